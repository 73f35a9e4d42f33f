#!/usr/bin/env python3
"""Holds the figures on a labelled set of texts: findings on signs and pages, rewrites of signs.

    scripts/devset_check.py DEVSET_FOLDER [--sayyes PROGRAM]

The folder holds signs.jsonl, pages.jsonl, rewrite.jsonl and score.py, which defines what counts. Only English is held: Spanish and
French have no packs yet. Exit codes: 0 all floors held, 1 one is missed, 2 something could not run.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent

# Floors, not aims: a change that falls below one has lost something.
FLOORS = {"signs": {"f1": 0.95, "traps": 0.015}, "pages": {"low": 0.5}}


def score(folder, which, findings):
    """The scorer's table for one set, English texts only."""
    done = subprocess.run([sys.executable, str(folder / "score.py"), "--set", which, "--dir", str(folder), str(findings)],
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"score.py could not run:\n{done.stderr}")
    return done.stdout


def number(table, pattern):
    match = re.search(pattern, table, re.M)
    if not match:
        sys.exit(f"score.py printed no figure for {pattern}:\n{table}")
    return float(match.group(1))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--sayyes", default=str(SCRIPTS.parent / "build/release/bin/sayyes"))
    chosen = options.parse_args()
    held = True

    with tempfile.TemporaryDirectory() as scratch:
        for which, severity in (("signs", None), ("pages", None), ("pages", "warning")):
            done = subprocess.run([sys.executable, str(SCRIPTS / "devset_findings.py"), str(chosen.folder), "--sayyes", chosen.sayyes,
                                   "--set", which], capture_output=True, text=True)
            if done.returncode != 0:
                sys.exit(done.stderr)
            lines = [line for line in done.stdout.splitlines()
                     if severity is None or json.loads(line).get("severity") != "suggestion"]
            findings = Path(scratch) / "findings.jsonl"
            findings.write_text("\n".join(lines) + "\n", encoding="utf-8")
            table = score(chosen.folder, which, findings)
            if severity:
                low = number(table, r"low-prevalence pages\s+([\d.]+)")
                print(f"pages: {low:.2f} false warnings or errors per 1,000 words on the low-prevalence pages (at most {FLOORS['pages']['low']})")
                held &= low <= FLOORS["pages"]["low"]
                continue
            f1 = number(table, r"^lang en\s+[\d.]+\s+[\d.]+\s+([\d.]+)")
            print(f"{which}: English F1 {f1:.3f}")
            if which == "signs":
                traps = number(table, r"^trap signs.*= ([\d.]+)")
                print(f"signs: traps flagged {traps:.3f} (at most {FLOORS['signs']['traps']})")
                held &= f1 >= FLOORS["signs"]["f1"] and traps <= FLOORS["signs"]["traps"]

    done = subprocess.run([sys.executable, str(SCRIPTS / "devset_rewrites.py"), chosen.sayyes, str(chosen.folder / "rewrite.jsonl"),
                           "--language", "en", "--quiet"], capture_output=True, text=True)
    print(done.stdout.strip() or done.stderr.strip())
    held &= done.returncode in (0, 1)
    sys.exit(0 if held else 1)


main()
