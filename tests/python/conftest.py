"""Tests of the Python package, as it is installed: `python -m pytest tests/python`."""

import os
import signal

import pytest

# Who runs the tests in the background has Ctrl-C ignored, and tests of it would wait for ever.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config, items):
    if os.environ.get("SAYYES_LONG"):
        return
    for item in items:
        if "long" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="takes long; SAYYES_LONG=1 runs it"))


def needs(module):
    """The module, or a skip that says so; with SAYYES_REQUIRE_ALL=1 nothing skips."""
    if os.environ.get("SAYYES_REQUIRE_ALL"):
        return __import__("importlib").import_module(module)
    return pytest.importorskip(module)
