"""Folders of files, with their settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Iterator, Mapping, Optional, Sequence, Union

from . import _core
from ._progress import ticker, usable_threads

if TYPE_CHECKING:
    from ._core import Finding, Profile, Report, WelcomeScore
    from ._linter import Path


class ProjectReport:
    """What a check of many files says. Iterates over the reports of the files that were checked."""

    __slots__ = ("_all", "across", "score", "summary")

    #: Where the pages do not agree (rules ``site/one-name``, ``site/one-telling``): for each page that begins such a disagreement a
    #: Report, whose findings have in their notes who says what where. The summary counts these findings too.
    across: tuple[Report, ...]
    #: The account of the run: files_seen, files_checked, errors, by_rule, skipped_why …
    summary: Mapping[str, Any]
    #: The mean of the files' scores, part by part.
    score: WelcomeScore

    def __init__(
        self, reports: tuple[Report, ...], across: tuple[Report, ...], summary: Mapping[str, Any], score: WelcomeScore
    ) -> None:
        self._all, self.across, self.summary, self.score = reports, across, summary, score

    @property
    def reports(self) -> tuple[Report, ...]:
        """One Report for each file that was checked, in the order of the run."""
        return tuple(report for report in self._all if report.skipped is None)

    @property
    def skipped(self) -> tuple[Report, ...]:
        """One Report for each file that was not, with `skipped` set: `files_seen` counts both."""
        return tuple(report for report in self._all if report.skipped is not None)

    def __iter__(self) -> Iterator[Report]:
        return iter(self.reports)

    def __len__(self) -> int:
        return len(self.reports)

    def __repr__(self) -> str:
        seen, checked = self.summary["files_seen"], self.summary["files_checked"]
        left = f", skipped={len(self.skipped)}" if self.skipped else ""
        return f"ProjectReport(files_seen={seen}, files_checked={checked}{left}, score={self.score.value})"

    @property
    def findings(self) -> Iterator[tuple[str, Finding]]:
        """Pairs of path and finding, in order; at the end those of `across`."""
        return ((report.name, finding) for report in self.reports + self.across for finding in report.findings)

    def render(self, format: str) -> str:
        """What ``sayyes check --format FORMAT`` prints for these files."""
        return _core.render(self._all + self.across, format)

    def to_html(self) -> str:
        """The page that ``sayyes check --format html`` writes, whole."""
        return self.render("html")

    def _repr_html_(self) -> str:
        from ._html import project_html

        return project_html(self)


class Project:
    """Files as the command sees them: folders are walked, .gitignore is heeded, and each file has the nearest sayyes.toml.

    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "door.txt").write_text("NO FOOD")
    >>> [(report.name[-8:], len(report.findings)) for report in sayyes.Project().check([folder])]
    [('door.txt', 1)]
    """

    def __init__(self, *, config: Optional[Path] = None) -> None:
        """`config`: this file goes for all paths; without it the nearest sayyes.toml above each file does."""
        self._config = None if config is None else os.fsencode(config)

    def check(
        self,
        paths: Union[Path, Sequence[Path]] = ".",
        *,
        as_: Optional[Profile] = None,
        lang: str = "",
        threads: int = 0,
        across: Optional[bool] = None,
        progress: bool = False,
    ) -> ProjectReport:
        """Checks files and folders in parallel, without the GIL; the order is that of the paths, whatever the threads.

        `threads`: 0 is one a core. `across`: whether the pages are compared with each other; None: yes, unless `as_`, `lang` or a
        config of one's own say that this is no site as its visitors see it. `progress`: a bar by tqdm. Memory holds every file's text and findings.
        Raises SettingsError or PackError where a config makes no sense; a file that cannot be read is in `skipped`.
        """
        given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
        threads = usable_threads(threads)
        if across is None:
            across = self._config is None and as_ is None and not lang
        with ticker(progress, unit="file") as tick:
            names = [os.fsencode(path) for path in given]
            return ProjectReport(*_core.check_paths(self._config, names, as_, lang, threads, across, tick))
