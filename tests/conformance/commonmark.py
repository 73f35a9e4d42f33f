"""The examples of the CommonMark specification, and what a person reads of the HTML that each of them should give.

Python's reader of HTML says what is text; what a linter of wording reads of it is said here once more, without any of our code.
"""

import html.parser
import re

OBJECT = "\ufffc"
BLOCKS = set("address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr "
             "li main nav ol option p pre script section style table tbody td textarea th thead title tr ul".split())
# What is shown as it is typed, or not at all, is no prose.
NO_PROSE = {"pre", "script", "style", "textarea"}
ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,31}:\S*|\S+@\S+")
BARE_ADDRESS = re.compile(r"\bhttps?://[^\s>]+|[\w.-]+@[\w-]+\.[\w.-]+\w")


def examples(path):
    """(number, Markdown, HTML) of each, tabs as the specification writes them put back."""
    text = path.read_text(encoding="utf-8")
    for number, (markdown, expected) in enumerate(re.findall(r"(?ms)^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", text), 1):
        yield number, markdown.replace("→", "\t"), expected.replace("→", "\t")


def plain(text):
    return re.sub("[ \t\n\r\f]+", " ", text).strip(" ")


def says_something(text):
    return any(c.isalnum() for c in text)


class Prose(html.parser.HTMLParser):
    """Runs of prose in order, and beside them what is read of attributes."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.runs, self.beside, self.now = [], [], ""
        self.silent = self.code = 0
        self.link = None

    def say(self, text):
        if self.link is None:
            self.now += text
        else:
            self.link += text

    def end_run(self):
        if self.link is not None:
            self.now, self.link = self.now + self.link, None
        # A row of nothing but links is no sentence: each speaks for itself.
        apart = re.sub("\x01.*?\x02", "", self.now, flags=re.S)
        rows = re.findall("\x01(.*?)\x02", self.now, flags=re.S)
        for run in rows if len(rows) > 1 and not says_something(apart) and OBJECT not in apart else [self.now]:
            run = BARE_ADDRESS.sub(OBJECT, plain(re.sub("[\x01\x02]", "", run)))
            if says_something(run):
                self.runs.append(run)
        self.now = ""

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.end_run()
        if tag in NO_PROSE:
            self.silent += 1
        elif tag == "br":
            self.say("\n")
        elif tag == "a":
            self.link = ""
        elif tag == "code" and not self.silent:
            self.code += 1
            self.say(OBJECT)
        for name, value in attributes:
            if name in ("title", "alt") and value and says_something(value):
                self.beside.append(plain(value))

    def handle_endtag(self, tag):
        if tag in NO_PROSE:
            self.silent = max(self.silent - 1, 0)
        elif tag == "a" and self.link is not None:
            self.now += OBJECT if ADDRESS.fullmatch(self.link) else f"\x01{self.link}\x02"
            self.link = None
        elif tag == "code" and not self.silent:
            self.code = max(self.code - 1, 0)
        if tag in BLOCKS:
            self.end_run()

    def handle_data(self, data):
        if not self.silent and not self.code:
            self.say(data)


def prose(page):
    """(runs in order, what is beside them sorted) of a page."""
    reader = Prose()
    reader.feed(page)
    # A tag that never ends is no text, as browsers have it; Python's reader would say it is.
    if "<" not in reader.rawdata:
        reader.close()
    reader.end_run()
    return reader.runs, sorted(reader.beside)
