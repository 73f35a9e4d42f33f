"""Where one machine is not enough: a column of a Spark DataFrame, checked where its partitions are.

Needs pyspark 3.5 or later and pyarrow, on the driver and on the workers: ``pip install 'sayyes[spark]'``.
"""

from __future__ import annotations

import pickle
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Iterator, Optional

from ._linter import Linter

if TYPE_CHECKING:
    from ._core import Format, Profile

#: What each row gets. A null text keeps its row: score and findings are null, and `problem` is "null".
COLUMNS = (
    "score int, words int, praise int, profile string, problem string, findings array<struct<rule string, category string, "
    "severity string, intent string, start int, end int, line int, column int, matched string, suggestion string>>"
)


@lru_cache(maxsize=4)
def _linter(pickled: bytes) -> Linter:
    """One linter for all batches that a worker sees."""
    linter: Linter = pickle.loads(pickled)
    return linter


def check_batch(batch: Any, column: str, pickled: bytes, as_: Optional[Profile], lang: str, format: Optional[Format]) -> Any:
    """A pyarrow.RecordBatch with the columns of COLUMNS behind its own. One thread: Spark has as many tasks as cores."""
    import pyarrow as pa
    import pyarrow.compute as pc

    report = _linter(pickled).check_many(
        batch.column(batch.schema.get_field_index(column)), as_=as_, lang=lang, format=format, threads=1
    )
    texts = pa.table(report.texts).combine_chunks()
    found = pa.table(report.findings).drop_columns(["row", "score"]).combine_chunks()

    def plain(table: Any, name: str) -> Any:
        values = table.column(name)
        values = values.combine_chunks() if values.num_chunks != 1 else values.chunk(0)
        return values.cast(pa.int32()) if pa.types.is_integer(values.type) else values

    structs = pa.StructArray.from_arrays([plain(found, name) for name in found.column_names], names=found.column_names)
    ends = pc.cumulative_sum(plain(texts, "findings"))
    offsets = pa.concat_arrays([pa.array([0], pa.int32()), ends])
    unread = plain(texts, "score").is_null()
    lists = pa.ListArray.from_arrays(offsets, structs, mask=unread)
    added = {name: plain(texts, name) for name in ("score", "words", "praise", "profile", "problem")}
    return pa.RecordBatch.from_arrays(
        [*batch.columns, *added.values(), lists], names=[*batch.schema.names, *added, "findings"]
    )


def check(
    df: Any,
    column: str,
    as_: Optional[Profile] = None,
    lang: str = "",
    *,
    format: Optional[Format] = None,
    linter: Optional[Linter] = None,
) -> Any:
    """The DataFrame with score, words, praise, profile, problem and findings behind its own columns, row for row.

    `column`: the name of a string column. `as_`, `lang`, `format`: as for `sayyes.check_many`.
    `linter`: goes to the workers by value, packs and settings included, and is made once a worker.

    Lazy, as Spark is; a worker that is lost is started again by Spark, and its rows are checked again. ``explode("findings")``
    makes a row of each finding. Raises ValueError where there is no such column, or where one has a name that this adds.
    """
    fields = {field.name: field for field in df.schema.fields}
    if column not in fields:
        raise ValueError(f"there is no column '{column}'; there are: {', '.join(fields)}")
    from pyspark.sql.types import StructType, _parse_datatype_string

    added: Any = _parse_datatype_string(COLUMNS)
    taken = [field.name for field in added.fields if field.name in fields]
    if taken:
        raise ValueError(f"the columns {', '.join(taken)} are there already; please rename them first")
    schema = StructType([*df.schema.fields, *added.fields])
    pickled = pickle.dumps(linter or Linter())

    def batches(iterator: Iterator[Any]) -> Iterator[Any]:
        for batch in iterator:
            yield check_batch(batch, column, pickled, as_, lang, format)

    return df.mapInArrow(batches, schema)
