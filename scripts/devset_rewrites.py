#!/usr/bin/env python3
"""Rewrites every sign of a labelled set with the sayyes command and prints them side by side, for reading aloud.

    scripts/devset_rewrites.py SAYYES REWRITE.jsonl [--language en] [--id r001 …] [--quiet]

A line of the set has `id`, `lang`, `text`, `house` (facts by dotted key) and `keeps` (words that have to survive). What a
machine can see is checked and counted: facts kept, numbers of nobody's, words that sayyes itself would mark, length, blanks.
Whether the rule is the same is for people to judge.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path


def rewrites_of(sayyes, item):
    command = [sayyes, "rewrite", "-", "--no-config", "--format", "jsonl", "--lang", item["lang"]]
    for key, value in item.get("house", {}).items():
        command += ["--fact", f"{key}={value}"]
    done = subprocess.run(command, input=item["text"].encode(), capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{item['id']}: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.decode().splitlines()], done.stderr.decode().strip()


def marked(sayyes, texts, language):
    """Texts in which sayyes finds something itself, with the rule."""
    found = {}
    for text in texts:
        command = [sayyes, "check", "-", "--no-config", "--as", "sign", "--lang", language, "--format", "jsonl"]
        done = subprocess.run(command, input=text.encode(), capture_output=True)
        rules = [json.loads(line).get("rule") for line in done.stdout.decode().splitlines() if line.startswith("{")]
        rules = [rule for rule in rules if rule and "/welcome/" not in rule]
        if rules:
            found[text] = rules
    return found


def faults(item, rewrite):
    text = rewrite["text"]
    flat = re.sub(r"\s+", " ", text).lower()
    told = item["text"] + " " + " ".join(item.get("house", {}).values())
    out = [f"lost {fact!r}" for fact in item.get("keeps", []) if fact.lower() not in flat]
    out += [f"invented {number}" for number in re.findall(r"\d+", re.sub(r"^\s*\d+[.)] ", "", text, flags=re.M)) if number not in told]
    most = max(14, 2 * len(item["text"].split())) + sum(len(fact.split()) for fact in item.get("house", {}).values())
    if len(text.split()) > most:
        out.append(f"long ({len(text.split())} words)")
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sayyes")
    parser.add_argument("set", type=Path)
    parser.add_argument("--language")
    parser.add_argument("--id", nargs="*")
    parser.add_argument("--quiet", action="store_true", help="only what a machine finds wrong, and the count")
    options = parser.parse_args()
    items = [json.loads(line) for line in options.set.read_text(encoding="utf-8").splitlines() if line.strip()]
    items = [item for item in items if options.language in (None, item["lang"]) and (not options.id or item["id"] in options.id)]
    count = {"signs": len(items), "with a rewrite": 0, "with two complete": 0, "rewrites": 0, "faults": 0, "marked": 0}
    for item in items:
        rewrites, advice = rewrites_of(options.sayyes, item)
        complete = [rewrite for rewrite in rewrites if rewrite["rule"] == "same" and not rewrite["needs"]]
        count["with a rewrite"] += bool(complete)
        count["with two complete"] += len(complete) > 1
        count["rewrites"] += len(rewrites)
        bad = marked(options.sayyes, [rewrite["text"] for rewrite in rewrites], item["lang"])
        lines = []
        for rewrite in rewrites:
            wrong = [] if rewrite["rule"] == "bends" else faults(item, rewrite)
            wrong += [f"marked by {rule}" for rule in bad.get(rewrite["text"], [])]
            count["faults"] += len([fault for fault in wrong if not fault.startswith("marked")])
            count["marked"] += rewrite["text"] in bad
            sign = "bends" if rewrite["rule"] == "bends" else "needs" if rewrite["needs"] else "same"
            if wrong or not options.quiet:
                lines.append(f"  {sign:6}{rewrite['text'].replace(chr(10), ' / ')}" + "".join(f"   <- {fault}" for fault in wrong))
        if lines or not options.quiet:
            print(f"{item['id']}  {item['text'].replace(chr(10), ' / ')}   {item.get('house', {}) or ''}")
            print("\n".join(lines) if lines else f"  none  {advice}")
    print(", ".join(f"{value} {key}" for key, value in count.items()))


if __name__ == "__main__":
    main()
