#!/usr/bin/env python3
"""Times whole runs of sayyes and of other tools in turn, and prints medians and ratios.

usage: compare.py SAYYES RULES CORPUS [CORPUS ...] [--vale VALE] [--rg RG] [--typos TYPOS] [--runs 5] [--rules 300 1000] [--threads 2]
                  [--case NAME ...] [--json FILE]

RULES come from make_rules.py, each CORPUS from make_corpus.py (one of usual, one of dense text). Each round runs every tool
once, one after the other, so that a machine that slows down slows all of them. Wall and CPU seconds are those of the whole
process and its children; peak is the largest resident set. A ratio is the median of the ratios of the rounds. typos does
other work, spelling; it stands here as the quickest reader of prose that is widely used.
"""

import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time


def cases(options, corpus, size):
    """name -> {tool: (command, folder to run in)}"""
    rules = options.rules_dir.resolve()
    pack, vale, patterns = rules / f"pack-{size}", rules / f"vale-{size}", rules / f"rg-{size}.txt"
    built_in = [str(options.sayyes.resolve()), "check", "--format", "jsonl", "--fail-on", "never", "--no-config", "--no-cache"]
    own = [*built_in, "--lang", "en", "--pack", str(pack), "--select", "bench"]

    def row(path, threads=options.threads, grep=False):
        tools = {"sayyes": ([*own, "-j", str(threads), str(path)], corpus)}
        if options.vale:
            tools["vale"] = ([options.vale, "--no-global", "--no-exit", "--output=JSON", str(path)], vale)
        if options.rg and grep:
            tools["rg"] = ([options.rg, "--no-unicode", "-i", "-o", "-n", "--column", f"-j{threads}", "-f", str(patterns), str(path)], corpus)
        if options.typos:
            tools["typos"] = ([options.typos, "--isolated", "--format", "json", "--threads", str(threads), str(path)], corpus)
        return tools

    return {
        "md": row(corpus / "md"), "html": row(corpus / "html"), "raw": row(corpus / "raw", grep=True),
        "signs": row(corpus / "signs.txt", grep=True), "one-file": row(corpus / "all.md"), "one-line": row(corpus / "one.md", threads=1),
        "builtin-md": {"sayyes": ([*built_in, "-j", str(options.threads), str(corpus / "md")], corpus)},
        "builtin-one-line": {"sayyes": ([*built_in, str(corpus / "one.md")], corpus)},
    }


def run(command, folder):
    """Wall seconds, CPU seconds, bytes written."""
    reading, writing = os.pipe()
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=writing, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    os.close(writing)
    written = 0
    with os.fdopen(reading, "rb", buffering=0) as out:
        while chunk := out.read(1 << 20):
            written += len(chunk)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 2 or (process.returncode == 2 and "typos" not in command[0]):  # typos has 2 for what it found
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "written": written}


def peak(command, folder):
    """Peak MiB, taken by time(1): a child of this process would be charged with Python's own memory."""
    with tempfile.NamedTemporaryFile("r") as out:
        subprocess.run(["time", "-f", "%M", "-o", out.name, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       stdin=subprocess.DEVNULL, check=False)
        return int(out.read().split()[-1]) / 1024


def compare(name, tools, runs):
    rounds = []
    load_before = os.getloadavg()[0]
    peaks = {tool: peak(command, folder) for tool, (command, folder) in tools.items()}  # fills the page cache as well
    for _ in range(runs):
        rounds.append({tool: run(command, folder) for tool, (command, folder) in tools.items()})
    result = {"case": name, "runs": runs, "load before": load_before, "tools": {}, "ratios": {}}
    for tool in tools:
        middle = {key: statistics.median(r[tool][key] for r in rounds) for key in ("wall", "cpu", "written")}
        middle["peak"] = peaks[tool]
        result["tools"][tool] = middle
        print(f"{name:26} {tool:7} {middle['wall'] * 1000:10.1f} ms wall {middle['cpu'] * 1000:10.1f} ms cpu {middle['peak']:7.1f} MiB "
              f"{middle['written']:12,.0f} bytes out", flush=True)
    result["load after"] = os.getloadavg()[0]
    for tool in tools:
        if tool == "sayyes":
            continue
        ratio = {key: statistics.median(r[tool][key] / r["sayyes"][key] for r in rounds) for key in ("wall", "cpu")}
        ratio["peak"] = peaks[tool] / peaks["sayyes"]
        walls = [r[tool]["wall"] / r["sayyes"]["wall"] for r in rounds]
        ratio["wall range"] = low, high = min(walls), max(walls)
        result["ratios"][tool] = ratio
        print(f"{name:26} {tool} / sayyes: wall {ratio['wall']:.1f}x, cpu {ratio['cpu']:.1f}x, peak {ratio['peak']:.1f}x "
              f"(wall {low:.1f}-{high:.1f}x; load before {result['load before']:.1f}, after {result['load after']:.1f})", flush=True)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sayyes", type=pathlib.Path)
    parser.add_argument("rules_dir", type=pathlib.Path)
    parser.add_argument("corpus", type=pathlib.Path, nargs="+")
    parser.add_argument("--vale")
    parser.add_argument("--rg")
    parser.add_argument("--typos")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--rules", type=int, nargs="+", default=[300])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--case", action="append")
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, {options.runs} rounds, load {os.getloadavg()[0]:.1f}")
    results = []
    for corpus in options.corpus:
        for size in options.rules:
            every = cases(options, corpus.resolve(), size)
            for name in options.case or every:
                results.append(compare(f"{corpus.name}/{name}/{size}", every[name], options.runs))
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
