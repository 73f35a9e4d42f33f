"""Notebooks: how reports show, the cell magic, and the examples, run from the first cell to the last."""

import html.parser
import pathlib

import pytest
from conftest import needs

import sayyes

NOTEBOOKS = sorted((pathlib.Path(__file__).resolve().parents[2] / "examples/notebooks").glob("*.ipynb"))

HOSTILE = [
    "NO FOOD <script>alert(1)</script>",
    "</pre></div><img src=x onerror=alert(1)> NO PETS",
    "\u202eNO PHONES\u202c \x1b]0;owned\x07 NO FOOD",
    "NO FOOD &lt;b&gt; ' \" ` {{ }} ${x} $$ \x00",
    "NO \ud800FOOD\udfff NO PETS",
    "]]><!-- NO FOOD --> <![CDATA[",
]


class Tags(html.parser.HTMLParser):
    """Elements, attributes and text."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.text, self.open = set(), set(), "", []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


OURS = {"style", "div", "p", "strong", "pre", "mark", "table", "thead", "tbody", "tr", "td", "th"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    for shown in (
        sayyes.check(text, as_="sign")._repr_html_(),
        sayyes.check(text, as_="sign", name=text.replace("\x00", ""))._repr_html_(),
        sayyes.check_many([text] * 3, "sign")._repr_html_(),
    ):
        tags = Tags()
        tags.feed(shown)
        tags.close()
        assert not tags.open and tags.tags <= OURS
        assert tags.attributes <= {"class", "scope"}
        assert not {c for c in shown if c in "\x00\x1b\x07\u202e\u202c" or "\ud800" <= c < "\ue000"}
        shown.encode()


def test_findings_are_marked_where_they_are():
    report = sayyes.check("Dear all: NO FOOD, please. Welcome!", as_="sign")
    shown = report._repr_html_()
    assert "<mark>NO FOOD</mark>" in shown
    assert f"welcome score {report.score.value} of 100" in shown
    assert report.findings[0].suggestion.split("[")[0].strip()[:10] in shown
    many = sayyes.check_many(["NO FOOD"] * 500, "sign")._repr_html_()
    assert "500 texts, 500 findings" in many and "and 300 more" in many


def test_the_cell_magic():
    needs("IPython")
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    shell.run_line_magic("load_ext", "sayyes")
    line = 'sign --fact places.phone="the lobby" --name found'
    report = shell.run_cell_magic("sayyes", line, "NO CELL PHONES\n")
    assert report.findings[0].suggestion == "Please take calls in the lobby"
    assert shell.user_ns["found"] == report
    with pytest.raises(ValueError, match="usage"):
        shell.run_cell_magic("sayyes", "--colour", "x")
    with pytest.raises(ValueError, match="a fact is KEY=VALUE"):
        shell.run_cell_magic("sayyes", "sign --fact places.phone", "x")


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, marks=[pytest.mark.long] if path.stem == "documents" else [], id=path.stem) for path in NOTEBOOKS],
)
def test_examples_run(path):
    nbclient = needs("nbclient")
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
    shown = [o for cell in notebook.cells for o in cell.get("outputs", [])]
    assert any("text/html" in o.get("data", {}) for o in shown) or path.stem == "documents"
    assert not [o for o in shown if o.output_type == "error"]
