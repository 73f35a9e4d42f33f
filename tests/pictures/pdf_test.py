"""PDFs of three producers, made here and read by the command: pages, boxes, paragraphs; and files that are none.

usage: pdf_test.py SAYYES DATA_FOLDER
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import packages

BINARY, DATA = sys.argv[1], sys.argv[2]
packages.run_with(DATA, "pillow==13.0.0", "reportlab==5.1.0", "pycairo==1.29.2", "weasyprint==70.0")

import data  # noqa: E402
from checked import check  # noqa: E402

PROSE = ("Patrons must leave their bags at the circulation desk before they go into the reading room, and interlibrary loan requests must "
         "be submitted in person. ")


def by_reportlab(path):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate
    style = getSampleStyleSheet()
    SimpleDocTemplate(str(path), pagesize=A4).build(
        [Paragraph("Library policy", style["Title"]), Paragraph(PROSE * 4, style["BodyText"]), PageBreak(),
         Paragraph("NO CELL PHONES", style["Heading1"]), Paragraph("Thank you.", style["BodyText"])])
    return 595, 842


def by_cairo(path):
    import cairo
    surface = cairo.PDFSurface(str(path), 420, 595)
    pen = cairo.Context(surface)
    for text, size in [(PROSE[:46], 12), ("NO CELL PHONES", 24)]:
        pen.select_font_face("DejaVu Sans")
        pen.set_font_size(size)
        pen.move_to(40, 300)
        pen.show_text(text)
        pen.show_page()
    surface.finish()
    return 420, 595


def by_weasyprint(path):
    import weasyprint
    weasyprint.HTML(string=f"<style>@page{{size:A5}}div{{columns:2}}</style><h1>Policy</h1><div><p>{PROSE * 3}</p></div>"
                           "<h1 style='break-before:page'>NO CELL PHONES</h1>").write_pdf(path)
    return 420, 595


def boxes_hold_the_words(path, finding):
    """pdftotext itself, asked for what stands in the boxes, gives the words back."""
    read = ""
    for left, top, right, bottom in finding["boxes"]:
        read += subprocess.run(["pdftotext", "-f", str(finding["page"]), "-l", str(finding["page"]), "-x", str(int(left) - 1), "-y",
                                str(int(top) - 1), "-W", str(int(right - left) + 3), "-H", str(int(bottom - top) + 3), "-r", "72",
                                str(path), "-"], capture_output=True, text=True, check=True).stdout + " "
    for word in finding["matched"].split():
        assert word.strip(".,") in read, (path.name, finding["matched"], read)


def reads(folder, make):
    path = folder / f"{make.__name__}.pdf"
    width, height = make(path)
    code, found, errors, summary = check(BINARY, path)
    assert code == 1 and summary["files"]["checked"] == 1, (make.__name__, errors)
    findings = found[str(path)]
    assert {f["page"] for f in findings} == {1, 2}, (make.__name__, findings)
    phones = [f for f in findings if "CELL PHONES" in f["matched"]]
    assert phones and all(f["place"] == "page 2" for f in phones), findings
    patrons = [f for f in findings if f["matched"] == "Patrons"]
    assert patrons and patrons[0]["page"] == 1, findings
    for finding in findings:
        assert finding["boxes"] and "confidence" not in finding, finding
        for left, top, right, bottom in finding["boxes"]:
            assert 0 <= left < right <= width + 1 and 0 <= top < bottom <= height + 1, finding
        boxes_hold_the_words(path, finding)
    print(f"{make.__name__}: {len(findings)} findings on their pages")


def refuses(folder):
    from reportlab.pdfgen import canvas
    locked = canvas.Canvas(str(folder / "locked.pdf"), encrypt="secret")
    locked.drawString(100, 700, "No food")
    locked.save()
    whole = (folder / "by_reportlab.pdf").read_bytes()
    (folder / "half.pdf").write_bytes(whole[:300])
    (folder / "text.pdf").write_text("No food or drink")
    # A tree of pages that is its own branch.
    (folder / "loop.pdf").write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"
                                      b"endobj\ntrailer<</Root 1 0 R/Size 3>>\n")
    for name, says in [("locked.pdf", "password"), ("half.pdf", "no PDF file"), ("text.pdf", "no PDF file")]:
        code, _, errors, _ = check(BINARY, name, folder=folder)
        assert code == 2 and says in errors and name in errors, (name, code, errors)
    code, _, errors, _ = check(BINARY, "loop.pdf", folder=folder)
    assert code in (0, 2), (code, errors)


def reads_scans(folder):
    ocr = pathlib.Path(BINARY).with_name("sayyes-ocr")
    from PIL import Image, ImageDraw, ImageFont
    page = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(page).text((200, 300), "NO CELL PHONES", fill=0, font=ImageFont.load_default(size=60))
    page.save(folder / "scan.pdf", resolution=150)
    code, found, errors, _ = check(BINARY, "scan.pdf", folder=folder)
    assert "it is a scan" in errors, errors
    if ocr.exists():
        finding = found["scan.pdf"][0]
        assert code == 1 and finding["page"] == 1 and finding["confidence"] > 0.5, found
        left, top, right, bottom = finding["boxes"][0]
        assert abs(left - 200 * 72 / 150) < 8 and abs(top - 310 * 72 / 150) < 12, finding


def never_edits(folder):
    path = folder / "by_cairo.pdf"
    before = path.read_bytes()
    done = subprocess.run([BINARY, "fix", "--unsafe", path], capture_output=True, text=True)
    assert path.read_bytes() == before and "only read" in done.stdout, (done.stdout, done.stderr)


def main():
    if not shutil.which("pdftotext"):
        data.skip("pdftotext (poppler-utils) is not here")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for make in (by_reportlab, by_cairo, by_weasyprint):
            reads(folder, make)
        refuses(folder)
        reads_scans(folder)
        never_edits(folder)
    print("PDF: all as it should be")


main()
