"""Columns of texts: every shape that Arrow has for strings, and what is not Arrow, give the same tables."""

import os
import random
import signal
import subprocess
import sys
import textwrap
import threading
import time

import pytest
from conftest import needs

import sayyes
from sayyes import frames

WORDS = ["NO FOOD", "Welcome!", None, "Café: NO PHONES 😀", "", "Your ILL is at the circulation desk, patron.", "plain words"]


def texts(count, seed=1):
    random_ = random.Random(seed)
    return [random_.choice(WORDS) for _ in range(count)]


TEXTS = texts(20_000)
EXPECTED = sayyes.check_many(TEXTS, "sign", threads=1)


def test_rows_say_what_check_says():
    some = TEXTS[:200]
    report = sayyes.check_many(some, "sign")
    assert len(report) == 200
    rows = report.findings.to_pylist()
    expected = []
    for row, text in enumerate(some):
        if text is None:
            continue
        one = sayyes.check(text, as_="sign")
        assert report.texts.to_pylist()[row] == {
            "row": row,
            "words": one.words,
            "score": one.score.value,
            "findings": len(one.findings),
            "praise": len(one.praise),
            "profile": "sign",
            "problem": None,
        }
        for finding in one.findings:
            expected.append(
                {
                    "row": row,
                    "rule": finding.rule,
                    "category": finding.category,
                    "severity": finding.severity,
                    "intent": finding.intent,
                    "start": finding.start,
                    "end": finding.end,
                    "line": finding.line,
                    "column": finding.column,
                    "matched": finding.matched,
                    "suggestion": finding.suggestion,
                    "score": one.score.value,
                }
            )
    assert rows == expected
    assert report.texts.to_pylist()[some.index(None)]["problem"] == "null"
    assert report.praise["category"] and set(report.praise["category"]) == {"welcome"}


@pytest.mark.parametrize("threads", [2, 3, 16])
def test_threads_change_nothing(threads):
    assert sayyes.check_many(TEXTS, "sign", threads=threads) == EXPECTED


def test_iterables():
    assert sayyes.check_many(iter(TEXTS), "sign") == EXPECTED
    assert sayyes.check_many(tuple(TEXTS), "sign") == EXPECTED
    assert len(sayyes.check_many([])) == 0 and sayyes.check_many([]).score is None
    assert sayyes.check_many([None, float("nan")]).texts["problem"] == ["null", "null"]


@pytest.mark.parametrize("wrong", ["NO FOOD", b"NO FOOD"])
def test_one_text_is_not_many(wrong):
    with pytest.raises(TypeError, match="call check"):
        sayyes.check_many(wrong)


def test_other_values_are_told_with_their_row():
    with pytest.raises(TypeError, match=r"not int \(row 5001\)"):
        sayyes.check_many([*["x"] * 5001, 3])
    with pytest.raises(TypeError):
        sayyes.check_many(3)

    def broken():
        yield from ["NO FOOD"] * 10_000
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        sayyes.check_many(broken())


def test_lone_surrogates_keep_their_place():
    (row,) = sayyes.check_many(["\udcff\udcff NO FOOD"], "sign").findings.to_pylist()
    assert (row["start"], row["end"]) == (3, 10)


def test_formats_and_binary():
    page = "<p>Your <b>ILL</b></p>"
    assert sayyes.check_many([page], format="html").findings["start"] == [11]
    pa = needs("pyarrow")
    column = pa.array(["<p>Café ILL".encode("utf-16"), b"\0\1\2\0ELF\0\0\0", None], pa.binary())
    report = sayyes.check_many(column, format="html")
    assert report.findings["matched"] == ["ILL"]
    assert report.texts["problem"][1] and report.texts["score"][1] is None


def arrow_columns():
    pa = pytest.importorskip("pyarrow")
    array = pa.array(TEXTS)
    yield "string", array
    yield "large_string", array.cast(pa.large_string())
    yield "string_view", array.cast(pa.string_view())
    yield "dictionary", array.dictionary_encode()
    yield "dictionary_int8", pa.DictionaryArray.from_arrays(array.dictionary_encode().indices.cast(pa.int8()), pa.array(WORDS))
    yield "chunked", pa.chunked_array([array[:1], array[1:1], array[1:9000], array[9000:]])
    yield "sliced", pa.array(["x", *TEXTS, None])[1:-1]
    yield "sliced_dictionary", pa.array(["x", *TEXTS, None]).dictionary_encode()[1:-1]
    yield "sliced_view", pa.array(["x", *TEXTS, None]).cast(pa.string_view())[1:-1]


@pytest.mark.parametrize("name", ["string", "large_string", "string_view", "dictionary", "dictionary_int8", "chunked", "sliced", "sliced_dictionary", "sliced_view"])
def test_arrow(name):
    needs("pyarrow")
    column = dict(arrow_columns())[name]
    if name == "dictionary_int8":
        expected = sayyes.check_many(column.to_pylist(), "sign")
        assert sayyes.check_many(column, "sign") == expected
    else:
        assert sayyes.check_many(column, "sign") == EXPECTED


