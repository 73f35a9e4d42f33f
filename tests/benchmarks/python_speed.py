"""Figures of the Python package: python_speed.py [--engine PROGRAM] [--texts N] [PART...]

Run it with the Python that the package is installed in. Parts: import call many memory threads stop leak forks peers; all but leak
and peers without one. Each prints what it measured, the least of a few runs where the clock decides, and fails (exit 1) above its
limit. `--engine`: the program engine_speed of the preset `benchmark`; without it, `many` has nothing to compare with.
"""

import argparse
import os
import pathlib
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import sentences as source  # noqa: E402

FAILURES = []


def say(name, value, limit=None, good=True):
    print(f"{name:<52} {value}" + (f"   (limit: {limit})" if limit else "") + ("" if good else "   TOO MUCH"), flush=True)
    if not good:
        FAILURES.append(name)


def short_texts(count):
    """Sign-like lines, a third of them with something to flag."""
    chooser = random.Random(7)
    fill = {
        "room": source.ROOMS, "thing": source.THINGS, "people": source.PEOPLE, "place": source.PLACES, "topic": source.TOPICS,
        "day": source.DAYS, "n": [str(n) for n in range(2, 60)], "nth": ["first", "second", "third"], "hour": ["9", "10", "noon"],
        "year": [str(year) for year in range(1890, 2024)],
    }  # fmt: skip
    values = {}
    for key, words in fill.items():
        values[key] = words
    lines = source.BLUNT + 2 * source.NEUTRAL + source.WELCOMING

    def one():
        said = {}
        for key, words in values.items():
            word = chooser.choice(words)
            said[key], said[key.capitalize()] = word, word.capitalize()
            said[key + "s"], said[key.capitalize() + "s"] = word + "s", word.capitalize() + "s"
        return chooser.choice(lines).format(**said)

    pool = [one() for _ in range(min(count, 50_000))]
    return [chooser.choice(pool) for _ in range(count)]


def best(runs, work):
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def measure_import(_):
    def run(code):
        return best(15, lambda: subprocess.run([sys.executable, "-c", code], check=True))

    took = (run("import sayyes") - run("pass")) * 1000
    say("import sayyes, beside Python's own start", f"{took:.1f} ms", "40 ms", took <= 40)


def measure_call(_):
    import sayyes

    for text in ("The map room is on level 2.", "Your ILL is here.", "NO FOOD OR DRINK"):
        check = sayyes.check
        check(text, "sign")
        took = min(best(1, lambda: [check(text, "sign").findings for _ in range(2000)]) for _ in range(5)) / 2000 * 1e6
        say(f"one call: {text}", f"{took:.1f} µs", "15 µs", took <= 15)


def engine_seconds(options, texts):
    with tempfile.NamedTemporaryFile(suffix=".texts") as file:
        file.write(b"".join(text.encode() + b"\0" for text in texts))
        file.flush()
        return min(
            float(subprocess.run([options.engine, file.name, "2"], capture_output=True, check=True).stdout.split()[0]) for _ in range(2)
        )


def measure_many(options):
    import pyarrow as pa

    import sayyes

    texts = short_texts(options.texts)
    column = pa.array(texts)
    sayyes.check_many(column[:1000], "sign")
    took = best(2, lambda: sayyes.check_many(column, "sign", threads=2))
    say(f"check_many, {len(texts):,} texts, Arrow, two threads", f"{took:.2f} s, {len(texts) / took:,.0f} texts/s")
    listed = best(2, lambda: sayyes.check_many(texts, "sign", threads=2))
    say("the same, list of str", f"{listed:.2f} s, {listed / took:.2f} of Arrow", "2", listed <= 2 * took)
    if options.engine:
        engine = engine_seconds(options, texts)
        share = engine / took
        say("the engine in C++, two threads", f"{engine:.2f} s: check_many has {share:.0%} of its speed", "85 %", share >= 0.85)


def measure_memory(options):
    code = f"""
import resource, sys
sys.path.insert(0, {str(pathlib.Path(__file__).parent)!r})
import pyarrow as pa, sayyes, python_speed
column = pa.array(python_speed.short_texts({options.texts}))
import ctypes; ctypes.CDLL(None).malloc_trim(0)
open("/proc/self/clear_refs", "w").write("5")
def now(key):
    return next(int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith(key))
before = now("VmRSS:")
report = sayyes.check_many(column, "sign")
size = sum(pa.table(table).nbytes for table in (report.findings, report.praise, report.texts)) / 2**20
print(now("VmHWM:") - before, size)
"""
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    grew, size = map(float, out.split())
    over = grew - size
    say("check_many: peak above input and results", f"{over:.0f} MiB (results {size:.0f} MiB)", "100 MiB", over <= 100)


