#!/usr/bin/env python3
"""Counts the instructions of whole runs and holds them against the committed figures: they hardly vary, whatever else the
machine does.

usage: instruction_counts.py SAYYES [--refresh] [--case NAME ...]

Fails where a count has grown by more than a twentieth. Where that is meant, or the compiler or a library is another one,
--refresh writes instruction_counts.json anew: commit it with the change that it belongs to. Needs valgrind; takes a minute.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BUDGET = HERE / "instruction_counts.json"
MOST_GROWTH = 0.05


def make_inputs(folder):
    """The same bytes every time: 1 MB of pages, a sign of one line, and rules as a user would bring them."""
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    subprocess.run([sys.executable, HERE / "make_corpus.py", folder / "corpus", "--files", "200"], **quiet)
    subprocess.run([sys.executable, HERE / "make_corpus.py", folder / "dense", "--files", "100", "--density", "dense"], **quiet)
    subprocess.run([sys.executable, HERE / "make_rules.py", folder / "rules"], **quiet)
    (folder / "one.txt").write_text("No food or drink is allowed in the library.\n")
    (folder / "none.txt").write_text("The library opens at nine.\n")
    pages = sorted((folder / "corpus" / "html").rglob("*.html"))
    text, size = [], 0
    for page in pages:
        if size >= 1_000_000:
            break
        text.append(page.read_text())
        size += len(text[-1])
    (folder / "all.html").write_text("".join(text))


def cases(folder):
    """name -> what the command is given"""
    plain = ["--no-config", "--fail-on", "never", "-j", "1", "--lang", "en", "--color", "never"]

    def with_rules(size):
        return ["--pack", folder / "rules" / f"pack-{size}", "--select", "bench", "--format", "concise"]

    return {
        "start, one line with a finding": [*plain, folder / "one.txt"],
        "start, one line without": [*plain, folder / "none.txt"],
        "built-in rules, 1 MB of Markdown": [*plain, "--format", "concise", folder / "corpus" / "all.md"],
        "300 rules of a user, 1 MB of Markdown": [*plain, *with_rules(300), folder / "corpus" / "all.md"],
        "1,000 rules of a user, 1 MB of Markdown": [*plain, *with_rules(1000), folder / "corpus" / "all.md"],
        "300 rules of a user, 1 MB of HTML": [*plain, *with_rules(300), folder / "all.html"],
        "300 rules of a user, 0.5 MB of dense Markdown as JSON": [
            *plain, *with_rules(300), "--format", "json", folder / "dense" / "all.md"],
    }


def count(sayyes, words):
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", sayyes, "check", *map(str, words)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"the run did not end well: {' '.join(map(str, command))}\n{done.stderr}")
    return int(found.group(1).replace(",", ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sayyes", type=pathlib.Path)
    parser.add_argument("--refresh", action="store_true")
    parser.add_argument("--case", action="append", help="part of a case's name")
    options = parser.parse_args()
    budget = json.loads(BUDGET.read_text()) if BUDGET.exists() else {}
    grown, missing, shrunk = [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_inputs(folder)
        wanted = {what: words for what, words in cases(folder).items()
                  if not options.case or any(part in what for part in options.case)}
        with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            counts = dict(zip(wanted, pool.map(lambda words: count(options.sayyes.resolve(), words), wanted.values())))
    for what, now in counts.items():
        before = budget.get(what)
        change = "" if not before else f"  {100 * (now / before - 1):+6.1f} %"
        print(f"{now / 1e6:10.1f} million  {what}{change}")
        if not before:
            missing.append(what)
        elif now > before * (1 + MOST_GROWTH):
            grown.append(what)
        elif now < before * (1 - MOST_GROWTH):
            shrunk.append(what)
    if options.refresh:
        BUDGET.write_text(json.dumps({**budget, **counts}, indent=2) + "\n")
        print(f"written: {BUDGET.name}")
        return 0
    refresh = f"python3 {pathlib.Path(__file__).name} {options.sayyes} --refresh"
    if shrunk:
        print(f"Less work than is written down, which lets it grow back unseen; `{refresh}` writes it down: {', '.join(shrunk)}")
    if missing:
        print(f"No figure is committed for: {', '.join(missing)}; `{refresh}` writes it.")
    if grown:
        print(f"More instructions than the committed figures allow (5 % more): {', '.join(grown)}.\n"
              f"Where that is meant, `{refresh}` writes the new ones; commit them with the change.")
    return 1 if grown or missing else 0


if __name__ == "__main__":
    sys.exit(main())