def test_arrow_nulls_and_other_types():
    pa = needs("pyarrow")
    assert sayyes.check_many(pa.nulls(3)).texts["problem"] == ["null"] * 3
    with pytest.raises(TypeError, match="holds no text"):
        sayyes.check_many(pa.array([1, 2]))
    with pytest.raises(TypeError, match="choose one of its columns"):
        sayyes.check_many(pa.table({"a": ["x"]}))
    with pytest.raises(TypeError, match="lists"):
        sayyes.check_many(pa.array([["x"]]))


def test_tables_go_out_through_arrow():
    pa = needs("pyarrow")
    table = EXPECTED.to_arrow()
    table.validate(full=True)
    assert table.to_pylist() == EXPECTED.findings.to_pylist()
    texts_table = pa.table(EXPECTED.texts)
    texts_table.validate(full=True)
    assert texts_table.to_pylist() == EXPECTED.texts.to_pylist()
    assert pa.table(sayyes.check_many([]).findings).num_rows == 0
    stream = EXPECTED.findings.__arrow_c_stream__()
    del stream  # unread: freed with its capsule


def test_pandas():
    pd = needs("pandas")
    pa = needs("pyarrow")
    series = pd.Series(TEXTS)
    assert sayyes.check_many(series, "sign") == EXPECTED
    assert sayyes.check_many(pd.Series(TEXTS, dtype=pd.ArrowDtype(pa.string())), "sign") == EXPECTED
    assert sayyes.check_many(pd.Series(TEXTS, dtype="string[pyarrow]"), "sign") == EXPECTED
    assert sayyes.check_many(pd.Series(TEXTS, dtype="string[python]"), "sign") == EXPECTED
    assert sayyes.check_many(pd.Series(TEXTS, dtype="category"), "sign") == EXPECTED
    assert list(EXPECTED.to_pandas()["matched"]) == EXPECTED.findings["matched"]


def test_the_accessor_of_pandas():
    pd = needs("pandas")
    needs("pyarrow")
    frames.register()
    frame = pd.DataFrame({"text": ["NO FOOD", "Welcome"]}, index=["door", "desk"])
    found = frame["text"].sayyes.check(as_="sign")
    assert list(found.index) == ["door"] and found.loc["door", "matched"] == "NO FOOD"
    assert list(frame["text"].sayyes.score(as_="sign")) == [EXPECTED_SCORE, 100]
    assert list(frame["text"].sayyes.score(as_="sign").index) == ["door", "desk"]


EXPECTED_SCORE = sayyes.score("NO FOOD", as_="sign").value


def test_polars():
    pl = needs("polars")
    assert sayyes.check_many(pl.Series(TEXTS), "sign") == EXPECTED
    assert sayyes.check_many(pl.Series(TEXTS, dtype=pl.Categorical), "sign") == EXPECTED
    assert EXPECTED.to_polars()["matched"].to_list() == EXPECTED.findings["matched"]
    frames.register()
    frame = pl.DataFrame({"text": ["NO FOOD", None, "Welcome"]})
    assert frame["text"].sayyes.check(as_="sign")["row"].to_list() == [0]
    assert frame["text"].sayyes.score(as_="sign").to_list() == [EXPECTED_SCORE, None, 100]


def test_numpy_strings():
    np = needs("numpy")
    some = [text or "" for text in TEXTS]
    expected = sayyes.check_many(some, "sign")
    assert sayyes.check_many(np.array(some), "sign") == expected
    assert sayyes.check_many(np.array(some, dtype=object), "sign") == expected
    if hasattr(np.dtypes, "StringDType"):
        assert sayyes.check_many(np.array(some, dtype=np.dtypes.StringDType()), "sign") == expected
    assert sayyes.check_many(np.array(some * 2)[::2], "sign") == sayyes.check_many((some * 2)[::2], "sign")


def test_progress(capsys):
    needs("tqdm")
    sayyes.check_many(TEXTS, progress=True)
    assert "20000" in capsys.readouterr().err


def test_control_c_ends_it():
    many = TEXTS * 50
    begin = [0.0]

    def interrupt():
        time.sleep(0.4)
        begin[0] = time.monotonic()
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        while True:
            sayyes.check_many(many)
    took = time.monotonic() - begin[0]
    thread.join()
    assert took < 2  # 0.2 s on a quiet machine: the benchmark holds that


def test_forks_after_threads():
    """A forked child checks again, and ends: nothing of the library waits for a thread that is not there."""
    code = textwrap.dedent(
        """
        import os, sayyes
        texts = ["NO FOOD", "Welcome", "Your ILL"] * 3000
        expected = sayyes.check_many(texts, "sign", threads=4)
        for _ in range(20):
            child = os.fork()
            if child == 0:
                os._exit(0 if sayyes.check_many(texts, "sign", threads=2) == expected else 1)
            assert os.waitpid(child, 0)[1] == 0
        print("done")
        """
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert out.stdout == "done\n", out.stderr
