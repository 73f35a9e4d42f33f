#!/usr/bin/env python3
"""Inputs larger and deeper than any page, with a stack of 256 KiB: big_inputs_test.py BINARY.

Each ends with an answer, in memory that is bounded by the size of the file, and twice as much takes at most about twice the time of the
processor. Without SAYYES_LONG=1 a fiftieth of each is tried, and a 1 GB file not at all.
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

BINARY = os.path.abspath(sys.argv[1])
LONG = os.environ.get("SAYYES_LONG") == "1"
PART = 1 if LONG else 50
STACK = 256 << 10
MIB = 1 << 20
# What all rules and one file being read take, whatever its size.
BASE = 64 * MIB
failed = []


class Case:
    def __init__(self, name, file, make, size, bytes_a_byte, codes=(0, 1), doubles=True):
        self.name, self.file, self.make, self.size = name, file, make, size
        self.bytes_a_byte, self.codes, self.doubles = bytes_a_byte, codes, doubles


def nested(opening, closing="", middle="no food"):
    return lambda file, times: file.write(opening * times + middle + closing * times)


def repeated(piece, block=10_000):
    """Written in blocks: a test of memory should not take all of it."""

    def write(file, times):
        for _ in range(times // block):
            file.write(piece * block)
        file.write(piece * (times % block))

    return write


DEEP = 100_000
CASES = [
    Case("nested <div>", "a.html", nested("<div>", "</div>"), DEEP, 40),
    Case("nested <b>", "a.html", nested("<b>"), DEEP, 40),
    Case("nested <table>", "a.html", nested("<table><tr><td>"), DEEP, 40),
    Case("nested quotations", "a.md", nested(">"), DEEP, 400),
    Case("nested lists", "a.md", nested("- "), DEEP, 400),
    Case("open brackets", "a.md", nested("["), DEEP, 400),
    Case("open emphasis", "a.md", nested("*a _"), DEEP, 400),
    Case("images in images", "a.md", nested("![", "](a)"), DEEP, 400),
    Case("one line", "a.txt", repeated("The river bends twice below the old town. "), 2_500_000, 12),
    Case("one line of Markdown", "a.md", repeated("The river *bends* twice below the old town. "), 2_500_000, 24),
    Case("one line without a space", "a.txt", repeated("x"), 100_000_000, 12),
    Case("empty lines", "a.txt", repeated("\n"), 10_000_000, 24),
    Case("empty lines of Markdown", "a.md", repeated("\n"), 10_000_000, 40),
    Case("a million findings", "a.txt", repeated("Please ask the circulation desk about interlibrary loan.\n\n"), 500_000, 120, codes=(1,)),
    Case("accents without a letter", "a.txt", repeated("\u0301"), 20_000_000, 40),
]
HUGE = Case("1 GB", "a.txt", repeated("The river bends twice below the old town.\n\n"), 25_000_000, 12, doubles=False)


def measured(folder, case, times):
    """(seconds of the processor, peak bytes, bytes of the file, exit code)."""
    path = folder / case.file
    with open(path, "w", encoding="utf-8") as file:
        case.make(file, times)
    command = [BINARY, "check", "--no-config", "--no-cache", "-j", "1", "--format", "jsonl", "--max-file-size", "2G", "--max-time", "0", str(path)]
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=subprocess.PIPE,
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK)))
        process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, path.stat().st_size, process.returncode


def hold(folder, case):
    size = case.size // PART
    seconds, peak, bytes_, code = measured(folder, case, size)
    print(f"{case.name}: {bytes_ / MIB:.1f} MiB in {seconds:.2f} s of the processor, peak {peak / MIB:.0f} MiB, exit {code}", flush=True)
    if code not in case.codes:
        failed.append(f"{case.name}: ended with {code}")
    if peak > BASE + case.bytes_a_byte * bytes_:
        failed.append(f"{case.name}: {peak / MIB:.0f} MiB for a file of {bytes_ / MIB:.1f} MiB")
    # What is done in a blink says nothing about twice as much.
    if case.doubles and seconds > 0.5:
        half = measured(folder, case, size // 2)[0]
        if seconds > 2.8 * half:
            failed.append(f"{case.name}: {half:.2f} s for half of it, {seconds:.2f} s for all")


with tempfile.TemporaryDirectory() as root:
    for case in CASES + ([HUGE] if LONG else []):
        hold(pathlib.Path(root), case)

for line in failed:
    print(line)
sys.exit(1 if failed else 0)
