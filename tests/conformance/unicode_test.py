"""Unicode's own test files, read through our text functions: where words and sentences part, what is folded alike.

usage: unicode_test.py TEXT_ANSWERS_PROGRAM DATA_FOLDER

Our words and sentences are those of people who write signs and pages, not those of Unicode's general rules; so each place where the two
differ belongs to a difference with a name, a reason and an exact number. The files are those of Unicode 15.0, as is ICU 72.
"""

import bz2
import collections
import re
import subprocess
import sys
import unicodedata

import data

MARKS = {"Mn", "Mc", "Me", "Cf"}
LETTERS = {"Lu", "Ll", "Lt", "Lm", "Lo"}
WORD = LETTERS | {"Nd", "Nl", "No", "Pc"}


def kind(character):
    return unicodedata.category(character) if character else ""


def is_mark(character):
    return kind(character) in MARKS


def base_before(text, at):
    return next((c for c in reversed(text[:at]) if not is_mark(c)), "")


def base_after(text, at):
    return next((c for c in text[at:] if not is_mark(c)), "")


def is_word(text, at):
    """text[at] is of a word as we see it: a mark only behind a letter."""
    return kind(base_before(text, at + 1)) in WORD


def joint(text, at, characters, kinds=WORD):
    """One of `characters` touches the place, marks passed over, and stands between letters or digits."""
    places = [i for i, c in enumerate(text) if c in characters and all(map(is_mark, text[min(i + 1, at):max(i, at)]))]
    return any(kind(base_before(text, i)) in kinds and kind(base_after(text, i + 1)) in kinds for i in places)


# Name, how many cases have it, whether the place before text[at] is one; the first that fits. Each is meant.
WORDS = [
    ("a colon parts words, as ICU has it too (CLDR took it from the letters that join): “Note:no dogs”",
     15, lambda text, at: joint(text, at, ":", LETTERS - {"Lm"})),
    ("quotation marks part Hebrew abbreviations, and an apostrophe ends one before anything but a letter",
     10, lambda text, at: "\u05d0" in (base_before(text, at), base_after(text, at)) and any(c in text for c in "\"'")),
    ("an apostrophe joins letters, not digits, and kana too: 5'10 is two numbers",
     5, lambda text, at: joint(text, at, "'") and not any(map(is_mark, text))),
    ("an apostrophe, full stop or comma joins only what touches it, with no mark between",
     112, lambda text, at: joint(text, at, "'.,") and any(map(is_mark, text))),
    ("letters join whatever their script; no rule of ours has kana beside Latin",
     32, lambda text, at: "\u3031" in (base_before(text, at), base_after(text, at)) and is_word(text, at - 1) and is_word(text, at)),
    ("a joiner ends a word before a picture", 2, lambda text, at: text[at - 1] == "\u200d" and kind(text[at]) == "So" and is_word(text, at - 1)),
    ("what is no word has no inside: line ends, spaces, flags, pictures and their marks part where they stand",
     689, lambda text, at: not is_word(text, at - 1) and not is_word(text, at)),
]
SENTENCES = [
    ("control characters are white space", 58, lambda text: "\x01" in text),
    ("a mark of an end ends a sentence before white space only: “10.30”, “example.org”, “Yahoo!s”",
     20, lambda text: re.search(r"[.!][\u0308\u2060]*[^\W_]", text) or "\u3002" in text),
    ("abbreviations we know go on before small letters only, others end a sentence: “Jan 5 etc. The”, “the resp. leaders”",
     4, lambda text: "etc" in text or "resp" in text),
    ("an initial is a capital with nothing between it and its full stop, a closing quote stands right behind the mark",
     6, lambda text: any(map(is_mark, text))),
]


FOLDINGS = [
    ("white space and controls of any kind are one space", 82, lambda text, view: view == " "),
    ("what is not seen is not there", 387, lambda text, view: view == ""),
    ("quotation marks and apostrophes are one of two", 48, lambda text, view: view in ("'", '"')),
    ("hyphens and dashes", 12, lambda text, view: kind(text) in ("Pd", "Sm", "Po") and view in "-\u2013\u2014"),
    ("full-width forms are their ASCII", 90,
     lambda text, view: unicodedata.normalize("NFKC", text).lower() == view and unicodedata.east_asian_width(text) == "F"),
    ("letters with an apostrophe in them", 2, lambda text, view: len(view) == 2 and view.strip("an") == "'"),
    ("ligatures of two letters", 2, lambda text, view: view == "ij"),
]


class Differences:
    """Counts the cases of each difference by name; what fits none is a failure."""

    def __init__(self, title, known):
        self.title, self.known, self.cases, self.unknown = title, known, collections.Counter(), []
        self.total = self.alike = 0

    def case(self, text, places):
        self.total += 1
        names = {next((name for name, _, fits in self.known if fits(text, *place)), None) for place in places}
        self.alike += not names
        if None in names:
            self.unknown.append(text)
        self.cases.update(names - {None})

    def failures(self):
        print(f"{self.title}: {self.alike} of {self.total} cases as Unicode has them")
        wrong = len(self.unknown)
        for text in self.unknown[:10]:
            print(f"  without a name: {text.encode('unicode_escape').decode()}")
        for name, expected, _ in self.known:
            print(f"  {self.cases[name]} differ: {name}")
            if self.cases[name] != expected:
                wrong += 1
                print(f"    there should be {expected}")
        return wrong


