"""Every example in a docstring and in the docs runs, and says what it is said to say."""

import doctest
import inspect
import os
import pathlib
import re

import pytest

import sayyes

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def documented():
    for name in ("", *sayyes.__all__):
        value = getattr(sayyes, name) if name else sayyes
        if not (inspect.isclass(value) or inspect.isroutine(value) or inspect.ismodule(value)):
            continue
        yield name or "sayyes", value
        if inspect.isclass(value):
            for member_name, member in vars(value).items():
                if getattr(member, "__doc__", None) and not member_name.startswith("_"):
                    yield f"{name}.{member_name}", member


DOCUMENTED = dict(documented())


@pytest.mark.parametrize("name", DOCUMENTED)
def test_docstrings(name):
    doc = inspect.getdoc(DOCUMENTED[name]) or ""
    test = doctest.DocTestParser().get_doctest(doc, {"sayyes": sayyes}, name, None, 0)
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    runner.run(test)
    assert runner.failures == 0


def test_everything_public_is_documented_and_functions_have_examples():
    for name in sayyes.__all__:
        value = getattr(sayyes, name)
        if inspect.isclass(value) or inspect.isroutine(value):
            assert inspect.getdoc(value), name
        if inspect.isroutine(value):
            assert ">>>" in inspect.getdoc(value), name
    for name in ("Linter", "Report", "Finding", "FixResult", "Project", "BulkReport", "FindingTable"):
        assert ">>>" in inspect.getdoc(getattr(sayyes, name)), name


@pytest.mark.parametrize("page", ["README.md", "docs/python.md"])
def test_pages(page, tmp_path, monkeypatch):
    """Python blocks of a page run in one session, one after the other; those that need a package are run where it is."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```python(.*?)\n(.*?)^```$", text, re.M | re.S)
    assert blocks
    monkeypatch.chdir(tmp_path)
    (tmp_path / "website").mkdir()
    (tmp_path / "website" / "index.html").write_text("<p>No food or drink. Your ILL is here.</p>", encoding="utf-8")
    names = {}
    for marks, code in blocks:
        missing = [module for module in re.findall(r"needs=(\w+)", marks) if not _has(module)]
        if missing:
            continue
        if ">>>" in code:
            runner = doctest.DocTestRunner(optionflags=FLAGS)
            test = doctest.DocTestParser().get_doctest(code, names, page, page, 0)
            runner.run(test, clear_globs=False)
            names.update(test.globs)
            assert runner.failures == 0
        else:
            exec(compile(code, page, "exec"), names)


def _has(module):
    import importlib.util

    found = importlib.util.find_spec(module) is not None
    assert found or not os.environ.get("SAYYES_REQUIRE_ALL"), f"{module} is missing"
    return found
