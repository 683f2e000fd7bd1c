#!/usr/bin/env python3
"""Checks what an editor shows of the packed package: diagnostics in C# and YAML as files are edited, fixes, hover, completion, definitions.

  run.py [--without DLL]

--without leaves a DLL of the package out, to see the checks fail that need it. LSP_PROBE is the path of lsp_probe.py; without the probe
nothing is checked, which is said. The last line is `N passed, N failed`."""
import re
import sys
from collections import Counter

import picture
from consumer import HERE, REPOSITORY, consumer, load_probe, probe_path
from session import Session

PROGRAM, MISTAKES, RETRIES, NIGHTLY, PARCELS = "Deploy/Program.cs", "Deploy/Mistakes.cs", "Deploy/Retries.cs", "Nightly/Nightly.cs", "Deploy/parcels.yaml"
CODE = (PROGRAM, MISTAKES, RETRIES, NIGHTLY)
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BUDDY = (REPOSITORY / "spec/buddy/aws-ecs-actions.yaml").read_text(encoding="utf-8")

passed = failed = 0


def check(what, got, wanted):
    global passed, failed
    ok = got == wanted
    passed, failed = passed + ok, failed + (not ok)
    print(f"ok      {what}" if ok else f"FAILED  {what}\n          wanted {wanted}\n          shown  {got}", flush=True)


# ---------------------------------------------------------------- what is expected

def marks(text):
    """(line, severity, id) of each `// error BG1001` in a file."""
    return {(number, *match.groups()) for number, line in enumerate(text.splitlines(), 1) for match in re.finditer(r"// (error|warning) (BG\d{4})", line)}


def places(diagnostics):
    return {(d.line, d.severity, d.id) for d in diagnostics}


def described(schema, member):
    """The spec's words for a member of a schema of the built-in spec."""
    text = re.search(rf"\n    {schema}:\n.*?\n        {member}:\n.*?description: (>-\n(?: {{12}}[^\n]*\n)+|[^\n]*\n)", BUDDY, re.S).group(1)
    return " ".join(text.removeprefix(">-").split()).replace("`", "")


def values(schema):
    block = re.search(rf"\n    {schema}:\n.*?enum:\n((?: +- \w+\n)+)", BUDDY, re.S).group(1)
    return [line.split("- ")[1] for line in block.splitlines()]


def pascal(value):
    return "".join(word.capitalize() for word in value.split("_"))


def others(before, *gone):
    """The diagnostics of a file by what they say, without those that a fix took away; lines move with the fix."""
    left = Counter((d.id, d.message) for d in before)
    left.subtract((d.id, d.message) for d in gone)
    return +left


# ---------------------------------------------------------------- C#

def diagnostics(s):
    info = s.editor.server.request("probe/info", {})
    check("the package loads, and nothing complains", info["loadMessages"], [])
    for file in (MISTAKES, RETRIES):
        check(f"{file}: what its marks say and nothing else", places(s.diagnostics(file)), marks(s.text(file)))
    wanted = re.search(r"^error (BG\d{4}): (.*)$", README, re.M).groups()
    for file in (PROGRAM, NIGHTLY):
        check(f"{file}: the README's message, below the value that causes it",
              [(d.id, d.message, d.text) for d in s.diagnostics(file)], [(*wanted, "TriggerTime.OnFailure")])
    with s.edited(PROGRAM, "TriggerTime.OnFailure", "TriggerTime.OnSuccess"):
        check("the value is changed: the message goes", s.diagnostics(PROGRAM), [])
    check("the value is back: so is the message", [d.id for d in s.diagnostics(PROGRAM)], ["BG1002"])
    whole = s.solution()
    check("the whole solution: the same as the open files, and nothing in emitted code or specs", whole, {file: s.diagnostics(file) for file in CODE})


# ---------------------------------------------------------------- fixes

