"""Thousands of hostile texts, and what shows them read by a real HTML parser: no element and no attribute comes from a text."""

import os
import random
import re

import pytest
from conftest import needs

import sayyes
from sayyes._html import visible

# 5,000 of them in the long tests; parsing takes longer than checking.
COUNT = 5000 if os.environ.get("SAYYES_LONG") else 400
GROUP = 25

PIECES = [
    "NO FOOD", "NO PETS!", "Your ILL is here", "Welcome, everyone", "at the circulation desk", "patrons", "&", "&lt;", "&#x3c;", "&#60", "&amp",
    "<script>alert(1)</script>", "</script><script>", "<SCRIPT SRC=//x>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "</style>",
    "</style><p onclick=x>", "<style>*{display:none}", "</pre>", "</mark>", "</td></tr></table>", "</div></div></body></html>", "<!--", "-->",
    "<!doctype x>", "<![CDATA[", "]]>", "<?php ?>", "<textarea>", "</textarea>", "<title>", "</title>", "<plaintext>", "<base href=//x>",
    '" onmouseover="x', "' onfocus='x", '">', "'>", "` onx=`", "javascript:alert(1)", "<a href='javascript:x'>", "<p lang='\"x onload=y'>",
    "<p lang=es>", "<math><mtext>", "<template>", "\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u061c", "\ufeff", "\u200b", "\ud800", "\udfff",
    "\ud83d", "\x00", "\x01", "\x08", "\x0b", "\x1b[31m", "\x1b]0;x\x07", "\x7f", "\x85", "\x9b", "\ufffe", "\U0001ffff", "\u2028", "\u2029", "\r", "\r\n",
    "\n\n", "\t", "{{ x }}", "${x}", "$x$", "%s", "\\u003cscript>", "é", "😀", "{x}", "#", "*x*", "[a](b)", "\\",
]  # fmt: skip


def hostile(count, seed):
    chooser = random.Random(seed)
    for _ in range(count):
        yield "".join(chooser.choice(PIECES) + chooser.choice(("", " ", "")) for _ in range(chooser.randint(1, 12)))


TEXTS = list(hostile(COUNT, 8))
# Whoever reads must see each of them, and nothing may act on them.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def groups(texts):
    return [texts[at : at + GROUP] for at in range(0, len(texts), GROUP)]


def checked(text, **options):
    try:
        return sayyes.check(text, as_="sign", **options)
    except sayyes.TextError:
        assert "\x00" in text  # NUL makes it binary
        return checked(text.replace("\x00", "\x01"), **options)


def elements(html):
    """Every node of what a browser would make of it: elements with their attributes, and comments."""
    html5lib = needs("html5lib")
    assert not UNSEEN.findall(html.replace("\r", "")), "controls that a reader cannot see"
    html.encode()
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return list(tree.iter())


def shape(nodes):
    """Names of elements with names of their attributes."""
    return {(str(node.tag), *sorted(node.attrib)) for node in nodes}


IN_A_NOTEBOOK = {
    ("html",), ("head",), ("body",), ("style",), ("div", "class"), ("p",), ("strong",), ("pre",), ("mark",), ("mark", "class"), ("table",),
    ("thead",), ("tbody",), ("tr",), ("td",), ("th", "scope"),
}  # fmt: skip


def assert_calm(html):
    nodes = elements(html)
    assert shape(nodes) <= IN_A_NOTEBOOK
    values = {value for node in nodes for value in node.attrib.values()}
    assert values <= {"sayyes", "yes", "col"}
    styles = {node.text for node in nodes if node.tag == "style"}
    assert len(styles) == 1
    return nodes


@pytest.mark.parametrize("format", ["plain", "html", "markdown"])
def test_a_check_in_a_notebook(format):
    for some in groups(TEXTS):
        reports = [checked(text, format=format) for text in some]
        nodes = assert_calm("".join(report._repr_html_() for report in reports))
        pictures = [node for node in nodes if node.tag == "pre"]
        assert len(pictures) == len(reports)
        for picture, report in zip(pictures, reports):
            # A parser drops the first line break of a <pre>.
            shown, said = "".join(picture.itertext()), visible(report.source)
            assert shown == said or "\n" + shown == said
        assert sum(node.tag == "td" for node in nodes) == 5 * sum(len(report.findings) for report in reports)


def test_many_in_a_notebook():
    for some in groups(TEXTS):
        report = sayyes.check_many([*some, None], "sign")
        nodes = assert_calm(report._repr_html_())
        assert sum(node.tag == "td" for node in nodes) == 8 * len(report.findings)
        table = report.findings.to_pylist()
        cells = ["".join(node.itertext()) for node in nodes if node.tag == "td"]
        assert cells[3::8] == [visible(row["matched"]) for row in table]


