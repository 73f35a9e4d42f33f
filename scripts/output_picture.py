#!/usr/bin/env python3
"""Draws what the command prints as an SVG, for the README: real output, in its colours.

    scripts/output_picture.py [--sayyes PROGRAM] [--check]      writes docs/images/check.svg

--check writes nothing and ends with 1 where the picture is no longer what the command prints.
"""

import argparse
import html
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs/images/check.svg"
COMMAND = "sayyes check examples/signs/reading-room.txt examples/signs/shelves.txt examples/signs/garden.txt"

WIDTH, LINE, LEFT, TOP = 8.4, 18, 18, 50
COLOURS = {"31": "#ff8f8f", "32": "#8fe388", "33": "#f5d67b", "34": "#8fb8ff", "35": "#d7a8ff", "36": "#86dfe0"}
STYLE = re.compile(r"\x1b\[([0-9;]*)m")


def spans(line):
    """(text, colour, bold, dim) of each stretch of one line."""
    colour, bold, dim, at = None, False, False, 0
    for mark in list(STYLE.finditer(line)) + [None]:
        text = line[at:mark.start() if mark else len(line)]
        if text:
            yield text, colour, bold, dim
        if mark is None:
            return
        at = mark.end()
        for code in mark.group(1).split(";") or ["0"]:
            if code in ("", "0"):
                colour, bold, dim = None, False, False
            elif code == "1":
                bold = True
            elif code == "2":
                dim = True
            elif code in COLOURS:
                colour = COLOURS[code]


def draw(lines):
    height = TOP + LINE * len(lines) + 16
    width = LEFT * 2 + WIDTH * 104
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" viewBox="0 0 {width:.0f} {height}" role="img" '
        f'aria-label="What sayyes check prints for three files">',
        f'<rect width="{width:.0f}" height="{height}" rx="10" fill="#1d2130"/>',
        '<circle cx="22" cy="20" r="6" fill="#ff6159"/><circle cx="42" cy="20" r="6" fill="#ffbd2e"/><circle cx="62" cy="20" r="6" fill="#28c941"/>',
        '<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="#e6e9f0" xml:space="preserve">',
    ]
    for number, line in enumerate(lines):
        y, column, pieces = TOP + LINE * number, 0, []
        for text, colour, bold, dim in spans(line):
            style = (f' fill="{colour}"' if colour else "") + (' font-weight="bold"' if bold else "") + (' opacity="0.65"' if dim else "")
            pieces.append(f'<tspan x="{LEFT + column * WIDTH:.1f}"{style}>{html.escape(text)}</tspan>')
            column += len(text)
        out.append(f'<text y="{y}">{"".join(pieces)}</text>')
    return "\n".join([*out, "</g>", "</svg>", ""])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sayyes", default=str(ROOT / "build/release/bin/sayyes"))
    options.add_argument("--check", action="store_true")
    chosen = options.parse_args()
    words = [chosen.sayyes, *COMMAND.split()[1:], "--color", "always"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, env={"COLUMNS": "80", "PATH": "/usr/bin:/bin"})
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    picture = draw([f"$ \x1b[1m{COMMAND}\x1b[0m", "", *done.stdout.splitlines()])
    if chosen.check:
        if PICTURE.read_text(encoding="utf-8") != picture:
            sys.exit("docs/images/check.svg is not what the command prints now. Please run scripts/output_picture.py")
        return
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(picture, encoding="utf-8")


main()
