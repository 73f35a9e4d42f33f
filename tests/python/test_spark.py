"""A Spark cluster of two workers on this machine, one of which is killed in mid-job."""

import os
import pathlib
import signal
import threading
import time

import pytest
from conftest import needs

import sayyes

WORDS = ["NO FOOD", "Welcome!", None, "Café: NO PHONES 😀", "", "Your ILL is at the circulation desk, patron.", "plain words"]


def rows(count):
    return [(number, WORDS[number * 31 % 7]) for number in range(count)]


def serial(count, linter):
    """What one process says of the same rows."""
    report = linter.check_many([text for _, text in rows(count)], as_="sign", threads=1)
    found = {}
    for one in report.findings.to_pylist():
        found.setdefault(one.pop("row"), []).append({key: value for key, value in one.items() if key != "score"})
    for text in report.texts.to_pylist():
        yield text["row"], text["score"], text["problem"], found.get(text["row"], []) if text["score"] is not None else None


def test_a_batch():
    """Without Spark: what a worker does with one batch."""
    pa = needs("pyarrow")
    import pickle

    from sayyes.spark import check_batch

    linter = sayyes.Linter(facts={"places.food": "the café"})
    batch = pa.RecordBatch.from_pydict({"id": [n for n, _ in rows(50)], "text": [text for _, text in rows(50)]})
    out = check_batch(batch, "text", pickle.dumps(linter), "sign", "", None)
    out.validate(full=True)
    assert out.schema.names == ["id", "text", "score", "words", "praise", "profile", "problem", "findings"]
    got = [(row["id"], row["score"], row["problem"], row["findings"]) for row in out.to_pylist()]
    assert got == list(serial(50, linter))
    empty = check_batch(batch[:0], "text", pickle.dumps(linter), None, "", None)
    assert empty.num_rows == 0 and empty.schema == out.schema


@pytest.fixture(scope="module")
def spark():
    needs("pyspark")
    import shutil

    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        pytest.skip("Spark needs a Java")
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.executor.memory", "1g")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "10000")
        .config("spark.executorEnv.PYTHONPATH", str(pathlib.Path(sayyes.__file__).parents[1]))
        .getOrCreate()
    )
    yield session
    session.stop()


def workers():
    """Python processes that Spark started."""
    found = []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if b"pyspark.daemon" in (folder / "cmdline").read_bytes() or b"pyspark/daemon" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except OSError:
            pass
    return found


def made_by_spark(session, count):
    """The rows of rows(), made where they are checked."""
    from pyspark.sql import functions as F

    words = F.array(*[F.lit(word).cast("string") for word in WORDS])
    return session.range(0, count, 1, 8).withColumn("text", F.element_at(words, (F.col("id") * 31 % 7 + 1).cast("int")))


@pytest.mark.long
def test_rows_are_those_of_one_process_though_a_worker_is_killed(spark, tmp_path):
    import pickle

    import pyarrow as pa

    import sayyes.spark

    pack = tmp_path / "words.csv"
    pack.write_text("term,say,unless,why,source\nplain,clear,,us,us\n", encoding="utf-8")
    linter = sayyes.Linter(facts={"places.food": "the café"}, packs=[pack])
    count = int(os.environ.get("SAYYES_SPARK_ROWS", 1_000_000))
    batch = pa.RecordBatch.from_pydict({"id": [n for n, _ in rows(count)], "text": [text for _, text in rows(count)]})
    begin = time.monotonic()
    expected = pa.Table.from_batches([sayyes.spark.check_batch(batch, "text", pickle.dumps(linter), "sign", "", None)])
    alone = time.monotonic() - begin
    pack.unlink()  # the workers have only what the linter carries
    checked = sayyes.spark.check(made_by_spark(spark, count), "text", as_="sign", linter=linter)
    killed = []

    def kill():
        for _ in range(3000):
            time.sleep(0.1)
            running = workers()
            if len(running) > 2:
                time.sleep(0.5)
                for victim in running[-1:]:
                    try:
                        os.kill(victim, signal.SIGKILL)
                        killed.append(victim)
                    except ProcessLookupError:
                        continue
                return

    thread = threading.Thread(target=kill)
    thread.start()
    begin = time.monotonic()
    got = checked.toArrow().sort_by("id")
    took = time.monotonic() - begin
    thread.join()
    assert killed, "no worker was seen, so none was killed"
    assert got.num_rows == count
    for name in expected.schema.names:
        assert got.column(name).combine_chunks().cast(expected.schema.field(name).type).equals(
            expected.column(name).combine_chunks()
        ), name
    print(f"{count:,} rows: {alone:.1f} s in one process and thread, {took:.1f} s by Spark with a worker killed")


@pytest.mark.long
def test_columns_that_are_not_there(spark):
    import sayyes.spark

    frame = spark.createDataFrame([(1, "NO FOOD")], "score long, text string")
    with pytest.raises(ValueError, match="there is no column 'words'"):
        sayyes.spark.check(frame, "words")
    with pytest.raises(ValueError, match="score"):
        sayyes.spark.check(frame, "text")
