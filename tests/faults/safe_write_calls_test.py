"""Makes every system call of a safe write fail, and be killed, one at a time: safe_write_calls_test.py DRIVER.

With strace. SAYYES_LONG=1 tries every error; else EIO and a kill. Without strace, or where it may not trace, the test is left out
(exit code 77), unless SAYYES_REQUIRE_ALL is set."""
import os
import shutil
import stat
import subprocess
import sys
import tempfile

DRIVER = os.path.abspath(sys.argv[1])
OLD, NEW = "old text " * 2000, "new text " * 3000
CALLS = ["openat", "write", "fsync", "fchmod", "fchown", "linkat", "renameat2", "renameat,rename", "unlinkat", "newfstatat,fstat", "pread64",
         "faccessat2,faccessat", "fcntl", "close", "flistxattr", "read"]
LONG = os.environ.get("SAYYES_LONG")
FAULTS = ["error=EIO", "signal=KILL"] + (["error=ENOSPC", "error=EINTR:when_all", "error=EACCES", "error=EROFS", "error=ENOSYS", "error=ENOENT"] if LONG else [])
MOST = 400


def left_out(why):
    print("left out: " + why)
    sys.exit(1 if os.environ.get("SAYYES_REQUIRE_ALL") else 77)


def content(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def run(folder, calls, fault, number):
    """One run with the Nth call made to fail; whether that call was reached, and what is wrong afterwards."""
    path = os.path.join(folder, "page.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(OLD)
    os.chmod(path, 0o640)
    log = os.path.join(folder, "..", "log")
    # EINTR for ever would be a program that never ends; twice is enough to see that calls are made again.
    when = f"{number}" if not fault.endswith("when_all") else f"{number}..{number + 1}"
    inject = f"inject={calls}:{fault.removesuffix(':when_all')}:when={when}"
    done = subprocess.run(["strace", "-f", "-o", log, "-e", "trace=" + calls, "-e", inject, DRIVER, path, OLD, NEW], capture_output=True, text=True,
                          timeout=60)
    reached = "INJECTED" in content(log) or "killed by SIGKILL" in content(log)
    now = content(path) if os.path.exists(path) else None
    what = f"{inject}: exit {done.returncode}, {done.stdout.strip()!r}"
    wrong = []
    if now not in (OLD, NEW):
        wrong.append(f"{what}: the file is {'gone' if now is None else 'damaged'}")
    elif stat.S_IMODE(os.stat(path).st_mode) != 0o640:
        wrong.append(f"{what}: the mode changed")
    if done.returncode == 0 and now != NEW:
        wrong.append(f"{what}: said to be written, and is not")
    if done.returncode == 1 and (now != OLD or not done.stdout.strip()):
        wrong.append(f"{what}: refused, and {'changed' if now != OLD else 'no reason given'}")
    if done.returncode == 3 and now != NEW:
        wrong.append(f"{what}: said to be written with a remark, and is not")
    beside = [name for name in os.listdir(folder) if name != "page.md"]
    if beside and done.returncode == 0:
        wrong.append(f"{what}: left {beside} and did not say so")
    subprocess.run([DRIVER, "--clear", folder], check=False, capture_output=True)
    rest = [name for name in os.listdir(folder) if name != "page.md"]
    if rest and done.returncode not in (1, 3):
        wrong.append(f"{what}: {rest} could not be cleared")
    for name in rest:
        os.remove(os.path.join(folder, name))
    return reached, wrong


def main():
    if not shutil.which("strace"):
        left_out("strace is not here")
    try:
        subprocess.run(["strace", "-o", "/dev/null", "true"], check=True, capture_output=True, timeout=20)
    except (subprocess.SubprocessError, OSError):
        left_out("strace may not trace here")
    runs, failed, reached_calls = 0, [], set()
    with tempfile.TemporaryDirectory() as root:
        folder = os.path.join(root, "work")
        os.mkdir(folder)
        # What the loader does before main() is the same in every program: calls are counted from the first that matters.
        for calls in CALLS:
            for fault in FAULTS:
                for number in range(1, MOST):
                    reached, wrong = run(folder, calls, fault, number)
                    if not reached:
                        break
                    reached_calls.add(calls)
                    runs += 1
                    failed += wrong
    print("\n".join(failed[:30]))
    print(f"{runs} faults at {len(reached_calls)} kinds of calls: {len(failed)} failures")
    if len(reached_calls) < 9:
        failed.append("fewer than nine kinds of calls were reached")
        print(failed[-1])
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
