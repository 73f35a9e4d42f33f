"""How reports show in a notebook. Everything from a text is escaped, and no attribute holds anything from outside."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Iterable, Optional, Sequence

if TYPE_CHECKING:
    from ._bulk import BulkReport
    from ._core import Finding, Report
    from ._project import ProjectReport

# Colours have 4.5:1 and more against their ground, and underlines say the same without colour.
_STYLE = (
    "<style>.sayyes{font:14px/1.5 system-ui,sans-serif;max-width:60em}"
    ".sayyes mark{background:#fde9b8;color:#1d1d1d;border-bottom:2px solid #8a5a00}"
    ".sayyes mark.yes{background:#d9f2de;border-bottom:2px dotted #12692c}"
    ".sayyes pre{white-space:pre-wrap;background:#fafafa;color:#1d1d1d;padding:.6em;border:1px solid #ccc}"
    ".sayyes td,.sayyes th{text-align:left;vertical-align:top;padding:.2em .8em .2em 0}</style>"
)
_MOST = 200
_LONGEST_TEXT = 20_000


def visible(text: object) -> str:
    """Any text with control and bidi characters as their names, so that nothing is reordered or hidden."""
    shown = []
    for character in str(text):
        code = ord(character)
        hidden = (code < 32 and character not in "\n\t") or code in (127, 0x61C, 0xFEFF) or 0x80 <= code < 0xA0
        if hidden or 0x200B <= code <= 0x200F or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or 0xD800 <= code <= 0xDFFF:
            shown.append(f"\\u{{{code:X}}}")
        else:
            shown.append(character)
    return "".join(shown)


def safe(text: object) -> str:
    """HTML that shows any text as text."""
    return escape(visible(text), quote=True)


def _marked(text: str, findings: Iterable[tuple[Finding, bool]]) -> str:
    """The text with its findings marked; of two that overlap, the first."""
    out, at = [], 0
    for finding, praise in sorted(findings, key=lambda pair: (pair[0].start, -pair[0].end)):
        if finding.start < at or finding.end > len(text):
            continue
        kind = ' class="yes"' if praise else ""
        out.append(safe(text[at : finding.start]))
        out.append(f"<mark{kind}>{safe(text[finding.start : finding.end])}</mark>")
        at = finding.end
    out.append(safe(text[at:]))
    return "".join(out)


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    cells = "".join(f'<th scope="col">{safe(name)}</th>' for name in head)
    body = "".join("<tr>" + "".join(f"<td>{safe(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"


def _more(count: int) -> str:
    return f"<p>… and {count - _MOST} more.</p>" if count > _MOST else ""


def _count(number: int, one: str, many: Optional[str] = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def report_html(report: Report) -> str:
    """One text with its findings marked, what to say instead, and the score."""
    source = report.source
    shown = source[:_LONGEST_TEXT]
    pairs = [(finding, False) for finding in report.findings] + [(finding, True) for finding in report.praise]
    marked = _marked(shown, [pair for pair in pairs if pair[0].end <= len(shown)])
    cut = "…" if len(shown) < len(source) else ""
    rows = [(f"{f.line}:{f.column}", f.matched, f.message, f.suggestion or "", f.rule) for f in report.findings[:_MOST]]
    table = _table(("place", "words", "what", "say", "rule"), rows) + _more(len(report.findings)) if rows else ""
    head = f"{_count(len(report.findings), 'finding')}, {_count(len(report.praise), 'welcoming place')}"
    raise_ = f" {safe(report.score.raise_)}" if report.score.raise_ else ""
    return (
        f'{_STYLE}<div class="sayyes"><p><strong>{head}; welcome score {report.score.value} of 100.</strong>{raise_}</p>'
        f"<pre>{marked}{cut}</pre>{table}</div>"
    )


def bulk_html(report: BulkReport) -> str:
    """The first findings of many texts, with score and praise."""
    score = "" if report.score is None else f"; welcome score {report.score} of 100"
    head = (
        f"{_count(len(report), 'text')}, {_count(len(report.findings), 'finding')}, "
        f"{_count(len(report.praise), 'welcoming place')}{score}."
    )
    names = ("row", "line", "column", "matched", "suggestion", "severity", "rule", "score")
    rows = report.findings.to_pylist(_MOST)
    table = _table(names, ([row[name] if row[name] is not None else "" for name in names] for row in rows)) if rows else ""
    return f'{_STYLE}<div class="sayyes"><p><strong>{head}</strong></p>{table}{_more(len(report.findings))}</div>'


def project_html(report: ProjectReport) -> str:
    """The first findings of many files, with the score and what was not read."""
    found = list(report.findings)
    skipped = len(report.skipped)
    left = f"; {_count(skipped, 'file')} not read" if skipped else ""
    head = f"{_count(len(report), 'file')}, {_count(len(found), 'finding')}; welcome score {report.score.value} of 100{left}."
    rows = [(path, f"{f.line}:{f.column}", f.matched, f.suggestion or "", f.rule) for path, f in found[:_MOST]]
    table = _table(("file", "place", "words", "say", "rule"), rows) + _more(len(found)) if rows else ""
    return f'{_STYLE}<div class="sayyes"><p><strong>{head}</strong></p>{table}</div>'
