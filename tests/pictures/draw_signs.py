"""Draws signs as a phone might see them: fonts, tilt, colours, perspective, uneven light, noise, JPEG. The same signs each time.

usage: draw_signs.py FOLDER     writes sign-00.jpg … and sign-00.txt …
"""

import functools
import pathlib
import random
import subprocess
import sys

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from sign_texts import SIGNS

FAMILIES = ["DejaVu Sans", "DejaVu Sans:bold", "DejaVu Sans:condensed", "DejaVu Serif", "DejaVu Serif:bold", "DejaVu Sans Mono",
            "Liberation Sans", "Liberation Sans:bold", "Liberation Serif", "Liberation Sans Narrow", "Lato", "Lato:black",
            "Comic Neue:bold", "EB Garamond", "Open Sans", "Open Sans:semibold"]
COLOURS = [((20, 20, 20), (250, 250, 246)), ((255, 255, 255), (178, 24, 32)), ((190, 20, 30), (252, 250, 240)),
           ((250, 240, 90), (22, 44, 110)), ((20, 20, 20), (250, 214, 30)), ((255, 255, 255), (30, 110, 70)),
           ((40, 60, 120), (214, 228, 242)), ((245, 245, 245), (60, 60, 64)), ((90, 50, 20), (236, 218, 190)),
           ((255, 255, 255), (0, 98, 160))]


@functools.lru_cache(None)
def font_file(family):
    """The file of a family that is installed, else of DejaVu, which Debian always has where something is drawn."""
    answer = subprocess.run(["fc-match", "-f", "%{file}\t%{family}", family], capture_output=True, text=True, check=True).stdout
    path, found = answer.split("\t")
    return path if family.split(":")[0] in found else None


@functools.lru_cache(None)
def families():
    there = [family for family in FAMILIES if font_file(family)]
    if not there:
        raise RuntimeError("no fonts: fonts-dejavu-core has some")
    return there


def drawn(text, chance):
    """The sign without its surroundings, and how it lies in them."""
    family = families()[chance.randrange(len(families()))]
    colour, ground = COLOURS[chance.randrange(len(COLOURS))]
    lines = text.split("\n")
    size = chance.choice([34, 44, 56, 72, 96])
    font = ImageFont.truetype(font_file(family), size)
    head = ImageFont.truetype(font_file(family), int(size * chance.choice([1.0, 1.0, 1.3]))) if len(lines) > 1 else font
    fonts = [head] + [font] * (len(lines) - 1)
    widths = [f.getlength(line) for f, line in zip(fonts, lines)]
    gap = size * chance.uniform(1.3, 1.7)
    margin = size * chance.uniform(0.8, 1.8)
    width, height = int(max(widths) + 2 * margin), int(gap * len(lines) + 2 * margin)
    sign = Image.new("RGB", (width, height), ground)
    pen = ImageDraw.Draw(sign)
    centred = chance.random() < 0.7
    if chance.random() < 0.3:
        pen.rectangle([size // 4, size // 4, width - size // 4, height - size // 4], outline=colour, width=max(2, size // 14))
    for number, (f, line, wide) in enumerate(zip(fonts, lines, widths)):
        x = (width - wide) / 2 if centred else margin
        pen.text((x, margin + gap * (number + 0.5)), line, font=f, fill=colour, anchor="lm")
    return sign


def coefficients(target, source):
    """The eight numbers of a perspective that takes `target` to `source`; solved by hand, so that no package more is needed."""
    rows, right = [], []
    for (x, y), (u, v) in zip(target, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    for i in range(8):
        best = max(range(i, 8), key=lambda r: abs(rows[r][i]))
        rows[i], rows[best], right[i], right[best] = rows[best], rows[i], right[best], right[i]
        for r in range(8):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
                right[r] -= factor * right[i]
    return [right[i] / rows[i][i] for i in range(8)]


def photographed(sign, chance):
    """On a wall, a little askew, in the light there is."""
    width, height = sign.size
    border = int(max(width, height) * chance.uniform(0.06, 0.16))
    wall = tuple(chance.randrange(120, 226) for _ in range(3))
    scene = Image.new("RGB", (width + 2 * border, height + 2 * border), wall)
    mask = Image.new("L", scene.size, 0)
    scene.paste(sign, (border, border))
    mask.paste(255, (border, border, border + width, border + height))
    tilt = chance.uniform(-5, 5)
    scene = scene.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=wall)
    w, h = scene.size
    lean = [chance.uniform(0, 0.03) for _ in range(8)]
    source = [(lean[0] * w, lean[1] * h), (w - lean[2] * w, lean[3] * h), (w - lean[4] * w, h - lean[5] * h), (lean[6] * w, h - lean[7] * h)]
    scene = scene.transform(scene.size, Image.Transform.PERSPECTIVE, coefficients([(0, 0), (w, 0), (w, h), (0, h)], source),
                            Image.Resampling.BICUBIC)
    shade = Image.linear_gradient("L").rotate(chance.uniform(0, 360), fillcolor=128).resize(scene.size)
    dark = scene.point(lambda v: int(v * 0.72))
    scene = Image.composite(scene, dark, shade)
    if chance.random() < 0.5:
        scene = scene.filter(ImageFilter.GaussianBlur(chance.uniform(0.3, 1.2)))
    noise = Image.frombytes("L", scene.size, chance.randbytes(scene.width * scene.height)).convert("RGB")
    return Image.blend(scene, noise, chance.uniform(0.02, 0.08))


def draw(folder, signs=SIGNS):
    """Writes the signs; returns [(language, text, path)]."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number, (language, text) in enumerate(signs):
        chance = random.Random(number)
        path = folder / f"sign-{number:02}.jpg"
        photographed(drawn(text, chance), chance).save(path, quality=chance.choice([55, 70, 85]))
        path.with_suffix(".txt").write_text(text + "\n", encoding="utf-8")
        made.append((language, text, path))
    return made


if __name__ == "__main__":
    draw(sys.argv[1])
