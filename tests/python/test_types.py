"""The stubs say what there is, and the package's own code agrees with them."""

import ast
import pathlib
import subprocess
import sys

import pytest
from conftest import needs

import sayyes

PACKAGE = pathlib.Path(sayyes.__file__).parent


def run(*command):
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stdout + done.stderr


def test_stubs_are_those_of_the_module(tmp_path):
    needs("mypy")
    allowed = tmp_path / "allowed"
    # Names of types that only a checker needs, and what pybind11 adds to each class for itself.
    allowed.write_text(
        r"sayyes\._core\.(Severity|Intent|Profile|Audience|Format|Applicability|SuggestionKind|_Tick)" "\n"
        r"sayyes\._core\..*\.__(getstate|setstate|match_args)__" "\n"
        r"sayyes\._core\..*\._pybind11_conduit_v1_" "\n"
        r"sayyes\._core\.(?!Checker)\w+\.__init__" "\n"
        r"sayyes\._core\.[A-Z]\w+" "\n",  # their metaclass; the test below holds which classes there are
        encoding="utf-8",
    )
    run("mypy.stubtest", "sayyes._core", "--allowlist", str(allowed), "--ignore-unused-allowlist")


def test_stubs_name_every_class():
    tree = ast.parse((PACKAGE / "_core.pyi").read_text(encoding="utf-8"))
    said = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    assert said == {name for name, value in vars(sayyes._core).items() if isinstance(value, type)}


def test_mypy():
    needs("mypy")
    run("mypy", "--strict", "--ignore-missing-imports", "--cache-dir=/dev/null", "-p", "sayyes")


def test_a_user_sees_types(tmp_path):
    needs("mypy")
    code = tmp_path / "user.py"
    code.write_text(
        "import sayyes\n"
        'report = sayyes.check("NO FOOD", as_="sign")\n'
        "start: int = report.findings[0].start\n"
        "names: list[str] = [finding.rule for finding in report]\n"
        'many = sayyes.check_many(["a", None])\n'
        'sayyes.check("x", as_="poster")  # type: ignore[arg-type]\n',
        encoding="utf-8",
    )
    run("mypy", "--strict", "--cache-dir=/dev/null", str(code))


@pytest.mark.parametrize("name", sayyes.__all__)
def test_every_public_name_is_there(name):
    assert getattr(sayyes, name) is not None and name in dir(sayyes)
    with pytest.raises(AttributeError):
        getattr(sayyes, name + "_")
