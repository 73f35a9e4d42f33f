#!/usr/bin/env python3
"""What programs say of pictures and PDF is remembered: kept_answers_test.py BINARY.

A copy of the command has programs beside it that say something else each time; what is told twice was asked once.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

BINARY = sys.argv[1]
OCR = r"""#!/bin/bash
if [ "$1" = --version ]; then printf 'reader one\n'; exit; fi
if [ "$1" = --preview ]; then printf 'picture'; exit; fi
printf 'sayyes-words\t1\npage\t400\t300\teng\nblock\nline\n'
words="Patrons only"
if [ "$1" = spa ]; then words="prohibido fumar en la biblioteca"; fi
printf 'word\t90\t10\t10\t50\t20\t%s\n' $words "at${EPOCHREALTIME/[.,]/}"
printf 'end\n'
"""
PDF = r"""#!/bin/bash
if [ "$1" = -v ]; then printf 'pdf reader one\n' >&2; exit; fi
printf '<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body><doc><page width="600" height="800"><flow><block xMin="1" yMin="1" xMax="90" yMax="20"><line xMin="1" yMin="1" xMax="90" yMax="20">'
printf '<word xMin="1" yMin="1" xMax="9" yMax="20">%s</word>' Patrons only "at${EPOCHREALTIME/[.,]/}"
printf '</line></block></flow></page></doc></body></html>'
"""


def main():
    with tempfile.TemporaryDirectory() as top:
        home = pathlib.Path(top, "bin")
        home.mkdir()
        command = home / "sayyes"
        shutil.copy(BINARY, command)

        def program(name, text):
            path = home / name
            path.write_text(text)
            path.chmod(0o755)
            return path

        ocr, pdf = program("sayyes-ocr", OCR), program("pdftotext", PDF)
        photos = pathlib.Path(top, "photos")
        photos.mkdir()
        (photos / "a.jpg").write_bytes(b"\xff\xd8\xff one picture")
        (photos / "b.pdf").write_bytes(b"%PDF-1.4 one file")

        def seen(*options, cache="cache"):
            """What names the findings of each file: it hangs on the words around, which are others each time that they are read."""
            done = subprocess.run([command, "check", "--no-config", "--no-gitignore", "--no-across", "--format", "jsonl", *options, "photos/a.jpg", "photos/b.pdf"],
                                  cwd=top, env={**os.environ, "XDG_CACHE_HOME": str(pathlib.Path(top, cache))}, capture_output=True, text=True)
            assert done.returncode in (0, 1), done.stderr
            found = {}
            for record in map(json.loads, done.stdout.splitlines()):
                if record["kind"] == "finding":
                    found.setdefault(record["path"], []).append(record["fingerprint"])
            assert "photos/a.jpg" in found, done.stdout + done.stderr
            return [tuple(found["photos/a.jpg"]), tuple(found.get("photos/b.pdf", ()))]

        if shutil.which("bash") != "/bin/bash" and not pathlib.Path("/bin/bash").exists():
            print("there is no /bin/bash here to speak for the programs")
            sys.exit(77)
        first = seen()
        assert seen() == first, "a picture that was read is asked about again"
        assert seen("-j", "1") == first
        assert not set(seen("--no-cache")) & set(first), "--no-cache remembers"
        assert not set(seen(cache="other")) & set(first)
        assert seen("--as", "web") == first, "how it is checked changes nothing of what it says"
        spanish = seen("--lang", "es")
        assert spanish[0] != first[0], "in another language it is another question"
        assert seen("--lang", "es") == spanish
        # Another picture under the same name.
        (photos / "a.jpg").write_bytes(b"\xff\xd8\xff another picture")
        changed = seen()
        assert changed[0] != first[0] and changed[1] == first[1], (first, changed)
        # Another version of a program, though its file has the same size and time.
        status = ocr.stat()
        program("sayyes-ocr", OCR.replace("reader one", "reader two"))
        os.utime(ocr, ns=(status.st_atime_ns, status.st_mtime_ns))
        newer = seen()
        assert newer[0] != changed[0] and newer[1] == changed[1], (changed, newer)
        assert seen() == newer
        # Another file that calls itself the same.
        os.utime(pdf, ns=(status.st_atime_ns, status.st_mtime_ns + 10**9))
        assert seen()[1] != newer[1]
        # A program that says nothing of itself is not remembered; one that fails neither.
        program("sayyes-ocr", OCR.replace("printf 'reader one\\n'; exit", "exit 1"))
        assert seen()[0] != seen()[0]
    print("what was read is read once")


main()
