"""The linter and the functions that use one with the library's own rules."""

from __future__ import annotations

import os
from functools import lru_cache

from . import _core

TYPE_CHECKING = False  # as typing's, which takes as long to import as this package
if TYPE_CHECKING:
    from typing import Any, Mapping, Optional, Sequence, Union

    from . import _packs
    from ._bulk import BulkReport, Texts
    from ._core import Audience, FixResult, Format, Profile, Report, RewriteResult, Rule, WelcomeScore

    Path = Union[str, "os.PathLike[str]"]


def _words(facts: Optional[Mapping[str, str]]) -> dict[str, str]:
    if facts is not None and not hasattr(facts, "items"):
        raise TypeError('facts must be a dict, such as {"places.phone": "the lobby"}, not ' + type(facts).__name__)
    for key, value in (facts or {}).items():
        if not isinstance(key, str) or not isinstance(value, str):
            wrong = value if isinstance(key, str) else key
            raise TypeError(f"facts are words by dotted key: {key!r} has {type(wrong).__name__} where a str belongs")
    return dict(facts or {})


class Linter:
    """Rules, compiled once, with what a library decided and told.

    Immutable: any number of threads may use one, and calls release the GIL. Pickles by value, packs included, so it works on a
    machine that has none of its files.

    >>> linter = sayyes.Linter(facts={"places.phone": "the lobby"}, as_="sign")
    >>> linter.check("NO CELL PHONES").findings[0].suggestion
    'Please take calls in the lobby'
    """

    __slots__ = ("_core", "_packs")

    def __init__(
        self,
        *,
        packs: Union[Path, Sequence[Path]] = (),
        config: Optional[Path] = None,
        facts: Optional[Mapping[str, str]] = None,
        select: Union[str, Sequence[str]] = (),
        ignore: Union[str, Sequence[str]] = (),
        as_: Optional[Profile] = None,
        lang: str = "",
        audience: Optional[Audience] = None,
        builtin_packs: bool = True,
    ) -> None:
        """Compiles rules.

        `packs`: folders or CSV files of rules, beside the library's own (and instead of them with builtin_packs=False).
        `config`: a sayyes.toml, or a pyproject.toml with [tool.sayyes]; nothing is looked for when it is not given.
        `facts`: dotted keys to words, such as {"places.food": "the café"}; they win over the config's.
        `select`, `ignore`: names of rules, categories or both, such as "jargon" or "en/jargon/patron".
        `as_`, `lang`, `audience`: what texts are checked as where a call does not say.

        Raises PackError (with every problem and its place), SettingsError, or MissingFileError; ValueError for a language that
        there is no rule for.
        """
        paths = [os.fspath(path) for path in ([packs] if isinstance(packs, (str, os.PathLike)) else packs)]
        self._core = _core.Checker(
            None if config is None else os.fsencode(config),
            [os.fsencode(path) for path in paths],
            _words(facts),
            [select] if isinstance(select, str) else list(select),
            [ignore] if isinstance(ignore, str) else list(ignore),
            as_,
            lang,
            audience,
            builtin_packs,
        )
        if config is not None:
            paths = [*self._core.packs, *paths]
        self._packs: tuple[_packs.PackFiles, ...] = ()
        if paths:
            from ._packs import read

            self._packs = tuple(read(path) for path in paths)

    @classmethod
    def _restore(cls, state: tuple[Any, ...], packs: tuple[_packs.PackFiles, ...]) -> Linter:
        linter = cls.__new__(cls)
        from ._packs import checker

        linter._core = checker(state, packs)
        linter._packs = packs
        return linter

    def __reduce__(self) -> tuple[Any, ...]:
        return Linter._restore, (self._core.state(), self._packs)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Linter):
            return NotImplemented
        return self._core.state() == other._core.state() and self._packs == other._packs

    def __hash__(self) -> int:
        return hash(repr(self._core.state()))

    def __repr__(self) -> str:
        facts, select, ignore, *_ = self._core.state()
        parts = [f"packs={[name for name, _ in self._packs]!r}"] if self._packs else []
        parts += [f"{name}={value!r}" for name, value in (("facts", facts), ("select", select), ("ignore", ignore)) if value]
        return f"Linter({', '.join(parts)})"

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules in use, sorted by id."""
        return self._core.rules

    def check(
        self,
        text: Union[str, bytes],
        *,
        as_: Optional[Profile] = None,
        lang: str = "",
        name: str = "",
        format: Optional[Format] = None,
        explain: bool = False,
    ) -> Report:
        """Checks one text. See `sayyes.check`."""
        return self._core.check(text, as_, lang, name, format, explain)

    def check_file(self, path: Path, *, as_: Optional[Profile] = None, lang: str = "", explain: bool = False) -> Report:
        """Checks one file. See `sayyes.check_file`."""
        return self._core.check_file(os.fsencode(path), as_, lang, explain)

    def check_many(
        self,
        texts: Texts,
        *,
        as_: Optional[Profile] = None,
        lang: str = "",
        format: Optional[Format] = None,
        threads: int = 0,
        progress: bool = False,
    ) -> BulkReport:
        """Checks a column of texts. See `sayyes.check_many`."""
        from ._bulk import check_many as many

        return many(texts, as_=as_, lang=lang, format=format, threads=threads, progress=progress, linter=self)

    def rewrite(self, sign: str, *, lang: str = "") -> RewriteResult:
        """Says a whole sign anew. See `sayyes.rewrite`."""
        return self._core.rewrite(sign, lang)

    def fix(
        self,
        text: Union[str, bytes],
        *,
        as_: Optional[Profile] = None,
        lang: str = "",
        name: str = "",
        format: Optional[Format] = None,
        unsafe: bool = False,
    ) -> FixResult:
        """Puts safe wordings in. See `sayyes.fix`."""
        if isinstance(text, str):
            # A lone surrogate has no bytes to give back: UnicodeEncodeError says where it stands.
            return self._core.fix(text.encode("utf-8"), as_, lang, name, format, "UTF-8", unsafe)
        return self._core.fix(text, as_, lang, name, format, "", unsafe)

    def score(self, text: Union[str, bytes], *, as_: Optional[Profile] = None, lang: str = "") -> WelcomeScore:
        """The welcome score of one text. See `sayyes.score`."""
        return self._core.check(text, as_, lang, "", None, False).score


@lru_cache(maxsize=16)
def _linter_with(facts: tuple[tuple[str, str], ...]) -> Linter:
    return Linter(facts=dict(facts))


_default = _linter_with(())
_check = _default._core.check


def check(
    text: Union[str, bytes],
    as_: Optional[Profile] = None,
    lang: str = "",
    *,
    name: str = "",
    format: Optional[Format] = None,
    explain: bool = False,
) -> Report:
    """Checks one text with the library's own rules.

    `text`: a str, or bytes as a file has them (then the encoding is found out).
    `as_`: what it is: "sign", "web", "message", "policy", "script" or "catalog"; guessed when not given.
    `lang`: BCP 47 tag of text that names none, such as "es"; found out by its words when not given. ValueError for one that
    there is no rule for.
    `name`: a path or label for messages; its extension says the format where `format` does not.
    `explain`: also tell which rules matched and kept quiet (`Report.held_back`).

    Returns a Report. Offsets count code points, so they index a str; bytes and UTF-16 units are in `Finding.location`.
    Raises TypeError for what is no text, TextError (a ValueError) for bytes that hold none. Any number of threads may call it;
    the GIL is released meanwhile.

    >>> report = sayyes.check("NO FOOD OR DRINK", as_="sign")
    >>> [finding.matched for finding in report.findings]
    ['NO FOOD OR DRINK']
    >>> report.score.value < 100
    True
    """
    return _check(text, as_, lang, name, format, explain)


def check_file(path: Path, as_: Optional[Profile] = None, lang: str = "", *, explain: bool = False) -> Report:
    """Checks one file: Markdown, HTML or text, by its extension. Settings in a sayyes.toml are for `Project`.

    Raises MissingFileError (a FileNotFoundError), FileError (an OSError), or TextError (a ValueError). Threads: as `check`.

    >>> import pathlib, tempfile
    >>> file = pathlib.Path(tempfile.mkdtemp(), "door.html")
    >>> _ = file.write_text("<p>No <b>pets</b>")
    >>> sayyes.check_file(file, as_="sign").findings[0].location.bytes
    Span(start=3, end=13)
    """
    return _default.check_file(path, as_=as_, lang=lang, explain=explain)


def rewrite(sign: str, *, facts: Optional[Mapping[str, str]] = None, lang: str = "") -> RewriteResult:
    """Says a whole sign anew, best first: a sequence of Rewrite, with `advice` where nothing true could be said.

    `facts`: what the library can tell, by dotted key; a fact it does not know stands as a blank, and its key is in `needs`.
    Threads: as `check`.

    >>> sayyes.rewrite("NO CELL PHONES", facts={"places.phone": "the lobby"})[0].text
    'Please take calls in the lobby'
    """
    linter = _default if not facts else _linter_with(tuple(sorted(_words(facts).items())))
    return linter.rewrite(sign, lang=lang)


def fix(
    text: Union[str, bytes],
    as_: Optional[Profile] = None,
    lang: str = "",
    *,
    name: str = "",
    format: Optional[Format] = None,
    unsafe: bool = False,
) -> FixResult:
    """Puts safe wordings into a text, and leaves everything else as it is.

    `unsafe`: also wordings that a person should look at; never those that change a rule, never blanks.
    Raises TypeError, or ValueError for text that cannot be put back as it was. Threads: as `check`.

    >>> sayyes.fix("<p>Your ILL is here.</p>", format="html").text
    '<p>Your loan from another library is here.</p>'
    """
    return _default.fix(text, as_=as_, lang=lang, name=name, format=format, unsafe=unsafe)


def score(text: Union[str, bytes], as_: Optional[Profile] = None, lang: str = "") -> WelcomeScore:
    """How welcoming a text is, 0 to 100, with the parts and with what would raise it. Threads: as `check`.

    >>> sayyes.score("NO FOOD", as_="sign").value < sayyes.score("Food is welcome in the café", as_="sign").value
    True
    """
    return _default.score(text, as_=as_, lang=lang)
