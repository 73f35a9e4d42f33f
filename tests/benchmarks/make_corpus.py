#!/usr/bin/env python3
"""Writes a corpus of library pages for the benchmarks: the same text as Markdown and as HTML, and one file of signs.

usage: make_corpus.py DIR [--files 2000] [--seed 7] [--density usual|dense]

DIR/md/dNN/*.md  DIR/html/dNN/*.html  DIR/raw/dNN/*.txt (the Markdown, read as it stands)  DIR/signs.txt  DIR/all.md (md/ in one file)  DIR/one.md (one line)
`usual` has a few findings a kilobyte, as web copy has; `dense` is mostly signs and rules. The same options and the same
version of Python write the same bytes.
"""

import argparse
import html
import pathlib
import random
import re
import shutil

from sentences import BLUNT, DAYS, HEADINGS, NEUTRAL, PEOPLE, PLACES, ROOMS, SYLLABLES, THINGS, TOPICS, WELCOMING

SHARES = {"usual": (0.10, 0.45, 0.10), "dense": (0.60, 0.25, 0.10)}  # blunt, neutral, welcoming; the rest is filler
STYLE = "\n".join(f".c{i}{{margin:{i}px auto;padding:.{i}rem;color:#{i * 7919 % 4096:03x};display:block}}" for i in range(24))
SCRIPT = "\n".join(f"window.q=window.q||[];q.push({{id:{i},msg:'do not track patron {i}'}});" for i in range(12))


class Writer:
    """Makes sentences and blocks. One random generator decides everything."""

    def __init__(self, seed, density):
        self.random = random.Random(seed)
        self.shares = SHARES[density]
        words = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4))) for _ in range(12000)]
        self.vocabulary = words

    def fill(self, template):
        pick = self.random.choice

        def value(match):
            name = match.group(1)
            word = {
                "room": lambda: pick(ROOMS), "place": lambda: pick(PLACES), "thing": lambda: pick(THINGS),
                "things": lambda: pick(THINGS) + "s", "people": lambda: pick(PEOPLE), "topic": lambda: pick(TOPICS), "day": lambda: pick(DAYS),
                "n": lambda: str(self.random.randint(2, 990)), "year": lambda: str(self.random.randint(1890, 2025)),
                "nth": lambda: pick(["first", "second", "third"]), "hour": lambda: f"{self.random.randint(7, 12)}:00",
            }[name.lower()]()
            return word[0].upper() + word[1:] if name[0].isupper() else word

        return re.sub(r"\{(\w+)\}", value, template)

    def filler(self):
        words = self.random.choices(self.vocabulary, k=self.random.randint(5, 9))
        small = self.random.choices(["the", "of", "and", "to", "in", "a", "with", "for", "is", "on"], k=len(words))
        text = " ".join(f"{a} {b}" for a, b in zip(small, words))
        return text[0].upper() + text[1:] + "."

    def sentence(self):
        where = self.random.random()
        for share, group in zip(self.shares, (BLUNT, NEUTRAL, WELCOMING)):
            if where < share:
                return self.fill(self.random.choice(group))
            where -= share
        return self.filler()

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 7)))

    def page(self, size):
        """A list of (kind, content) of about `size` characters."""
        heading = lambda: self.fill(self.random.choice(HEADINGS))
        blocks, written = [("h1", heading())], 20
        while written < size:
            kind = self.random.choices(["h2", "ul", "quote", "code", "table", "sign", "p"], [12, 18, 5, 4, 5, 4, 52])[0]
            if kind == "h2":
                content = heading()
            elif kind == "ul":
                content = [self.sentence() for _ in range(self.random.randint(2, 6))]
            elif kind == "code":
                content = f"curl -s https://api.example.org/v1/items?id={self.random.randint(1, 9999)} | jq '.items[] | {{title, patron_id}}'"
            elif kind == "table":
                content = [(self.random.choice(THINGS), f"{self.random.randint(1, 60)} days", self.sentence())
                           for _ in range(self.random.randint(2, 5))]
            elif kind == "sign":
                content = self.fill(self.random.choice(BLUNT))
            else:
                content = self.paragraph()
            blocks.append((kind, content))
            written += len(str(content))
        return blocks


def wrap(text, width=96):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join(lines + [line])


