#!/usr/bin/env python3
"""Files that other programs wrote, with the exact places of what is found in them, and what a fix leaves of them.

usage: made_by_programs_test.py BINARY TOOLS

python-docx and python-pptx write files whose places are known; LibreOffice writes them anew in every format, so that each is read
as two programs make it. A fixed Word file is printed by LibreOffice and compared, page by page, with one that python-docx wrote with the new
words. TOOLS is a folder for python-docx and python-pptx where the interpreter has none. What is missing is told, and the test is
skipped; SAYYES_REQUIRE_ALL=1 makes that a failure.
"""
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile

BINARY, TOOLS = sys.argv[1], pathlib.Path(sys.argv[2])
failures = []


def skip(why):
    print(f"{'failed' if os.environ.get('SAYYES_REQUIRE_ALL') else 'skipped'}: {why}")
    sys.exit(1 if os.environ.get("SAYYES_REQUIRE_ALL") else 77)


def tools():
    """Runs again with an interpreter that has the two packages, made once."""
    try:
        import docx  # noqa: F401
        import pptx  # noqa: F401
        return
    except ImportError:
        pass
    python = TOOLS / "bin" / "python"
    if pathlib.Path(sys.prefix).resolve() == TOOLS.resolve():
        skip("python-docx and python-pptx cannot be imported")
    try:
        if not python.exists():
            venv.create(TOOLS, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "python-docx", "python-pptx"], check=True, capture_output=True, timeout=300)
    except (subprocess.SubprocessError, OSError) as error:
        skip(f"python-docx and python-pptx cannot be installed: {error}")
    os.execv(python, [python, *sys.argv])


def expect(what, expected, actual):
    if expected != actual:
        failures.append(f"{what}:\n  expected {expected}\n  actual   {actual}")


