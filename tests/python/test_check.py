"""One text at a time."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

import pytest

import sayyes

SIGN = "NO CELL PHONES"


def test_a_report_has_findings_praise_and_a_score():
    report = sayyes.check(SIGN, as_="sign")
    (finding,) = report.findings
    assert finding.rule == "en/prohibition/no-things"
    assert (finding.severity, finding.category, finding.matched) == ("warning", "prohibition", SIGN)
    assert finding.suggestions[0].text == finding.suggestion
    assert report.profile == "sign" and not report.profile_guessed
    assert 0 <= report.score.value < 100 and report.score.raise_
    assert sayyes.check("Welcome! Please ask us anything.").praise
    assert list(report) == list(report.findings) and len(report) == 1 and report


@pytest.mark.parametrize(
    "text",
    [
        "Café — NO PHONES",
        "😀😀 NO PHONES",
        "\ufeffNO PHONES",
        "a\r\nNO PHONES\r\n",
        "\ud800 NO PHONES \udfff",
        "é\U0001f4f5 NO\xa0PHONES",
    ],
)
def test_offsets_index_the_str(text):
    (finding,) = sayyes.check(text, as_="sign").findings
    words = text[finding.start : finding.end]
    assert words.replace("\xa0", " ") == "NO PHONES"
    place = finding.location
    assert (place.code_points.start, place.code_points.end) == (finding.start, finding.end)
    replaced = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in text)
    assert replaced.encode()[place.bytes.start : place.bytes.end].decode() == words
    utf16 = replaced.encode("utf-16-le")[2 * place.utf16.start : 2 * place.utf16.end]
    assert utf16.decode("utf-16-le") == words
    before = text[: finding.start].replace("\r\n", "\n")
    assert finding.line == before.count("\n") + 1
    assert finding.column == len(before) - (before.rfind("\n") + 1) + 1


def test_bytes_are_read_like_a_file():
    report = sayyes.check("<p>Caf\xe9: your ILL".encode("latin-1"), name="a.html")
    assert report.encoding == "windows-1252" and report.format == "html"
    assert [finding.matched for finding in report.findings] == ["ILL"]
    assert report.source == "<p>Café: your ILL" and report.source[report.findings[0].start :] == "ILL"
    wide = sayyes.check("Café: your ILL".encode("utf-16"))
    assert wide.source[wide.findings[0].start : wide.findings[0].end] == "ILL"
    assert sayyes.check(bytearray(SIGN.encode()), as_="sign") == sayyes.check(memoryview(SIGN.encode()), as_="sign")


def test_a_format_can_be_said():
    assert sayyes.check("<p title='x'>Your <b>ILL</b>", format="html").findings[0].location.bytes == sayyes.check(
        b"<p title='x'>Your <b>ILL</b>", name="x.html"
    ).findings[0].location.bytes


class Words(str):
    def __len__(self):
        return 10**9

    def encode(self, *_):
        raise RuntimeError("not asked")


def test_subclasses_are_what_they_hold():
    assert sayyes.check(Words(SIGN), as_="sign").findings == sayyes.check(SIGN, as_="sign").findings


@pytest.mark.parametrize("wrong", [None, 1, 1.5, [SIGN], object(), {"a": 1}, memoryview(b"abcdef").cast("H"), type])
def test_what_is_no_text_is_a_type_error(wrong):
    with pytest.raises(TypeError, match="must be str or bytes"):
        sayyes.check(wrong)


def test_a_buffer_in_pieces_is_refused():
    with pytest.raises(BufferError):
        sayyes.check(memoryview(b"NO FOOD OR DRINK")[::2])


def test_unknown_names_are_value_errors_that_list_what_there_is():
    with pytest.raises(ValueError, match="sign, web, message, policy, script, catalog"):
        sayyes.check(SIGN, as_="poster")
    with pytest.raises(ValueError, match="plain, markdown, html"):
        sayyes.check(SIGN, format="wordperfect")
    with pytest.raises(ValueError, match="sarif"):
        sayyes.check(SIGN).render("docx")


def test_binary_data_is_a_text_error():
    with pytest.raises(sayyes.TextError) as caught:
        sayyes.check(b"\x7fELF\x00\x00\x00\x01\x00")
    assert isinstance(caught.value, ValueError) and caught.value.problems[0].code == "binary-file"


def test_files(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Hours\n\nYour *ILL* is here.\n", encoding="utf-8")
    report = sayyes.check_file(page)
    assert report.format == "markdown" and report.findings[0].line == 3
    assert report.name == str(page)
    with pytest.raises(FileNotFoundError) as caught:
        sayyes.check_file(tmp_path / "none.md")
    assert isinstance(caught.value, sayyes.MissingFileError) and caught.value.problems
    with pytest.raises(OSError):
        sayyes.check_file(tmp_path)


def test_rewrite_uses_facts_and_names_those_it_lacks():
    blank = sayyes.rewrite(SIGN)
    assert "places.phone" in blank.needs or any("places.phone" in r.needs for r in blank)
    told = sayyes.rewrite(SIGN, facts={"places.phone": "the lobby"})
    assert told[0].text == "Please take calls in the lobby" and not told[0].bends
    assert len(told) == len(list(told)) == len(told.rewrites)


def test_fix_changes_words_and_nothing_else():
    page = "<p>\r\n  Your&nbsp;<b>ILL</b> &amp; more</p>\r\n"
    fixed = sayyes.fix(page, format="html")
    assert fixed.changed and fixed.text == page.replace("ILL", "loan from another library")
    assert fixed.applied[0].was == "ILL" and fixed.diff.count("\n+") >= 1
    assert not sayyes.fix(fixed.text, format="html").changed
    assert sayyes.fix("\ufeffYour ILL is here").bytes == "\ufeffYour loan from another library is here".encode()
    with pytest.raises(ValueError):
        sayyes.fix("\ud800 Your ILL")


def test_score_is_the_reports():
    assert sayyes.score(SIGN, as_="sign") == sayyes.check(SIGN, as_="sign").score
    assert int(sayyes.score("")) == float(sayyes.score("")) == 100


def test_explain_tells_what_kept_quiet():
    report = sayyes.check("No late fees any more!", explain=True)
    assert not report.findings and report.held_back[0].reason
    assert not sayyes.check("No late fees any more!").held_back


def test_renderings_are_those_of_the_command(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<h1>Rules</h1><p>No food & <b>drink</b>. <script>alert(1)</script></p>", encoding="utf-8")
    report = sayyes.check_file(page)
    for format in ("html", "json", "jsonl", "sarif", "concise", "csv", "full"):
        command = subprocess.run(
            [sys.executable, "-m", "sayyes", "check", "--no-config", "--color", "never", "--format", format, page],
            capture_output=True,
            check=False,
        )
        assert command.returncode in (0, 1), command.stderr
        assert report.render(format) == command.stdout.decode()
    assert report.to_html() == report.render("html")
    assert json.loads(report.render("json"))["findings"]
    assert json.dumps(report.to_dict())


def test_the_command_is_on_the_path():
    command = pathlib.Path(sys.executable).with_name("sayyes")
    if not command.exists():
        pytest.skip("the package is not installed, only found")
    out = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
    assert out.strip() == f"sayyes {sayyes.__version__}"


def test_threads_share_a_linter():
    linter = sayyes.Linter(facts={"places.food": "the café"})
    texts = [f"NO FOOD in room {number}" for number in range(200)]
    expected = [linter.check(text, as_="sign") for text in texts]
    seen = []
    threads = [
        threading.Thread(target=lambda: seen.append([linter.check(text, as_="sign") for text in texts])) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [expected] * 4


@pytest.mark.skipif(not hasattr(os, "kill"), reason="needs signals")
def test_control_c_ends_a_long_text():
    text = "No food or drink, said the circulation desk to the patrons.\n\n" * 400_000
    begin = [0.0]

    def interrupt():
        time.sleep(0.5)
        begin[0] = time.monotonic()
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        sayyes.check(text)
    took = time.monotonic() - begin[0]
    thread.join()
    assert took < 2  # 0.2 s on a quiet machine: tests/benchmarks holds that
