"""What we read of the CommonMark specification's examples is what their HTML says, and stands where it stands in the Markdown.

usage: commonmark_test.py MARKDOWN_TEXT_PROGRAM DATA_FOLDER

Places are held twice: each character is in the file where we say so, itself or as a reference; and all of one text lies where
mdast-util-from-markdown has that text.
"""

import html
import itertools
import json
import pathlib
import shutil
import subprocess
import sys

import commonmark
import data

EXPECTED = 652
BESIDE = ("alt_text", "title")

# Where what we read is not what the example's HTML says: the reason, and what we read. One that no longer differs fails the test.
FRONT_MATTER = "lines between --- at the top of a file are front matter, for all who publish Markdown"
TEXTAREA = "md4c before 0.5 ends a <textarea> at an empty line, as CommonMark 0.29 did"
COMMENT = "what a browser would take for a comment is none of the text (CommonMark 0.31 agrees)"
CDATA = "browsers end <![CDATA[ at the first > and show the rest"
ADDRESS = "half an address is none of the words of a sentence either"
DIFFERENCES = {
    96: (FRONT_MATTER, (["Bar", "Baz"], [])),
    171: (TEXTAREA, (["foo", "bar"], [])),
    605: (ADDRESS, (["<foo\ufffc>"], [])),
    625: (COMMENT, (["foo"], [])),
    626: (COMMENT, (["foo <!--> foo -->", "foo"], [])),
    629: (CDATA, (["foo &<]]>"], [])),
}

class Reader:
    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, text):
        """[(scope, [(character, begin, end, exact)])] of what is read."""
        self.process.stdin.write(f"{len(text)}\n".encode() + text)
        self.process.stdin.flush()
        segments = []
        while True:
            line = self.process.stdout.readline().decode()
            if line == ".\n":
                return segments
            if not line or line.startswith("! "):
                sys.exit(f"{text!r}: {line or 'no answer'}")
            scope, said, places = line.split()
            said, places = bytes.fromhex(said).decode(), places.split(",")
            characters = []
            for character, place in zip(said, places, strict=True):
                begin, end = map(int, place.removesuffix("=").split("-"))
                characters.append((character, begin, end, place.endswith("=")))
            segments.append((scope, characters))


def texts(segments):
    said = [(scope, commonmark.plain("".join(c[0] for c in characters))) for scope, characters in segments]
    return [text for scope, text in said if scope not in BESIDE], sorted(text for scope, text in said if scope in BESIDE)


def wrong_character(source, segments):
    """What is not what the file has in its place, or ""."""
    for _, characters in segments:
        last = 0
        # A reference may stand for two characters, both of them there.
        for (begin, end, exact), same in itertools.groupby(characters, lambda one: one[1:]):
            said, there = "".join(one[0] for one in same), source[begin:end].decode("utf-8", "replace")
            if begin < last:
                return f"{said!r} at {begin} stands before what is read before it"
            last = end
            if exact:
                fits = there == said
            elif said == commonmark.OBJECT:
                fits = there != ""
            else:
                fits = html.unescape(there) == said or (said.isspace() and there.strip(" \t\r\n>\\") == "")
            if not fits:
                return f"{said!r} should be at {begin}-{end}, where {there!r} is"
    return ""


def wrong_place(segments, expected):
    """What does not lie in a text of mdast, or not as all of it; or ""."""
    said = {place: "" for place in range(len(expected))}
    for scope, characters in segments:
        if scope in BESIDE:
            continue
        for character, begin, end, _ in characters:
            inside = next((i for i, (first, last, _) in enumerate(expected) if first <= begin and end <= last), None)
            if inside is None:
                if character == commonmark.OBJECT or character.isspace():
                    continue
                return f"{character!r} at {begin} is in no text"
            said[inside] += character
    for place, text in said.items():
        if expected[place][2] is None:
            continue
        wanted = commonmark.plain(commonmark.BARE_ADDRESS.sub(commonmark.OBJECT, expected[place][2]))
        if text.strip() and commonmark.plain(text) != wanted:
            return f"{commonmark.plain(text)!r} was read of {wanted!r} at {expected[place][0]}"
    return ""


def mdast(folder, sources):
    """The texts of each source, or nothing where node is not here."""
    if shutil.which("node") is None:
        return None
    modules = data.node_modules(folder, "mdast-util-from-markdown@2.0.2")
    asked = "".join(json.dumps(source) + "\n" for source in sources)
    done = subprocess.run(["node", str(pathlib.Path(__file__).with_name("markdown_texts.mjs")), str(modules.parent)],
                          input=asked, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    program, folder = sys.argv[1:]
    try:
        modules = data.node_modules(folder, "commonmark-spec@0.30.0")
        examples = list(commonmark.examples(modules / "commonmark-spec/spec.txt"))
        trees = mdast(folder, [markdown for _, markdown, _ in examples])
    except data.Missing as missing:
        data.skip(f"the specification could not be had ({missing})")
    reader = Reader(program)
    failures = characters = 0

    def fail(number, source, what):
        nonlocal failures
        failures += 1
        print(f"example {number}: {source!r}\n  {what}")

    for index, (number, source, page) in enumerate(examples):
        segments = reader.read(source.encode())
        characters += sum(len(one) for _, one in segments)
        found, expected = texts(segments), commonmark.prose(page)
        reason, ours = DIFFERENCES.get(number, ("", expected))
        if found != ours:
            fail(number, source, f"read {found}, should be {ours} {reason}")
        elif reason and found == expected:
            fail(number, source, "no longer differs, and can leave the list")
        if problem := wrong_character(source.encode(), segments):
            fail(number, source, problem)
        if trees is not None and number not in DIFFERENCES and (problem := wrong_place(segments, trees[index])):
            fail(number, source, problem)
    print(f"commonmark: {len(examples)} examples, {characters} characters in their places, "
          f"{'each text where mdast has it' if trees is not None else 'WITHOUT the places of mdast: node is not here'}; "
          f"{len(DIFFERENCES)} differ by name, {failures} failures")
    if len(examples) != EXPECTED:
        print(f"there should be {EXPECTED} examples")
    sys.exit(1 if failures or len(examples) != EXPECTED else 0)


main()
