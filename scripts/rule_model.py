"""The rule files as the pages about them see them: languages, categories, rules, guards."""

import re
import tomllib

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


def load_languages(folder):
    """The languages below a folder of rules that have a rule, in order."""
    languages = [Language(path) for path in sorted(folder.iterdir()) if path.is_dir()]
    return [language for language in languages if language.categories]


def first_match(rule):
    """What the rule finds in its first example, for the message."""
    for example in rule.get("examples", []):
        found = re.search(r"(?<!\\)\[(.+?)(?<!\\)\]", example.get("flag", ""), re.DOTALL)
        if found:
            return found.group(1)
    return "…"


def message(rule):
    return rule["message"].replace("{match}", first_match(rule))


def counted(count):
    """In words, what a count looks for."""
    text = MEASURES[count["measure"]].format(count["more_than"])
    if count.get("of_words"):
        text += f", where there are at least {count['of_words']} words"
    return text


def phrases(match):
    return as_list(match.get("phrases")) or as_list(match.get("frames"))


def named_guards(rule, shared):
    """Names of the guards of a rule: its own, then its category's."""
    names = as_list(rule.get("guards", {}).get("unless"))
    return names + [name for name in as_list(shared.get("guards", {}).get("unless")) if name not in names]


def word_guards(rule):
    """(words with a {}, phrases, distance or None) for each guard that names words."""
    own = rule.get("guards", {})
    for key, words in GUARD_WORDS.items():
        if own.get(key):
            yield words, as_list(own[key]), own.get("near_words") if key.endswith("_near") else None


def examples(rule):
    """(before, after) pairs, further texts that are found, texts that are left alone."""
    pairs, found, spared = [], [], []
    for example in rule.get("examples", []):
        if "flag" in example and example.get("say"):
            pairs.append((example["flag"], example["say"]))
        elif "flag" in example:
            found.append(example["flag"])
        elif "pass" in example:
            spared.append(example["pass"])
    return pairs, found, spared
