"""Refuses each request for memory of a run, one at a time and from one on: out_of_memory_test.py SAYYES FAILING_MALLOC.

A run either says the same as without, or ends with exit code 2 and a message that says why: never a crash, never a part told as the
whole. SAYYES_LONG=1 tries every request; else the first ones and then every so many.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

SAYYES, LIBRARY = map(os.path.abspath, sys.argv[1:3])
LONG = os.environ.get("SAYYES_LONG") == "1"
MARKDOWN = "---\ntitle: No dogs\n---\n# No food\n\n" + "Patrons may *not* use the [OPAC](x \"No é pets\"). Don\u2019t sha\u0301re ǅ.\n\n" * 3
HTML = "<html lang=en><body><p>No food &amp; no drink.<p lang=es>Prohibido fumar.<div hidden>no</div><img alt='No pets'>"
RULE = "title = 't'\nmessage = 'm'\n[match]\n"
CONFIG = "packs = ['pack', 'words.csv']\nexclude = ['old/']\n[words]\npeople = 'visitors'\n[[suppress]]\nrule = 'en/jargon/borrower'\nreason = 'r'\n"


def make_site(root):
    files = {"page.md": MARKDOWN, "page.html": HTML, "sign.txt": "NO FOOD OR DRINK\n\nBorrowers must wait.\n",
             "pack/en/jargon/borrower.toml": RULE + "phrases = ['borrower(s)']\n",
             "pack/en/jargon/dogs.toml": RULE + "pattern = 'no d[a-z]+s'\n", "words.csv": "term,say\nshelf mark,number\n", "sayyes.toml": CONFIG}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / "latin.txt").write_bytes("Caf\u00e9: no dogs \u2013 s\u00ed.\n".encode("cp1252"))
    (root / "wide.txt").write_bytes("No dogs, please.\n".encode("utf-16"))


RUNS = {
    "check": ["check", "-j", "1", "--format", "json", "page.md", "page.html", "sign.txt", "latin.txt", "wide.txt"],
    "threads": ["check", "-j", "2", "--format", "concise", "."],
    "rewrite": ["rewrite", "NO FOOD OR DRINK"],
    "fix": ["fix", "--diff", "page.md"],
    "test-rules": ["test-rules", "pack"],
}


def run(root, words, environment):
    return subprocess.run([SAYYES, *words], cwd=root, capture_output=True, timeout=120, env={**os.environ, **environment})


def one(root, name, at, count, expected):
    """Whether the fault was reached, and what is wrong with how the run ended."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "reached"
        done = run(root, RUNS[name], {"LD_PRELOAD": LIBRARY, "FAULT_AT": str(at), "FAULT_COUNT": str(count), "FAULT_LOG": str(log)})
        reached = log.exists()
    what = f"{name}, request {at}{'' if count else ' and all after'}: exit {done.returncode}"
    if done.returncode == 2:
        return reached, "" if b"sayyes: " in done.stderr else f"{what} without a message {done.stderr!r}"
    if (done.returncode, done.stdout) == expected:
        return reached, ""
    return reached, f"{what}, and another answer than without; {done.stderr[-300:]!r}"


def main():
    runs, failed = 0, []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        root = pathlib.Path(folder)
        make_site(root)
        for name, words in RUNS.items():
            plain = run(root, words, {})
            expected = (plain.returncode, plain.stdout)
            if plain.returncode not in (0, 1) or not plain.stdout:
                sys.exit(f"{name} does not work to begin with: {plain.stderr.decode()}")
            for count in (1, 0):
                at, step, going = 1, 1, True
                while going:
                    block = [at + i * step for i in range(40)]
                    for reached, problem in pool.map(lambda n: one(root, name, n, count, expected), block):
                        going = going and reached
                        runs += reached
                        failed += [problem] if problem else []
                    at = block[-1] + step
                    if not LONG and at > 200:
                        step = max(step, at // 12)
    print("\n".join(failed[:30]))
    print(f"{runs} runs without the memory they asked for: {len(failed)} failures")
    sys.exit(1 if failed or runs < 500 else 0)


main()
