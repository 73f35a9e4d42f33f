#!/usr/bin/env python3
"""Writes docs/rules/: a page in Markdown for each language and category, and one in HTML with all rules to search in.

    python3 scripts/rule_pages.py            write the pages
    python3 scripts/rule_pages.py --check    write nothing; say which pages differ from the rules (exit code 1)

Needs Python 3.11 (tomllib), nothing else.
"""

import argparse
import sys
import tomllib
from pathlib import Path

import rule_reference
from rule_model import (INTENT, LANGUAGES, PLACES, SEVERITY, UNREVIEWED, as_list, counted, examples, load_languages, message, named_guards,
                        phrases, word_guards)

ROOT = Path(__file__).resolve().parent.parent
MARK = "<!-- Made by scripts/rule_pages.py from the rule files: change those, then run it again. -->"


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


def match_lines(match):
    if "count" in match:
        yield f"**Looks for** {counted(match['count'])}."
    elif "pattern" in match:
        yield f"**Looks for** the pattern {code(match['pattern'])}" + (", capitals as written." if match.get("case") == "exact" else ".")
    else:
        yield f"**Looks for** {listed(phrases(match))}."


def guard_lines(rule, shared, guards):
    reasons = []
    for name in named_guards(rule, shared):
        title = guards.get(name, {}).get("title")
        reasons.append(f"{plain(title)} ({code(name)})" if title else code(name))
    for words, texts, near in word_guards(rule):
        reasons.append(words.format(listed(texts)) + (f" ({near} words)" if near else ""))
    if rule.get("guards", {}).get("at"):
        reasons.append(PLACES[rule["guards"]["at"]])
    if reasons:
        yield "**Says nothing** where:"
        yield ""
        for reason in reasons:
            yield f"- {reason}"


def example_rows(rule):
    pairs, found, spared = examples(rule)
    if pairs:
        yield "| before | after |"
        yield "|---|---|"
        for flag, say in pairs:
            yield f"| {cell(flag)} | {cell(say)} |"
        yield ""
    for title, texts in (("Found", found), ("Left alone", spared)):
        if texts:
            yield f"**{title}:** " + " · ".join(code(text) for text in texts)
            yield ""


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
    yield f"> {plain(message(rule))}"
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
    yield ("Every rule that comes with sayyes, made from the rule files. [index.html](index.html) is all of them on one page to search in, without "
           "a network. [rule-format.md](../rule-format.md) says how to write one.")
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
    languages = load_languages(rules)
    made = {}
    if languages:
        made[out / "README.md"] = "\n".join(index_page(languages)).rstrip() + "\n"
        made[out / "index.html"] = rule_reference.page(languages)
    for language in languages:
        for category, shared, found in language.categories:
            made[out / language.tag / f"{category}.md"] = "\n".join(category_page(language, category, shared, found)).rstrip() + "\n"
    return made


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
