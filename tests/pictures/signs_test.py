"""Sixty drawn signs, read by the command: words, findings, places, time; and pictures that are none.

usage: signs_test.py SAYYES DATA_FOLDER [--time]      --time: processor time a sign, alone on one core
"""

import collections
import difflib
import pathlib
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

import packages

BINARY, DATA = sys.argv[1], sys.argv[2]
packages.run_with(DATA, "pillow==13.0.0")

import data  # noqa: E402
import draw_signs  # noqa: E402
from checked import check  # noqa: E402

OCR = pathlib.Path(BINARY).with_name("sayyes-ocr")
LEAST = 0.95


def can_read(language):
    """Whether Tesseract's data for a language is there: a picture with words is read in it."""
    from PIL import Image, ImageDraw
    with tempfile.TemporaryDirectory() as folder:
        picture = pathlib.Path(folder) / "a.png"
        image = Image.new("L", (400, 100), 255)
        ImageDraw.Draw(image).text((40, 40), "words words words", fill=0)
        image.save(picture)
        return subprocess.run([OCR, language], stdin=picture.open("rb"), capture_output=True).returncode == 0


def words_of(path, language):
    """The words that the reader finds, as the library would ask for them."""
    out = subprocess.run([OCR, language], stdin=path.open("rb"), capture_output=True, text=True, check=True).stdout
    return [line.split("\t", 6)[6] for line in out.splitlines() if line.startswith("word\t")]


def same(a, b):
    return sum(block.size for block in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())


def reads_words(signs):
    right = total = 0
    for language, text, path in signs:
        read = words_of(path, {"en": "eng", "es": "spa"}[language])
        right += same(text.split(), read)
        total += len(text.split())
    print(f"words: {right} of {total} right")
    assert right >= LEAST * total, "too few words are right"


def gives_findings(signs, folder):
    """What the plain text gives, the picture gives; what it gives beside that is counted."""
    text_of = {path: folder / "signs" / (path.stem + ".txt") for _, _, path in signs}
    _, plain, _, _ = check(BINARY, "--as", "sign", "--no-across", *text_of.values())
    code, seen, errors, summary = check(BINARY, "--as", "sign", "--no-across", folder / "photos")
    assert summary["files"]["checked"] == len(signs), (summary, errors)
    assert code == 1, (code, errors)
    found = expected = beside = 0
    for _, _, path in signs:
        want = collections.Counter(f["rule"] for f in plain.get(str(text_of[path]), []))
        have = collections.Counter(f["rule"] for f in seen.get(str(path), []))
        found += (want & have).total()
        expected += want.total()
        beside += (have - want).total()
    print(f"findings: {found} of {expected}, {beside} beside")
    assert found >= LEAST * expected, "too few findings"
    assert beside <= (1 - LEAST) * expected, "too many findings that the text does not give"
    return seen


def knows_places(seen, signs):
    """Each finding has boxes inside its picture, and says how sure it is; those of the second line lie under the first."""
    from PIL import Image
    for _, text, path in signs:
        with Image.open(path) as picture:
            width, height = picture.size
        for finding in seen.get(str(path), []):
            assert finding["place"] == "picture" and finding["page"] == 1, finding
            assert 0 <= finding["confidence"] <= 1, finding
            assert finding["boxes"], finding
            for left, top, right, bottom in finding["boxes"]:
                assert -3 <= left < right <= width + 3 and -3 <= top < bottom <= height + 3, (path, finding["boxes"])
            lines = text.split("\n")
            if len(lines) == 2 and finding["matched"].replace("\n", " ") in lines[1]:
                assert finding["boxes"][0][3] > height / 2, (path, finding)


def is_an_audit(folder):
    page = folder / "audit.html"
    done = subprocess.run([BINARY, "check", "--no-cache", "--no-config", "--no-gitignore", "-o", f"html={page}", "photos"],
                          capture_output=True, text=True, cwd=folder)
    text = page.read_text(encoding="utf-8")
    assert done.returncode == 1 and text.count("<img ") == len(list((folder / "photos").iterdir())), done.stderr
    assert "data:image/jpeg;base64,/9j/" in text and "<rect fill=" in text and "% sure" in text
    assert "src=\"http" not in text and len(text) < 40 << 20


def leaves_pictures_among_texts(folder):
    mixed = folder / "site"
    mixed.mkdir()
    sign = folder / "photos/sign-00.jpg"
    shutil.copy(sign, mixed / "sign.jpg")
    shutil.copy(sign, folder / "outside.jpg")
    page = '<html lang="en"><p>Welcome</p><img src="sign.jpg" alt="{}"><img src="../outside.jpg"><img src="http://example.org/a.jpg"></html>'
    (mixed / "index.html").write_text(page.format("A wall"))
    _, found, _, summary = check(BINARY, "site", folder=folder)
    assert summary["skipped_why"] == {"picture": 1} and "site/sign.jpg" not in found, summary
    _, found, errors, summary = check(BINARY, "--images", "site", folder=folder)
    assert summary["files"]["checked"] == 2, (summary, errors)
    alt = [f for f in found.get("site/index.html", []) if f["rule"] == "images/alt-text"]
    assert len(alt) == 1 and "sign.jpg" in alt[0]["message"] and alt[0]["severity"] == "suggestion", found
    (mixed / "index.html").write_text(page.format((folder / "signs" / (sign.stem + ".txt")).read_text(encoding="utf-8").strip()))
    _, found, _, _ = check(BINARY, "--images", "site", folder=folder)
    assert not [f for f in found.get("site/index.html", []) if f["rule"] == "images/alt-text"], found


