#!/usr/bin/env python3
"""Every report with a schema, held against it by other people's programs: validators.py BINARY FOLDER

A long check, run by hand. FOLDER holds what is used, and what is not there is told: sarif.json (the SARIF 2.1.0 schema; crate
serde-sarif), junit.xsd (Jenkins' schema; in the source of pytest), Sarif.Multitool (npm @microsoft/sarif-multitool-linux).
Needs the Python module jsonschema and xmllint. At 0, 1, 5,001 and 25,001 findings.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import jsonschema

BINARY, FOLDER = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])

# As the tools that read them say: GitLab's code quality report, reviewdog's diagnostics.
GITLAB = {"type": "array", "items": {"type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"], "properties": {
    "description": {"type": "string", "minLength": 1}, "check_name": {"type": "string"}, "fingerprint": {"type": "string", "minLength": 8},
    "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
    "location": {"type": "object", "required": ["path"], "properties": {"path": {"type": "string", "pattern": "^(?!\\./|/)"}, "lines": {"type": "object", "required": ["begin"],
        "properties": {"begin": {"type": "integer", "minimum": 1}}}, "positions": {"type": "object"}}, "anyOf": [{"required": ["lines"]}, {"required": ["positions"]}]}}}}
PLACE = {"type": "object", "required": ["line"], "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}}
RANGE = {"type": "object", "required": ["start"], "properties": {"start": PLACE, "end": PLACE}}
RDJSON = {"type": "object", "required": ["diagnostics"], "properties": {"diagnostics": {"type": "array", "items": {"type": "object", "required": ["message", "location"], "properties": {
    "message": {"type": "string"}, "severity": {"enum": ["ERROR", "WARNING", "INFO", "UNKNOWN_SEVERITY"]},
    "location": {"type": "object", "required": ["path"], "properties": {"path": {"type": "string"}, "range": RANGE}},
    "suggestions": {"type": "array", "items": {"type": "object", "required": ["range", "text"], "properties": {"range": RANGE, "text": {"type": "string"}}}}}}}}}


def make(root, findings):
    (root / "words.csv").write_text("term,say\npatron,visitor\n")
    (root / "sayyes.toml").write_text('builtin-packs = false\npacks = ["words.csv"]\n')
    if findings == 0:
        (root / "calm.md").write_text("Come in.\n")
    for i in range(0, findings, 500):
        (root / f"page {i} é.md").write_text("\n\n".join("Dear patron, hello & <b>welcome</b>." for _ in range(min(500, findings - i))) + "\n")


def multitool(report, said):
    tool = FOLDER / "Sarif.Multitool"
    if not tool.exists():
        return said.add("Sarif.Multitool is not there")
    done = subprocess.run([tool, "validate", report], capture_output=True, text=True, env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    bad = re.findall(r"^.*: error .*$", done.stdout, re.M)
    assert not bad, bad[:5]
    return None


def main():
    said = set()
    sarif = json.loads((FOLDER / "sarif.json").read_text("utf-8")) if (FOLDER / "sarif.json").exists() else said.add("sarif.json is not there")
    for findings in (0, 1, 5001, 25001):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            make(root, findings)
            names = ["sarif", "junit", "checkstyle", "gitlab", "rdjson", "csv", "html", "markdown", "json"]
            done = subprocess.run([BINARY, "check", "--no-cache", "--as", "web", "--format", "github", *[f"--output={n}=../out.{n}" for n in names], "."], cwd=root,
                                  capture_output=True, text=True, env={k: v for k, v in os.environ.items() if k != "GITHUB_STEP_SUMMARY"})
            assert done.returncode == (1 if findings else 0), done.stderr
            out = {n: root.parent / f"out.{n}" for n in names}
            assert sum(line.startswith("::") for line in done.stdout.splitlines()) <= 50
            if sarif:
                document = json.loads(out["sarif"].read_text("utf-8"))
                jsonschema.Draft7Validator(sarif).validate(document) if findings < 6000 else None
                results = document["runs"][0]["results"]
                assert len(results) == min(findings, 25000), len(results)
                multitool(out["sarif"], said) if findings < 6000 else None
            if (FOLDER / "junit.xsd").exists() and shutil.which("xmllint"):
                subprocess.run(["xmllint", "--huge", "--noout", "--schema", FOLDER / "junit.xsd", out["junit"]], check=True, capture_output=True)
            else:
                said.add("junit.xsd or xmllint is not there")
            tree = xml.parse(out["checkstyle"]).getroot()
            assert tree.tag == "checkstyle" and len(list(tree.iter("error"))) == findings
            assert all(e.get("severity") in ("error", "warning", "info") and int(e.get("line")) > 0 for e in tree.iter("error"))
            jsonschema.validate(json.loads(out["gitlab"].read_text("utf-8")), GITLAB)
            rdjson = json.loads(out["rdjson"].read_text("utf-8"))
            jsonschema.validate(rdjson, RDJSON)
            assert len(rdjson["diagnostics"]) == findings
            assert out["markdown"].stat().st_size < 1000 * 1024
            for path in out.values():
                path.unlink()
            print(f"{findings} findings: all reports are valid")
    for line in sorted(said):
        print("left out:", line)


main()
