#!/usr/bin/env python3
"""Hostile texts and file names in every format: sinks_test.py BINARY [STRINGS]

No control or bidi character comes out raw, no line passes for a command of the CI, no live markup, no formula in a cell; and what
has a grammar still parses.
"""
import csv
import html.parser
import io
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

BINARY = sys.argv[1]
STRINGS = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
FORMATS = "full concise json jsonl sarif github markdown gitlab checkstyle junit rdjson csv html".split()

CONTROLS = [chr(c) for c in [*range(1, 0x20), 0x7F, *range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)] if c not in (10, 13)]
PIECES = ["::error file=a::x", "::set-output name=a::b", "##[error]x", "##vso[task]x", "%0A::warning::x", "</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>',
          "<svg onload=alert(1)>", "javascript:alert(1)", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "```", "]]>", "<!--", "-->", "&lt;b&gt;", "[a](javascript:b)", "|a|b|",
          "\x1b]8;;http://evil\x07x\x1b]8;;\x07", "\x1b]52;c;eA==\x07", "\x1b[2J", "{{7*7}}", "${jndi:x}", "\\u001b", "\u2028", "\ufeff", "a\u0301", "\U0001F600", "'", '"', "\\", "<b>", "&", "]]"]
CALM = "Come in and look around, there is something for everybody here. " * 3  # else it would pass for no text at all
RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def hostile(rng):
    return "".join(rng.choice(rng.choice((PIECES, CONTROLS))) for _ in range(rng.randint(1, 5)))


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.scripts = set(), []
        self.in_script = False

    def handle_starttag(self, tag, attributes):
        self.in_script = tag == "script"
        for name, value in attributes:
            assert not name.startswith("on"), (tag, name)
            assert not (value or "").strip().lower().startswith(("javascript:", "data:text")), value
            self.seen.add((tag, name))
        self.seen.add((tag, ""))

    def handle_data(self, data):
        if self.in_script:
            self.scripts.append(data)


def tags_of(text):
    parser = Tags()
    parser.feed(text)
    return parser.seen, parser.scripts


def make(root, texts, names):
    (root / "words.csv").write_text("term,say\npatron,visitor\n", "utf-8")
    (root / "sayyes.toml").write_text('builtin-packs = false\npacks = ["words.csv"]\n', "utf-8")
    (root / "texts.txt").write_bytes("\n\n".join(f"{t} patron {t} {CALM}" for t in texts).encode("utf-8", "surrogatepass"))
    for name in names:
        try:
            with open(os.path.join(os.fsencode(root), name), "wb") as out:
                out.write(b"Dear patron, come in.\n")
        except OSError:
            pass


def run(root, form):
    done = subprocess.run([BINARY, "check", "--no-cache", "--format", form, "--as", "web", "."], cwd=root, capture_output=True, timeout=300,
                          env={key: value for key, value in os.environ.items() if key not in ("GITHUB_STEP_SUMMARY", "GITHUB_ACTIONS")})
    assert done.returncode == 1, (form, done.returncode, done.stderr[:400])
    return done.stdout.decode("utf-8")  # a report is always UTF-8


def examine(form, text, kind):
    raw = RAW.search(text.replace("\r\n", "\n") if form == "csv" else text)
    assert raw is None, f"{form}, {kind}: raw {raw.group()!r} in {text[max(0, raw.start() - 60):raw.start() + 60]!r}"
    lines = text.split("\n")
    if form == "github":
        assert all(re.match(r"::(error|warning|notice) ", line) for line in lines if line.startswith("::"))
        assert sum(line.startswith("::") for line in lines) <= 30
    else:
        assert not [line for line in lines if line.startswith("::")], (form, kind)
    assert not [line for line in lines if line.startswith(("##[", "##vso["))], (form, kind)
    if form in ("json", "sarif", "rdjson", "gitlab"):
        json.loads(text)
    elif form == "jsonl":
        for line in lines[:-1]:
            json.loads(line)
    elif form in ("checkstyle", "junit"):
        xml.fromstring(text)
    elif form == "csv":
        for row in csv.reader(io.StringIO(text, newline="")):
            assert not [cell for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")], row
    elif form == "markdown":
        assert not re.search(r"<(script|img|svg)", text), "live markup in markdown"


def main():
    rng = random.Random(11)
    texts = [hostile(rng).replace("\x00", "") for _ in range(STRINGS)]
    names = []
    for i in range(200):
        name = hostile(rng).replace("/", "∕").replace("\x00", "")[:60]
        if i % 5 == 0:
            name = name.replace(" ", "\n") + "\n::error::x"
        names.append(f"{i}{name}.md".encode("utf-8", "surrogatepass") if i % 7 else b"%d\xff\xfe\x80.md" % i)
    calm_tags = None
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        make(root, ["calm"] * 20, [b"a.md", b"b.md"])
        calm_tags, calm_scripts = tags_of(run(root, "html"))
    for kind, some_texts, some_names in (("texts", texts, []), ("names", ["calm"], names)):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            make(root, some_texts, some_names)
            for form in FORMATS:
                text = run(root, form)
                examine(form, text, kind)
                if form == "html":
                    tags, scripts = tags_of(text)
                    assert {tag for tag, _ in tags} <= {tag for tag, _ in calm_tags} | {"details", "summary", "ul", "li", "p", "td"}, tags - calm_tags
                    assert scripts == calm_scripts, "a script that is not ours"
    print(f"{STRINGS} texts and {len(names)} names in {len(FORMATS)} formats")


main()
