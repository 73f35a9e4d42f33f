#!/usr/bin/env python3
"""Many files and much text: scale_test.py BINARY SOURCE_FOLDER.

The same bytes come out at any number of threads; memory does not grow with the number of findings; with SAYYES_LONG=1 (and
valgrind) twice the text takes twice the instructions. Nothing here is timed.
"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

binary, source = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
failed = []


def command(path, *options):
    return [binary, "check", "--no-config", "--no-cache", "--fail-on", "never", *options, str(path)]


def corpus(folder, files, density):
    subprocess.run([sys.executable, source / "tests/benchmarks/make_corpus.py", folder, "--files", str(files), "--density", density],
                   check=True, stdout=subprocess.DEVNULL)
    return folder


def same_at_any_number_of_threads(folder):
    for output in ("jsonl", "json", "full", "csv", "sarif"):
        hashes = {}
        for threads in ("1", "2", "8"):
            out = subprocess.run(command("md", "--format", output, "--show-files", "-j", threads), capture_output=True, check=True, cwd=folder).stdout
            hashes[hashlib.sha256(out).hexdigest()] = threads
            if not out:
                failed.append(f"{output} -j {threads}: nothing came out")
        if len(hashes) != 1:
            failed.append(f"{output}: not the same bytes at any number of threads: {hashes}")


def peak_mib(folder):
    """Largest resident set, with what the child shows at its start of this process taken in: so it is at most too large."""
    process = subprocess.Popen(command("md", "--format", "jsonl", "-j", "2"), cwd=folder, stdout=subprocess.PIPE)
    while process.stdout.read(1 << 20):
        pass
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        failed.append(f"{folder}: ended with {process.returncode}")
    return usage.ru_maxrss / 1024


def memory_is_bounded(small, large):
    few, many = peak_mib(small), peak_mib(large)
    if many > 64 or many - few > 16:
        failed.append(f"memory grows with the findings: {few:.0f} MiB, then {many:.0f} MiB for six times as many")


def instructions(path):
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *command(path, "--format", "jsonl", "-j", "1")],
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected\s*:\s*(\d+)", done.stderr).group(1))


def twice_the_text_takes_twice_the_work(folder):
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((folder / "md").rglob("*.md")))[:200_000]
    counts = []
    # The first megabytes pay for what is built once, so the steps between sizes are compared, not the sizes.
    for times in (1, 3, 5):
        path = folder / f"times{times}.md"
        path.write_text((text + "\n\n") * times, encoding="utf-8")
        counts.append(instructions(path))
    first, second = counts[1] - counts[0], counts[2] - counts[1]
    if not 0.9 < second / first < 1.1:
        failed.append(f"not linear: {first:,} instructions for 400 kB more, then {second:,} for the next 400 kB")


with tempfile.TemporaryDirectory() as root:
    small, large = corpus(pathlib.Path(root) / "small", 60, "dense"), corpus(pathlib.Path(root) / "large", 360, "dense")
    same_at_any_number_of_threads(small)
    memory_is_bounded(small, large)
    if os.environ.get("SAYYES_LONG") and shutil.which("valgrind"):
        twice_the_text_takes_twice_the_work(small)

for line in failed:
    print(line)
sys.exit(1 if failed else 0)
