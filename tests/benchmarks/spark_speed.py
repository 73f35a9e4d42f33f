"""What Spark adds to the engine: spark_speed.py [--texts N] [--rounds N] [--warm N] [--batch N]

Run it with the Python that the package, pyspark, pandas and pyarrow are installed in, where there is a Java. The same texts go three ways, in turn,
two tasks or threads at a time on one machine:

  plain    a job of `mapInArrow` that does no work but hands out columns of the same shape and size
  check    a job of `sayyes.spark.check`
  engine   `sayyes.check_many` in this process

What `check` takes more than `plain`, over what `engine` takes, is the figure; above the limit it fails (exit 1). Processor time of all that runs
(Spark's, its workers', this process's) decides, since other work of the machine changes it least; time by the clock is told beside it. Each
round compares what ran side by side, and the median of the rounds counts.
"""

import argparse
import os
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

LIMIT = 1.2
TASKS = 2
_MADE = {}  # in a worker: columns that a check made, by how many rows they have


def handed_out(batches):
    """Rows as they come, with columns that an earlier batch of the same length was given."""
    import pyarrow as pa

    for batch in batches:
        if batch.num_rows not in _MADE:
            _MADE[batch.num_rows] = checked_once(batch)
        added = _MADE[batch.num_rows]
        yield pa.RecordBatch.from_arrays([*batch.columns, *added.columns], names=[*batch.schema.names, *added.schema.names])


def checked_once(batch):
    import pickle

    import sayyes.spark

    checked = sayyes.spark.check_batch(batch, "text", pickle.dumps(sayyes.Linter()), "sign", "", None)
    return checked.select(checked.schema.names[batch.num_columns :])


def processor_seconds():
    """Of this process and all that came of it, as long as they live."""
    parents, spent = {}, {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        parents[int(entry.name)] = int(fields[1])
        spent[int(entry.name)] = sum(int(one) for one in fields[11:15])  # and of the children that it waited for
    family = {os.getpid()}
    while more := {one for one, parent in parents.items() if parent in family} - family:
        family |= more
    return sum(spent[one] for one in family) / os.sysconf("SC_CLK_TCK")


def measured(work):
    before, begin = processor_seconds(), time.perf_counter()
    work()
    return processor_seconds() - before, time.perf_counter() - begin


def session(batch):
    os.environ["PYSPARK_PYTHON"] = sys.executable
    here = str(pathlib.Path(__file__).resolve().parent)  # a worker imports this file, so that what it keeps outlives a job
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH")]))
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master(f"local[{TASKS}]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.memory", "2g")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", str(batch))
        .config("spark.sql.files.maxPartitionBytes", "4m")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--warm", type=int, default=2, help="rounds before those that count")
    parser.add_argument("--batch", type=int, default=10_000, help="rows that Spark hands over at a time (10,000 is its own default)")
    options = parser.parse_args()
    import pyarrow as pa
    import pyarrow.parquet as pq
    import spark_speed  # this file, by the name that workers know
    from python_speed import short_texts

    import sayyes.spark

    texts = pa.array(short_texts(options.texts))
    with tempfile.TemporaryDirectory() as folder:
        each = -(-len(texts) // (4 * TASKS))  # a file a partition: Spark would put small ones together if its settings let it
        for at in range(0, len(texts), each):
            pq.write_table(pa.table({"text": texts[at : at + each]}), f"{folder}/{at}.parquet")
        spark = session(options.batch)
        df = spark.read.parquet(folder)
        partitions = df.rdd.getNumPartitions()
        assert partitions >= TASKS, partitions
        checked = sayyes.spark.check(df, "text", as_="sign")
        plain = df.mapInArrow(spark_speed.handed_out, checked.schema)
        print(f"{options.texts:,} texts in {partitions} partitions, {TASKS} tasks at a time, batches of {options.batch:,}")

        def done(frame):
            frame.write.format("noop").mode("overwrite").save()

        jobs = {
            "plain": lambda: done(plain),
            "check": lambda: done(checked),
            "engine": lambda: sayyes.check_many(texts, as_="sign", threads=TASKS),
        }
        for _ in range(options.warm):  # workers start, linters are made, Java compiles
            for work in jobs.values():
                work()
        rounds = []
        for _ in range(options.rounds):
            rounds.append({name: measured(work) for name, work in jobs.items()})
        spark.stop()
    for name in jobs:
        processor, clock = (statistics.median(one[name][which] for one in rounds) for which in (0, 1))
        print(f"{name:<7} {processor:6.2f} s of processor time, {clock:6.2f} s by the clock")
    by_processor, by_clock = (
        sorted((one["check"][which] - one["plain"][which]) / one["engine"][which] for one in rounds) for which in (0, 1)
    )
    for name, shares in (("processor time", by_processor), ("by the clock", by_clock)):
        middle = statistics.median(shares)
        print(f"the check adds {middle:.2f} of the engine's own {name} ({shares[0]:.2f} to {shares[-1]:.2f})")
    added = statistics.median(by_processor)
    print(f"limit: {LIMIT}" + ("" if added <= LIMIT else "   TOO MUCH"))
    sys.exit(added > LIMIT)


if __name__ == "__main__":
    main()
