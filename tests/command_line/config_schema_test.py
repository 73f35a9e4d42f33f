#!/usr/bin/env python3
"""docs/config.schema.json and the reader of sayyes.toml say the same: config_schema_test.py BINARY SOURCE_DIR

Every text here is read by both; they must agree on whether it is right. The keys of the schema are those of the reader.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

try:
    import jsonschema
except ImportError:
    print("left out: the Python module jsonschema is not here")
    sys.exit(0)

BINARY, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
SCHEMA = json.loads((SOURCE / "docs/config.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)

RIGHT = {
    "packs": ['packs = "a.csv"', 'packs = ["a.csv", { path = "b" }]', 'packs = [{ path = "a", sha256 = "%s" }]' % ("0" * 64)],
    "builtin-packs": ["builtin-packs = false"],
    "select": ['select = ["jargon"]', 'select = "jargon"', "select = []"],
    "ignore": ['ignore = ["clarity", "fines"]'],
    "profile": [f'profile = "{p}"' for p in ("sign", "web", "message", "policy", "script", "catalog")],
    "audience": [f'audience = "{a}"' for a in ("everyone", "academic", "school", "children", "staff")],
    "language": ['language = "fr-CA"'],
    "exclude": ['exclude = ["drafts/", "*.old.md"]'],
    "fail-on": [f'fail-on = "{level}"' for level in ("error", "warning", "suggestion", "never")],
    "min-score": ["min-score = 0", "min-score = 100"],
    "baseline": ['baseline = "known.tsv"'],
    "extends": ['extends = []'],
    "severity": ['[severity]\njargon = "suggestion"\n"en/jargon/opac" = "error"'],
    "intent": ['[[intent]]\ntext = "no flash"\nvalue = "firm"\nreason = "manuscripts"\nby = "us"\nuntil = "2027"',
               '[[intent]]\nrule = "fines"\nvalue = "bend"\nuntil = 2027-01-31'],
    "suppress": ['[[suppress]]\npath = "a/*.txt"\nrule = "opac"\ntext = "OPAC"\nreason = "engraved"', '[[suppress]]\nrule = "opac"\nreason = "why"'],
    "override": ['[[override]]\npaths = ["signs/"]\nprofile = "sign"\naudience = "staff"\nlanguage = "en"\nfail-on = "never"\nignore = ["opac"]\n'
                 '[override.severity]\njargon = "error"'],
    "words": ['[words]\npeople = "visitors"'], "places": ['[places]\nfood = "the café"\nlevel = 2'], "contact": ['[contact]\nask = "the desk"'],
    "hours": ['[hours]\nopen = "9 to 5"'], "reason": ['[reason]\nfood = "crumbs"'],
    "": ["", '[rooms]\nblue = "on level 1"\n[rooms.more]\nred = "2"'],
}
WRONG = [
    "packs = 3", "packs = [1]", "packs = [{ sha256 = \"%s\" }]" % ("0" * 64), 'packs = [{ path = "a", sha256 = "12" }]', 'packs = [{ path = "a", md5 = "1" }]',
    'builtin-packs = "no"', "select = 1", "select = [1]", "ignore = true", 'profile = "poster"', "profile = 1", 'audience = "all"', "language = 1",
    'language = "not a tag"', "exclude = 1", 'fail-on = "note"', "min-score = 101", "min-score = -1", 'min-score = "70"', "min-score = 1.5", "baseline = 1",
    "extends = 1", "severity = 1", '[severity]\njargon = "loud"', '[severity]\njargon = 1', "intent = 1", '[[intent]]\ntext = "a"', '[[intent]]\nvalue = "firm"',
    '[[intent]]\ntext = "a"\nvalue = "soft"', '[[intent]]\ntext = "a"\nvalue = "ask"\nwho = "b"', "suppress = 1", '[[suppress]]\ntext = "a"', '[[suppress]]\nreason = "a"',
    '[[suppress]]\ntext = "a"\nreason = "b"\nwhy = "c"', '[[override]]\nprofile = "sign"', '[[override]]\npaths = ["a"]\nmin-score = 3', '[[override]]\npaths = ["a"]\nprofile = "x"',
    "words = 1", "[places]\nfood = true", "colour = 1",
]


def reader_takes(text, root):
    (root / "sayyes.toml").write_text(text, "utf-8")
    done = subprocess.run([BINARY, "config"], cwd=root, capture_output=True, text=True)
    return done.returncode == 0 and not done.stderr, done.stderr


def plain(value):
    """Dates are texts to editors."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool)) else str(value)


def main():
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    wrong = []
    source = (SOURCE / "src/sayyes/config/config_reader.cc").read_text("utf-8")
    table = source[source.index("static constexpr Key kKeys[]"):]
    keys = set(re.findall(r'\{"([a-z-]+)",\s*&Reader::', table)) | set(re.findall(r'"([a-z]+)"', re.search(r"kFactTables\[\] = \{(.*?)\}", source).group(1)))
    if keys != set(SCHEMA["properties"]):
        wrong.append(f"keys of one side only: {sorted(keys ^ set(SCHEMA['properties']))}")
    if keys != set(RIGHT) - {""}:
        wrong.append(f"no text here for: {sorted(keys ^ (set(RIGHT) - {''}))}")
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        texts = [(text, True) for all_of_key in RIGHT.values() for text in all_of_key] + [(text, False) for text in WRONG]
        for text, right in texts:
            schema_takes = VALIDATOR.is_valid(plain(tomllib.loads(text)))
            taken, said = reader_takes(text, root)
            if schema_takes != right or taken != right:
                wrong.append(f"{text!r}: should be {'right' if right else 'wrong'}; schema: {schema_takes}, reader: {taken} {said}")
    for line in wrong:
        print(line)
    print(f"{len(texts)} texts, {len(wrong)} disagreements")
    sys.exit(1 if wrong else 0)


main()
