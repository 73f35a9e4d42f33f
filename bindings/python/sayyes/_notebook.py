"""`%load_ext sayyes`, then `%%sayyes sign` over a cell of text."""

from __future__ import annotations

import argparse
from typing import Any

from ._linter import Linter


class _Arguments(argparse.ArgumentParser):
    def error(self, message: str) -> Any:
        raise ValueError(f"{message}. {self.format_usage().strip()}")


def _arguments() -> _Arguments:
    parser = _Arguments(prog="%%sayyes", add_help=False)
    parser.add_argument("as_", nargs="?", metavar="AS", help="sign, web, message, policy, script or catalog")
    parser.add_argument("--lang", default="")
    parser.add_argument("--format", choices=("plain", "markdown", "html"))
    parser.add_argument("--fact", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--name", default="", help="a variable that gets the Report")
    return parser


def load_ipython_extension(ipython: Any) -> None:
    """Registers the cell magic."""

    def sayyes_magic(line: str, cell: str) -> Any:
        """Checks the cell's text: %%sayyes [AS] [--lang TAG] [--format FORMAT] [--fact KEY=VALUE]... [--name VARIABLE]"""
        import shlex

        said = _arguments().parse_args(shlex.split(line))
        for fact in said.fact:
            if "=" not in fact:
                raise ValueError(f'a fact is KEY=VALUE, such as places.phone="the lobby"; “{fact}” is not')
        facts = dict(fact.split("=", 1) for fact in said.fact)
        report = Linter(facts=facts).check(cell.rstrip("\n"), as_=said.as_, lang=said.lang, format=said.format)
        if said.name:
            ipython.push({said.name: report})
        return report

    ipython.register_magic_function(sayyes_magic, magic_kind="cell", magic_name="sayyes")
