#!/usr/bin/env python3
"""Writes docs/rules/: one page for each language and category, made from the rule files.

    python3 scripts/rule_pages.py            write the pages
    python3 scripts/rule_pages.py --check    write nothing; say which pages differ from the rules (exit code 1)

Needs Python 3.11 (tomllib), nothing else.
"""

import argparse
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MARK = "<!-- Made by scripts/rule_pages.py from the rule files: change those, then run it again. -->"
LANGUAGES = {"en": "English", "es": "Spanish", "fr": "French"}
# Languages whose rules no native-speaking librarian has read yet.
UNREVIEWED = {"es", "fr"}
SEVERITY = {"error": "error", "warning": "warning", "suggestion": "suggestion"}
INTENT = {"firm": "keep firm", "ask": "ask what it is for", "bend": "can bend"}
GUARD_WORDS = {
    "not_before": "right before {}",
    "not_after": "right after {}",
    "only_before": "unless right before {}",
    "only_after": "unless right after {}",
    "not_near": "near {}",
    "only_near": "unless near {}",
    "not_in_segment": "in a paragraph with {}",
    "only_in_segment": "unless the paragraph has {}",
}
PLACES = {
    "segment": "unless it is the whole paragraph or sign line",
    "line": "unless it is the whole line",
    "segment_start": "unless it begins the paragraph",
    "sentence_start": "unless it begins the sentence",
}
MEASURES = {
    "words": "more than {} words",
    "sentences": "more than {} sentences",
    "capital_words": "more than {} words in capitals",
    "exclamation_marks": "more than {} exclamation marks",
    "repeated_marks": "more than {} marks in a row",
}


def load(path):
    with path.open("rb") as file:
        return tomllib.load(file)


def as_list(value):
    return [value] if isinstance(value, str) else list(value or [])


def plain(text):
    """Text inside Markdown prose: nothing in it is markup."""
    for mark in "\\`*_{}[]<>#|~":
        text = text.replace(mark, "\\" + mark)
    return " ".join(text.split())


def code(text):
    """Text as it is written, on one line."""
    text = text.replace("\n", "⏎")
    ticks = "`"
    while ticks in text:
        ticks += "`"
    pad = " " if text.startswith("`") or text.endswith("`") or text != text.strip() else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def cell(text):
    """Code inside of a table: a bar would end the cell."""
    return code(text).replace("|", "\\|")


def listed(texts, most=12):
    shown = ", ".join(code(text) for text in texts[:most])
    return shown + (f" and {len(texts) - most} more" if len(texts) > most else "")


def anchor(name):
    return name.lower().replace(" ", "-")


class Language:
    """One folder below rules/: its categories, and its guards by name."""

    def __init__(self, folder):
        self.folder = folder
        self.tag = folder.name
        self.guards = {path.stem: load(path) for path in sorted((folder / "guards").glob("*.toml"))}
        self.categories = []
        for category in sorted(path for path in folder.iterdir() if path.is_dir()):
            if category.name in ("guards", "activities"):
                continue
            rules = [(path.stem, load(path)) for path in sorted(category.glob("*.toml")) if path.name != "pack.toml"]
            if rules:
                shared = load(category / "pack.toml") if (category / "pack.toml").exists() else {}
                self.categories.append((category.name, shared, rules))


def match_lines(match):
    if "count" in match:
        count = match["count"]
        text = MEASURES[count["measure"]].format(count["more_than"])
        if count.get("of_words"):
            text += f", where there are at least {count['of_words']} words"
        yield f"**Looks for** {text}."
        return
    if "pattern" in match:
        yield f"**Looks for** the pattern {code(match['pattern'])}" + (", capitals as written." if match.get("case") == "exact" else ".")
        return
    phrases = as_list(match.get("phrases")) or as_list(match.get("frames"))
    yield f"**Looks for** {listed(phrases)}."


def guard_lines(rule, shared, guards):
    own = rule.get("guards", {})
    names = as_list(own.get("unless"))
    names += [name for name in as_list(shared.get("guards", {}).get("unless")) if name not in names]
    reasons = []
    for name in names:
        title = guards.get(name, {}).get("title")
        reasons.append(f"{plain(title)} ({code(name)})" if title else code(name))
    for key, words in GUARD_WORDS.items():
        if own.get(key):
            near = f" ({own['near_words']} words)" if key.endswith("_near") and "near_words" in own else ""
            reasons.append(words.format(listed(as_list(own[key]))) + near)
    if own.get("at"):
        reasons.append(PLACES[own["at"]])
    if reasons:
        yield "**Says nothing** where:"
        yield ""
        for reason in reasons:
            yield f"- {reason}"


def example_rows(rule):
    before_after, spared = [], []
    for example in rule.get("examples", []):
        if "flag" in example:
            before_after.append((example["flag"], example.get("say", "")))
        elif "pass" in example:
            spared.append(example["pass"])
    with_say = [pair for pair in before_after if pair[1]]
    rest = [pair[0] for pair in before_after if not pair[1]]
    if with_say:
        yield "| before | after |"
        yield "|---|---|"
        for flag, say in with_say:
            yield f"| {cell(flag)} | {cell(say)} |"
        yield ""
    if rest:
        yield "**Found:** " + " · ".join(code(text) for text in rest)
        yield ""
    if spared:
        yield "**Left alone:** " + " · ".join(code(text) for text in spared)
        yield ""


