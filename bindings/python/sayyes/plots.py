"""Pictures of reports, by altair, or by matplotlib where altair is not there: ``pip install 'sayyes[plot]'``.

Each takes a BulkReport, a ProjectReport, or any iterable of Report, and returns an altair.Chart (or a matplotlib Figure), which a
notebook shows. What is plotted is the table that `data()` functions of the same name in `sayyes.audit` give.
"""

from __future__ import annotations

from typing import Any, Sequence

from . import audit
from ._html import visible

_COLOUR = "#2a6f97"
_OTHER = "#c9732b"


def _altair() -> Any:
    try:
        import altair
    except ImportError:
        return None
    return altair


def _matplotlib() -> Any:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise ImportError("plots need altair or matplotlib: pip install 'sayyes[plot]'") from error
    return Figure


def _bars(rows: Sequence[dict[str, Any]], name: str, value: str, title: str) -> Any:
    """Horizontal bars in the order of the rows, each with its number."""
    rows = _labelled(rows, name)
    altair = _altair()
    if altair is not None:
        chart = altair.Chart(altair.Data(values=rows), title=title)
        y = altair.Y(name, type="nominal", sort=None, title=None, axis=altair.Axis(labelLimit=300))
        bars = chart.mark_bar(color=_COLOUR).encode(x=altair.X(value, type="quantitative"), y=y)
        labels = chart.mark_text(align="left", dx=3).encode(
            x=altair.X(value, type="quantitative"), y=y, text=altair.Text(value, type="quantitative")
        )
        return bars + labels
    figure = _matplotlib()(figsize=(7, 1 + 0.3 * len(rows)), layout="constrained")
    axes = figure.subplots()
    drawn = axes.barh(range(len(rows)), [row[value] for row in rows], color=_COLOUR)
    axes.set_yticks(range(len(rows)), [_plain(row[name]) for row in rows])
    axes.bar_label(drawn, padding=3)
    axes.margins(x=0.1)  # room for the numbers
    axes.invert_yaxis()
    axes.set(title=title, xlabel=value)
    return figure


def _labelled(rows: Sequence[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The rows with labels that are safe to show. Altair writes them into a script of the notebook as they are, where `</script>` in the
    name of a page would end it: `<` becomes `‹`. Lines would run into each other."""
    return [{**row, name: visible(row[name]).replace("<", "‹").replace("\n", " ")} for row in rows]


def _plain(text: str) -> str:
    """Text for matplotlib, which reads $…$ as mathematics."""
    return text.replace("$", r"\$")


def findings(report: Any, by: str = "category", most: int = 20) -> Any:
    """How many findings there are of each category (or `by="rule"`), the most frequent first."""
    rows = audit.findings(report, by)[:most]
    return _bars(rows, by, "findings", f"Findings by {by}")


def scores(report: Any, step: int = 10) -> Any:
    """How many texts have which welcome score."""
    rows = audit.scores(report, step)
    altair = _altair()
    if altair is not None:
        return (
            altair.Chart(altair.Data(values=rows), title="Welcome scores")
            .mark_bar(color=_COLOUR)
            .encode(
                x=altair.X("score", type="ordinal", sort=None, title="score"),
                y=altair.Y("texts", type="quantitative", title="texts"),
            )
        )
    figure = _matplotlib()(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    axes.bar([row["score"] for row in rows], [row["texts"] for row in rows], color=_COLOUR)
    axes.set(title="Welcome scores", xlabel="score", ylabel="texts")
    return figure


def worst_and_best(report: Any, most: int = 10) -> Any:
    """The pages with the lowest and the highest scores."""
    return _bars(audit.worst_and_best(report, most), "text", "score", "Lowest and highest welcome scores")


def before_after(before: Any, after: Any) -> Any:
    """Findings by category in two runs, side by side."""
    rows = _labelled(audit.before_after(before, after), "category")
    altair = _altair()
    if altair is not None:
        return (
            altair.Chart(altair.Data(values=rows), title="Before and after")
            .mark_bar()
            .encode(
                x=altair.X("findings", type="quantitative"),
                y=altair.Y("category", type="nominal", sort=None, title=None),
                yOffset=altair.YOffset("run", type="nominal", sort=["before", "after"]),
                color=altair.Color(
                    "run", type="nominal", scale=altair.Scale(domain=["before", "after"], range=[_OTHER, _COLOUR])
                ),
            )
        )
    figure = _matplotlib()(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    names = list(dict.fromkeys(row["category"] for row in rows))
    for offset, run, colour in ((-0.2, "before", _OTHER), (0.2, "after", _COLOUR)):
        values = [row["findings"] for row in rows if row["run"] == run]
        axes.barh([index + offset for index in range(len(names))], values, height=0.4, color=colour, label=run)
    axes.set_yticks(range(len(names)), [_plain(name) for name in names])
    axes.invert_yaxis()
    axes.set(title="Before and after", xlabel="findings")
    axes.legend()
    return figure
