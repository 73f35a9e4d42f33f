"""Arrow data that lies: a ValueError or TypeError that says what is wrong, never a read outside of what there is."""

import struct

import pytest
from arrow_by_hand import Column, released
from conftest import needs

import sayyes

hypothesis = needs("hypothesis")
given, settings, st = hypothesis.given, hypothesis.settings, hypothesis.strategies
CALM = settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=list(hypothesis.HealthCheck))

TEXT = b"NO FOOD OR DRINK, PLEASE"


def int32(*numbers):
    return struct.pack(f"<{len(numbers)}i", *numbers)


def int64(*numbers):
    return struct.pack(f"<{len(numbers)}q", *numbers)


def view(length, buffer=0, offset=0, inside=None):
    return struct.pack("<i12s", length, inside) if inside is not None else struct.pack("<i4sii", length, TEXT[:4], buffer, offset)


def test_what_is_right_is_read():
    assert sayyes.check_many(Column(b"u", [None, int32(0, 7, 7), TEXT], 2), "sign").findings["matched"] == ["NO FOOD"]
    assert sayyes.check_many(Column(b"U", [None, int64(0, 7), TEXT], 1), "sign").findings["matched"] == ["NO FOOD"]
    views = view(7, inside=b"NO FOOD") + view(len(TEXT))
    assert len(sayyes.check_many(Column(b"vu", [None, views, TEXT, int64(len(TEXT))], 2), "sign").findings) == 2
    words = Column(b"u", [None, int32(0, 7), TEXT], 1)
    assert len(sayyes.check_many(Column(b"c", [None, b"\0\0\0"], 3, dictionary=words), "sign").findings) == 3
    assert len(sayyes.check_many(Column(b"u", [None, None, None], 0))) == 0
    # What a null points to is nobody's business.
    broken_null = Column(b"u", [b"\1", int32(0, 7, -5), TEXT], 2, null_count=1)
    assert sayyes.check_many(broken_null, "sign").texts["problem"] == [None, "null"]


