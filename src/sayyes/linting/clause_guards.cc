#include <algorithm>
#include <array>

#include "sayyes/linting/structural_guards.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool subject_pronoun(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kSubjects{"you", "we", "they", "i", "he", "she"};
  return std::find(kSubjects.begin(), kSubjects.end(), word) != kSubjects.end();
}

/// Words that begin an adverbial, a command or another clause before "you may not": none of them is a noun that the clause
/// could be about.
constexpr std::uint64_t kNoHead = kPreposition | kPlace | kTime | kTimeWord | kPlaceWord | kSubordinator | kContrast | kLeadIn |
                                  kImperative | kTells | kReason | kException | kAuxiliary | kPronoun | kNegator | kAdverb;

bool explains_words(std::string_view folded) {
  static constexpr std::array<std::string_view, 14> kNames{
      "glossary",    "library terms",           "jargon",      "our words",       "words mean", "term means", "glosario",
      "vocabulario", "términos de biblioteca", "palabras de", "lexique",         "glossaire",  "vocabulaire", "mots de la"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) { return folded.find(name) != folded.npos; });
}

}  // namespace

bool relative_gap(const GuardContext& c) {
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  std::size_t at = s.token_at(c.span.begin);
  if (at >= s.tokens.size()) return false;
  if (!subject_pronoun(s.text(at))) {
    if (at == 0 || !subject_pronoun(s.text(at - 1))) return false;
    --at;
  }
  if (at == 0 || s.tokens[at].line_start || !s.is_word(at - 1) || s.is(at - 1, kNoHead | kCoordinator | kDeterminer))
    return false;
  // What stands before has to be a noun phrase from the clause's start on: no adverbial, no verb of telling.
  std::size_t begin = at - 1;
  while (begin > 0 && !s.tokens[begin].line_start && !s.is_mark(begin - 1)) --begin;
  if (s.is(begin, kNoHead)) return false;
  for (std::size_t i = begin; i < at; ++i) {
    if (s.is(i, kAuxiliary | kFinite | kPronoun | kTells | kSubordinator)) return i + 1 < at && s.is(i, kAuxiliary | kFinite);
  }
  return true;
}

bool headword(const GuardContext& c) {
  const std::string_view view = c.text.view();
  const ViewSpan line = c.facts.line_around(c.span);
  const Scope scope = c.text.segment(c.facts.segment()).scope;
  const std::uint32_t begin = std::max(line.begin, c.facts.sentence_at(c.span.begin).span.begin);
  const std::size_t before = count_words(view.substr(begin, c.span.begin - begin));
  if (before > 1) return false;
  std::uint32_t after = c.span.end;
  while (after < line.end && (view[after] == ' ' || view[after] == ')' || view[after] == '"')) ++after;
  bool explained = after >= line.end && scope != Scope::sign && scope != Scope::paragraph;
  explained = explained || (after < line.end && (view[after] == ':' || view[after] == '-' || view[after] == '('));
  for (const std::string_view verb : {"means ", "is ", "are ", "significa ", "es ", "son ", "désigne ", "signifie ", "c'est ", "est ", "sont "})
    explained = explained || view.compare(after, verb.size(), verb) == 0;
  if (!explained) return false;
  // A link or a button is a way to somewhere, and what stands before the glossary is none of it.
  if (scope == Scope::link_text || scope == Scope::button) return false;
  for (std::size_t i = 0; i < c.facts.segment(); ++i) {
    const Scope at = c.text.segment(i).scope;
    if (at != Scope::heading && at != Scope::title) continue;
    const ViewSpan heading = c.text.segment_view(i);
    if (explains_words(view.substr(heading.begin, heading.size()))) return true;
  }
  return false;
}

}  // namespace sayyes
