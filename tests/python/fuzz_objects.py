"""Arbitrary objects against every call: a right answer or an exception that Python people expect, never an end of the process.

    python tests/python/fuzz_objects.py [-max_total_time=600 …]     by atheris (pip install atheris), which knows libFuzzer's options
    python tests/python/fuzz_objects.py --random COUNT [SEED]       by chance alone, without atheris
    python tests/python/fuzz_objects.py --random 1 SEED             one of them again

The extension itself is not instrumented: atheris steers by the package's Python code, and tests/fuzz has targets that steer by the library's.
"""

import array
import random
import struct
import sys

from arrow_by_hand import Column

# NotImplementedError: what Python itself says of a memoryview of two dimensions that is iterated over.
EXPECTED = (TypeError, ValueError, AttributeError, BufferError, OverflowError, LookupError, OSError, RecursionError, NotImplementedError)
WORDS = (
    "NO FOOD", "Your ILL is at the circulation desk, patron.", "Welcome!", "Do not ", "no pets\n\n", "Prohibido comer. ", "Défense de ", "\ud800", "\udfff",
    "\ufeff", "\u202e", "\x00", "😀", "é", "<p lang=es>", "</script>", "&#x110000;", "[a](b)", "```", "---\n", "if you ", "\r\n", " ", "{{x}}", "#",
)  # fmt: skip
NAMES = ("sign", "web", "message", "policy", "script", "catalog", "plain", "html", "markdown", "poster", "", "en", "es", "fr", "de", "x-\ud800", "\x00")


class Text(str):
    """A str that is a little more, and whose answers to questions are not to be trusted."""

    def __len__(self):
        return 10**9

    def encode(self, *_):
        return b"\xff\xfe"

    def __iter__(self):
        raise KeyError("mine")


class Data(bytes):
    def __bytes__(self):
        return b"NO FOOD"


class Chance:
    """What the calls below ask for; atheris has the same by other names."""

    def __init__(self, seed):
        self._random = random.Random(seed)

    def below(self, count):
        return self._random.randrange(count)

    def number(self):
        return self._random.choice((0, 1, -1, 7, 2**31 - 1, -(2**31), 2**63 - 1, -(2**63), 2**64, self._random.randint(-50, 50)))

    def bytes(self):
        return self._random.randbytes(self._random.choice((0, 1, 3, 20, 200)))

    def unicode(self):
        return "".join(chr(self._random.choice((self._random.randrange(0x110000), self._random.randrange(0x300)))) for _ in range(self.below(12)))


class Steered:
    def __init__(self, data):
        import atheris

        self._provider = atheris.FuzzedDataProvider(data)

    def below(self, count):
        return self._provider.ConsumeIntInRange(0, count - 1)

    def number(self):
        return self._provider.ConsumeInt(9)

    def bytes(self):
        return self._provider.ConsumeBytes(self.below(200))

    def unicode(self):
        return self._provider.ConsumeUnicode(self.below(40))  # with lone surrogates


def text(source):
    return "".join(WORDS[source.below(len(WORDS))] if source.below(3) else source.unicode() for _ in range(source.below(8)))


