#include "bind.h"
#include "sayyes/finding.h"
#include "sayyes/fix.h"
#include "sayyes/result.h"
#include "sayyes/rewrite.h"
#include "spans.h"
#include "value.h"

namespace sayyes::python {

template <>
struct Described<PlainSpan> {
  static constexpr auto fields = std::tuple(field("start", &PlainSpan::start, "First unit, from 0."),
                                            field("end", &PlainSpan::end, "The unit after the last one."));
};
template <>
struct Described<LineColumn> {
  static constexpr auto fields = std::tuple(field("line", &LineColumn::line, "From 1; LF, CRLF and a lone CR end a line."),
                                            field("column", &LineColumn::column, "From 1, in code points."));
};
template <>
struct Described<Location> {
  static constexpr auto fields =
      std::tuple(field("bytes", &Location::bytes, "Bytes of the file, a BOM included; of a str, bytes of its UTF-8."),
                 field("code_points", &Location::code_points, "What indexes a str: text[span.start:span.end]."),
                 field("utf16", &Location::utf16, "UTF-16 code units, as JavaScript and editors count."),
                 field("begin", &Location::begin, "Line and column of the first character."),
                 field("end", &Location::end, "Line and column after the last character."),
                 field("exact", &Location::exact, "True where the file's characters are the text's: no entity, no markup between."));
};
template <>
struct Described<Box> {
  static constexpr auto fields = std::tuple(
      field("left", &Box::left, "In points of a page, or pixels of a picture."), field("top", &Box::top, "From the upper edge."),
      field("right", &Box::right, "From the left edge."), field("bottom", &Box::bottom, "From the upper edge."));
};
template <>
struct Described<Place> {
  static constexpr auto fields = std::tuple(
      field("words", &Place::words, "Such as 'slide 3, shape Title 1'."),
      field("part", &Place::part, "Of an archive, the part that holds it; else ''."),
      field("part_bytes", &Place::part_bytes, "Bytes of the unpacked part, as UTF-8."),
      field("page", &Place::page, "Page or slide, from 1; 0 where there are none."),
      field("boxes", &Place::boxes, "Where it stands on the page, one a line; empty where nobody knows."),
      field("confidence", &Place::confidence, "0 to 1, where a picture was read; else None."),
      field("has_lines", &Place::has_lines, "True where `line` and `column` are of the file itself, too."));
};
template <>
struct Described<TextEdit> {
  static constexpr auto fields = std::tuple(field("bytes", &TextEdit::bytes, "The bytes of the file to replace."),
                                            field("with_", &TextEdit::with, "What to put there, as the format writes it."),
                                            field("text", &TextEdit::text, "The same place in the visible text, in UTF-8 bytes."));
};
template <>
struct Described<Suggestion> {
  static constexpr auto fields = std::tuple(
      field("kind", &Suggestion::kind, "'replacement' (paste it in), 'rewrite' (a whole sentence or sign) or 'advice' (a hint)."),
      field("text", &Suggestion::text, "What to say."),
      field("applicability", &Suggestion::applicability, "'safe', 'unsafe' or 'display': how far it may go in by itself."),
      field("bends", &Suggestion::bends, "True: it changes the rule, and someone has to decide."),
      field("keeps_rule", &Suggestion::keeps_rule, "True: the same rule, said anew."),
      field("needs", &Suggestion::needs, "Facts that stand as a blank in the text, such as 'places.food'."),
      field("edits", &Suggestion::edits, "How to put it into the file; empty where an edit cannot."));
};
template <>
struct Described<Note> {
  static constexpr auto fields = std::tuple(field("rule", &Note::rule, "The rule's id."), field("message", &Note::message, "What it says."));
};
template <>
struct Described<Suppression> {
  static constexpr auto fields =
      std::tuple(field("kind", &Suppression::kind, "'config', 'inline', 'baseline' or 'unchanged'."),
                 field("reason", &Suppression::reason, "Why, in the words of whoever set it aside."));
};
template <>
struct Described<Finding> {
  static constexpr auto fields = std::tuple(
      field("rule", &Finding::rule, "The rule's id, such as 'en/prohibition/no-things'."),
      field("category", &Finding::category, "Such as 'prohibition' or 'jargon'; of praise, 'welcome'."),
      field("severity", &Finding::severity, "'error', 'warning' or 'suggestion'."),
      field("praise", &Finding::praise, "True for wording that is welcoming already."),
      field("intent", &Finding::intent, "'firm', 'ask', 'bend', or None: what the rule behind the words is for."),
      field("scope", &Finding::scope, "Where it stands: 'paragraph', 'heading', 'sign' and so on."),
      field("language", &Finding::language, "BCP 47 tag of the text, or '' where nobody said."),
      field("span", &Finding::span, "In the visible text, in UTF-8 bytes; `location` is what indexes the source."),
      field("location", &Finding::location, "Where it stands in what was given."),
      field("place", &Finding::place, "Where lines do not say it: the slide, the paragraph, the page; else None."),
      field("matched", &Finding::matched, "The visible words."), field("message", &Finding::message, "What there is to say."),
      field("suggestions", &Finding::suggestions, "What to say instead, best first."),
      field("notes", &Finding::notes, "What else there is to say at this place."),
      field("fingerprint", &Finding::fingerprint, "Stays the same while rule, words and neighbouring words do."),
      field("suppressed", &Finding::suppressed, "Set aside by someone, and why; None as a rule."));
};
template <>
struct Described<ScorePart> {
  static constexpr auto fields = std::tuple(field("name", &ScorePart::name, "What it is."), field("count", &ScorePart::count, "How many."),
                                            field("points", &ScorePart::points, "What it added or took."));
};
template <>
struct Described<WelcomeScore> {
  static constexpr auto fields = std::tuple(field("value", &WelcomeScore::value, "0 to 100; docs/welcome-score.md has the formula."),
                                            field("parts", &WelcomeScore::parts, "What it is made of."),
                                            field("raise_", &WelcomeScore::raise, "What would raise it most, in words; '' at 100."));
};
template <>
struct Described<HeldBack> {
  static constexpr auto fields =
      std::tuple(field("rule", &HeldBack::rule, "The rule that kept quiet."), field("reason", &HeldBack::reason, "What held it back."),
                 field("span", &HeldBack::span, "In the visible text, in UTF-8 bytes."),
                 field("location", &HeldBack::location, "Where it stands in what was given."),
                 field("matched", &HeldBack::matched, "The visible words."),
                 field("place", &HeldBack::place, "Where lines do not say it; else None."));
};
template <>
struct Described<Rewrite> {
  static constexpr auto fields = std::tuple(
      field("text", &Rewrite::text, "The sign, said anew; the line layout of the original is kept."),
      field("bends", &Rewrite::bends, "True: it changes the rule, and someone has to decide."),
      field("needs", &Rewrite::needs, "Facts that stand as a visible blank in the text."),
      field("keeps", &Rewrite::keeps, "Facts of the original that are in the text: times, places, prices, exceptions."),
      field("intent", &Rewrite::intent, "'firm', 'ask', 'bend', or None."),
      field("companion", &Rewrite::companion, "A friendly sign for another moment, or ''."));
};
template <>
struct Described<RewriteResult> {
  static constexpr auto fields =
      std::tuple(field("rewrites", &RewriteResult::rewrites, "Best first; those that keep the rule before those that bend it."),
                 field("advice", &RewriteResult::advice, "Why there is none, or what would help."),
                 field("needs", &RewriteResult::needs, "Facts that would make a better rewrite, as dotted keys."));
};
template <>
struct Described<Problem> {
  static constexpr auto fields = std::tuple(
      field("code", &Problem::code, "A stable name, such as 'pack-unknown-key'."), field("message", &Problem::message, "One sentence."),
      field("file", &Problem::file, "Path as given, or ''."), field("line", &Problem::line, "From 1; 0 where none applies."),
      field("column", &Problem::column, "From 1, in code points; 0 where none applies."),
      field("hint", &Problem::hint, "What to do, or ''."));
};
template <>
struct Described<AppliedFix> {
  static constexpr auto fields = std::tuple(
      field("rule", &AppliedFix::rule, "The rule's id."), field("was", &AppliedFix::was, "The words before."),
      field("now", &AppliedFix::now, "The words after."), field("applicability", &AppliedFix::applicability, "'safe' or 'unsafe'."),
      field("place", &AppliedFix::place, "Where it stood when it was put in."),
      field("where", &AppliedFix::where, "The same, where lines do not say it; else None."),
      field("round", &AppliedFix::round, "0 for what went into the text as given."), field("edit", &AppliedFix::edit, "In the text of its round."));
};
template <>
struct Described<LeftFinding> {
  static constexpr auto fields = std::tuple(
      field("rule", &LeftFinding::rule, "The rule's id."), field("matched", &LeftFinding::matched, "The words."),
      field("place", &LeftFinding::place, "Where they stand in the fixed text."),
      field("where", &LeftFinding::where, "The same, where lines do not say it; else None."),
      field("severity", &LeftFinding::severity, "'error', 'warning' or 'suggestion'."),
      field("why", &LeftFinding::why, "'choice', 'fact', 'bends', 'advice', 'markup', 'encoding', 'reading', 'overlap' or 'read-only'."),
      field("needs", &LeftFinding::needs, "For 'fact': the keys to tell."));
};

void bind_values(py::module_& m) {
  bind_value<PlainSpan>(m, "Span", R"(A half-open range, counted in what its property says.

>>> sayyes.check("NO FOOD", as_="sign").findings[0].location.code_points
Span(start=0, end=7))")
      .def("__len__", [](const PlainSpan& span) { return span.end - span.start; });
  bind_value<LineColumn>(m, "LineColumn", "A line and a column, both from 1; a column counts code points.");
  bind_value<Location>(m, "Location", R"(Where something stands, in every unit.

>>> text = "Café: NO PHONES"
>>> place = sayyes.check(text, as_="sign").findings[0].location
>>> text[place.code_points.start:place.code_points.end], place.bytes, place.begin
('NO PHONES', Span(start=7, end=16), LineColumn(line=1, column=7)))");
  bind_value<Box>(m, "Box", "A rectangle on a page or picture, from its upper left corner.");
  bind_value<Place>(m, "Place", "Where something stands in a file without lines: a slide, a page, a picture.");
  bind_value<TextEdit>(m, "TextEdit", "Replace these bytes of the file with this text.");
  bind_value<Suggestion>(m, "Suggestion", R"(Something better to say.

>>> sayyes.check("Your ILL is here.").findings[0].suggestions[0].text
'loan from another library')");
  bind_value<Note>(m, "Note", "What else there is to say at the place of a finding.");
  bind_value<Suppression>(m, "Suppression", "Why a finding does not count: someone set it aside.");
  bind_value<Finding>(m, "Finding", R"(Wording with something better to say, or (``praise``) wording that is welcoming already.

Immutable and hashable; owns its strings, so it outlives report and linter. Safe to share between threads.

>>> finding = sayyes.check("NO CELL PHONES", as_="sign").findings[0]
>>> finding.rule, finding.start, finding.end, finding.matched
('en/prohibition/no-things', 0, 14, 'NO CELL PHONES'))")
      .def_property_readonly("start", [](const Finding& f) { return f.location.code_points.begin; },
                             "First character, as an index of the str that was checked.")
      .def_property_readonly("end", [](const Finding& f) { return f.location.code_points.end; }, "The character after the last one.")
      .def_property_readonly("line", [](const Finding& f) { return f.location.begin.line; }, "From 1.")
      .def_property_readonly("column", [](const Finding& f) { return f.location.begin.column; }, "From 1, in code points.")
      .def_property_readonly(
          "suggestion", [](const Finding& f) { return f.suggestions.empty() ? py::none() : to_python(f.suggestions.front().text); },
          "The text of the best suggestion, or None.");
  bind_value<ScorePart>(m, "ScorePart", "One part of a welcome score.");
  bind_value<WelcomeScore>(m, "WelcomeScore", R"(How welcoming a text is, 0 to 100, with its parts and with what would raise it.

>>> int(sayyes.score("Welcome! Please ask us anything."))
100)")
      .def("__int__", [](const WelcomeScore& score) { return score.value; })
      .def("__float__", [](const WelcomeScore& score) { return static_cast<double>(score.value); });
  bind_value<HeldBack>(m, "HeldBack", "Why a rule that matched kept quiet.");
  bind_value<Rewrite>(m, "Rewrite", "One way to say a sign.");
  bind_value<RewriteResult>(m, "RewriteResult", R"(Ways to say a sign, best first.

>>> [rewrite.text for rewrite in sayyes.rewrite("NO CELL PHONES", facts={"places.phone": "the lobby"})][0]
'Please take calls in the lobby')")
      .def("__iter__", [](const RewriteResult& result) { return py::iter(to_python(result.rewrites)); })
      .def("__len__", [](const RewriteResult& result) { return result.rewrites.size(); })
      .def("__getitem__", [](const RewriteResult& result, const py::object& at) -> py::object { return to_python(result.rewrites)[at]; });
  bind_value<Problem>(m, "Problem", "One thing that went wrong or was left out: what, where, and what to do about it.")
      .def("__str__", [](const Problem& problem) { return to_string(problem); });
  bind_value<AppliedFix>(m, "AppliedFix", "A wording that was put in.");
  bind_value<LeftFinding>(m, "LeftFinding", "A finding that was not fixed, and why.");
}

}  // namespace sayyes::python
