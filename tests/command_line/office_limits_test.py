#!/usr/bin/env python3
"""Archives and XML that are made to harm, each refused in words, at once and in little memory: office_limits_test.py BINARY.

Nothing is fetched: every file is made here. The limits are those of docs/limits.md.
"""
import gzip
import io
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile

BINARY = sys.argv[1]
MOST_SECONDS = float(os.environ.get("SAYYES_MOST_SECONDS", "0.5"))   # of the program's own time: what else the machine does is no matter
MOST_MEMORY = 128 << 20
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
             '</Relationships>')
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>%s</text></svg>'


def document(body):
    return f"<w:document {W}><w:body><w:p><w:r><w:t>{body}</w:t></w:r></w:p></w:body></w:document>"


def archive(parts, kind=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as file:
        for name, text in parts:
            file.writestr(name, text)
    return out.getvalue()


def docx(xml, more=(), kind=zipfile.ZIP_DEFLATED):
    return archive([("_rels/.rels", RELATIONS), ("word/document.xml", xml), *more], kind)


def patched(data, signature, offset, value, size):
    """Another number at a place of the first header with that signature."""
    at = data.index(signature) + offset
    return data[:at] + value.to_bytes(size, "little") + data[at + size:]


def overlapping():
    """All entries of the table of contents are the same packed bytes, under names of their own."""
    packed = archive([("a", b"a" * 5000)])
    end = packed.index(b"PK\x01\x02")
    entry = bytearray(packed[end:packed.index(b"PK\x05\x06")])
    entries = b""
    for letter in range(200):
        entry[46] = 40 + letter % 80
        entries += bytes(entry)
    return packed[:end] + entries + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 200, 200, len(entries), end, 0)


def laughs(levels, width):
    lines = ['<!ENTITY l0 "ha">'] + [f'<!ENTITY l{i} "{f"&l{i - 1};" * width}">' for i in range(1, levels)]
    return "<!DOCTYPE x [" + "".join(lines) + "]>", f"&l{levels - 1};"


def entities(make):
    """Every way to declare an entity, around a body that `make` makes of a text."""
    head, body = laughs(10, 10)
    yield "billion laughs", head + make(body)
    yield "quadratic", '<!DOCTYPE x [<!ENTITY a "' + "a" * 100_000 + '">]>' + make("&a;" * 1000)
    yield "cyclic", '<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>' + make("&a;")
    yield "file", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + make("&a;")
    yield "network", '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]>' + make("&a;")
    yield "parameter", '<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>' + make("x")
    yield "unparsed", '<!DOCTYPE x [<!NOTATION n SYSTEM "n"><!ENTITY a SYSTEM "file:///etc/passwd" NDATA n>]>' + make("x")


def cases():
    """(name, file name, bytes, code of the problem)"""
    stored = zipfile.ZIP_STORED   # what is not packed is no bomb, and meets the limit behind
    good = docx(document("Welcome"))
    yield "a good one", "good.docx", good, None
    yield "text that repeats", "page.docx", docx(document("Welcome to the library. " * 3000)), None
    yield "ten thousand to one", "bomb.docx", docx(document("a" * (40 << 20))), "archive-bomb"
    yield "many large parts", "large.docx", docx(document("x"), [(f"media/{i}.bin", bytes(60 << 20)) for i in range(5)]), "archive-bomb"
    yield "70,000 parts", "many.docx", archive([(str(i), "") for i in range(70_000)], zipfile.ZIP_STORED), "archive-parts"
    yield "as many parts as a long deck has", "deck.docx", docx(document("Welcome"), [(f"media/{i}.bin", "") for i in range(3_998)], stored), None
    yield "a part too many", "toomany.docx", docx(document("Welcome"), [(f"media/{i}.bin", "") for i in range(3_999)], stored), "archive-parts"
    yield "60,000 parts, and an end that says two", "few.docx", patched(archive([(str(i), "") for i in range(60_000)], stored), b"PK\x05\x06", 8, 0x00020002, 4), "archive-damaged"
    yield "parts over one another", "overlap.docx", overlapping(), "archive-damaged"   # libzip sees that names differ
    yield "case twins", "twins.docx", docx(document("x"), [("Word/Document.xml", "<x/>")]), "archive-twice"
    yield "names of other folders", "names.docx", docx(document("Welcome"), [("../../evil", "x"), ("/abs", "x"), ("C:\\x", "x"), ("n" * 60_000, "x")]), None
    yield "cut in the middle", "cut.docx", good[:len(good) // 2], "archive-damaged"
    yield "no table of contents", "table.docx", good[:good.index(b"PK\x01\x02")], "archive-damaged"
    yield "a size that lies", "size.docx", patched(patched(good, b"PK\x01\x02", 24, 0x7FFFFFFF, 4), b"PK\x03\x04", 22, 0x7FFFFFFF, 4), "archive-bomb"
    wrong = patched(patched(good, b"PK\x01\x02", 16, 0x12345678, 4), b"PK\x03\x04", 14, 0x12345678, 4)
    yield "a sum that does not fit", "sum.docx", wrong, "archive-damaged"
    locked = patched(patched(good, b"PK\x01\x02", 8, 1, 2), b"PK\x03\x04", 6, 1, 2)
    yield "locked", "locked.docx", locked, "locked"
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    yield "locked by the office program", "ole.docx", old + "EncryptedPackage".encode("utf-16-le"), "locked"
    yield "of the old kind", "old.docx", old, "other-kind"
    yield "zip64 that lies", "zip64.docx", good[:good.index(b"PK\x05\x06")] + b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, 1 << 60, 1 << 60, 1 << 60, 1 << 60) + b"PK\x06\x07" + struct.pack("<IQI", 0, len(good), 1) + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0), "archive-parts"
    yield "an archive inside", "nested.docx", docx(document("Welcome"), [("embeddings/a.docx", good), ("embeddings/b.zip", overlapping())]), None
    yield "another archive", "other.docx", archive([("hello.txt", "hi")]), "other-kind"
    yield "elements inside elements", "deep.docx", docx(f"<w:document {W}>" + "<w:p>" * 100_000, kind=stored), "xml-deep"
    yield "one long text", "long.docx", docx(document("words " * 2_000_000), kind=stored), "xml-text"
    yield "a hundred thousand attributes", "attributes.svg", ("<svg " + " ".join(f'a{i}="b"' for i in range(100_000)) + "/>").encode(), None
    yield "one attribute twice", "twice.docx", docx(f'<w:document {W} a="1" a="2"/>'), "xml-broken"
    for name, xml in entities(document):
        yield "docx: " + name, "entity.docx", docx(xml, kind=stored), "xml-entities"
    drawing = gzip.compress((SVG % "Welcome").encode())
    yield "a packed drawing", "good.svgz", drawing, None
    yield "a packed drawing of a thousand to one", "bomb.svgz", gzip.compress(b"a" * (200 << 20)), "archive-bomb"
    yield "a packed drawing cut in the middle", "cut.svgz", drawing[:-9], "archive-damaged"
    yield "a packed drawing with a wrong sum", "sum.svgz", drawing[:-8] + b"\0\0\0\0" + drawing[-4:], "archive-damaged"
    for name, xml in entities(lambda text: SVG % text):
        yield "svg: " + name, "entity.svg", xml.encode(), "xml-entities"


