#!/usr/bin/env python3
"""The cache changes nothing but the time: cache_test.py BINARY. Many small files; damaged, foreign and shared caches."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

# Who runs this in the background has Ctrl-C ignored, and the command would keep to that.
signal.signal(signal.SIGINT, signal.SIG_DFL)

BINARY = sys.argv[1]
FILES = int(os.environ.get("SAYYES_MANY_FILES", "2000"))
LINES = ["Welcome to the reading room, visitors and friends.", "No food or drink is allowed near the computers.", "Ask a patron about interlibrary loan and the OPAC.",
         "Please return books at the front desk.", "Violators will be prosecuted!", "Our collection of maps grows every year, and so does the garden."]


def make(root, count):
    for i in range(count):
        folder = root / f"d{i // 1000}"
        folder.mkdir(exist_ok=True)
        text = f"Page {i}. " + " ".join(LINES[(i * 7 + k * (1 + i % 5)) % len(LINES)] for k in range(40))
        (folder / f"p{i}.txt").write_text(text[:1024], "utf-8")


def check(root, cache, *options, across=False):
    env = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    begin = time.monotonic()
    done = subprocess.run([BINARY, "check", "--format", "jsonl", *([] if across else ["--no-across"]), *options], cwd=root, env=env, capture_output=True)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout, time.monotonic() - begin


def stored(cache):
    return sorted((cache / "sayyes").glob("*.reports"))


def pages_together():
    """What the pages say is remembered with them, and compared anew in each run."""
    with tempfile.TemporaryDirectory() as folder:
        root, cache = pathlib.Path(folder, "site"), pathlib.Path(folder, "cache")
        root.mkdir()
        (root / "a.md").write_text("# Loans\n\nBooks can be borrowed for 14 days.\n", "utf-8")
        (root / "b.md").write_text("# Loans\n\nBooks can be borrowed for 21 days.\n", "utf-8")
        cold, warm = (check(root, cache, ".", across=True)[0] for _ in range(2))
        assert cold == warm == check(root, cache, "--no-cache", ".", across=True)[0]
        assert b"site/one-telling" in warm, warm
        (root / "c.md").write_bytes((root / "a.md").read_bytes())
        moved = check(root, cache, ".", across=True)[0]
        assert moved == check(root, cache, "--no-cache", ".", across=True)[0] and b"c.md:3" in moved, moved
        (root / "b.md").write_bytes((root / "a.md").read_bytes())
        assert b"site/one-telling" not in check(root, cache, ".", across=True)[0], "what a page said before is still told"


def main():
    pages_together()
    with tempfile.TemporaryDirectory() as folder:
        root, cache = pathlib.Path(folder, "site"), pathlib.Path(folder, "cache")
        root.mkdir()
        make(root, FILES)
        plain, _ = check(root, cache, "--no-cache", ".")
        assert not cache.exists(), "--no-cache remembers something"
        cold, cold_time = check(root, cache, ".")
        warm, warm_time = check(root, cache, ".")
        assert plain == cold == warm, "a cache changes what is told"
        assert len(stored(cache)) == 1, "a run that learned nothing wrote something"
        print(f"{FILES} files: cold {cold_time:.2f} s, warm {warm_time:.2f} s")
        if FILES <= 2000:
            for jobs in ("1", "2", "8"):
                assert check(root, cache, "-j", jobs, ".")[0] == plain, f"-j {jobs} says something else"
        # Other rules, another reading, other words of the house: nothing of it is found under the same key.
        for options in (["--ignore", "jargon"], ["--as", "sign"], ["--fact", "places.food=the café"], ["--lang", "fr"]):
            assert check(root, cache, *options, "d0")[0] == check(root, cache, "--no-cache", *options, "d0")[0], options
        # A changed text is checked anew.
        changed = root / "d0" / "p1.txt"
        changed.write_text("Come in, friends.\n", "utf-8")
        assert check(root, cache, ".")[0] == check(root, cache, "--no-cache", ".")[0]
        # Damage anywhere is a miss.
        expected, _ = check(root, cache, "--no-cache", "d0")
        for path in stored(cache):
            whole = path.read_bytes()
            for damage in (whole[:-7], whole[: len(whole) // 2], b"", b"\xff" * len(whole), bytes(b ^ 0x55 if i % 97 == 0 else b for i, b in enumerate(whole[:-64])) + whole[-64:]):
                path.write_bytes(damage)
                assert check(root, cache, "d0")[0] == expected, "a damaged cache changes what is told"
            path.unlink(missing_ok=True)
        # Runs at once share it.
        runs = [subprocess.Popen([BINARY, "check", "--format", "jsonl", "--no-across", "d0"], cwd=root, stdout=subprocess.PIPE, env={**os.environ, "XDG_CACHE_HOME": str(cache)})
                for _ in range(6)]
        assert all(run.communicate()[0] == expected for run in runs)
        # It stays bounded.
        for i in range(30):
            changed.write_text(f"Page {i}: no food.\n", "utf-8")
            check(root, cache, "d0/p1.txt")
        assert len(stored(cache)) <= 16, len(stored(cache))
        # Somebody else's folder is not used.
        os.chmod(cache / "sayyes", 0o777)
        before = stored(cache)
        check(root, cache, ".")
        assert stored(cache) == before, "a folder that others may write to is used"
        # A place without one is no trouble.
        assert check(root, "/proc/nowhere", "d0")[0]
        # A signal ends a run with its own code, and leaves nothing behind.
        for number in (signal.SIGINT, signal.SIGTERM):
            out = root.parent / "report.json"
            run = subprocess.Popen([BINARY, "check", "-j", "1", "--no-cache", "--output", f"json={out}", "."], cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            time.sleep(0.05)
            run.send_signal(number)
            said = run.communicate()[1].decode()
            if run.returncode in (0, 1):
                continue  # it was done before
            assert run.returncode == -number, run.returncode
            assert not out.exists() and not list(root.parent.glob(".report*")), "something is left"
            assert "stopped at your word" in said or not said, said
    print("the cache holds")


main()
