#!/usr/bin/env python3
"""Draws fix.svg: what an editor shows of tests/Samples/EcsDeploy.Mistakes at BG1002. The range, the message, the titles and the diff are
the answers of lsp-probe, which asks Roslyn's IDE services; nothing is written by hand. Restore the sample first."""
import json
import subprocess
import sys
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "Samples" / "EcsDeploy.Mistakes"
# The advance of a monospaced character at 13 px, and the layout, in px.
CHAR, LINE, LEFT, TOP = 7.83, 20, 56, 28


def probe(path, *arguments):
    run = subprocess.run([sys.executable, path, *arguments, "-r", str(SAMPLE), "--json"], stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def text(x, y, content, style="code"):
    return f'<text class="{style}" x="{x:g}" y="{y:g}" xml:space="preserve">{escape(content)}</text>'


def squiggle(x, y, width):
    steps = int(width // 4)
    return f'<path d="M{x:g} {y:g}' + "".join(f"l2 {-3 if step % 2 == 0 else 3}l2 0" for step in range(steps)) + '" fill="none" stroke="#c50f1f"/>'


def main(path):
    rows = probe(path, "fix", "Program.cs", "--id", "BG1002")
    mistake = next(row for row in rows if row["kind"] == "diagnostic")
    titles = [row["title"] for row in rows if row["kind"] == "action"]
    added = [line for line in next(row["diff"] for row in rows if row["kind"] == "diff").splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    code = (SAMPLE / "Program.cs").read_text(encoding="utf-8").splitlines()

    # From the blank line above the statement to the one below.
    first = max(index for index in range(mistake["line"]) if not code[index].strip()) + 1
    last = min(index for index in range(mistake["line"], len(code)) if not code[index].strip())
    out, y = [], TOP
    for index in range(first, last):
        out.append(text(14, y, f"{index + 1:>3}", "number"))
        out.append(text(LEFT, y, code[index]))
        if index + 1 == mistake["line"]:
            x = LEFT + (mistake["column"] - 1) * CHAR
            out.append(squiggle(x, y + 5, (mistake["endColumn"] - mistake["column"]) * CHAR))
        y += LINE

    y += 4
    width = max(len(mistake["message"]) + 10, *(len(line) + 6 for line in added + titles)) * CHAR + LEFT
    out.append(f'<rect x="{LEFT - 8}" y="{y - 6}" width="{width - LEFT}" height="{(len(titles) + len(added) + 1) * LINE + 22}" rx="4" fill="#f3f3f3" stroke="#c8c8c8"/>')
    y += 12
    out.append(text(LEFT, y, f'{mistake["id"]}: {mistake["message"]}', "message"))
    for title in titles:
        y += LINE
        out.append(text(LEFT, y, "\u25B8 " + title, "title"))
    y += 6
    for line in added:
        y += LINE
        out.append(text(LEFT, y, line, "added" if line[0] == "+" else "removed"))
    height = y + 24
    style = (
        "text{font:13px 'DejaVu Sans Mono',Consolas,Menlo,monospace}.code{fill:#1f1f1f}.number{fill:#8a8a8a}"
        ".message{fill:#a4262c}.title{fill:#0b5cad}.added{fill:#107c10}.removed{fill:#a4262c}"
    )
    (HERE / "fix.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}">\n'
        f'<style>{style}</style>\n<rect width="100%" height="100%" fill="#ffffff"/>\n' + "\n".join(out) + "\n</svg>\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(HERE.parents[2] / "shared" / "tools" / "lsp-probe" / "lsp_probe.py"))
