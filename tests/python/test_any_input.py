"""Whatever comes in: a right answer or a clear error, never an end of the process."""

import pytest
from conftest import needs

import sayyes

hypothesis = needs("hypothesis")
given, settings, st = hypothesis.given, hypothesis.settings, hypothesis.strategies

CALM = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(hypothesis.HealthCheck))
PHRASES = st.sampled_from(["NO FOOD", "Your ILL", "Do not enter", "Welcome!", "no PETS\n", "patron", "\n\n", " ", "😀", "é", "\ufeff", "\x00"])
ANY_CHARACTER = st.characters(codec=None)  # with lone surrogates
WORDS = st.lists(st.one_of(PHRASES, st.text(ANY_CHARACTER, max_size=4)), max_size=12).map("".join)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.binary(max_size=20) | WORDS | st.complex_numbers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2) | st.tuples(inner),
    max_leaves=6,
)


@CALM
@given(WORDS)
def test_offsets_index_any_str(text):
    try:
        report = sayyes.check(text, as_="sign")
    except sayyes.TextError:
        assert "\x00" in text
        return
    for finding in (*report.findings, *report.praise):
        assert 0 <= finding.start < finding.end <= len(text)
        place = finding.location
        replaced = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in text)
        assert replaced.encode()[place.bytes.start : place.bytes.end].decode() == replaced[finding.start : finding.end]
    report._repr_html_().encode()
    assert report.source == replaced_source(text)


def replaced_source(text):
    text = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in text)
    return "\u200b" + text[1:] if text.startswith("\ufeff") else text


@CALM
@given(st.binary(max_size=200), st.sampled_from([None, "plain", "markdown", "html"]))
def test_any_bytes(data, format):
    try:
        report = sayyes.check(data, format=format)
    except sayyes.TextError as error:
        assert error.problems
        return
    for finding in report.findings:
        assert finding.location.bytes.end <= len(data)


@CALM
@given(st.lists(st.one_of(WORDS, st.none()), max_size=30))
def test_any_column(texts):
    report = sayyes.check_many(texts, "sign")
    assert len(report) == len(texts)
    for row, text in enumerate(report.texts.to_pylist()):
        if texts[row] is None:
            assert text["problem"] == "null"
        elif text["problem"] is None:
            assert text["findings"] == len(sayyes.check(texts[row], as_="sign").findings)


@CALM
@given(WORDS)
def test_fixing_is_done_once(text):
    try:
        fixed = sayyes.fix(text, as_="sign")
    except (UnicodeEncodeError, sayyes.TextError):
        return
    assert not sayyes.fix(fixed.text, as_="sign").changed
    if not fixed.changed:
        assert fixed.bytes == text.encode()


@CALM
@given(ANYTHING, ANYTHING)
def test_any_object(first, second):
    """Only what Python people expect comes out."""
    for call in (
        lambda: sayyes.check(first, second),
        lambda: sayyes.check(first, lang=second),
        lambda: sayyes.check_many(first, second),
        lambda: sayyes.check_many([first]),
        lambda: sayyes.rewrite(first),
        lambda: sayyes.rewrite("NO FOOD", facts=first),
        lambda: sayyes.fix(first),
        lambda: sayyes.Linter(select=first, facts=second),
    ):
        try:
            call()
        except (TypeError, ValueError, AttributeError, BufferError, sayyes.Error):
            pass


def test_arrays_and_buffers():
    np = needs("numpy")
    raw = np.frombuffer(b"NO FOOD OR DRINK", dtype=np.uint8)
    assert sayyes.check(raw, as_="sign").findings
    with pytest.raises((BufferError, ValueError, TypeError)):
        sayyes.check(raw[::2])
    with pytest.raises(TypeError):
        sayyes.check(raw.astype(np.float64))
    with pytest.raises(TypeError):
        sayyes.check_many(np.arange(3))
    assert sayyes.check(np.str_("NO FOOD"), as_="sign").findings
