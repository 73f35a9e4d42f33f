#!/usr/bin/env python3
"""Completions as a shell uses them: completions_test.py BINARY. Shells that are not here are left out."""
import os
import shutil
import subprocess
import sys

binary = os.path.abspath(sys.argv[1])
folder = os.path.dirname(binary)
failed = []
# The longest id is the beginning of no other.
RULE = max((line.split()[0] for line in subprocess.run([binary, "rules", "--no-config"], capture_output=True, text=True, check=True).stdout.splitlines()), key=len)


def script(shell):
    return subprocess.run([binary, "completions", shell], capture_output=True, text=True, check=True).stdout


def complete_bash(*words):
    line = script("bash") + "COMP_WORDS=(" + " ".join(f"'{word}'" for word in words) + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
    line += "_sayyes; printf '%s\\n' \"${COMPREPLY[@]}\"; complete -p sayyes >/dev/null"
    done = subprocess.run(["bash", "--norc", "-c", line], capture_output=True, text=True, env={**os.environ, "PATH": folder + ":" + os.environ["PATH"]})
    if done.stderr:
        failed.append(f"bash {words}: {done.stderr}")
    return done.stdout.split()


for words, expected in [
    (("sayyes", "re"), {"rewrite", "report-false-alarm"}),
    (("sayyes", "check", "--fo"), {"--format"}),
    (("sayyes", "facts", "--format", ""), {"text", "toml", "jsonl"}),
    (("sayyes", "check", "-f", "js"), {"json", "jsonl"}),
    (("sayyes", "rewrite", "--format", ""), {"text", "jsonl"}),
    (("sayyes", "completions", ""), {"bash", "zsh", "fish"}),
    (("sayyes", "explain", RULE), {RULE}),
    (("sayyes", "rules", "--fail"), set()),
]:
    found = set(complete_bash(*words))
    if found != expected:
        failed.append(f"bash {words}: {found}, not {expected}")

for shell, check in (("zsh", ["zsh", "-n"]), ("fish", ["fish", "--no-execute"])):
    if shutil.which(shell):
        done = subprocess.run(check, input=script(shell), capture_output=True, text=True)
        if done.returncode != 0:
            failed.append(f"{shell}: {done.stderr}")
    else:
        print(f"left out: {shell} is not here")
    for part in ("--fail-on", "-l fail-on"):
        if part in script(shell):
            break
    else:
        failed.append(f"{shell}: --fail-on is missing")

done = subprocess.run([binary, "completions", "tcsh"], capture_output=True, text=True)
if done.returncode != 2 or "bash, zsh or fish" not in done.stderr:
    failed.append("tcsh: " + done.stderr)
print("\n".join(failed) or "completions are good")
sys.exit(1 if failed else 0)
