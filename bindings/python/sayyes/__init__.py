"""sayyes: the linter that says yes.

Reads signs and web copy, finds wording that turns people away, and answers with something better to say.

>>> import sayyes
>>> report = sayyes.check("NO CELL PHONES", as_="sign")
>>> report.findings[0].rule
'en/prohibition/no-things'
"""

from __future__ import annotations

import sys

from ._core import (
    AppliedFix,
    Box,
    Finding,
    FixResult,
    HeldBack,
    LeftFinding,
    LineColumn,
    Location,
    Note,
    Place,
    Problem,
    Report,
    Rewrite,
    RewriteResult,
    Rule,
    ScorePart,
    Span,
    Suggestion,
    Suppression,
    TextEdit,
    WelcomeScore,
    __version__,
)
from ._errors import Error, FileError, MissingFileError, PackError, SettingsError, TextError
from ._linter import Linter, check, check_file, fix, rewrite, score

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._bulk import BulkReport, FindingTable, check_many
    from ._project import Project, ProjectReport

# What is slower to import than a check takes is imported when it is first asked for.
_LATER = {
    "BulkReport": "_bulk",
    "FindingTable": "_bulk",
    "check_many": "_bulk",
    "Project": "_project",
    "ProjectReport": "_project",
}

__all__ = [
    "AppliedFix",
    "Box",
    "BulkReport",
    "Error",
    "FileError",
    "Finding",
    "FindingTable",
    "FixResult",
    "HeldBack",
    "LeftFinding",
    "LineColumn",
    "Linter",
    "Location",
    "MissingFileError",
    "Note",
    "PackError",
    "Place",
    "Problem",
    "Project",
    "ProjectReport",
    "Report",
    "Rewrite",
    "RewriteResult",
    "Rule",
    "ScorePart",
    "SettingsError",
    "Span",
    "Suggestion",
    "Suppression",
    "TextEdit",
    "TextError",
    "WelcomeScore",
    "__version__",
    "check",
    "check_file",
    "check_many",
    "fix",
    "rewrite",
    "score",
]


def __getattr__(name: str) -> Any:
    if name in _LATER:
        from importlib import import_module

        value = getattr(import_module(f".{_LATER[name]}", __name__), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'sayyes' has no attribute '{name}'")


def load_ipython_extension(ipython: Any) -> None:
    """For `%load_ext sayyes`: afterwards `%%sayyes sign` checks a cell of text."""
    from ._notebook import load_ipython_extension as load

    load(ipython)


def __dir__() -> list[str]:
    return sorted(__all__)


if "pandas" in sys.modules or "polars" in sys.modules:
    from . import frames  # noqa: F401  (columns get their `.sayyes`)
