"""Sentences and reading grades."""

from __future__ import annotations

import re
from typing import Any, Sequence

# Fewer say little: formulas were fitted to passages of a hundred words and more.
LEAST_WORDS = 100
LEAST_SENTENCES = 3

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡]*[A-ZÀ-ÖØ-Þ0-9])")
_ABBREVIATION = re.compile(r"(?:\b(?i:mr|mrs|ms|dr|st|no|vol|fig|e\.g|i\.e|etc|sr|sra|núm|pág|p)|\b[A-Z])\.$")


def words(text: str) -> list[str]:
    """The words of a text; a number is one."""
    return _WORD.findall(text)


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence, without empty ones. Abbreviations and initials do not end one."""
    out: list[list[str]] = []
    begun = ""
    for piece in _END.split(text):
        begun = f"{begun} {piece}" if begun else piece
        if _ABBREVIATION.search(piece):
            continue
        out.append(words(begun))
        begun = ""
    out.append(words(begun))
    return [sentence for sentence in out if sentence]


def english_syllables(word: str) -> int:
    """Groups of vowels, without a silent e: about right on average, and averages are what a grade is made of."""
    word = word.casefold()
    count = len(re.findall(r"[aeiouy]+", word))
    if re.search(r"[^aeiouyl]e$|[^aeiou]es$|[^aeioutd]ed$", word) and count > 1:
        count -= 1
    return max(count, 1)


def spanish_syllables(word: str) -> int:
    """Vowels, where weak ones without an accent join their neighbours."""
    word = re.sub(r"qu|gu(?=[eéií])", "q", word.casefold())
    return max(len(re.findall(r"[íú]|[iuüy]?[aeoáéó](?![íú])(?:[iuüy](?![aeoáéó]))?|[iuü]+|y\b", word)), 1)


def _english(words_: int, sentences_: int, syllables: int) -> float:
    return 0.39 * words_ / sentences_ + 11.8 * syllables / words_ - 15.59


def _spanish(words_: int, sentences_: int, syllables: int) -> float:
    return -0.205 * 100 * sentences_ / words_ + 0.049 * 100 * syllables / words_ - 3.407


_FORMULAS = {
    "en": ("Flesch-Kincaid", english_syllables, _english),
    "es": ("Crawford", spanish_syllables, _spanish),
}


def grade(language: str, pieces: Sequence[str]) -> dict[str, Any]:
    """Grade, formula and why_not for the pieces of text in one language. Grades are school years of the United States (en) and
    of Spanish-speaking primary schools (es), to one decimal, and never below 0."""
    cut = [sentence for piece in pieces for sentence in sentences(piece)]
    all_words = [word for sentence in cut for word in sentence]
    none = {"grade": None, "formula": None, "words": len(all_words), "sentences": len(cut)}
    if language not in _FORMULAS:
        return {**none, "why_not": f"no formula is known here for the language “{language}”"}
    if len(all_words) < LEAST_WORDS:
        return {**none, "why_not": f"{len(all_words)} words are too few: a grade means something from {LEAST_WORDS} on"}
    if len(cut) < LEAST_SENTENCES:
        return {**none, "why_not": f"too few sentences: a grade means something from {LEAST_SENTENCES} on"}
    name, syllables, formula = _FORMULAS[language]
    value = formula(len(all_words), len(cut), sum(syllables(word) for word in all_words))
    return {**none, "grade": round(max(value, 0.0), 1), "formula": name, "why_not": None}
