"""Makes seeds for the fuzz targets out of the project's own files: make_seeds.py FOLDER.

FOLDER/<target>/ gets a file a seed; targets that read a first byte of choices get one. Nothing of it is kept in the project.
"""

import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DIFF = b"""--- a/a.md
+++ b/a.md
@@ -1,2 +1,3 @@
 Welcome
-No food
+Please eat
+in the hall
"""
CONFIG = b"""profile = "sign"
language = "en"
fail_on = "warning"
exclude = ["old/"]
packs = ["rules"]
[words]
people = "visitors"
[severity]
jargon = "suggestion"
[[suppress]]
path = "a/*"
rule = "jargon"
reason = "known"
[[override]]
paths = ["signs/"]
audience = "children"
"""
BASELINE = b"# sayyes baseline 1: x\na/b.md\ten/jargon/opac\t1:0123456789abcdef\nc%25.md\ten/blame/you\t1:00000000000000ff\n"
COMMENTS = [b"<!-- sayyes-ignore-next-line prohibition -- by law -->\nNo dogs allowed.\n",
            b"<!-- sayyes-ignore-start en/jargon -- x -->\n\nThe OPAC\n\n<!-- sayyes-ignore-end -->\n",
            b"No food <!-- sayyes-ignore-line -->\n\n<!-- sayyes-ignore-file jargon, blame -- y -->\n"]
SVG = [b'<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><text x="1" y="2">No<tspan x="1" y="3">food &amp; drink</tspan></text></svg>']
TEXT_P = b"<text:p>No <text:span>food</text:span><text:s/><text:line-break/>or <text:note><text:note-body><text:p>x</text:p></text:note-body></text:note></text:p>"
OFFICE = [
    [b'<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>No</w:t><w:br/></w:r><w:del><w:r><w:t>x</w:t></w:r></w:del></w:p>',
     b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"],
    [b'<p:sp><p:nvSpPr><p:cNvPr name="T" descr="a"/></p:nvSpPr><p:txBody><a:p><a:r><a:rPr b="1"/><a:t>No</a:t></a:r><a:br/></a:p></p:txBody></p:sp>'],
    [TEXT_P, b"<table:table><table:table-row><table:table-cell>" + TEXT_P + b"</table:table-cell></table:table-row></table:table>"],
    [b'<draw:page><draw:frame draw:name="a"><draw:text-box>' + TEXT_P + b"</draw:text-box></draw:frame></draw:page>"],
]
WORD_LIST = b'term,say,unless,why,source\npatron,visitor,quoted,"So, kind",here\nOPAC,catalog,,,\n'


WORDS = b"sayyes-words\t1\npage\t800\t600\teng\nblock\nline\nword\t96\t10\t20\t30\t40\tNO\nword\t41\t50\t20\t60\t40\tFOOD\nend\n"
XHTML = (b'<html><body><doc><page width="595.2" height="841.8"><flow><block xMin="1" yMin="2" xMax="3" yMax="4"><line>'
         b'<word xMin="10" yMin="20" xMax="30" yMax="32">infor-</word></line><line><word xMin="10" yMin="33" xMax="30" yMax="45">'
         b'mation &amp; more</word></line></block></flow></page><page width="1" height="2"/></doc></body></html>')


def files(pattern):
    return [path.read_bytes() for path in sorted(ROOT.glob(pattern))]


def seeds():
    """(target, bytes) of every seed."""
    documents = [text for text in files("tests/documents/*/input.*") + files("examples/**/*.md") + files("examples/**/*.html")
                 if len(text) < 6000]
    signs = [line for case in files("tests/rewrite/cases/*.txt") for line in case.split(b"\n") if 8 < len(line) < 200]
    rules = [text for text in files("rules/*/*/*.toml") if len(text) < 3000]
    for text in documents:
        for target in ("html_reader", "markdown_reader", "plain_reader", "match_view"):
            yield target, text
        yield "decode", b"\x00" + text
        yield "reporters", b"a/b.md\n" + text
        for choice in b"\x00\x01\x02\x07":
            yield "check", bytes([choice]) + text
            yield "fix", bytes([choice | 32]) + text
    for sign in signs[::6]:
        for target in ("rewrite", "check", "fix"):
            yield target, b"\x00" + sign
    for rule in rules[::8]:
        yield "pack_loader", b"t" + rule
        yield "rule_check", rule + b"\x1e" + b"Please ask at the desk. No food or drink. Patrons may not use the OPAC."
    for text in files("rules/*/activities/*.toml")[::6] + files("rules/*/guards/*.toml")[::4]:
        yield "pack_loader", b"t" + text
    yield "pack_loader", b"c" + WORD_LIST
    yield from (("svg_reader", drawing) for drawing in files("tests/documents/*/input.svg") + files("tests/documents/*/input.svgz") + SVG)
    for kind, bodies in enumerate(OFFICE):
        for body in bodies:
            yield "office_reader", bytes([kind]) + body
    for path in sorted(ROOT.glob("tests/documents/*/input.*")):
        if path.suffix in (".docx", ".pptx", ".odt", ".odp"):
            yield "zip_container", path.read_bytes()
    yield "pack_loader", b"pinterlibrary loan(s) (is|are) [not] here"
    yield "config", CONFIG
    yield from (("config", text) for text in files("examples/*.toml"))
    yield "baseline", BASELINE
    yield "diff", DIFF
    yield "diff", b"one\ntwo\nthree\n\x1eone\nthree\nfour\n"
    yield "placed_words", WORDS
    yield "placed_words", XHTML
    for comment in COMMENTS:
        yield "comments", b"\x00" + comment
        yield "comments", b"\x01" + comment


def main():
    folder, count = pathlib.Path(sys.argv[1]), 0
    for target, text in seeds():
        into = folder / f"{target}_fuzz"
        into.mkdir(parents=True, exist_ok=True)
        (into / hashlib.sha1(text).hexdigest()[:16]).write_bytes(text)
        count += 1
    print(f"{count} seeds for the fuzz targets")


main()
