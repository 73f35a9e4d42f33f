"""The command `sayyes`, which comes with the package."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Becomes the command; returns never."""
    command = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "sayyes")
    sys.stdout.flush()
    os.execv(command, ["sayyes", *sys.argv[1:]])


if __name__ == "__main__":
    main()
