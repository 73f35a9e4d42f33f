"""The page's words: every language says everything that is asked for, nothing else, and all of it passes sayyes's own rules.

usage: page_words_test.py SAYYES PAGE-FOLDER
"""

import pathlib
import re
import subprocess
import sys

COMMAND, PAGE = sys.argv[1], pathlib.Path(sys.argv[2])
ENTRY = re.compile(r'"([^"]+)": "([^"]*)"')
NAMES = ("category.", "kind.policy")   # what is found is called by its name

tables = {language: dict(ENTRY.findall((PAGE / f"words_{language}.js").read_text(encoding="utf-8"))) for language in ("en", "es", "fr")}
failures = []
for language, table in tables.items():
    for key in tables["en"].keys() - table.keys():
        if not key.endswith(".one"):   # a language may need no form of its own for one
            failures.append(f"{language} lacks {key}")
    for key in table.keys() - tables["en"].keys():
        if not key.endswith(".one"):
            failures.append(f"{language} has {key}, which English lacks")

source = "".join(path.read_text(encoding="utf-8") for path in sorted(PAGE.glob("*")) if not path.name.startswith("words_") and path.suffix in (".js", ".html"))
asked = set(re.findall(r'\bt\("([\w.]+)"', source)) | set(re.findall(r'data-t(?:-label|-placeholder)?="([\w.]+)"', source))
begun = set(re.findall(r"t\(`([\w.]+)\$", source)) | {"fact.", "kind.", "audience."}
for key in asked - tables["en"].keys():
    failures.append(f"nothing says {key}")
spoken = source.replace('"', "'")
for key in tables["en"].keys():
    if key.removesuffix(".one") not in asked and not any(key.startswith(start) for start in begun) and f"'{key}'" not in spoken:
        failures.append(f"nobody asks for {key}")

for language, table in tables.items():
    text = "\n\n".join(words for key, words in table.items() if not key.startswith(NAMES))
    done = subprocess.run([COMMAND, "check", "--no-config", "--as", "web", "--lang", language, "--format", "concise", "-"],
                          input=text, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        failures.append(f"{language}: {done.stdout}{done.stderr}")

# Modules are asked for at once, not one after the other has been read.
page = (PAGE / "index.html").read_text(encoding="utf-8")
for module in PAGE.glob("*.js"):
    if f'modulepreload" href="/{module.name}"' not in page and module.name != "app.js":
        failures.append(f"index.html does not load {module.name} ahead")

for line in failures:
    print(line)
sys.exit(1 if failures else 0)
