#!/usr/bin/env python3
"""Checks rules/coverage.tsv: which rule tells each term of the evidence, or why none does.

    scripts/coverage_check.py [TERMS.tsv]

Columns: row, rule (an id, or - where no rule tells it), reason. Held: the header, the order, each row once, each rule exists,
each row has a rule or a reason. With TERMS.tsv (columns id and language) also: every term of a language that has rows here
is in the table, and no other is. Exit codes: 0 all well, 1 something is not.
"""

import csv
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main():
    problems = []
    lines = (ROOT / "rules/coverage.tsv").read_text(encoding="utf-8").splitlines()
    if not lines or lines[0].split("\t") != ["row", "rule", "reason"]:
        problems.append("the first line has to be: row, rule, reason, parted by tabs")
    rows = [line.split("\t") for line in lines[1:]]
    problems += [f"line {n}: three columns are wanted" for n, row in enumerate(rows, 2) if len(row) != 3]
    rows = [row for row in rows if len(row) == 3]
    ids = [row[0] for row in rows]
    problems += [f"{i}: stands there twice" for i in sorted({i for i in ids if ids.count(i) > 1})]
    if ids != sorted(ids):
        problems.append("the rows are not in order")
    for row, rule, reason in rows:
        if rule != "-" and not (ROOT / "rules" / f"{rule}.toml").is_file():
            problems.append(f"{row}: there is no rule {rule}")
        if rule == "-" and not reason:
            problems.append(f"{row}: left out without a reason")
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as terms:
            wanted = {term["id"]: term["language"] for term in csv.DictReader(terms, delimiter="\t", quoting=csv.QUOTE_NONE)}
        languages = {i.split(".")[0] for i in ids}
        problems += [f"{i}: a term without a row" for i, language in sorted(wanted.items()) if language in languages and i not in ids]
        problems += [f"{i}: a row without a term" for i in ids if i not in wanted]
        compared = f"compared with {len(wanted)} terms"
    else:
        compared = "NOT compared with a list of terms: none was given"
    print("\n".join(problems))
    print(f"{len(rows)} rows, {sum(row[1] == '-' for row in rows)} left out with a reason; {compared}; {len(problems)} problems")
    return 1 if problems else 0


sys.exit(main())