def found(path):
    """matched -> place, of every finding and every welcoming phrase."""
    done = subprocess.run([BINARY, "check", "--no-cache", "--as", "web", "--format", "json", path], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        failures.append(f"{path.name}: {done.returncode} {done.stdout[:300]} {done.stderr}")
        return {}
    report = json.loads(done.stdout)
    return {record["matched"]: record["place"] for record in report["findings"] + report["praise"]}


def places(path, expected):
    here = found(path)
    expect(path.name, expected, {matched: here.get(matched) for matched in expected})


def text_box(paragraph, text):
    """What Word writes: the box twice, for new programs and for old ones."""
    from docx.oxml import parse_xml
    inside = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    paragraph.add_run()._r.append(parse_xml(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" '
        'distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
        '</wp:positionV><wp:extent cx="2000000" cy="600000"/><wp:wrapNone/><wp:docPr id="7" name="Text Box 7"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>' + inside +
        '</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>' +
        inside + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"))


def write_docx(path):
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    file = docx.Document()
    file.add_heading("Using the reading room", 1)
    file.add_paragraph("")
    split = file.add_paragraph()
    for letter in "Patrons must not eat here.":
        split.add_run(letter)
    table = file.add_table(2, 2)
    table.cell(0, 0).text = "Monday"
    table.cell(1, 1).text = "No phones allowed."
    file.add_paragraph("Ask about your ILL.", style="List Bullet")
    file.sections[0].header.paragraphs[0].text = "Circulation"
    file.sections[0].footer.paragraphs[0].text = "Please ask us anything"
    hidden = file.add_paragraph()
    hidden.add_run("No smoking.").font.hidden = True
    deleted = file.add_paragraph("Open on Sundays. ")
    run = deleted.add_run("No dogs.")
    mark = OxmlElement("w:del")
    mark.set(qn("w:id"), "9"), mark.set(qn("w:author"), "A"), mark.set(qn("w:date"), "2024-01-01T00:00:00Z")
    run._r.addprevious(mark)
    mark.append(run._r)
    run._r.find(qn("w:t")).tag = qn("w:delText")
    text_box(file.add_paragraph("Beside the box. "), "No refunds.")
    file.save(path)


DOCX_PLACES = {"Patrons": "paragraph 3", "No phones allowed": "table 1, row 2, cell 2", "ILL": "paragraph 4", "Circulation": "header",
               "ask us anything": "footer"}


def write_pptx(path):
    from pptx import Presentation
    from pptx.util import Inches
    file = Presentation()
    first = file.slides.add_slide(file.slide_layouts[0])
    first.shapes.title.text, first.placeholders[1].text = "Welcome to the library", "Patrons must not run."
    second = file.slides.add_slide(file.slide_layouts[5])
    second.shapes.title.text = "How to borrow"
    box = second.shapes.add_textbox(Inches(1), Inches(2), Inches(4), Inches(1))
    box.text_frame.text = "Bring your card."
    paragraph = box.text_frame.add_paragraph()
    for piece in ("Your I", "L", "L is here."):
        paragraph.add_run().text = piece
    table = second.shapes.add_table(2, 2, Inches(1), Inches(4), Inches(6), Inches(1)).table
    table.cell(1, 0).text = "No phones allowed."
    second.notes_slide.notes_text_frame.text = "Tell them about Circulation."
    file.save(path)


def pptx_places(shapes):
    subtitle, box, table = shapes
    return {"Patrons": f"slide 1, shape {subtitle}", "ILL": f"slide 2, shape {box}, paragraph 2",
            "No phones allowed": f"slide 2, shape {table}, row 2, cell 1", "Circulation": "slide 2, notes"}


def convert(soffice, path, kind, folder):
    folder.mkdir(exist_ok=True)
    done = subprocess.run([soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", folder, path],
                          capture_output=True, text=True, timeout=300)
    made = folder / (path.stem + "." + kind)
    if not made.exists():
        skip(f"LibreOffice does not make {kind}: {done.stdout} {done.stderr}")
    return made


def compressed(path):
    """name -> the part as it is packed, with its time and its way of packing."""
    parts = collections.OrderedDict()
    data = path.read_bytes()
    with zipfile.ZipFile(path) as file:
        for info in file.infolist():
            begin = info.header_offset + 30 + int.from_bytes(data[info.header_offset + 26:info.header_offset + 28], "little") + \
                int.from_bytes(data[info.header_offset + 28:info.header_offset + 30], "little")
            parts[info.filename] = (data[begin:begin + info.compress_size], info.date_time, info.compress_type)
    return parts


def styled(path, pieces):
    """A page with a styled, split sentence made of `pieces`: (text, size)."""
    import docx
    from docx.shared import Pt, RGBColor
    file = docx.Document()
    file.add_heading("Borrowing", 1)
    paragraph = file.add_paragraph()
    for text, size in pieces:
        run = paragraph.add_run(text)
        run.bold, run.font.size, run.font.color.rgb = True, Pt(size), RGBColor(0xA0, 0x20, 0x20)
    file.add_table(1, 2, style="Light Grid Accent 1").cell(0, 0).text = "Open & free"
    file.save(path)


def fixes(soffice, folder):
    before, after, wanted = (folder / name for name in ("before.docx", "after.docx", "wanted.docx"))
    styled(before, [("Your I", 20), ("L", 20), ("L is at the desk. Fish & chips ", 20), ("<are> welcome.", 30)])
    styled(wanted, [("Your loan from another library is at the desk. Fish & chips ", 20), ("<are> welcome.", 30)])
    shutil.copy(before, after)
    done = subprocess.run([BINARY, "fix", "--as", "web", after], capture_output=True, text=True)
    if "paragraph 2: ILL -> loan from another library" not in done.stdout:
        failures.append(f"fix says {done.stdout} {done.stderr}")
    was, now = compressed(before), compressed(after)
    expect("the parts and their order", list(was), list(now))
    expect("what changed", ["word/document.xml"], [name for name in was if was[name] != now[name]])
    again = after.read_bytes()
    subprocess.run([BINARY, "fix", "--as", "web", after], capture_output=True)
    expect("a second run changes", again, after.read_bytes())
    pages = {}
    for path in (after, wanted):
        pdf = convert(soffice, path, "pdf", folder / "pages")
        subprocess.run(["pdftoppm", "-r", "60", pdf, folder / "pages" / path.stem], check=True)
        pages[path.stem] = [page.read_bytes() for page in sorted((folder / "pages").glob(path.stem + "-*.ppm"))]
    if not pages["after"] or pages["after"] != pages["wanted"]:
        failures.append("the printed pages differ from those of a file written with the new words")

    signed = folder / "signed.docx"
    shutil.copy(before, signed)
    with zipfile.ZipFile(signed, "a") as file:
        file.writestr("_xmlsignatures/origin.sigs", "")
    data = signed.read_bytes()
    done = subprocess.run([BINARY, "fix", "--as", "web", signed], capture_output=True, text=True)
    expect("a signed file, exit code", 2, done.returncode)
    expect("a signed file, bytes", data, signed.read_bytes())
    if "digitally signed" not in done.stderr:
        failures.append(f"a signed file: {done.stderr}")


def main():
    tools()
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None or shutil.which("pdftoppm") is None:
        skip("LibreOffice and pdftoppm are needed (libreoffice-writer-nogui libreoffice-impress-nogui poppler-utils)")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        text, slides = folder / "text.docx", folder / "slides.pptx"
        write_docx(text)
        write_pptx(slides)
        boxed = {**DOCX_PLACES, "No refunds": "text box 1"}
        unseen = ("No smoking", "No dogs")
        expect("what is hidden or deleted", [], [matched for matched in found(text) if matched in unseen])
        places(text, boxed)
        shapes = ("Subtitle 2", "TextBox 2", "Table 3")
        places(slides, pptx_places(shapes))
        odt = convert(soffice, text, "odt", folder / "odt")
        places(odt, boxed)
        expect("what is hidden or deleted, odt", [], [matched for matched in found(odt) if matched in unseen])
        places(convert(soffice, odt, "docx", folder / "docx"), boxed)
        odp = convert(soffice, slides, "odp", folder / "odp")
        places(odp, pptx_places(shapes))
        # LibreOffice gives placeholders names of its own.
        places(convert(soffice, odp, "pptx", folder / "pptx"), pptx_places(("PlaceHolder 2", "TextBox 2", "Table 3")))
        fixes(soffice, folder)
    print("\n".join(failures) or "files of python-docx, python-pptx and LibreOffice: all places as they should be")
    sys.exit(1 if failures else 0)


main()