def to_markdown(blocks, hard_wrapped):
    out = []
    for kind, content in blocks:
        if kind in ("h1", "h2"):
            out.append("#" * int(kind[1]) + " " + content)
        elif kind == "ul":
            out.append("\n".join("- " + item for item in content))
        elif kind == "quote":
            out.append("\n".join("> " + line for line in wrap(content).split("\n")))
        elif kind == "code":
            out.append(f"```sh\n{content}\n```")
        elif kind == "table":
            out.append("| Item | Loan | Note |\n|---|---|---|\n" + "\n".join("| " + " | ".join(row) + " |" for row in content))
        elif kind == "sign":
            out.append(f"**{content}**")
        else:
            out.append(wrap(content) if hard_wrapped else content)
    return "\n\n".join(out) + "\n"


def inline(text):
    text = html.escape(text, quote=False).replace("'", "&rsquo;").replace("é", "&eacute;")
    text = re.sub(r"\[(.+?)\]\((.+?)\)", r'<a href="\2" class="link link--inline" title="Learn more">\1</a>', text)
    text = re.sub(r"`(.+?)`", r"<code>\1</code>", text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", text)


def to_html(blocks, navigation):
    out = []
    for kind, content in blocks:
        if kind in ("h1", "h2"):
            out.append(f'<{kind} id="s{len(out)}" class="heading">{inline(content)}</{kind}>')
        elif kind == "ul":
            out.append('<ul class="list">\n' + "\n".join(f"  <li>{inline(item)}</li>" for item in content) + "\n</ul>")
        elif kind == "quote":
            out.append(f"<blockquote><p>{inline(content)}</p></blockquote>")
        elif kind == "code":
            out.append(f'<pre><code class="language-sh">{html.escape(content)}</code></pre>')
        elif kind == "table":
            rows = "".join("<tr>" + "".join(f"<td>{inline(cell)}</td>" for cell in row) + "</tr>\n" for row in content)
            out.append(f'<table class="table"><thead><tr><th>Item</th><th>Loan</th><th>Note</th></tr></thead><tbody>{rows}</tbody></table>')
        elif kind == "sign":
            out.append(f'<p class="sign" role="note"><strong>{inline(content)}</strong></p>')
        else:
            out.append(f'<p class="body-copy" data-k="{len(out)}">{inline(content)}</p>')
    title = inline(blocks[0][1])
    return (f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title} &ndash; Library</title>\n'
            f"<style>\n{STYLE}\n</style>\n<script>\n{SCRIPT}\n</script>\n</head>\n<body class=\"page\">\n<!-- generated -->\n{navigation}"
            '<main id="main">\n' + "\n".join(out) +
            '\n<img src="/i/sign.png" alt="No food or drink allowed" width="80" height="80">\n</main>\n'
            '<footer class="footer"><p>&copy; 2024 Library. All rights reserved.</p></footer>\n</body>\n</html>\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--density", choices=sorted(SHARES), default="usual")
    options = parser.parse_args()

    writer = Writer(options.seed, options.density)
    links = "".join(f'<li class="nav__item" role="none"><a role="menuitem" href="/{topic}/" data-track="nav">{topic.capitalize()}</a></li>\n'
                    for topic in TOPICS)
    navigation = f'<nav aria-label="Main"><ul>\n{links}</ul></nav>\n'
    for name in ("md", "html", "raw"):
        shutil.rmtree(options.dir / name, ignore_errors=True)
    everything = []
    sizes = {"md": 0, "html": 0, "raw": 0}
    for number in range(options.files):
        blocks = writer.page(writer.random.randint(1900, 8000))
        markdown = to_markdown(blocks, writer.random.random() < 0.5)
        for name, suffix, text in (("md", "md", markdown), ("html", "html", to_html(blocks, navigation)), ("raw", "txt", markdown)):
            folder = options.dir / name / f"d{number // 100:02d}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"p{number:04d}.{suffix}").write_text(text, encoding="utf-8")
            sizes[name] += len(text.encode())
        everything.append(markdown)
    (options.dir / "all.md").write_text("\n".join(everything), encoding="utf-8")
    (options.dir / "one.md").write_text("No food or drink allowed.\n", encoding="utf-8")
    with open(options.dir / "signs.txt", "w", encoding="utf-8") as signs:
        for _ in range(options.files * 50):
            signs.write(writer.fill(writer.random.choice(BLUNT)) + "\n\n")
    print(f"{options.files} pages: md {sizes['md']:,} bytes, html {sizes['html']:,} bytes")


if __name__ == "__main__":
    main()
