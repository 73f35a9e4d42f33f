"""`series.sayyes` for the columns of pandas and polars.

Importing sayyes puts it there where pandas or polars was imported before. After that, `sayyes.frames.register()` does.

>>> import sayyes.frames
>>> sayyes.frames.register()
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    from ._core import Format, Profile
    from ._linter import Linter


class _Accessor:
    """What both have."""

    def __init__(self, series: Any) -> None:
        self._series = series

    def report(
        self,
        as_: Optional[Profile] = None,
        lang: str = "",
        *,
        format: Optional[Format] = None,
        linter: Optional[Linter] = None,
        progress: bool = False,
    ) -> Any:
        """The whole BulkReport of the column."""
        from ._bulk import check_many

        return check_many(self._series, as_, lang, format=format, linter=linter, progress=progress)


class PandasAccessor(_Accessor):
    """`Series.sayyes` of pandas."""

    def check(self, as_: Optional[Profile] = None, lang: str = "", **options: Any) -> Any:
        """A DataFrame with a row for each finding, under the label of its text. Options are those of `check_many`."""
        frame = self.report(as_, lang, **options).to_pandas()
        frame.index = self._series.index.take(frame["row"])
        return frame

    def score(self, as_: Optional[Profile] = None, lang: str = "", **options: Any) -> Any:
        """A Series of welcome scores (Int64; missing where there is no text), with the labels of the column."""
        import pandas

        scores = self.report(as_, lang, **options).texts["score"]
        return pandas.Series(scores, index=self._series.index, dtype="Int64", name=self._series.name)


class PolarsNamespace(_Accessor):
    """`Series.sayyes` of polars."""

    def check(self, as_: Optional[Profile] = None, lang: str = "", **options: Any) -> Any:
        """A DataFrame with a row for each finding; `row` counts the column's. Options are those of `check_many`."""
        return self.report(as_, lang, **options).to_polars()

    def score(self, as_: Optional[Profile] = None, lang: str = "", **options: Any) -> Any:
        """A Series of welcome scores; null where there is no text."""
        import polars

        scores = self.report(as_, lang, **options).texts["score"]
        return polars.Series(self._series.name, scores, dtype=polars.Int64)


def register() -> None:
    """Puts `sayyes` on the columns of pandas and polars, where they are imported and have none yet."""
    pandas, polars = sys.modules.get("pandas"), sys.modules.get("polars")
    if pandas is not None and hasattr(pandas, "api") and not hasattr(pandas.Series, "sayyes"):
        pandas.api.extensions.register_series_accessor("sayyes")(PandasAccessor)
    if polars is not None and hasattr(polars, "api") and not hasattr(polars.Series, "sayyes"):
        polars.api.register_series_namespace("sayyes")(PolarsNamespace)


register()
