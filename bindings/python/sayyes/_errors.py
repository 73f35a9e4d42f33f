"""What goes wrong, as exceptions. Each has `.problems`: everything at once, with its place."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Sequence

    from ._core import Problem


class Error(Exception):
    """What sayyes raises by itself; `problems` is a tuple of Problem.

    >>> try:
    ...     sayyes.Linter(select=["patorn"])
    ... except sayyes.Error as error:
    ...     print(error.problems[0].code, "-", error.problems[0].hint)
    unknown-rule - did you mean “patron”?
    """

    def __init__(self, message: str = "", problems: Sequence[Problem] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.problems: tuple[Problem, ...] = tuple(problems)

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message, self.problems)


class TextError(Error, ValueError):
    """The text cannot be read as text: binary data, an unknown encoding, too large."""


class SettingsError(Error, ValueError):
    """Settings make no sense: an unknown rule, a wrong value in sayyes.toml."""


class PackError(Error, ValueError):
    """A rule pack cannot be used as it is; nothing of it was.

    >>> try:
    ...     sayyes.Linter(packs=["no-such-folder"])
    ... except sayyes.PackError as error:
    ...     print(len(error.problems))
    1
    """


class FileError(Error, OSError):
    """The system would not give the file."""


class MissingFileError(FileError, FileNotFoundError):
    """There is no such file."""
