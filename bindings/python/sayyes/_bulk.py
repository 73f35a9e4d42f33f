"""Columns of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable, Optional, Union

from . import _core
from ._core import Table as FindingTable
from ._linter import _default
from ._progress import ticker, usable_threads

if TYPE_CHECKING:
    from typing import Protocol

    from ._core import Format, Profile
    from ._linter import Linter

    class ArrowArray(Protocol):
        def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]: ...

    class ArrowStream(Protocol):
        def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...

    #: A column: Arrow by its C interface (pyarrow, polars, …), a pandas Series, a NumPy array of strings, a list, or any iterable.
    Texts = Union[ArrowArray, ArrowStream, Iterable[Optional[str]]]

__all__ = ["BulkReport", "FindingTable", "check_many"]


class BulkReport:
    """What a check of many texts says, as tables. Speaks Arrow's C interface for its findings.

    >>> report = sayyes.check_many(["NO FOOD", "Welcome, everyone"], as_="sign")
    >>> report.findings["rule"], report.texts["findings"]
    (['en/prohibition/no-things'], [1, 0])
    """

    __slots__ = ("findings", "praise", "texts")

    #: A row for each finding: row, rule, category, severity, intent, start, end, line, column, matched, suggestion, score.
    #: `row` counts texts from 0; start and end index the str; line and column count from 1, in code points; score is the text's.
    findings: FindingTable
    #: The same columns, for wording that is welcoming already.
    praise: FindingTable
    #: A row for each text: row, words, score, findings, praise, profile, problem. Score is None for a text that was not checked,
    #: and `problem` says why: "null" for a missing one.
    texts: FindingTable

    def __init__(self, findings: FindingTable, praise: FindingTable, texts: FindingTable) -> None:
        self.findings, self.praise, self.texts = findings, praise, texts

    def __len__(self) -> int:
        """The number of texts."""
        return len(self.texts)

    def __repr__(self) -> str:
        return (
            f"BulkReport(texts={len(self.texts)}, findings={len(self.findings)}, "
            f"praise={len(self.praise)}, score={self.score})"
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BulkReport):
            return NotImplemented
        return self.findings == other.findings and self.praise == other.praise and self.texts == other.texts

    __hash__ = None  # type: ignore[assignment]

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.findings.__arrow_c_stream__(requested_schema)

    @property
    def score(self) -> Optional[int]:
        """The mean welcome score of the texts with words in them, rounded down; None without any."""
        scores = [score for score, words in zip(self.texts["score"], self.texts["words"]) if score is not None and words]
        return sum(scores) // len(scores) if scores else None

    def to_arrow(self) -> Any:
        """The findings as a pyarrow.Table, without a copy."""
        import pyarrow

        return pyarrow.table(self.findings)

    def to_pandas(self) -> Any:
        """The findings as a pandas.DataFrame."""
        return self.to_arrow().to_pandas()

    def to_polars(self) -> Any:
        """The findings as a polars.DataFrame."""
        import polars

        return polars.DataFrame(self.findings)

    def _repr_html_(self) -> str:
        from ._html import bulk_html

        return bulk_html(self)


def _column(texts: Any) -> Any:
    """What has the texts as Arrow already, else the texts; pandas before version 3 hands Arrow out only by its array."""
    module = type(texts).__module__.partition(".")[0]
    if module == "pandas" and not hasattr(texts, "__arrow_c_stream__"):
        kind = getattr(texts.dtype, "storage", "") or type(texts.dtype).__name__
        if kind in ("pyarrow", "ArrowDtype"):
            return texts.array.__arrow_array__()
    if module == "numpy" and texts.dtype.kind in "UT":
        return texts.ravel().tolist() if texts.dtype.kind == "U" else iter(texts.ravel())
    return texts


def check_many(
    texts: Texts,
    as_: Optional[Profile] = None,
    lang: str = "",
    *,
    format: Optional[Format] = None,
    threads: int = 0,
    progress: bool = False,
    linter: Optional[Linter] = None,
) -> BulkReport:
    """Checks a column of texts, by all cores, and gives tables back.

    `texts`: Arrow data by its C interface is read where it lies (string, large_string, string_view, dictionary, with nulls,
    chunked or sliced; binary, whose encoding is found out); so are polars and Arrow-backed pandas columns. Lists, pandas
    columns of objects, NumPy strings and any other iterable of str and None are read in small pieces.
    `as_`, `lang`: as for `check`. `format`: "plain" (when not given), "markdown" or "html".
    `threads`: 0 is one a core; the result is the same with any number. `progress`: a bar by tqdm.

    The GIL is released; Ctrl-C ends it soon and raises KeyboardInterrupt. Nothing is lost silently: each text has its row in
    `texts`. Raises TypeError for a value that is neither str nor missing.

    >>> sayyes.check_many(["NO FOOD", None, "NO PETS"], as_="sign").findings["row"]
    [0, 2]
    """
    core = (linter or _default)._core
    threads = usable_threads(threads)
    with ticker(progress, unit="text") as tick:
        return BulkReport(*_core.check_column(core, _column(texts), as_, lang, format, threads, tick))