def column_by_hand(source):
    """Arrow structs whose lengths are true, since nobody could check them, and where all else is chance."""
    strings = source.bytes()
    rows = source.below(5)
    small = [source.below(len(strings) + 1) if source.below(4) else -source.below(100) for _ in range(rows + 1)]
    kind = source.below(4)
    if kind == 0:
        return Column(b"u", [None, struct.pack(f"<{rows + 1}i", *small), strings], rows, null_count=-1)
    if kind == 1:
        return Column(b"U", [bytes([source.below(256)]), struct.pack(f"<{rows + 1}q", *small), strings], rows, null_count=source.below(3) - 1)
    if kind == 2:
        views = b"".join(struct.pack("<iiii", size, source.below(256), source.below(4) - 1, source.below(300) - 9) for size in small[:rows])
        return Column(b"vu", [None, views, strings, struct.pack("<q", len(strings))], rows)
    words = Column(b"u", [None, struct.pack("<3i", 0, len(strings) // 2, len(strings)), strings], 2)
    keys = source.bytes()[:8]
    return Column(b"cC"[source.below(2) :][:1], [None, keys], len(keys), dictionary=words)


def broken_iterator(source):
    yield text(source)
    yield thing(source, 3)
    raise (KeyError("mine"), ValueError("mine"), StopIteration("mine"))[source.below(2)]


def thing(source, depth=0):
    """Anything."""
    makers = (
        lambda: text(source), lambda: text(source), lambda: Text(text(source)), lambda: source.bytes(), lambda: Data(source.bytes()),
        lambda: bytearray(source.bytes()), lambda: memoryview(source.bytes()), lambda: memoryview(source.bytes())[:: source.below(3) + 2],
        lambda: memoryview(source.bytes())[::-1], lambda: array.array("H", [source.below(65536) for _ in range(source.below(9))]),
        lambda: memoryview(bytes(12)).cast("B", (3, 4)), lambda: None, lambda: float("nan"), lambda: source.number(), lambda: object(), lambda: str,
        lambda: NAMES[source.below(len(NAMES))], lambda: column_by_hand(source), lambda: column_by_hand(source), lambda: broken_iterator(source),
        lambda: [thing(source, depth + 1) for _ in range(source.below(4))] if depth < 3 else [],
        lambda: (text(source) for _ in range(source.below(5))), lambda: {text(source): thing(source, depth + 1)} if depth < 3 else {},
        lambda: [text(source), None, text(source)],
    )  # fmt: skip
    return makers[source.below(len(makers))]()


def option(source):
    return NAMES[source.below(len(NAMES))] if source.below(3) else thing(source, 2) if source.below(4) == 0 else None


def one(source, sayyes):
    """One call with whatever comes, and a look at all that it says."""
    calls = (
        lambda: sayyes.check(thing(source), option(source), format=option(source)),
        lambda: sayyes.check(text(source), "sign", lang=option(source) or ""),
        lambda: sayyes.check_many(thing(source), option(source), threads=1 + source.below(2)),
        lambda: sayyes.check_many(column_by_hand(source), "sign", threads=source.number()),
        lambda: sayyes.rewrite(thing(source), facts=option(source)),
        lambda: sayyes.rewrite(text(source), facts={"places.phone": text(source)}),
        lambda: sayyes.fix(thing(source), option(source), format=option(source), unsafe=bool(source.below(2))),
        lambda: sayyes.score(thing(source)),
        lambda: sayyes.check(thing(source), name=option(source) or "").to_html(),
        lambda: sayyes.Linter(facts=option(source), select=option(source) or (), lang=option(source) or "").check(text(source)),
    )  # fmt: skip
    try:
        answer = calls[source.below(len(calls))]()
    except EXPECTED as error:
        str(error), repr(error)
        return
    repr(answer)
    if isinstance(answer, sayyes.Report):
        length = len(answer.source)
        for finding in answer.findings:
            assert 0 <= finding.start < finding.end <= length
        answer._repr_html_().encode(), answer.to_dict(), hash(answer)
    elif isinstance(answer, sayyes.BulkReport):
        assert sum(answer.texts["findings"]) == len(answer.findings)
        answer._repr_html_().encode()


def main():
    if sys.argv[1:2] == ["--random"]:
        import sayyes

        count, seed = int(sys.argv[2]), int((sys.argv[3:4] or ["0"])[0])
        for number in range(seed, seed + count):
            try:
                one(Chance(number), sayyes)
            except BaseException:
                print(f"again: {sys.argv[0]} --random 1 {number}", file=sys.stderr)
                raise
        print(f"{count:,} calls, none of which ended badly")
        return
    import atheris

    with atheris.instrument_imports(include=["sayyes"]):
        import sayyes
    atheris.Setup(sys.argv, lambda data: one(Steered(data), sayyes))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
