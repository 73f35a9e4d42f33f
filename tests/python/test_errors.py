"""Exceptions: each says everything at once, and is what Python people catch."""

import pickle

import pytest

import sayyes


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
