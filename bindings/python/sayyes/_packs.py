"""Rule packs by value, so that a linter can be pickled to a machine that has none of its files."""

from __future__ import annotations

import os
import pathlib
from typing import Mapping, Sequence, Tuple

from . import _core

#: The name of the pack's folder or file, and its files by path below it; one file under "" for a CSV.
PackFiles = Tuple[str, Mapping[str, bytes]]


def read(path: str) -> PackFiles:
    """Everything of a pack that a linter reads; empty where it cannot be read, which the linter tells better."""
    root = pathlib.Path(path)
    if root.is_file():
        return root.name, {"": root.read_bytes()}
    files = sorted(file for file in root.rglob("*.toml") if file.is_file())
    return root.name, {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def checker(state: tuple[object, ...], packs: Sequence[PackFiles]) -> _core.Checker:
    """The checker of this state, with packs from memory: the core reads packs from files, so they are files for a moment."""
    if not packs:
        return _core.Checker.from_state(state, [])
    import tempfile  # slow to import, seldom needed

    with tempfile.TemporaryDirectory(prefix="sayyes-packs-") as folder:
        paths = []
        for number, (name, files) in enumerate(packs):
            root = os.path.join(folder, str(number), name)
            for relative, content in files.items():
                file = pathlib.Path(root, relative) if relative else pathlib.Path(root)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            paths.append(root)
        return _core.Checker.from_state(state, paths)
