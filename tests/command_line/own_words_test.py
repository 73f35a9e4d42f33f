"""What the program says itself passes its own rules: its documents, its messages, and what its rules tell.

usage: own_words_test.py SAYYES SOURCE_FOLDER
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

SAYYES, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])

# Where a page is about a wording, or names somebody else's. Each (file, matched words) has to be needed.
QUOTED = {
    ("src/programs/command_line/option_table.cc", "patron"): "the name of a rule, in an example",
    ("src/programs/command_line/option_table.cc", "fines"): "the name of a rule, in an example",
}
# Pages that show how rules are written hold the words that rules look for.
ABOUT_RULES = {"docs/rule-format.md"}

# Modules that hold words of signs rather than words for people: what they look for, and what they say anew.
WORDS_OF_SIGNS = {"frames", "suggesting", "matching", "findings", "text", "site"}


def findings(paths: list[pathlib.Path], profile: str) -> list[dict]:
    run = subprocess.run(
        [SAYYES, "check", "--no-config", "--lang", "en", "--as", profile, "--format", "jsonl", *map(str, paths)],
        capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"own_words_test: {run.stderr}")
    return [row for row in map(json.loads, run.stdout.splitlines()) if row.get("kind") == "finding"]


def string_literals(source: str) -> list[str]:
    """String literals of C++, those side by side joined."""
    source = re.sub(r"//[^\n]*", "", source)
    out = []
    for run in re.finditer(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*', source):
        parts = re.findall(r'"((?:[^"\\\n]|\\.)*)"', run.group())
        out.append("".join(parts).replace('\\"', '"').replace("\\n", " ").replace("\\t", " "))
    return out


def is_sentence(text: str) -> bool:
    """Words for people: no keys, paths, markup or patterns."""
    return len(re.findall(r"[A-Za-z’']{2,}", text)) >= 4 and not re.search(r"[<>{}\\^|=]|::|\.cc\b", text)


def check_documents(problems: list[str], used: set) -> int:
    pages = [SOURCE / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted((SOURCE / "docs").glob("*.md"))
    pages += sorted(SOURCE.glob("src/**/README.md")) + sorted(SOURCE.glob("tests/**/README.md"))
    for row in findings(pages, "web"):
        file = str(pathlib.Path(row["path"]).resolve().relative_to(SOURCE.resolve()))
        if file in ABOUT_RULES:
            continue
        key = (file, row["matched"])
        used.add(key)
        if key not in QUOTED:
            problems.append(f"{file}: “{row['matched']}” [{row['rule']}]")
    return len(pages)


def check_messages(folder: pathlib.Path, problems: list[str], used: set) -> int:
    messages = []
    for file in sorted(SOURCE.glob("src/**/*.cc")):
        if WORDS_OF_SIGNS & set(file.relative_to(SOURCE).parts) or "page" in file.parts:
            continue
        messages += [(file.relative_to(SOURCE), text) for text in string_literals(file.read_text()) if is_sentence(text)]
    return check_texts(folder, messages, problems, used)


def check_rules(folder: pathlib.Path, problems: list[str], used: set) -> int:
    said = []
    for file in sorted(SOURCE.glob("rules/en/*/*.toml")):
        rule = tomllib.loads(file.read_text())
        said += [(file.relative_to(SOURCE), rule[key]) for key in ("title", "message", "why") if key in rule]
        said += [(file.relative_to(SOURCE), one["advice"]) for one in rule.get("suggestions", []) if "advice" in one]
    # What stands between quotation marks is the wording that the rule is about.
    return check_texts(folder, [(file, re.sub("“[^”]*”", "That wording", text)) for file, text in said], problems, used)


def check_texts(folder: pathlib.Path, texts: list[tuple[pathlib.Path, str]], problems: list[str], used: set) -> int:
    """Each text is a paragraph of one file, so that a line tells which it was."""
    page = folder / "texts.txt"
    page.write_text("".join(text.replace("\n", " ") + "\n\n" for _, text in texts))
    for row in findings([page], "message"):
        file, text = texts[(row["line"] - 1) // 2]
        key = (str(file), row["matched"])
        used.add(key)
        if key in QUOTED:
            continue
        problems.append(f"{file}: “{row['matched']}” in “{text}” [{row['rule']}]")
    return len(texts)


def main() -> int:
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        used: set = set()
        counts = (check_documents(problems, used), check_messages(folder, problems, used), check_rules(folder, problems, used))
    problems += [f"{file}: “{matched}” is spared and needs it no more" for file, matched in QUOTED.keys() - used]
    for problem in problems:
        print(problem)
    print(f"{counts[0]} documents, {counts[1]} messages, {counts[2]} texts of rules: {len(problems)} to say better")
    return 1 if problems or min(counts) == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