def first_match(rule):
    """What the rule finds in its first example, for the message."""
    for example in rule.get("examples", []):
        found = re.search(r"(?<!\\)\[(.+?)(?<!\\)\]", example.get("flag", ""), re.DOTALL)
        if found:
            return found.group(1)
    return "…"


def rule_lines(language, category, name, rule, shared):
    yield f"## {name}"
    yield ""
    yield f"**{plain(rule['title'])}**"
    yield ""
    praise = category == "welcome"
    facts = [code(f"{language.tag}/{category}/{name}"), "praise" if praise else SEVERITY[rule.get("severity", "warning")]]
    if "intent" in rule:
        facts.append(INTENT[rule["intent"]])
    for key in ("profiles", "scopes", "audiences"):
        if rule.get(key):
            facts.append(f"{key}: {', '.join(as_list(rule[key]))}")
    yield " · ".join(facts)
    yield ""
    yield f"> {plain(rule['message'].replace('{match}', first_match(rule)))}"
    yield ""
    if rule.get("why"):
        yield f"**Why:** {plain(rule['why'])}"
        yield ""
    if rule.get("evidence"):
        yield f"**Evidence:** {'; '.join(plain(source) for source in as_list(rule['evidence']))}"
        yield ""
    yield from match_lines(rule["match"])
    yield ""
    suggestions = rule.get("suggestions", [])
    if suggestions:
        yield "**Say instead:**"
        yield ""
        for suggestion in suggestions:
            for kind, note in (("replacement", ""), ("rewrite", " (the whole sentence)")):
                if kind in suggestion:
                    yield f"- {code(suggestion[kind])}{note}"
            if "advice" in suggestion:
                yield f"- {plain(suggestion['advice'])}"
        yield ""
    yield from example_rows(rule)
    guards = list(guard_lines(rule, shared, language.guards))
    if guards:
        yield from guards
        yield ""


def review_note(language):
    if language.tag in UNREVIEWED:
        yield f"> Not yet reviewed by a native librarian: the {LANGUAGES.get(language.tag, language.tag)} rules are a careful draft."
        yield ""


def category_page(language, category, shared, rules):
    yield MARK
    yield f"# {category}"
    yield ""
    name = LANGUAGES.get(language.tag, language.tag)
    title = shared.get("title")
    yield (f"{plain(title)}. " if title else "") + f"{len(rules)} {'rule' if len(rules) == 1 else 'rules'} for {name}."
    yield ""
    yield from review_note(language)
    yield "| rule | in short |"
    yield "|---|---|"
    for stem, rule in rules:
        yield f"| [{stem}](#{anchor(stem)}) | {plain(rule['title'])} |"
    yield ""
    for stem, rule in rules:
        yield from rule_lines(language, category, stem, rule, shared)


def index_page(languages):
    yield MARK
    yield "# Rules"
    yield ""
    yield "Every rule that comes with sayyes, made from the rule files. [rule-format.md](../rule-format.md) says how to write one."
    yield ""
    for language in languages:
        yield f"## {LANGUAGES.get(language.tag, language.tag)}"
        yield ""
        yield from review_note(language)
        yield "| category | rules | what it is about |"
        yield "|---|---:|---|"
        for category, shared, rules in language.categories:
            yield f"| [{category}]({language.tag}/{category}.md) | {len(rules)} | {plain(shared.get('title', ''))} |"
        yield ""


def pages(rules, out):
    languages = [Language(folder) for folder in sorted(rules.iterdir()) if folder.is_dir()]
    languages = [language for language in languages if language.categories]
    made = {}
    if languages:
        made[out / "README.md"] = index_page(languages)
    for language in languages:
        for category, shared, found in language.categories:
            made[out / language.tag / f"{category}.md"] = category_page(language, category, shared, found)
    return {path: "\n".join(lines).rstrip() + "\n" for path, lines in made.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, say which pages differ")
    parser.add_argument("--rules", type=Path, default=ROOT / "rules", help="folder of the rules")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "rules", help="folder of the pages")
    options = parser.parse_args()

    try:
        wanted = pages(options.rules, options.out)
    except (tomllib.TOMLDecodeError, KeyError, UnicodeDecodeError) as error:
        print(f"a rule file cannot be read: {error!r}; sayyes test-rules says which", file=sys.stderr)
        return 2
    old = {path for path in options.out.rglob("*.md") if path.read_text(encoding="utf-8").startswith(MARK)} if options.out.exists() else set()
    stale = sorted(old - set(wanted))
    changed = sorted(path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text)
    if options.check:
        for path in changed + stale:
            print(f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}: not what the rules say")
        if changed or stale:
            print("run: python3 scripts/rule_pages.py")
        return 1 if changed or stale else 0
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8", newline="\n")
    for path in stale:
        path.unlink()
    print(f"{len(wanted)} pages, {len(changed)} written, {len(stale)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
