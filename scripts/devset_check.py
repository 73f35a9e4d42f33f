#!/usr/bin/env python3
"""Holds the figures on a labelled set of texts: findings on signs and pages, rewrites of signs.

    scripts/devset_check.py DEVSET_FOLDER [--sayyes PROGRAM]

The folder holds signs.jsonl, pages.jsonl, rewrite.jsonl and score.py, which defines what counts. Findings are held in
English, Spanish and French, rewrites in English. Exit codes: 0 all floors held, 1 one is missed, 2 something could not run.
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
FLOORS = {"signs": {"en": 0.95, "es": 0.93, "fr": 0.93, "traps": 0.015, "category": 0.90},
          "pages": {"en": 0.92, "es": 0.90, "fr": 0.90, "low": 0.5, "category": 0.90}}


def score(folder, which, findings):
    """The scorer's table for one set. A finding counts where a third of its words and the label's are the same."""
    done = subprocess.run([sys.executable, str(folder / "score.py"), "--set", which, "--min-iou", "0.3", "--dir", str(folder), str(findings)],
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
            for language in ("en", "es", "fr"):
                f1 = number(table, rf"^lang {language}\s+[\d.]+\s+[\d.]+\s+([\d.]+)")
                print(f"{which}: F1 {language} {f1:.3f} (at least {FLOORS[which][language]})")
                held &= f1 >= FLOORS[which][language]
            named = number(table, r"^category named as labelled (\d+)") / number(table, r"^category named as labelled \d+/(\d+)")
            print(f"{which}: category as labelled {named:.3f} (at least {FLOORS[which]['category']})")
            held &= named >= FLOORS[which]["category"]
            if which == "signs":
                traps = number(table, r"^trap signs.*= ([\d.]+)")
                print(f"signs: traps flagged {traps:.3f} (at most {FLOORS['signs']['traps']})")
                held &= traps <= FLOORS["signs"]["traps"]

    done = subprocess.run([sys.executable, str(SCRIPTS / "devset_rewrites.py"), chosen.sayyes, str(chosen.folder / "rewrite.jsonl"),
                           "--language", "en", "--quiet"], capture_output=True, text=True)
    print(done.stdout.strip() or done.stderr.strip())
    held &= done.returncode in (0, 1)
    sys.exit(0 if held else 1)


main()
