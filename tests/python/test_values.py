"""What every value can do."""

import copy
import json
import pickle

import pytest

import sayyes

REPORT = sayyes.check(
    b"<p>Welcome! Please refrain from using your cell phone; your ILL is due. NO FOOD OR DRINK in Caf\xc3\xa9</p>",
    name="a.html",
    explain=True,
)
VALUES = [
    REPORT,
    *REPORT.findings,
    *REPORT.praise,
    *REPORT.held_back,
    REPORT.score,
    *REPORT.score.parts,
    *(s for f in REPORT.findings for s in f.suggestions),
    *(e for f in REPORT.findings for s in f.suggestions for e in s.edits),
    REPORT.findings[0].location,
    REPORT.findings[0].location.bytes,
    REPORT.findings[0].location.begin,
    *sayyes.rewrite("NO CELL PHONES"),
    sayyes.rewrite("NO CELL PHONES"),
    *sayyes.fix("Your ILL. NO FOOD", as_="sign").applied,
    *sayyes.fix("Your ILL. NO FOOD", as_="sign").left,
    sayyes.Linter(select=["patron"]).rules[0],
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_equal_hashable_and_pickle(value):
    again = pickle.loads(pickle.dumps(value))
    assert again == value and hash(again) == hash(value) and type(again) is type(value)
    assert copy.deepcopy(value) == value and value != object() and not value == None  # noqa: E711
    assert repr(again) == repr(value) and repr(value).startswith(type(value).__name__ + "(")
    assert json.loads(json.dumps(value.to_dict()))


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_do_not_change(value):
    for name in (name for name in dir(value) if not name.startswith("_")):
        with pytest.raises(AttributeError):
            setattr(value, name, None)
    assert type(value).__doc__


def test_different_values_differ():
    assert len(set(VALUES)) > 8
    assert REPORT.findings[0] != REPORT.findings[1]


def test_a_pickled_report_still_shows_itself():
    again = pickle.loads(pickle.dumps(REPORT))
    assert again.source == REPORT.source and again.render("jsonl") == REPORT.render("jsonl")
    assert again._repr_html_() == REPORT._repr_html_()


def test_values_outlive_what_made_them():
    def findings():
        return sayyes.Linter(facts={"places.food": "the café"}).check("NO FOOD", as_="sign").findings

    assert findings()[0].matched == "NO FOOD"


def test_linters_pickle_by_value(tmp_path):
    pack = tmp_path / "words.csv"
    pack.write_text("term,say,unless,why,source\nfolks,everyone,,warm,us\n", encoding="utf-8")
    config = tmp_path / "sayyes.toml"
    config.write_text('profile = "sign"\nignore = ["jargon"]\n[places]\nfood = "the café"\n', encoding="utf-8")
    linter = sayyes.Linter(packs=[pack], config=config, facts={"places.phone": "the lobby"})
    text = "Hello folks. NO FOOD. NO PHONES. Your ILL."
    expected = linter.check(text)
    rules = {finding.rule.rpartition("/")[0] for finding in expected}
    assert "en/prohibition" in rules and "en/jargon" not in rules
    assert expected.profile == "sign" and any("folks" in finding.matched for finding in expected)
    pickled = pickle.dumps(linter)
    pack.unlink()
    config.unlink()
    again = pickle.loads(pickled)
    assert again == linter and hash(again) == hash(linter)
    assert again.check(text) == expected
    assert len(pickle.dumps(sayyes.Linter())) < 1024