def test_a_project_in_a_notebook(tmp_path):
    for number, text in enumerate(TEXTS[:200]):
        name = re.sub(r"[/\x00-\x1f\x7f-\x9f\ud800-\udfff]", "", text)[:60].encode()[:120].decode(errors="ignore")
        (tmp_path / f"{number}{name}.txt").write_text(text, encoding="utf-8", errors="replace")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    report = sayyes.Project().check(tmp_path, as_="sign")
    assert len(report) > 100
    assert_calm(report._repr_html_())


def test_pages_are_those_of_calm_texts():
    """`to_html()`, the command's page: elements, attributes, scripts and styles are those that calm texts have."""
    calm = [checked(text, name=name, format=format) for text in ("NO FOOD. Welcome!", "Your ILL is here", "NO PETS\n\nplain", "<p>No pets, patron.")
            for name in ("a.txt", "b.html") for format in ("plain", "html")]  # fmt: skip
    calm += [checked(text, format=format) for text in ("Ask at the circulation desk.", "Sin comida, por favor. Bienvenidos") for format in ("plain", "markdown")]

    calm += [checked("Your ILL is here, patron.", name=f"{number}.txt") for number in range(30)]

    def parts(reports):
        nodes = elements(sayyes._core.render(reports, "html"))
        kept = {tag: {"".join(node.itertext()) for node in nodes if node.tag == tag} for tag in ("script", "style", "title")}
        links = {node.attrib[name] for node in nodes for name in ("href", "src", "action", "style") if name in node.attrib}
        return shape(nodes), kept, links

    usual, kept, _ = parts(calm)
    assert calm[0].to_html() == sayyes._core.render(calm[:1], "html")
    for number, some in enumerate(groups(TEXTS)):
        format = ("plain", "html", "markdown")[number % 3]
        reports = [checked(text, name=text.replace("\x00", ""), format=format) for text in some]
        found, same, links = parts(reports)
        strange = {node for node in found - usual if node[0] not in ("ul", "li", "span", "h4", "div") or set(node[1:]) - {"class", "lang"}}
        assert not strange
        assert {tag: values for tag, values in same.items() if tag != "style"} == {tag: values for tag, values in kept.items() if tag != "style"}
        assert all(re.fullmatch(r"#[a-z0-9-]+", link) for link in links)
        assert len(same["style"]) == 1


def test_reprs_have_no_controls():
    for text in TEXTS[:400]:
        report = checked(text, name=text.replace("\x00", ""))
        for value in (report, *report.findings, *report.praise, report.score, sayyes.check_many([text]), sayyes.rewrite(text.replace("\x00", ""))):
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", repr(value)), value


@pytest.mark.parametrize("library", ["altair", "matplotlib"])
def test_labels_of_plots(library, monkeypatch):
    needs("altair")
    import sayyes.audit as audit
    import sayyes.plots as plots

    pages = [checked(text, name=text.replace("\x00", "")) for text in TEXTS[:200]]
    if library == "matplotlib":
        pytest.importorskip("matplotlib")
        monkeypatch.setattr(plots, "_altair", lambda: None)
        for some in groups(pages):
            figure = plots.worst_and_best(some, most=len(some))
            figure.canvas.draw()  # raises where a label cannot be set
            labels = [label.get_text() for label in figure.axes[0].get_yticklabels()]
            assert len(labels) == len(audit.worst_and_best(some, most=len(some))) and not any(UNSEEN.search(label) for label in labels)
        return
    calm = plots.worst_and_best([sayyes.check("NO FOOD", as_="sign", name="door")])
    usual = shape(elements(calm.to_html()))
    for some in groups(pages):
        chart = plots.worst_and_best(some, most=len(some))
        for html in (chart.to_html(), chart._repr_mimebundle_()["text/html"]):
            nodes = elements(html)
            scripts = [node for node in nodes if node.tag == "script"]
            assert not any("onerror=" in node.attrib or "onload" in node.attrib for node in nodes)
            assert shape(nodes) <= usual | shape(elements(calm._repr_mimebundle_()["text/html"])) and len(scripts) <= 5
        plots.before_after(some, some).to_html()


def test_the_cell_magic():
    needs("IPython")
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    shell.run_line_magic("load_ext", "sayyes")
    for text in TEXTS[:100]:
        report = shell.run_cell_magic("sayyes", "sign", text.replace("\x00", "") + "\n")
        shown, _ = shell.display_formatter.format(report)
        assert_calm(shown["text/html"])