# What is offered for a diagnostic, by its id and the text below the squiggle; and whether the rule is content with it. A placeholder
# (`default!`) is a place to type, and goes on being reported.
OFFERED = {
    ("BG1001", "AddAwsEcsActionRequest"): {"Add the required members": False, "Fill with the spec's examples": True},
    ("BG1002", "TriggerTime.OnFailure"): {"Set 'RunOnlyOnFirstFailure' to true": True, "Set 'RunOnlyOnFirstFailure' to false": True},
    ("BG1002", "ServiceLevel.Express"): {"Set 'Phone'": False, "Set 'Phone' to the spec's example": True},
    ("BG1003", "RunOnlyOnFirstFailure"): {"Remove 'RunOnlyOnFirstFailure'": True, "Set 'TriggerTime' to TriggerTime.OnFailure": True},
    ("BG1004", '"ON_SUCESS"'): {"Change to TriggerTime.OnSuccess": True},
    ("BG1008", "AmazonIntegrationRef"): {"Complete with 'Identifier'": False, "Complete with 'Identifier' as in the spec's example": True, "Complete with 'HashId'": False},
    ("BG1005", "40_000"): {},
    ("BG1006", '"a"'): {},
    ("BG1007", '["FRAGILE", "FRAGILE"]'): {},
}


def single_fixes(s):
    raw, before = s.raw(MISTAKES), s.diagnostics(MISTAKES)
    for (id, text), wanted in OFFERED.items():
        shown = next((d for d in before if (d.id, d.text) == (id, text)), None)
        if shown is None:
            check(f"{id} at {text}", None, "a diagnostic")
            continue
        diagnostic = next(d for d in raw if (d["code"], d["message"]) == (shown.id, shown.message))
        offered = s.fixes(MISTAKES, diagnostic)
        # Of the allowed values the nearest comes first; the others are there as well.
        titles = list(offered)[:1] if id == "BG1004" else list(offered)
        check(f"{id} at {text}: what is offered", titles, list(wanted))
        for title in titles:
            changed = s.apply(offered[title])
            after = s.diagnostics(MISTAKES)
            check(f"{id} at {text}: {title}", (list(changed), others(after)), ([MISTAKES], others(before, *[shown] if wanted.get(title) else [])))
            s.put_back()


def one_after_the_other(s):
    chosen = []
    while (found := s.raw(RETRIES)) and len(chosen) < 20:
        offered = s.fixes(RETRIES, found[0])
        if not offered:
            break
        title = next((t for t in offered if "example" in t), next(iter(offered)))
        chosen.append(found[0]["code"])
        if not s.apply(offered[title]):
            break
        # A fix that has no value to propose leaves a place to type.
        if "default!" in s.text(RETRIES):
            s.type(RETRIES, "default!", '"aws"')
    left = s.diagnostics(RETRIES)
    check("one fix after the other until nothing is left", ([d.id for d in left], Counter(chosen)), ([], Counter({"BG1001": 2, "BG1002": 2, "BG1008": 1})))
    s.put_back()


def fix_all(s):
    """Each scope changes its files, all of the diagnostics in them and nothing else."""
    file, id, text, title = MISTAKES, "BG1002", "TriggerTime.OnFailure", "Set 'RunOnlyOnFirstFailure' to true"
    scopes = {"document": [MISTAKES], "project": [MISTAKES, PROGRAM, RETRIES], "solution": [MISTAKES, PROGRAM, RETRIES, NIGHTLY]}
    before = {f: s.diagnostics(f) for f in CODE}
    alike = {f: [d for d in found if (d.id, d.text) == (id, text)] for f, found in before.items()}
    diagnostic = next((d for d, shown in ((d, next(x for x in before[file] if x.message == d["message"])) for d in s.raw(file)) if shown in alike[file]), None)
    if diagnostic is None:
        check(f"fix all {id}", None, "a diagnostic")
        return
    written = "RunOnlyOnFirstFailure = true"
    for scope, files in scopes.items():
        offered = s.fixes(file, diagnostic, scope)
        action = offered.get(f"{title} (fix all in {scope})")
        if action is None:
            check(f"fix all in {scope}: offered", list(offered), [title])
            continue
        changed = s.apply(action)
        after = {f: others(s.diagnostics(f)) for f in CODE}
        check(f"fix all in {scope}: {title}",
              ({f: s.text(f).count(written) - changed[f].count(written) for f in changed}, after),
              ({f: len(alike[f]) for f in files}, {f: others(before[f], *alike[f] if f in files else []) for f in CODE}))
        s.put_back()


