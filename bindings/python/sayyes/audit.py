"""Tables for an audit, as lists of dicts: `pandas.DataFrame(table)` takes them, and so do polars and csv.DictWriter.

Each takes a BulkReport, a ProjectReport, or any iterable of Report; those that read the words themselves need Reports.

>>> import sayyes.audit
>>> sayyes.audit.findings([sayyes.check("NO FOOD. NO PETS", as_="sign")])
[{'category': 'prohibition', 'findings': 2}]
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any, Iterable, Iterator

from ._bulk import BulkReport
from ._core import Finding, Report
from ._reading import grade, sentences

Rows = list[dict[str, Any]]


def _reports(report: Any) -> list[Report]:
    if isinstance(report, BulkReport):
        raise TypeError("this table reads the words themselves, so it needs Reports: [sayyes.check(text) for text in texts]")
    reports = [report] if isinstance(report, Report) else list(report)
    for one in reports:
        if not isinstance(one, Report):
            raise TypeError(f"this table is made of Reports, not {type(one).__name__}: [sayyes.check(text) for text in texts]")
    return reports


def _standing(report: Report) -> Iterator[Finding]:
    return (finding for finding in report.findings if finding.suppressed is None)


def _scored(report: Any) -> list[tuple[Any, int]]:
    if isinstance(report, BulkReport):
        columns = report.texts
        both = zip(columns["row"], columns["score"], columns["words"])
        return [(row, score) for row, score, words in both if score is not None and words]
    reports = _reports(report)
    return [(one.name or row, one.score.value) for row, one in enumerate(reports) if one.words]


def findings(report: Any, by: str = "category") -> Rows:
    """How many findings there are of each category, or `by="rule"`, or "severity"; the most frequent first."""
    if by not in ("category", "rule", "severity"):
        raise ValueError(f"by cannot be {by!r}; it is one of: category, rule, severity")
    if isinstance(report, BulkReport):
        counts = Counter(report.findings[by])
    else:
        counts = Counter(getattr(finding, by) for one in _reports(report) for finding in _standing(one))
    return [{by: name, "findings": count} for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def scores(report: Any, step: int = 10) -> Rows:
    """How many texts with words in them have which welcome score, in steps."""
    if not 1 <= step <= 100:
        raise ValueError(f"step cannot be {step}; it is 1 to 100")
    counts = Counter(min(score // step * step, 100 - step) for _, score in _scored(report))
    return [
        {"score": f"{low}–{100 if low + step >= 100 else low + step - 1}", "texts": counts[low]} for low in range(0, 100, step)
    ]


def worst_and_best(report: Any, most: int = 10) -> Rows:
    """The texts with the lowest and with the highest scores, the lowest first, each once."""
    ordered = sorted(_scored(report), key=lambda pair: pair[1])
    chosen = ordered if len(ordered) <= 2 * most else [*ordered[:most], *ordered[-most:]]
    return [{"text": str(name), "score": score} for name, score in chosen]


def before_after(before: Any, after: Any) -> Rows:
    """Findings by category in two runs: a row for each category and run, the most frequent first."""
    runs = {"before": findings(before), "after": findings(after)}
    counts = {run: {row["category"]: row["findings"] for row in rows} for run, rows in runs.items()}
    names = sorted(set(counts["before"]) | set(counts["after"]), key=lambda name: (-counts["before"].get(name, 0), name))
    return [{"category": name, "run": run, "findings": counts[run].get(name, 0)} for name in names for run in counts]


def words_per_sign(report: Any) -> Rows:
    """Words of each text, the longest first. A sign is read in passing; the rules begin to ask above their own limit."""
    if isinstance(report, BulkReport):
        rows = [{"text": str(row), "words": words} for row, words in zip(report.texts["row"], report.texts["words"])]
    else:
        rows = [{"text": one.name or str(row), "words": one.words} for row, one in enumerate(_reports(report))]
    return sorted(rows, key=lambda row: -row["words"])


def sentence_lengths(report: Any) -> Rows:
    """Sentences of each text: how many, their mean length and their longest, in words."""
    rows = []
    for row, one in enumerate(_reports(report)):
        lengths = [len(sentence) for _, text in one.segments for sentence in sentences(text)]
        mean = round(sum(lengths) / len(lengths), 1) if lengths else None
        rows.append({"text": one.name or str(row), "sentences": len(lengths), "mean": mean, "longest": max(lengths, default=None)})
    return rows


def reading_grades(report: Any) -> Rows:
    """The reading grade of each text and language: grade and formula, or None and why there is none.

    A grade is a rough figure for running text of some length. It is not given for less than 100 words or 3 sentences, nor for a
    language without a formula; then `why_not` says so.
    """
    rows = []
    for row, one in enumerate(_reports(report)):
        by_language: dict[str, list[str]] = defaultdict(list)
        for language, text in one.segments:
            by_language[language.partition("-")[0] or "en"].append(text)
        for language, pieces in sorted(by_language.items()):
            rows.append({"text": one.name or str(row), "language": language, **grade(language, pieces)})
    return rows


def jargon_by_page(report: Any) -> Rows:
    """Jargon and acronyms: term, page, how often, and what to say; the most frequent term first."""
    counts: Counter[tuple[str, str]] = Counter()
    say: dict[str, str] = {}
    for row, one in enumerate(_reports(report)):
        for finding in _standing(one):
            if finding.category == "jargon":
                term = _folded(finding.matched)
                counts[term, one.name or str(row)] += 1
                say.setdefault(term, finding.suggestion or "")
    total: Counter[str] = Counter()
    for (term, _), count in counts.items():
        total[term] += count
    order = sorted(counts.items(), key=lambda item: (-total[item[0][0]], item[0]))
    return [{"term": term, "text": text, "times": count, "say": say[term]} for (term, text), count in order]


def names_for_one_thing(report: Any) -> Rows:
    """Things that the texts call by several names: jargon forms of one rule, and the plain words for it where they are used too.

    A row for each thing and name, with how many texts use it. One idea, one name: readers take two names for two things.
    """
    reports = _reports(report)
    names: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    plain: dict[str, set[str]] = defaultdict(set)
    for row, one in enumerate(reports):
        for finding in _standing(one):
            if finding.category != "jargon":
                continue
            names[finding.rule][_folded(finding.matched)].add(row)
            plain[finding.rule] |= {_folded(s.text) for s in finding.suggestions if s.kind == "replacement" and not s.needs}
    folded = [_folded(one.text) for one in reports]
    for rule, words in plain.items():
        for word in words - set(names[rule]):
            at = {row for row, text in enumerate(folded) if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)}
            if at:
                names[rule][word] |= at
    return [
        {"thing": rule, "name": name, "texts": len(at)}
        for rule, used in sorted(names.items())
        if len(used) > 1
        for name, at in sorted(used.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def tables(report: Any) -> dict[str, Rows]:
    """All tables by name, for a report in one go; needs Reports."""
    makers: Iterable[Any] = (
        findings, scores, worst_and_best, words_per_sign, sentence_lengths, reading_grades, jargon_by_page, names_for_one_thing,
    )  # fmt: skip
    return {maker.__name__: maker(report) for maker in makers}
