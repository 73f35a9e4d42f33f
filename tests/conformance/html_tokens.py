"""The tokens our HTML tokenizer reads, for the tests here: a client of the html_tokens program."""

import subprocess


def plain(field):
    return b"" if field == "-" else bytes.fromhex(field)


class Tokenizer:
    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, text, state="data", last_tag="-"):
        """A list of (kind, span, inside, text, self_closing, attributes); spans in bytes of `text`."""
        self.process.stdin.write(f"{state} {last_tag} {len(text)}\n".encode() + text)
        self.process.stdin.flush()
        tokens = []
        while True:
            fields = self.process.stdout.readline().decode().split()
            if not fields:
                raise RuntimeError(f"no answer for {text[:200]!r}")
            if fields[0] == ".":
                return tokens
            places = list(map(int, fields[1:5]))
            attributes = []
            for i in range(7, len(fields), 6):
                a = list(map(int, fields[i:i + 4]))
                attributes.append(((a[0], a[1]), (a[2], a[3]), plain(fields[i + 4]), plain(fields[i + 5])))
            tokens.append((fields[0], (places[0], places[1]), (places[2], places[3]), plain(fields[5]), fields[6] == "1",
                           attributes))


def wrong_cover(text, tokens):
    """The spans of the tokens, one after another, are the text; their parts lie inside. "" or what is wrong."""
    at = 0
    for kind, span, inside, _, _, attributes in tokens:
        if span[0] != at or span[1] <= span[0]:
            return f"a token begins at {span[0]}, the one before ended at {at}"
        if kind != "l" and not span[0] <= inside[0] <= inside[1] <= span[1]:
            return f"the inside {inside} of the token at {span[0]} is outside"
        for name, value, _, _ in attributes:
            if not span[0] < name[0] < name[1] <= span[1] or (value[0] != value[1] and not name[1] < value[0] < value[1] <= span[1]):
                return f"an attribute of the token at {span[0]} is outside"
        at = span[1]
    return "" if at == len(text) else f"the tokens end at {at} of {len(text)}"