def nested_fix_all(s):
    """Two fixers, one object in another: neither loses what the other wrote."""
    for id, title in (("BG1008", "Complete with 'HashId'"), ("BG1001", "Add the required members")):
        diagnostic = next((d for d in s.raw(RETRIES) if d["code"] == id), None)
        action = diagnostic and s.fixes(RETRIES, diagnostic, "document").get(f"{title} (fix all in document)")
        if action:
            s.apply(action)
    text = s.text(RETRIES)
    written = Counter(re.findall(r"\b(\w+) = ", text))
    check("fix all in objects that hold each other: each member once in each object",
          {name: count for name, count in written.items()},
          {"Name": 2, "Integration": 2, "TriggerTime": 2, "RetryCount": 1, "HashId": 2, "Region": 2, "LocalPath": 2, "Cluster": 2, "Service": 2})
    s.put_back()


# ---------------------------------------------------------------- reading

def hover(s):
    def has(what, shown, *wanted):
        flat = " ".join(shown.split())
        check(f"hover on {what}", [text for text in wanted if text not in flat], [])

    has("a member: the spec's words", s.hover(PROGRAM, "Region"), described("AddAwsEcsActionRequest", "region"), 'Required. Example: us-east-1.')
    has("a member with a rule: the words and the rule", s.hover(MISTAKES, "RunOnlyOnFirstFailure"), described("AddAwsEcsActionRequest", "run_only_on_first_failure"),
        "'RunOnlyOnFirstFailure' (run_only_on_first_failure) must be set when 'TriggerTime' is ON_FAILURE.",
        "'RunOnlyOnFirstFailure' (run_only_on_first_failure) is only allowed when 'TriggerTime' is ON_FAILURE.")
    has("new: the type's words, its rules and its source", s.hover(PROGRAM, "AddAwsEcsActionRequest"), "An AWS ECS action to be added to a pipeline.",
        "must be set when 'TriggerTime' is ON_FAILURE", "aws-ecs-actions.yaml#/components/schemas/AddAwsEcsActionRequest")
    has("a method: what it does, how it is sent, the scope it needs", s.hover(PROGRAM, "AddAwsEcsActionAsync"), "Adds an AWS ECS action to a pipeline.",
        "POST /workspaces/{workspace}/projects/{project_name}/pipelines/{pipeline_id}/actions", "Needs the scope EXECUTION_MANAGE.")
    has("a value of an open enum: what is sent", s.hover(PROGRAM, "OnFailure"), "ON_FAILURE")


def completion(s):
    items = s.completions(PROGRAM, "TriggerTime = TriggerTime.")
    labels = [item["label"] for item in items]
    check("completion on an open enum: every value of the spec", [v for v in map(pascal, values("TriggerTime")) if v not in labels], [])
    item = next((item for item in items if item["label"] == "OnWaitForApprove"), None)
    check("completion: the value that is sent", item and "ON_WAIT_FOR_APPROVE" in s.describe(item), True)
    with s.edited(PROGRAM, "TriggerTime = TriggerTime.OnFailure", "TriggerTime = TriggerTime.Values."):
        check("completion on the constants: every value of the spec",
              [v for v in map(pascal, values("TriggerTime")) if v not in [i["label"] for i in s.completions(PROGRAM, "TriggerTime.Values.")]], [])


def definition(s):
    for on, file, start in (
            ("AddAwsEcsActionRequest", "Buddy.AddAwsEcsActionRequest.g.cs", "AddAwsEcsActionRequest()"),
            ("AwsEcsActionView", "Buddy.AwsEcsActionView.g.cs", "AwsEcsActionView"),
            ("Region", "Buddy.AddAwsEcsActionRequest.g.cs", "Region { get; init; }"),
            ("OnFailure", "Buddy.TriggerTime.g.cs", "OnFailure =>"),
            ("AddAwsEcsActionAsync", "Buddy.IBuddyActions.g.cs", "AddAwsEcsActionAsync(string workspace")):
        uri, text = s.definition(PROGRAM, on)
        check(f"definition of {on}", (uri, (text or "")[:len(start)]), (f"generated:/{file}", start))


# ---------------------------------------------------------------- the spec, as it is edited

