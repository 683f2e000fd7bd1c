"""One editor: what is open in it, edited and not saved, and what it shows."""
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Shown:
    """A diagnostic, and the text below its squiggle."""
    line: int
    severity: str
    id: str
    message: str
    text: str


class Session:
    def __init__(self, probe, root, *options):
        self.probe, self.root, self.log = probe, root, root.parent / "host.log"
        self.editor = probe.Editor(probe.parser().parse_args(["info", "-r", str(root), "--log", str(self.log), *options]))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.editor.stop()

    def complaint(self):
        """The last of what the host said to its standard error."""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-12:])

    def text(self, file):
        return self.editor.buffers[self.editor.open(file)]

    # --- diagnostics

    def diagnostics(self, file):
        """What is shown of an open file; hints are the IDE's own."""
        return self._shown(file, self.raw(file))

    def raw(self, file):
        return [d for d in self.editor.diagnostics(self.editor.open(file)) if d.get("severity") in (1, 2) or str(d.get("code")).startswith("BG")]

    def solution(self):
        """What is shown of all files, whether they are open or not: {file: diagnostics}."""
        found = {}
        for path, items in self.editor.workspace_diagnostics().items():
            name = path.removeprefix(str(self.root) + "/")
            shown = [d for d in items if d.get("severity") in (1, 2) or str(d.get("code")).startswith("BG")]
            if shown:
                found[name] = self._shown(name, shown)
        return found

    def _shown(self, file, items):
        path = self.editor.path(file)
        text = self.editor.buffers.get(path) if path in self.editor.buffers else self.probe.read_text(path)
        return sorted(Shown(d["range"]["start"]["line"] + 1, self.probe.SEVERITY[d["severity"]], str(d["code"]), d["message"],
                            text[self.probe.to_offset(text, d["range"]["start"]):self.probe.to_offset(text, d["range"]["end"])]) for d in items)

    # --- edits

    def type(self, file, old, new):
        """Edits the open file without saving it."""
        path = self.editor.open(file)
        before = self.editor.buffers[path]
        assert before.count(old) >= 1, f"{file} has no {old!r}"
        self.editor.change(path, before.replace(old, new, 1))

    def save(self, file):
        self.editor.save(self.editor.open(file))

    def put_back(self):
        for path, text in list(self.editor.buffers.items()):
            on_disk = self.probe.read_text(path)
            if text != on_disk:
                self.editor.change(path, on_disk)

    @contextmanager
    def edited(self, file, old, new):
        self.type(file, old, new)
        try:
            yield
        finally:
            self.put_back()

    # --- fixes

    def fixes(self, file, diagnostic, scope="one"):
        """{title: action} of the package's fixes of a diagnostic, suppressions left out."""
        actions = self.editor.actions(self.editor.open(file), diagnostic["range"], [diagnostic])
        return {a["title"]: a for a in actions
                if a["data"]["scope"] == scope and (a["data"]["provider"] or "").startswith("BuddyGen.") and diagnostic["code"] in a["data"]["ids"]}

    def apply(self, action):
        """{file: text before} of what the action has changed."""
        changed = {}
        for path, (old, new) in self.editor.edited(self.editor.resolve(action).get("edit")).items():
            if old != new:
                self.editor.open(path, forced=True)
                self.editor.change(path, new)
                changed[str(path.relative_to(self.root))] = old
        return changed

    # --- reading

    def _at(self, method, file, on, after=False, nth=1):
        path = self.editor.open(file)
        text, at = self.editor.buffers[path], -1
        for _ in range(nth):
            at = text.find(on, at + 1)
            assert at >= 0, f"{file} has no {on!r}"
        position = self.probe.to_position(text, at + (len(on) if after else 0))
        return self.editor.server.request(method, {"textDocument": {"uri": path.as_uri()}, "position": position, "context": {"triggerKind": 1}})

    def hover(self, file, on, nth=1):
        return self.probe.markup((self._at("textDocument/hover", file, on, nth=nth) or {}).get("contents"))

    def completions(self, file, after):
        result = self._at("textDocument/completion", file, after, after=True) or []
        return result["items"] if isinstance(result, dict) else result

    def describe(self, item):
        return self.probe.markup((self.editor.server.request("completionItem/resolve", item) or {}).get("documentation"))

    def definition(self, file, on):
        """The file that the definition is in, and its text from there to the end of the line."""
        found = self._at("textDocument/definition", file, on) or []
        found = found[0] if isinstance(found, list) and found else found
        if not found:
            return None, None
        uri, start = found["uri"], found["range"]["start"]
        source = (self.editor.server.request("csharp/metadata", {"textDocument": {"uri": uri}}) or {}).get("source") or ""
        return uri, source[self.probe.to_offset(source, start):].partition("\n")[0]
