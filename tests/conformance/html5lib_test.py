"""Every tokenizer case of html5lib's suite gives the tokens it should, and its tokens cover its text.

usage: html5lib_test.py HTML_TOKENS_PROGRAM DATA_FOLDER

Parse errors are not compared: sayyes reads what there is and tells nobody off. What is inside a DOCTYPE says nothing to a
reader, so the tokenizer only says where it stands; its name and identifiers are read here, from that span.
"""

import json
import re
import sys

import data
from html_tokens import Tokenizer, wrong_cover

EXPECTED = 6808
STATES = {"Data state": "data", "PLAINTEXT state": "plaintext", "RCDATA state": "rcdata", "RAWTEXT state": "rawtext",
          "Script data state": "script", "CDATA section state": "cdata"}
SPACE = "\t\n\f "


def unescape(value):
    """Some files write \\uXXXX twice over; lone surrogates stay what they are."""
    if isinstance(value, str):
        return re.sub(r"\\u([0-9A-Fa-f]{4})", lambda match: chr(int(match[1], 16)), value)
    if isinstance(value, list):
        return [unescape(item) for item in value]
    if isinstance(value, dict):
        return {unescape(key): unescape(item) for key, item in value.items()}
    return value


def normal(text):
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def lower(text):
    return re.sub("[A-Z]", lambda match: match[0].lower(), text).replace("\0", "\ufffd")


def doctype(text, closed):
    """["DOCTYPE", name, public, system, correct] of what follows `<!DOCTYPE`."""
    at, name, public, system, correct = 0, None, None, None, True
    while at < len(text) and text[at] in SPACE:
        at += 1
    if at == len(text):
        return ["DOCTYPE", None, None, None, False]
    begin = at
    while at < len(text) and text[at] not in SPACE:
        at += 1
    name = lower(text[begin:at])

    def skip_space():
        nonlocal at
        while at < len(text) and text[at] in SPACE:
            at += 1

    def identifier():
        """The quoted text here, and whether its quote is closed; (None, False) without a quote."""
        nonlocal at
        if at == len(text) or text[at] not in "\"'":
            return None, False
        end = text.find(text[at], at + 1)
        value = text[at + 1:end if end >= 0 else len(text)].replace("\0", "\ufffd")
        at = end + 1 if end >= 0 else len(text)
        return value, end >= 0

    skip_space()
    if at == len(text):
        return ["DOCTYPE", name, None, None, closed]
    word = text[at:at + 6].lower()
    if word == "public":
        at += 6
        skip_space()
        public, correct = identifier()
        if correct:
            skip_space()
            if at < len(text):
                system, correct = identifier()
    elif word == "system":
        at += 6
        skip_space()
        system, correct = identifier()
    else:
        correct = False
    skip_space()
    # Behind the last quote there may be anything: only an end of the file right there makes the whole suspicious.
    return ["DOCTYPE", name, public, system, correct and (closed or (system is not None and at < len(text)))]


def tokens_of(text, tokens, shift):
    out = []
    for kind, span, inside, said, closed, attributes in tokens:
        word = said.decode("utf-8", "surrogatepass")
        if kind == "t":
            if word and out and out[-1][0] == "Character":
                out[-1][1] += word
            elif word:
                out.append(["Character", word])
        elif kind == "s":
            names = {}
            for _, _, name, value in attributes:
                value = value.decode("utf-8", "surrogatepass").replace("\0", "\ufffd")
                names.setdefault(lower(name.decode("utf-8", "surrogatepass")), value)
            out.append(["StartTag", lower(word), names] + ([True] if closed else []))
        elif kind == "e":
            out.append(["EndTag", lower(word)])
        elif kind == "c":
            out.append(["Comment", word.replace("\0", "\ufffd")])
        elif kind == "d":
            out.append(doctype(word, text[span[1] - 1:span[1]] == b">" and span[1] > inside[1]))
    return out


def replaced(tokens, state):
    """NUL in raw text is U+FFFD; the reader of documents does that, for all text alike."""
    for token in tokens:
        if token[0] == "Character" and state in ("rcdata", "rawtext", "script", "plaintext"):
            token[1] = token[1].replace("\0", "\ufffd")
    return tokens


def main():
    try:
        root = data.sdist(sys.argv[2], "html5lib", "1.1")
    except data.Missing as missing:
        data.skip(f"html5lib's tests could not be had ({missing})")
    tokenizer = Tokenizer(sys.argv[1])
    files = sorted(root.glob("*/html5lib/tests/testdata/tokenizer/*.test"))
    cases = runs = failures = 0
    for file in files:
        content = json.loads(file.read_text(encoding="utf-8"))
        xml = "xmlViolationTests" in content
        for case in content.get("tests", content.get("xmlViolationTests", [])):
            cases += 1
            if case.get("doubleEscaped"):
                case = {**case, "input": unescape(case["input"]), "output": unescape(case["output"])}
            wrong = []
            for name in case.get("initialStates", ["Data state"]):
                runs += 1
                state = STATES[name]
                prefix = b"<![CDATA[" if state == "cdata" else b""
                text = prefix + normal(case["input"]).encode("utf-8", "surrogatepass")
                tokens = tokenizer.read(text, state, case.get("lastStartTag", "-"))
                problem = wrong_cover(text, tokens)
                found = replaced(tokens_of(text, tokens, len(prefix)), state)
                if xml:
                    found = as_xml(found)
                expected = []
                for token in case["output"]:
                    if token == "ParseError":
                        continue
                    if token[0] == "Character" and expected and expected[-1][0] == "Character":
                        expected[-1] = ["Character", expected[-1][1] + token[1]]
                    else:
                        expected.append(list(token))
                expected = [[normal(p) if isinstance(p, str) else p for p in token] for token in expected]
                if problem or found != expected:
                    wrong.append(f"{name}: {problem or ''}\n    found    {found!r}\n    expected {expected!r}")
            if wrong:
                failures += 1
                print(f"{file.name}: {case['description']}\n  {case['input']!r}\n  " + "\n  ".join(wrong))
    print(f"html5lib: {cases} cases in {len(files)} files, {runs} runs, {failures} failed")
    if cases != EXPECTED:
        print(f"there should be {EXPECTED} cases")
    sys.exit(1 if failures or cases != EXPECTED else 0)


def as_xml(tokens):
    """The suite's four cases on what XML cannot hold: what a program that writes XML does with our tokens."""
    for token in tokens:
        if token[0] == "Character":
            token[1] = token[1].replace("\f", " ").replace("\uffff", "\ufffd")
        elif token[0] == "Comment":
            token[1] = re.sub("-(?=-)", "- ", token[1])
    return tokens


main()
