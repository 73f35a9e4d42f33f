#!/usr/bin/env python3
"""A large tree of small files: many_files.py SAYYES [--files 100000] [--vale VALE --rules RULES] [--folder FOLDER]

Writes the files (1 KB each, in folders of 1,000, of the words of make_corpus.py) and checks them with the built-in rules and two threads:
without a cache, with an empty one, and with the one that the run before left. Says wall and CPU time, the peak of memory, and the most files
open at once (looked up in /proc 200 times a second). Then: the same bytes at -j 1, 2 and 8 and with the arguments in another order.
With --vale, both tools over 5,000 of the files with the 300 rules of make_rules.py, in turn.
"""

import argparse
import hashlib
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from make_corpus import Writer

FOLDER_SIZE = 1000


def make(folder, count):
    writer = Writer(7, "usual")
    for i in range(count):
        text = f"# {writer.fill('{Topic}')} {i}\n\n"
        while len(text) < 960:
            text += writer.sentence() + ("\n\n" if writer.random.random() < 0.3 else " ")
        place = folder / f"d{i // FOLDER_SIZE:03}"
        if i % FOLDER_SIZE == 0:
            place.mkdir(parents=True)
        (place / f"p{i % FOLDER_SIZE:03}.md").write_text(text, encoding="utf-8")


def run(command, folder, cache, output=None):
    """Wall and CPU seconds, peak MiB and the most descriptors open at once, of a run that reads `folder`."""
    most = 0
    done = threading.Event()

    def watch(pid):
        nonlocal most
        while not done.is_set():
            try:
                most = max(most, len(os.listdir(f"/proc/{pid}/fd")))
            except OSError:
                return
            done.wait(0.005)

    with tempfile.TemporaryFile() as sink, tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=sink, stderr=errors, stdin=subprocess.DEVNULL, env=dict(os.environ, XDG_CACHE_HOME=str(cache)))
        watcher = threading.Thread(target=watch, args=(process.pid,))
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        done.set()
        watcher.join()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            errors.seek(0)
            sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}: {errors.read().decode()[:500]}")
        sink.seek(0)
        digest = hashlib.sha256()
        while chunk := sink.read(1 << 20):
            digest.update(chunk)
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss / 1024, "open": most, "digest": digest.hexdigest()}


def say(name, figures):
    print(f"{name:34} {figures['wall']:7.2f} s wall {figures['cpu']:7.2f} s cpu {figures['peak']:6.0f} MiB {figures['open']:4} files open", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sayyes", type=pathlib.Path)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--folder", type=pathlib.Path)
    parser.add_argument("--vale")
    parser.add_argument("--rules", type=pathlib.Path)
    options = parser.parse_args()
    work = pathlib.Path(options.folder or tempfile.mkdtemp(prefix="many-files-"))
    tree = work / "tree"
    if not tree.exists():
        make(tree, options.files)
    sayyes = [str(options.sayyes.resolve()), "check", "--fail-on", "never", "--no-config", "--format", "jsonl"]
    cache = work / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    print(f"{options.files:,} files, load {os.getloadavg()[0]:.1f}")
    run([*sayyes, "--no-cache", "-j2", "."], tree, cache)  # the system's own cache of files is full from here on
    say("no cache of reports", run([*sayyes, "--no-cache", "-j2", "."], tree, cache))
    say("an empty cache, which it fills", run([*sayyes, "-j2", "."], tree, cache))
    say("a full cache", run([*sayyes, "-j2", "."], tree, cache))
    folders = sorted(entry.name for entry in tree.iterdir())
    turned = folders[:]
    random.Random(3).shuffle(turned)
    digests = {run([*sayyes, "--no-cache", f"-j{threads}", *order], tree, cache)["digest"]
               for threads, order in ((1, folders), (2, folders), (8, folders), (2, turned))}
    print("the same bytes at -j 1, 2, 8 and in another order:", "yes" if len(digests) == 1 else "NO")
    if options.vale:
        compare(options, sayyes, work, tree, cache)
    if options.folder is None:
        shutil.rmtree(work)
    sys.exit(0 if len(digests) == 1 else 1)


def compare(options, sayyes, work, tree, cache):
    part = work / "part"
    if not part.exists():
        for folder in sorted(tree.iterdir())[:5000 // FOLDER_SIZE]:
            shutil.copytree(folder, part / folder.name)
    own = [*sayyes, "--no-cache", "-j2", "--lang", "en", "--pack", str(options.rules.resolve() / "pack-300"), "--select", "bench", str(part)]
    vale = [options.vale, "--no-global", "--no-exit", "--output=JSON", str(part)]
    ratios = {"wall": [], "cpu": []}
    for _ in range(5):
        ours, theirs = run(own, part, cache), run(vale, options.rules.resolve() / "vale-300", cache)
        for key, values in ratios.items():
            values.append(theirs[key] / ours[key])
    print(f"5,000 files, 300 rules, five rounds: Vale / sayyes {statistics.median(ratios['wall']):.0f}x wall "
          f"({min(ratios['wall']):.0f}-{max(ratios['wall']):.0f}), {statistics.median(ratios['cpu']):.0f}x cpu")


if __name__ == "__main__":
    main()