def measure_threads(_):
    import sayyes

    # Pages: with a line a call, threads of Python spend their time handing its lock to each other; check_many is for lines.
    lines = short_texts(40_000)
    texts = ["\n\n".join(lines[at : at + 40]) for at in range(0, len(lines), 40)]

    def work(part):
        for text in part:
            sayyes.check(text, "sign")

    def two():
        threads = [threading.Thread(target=work, args=(texts[half::2],)) for half in (0, 1)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    work(texts)
    alone, both = best(5, lambda: work(texts)), best(5, two)
    say("two threads of Python, one call a page of 40 lines", f"{alone / both:.2f} times as fast as one", "1.6", alone / both >= 1.6)
    import pyarrow as pa

    column = pa.array(short_texts(100_000))
    one, two_ = (best(3, lambda: sayyes.check_many(column, "sign", threads=n)) for n in (1, 2))
    say("two threads within check_many", f"{one / two_:.2f} times as fast as one", "1.6", one / two_ >= 1.6)


def measure_stop(_):
    import sayyes

    many, long = short_texts(200_000) * 5, "No food or drink, said the circulation desk.\n\n" * 500_000
    for name, work in (("check_many", lambda: sayyes.check_many(many)), ("check of one long text", lambda: sayyes.check(long))):
        times = []
        for _ in range(3):
            at = [0.0]

            def interrupt():
                time.sleep(0.4)
                at[0] = time.perf_counter()
                os.kill(os.getpid(), signal.SIGINT)

            thread = threading.Thread(target=interrupt)
            thread.start()
            try:
                work()
                times.append(0.0)
            except KeyboardInterrupt:
                times.append(time.perf_counter() - at[0])
            thread.join()
        took = statistics.median(times) * 1000
        say(f"Ctrl-C in {name}", f"{took:.0f} ms", "200 ms", 0 < took <= 200)


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure_leak(options):
    import sayyes

    texts = short_texts(1000)
    calls = options.calls
    for _ in range(max(1, calls // 100_000)):
        for text in texts * 100 if calls >= 100_000 else texts:
            sayyes.check(text, "sign").findings
        if _ == 0:
            before = resident()
    grew = resident() - before
    say(f"{calls:,} calls: growth of memory", f"{grew:.2f} MiB", "1 MiB", grew <= 1)


def measure_forks(_):
    import sayyes

    texts = short_texts(2000)
    expected = sayyes.check_many(texts, "sign", threads=4)
    begin = time.perf_counter()
    for number in range(200):
        child = os.fork()
        if child == 0:
            os._exit(0 if sayyes.check_many(texts, "sign", threads=2) == expected else 1)
        while os.waitpid(child, os.WNOHANG) == (0, 0):
            time.sleep(0.001)
            if time.perf_counter() - begin > 300:
                os.kill(child, signal.SIGKILL)
                say("200 forks after warm use", f"stuck at {number}", good=False)
                return
    say("200 forks after warm use", f"{time.perf_counter() - begin:.1f} s, none stuck, all equal")


def measure_peers(options):
    """Other prose linters with their own rules, on the first texts: what a user waits for, not the same work."""
    import pyarrow as pa

    import sayyes

    texts = short_texts(200_000)
    column = pa.array(texts)
    sayyes.check_many(column[:1000], "sign")
    rate = len(texts) / best(2, lambda: sayyes.check_many(column, "sign"))
    say("sayyes", f"{rate:,.0f} texts/s")
    rates = {}
    few = texts[:200]
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile

        CheckRegistry().register_many(__register__)
        LintFile(source="text", content="warm").lint()
        rates["proselint"] = len(few) / best(1, lambda: [LintFile(source="text", content=text).lint() for text in few])
    except ImportError as error:
        say("proselint 0.16 or later", f"not here ({error})")
    try:
        import language_tool_python

        with language_tool_python.LanguageTool("en-US") as tool:
            tool.check("warm")
            rates["language_tool_python"] = len(few) / best(1, lambda: [tool.check(text) for text in few])
    except Exception as error:  # noqa: BLE001  (it wants a Java and a download)
        say("language_tool_python", f"not here ({type(error).__name__})")
    if options.vale:
        with tempfile.TemporaryDirectory() as folder:
            styles = pathlib.Path(folder, "styles")
            styles.mkdir()
            pathlib.Path(folder, ".vale.ini").write_text(f"StylesPath = {styles}\n[*]\nBasedOnStyles = Vale\n")
            part = few[:20]

            def vale():
                for text in part:
                    subprocess.run([options.vale, "--output=JSON", text], cwd=folder, capture_output=True, check=False)

            rates["Vale, one process a text"] = len(part) / best(1, vale)
    else:
        say("Vale", "not given (--vale PROGRAM)")
    for name, other in rates.items():
        say(name, f"{other:,.0f} texts/s: sayyes checks {rate / other:,.0f} times as many")
    if rates:
        times = rate / max(rates.values())
        say("against the fastest of them", f"{times:,.0f} times", "80", times >= 80)


PARTS = {name.removeprefix("measure_"): value for name, value in list(globals().items()) if name.startswith("measure_")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--engine")
    parser.add_argument("--vale")
    parser.add_argument("--texts", type=int, default=1_000_000)
    parser.add_argument("--calls", type=int, default=10_000_000)
    options = parser.parse_args()
    for part in options.parts or [part for part in PARTS if part not in ("leak", "peers")]:
        PARTS[part](options)
    if FAILURES:
        print("above their limit:", ", ".join(FAILURES))
        sys.exit(1)


if __name__ == "__main__":
    main()
