"""Makes each system call of a check fail, one at a time: check_calls_test.py SAYYES.

With strace. A check either says what it says without the fault, or ends with exit code 2 and a message: what could not be read is never
passed over in silence. SAYYES_LONG=1 tries every error; else one. Without strace, or where it may not trace, the test is left out
(exit code 77), unless SAYYES_REQUIRE_ALL is set."""
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SAYYES = os.path.abspath(sys.argv[1])
LONG = os.environ.get("SAYYES_LONG") == "1"
CALLS = ["openat", "read", "pread64", "newfstatat", "fstat", "lseek", "getdents64", "write", "close", "mmap", "munmap", "readlink", "fcntl",
         "ioctl", "dup", "clone3", "pipe2", "wait4", "poll"]
ERRORS = ["EIO", "EINTR", "EACCES", "ENOMEM", "ENOSPC"] if LONG else ["EIO"]
CHECK = ["check", "-j", "1", "--format", "csv", "."]
# An end at which nothing can be said any more: standard error itself is what fails.
SILENT = {"write"}


def left_out(why):
    print("left out: " + why)
    sys.exit(1 if os.environ.get("SAYYES_REQUIRE_ALL") else 77)


def make_site(root):
    files = {"a.md": "# No dogs\n\nNo food in the library.\n", "below/b.html": "<p>No phones in the library.</p>",
             "c.txt": "NO DRINKS\n", ".gitignore": "ignored.txt\n", "ignored.txt": "No dogs\n", "sayyes.toml": "packs = ['pack']\n",
             "pack/en/jargon/x.toml": "title = 't'\nmessage = 'm'\n[match]\nphrases = ['shelf mark']\n"}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def run(root, words, *traced):
    return subprocess.run([*traced, SAYYES, *words], cwd=root, capture_output=True, timeout=120)


def calls_of(root, words):
    """How often each call is made."""
    log = root.parent / "log"
    run(root, words, "strace", "-o", str(log))
    return collections.Counter(re.match(r"(\w+)\(", line)[1] for line in log.read_text(errors="replace").splitlines() if re.match(r"\w+\(", line))


def main():
    if not shutil.which("strace"):
        left_out("strace is not here")
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "site"
        root.mkdir()
        make_site(root)
        plain = run(root, CHECK)
        try:
            made = calls_of(root, CHECK)
            # What the loader does before main() is the same for every program, and its failure is none of ours.
            before = calls_of(root, ["--version"])
        except OSError:
            left_out("strace may not trace here")
        if plain.returncode != 1 or plain.stdout.count(b"\n") < 4:
            sys.exit(f"the check does not work to begin with: {plain.stderr.decode()}")
        runs, failed = 0, []
        for call in CALLS:
            for error in ERRORS:
                for number in range(before[call] + 1, made[call] + 1):
                    runs += 1
                    done = run(root, CHECK, "strace", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}")
                    what = f"{call} number {number} fails with {error}: exit {done.returncode}"
                    told = b"sayyes: " in done.stderr or call in SILENT
                    if done.returncode == 2 and told:
                        continue
                    if (done.returncode, done.stdout) != (plain.returncode, plain.stdout):
                        failed.append(f"{what}, {done.stdout.count(10)} of {plain.stdout.count(10)} lines; {done.stderr[-200:]!r}")
    print("\n".join(failed[:40]))
    print(f"{runs} faults at the calls of a check: {len(failed)} failures")
    sys.exit(1 if failed or runs < 30 else 0)


main()
