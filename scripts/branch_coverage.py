#!/usr/bin/env python3
"""Which branches of our own code the tests take, by module, and held against what is wanted.

usage: branch_coverage.py BUILD_FOLDER [--tool-suffix -19] [--report FILE]

BUILD_FOLDER is of the preset `coverage`, its tests run (scripts/long_tests.sh coverage does both). A branch is one way out of a
condition, as clang counts them. Fails where all of the code, or what may never be wrong, falls short.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# name -> (files, least share of their branches)
WANTED = {
    "all": (r"src/.*", 0.85),
    "positions": (r"src/sayyes/(document/.*|support/offset_map\.h|text/(line_index|utf8|utf16|decode|match_view)\.cc|readers/markdown_places\.cc)", 0.95),
    "limits": (r"src/sayyes/(support/(limits|deadline)\.h|project/read_file\.cc|readers/markdown_parts\.cc)", 0.95),
    "writers": (r"src/(sayyes/(reporting/.*|project/safe_write\.cc)|programs/command_line/output_file\.cc)", 0.95),
}
NOT_OURS = re.compile(r"src/sayyes/.*/embed/|\.inc$")  # programs that run at build time, and a table


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def programs(build):
    """Everything that tests run; what was not built is not missed."""
    found = [path for folder in ("bin", "tests", "src/programs") for path in (build / folder).rglob("*")
             if path.is_file() and path.stat().st_mode & 0o111 and path.read_bytes()[:4] == b"\x7fELF"]
    return sorted(set(found))


def branches(build, suffix):
    """file -> (taken, all)"""
    profiles = sorted(build.rglob("*.profraw"))
    if not profiles:
        sys.exit(f"no test has run in {build}: scripts/long_tests.sh coverage builds and runs them")
    listed, merged = build / "profiles.txt", build / "coverage.profdata"
    listed.write_text("".join(f"{path}\n" for path in profiles))
    run(f"llvm-profdata{suffix}", "merge", "-sparse", f"--input-files={listed}", "-o", str(merged))
    objects = [word for path in programs(build) for word in ("-object", str(path))]
    told = json.loads(run(f"llvm-cov{suffix}", "export", "-summary-only", f"-instr-profile={merged}", *objects[1:]))
    out = {}
    for file in told["data"][0]["files"]:
        path = pathlib.Path(file["filename"])
        name = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else ""
        if name.startswith("src/") and not NOT_OURS.search(name):
            out[name] = (file["summary"]["branches"]["covered"], file["summary"]["branches"]["count"])
    return out


def share(counts):
    taken, every = sum(count[0] for count in counts), sum(count[1] for count in counts)
    return taken, every, taken / every if every else 1.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--tool-suffix", default="-19")
    parser.add_argument("--report", type=pathlib.Path, help="also write every file's figures here")
    options = parser.parse_args()
    counts = branches(options.build.resolve(), options.tool_suffix)
    modules = sorted({"/".join(name.split("/")[:3]) for name in counts})
    for module in modules:
        taken, every, part = share([count for name, count in counts.items() if name.startswith(module + "/")])
        print(f"{100 * part:5.1f} %  {taken:6} of {every:6}  {module}")
    if options.report:
        rows = sorted((share([count])[2], name, count) for name, count in counts.items())
        options.report.write_text("".join(f"{100 * part:5.1f} %  {count[0]:6} of {count[1]:6}  {name}\n" for part, name, count in rows))
    short = []
    for what, (pattern, least) in WANTED.items():
        taken, every, part = share([count for name, count in counts.items() if re.fullmatch(pattern, name)])
        print(f"{100 * part:5.1f} %  {taken:6} of {every:6}  {what} (at least {100 * least:.0f} %)")
        if part < least:
            short.append(what)
    if short:
        print(f"too few branches are taken: {', '.join(short)}")
    return 1 if short else 0


sys.exit(main())
