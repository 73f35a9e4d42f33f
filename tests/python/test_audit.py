"""Tables and pictures for an audit."""

import json

import pytest
from conftest import needs

import sayyes
import sayyes.audit as audit

SIGNS = {"door": "NO FOOD. NO PETS", "desk": "Your ILL is at the circ desk", "entrance": "Welcome!", "wall": "Ask at the circulation desk"}
REPORTS = [sayyes.check(text, as_="sign", name=name) for name, text in SIGNS.items()]
BULK = sayyes.check_many(list(SIGNS.values()), "sign")

LONG = (
    "The library is open on weekdays from nine to five. You can borrow ten books at a time, and keep them for three weeks. "
    "If nobody waits for a book, you may renew it twice. Our staff will help you to find what you need. "
    "Bring your card, or show it on your phone. Children can have a card of their own. "
    "We also lend films, music and games, and there is a room where you can study with friends. "
    "The rooms on level two are quiet, and the café is a good place to talk. "
    "Printing costs ten cents for each page. Ask at the desk when the machine does not take your coins, and we will help."
)

HARD = (
    "Individuals requesting reconsideration of institutional acquisition determinations are obligated to submit comprehensive "
    "documentation to the administrative committee, notwithstanding any previously communicated correspondence concerning the "
    "aforementioned materials. "
) * 5


def test_the_same_from_both_kinds_of_report():
    assert audit.findings(REPORTS) == audit.findings(BULK)
    assert audit.findings(REPORTS, by="rule") == audit.findings(BULK, by="rule")
    assert audit.scores(REPORTS) == audit.scores(BULK)
    assert [row["score"] for row in audit.worst_and_best(REPORTS)] == [row["score"] for row in audit.worst_and_best(BULK)]
    assert [row["words"] for row in audit.words_per_sign(REPORTS)] == [row["words"] for row in audit.words_per_sign(BULK)]


def test_scores_are_counted_once():
    rows = audit.scores(REPORTS)
    assert sum(row["texts"] for row in rows) == len(REPORTS) and rows[-1]["score"] == "90–100" and rows[-1]["texts"] >= 1
    assert audit.worst_and_best(REPORTS, most=1)[0]["score"] == min(report.score.value for report in REPORTS)


def test_jargon_by_page_and_names_for_one_thing():
    assert ("ill", "desk") in [(row["term"], row["text"]) for row in audit.jargon_by_page(REPORTS)]
    names = audit.names_for_one_thing(REPORTS)
    assert {row["name"] for row in names} >= {"circ desk", "circulation desk"} and len({row["thing"] for row in names}) == 1


def test_sentences():
    (row,) = audit.sentence_lengths([sayyes.check("Dr. Smith is in at 9 a.m. Ask her. We said: “Yes.” Come in, e.g. now!")])
    assert row["sentences"] == 4 and row["longest"] == 8
    (row,) = audit.sentence_lengths([sayyes.check("")])
    assert row["mean"] is None and row["sentences"] == 0


def test_grades_only_where_they_mean_something():
    (row,) = audit.reading_grades([sayyes.check(LONG, lang="en")])
    assert row["formula"] == "Flesch-Kincaid" and 1 <= row["grade"] <= 5 and row["why_not"] is None
    (hard,) = audit.reading_grades([sayyes.check(HARD, lang="en")])
    assert hard["grade"] > row["grade"] + 8
    (short,) = audit.reading_grades([sayyes.check("We are open.", lang="en")])
    assert short["grade"] is None and "too few" in short["why_not"]
    (french,) = audit.reading_grades([sayyes.check("La bibliothèque est ouverte. " * 40, lang="fr")])
    assert french["grade"] is None and "fr" in french["why_not"]
    (spanish,) = audit.reading_grades([sayyes.check("La biblioteca abre todos los días. Puede llevarse diez libros. " * 15, lang="es")])
    assert spanish["formula"] == "Crawford" and 0 <= spanish["grade"] <= 12
    (run_on,) = audit.reading_grades([sayyes.check("and so we went on " * 40, lang="en")])
    assert run_on["grade"] is None and "sentences" in run_on["why_not"]


@pytest.mark.parametrize(
    ("word", "count"), [("library", 3), ("books", 1), ("table", 2), ("question", 2), ("renewed", 2), ("wanted", 2), ("the", 1)]
)
def test_english_syllables(word, count):
    from sayyes._reading import english_syllables

    assert english_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"), [("biblioteca", 4), ("que", 1), ("guía", 2), ("día", 2), ("aéreo", 4), ("ciudad", 2), ("hoy", 1), ("libros", 2)]
)
def test_spanish_syllables(word, count):
    from sayyes._reading import spanish_syllables

    assert spanish_syllables(word) == count


def test_words_need_reports():
    with pytest.raises(TypeError, match="needs Reports"):
        audit.jargon_by_page(BULK)
    assert set(audit.tables(REPORTS)) >= {"findings", "reading_grades", "names_for_one_thing"}
    assert json.dumps(audit.tables(REPORTS))


@pytest.mark.parametrize("library", ["altair", pytest.param("matplotlib", marks=pytest.mark.long)])
def test_plots(library, monkeypatch):
    needs(library)
    import sayyes.plots as plots

    if library == "matplotlib":
        monkeypatch.setattr(plots, "_altair", lambda: None)
    after = [sayyes.check("Food is welcome in the café", as_="sign")]
    for plot in (
        plots.findings(REPORTS),
        plots.findings(BULK, by="rule"),
        plots.scores(BULK),
        plots.worst_and_best([sayyes.check("NO $FOOD$ {x}", as_="sign", name="$a$ {b}")]),
        plots.before_after(REPORTS, after),
    ):
        if library == "altair":
            assert plot.to_dict()
        else:
            plot.canvas.draw()
