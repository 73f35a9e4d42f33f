#!/usr/bin/env python3
"""Holds real output against docs/json-v1.schema.json: schema_test.py BINARY PROJECT.

The small validator below knows the keywords that the schema uses and stops at any other, so a part of the schema cannot go
unchecked; where the jsonschema package is installed, it has to agree."""
import json
import os
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    jsonschema = None

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
SILENT = {"description", "title", "$schema", "$defs"}


def is_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if name == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def problems(value, schema, root, at="$"):
    found = []
    for key, want in schema.items():
        if key in SILENT:
            continue
        if key == "$ref":
            found += problems(value, root["$defs"][want.removeprefix("#/$defs/")], root, at)
        elif key == "oneOf":
            tried = [problems(value, one, root, at) for one in want]
            if sum(not one for one in tried) != 1:
                found.append(f"{at}: fits {sum(not one for one in tried)} of oneOf; nearest: {min(tried, key=len)}")
        elif key == "const":
            found += [] if value == want else [f"{at}: {value!r} is not {want!r}"]
        elif key == "enum":
            found += [] if value in want else [f"{at}: {value!r} is none of {want}"]
        elif key == "type":
            names = [want] if isinstance(want, str) else want
            found += [] if any(is_type(value, name) for name in names) else [f"{at}: {value!r} is not {want}"]
        elif key == "pattern":
            found += [] if not isinstance(value, str) or re.search(want, value) else [f"{at}: {value!r} does not match {want}"]
        elif key == "minimum":
            found += [] if not is_type(value, "number") or value >= want else [f"{at}: {value} < {want}"]
        elif key == "maximum":
            found += [] if not is_type(value, "number") or value <= want else [f"{at}: {value} > {want}"]
        elif key == "minItems":
            found += [] if not isinstance(value, list) or len(value) >= want else [f"{at}: too few items"]
        elif key == "maxItems":
            found += [] if not isinstance(value, list) or len(value) <= want else [f"{at}: too many items"]
        elif key == "items":
            for i, item in enumerate(value if isinstance(value, list) else []):
                found += problems(item, want, root, f"{at}[{i}]")
        elif key == "properties":
            for name, item in value.items() if isinstance(value, dict) else []:
                if name in want:
                    found += problems(item, want[name], root, f"{at}.{name}")
        elif key == "required":
            found += [f"{at}: no {name}" for name in want if isinstance(value, dict) and name not in value]
        elif key == "additionalProperties":
            known = schema.get("properties", {})
            for name, item in value.items() if isinstance(value, dict) else []:
                if name not in known:
                    found += [f"{at}: unknown {name}"] if want is False else problems(item, want, root, f"{at}.{name}")
        else:
            sys.exit(f"the schema uses {key}, which this test does not know")
    return found


def main():
    binary, project = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    with open(os.path.join(project, "docs", "json-v1.schema.json"), encoding="utf-8") as file:
        root = json.load(file)
    failed = []

    def hold(value, name, what):
        schema = {"$ref": "#/$defs/" + name}
        found = problems(value, schema, root)
        if jsonschema is not None:
            theirs = list(jsonschema.Draft202012Validator({**schema, "$defs": root["$defs"]}).iter_errors(value))
            if bool(theirs) != bool(found):
                failed.append(f"{what}: the validators disagree: {found} {theirs}")
        failed.extend(f"{what}: {problem}" for problem in found)

    def output(*arguments, codes=(0, 1)):
        done = subprocess.run([binary, *arguments], capture_output=True, cwd=work, timeout=120)
        if done.returncode not in codes:
            failed.append(f"{arguments}: exit code {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode("utf-8")

    with tempfile.TemporaryDirectory() as work:
        with open(os.path.join(work, "bad.txt"), "wb") as file:
            file.write(b"No food\xff\xfe or drink in the \xc3\xa9cole.\n")
        for name, text in (("x.png", b"x"), ("hello.txt", b"Come in\n"), ("late.txt", b"No late fees!\n")):
            with open(os.path.join(work, name), "wb") as file:
                file.write(text)
        with open(os.path.join(work, "sayyes.toml"), "w", encoding="utf-8") as file:
            file.write('[[suppress]]\ntext = "drink"\nreason = "engraved"\n')
        paths = [os.path.join(project, "examples"), ".", "missing.txt"]
        extra = ["--explain-match", "--show-files", "--encoding", "UTF-8"]
        lines = output("check", *extra, "--format", "jsonl", *paths, codes=(2,)).splitlines()
        records = [json.loads(line) for line in lines]
        kinds = {record["kind"] for record in records}
        for wanted in ("finding", "praise", "problem", "file", "summary"):
            if wanted not in kinds:
                failed.append(f"there is no record of kind {wanted} to look at")
        for i, record in enumerate(records):
            hold(record, "record", f"line {i + 1}")
            hold(record, record["kind"], f"line {i + 1}")
        if records[-1]["kind"] != "summary" or sum(record["kind"] == "summary" for record in records) != 1:
            failed.append("the summary is not the last record")
        report = json.loads(output("check", *extra, "--format", "json", *paths, codes=(2,)))
        hold(report, "report", "json")
        whole = [*report["findings"], *report["praise"], *report["problems"], *report["held_back"], *report["files"], report["summary"]]
        if sorted(map(json.dumps, whole)) != sorted(map(json.dumps, records)):
            failed.append("json and jsonl do not hold the same records")
        hold(json.loads(output("check", "--format", "json", "--no-config", "--text", "Come in")), "report", "json of a text")
        for line in output("rewrite", "--no-config", "--format", "jsonl", "NO CELL PHONES").splitlines():
            hold(json.loads(line), "alternative", "rewrite")
        facts = [json.loads(line) for line in output("facts", "--format", "jsonl", *paths[:2]).splitlines()]
        if {fact["kind"] for fact in facts} != {"fact", "found_fact"}:
            failed.append(f"facts of both kinds were expected, not {facts}")
        for fact in facts:
            hold(fact, fact["kind"], "facts")
        for rule in json.loads(output("rules", "--no-config", "--format", "json")):
            hold(rule, "rule", "rules")
        # The test has teeth: a record with a part taken away or made wrong must not pass.
        sample = next(record for record in records if record["kind"] == "finding")
        for key in sample:
            broken = {name: value for name, value in sample.items() if name != key}
            if not problems(broken, {"$ref": "#/$defs/record"}, root):
                failed.append(f"a finding without {key} passes")

    print("\n".join(failed[:40]) or f"{len(records)} records hold, {'with' if jsonschema else 'without'} jsonschema beside")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