WRONG = {
    "offset below 0": (Column(b"u", [None, int32(-8, 7), TEXT], 1), "row 0 ends before it begins"),
    "offsets that fall": (Column(b"u", [None, int32(0, 7, 3), TEXT], 2), "row 1 ends before it begins"),
    "long offsets that fall": (Column(b"U", [None, int64(9, 7), TEXT], 1), "row 0 ends before it begins"),
    "length below 0": (Column(b"u", [None, int32(0, 7), TEXT], -1), "length"),
    "length beyond memory": (Column(b"u", [None, int32(0, 7), TEXT], 2**62), "length"),
    "offset of the array below 0": (Column(b"u", [None, int32(0, 7), TEXT], 1, offset=-1), "length"),
    "length of nothing below 0": (Column(b"n", [], -1), "length"),
    "too few buffers": (Column(b"u", [None, int32(0, 7)], 1), "buffers are missing"),
    "no buffers of strings": (Column(b"u", [None, int32(0, 7), None], 1), "buffers are missing"),
    "no offsets": (Column(b"u", [None, None, TEXT], 1), "buffers are missing"),
    "view below 0": (Column(b"vu", [None, view(-3), TEXT, int64(len(TEXT))], 1), "ends before it begins"),
    "view of no buffer": (Column(b"vu", [None, view(20, 1), TEXT, int64(len(TEXT))], 1), "outside its buffer"),
    "view of a buffer below 0": (Column(b"vu", [None, view(20, -1), TEXT, int64(len(TEXT))], 1), "outside its buffer"),
    "view beyond its buffer": (Column(b"vu", [None, view(20, 0, 5), TEXT, int64(len(TEXT))], 1), "outside its buffer"),
    "view before its buffer": (Column(b"vu", [None, view(20, 0, -5), TEXT, int64(len(TEXT))], 1), "outside its buffer"),
    "view without sizes": (Column(b"vu", [None, view(20), TEXT, None], 1), "outside its buffer"),
    "key beyond the dictionary": (Column(b"c", [None, b"\0\1"], 2, dictionary=Column(b"u", [None, int32(0, 7), TEXT], 1)), "row 1 is not in the dictionary"),
    "key below 0": (Column(b"c", [None, b"\xff"], 1, dictionary=Column(b"u", [None, int32(0, 7), TEXT], 1)), "not in the dictionary"),
    "a dictionary that lies": (Column(b"c", [None, b"\0"], 1, dictionary=Column(b"u", [None, int32(9, 7), TEXT], 1)), "ends before"),
    "read before": (Column(b"u", [None, int32(0, 7), TEXT], 1, released=True), "read already"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told(name):
    column, why = WRONG[name]
    before = len(released)
    with pytest.raises(ValueError, match=why):
        sayyes.check_many(column)
    assert len(released) == before, "an array that was refused is its owner's still"


def test_dictionaries_of_what_is_no_text():
    words = Column(b"u", [None, int32(0, 7), TEXT], 1)
    twice = Column(b"c", [None, b"\0"], 1, dictionary=words)
    for column in (
        Column(b"c", [None, b"\0"], 1, dictionary=twice),
        Column(b"u", [None, int32(0, 7), TEXT], 1, dictionary=words),
        Column(b"c", [None, b"\0"], 1, dictionary=Column(b"i", [None, int32(1)], 1)),
        Column(None, [None, b"\0"], 1),
    ):
        with pytest.raises(TypeError, match="the column holds"):
            sayyes.check_many(column)


@pytest.mark.parametrize("answer", [None, (), (1, 2), ("a",), [1, 2], b"capsule", object()])
def test_capsules_that_are_none(answer):
    class Pretends:
        def __arrow_c_array__(self, requested_schema=None):
            return answer

    class PretendsToStream:
        def __arrow_c_stream__(self, requested_schema=None):
            return answer

    for column in (Pretends(), PretendsToStream()):
        with pytest.raises((TypeError, ValueError)):
            sayyes.check_many(column)


def test_a_stream_is_read_once():
    pa = needs("pyarrow")

    class Twice:
        capsule = pa.chunked_array([["NO FOOD"]]).__arrow_c_stream__()

        def __arrow_c_stream__(self, requested_schema=None):
            return self.capsule

    assert len(sayyes.check_many(Twice())) == 1
    with pytest.raises(ValueError, match="read already"):
        sayyes.check_many(Twice())


SMALL = st.integers(-3, len(TEXT) + 3)


@CALM
@given(st.lists(SMALL, min_size=1, max_size=6), st.booleans(), st.binary(max_size=1))
def test_any_offsets(numbers, wide, validity):
    """Whatever the offsets are, as long as the buffer of strings, whose size no struct tells, is as large as they say."""
    pack, format = (int64, b"U") if wide else (int32, b"u")
    column = Column(format, [validity or None, pack(*numbers), TEXT + b"\0" * 8], len(numbers) - 1, null_count=-1)
    _read(column, len(numbers) - 1)


@CALM
@given(st.lists(st.tuples(SMALL, st.integers(-2, 3), SMALL), max_size=5), st.integers(0, 5))
def test_any_views(views, n_buffers):
    raw = b"".join(view(length, buffer, offset) for length, buffer, offset in views)
    column = Column(b"vu", [None, raw, TEXT, TEXT[:5], int64(len(TEXT), 5)], len(views), n_buffers=n_buffers if n_buffers > 4 else None)
    _read(column, len(views))


@CALM
@given(st.binary(min_size=0, max_size=8), st.sampled_from([b"c", b"C"]))
def test_any_keys(keys, format):
    words = Column(b"u", [None, int32(0, 7, 7, 24), TEXT], 3)
    _read(Column(format, [None, keys], len(keys), dictionary=words), len(keys))


def _read(column, length):
    try:
        report = sayyes.check_many(column, "sign", threads=1)
    except ValueError as error:
        assert "the Arrow data is broken" in str(error)
        return
    assert len(report) == length