SPEC_EDITS = (
    ("an unclosed bracket", "enum: [ECONOMY, STANDARD, EXPRESS, OVERNIGHT]", "enum: [ECONOMY, STANDARD, EXPRESS, OVERNIGHT", "error", "BG0001", None),
    ("required that is no list", "required: [width, height]", "required: width", "warning", "BG0002", "width"),
    ("a reference that leads nowhere", '"#/components/schemas/Size"', '"#/components/schemas/Seize"', "warning", "BG0003", '"#/components/schemas/Seize"'),
    ("a version that is not known", "openapi: 3.1.0", "openapi: 3.9.0", "warning", "BG0004", "3.9.0"),
)


def spec(s):
    check("the spec as it is: nothing", s.diagnostics(PARCELS), [])
    for what, old, new, severity, id, text in SPEC_EDITS:
        with s.edited(PARCELS, old, new):
            found = s.diagnostics(PARCELS)
            check(f"the spec is edited, {what}: {id} in the YAML", {(d.severity, d.id, d.text if text else None) for d in found}, {(severity, id, text)})
            if severity == "error":
                check("... no code comes out of it: C# says so", "CS0246" in {d.id for d in s.diagnostics(MISTAKES)}, True)
        check("... mended: nothing", s.diagnostics(PARCELS), [])
    check("the types are back: C# as before", places(s.diagnostics(MISTAKES)), marks(s.text(MISTAKES)))


PHONE = "'Phone' (phone) must be set because 'Service' is EXPRESS or OVERNIGHT"
SIGNATURE = "'Signature' (signature) must be set because 'Service' is EXPRESS or OVERNIGHT"


def of_the_service(s):
    return [d.message for d in s.diagnostics(MISTAKES) if d.text == "ServiceLevel.Express"]


def live_spec(s):
    check("the rule of the spec, in C#", of_the_service(s), [PHONE])
    with s.edited(PARCELS, "required: [phone]", "required: [signature]"):
        check("the rule is edited and not saved: C# follows", of_the_service(s), [SIGNATURE])
    with s.edited(PARCELS, "OVERNIGHT]\n", "OVERNIGHT, SAME_DAY]\n"):
        check("a value is added: completion offers it", "SameDay" in [i["label"] for i in s.completions(MISTAKES, "Service = ServiceLevel.")], True)
    with s.edited(PARCELS, "description: How fast a parcel goes.", "description: How long a parcel takes."):
        check("words are edited: hover has them", "How long a parcel takes." in s.hover(MISTAKES, "ServiceLevel"), True)
    check("put back: C# as before", of_the_service(s), [PHONE])


def balanced(s):
    check("balanced: C# as its marks say", places(s.diagnostics(MISTAKES)), marks(s.text(MISTAKES)))
    with s.edited(PROGRAM, "TriggerTime.OnFailure", "TriggerTime.OnSuccess"):
        check("balanced: rules speak at each key", s.diagnostics(PROGRAM), [])
    s.type(PARCELS, '"#/components/schemas/Size"', '"#/components/schemas/Seize"')
    check("balanced: the spec's problems show at each key", [d.id for d in s.diagnostics(PARCELS)], ["BG0003"])
    s.put_back()
    s.type(PARCELS, "required: [phone]", "required: [signature]")
    check("balanced: a rule that is not saved is not in force", of_the_service(s), [PHONE])
    s.save(PARCELS)
    check("balanced: saved, it is", of_the_service(s), [SIGNATURE])


def main():
    path = probe_path()
    if path is None:
        print("The editor was not asked: lsp-probe is not there (LSP_PROBE is its path).")
        return 0
    without = sys.argv[sys.argv.index("--without") + 1] if "--without" in sys.argv else None
    probe = load_probe(path)
    with consumer(without) as root:
        for options, groups in (
                ([], (diagnostics, single_fixes, one_after_the_other, fix_all, nested_fix_all, hover, completion, definition, spec, live_spec)),
                (["--balanced"], (balanced,))):
            with Session(probe, root, *options) as s:
                for group in groups:
                    try:
                        group(s)
                        s.put_back()
                    except (AssertionError, probe.ProbeError) as e:
                        # What was not asked is not counted; that it was not asked is.
                        check(f"{group.__name__}: each question is answered", f"{e}\n{s.complaint()}", "")
        drawn = picture.asked(root)
        check("fix.svg is what picture.py would draw", drawn and picture.draw(*drawn) == (HERE / "fix.svg").read_text(encoding="utf-8"), True)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
