"""Text, tags, attributes and comments of thousands of pages stand where parse5 says they stand, and say the same.

usage: html_places_test.py HTML_PLACES_PROGRAM DATA_FOLDER

parse5 builds the tree, as a browser does; our tokenizer keeps a flat stack. The pages come from packages of documentation, the
hard cases from html5lib's tests of tree building. SAYYES_LONG=1 takes every page, else every third.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import data

PAGES = ["cmake-doc", "git-doc", "python3.11-doc", "apache2-doc", "debian-policy", "debian-reference-es", "debian-reference-fr"]
LEAST_PAGES = 2000

# Where the two differ, and why. An entry that no longer differs fails the test.
IGNORED_BY_TREE = "a tree builder drops <plaintext> in <select> and <frameset>, so markup goes on; no page holds that"
DIFFERENCES = {
    "<!doctype html><select><plaintext></plaintext>X": IGNORED_BY_TREE,
    "<!doctype html><table><select><plaintext>a<caption>b": IGNORED_BY_TREE,
    "<!doctype html><frameset><plaintext></plaintext>": IGNORED_BY_TREE,
    "<!doctype html><frameset></frameset><plaintext></plaintext>": IGNORED_BY_TREE,
    "<!doctype html><frameset></frameset></html><plaintext></plaintext>": IGNORED_BY_TREE,
}


def tree_inputs(root, folder):
    """The inputs of the tests of tree building that are whole documents read without scripts, a file each."""
    paths = []
    for file in sorted(root.glob("*/html5lib/tests/testdata/tree-construction/**/*.dat")):
        for part in re.split(rb"(?m)^#data\n", file.read_bytes())[1:]:
            if b"#document-fragment" in part or b"#script-on" in part:
                continue
            path = folder / f"{len(paths):04}.html"
            path.write_bytes(part.split(b"\n#errors")[0])
            paths.append(str(path))
    return paths


def places(command, paths):
    """What a program says about each page, in order."""
    with tempfile.TemporaryFile("w+") as listed:
        listed.write("\n".join(paths) + "\n")
        listed.seek(0)
        done = subprocess.run(command, stdin=listed, stdout=subprocess.PIPE, check=True)
    pages = re.split(rb"(?m)^= .*\n", done.stdout)[1:]
    if len(pages) != len(paths):
        sys.exit(f"{command[0]} spoke of {len(pages)} of {len(paths)} pages")
    return pages


def main():
    program, folder = sys.argv[1:]
    if shutil.which("node") is None:
        data.skip("parse5 needs node, which is not here")
    try:
        pages = sorted(str(path) for package in PAGES for path in data.debian(folder, package).rglob("*.html")
                       if path.is_file() and not path.is_symlink())
        parse5 = data.node_modules(folder, "parse5@8.1.1")
        suite = data.sdist(folder, "html5lib", "1.1")
    except data.Missing as missing:
        data.skip(f"the pages or parse5 could not be had ({missing})")
    if len(pages) < LEAST_PAGES:
        sys.exit(f"{len(pages)} pages were found; there should be {LEAST_PAGES}")
    if os.environ.get("SAYYES_LONG") != "1":
        pages = pages[::3]
    with tempfile.TemporaryDirectory() as temporary:
        paths = pages + tree_inputs(suite, pathlib.Path(temporary))
        ours = places([program], paths)
        theirs = places(["node", str(pathlib.Path(__file__).with_name("html_places.mjs")), str(parse5.parent)], paths)
        failures, known, lines = 0, set(), 0
        for path, mine, their in zip(paths, ours, theirs):
            lines += mine.count(b"\n")
            if mine == their:
                continue
            text = pathlib.Path(path).read_bytes().decode("utf-8", "replace")
            if text in DIFFERENCES:
                known.add(text)
                continue
            failures += 1
            if failures <= 10:
                pairs = zip(mine.decode().splitlines() + [""], their.decode().splitlines() + [""])
                first = next((pair for pair in pairs if pair[0] != pair[1]), None)
                print(f"{path}: {text[:80]!r}\n  ours, parse5: {first}")
        for text in sorted(set(DIFFERENCES) - known):
            failures += 1
            print(f"no longer differs, and can leave the list: {text!r}")
    print(f"html places: {lines} tokens and attributes of {len(pages)} pages and {len(paths) - len(pages)} hard cases, "
          f"{len(known)} differences by name, {failures} failures")
    sys.exit(1 if failures else 0)


main()