def lines(path):
    opened = bz2.open(path, "rt", encoding="utf-8") if path.suffix == ".bz2" else open(path, encoding="utf-8")
    with opened as file:
        for line in file:
            if (line := line.split("#")[0].strip()) and not line.startswith("@"):
                yield line


def characters(codes):
    return "".join(chr(int(code, 16)) for code in codes.split())


def breaks(path):
    """(text, bytes where it may be parted) of each case."""
    for line in lines(path):
        text, places = "", set()
        for word in line.split():
            if word == "÷":
                places.add(len(text.encode()))
            elif word != "×":
                text += chr(int(word, 16))
        yield text, places - {0, len(text.encode())}


class Answers:
    def __init__(self, program):
        self.program = program

    def ask(self, question, texts):
        asked = "".join(f"{question} {text.encode().hex() or '-'}\n" for text in texts)
        done = subprocess.run([self.program], input=asked, capture_output=True, text=True, check=True)
        answers = [line[1:].strip() for line in done.stdout.splitlines()]
        if len(answers) != len(texts):
            sys.exit(f"{len(answers)} answers to {len(texts)} questions")
        return answers


def words(answers, folder):
    differences = Differences("words", WORDS)
    cases = list(breaks(folder / "auxiliary/WordBreakTest.txt"))
    for (text, expected), answer in zip(cases, answers.ask("edges", [text for text, _ in cases])):
        found = set(map(int, answer.split()))
        places = [(at,) for at in range(1, len(text)) if (len(text[:at].encode()) in found) != (len(text[:at].encode()) in expected)]
        differences.case(text, places)
    return differences.failures()


def trimmed(text, begin, end):
    """The span without white space at its ends, or nothing."""
    piece = text.encode()[begin:end].decode()
    begin += len(piece.encode()) - len(piece.lstrip().encode())
    return f"{begin}-{begin + len(piece.strip().encode())}" if piece.strip() else None


def sentences(answers, folder):
    differences = Differences("sentences", SENTENCES)
    cases = list(breaks(folder / "auxiliary/SentenceBreakTest.txt"))
    for (text, places), answer in zip(cases, answers.ask("sentences", [text for text, _ in cases])):
        cuts = [0, *sorted(places), len(text.encode())]
        expected = {trimmed(text, *cut) for cut in zip(cuts, cuts[1:])} - {None}
        differences.case(text, [] if set(answer.split()) == expected else [()])
    return differences.failures()


def foldings(answers, texts):
    folded = [bytes.fromhex(answer).decode() if not answer.startswith("!") else answer for answer in answers.ask("fold", texts)]
    return dict(zip(texts, folded))


def unequal(title, pairs):
    wrong = [(one, other) for one, other in pairs if one != other]
    print(f"{title}: {len(wrong)} of {len(pairs)} differ")
    for one, other in wrong[:10]:
        print(f"  {one!r} {other!r}")
    return len(wrong)


def case_folding(answers, folder):
    """C and F: full folding. S is for those who must keep the length, T for Turkish."""
    rows = [[field.strip() for field in line.split(";")] for line in lines(folder / "CaseFolding.txt")]
    pairs = [(characters(row[0]), characters(row[2])) for row in rows if row[1] in "CF"]
    folded = foldings(answers, [text for pair in pairs for text in pair])
    return unequal(f"case folding, {len(pairs)} characters", [(folded[one], folded[other]) for one, other in pairs])


def normalization(answers, folder):
    """Rows: source, NFC, NFD, NFKC, NFKD. Text that is the same to Unicode is the same to us, and NFC where nothing else changes it."""
    rows = [[characters(field) for field in line.split(";")[:5]] for line in lines(folder / "NormalizationTest.txt.bz2")]
    folded = foldings(answers, sorted({text for row in rows for text in row}))
    alone = foldings(answers, sorted({character for row in rows for character in row[1]}))
    # A Greek breathing that stands alone looks like an apostrophe and is one to us, before an accent can join it.
    breathings = [row for row in rows if row[2][0] in "\u1fbf\u1ffe" and len(row[2]) == 2]
    same = [(folded[row[i]], folded[row[of]]) for row in rows if row not in breathings for i, of in ((0, 1), (2, 1), (4, 3))]
    unchanged = [(folded[row[0]], row[1]) for row in rows if all(alone[character] == character for character in row[1])]
    print(f"normalization: {len(breathings)} rows of Greek breathings are left out by name")
    return (abs(len(breathings) - 6) + unequal(f"normalization, {len(rows)} rows", same)
            + unequal("normalization, rows that nothing else changes", unchanged))


def every_character(answers):
    """Each character alone is folded as Unicode has it, or unified with others for a reason that has a name."""
    known = [c for c in map(chr, range(0x110000)) if not 0xD800 <= ord(c) < 0xE000 and c != "\x1f"]
    differences = Differences("characters", FOLDINGS)
    folded = foldings(answers, known)
    for character in known:
        usual = unicodedata.normalize("NFC", unicodedata.normalize("NFC", character).casefold())
        differences.case(character, [] if folded[character] == usual or kind(character) == "Cn" else [(folded[character],)])
    return differences.failures()


def main():
    program, folder = sys.argv[1:]
    try:
        folder = data.debian(folder, "unicode-data") / "usr/share/unicode"
    except data.Missing as missing:
        data.skip(f"Unicode's files could not be had ({missing})")
    answers = Answers(program)
    failures = words(answers, folder) + sentences(answers, folder)
    failures += case_folding(answers, folder) + normalization(answers, folder) + every_character(answers)
    print(f"unicode: {failures} failures")
    sys.exit(1 if failures else 0)


main()
