#!/usr/bin/env python3
"""How long office files take and what memory a run over many needs: office_speed.py BINARY [FOLDER]

A Word file of 300 pages (2,400 paragraphs of four sentences, each split into three runs, and a table a page), and 1,000 files of four kinds
in one run. Files are made in FOLDER, or a temporary one, of the words of make_corpus.py. Prints a line a figure: the best of five for time,
the peak for memory.
"""
import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time
import zipfile

from make_corpus import Writer

BINARY = str(pathlib.Path(sys.argv[1]).resolve())
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = ('xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
O = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
     'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def relations(*links):
    return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            "".join(f'<Relationship Id="{i}" Type="{TYPE}{kind}" Target="{target}"/>' for i, kind, target in links) + "</Relationships>")


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def paragraph(words, dice):
    text = escaped(words)
    cuts = sorted(dice.randrange(len(text)) for _ in range(2))
    pieces = [text[:cuts[0]], text[cuts[0]:cuts[1]], text[cuts[1]:]]
    if "&" in text:
        pieces = [text]
    runs = "".join(f'<w:r w:rsidR="00{dice.randrange(10**6):06}"><w:rPr><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr>'
                   f'<w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces)
    return f'<w:p w:rsidR="00{dice.randrange(10**6):06}"><w:pPr><w:spacing w:after="120"/></w:pPr>{runs}</w:p>'


def words(dice, sentences):
    return " ".join(dice.writer.sentence() for _ in range(sentences))


def archive(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts:
            file.writestr(name, text)


def docx(path, pages, dice):
    body = []
    for _ in range(pages):
        body += [paragraph(words(dice, 4), dice) for _ in range(8)]
        body.append("<w:tbl><w:tr>" + "".join(f"<w:tc>{paragraph(words(dice, 1), dice)}</w:tc>" for _ in range(3)) + "</w:tr></w:tbl>")
    archive(path, [("_rels/.rels", relations(("rId1", "officeDocument", "word/document.xml"))),
                   ("word/document.xml", f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>")])


def pptx(path, slides, dice):
    parts = [("_rels/.rels", relations(("rId1", "officeDocument", "ppt/presentation.xml"))),
             ("ppt/_rels/presentation.xml.rels", relations(*[(f"rId{i}", "slide", f"slides/slide{i}.xml") for i in range(slides)])),
             ("ppt/presentation.xml", f"<p:presentation {A}><p:sldIdLst>" + "".join(f'<p:sldId id="{256 + i}" r:id="rId{i}"/>' for i in range(slides)) +
              "</p:sldIdLst></p:presentation>")]
    for i in range(slides):
        text = "".join(f"<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>{escaped(words(dice, 1))}</a:t></a:r></a:p>" for _ in range(5))
        parts.append((f"ppt/slides/slide{i}.xml", f'<p:sld {A}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="2" name="Text 1"/></p:nvSpPr>'
                                                  f"<p:txBody>{text}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"))
    archive(path, parts)


def odf(path, kind, dice):
    text = "".join(f"<text:p>{escaped(words(dice, 4))}</text:p>" for _ in range(20))
    if kind == "presentation":
        text = "".join(f'<draw:page><draw:frame draw:name="Text 1"><draw:text-box>{text}</draw:text-box></draw:frame></draw:page>' for _ in range(3))
    archive(path, [("mimetype", "application/vnd.oasis.opendocument." + kind),
                   ("content.xml", f"<office:document-content {O}><office:body><office:{kind}>{text}</office:{kind}></office:body></office:document-content>")])


def timed(folder, *arguments):
    with tempfile.TemporaryFile() as out:
        begin = time.monotonic()
        done = subprocess.run([BINARY, "check", "--no-cache", "--format", "json", *arguments], cwd=folder, stdout=out, stderr=subprocess.PIPE)
        took = time.monotonic() - begin
        if done.returncode not in (0, 1):
            sys.exit(f"{arguments}: {done.returncode} {done.stderr.decode()}")
        out.seek(0)
        return took, json.load(out)["summary"]


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        dice = random.Random(300)
        dice.writer = Writer(300, "usual")
        docx(folder / "book.docx", 300, dice)
        best = min(timed(folder, "book.docx")[0] for _ in range(5))
        summary = timed(folder, "book.docx")[1]
        print(f"300 pages: {best * 1000:.0f} ms, {summary['words']} words, {sum(summary['findings'].values())} findings, "
              f"{(folder / 'book.docx').stat().st_size >> 10} KiB")
        book = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(f"300 pages: {book >> 10} MiB")
        many = folder / "many"
        many.mkdir(exist_ok=True)
        for i in range(250):
            docx(many / f"{i}.docx", 3, dice)
            pptx(many / f"{i}.pptx", 10, dice)
            odf(many / f"{i}.odt", "text", dice)
            odf(many / f"{i}.odp", "presentation", dice)
        took, summary = timed(folder, "many")
        if summary["files"]["checked"] != 1000:
            sys.exit(f"{summary['files']}")
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(f"1,000 files: {took:.2f} s, {summary['words']} words, {memory >> 10} MiB at most")


main()
