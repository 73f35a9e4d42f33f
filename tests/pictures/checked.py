"""What the command says of files, as records."""

import json
import subprocess


def check(binary, *words, folder=None):
    """(exit code, findings by path, what could not be done and what was noticed, summary)."""
    done = subprocess.run([binary, "check", "--format", "jsonl", "--no-cache", "--no-config", "--no-gitignore", *map(str, words)],
                          capture_output=True, text=True, cwd=folder, timeout=600)
    findings, summary, told = {}, {}, done.stderr
    for line in done.stdout.splitlines():
        record = json.loads(line)
        if record["kind"] == "finding":
            findings.setdefault(record["path"], []).append(record)
        if record["kind"] == "problem" and record["message"] not in told:
            told += f"{record['path']}: {record['message']}\n"
        if record["kind"] == "summary":
            summary = record
    return done.returncode, findings, told, summary