def make(folder):
    """Writes every file into a folder of its own, with a list of them."""
    made = []
    for number, (name, file_name, data, code) in enumerate(cases()):
        pathlib.Path(folder, str(number)).mkdir()
        pathlib.Path(folder, str(number), file_name).write_bytes(data)
        made.append((name, file_name, code))
    pathlib.Path(folder, "cases.json").write_text(json.dumps(made))


def check(folder, file_name):
    """Exit code, both outputs, the most memory that it had, and its own time."""
    child = subprocess.Popen([BINARY, "check", "--no-cache", "--format", "jsonl", file_name], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stdout.close()
    return child.returncode, out, usage.ru_maxrss << 10, usage.ru_utime + usage.ru_stime


def main():
    failures, slowest = [], (0, "")
    with tempfile.TemporaryDirectory() as top:
        # A program that is started inherits the peak of who starts it, so another one makes the files.
        subprocess.run([sys.executable, __file__, BINARY, top], check=True)
        for number, (name, file_name, code) in enumerate(json.loads(pathlib.Path(top, "cases.json").read_text())):
            folder = pathlib.Path(top, str(number))
            path = folder / file_name
            status, out, peak, took = check(folder, file_name)
            slowest = max(slowest, (took, name))
            records = [json.loads(line) for line in out.splitlines() if line.startswith("{")]
            codes = [record["code"] for record in records if record["kind"] == "problem"]
            if code is None and (status not in (0, 1) or codes):
                failures.append(f"{name}: {status} {codes} {out}")
            if code is not None and (status != 2 or codes != [code]):
                failures.append(f"{name}: expected {code}, got {status} {codes} {out}")
            if took > MOST_SECONDS:
                failures.append(f"{name}: took {took:.2f} s of its own")
            if sorted(p.name for p in pathlib.Path(folder).iterdir()) != [file_name]:
                failures.append(f"{name}: something was written")
            shutil.rmtree(folder)
            if peak > MOST_MEMORY:
                failures.append(f"{name}: {peak >> 20} MiB")
        if shutil.which("strace"):
            path = pathlib.Path(top, "xxe.svg")
            path.write_text('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG % "&a;")
            done = subprocess.run(["strace", "-f", "-e", "trace=%network,openat,open", BINARY, "check", "--no-cache", path], capture_output=True, text=True)
            if "/etc/passwd" in done.stderr or "connect(" in done.stderr or "socket(" in done.stderr:
                failures.append("an entity was looked up:\n" + done.stderr)
    print("\n".join(failures) or "every harmful file was refused")
    print(f"the slowest took {1000 * slowest[0]:.0f} ms of its own: {slowest[1]}")
    sys.exit(1 if failures else 0)


if len(sys.argv) > 2:
    make(sys.argv[2])
else:
    main()
