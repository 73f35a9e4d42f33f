#!/usr/bin/env python3
"""Runs command line cases: run_cases.py BINARY TOPIC.toml [NAME...]. README.md says what a case holds."""
import difflib
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib

WORDS_CONFIG = 'builtin-packs = false\npacks = ["words.csv"]\n'
WORDS = "term,say,unless,why,source\npatron,visitor,,It keeps people at a distance.,judgement\nOPAC,catalogue,,Few know it.,judgement\n"
KNOWN = {"name", "args", "shell", "files", "hex", "setup", "stdin", "env", "code", "stdout", "stderr", "stdout_has", "stdout_lacks",
         "stderr_has", "stdout_lines", "needs", "words"}


SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
AS_NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def missing(needs, binary):
    for need in needs:
        if need == "user":
            if os.geteuid() != 0:
                continue
            # Root may read everything: the case runs as somebody who may not.
            try:
                subprocess.run([*AS_NOBODY, binary, "--version"], check=True, capture_output=True)
            except (OSError, subprocess.CalledProcessError):
                return "nobody but root can run the command here"
        elif shutil.which(need) is None:
            return need + " is not here"
    return None


def write(root, path, data):
    whole = os.path.join(root, path)
    os.makedirs(os.path.dirname(whole), exist_ok=True)
    with open(whole, "wb") as out:
        out.write(data)


def difference(expected, found):
    return "".join(difflib.unified_diff(expected.splitlines(True), found.splitlines(True), "expected", "found"))


def run(binary, case, root):
    if case.get("words"):
        write(root, "sayyes.toml", WORDS_CONFIG.encode())
        write(root, "words.csv", WORDS.encode())
    for path, text in case.get("files", {}).items():
        write(root, path, text.encode())
    for path, digits in case.get("hex", {}).items():
        write(root, path, bytes.fromhex(digits))
    env = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS") and not key.startswith("GIT_")}
    env.update(case.get("env", {}), SAYYES=binary, SAYYES_SOURCE=SOURCE)
    if "setup" in case:
        subprocess.run(["bash", "-ec", case["setup"]], cwd=root, env=env, check=True, capture_output=True)
    command = ["bash", "-c", case["shell"]] if "shell" in case else [binary, *case.get("args", [])]
    if "user" in case.get("needs", []) and os.geteuid() == 0:
        subprocess.run(["chown", "-R", "65534:65534", root], check=True)
        command = AS_NOBODY + command
    done = subprocess.run(command, cwd=root, env=env, input=case.get("stdin", "").encode(), capture_output=True, timeout=60)
    out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    wrong = []
    if done.returncode != case.get("code", 0):
        wrong.append(f"exit code {done.returncode}, not {case.get('code', 0)}")
    for key, found in (("stdout", out), ("stderr", err)):
        if key in case and case[key] != found:
            wrong.append(key + ":\n" + difference(case[key], found))
    for key, found in (("stdout_has", out), ("stderr_has", err)):
        wrong += [f"{key}: there is no {part!r}" for part in case.get(key, []) if part not in found]
    wrong += [f"stdout_lacks: there is {part!r}" for part in case.get("stdout_lacks", []) if part in out]
    if "stdout_lines" in case and len(out.splitlines()) != case["stdout_lines"]:
        wrong.append(f"{len(out.splitlines())} lines, not {case['stdout_lines']}")
    if wrong:
        wrong.append(f"stdout was:\n{out}stderr was:\n{err}")
    return wrong


def main():
    binary, topic, names = os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3:]
    with open(topic, "rb") as file:
        cases = tomllib.load(file)["case"]
    failed = 0
    for case in cases:
        if names and case["name"] not in names:
            continue
        if unknown := case.keys() - KNOWN:
            sys.exit(f"{topic}: {case['name']}: unknown keys {unknown}")
        if why := missing(case.get("needs", []), binary):
            print(f"left out: {case['name']}: {why}")
            continue
        with tempfile.TemporaryDirectory(prefix="sayyes-case-") as root:
            wrong = run(binary, case, os.path.realpath(root))
            subprocess.run(["chmod", "-R", "u+rwx", root], check=False)
        if wrong:
            failed += 1
            print(f"FAILED: {case['name']}\n  " + "\n  ".join("\n".join(wrong).splitlines()))
    print(f"{len(cases)} cases, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
