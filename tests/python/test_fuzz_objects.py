"""A slice of fuzz_objects.py, in a process of its own: an abort would end this one."""

import os
import pathlib
import subprocess
import sys

import pytest

FUZZER = pathlib.Path(__file__).with_name("fuzz_objects.py")
LONG = bool(os.environ.get("SAYYES_LONG"))


def run(*options):
    command = [sys.executable, str(FUZZER), *options]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=1200, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout + done.stderr


def test_by_chance():
    count = 50_000 if LONG else 1500
    assert f"{count:,} calls" in run("--random", str(count))


def test_by_atheris(tmp_path):
    pytest.importorskip("atheris", reason="atheris has wheels for few Pythons")
    count = 100_000 if LONG else 2000
    assert f"Done {count} runs" in run(f"-runs={count}", "-seed=1", f"-artifact_prefix={tmp_path}/")
