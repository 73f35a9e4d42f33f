"""Folders of files."""

import subprocess
import sys

import pytest

import sayyes


@pytest.fixture
def site(tmp_path):
    (tmp_path / "sayyes.toml").write_text('profile = "web"\nexclude = ["old/"]\n[places]\nfood = "the café"\n', encoding="utf-8")
    (tmp_path / "index.html").write_text("<p>No food or drink.</p>", encoding="utf-8")
    (tmp_path / "about.md").write_text("Welcome! Your *ILL* is here.\n", encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.md").write_text("NO PETS", encoding="utf-8")
    return tmp_path


def test_a_site_with_its_settings(site, monkeypatch):
    monkeypatch.chdir(site)
    report = sayyes.Project().check(".")
    assert [one.name for one in report] == ["about.md", "index.html"]
    assert [one.name for one in report.skipped] == ["photo.png", "sayyes.toml"]
    assert {one.skipped.code for one in report.skipped} == {"not-a-text-format", "picture"}
    summary = report.summary
    assert summary["files_seen"] == summary["files_checked"] + summary["files_skipped"] + summary["files_failed"]
    assert any("the café" in (finding.suggestion or "") for _, finding in report.findings)
    assert report.score.value < 100 and len(report) == 2
    assert sayyes.Project().check(["."], threads=1).render("jsonl") == report.render("jsonl")


@pytest.mark.parametrize("format", ["html", "json", "sarif"])
def test_the_same_as_the_command(site, monkeypatch, format):
    monkeypatch.chdir(site)
    command = subprocess.run(
        [sys.executable, "-m", "sayyes", "check", "--color", "never", "--format", format, "."], capture_output=True, check=False
    )
    assert command.returncode == 1, command.stderr
    assert sayyes.Project().check().render(format) == command.stdout.decode()


def test_pages_that_do_not_agree(site, monkeypatch):
    monkeypatch.chdir(site)
    (site / "a.md").write_text("Overdue fines are 25 cents per day.\n", encoding="utf-8")
    (site / "b.md").write_text("# Money\n\nLate fees are $0.10 a day.\n", encoding="utf-8")
    report = sayyes.Project().check()
    (page,) = report.across
    (finding,) = page.findings
    assert finding.rule == "site/one-telling" and any("b.md" in note.message for note in finding.notes)
    assert (page.name, finding) in list(report.findings)
    assert report.summary["by_rule"]["site/one-telling"] == 1
    command = subprocess.run([sys.executable, "-m", "sayyes", "check", "--format", "json", "."], capture_output=True, check=False)
    assert report.render("json") == command.stdout.decode()
    assert sayyes.Project().check(across=False).across == () and sayyes.Project().check(as_="web").across == ()


def test_a_missing_path_is_told_and_the_rest_is_checked(site, monkeypatch):
    monkeypatch.chdir(site)
    report = sayyes.Project().check(["about.md", "none.md"])
    assert len(report) == 1 and report.skipped[0].skipped.code == "missing"
    assert report.summary["files_failed"] == 1