def png(width, height, rows):
    """A PNG of one grey; `rows` of it are there."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    packed = zlib.compressobj(9)
    body = b"".join(packed.compress(b"\0" * (1 + (width + 7) // 8)) for _ in range(rows)) + packed.flush()
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)) + chunk(b"IDAT", body) +
            chunk(b"IEND", b""))


def refuses(folder):
    """Bombs, damage, other things: told by name, and the run goes on."""
    for name, content, says in [("bomb.png", png(60000, 60000, 60000), "more pixels"), ("half.png", png(400, 400, 3)[:60], "no picture"),
                                ("text.jpg", b"No food or drink", "no picture"), ("empty.webp", b"", "no picture"),
                                ("zeros.tif", bytes(5000), "no picture")]:
        (folder / name).write_bytes(content)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        code, _, errors, summary = check(BINARY, name, folder=folder)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert code == 2 and says in errors and summary["files"]["failed"] == 1, (name, code, errors)
        assert after.ru_utime - before.ru_utime < 5, name
    code, _, errors, _ = check(BINARY, "bomb.png", "text.jpg", next((folder / "photos").iterdir()), folder=folder)
    assert code == 2 and len(errors.splitlines()) == 2, errors


def tiff(pictures):
    """A TIFF of grey pictures, packed in strips of one; each is (width, height, bytes, kind): 0 a page, 1 a small copy of one."""
    out = bytearray(b"II*\0\0\0\0\0")
    link = 4
    for width, height, grey, kind in pictures:
        packed = zlib.compress(grey)
        place = len(out)
        out += packed + bytes(len(packed) % 2)
        struct.pack_into("<I", out, link, len(out))
        tags = [(254, 4, kind), (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 8), (262, 3, 1), (273, 4, place), (277, 3, 1), (278, 4, height), (279, 4, len(packed))]
        out += struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", tag, form, 1, value) for tag, form, value in tags)
        link = len(out)
        out += bytes(4)
    return bytes(out)


def reads_pages(folder):
    """Each page of a TIFF, as those of a scan; small copies of a page are none, and there is a limit."""
    from PIL import Image, ImageDraw, ImageFont
    font = ImageFont.truetype(subprocess.run(["fc-match", "-f", "%{file}", "sans"], capture_output=True, text=True, check=True).stdout, 48)

    def sheet(words):
        image = Image.new("L", (900, 300), 255)
        ImageDraw.Draw(image).text((60, 100), words, fill=0, font=font)
        return (*image.size, image.tobytes(), 0)
    first, second = sheet("Welcome to the library"), sheet("Patrons may not run")
    small = (90, 30, bytes(2700), 1)
    (folder / "sheets.tif").write_bytes(tiff([first, small, second, small]))
    code, found, errors, _ = check(BINARY, "-o", "html=sheets.html", "sheets.tif", folder=folder)
    places = {(f["place"], f["page"]) for f in found["sheets.tif"]}
    assert code == 1 and places == {("page 2", 2)} and not errors, (code, found, errors)
    assert all(100 < box[1] < box[3] < 170 for f in found["sheets.tif"] for box in f["boxes"]), found
    html = (folder / "sheets.html").read_text(encoding="utf-8")
    assert html.count("<img ") == 2 and html.index("<rect ") > html.rindex("<img "), "a box on the wrong page"
    (folder / "many.tif").write_bytes(tiff([second] * 22))
    done = subprocess.run([BINARY, "check", "--no-cache", "--no-config", "many.tif"], capture_output=True, text=True, cwd=folder)
    assert "page 20" in done.stdout and "page 21" not in done.stdout and "more than 20 pages" in done.stdout + done.stderr, done
    whole = tiff([first, second])
    (folder / "half.tif").write_bytes(whole[:8] + whole[8:].replace(zlib.compress(second[2]), bytes(len(zlib.compress(second[2])))))
    done = subprocess.run([BINARY, "check", "--no-cache", "--no-config", "half.tif"], capture_output=True, text=True, cwd=folder)
    assert done.returncode in (0, 1) and "page 2 that could not be read" in done.stdout + done.stderr, done
    round_ = bytearray(tiff([first]))
    struct.pack_into("<I", round_, len(round_) - 4, struct.unpack_from("<I", round_, 4)[0])   # its next page is its first one
    (folder / "round.tif").write_bytes(round_)
    done = subprocess.run([BINARY, "check", "--no-cache", "--no-config", "round.tif"], capture_output=True, text=True, cwd=folder, timeout=120)
    assert done.returncode in (0, 1, 2), done


def never_edits(folder):
    sign = next((folder / "photos").iterdir())
    before = sign.read_bytes()
    done = subprocess.run([BINARY, "fix", "--unsafe", sign], capture_output=True, text=True)
    assert sign.read_bytes() == before and "only read" in done.stdout, (done.stdout, done.stderr)


def main():
    if not OCR.exists() or not can_read("eng") or not can_read("spa"):
        data.skip("sayyes-ocr, or Tesseract's data for English and Spanish, is not here")
    if not shutil.which("fc-match"):
        data.skip("fc-match (fontconfig) is not here to find fonts")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        signs = draw_signs.draw(folder / "signs")
        (folder / "photos").mkdir()
        for _, _, path in signs:
            path.rename(folder / "photos" / path.name)
        signs = [(language, text, folder / "photos" / path.name) for language, text, path in signs]
        if "--time" in sys.argv:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            check(BINARY, "-j", "1", folder / "photos")
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(f"{1000 * spent / len(signs):.0f} ms of one core a sign")
            return
        reads_words(signs)
        seen = gives_findings(signs, folder)
        knows_places(seen, signs)
        is_an_audit(folder)
        leaves_pictures_among_texts(folder)
        refuses(folder)
        reads_pages(folder)
        never_edits(folder)
    print("pictures: all as it should be")


main()
