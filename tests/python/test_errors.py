"""Exceptions: each says everything at once, and is what Python people catch."""

import pickle

import pytest

import sayyes
import sayyes.audit as audit


def test_packs(tmp_path):
    (tmp_path / "bad.toml").write_text('titel = "x"\n[match]\nphrases = []\n', encoding="utf-8")
    with pytest.raises(sayyes.PackError) as caught:
        sayyes.Linter(packs=[tmp_path])
    problems = caught.value.problems
    assert len(problems) > 1 and all(problem.file.endswith("bad.toml") and problem.line for problem in problems)
    assert isinstance(caught.value, ValueError) and isinstance(caught.value, sayyes.Error)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.problems == problems and str(again) == str(caught.value)


def test_settings(tmp_path):
    config = tmp_path / "sayyes.toml"
    config.write_text('profil = "sign"\nlanguage = 3\n', encoding="utf-8")
    with pytest.raises(sayyes.SettingsError) as caught:
        sayyes.Linter(config=config)
    assert len(caught.value.problems) == 2
    with pytest.raises(FileNotFoundError):
        sayyes.Linter(config=tmp_path / "none.toml")
    with pytest.raises(sayyes.SettingsError, match="did you mean “patron”"):
        sayyes.Linter(select=["patorn"])
    with pytest.raises(ValueError, match="everyone, academic"):
        sayyes.Linter(audience="cats")
    (tmp_path / "door.txt").write_text("NO FOOD", encoding="utf-8")
    with pytest.raises(sayyes.SettingsError):
        sayyes.Project().check(tmp_path)


def test_python_files_are_not_taken_for_settings(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    (tmp_path / "door.txt").write_text("NO FOOD", encoding="utf-8")
    assert sayyes.Project().check(tmp_path).summary["files_checked"] == 1


def test_languages_without_rules_are_told_and_tags_are_read_kindly():
    for tag in ("EN", "en_GB", "en-US", "En"):
        assert sayyes.check("NO FOOD", as_="sign", lang=tag).findings, tag
    assert sayyes.check("PROHIBIDO COMER", as_="sign", lang="ES").findings
    for call in (
        lambda: sayyes.check("NO FOOD", lang="english"),
        lambda: sayyes.check_many(["NO FOOD"], lang="english"),
        lambda: sayyes.Linter(lang="english"),
    ):
        with pytest.raises(ValueError, match="no rule is for 'english'; there are rules for: .*en, es, fr"):
            call()


def test_one_name_is_a_list_of_one(tmp_path):
    assert {rule.category for rule in sayyes.Linter(select="jargon").rules} == {rule.category for rule in sayyes.Linter(select=["jargon"]).rules}
    assert sayyes.check("NO FOOD", as_="sign").findings and not sayyes.Linter(ignore="prohibition", as_="sign").check("NO FOOD").findings
    pack = tmp_path / "words.csv"
    pack.write_text("term,say,unless,why,source\nplonk,wine,,us,us\n", encoding="utf-8")
    assert sayyes.Linter(packs=pack) == sayyes.Linter(packs=[str(pack)])


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (lambda: sayyes.check("x", format="md"), ValueError, "it is one of: plain, markdown, html, svg, docx, pptx, odt, odp, pdf, picture$"),
        (lambda: sayyes.check_many(["x"], threads=-1), ValueError, "threads cannot be -1; 0 is one a core"),
        (lambda: sayyes.Linter(facts=["places.phone"]), TypeError, "facts must be a dict, such as .*, not list"),
        (lambda: sayyes.Linter(facts={"places.phone": 3}), TypeError, "'places.phone' has int where a str belongs"),
        (lambda: sayyes.rewrite("NO FOOD", facts={"places.phone": ["x"]}), TypeError, "'places.phone' has list where a str belongs"),
        (lambda: audit.findings([sayyes.check("NO FOOD")], by="colour"), ValueError, "it is one of: category, rule, severity"),
        (lambda: audit.findings(sayyes.check_many(["NO FOOD"]), by="colour"), ValueError, "it is one of: category, rule, severity"),
        (lambda: audit.scores([], step=0), ValueError, "it is 1 to 100"),
        (lambda: audit.findings(["NO FOOD"]), TypeError, "made of Reports, not str"),
    ],
)
def test_wrong_arguments_are_told_in_words(call, error, says):
    with pytest.raises(error, match=says):
        call()
