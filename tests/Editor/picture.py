#!/usr/bin/env python3
"""Draws fix.svg, the picture in the root README: a small file with a mistake, and what an editor shows of it.

The range of the squiggle, the message, the titles of the fixes and the diff of the first are what `lsp_probe.py fix --json` prints;
nothing is written by hand. run.py checks that the picture is still what would be drawn."""
import json
import re
import subprocess
import sys
from html import escape

from consumer import HERE, consumer, probe_path

FILE, ID = "Nightly/Nightly.cs", "BG1002"

# px: a character's advance at the style's font size, a line's height, and where the code begins. textLength holds the advance in any font.
CHAR, LINE, LEFT, TOP, SIZE = 7.8, 20, 56, 44, 13
STYLE = (
    f"text{{font:{SIZE}px ui-monospace,Consolas,Menlo,'DejaVu Sans Mono',monospace;white-space:pre;fill:#1f2328}}"
    ".n{fill:#9198a1}.k{fill:#0550ae}.s{fill:#953800}.m{fill:#a40e26}.c{fill:#fff}.a{fill:#116329}.d{fill:#82071e}"
)
TOKENS = re.compile(r'(?P<s>"[^"]*")|\b(?P<k>using|namespace|internal|public|static|class|get|new|true|false)\b')


def text(x, y, content, style=""):
    """A line of text; C# is coloured where no style is given."""
    lead = len(content) - len(content.lstrip())
    content = content.strip()
    if not content:
        return ""
    inner, end = "", 0
    for token in () if style else TOKENS.finditer(content):
        inner += escape(content[end:token.start()], False) + f'<tspan class="{token.lastgroup}">{escape(token.group(), False)}</tspan>'
        end = token.end()
    inner += escape(content[end:], False)
    kind = f' class="{style}"' if style else ""
    return f'<text{kind} x="{x + lead * CHAR:g}" y="{y:g}" textLength="{len(content) * CHAR:g}">{inner}</text>'


def box(x, y, width, height, fill, stroke="none"):
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4" fill="{fill}" stroke="{stroke}"/>'


def squiggle(x, y, width):
    waves = round(width / 8)
    step = width / waves / 2
    return f'<path d="M{x:g} {y:g}' + f"q{step / 2:.3g} -4 {step:.3g} 0t{step:.3g} 0" * waves + '" fill="none" stroke="#cf222e" stroke-width="1.3"/>'


def asked(root):
    """(code, diagnostic, titles, diff) as the probe prints them; None where there is no fix."""
    run = subprocess.run([sys.executable, probe_path(), "fix", FILE, "--id", ID, "-r", root, "--json"], stdout=subprocess.PIPE, text=True)
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode:
        return None
    code = (root / FILE).read_text(encoding="utf-8").splitlines()
    mistake = next(row for row in rows if row["kind"] == "diagnostic")
    titles = [row["title"] for row in rows if row["kind"] == "action"]
    diff = next(row["diff"] for row in rows if row["kind"] == "diff").splitlines()
    # Of the lines around the change one on each side is enough.
    changed = [number for number, line in enumerate(diff) if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    return code, mistake, titles, diff[changed[0] - 1:changed[-1] + 2]


def draw(code, mistake, titles, diff):
    # The box opens below the squiggle, and the code goes on below the box.
    indent = min(len(line[1:]) - len(line[1:].lstrip()) for line in diff)
    diff = [(line[0], line[1 + indent:]) for line in diff]
    left = LEFT + 4 * CHAR
    menu = max(map(len, titles)) * CHAR + 24
    preview = max(len(line) for _, line in diff) * CHAR + 24 + 2 * CHAR
    message = f"{mistake['id']}: {mistake['message']}"
    inside = max(menu + preview + 8, len(message) * CHAR) + 24
    rows = max(len(titles), len(diff))
    width, out, y = max(left + inside, LEFT + max(map(len, code)) * CHAR) + 20, [], TOP
    for number, line in enumerate(code, 1):
        out += [text(LEFT - 16 - len(str(number)) * CHAR, y, str(number), "n"), text(LEFT, y, line)]
        if number == mistake["line"]:
            out.append(squiggle(LEFT + (mistake["column"] - 1) * CHAR, y + 5, (mistake["endColumn"] - mistake["column"]) * CHAR))
            top = y + 14
            out += [box(left, top, inside, rows * LINE + 52, "#f6f8fa", "#d0d7de"), text(left + 12, top + 22, message, "m")]
            for row, title in enumerate(titles):
                if row == 0:
                    out.append(box(left + 12, top + 34, menu, LINE, "#0969da"))
                out.append(text(left + 24, top + 48 + row * LINE, title, "c" if row == 0 else "k"))
            out.append(box(left + menu + 20, top + 34, preview, len(diff) * LINE + 6, "#fff", "#d0d7de"))
            for row, (sign, line) in enumerate(diff):
                style, at, below = {"+": "a", "-": "d"}.get(sign, ""), left + menu + 32, top + 51 + row * LINE
                out += [text(at, below, sign, style), text(at + 2 * CHAR, below, line, style)]
            y = top + rows * LINE + 52
        y += LINE
    height = y - LINE + 18
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}">\n<style>{STYLE}</style>\n'
            f'<rect x=".5" y=".5" width="{width - 1:g}" height="{height - 1:g}" rx="6" fill="#fff" stroke="#d0d7de"/>\n'
            + text(LEFT - 40, 22, FILE.split("/")[-1], "n") + "\n" + "\n".join(filter(None, out)) + "\n</svg>\n")


def main():
    if probe_path() is None:
        sys.exit("lsp-probe is not there (LSP_PROBE is its path)")
    with consumer() as root:
        drawn = asked(root) or sys.exit("the editor offers no fix")
        (HERE / "fix.svg").write_text(draw(*drawn), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
