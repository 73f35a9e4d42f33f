#!/usr/bin/env python3
"""Runs sayyes over a labelled set of texts and prints findings in the form its scorer reads.

    scripts/devset_findings.py DEVSET_FOLDER [--sayyes PROGRAM] [--set signs|pages|all] [-- FURTHER OPTIONS] > findings.jsonl

The folder holds signs.jsonl (one short text a line, with "id", "lang", "text") and pages.jsonl (with "file", "lang") beside
pages/. Signs are checked as sign texts, pages as the files they are; sayyes runs once for each profile and language.
Exit codes: 0 done, 2 sayyes could not run.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def run(program, options, paths, keys, sources):
    """Checks `paths` in one go; yields one record for each finding and praise."""
    command = [program, "check", "--format", "jsonl", "--fail-on", "never", "--files-from", "-", *options]
    done = subprocess.run(command, input="".join(f"{path}\n" for path in paths), capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command[:6])} … ended with {done.returncode}:\n{done.stderr}")
    for line in done.stdout.splitlines():
        record = json.loads(line)
        if record.get("kind") not in ("finding", "praise"):
            continue
        key = keys[record["path"]]
        begin, end = record["span"]["bytes"]
        found = {
            "key": key,
            "severity": record["severity"],
            "quote": sources[key][begin:end].decode("utf-8", "replace"),
            "line": record["line"],
            "col": record["column"],
            "category": record["category"],
            "rule": record["rule"],
            "suggestions": [s["text"] for s in record["suggestions"] if s["kind"] != "advice"],
        }
        if record["kind"] == "praise":
            found["praise"] = True
        yield found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("devset", type=Path)
    parser.add_argument("--sayyes", default="sayyes")
    parser.add_argument("--set", choices=("signs", "pages", "all"), default="all")
    parser.add_argument("further", nargs="*", help="options handed on to sayyes check")
    arguments = parser.parse_args()

    def by_language(records):
        languages = {}
        for record in records:
            languages.setdefault(record["lang"], []).append(record)
        return languages.items()

    with tempfile.TemporaryDirectory() as folder:
        if arguments.set in ("signs", "all"):
            for language, signs in by_language(read_lines(arguments.devset / "signs.jsonl")):
                keys, sources = {}, {}
                for sign in signs:
                    # Names that say nothing: the guess of the profile must not see them.
                    path = Path(folder, f"{sign['id']}.txt")
                    path.write_bytes(sign["text"].encode("utf-8"))
                    keys[str(path)] = sign["id"]
                    sources[sign["id"]] = sign["text"].encode("utf-8")
                options = ["--no-config", "--no-gitignore", "--as", "sign", "--lang", language, *arguments.further]
                for found in run(arguments.sayyes, options, list(keys), keys, sources):
                    print(json.dumps(found, ensure_ascii=False))
        if arguments.set in ("pages", "all"):
            for language, pages in by_language(read_lines(arguments.devset / "pages.jsonl")):
                keys, sources = {}, {}
                for page in pages:
                    path = arguments.devset / page["file"]
                    keys[str(path)] = page["file"]
                    sources[page["file"]] = path.read_bytes()
                options = ["--no-config", "--no-gitignore", "--lang", language, *arguments.further]
                for found in run(arguments.sayyes, options, list(keys), keys, sources):
                    print(json.dumps(found, ensure_ascii=False))


if __name__ == "__main__":
    main()
