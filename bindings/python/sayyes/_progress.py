"""Threads, and progress by tqdm, in a terminal and in a notebook."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Callable, Iterator, Optional

Tick = Callable[[int, int], None]


def usable_threads(wanted: int) -> int:
    """As many as a caller may ask for; the library starts at most 256."""
    if wanted < 0:
        raise ValueError(f"threads cannot be {wanted}; 0 is one a core")
    return min(wanted, 256)


@contextmanager
def ticker(wanted: bool, unit: str) -> Iterator[Optional[Tick]]:
    """A function of (done, all) that moves a bar, or None where nobody wants one."""
    if not wanted:
        yield None
        return
    try:
        from tqdm.auto import tqdm
    except ImportError as error:
        raise ImportError("a progress bar needs tqdm: pip install 'sayyes[notebook]'") from error
    bar = tqdm(unit=unit, total=0)

    def tick(done: int, total: int) -> None:
        if bar.total != total:
            bar.total = total
        bar.update(done - bar.n)

    try:
        yield tick
    finally:
        bar.close()
