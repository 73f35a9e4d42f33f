#include "sayyes/frames/clause.h"

namespace sayyes {
namespace {

bool parts_clauses(const Sentence& s, std::size_t i) {
  if (!s.is_mark(i)) return false;
  const std::string_view mark = s.text(i);
  return mark != "'" && mark != "/" && mark != "&" && mark != "@" && mark != "#" && mark != "$" && mark != "%" && mark != "("
             ? true
             : mark == "(";
}

/// The first word of the sentence or line that `token` is in, lead-ins skipped.
std::size_t first_word(const Sentence& s, std::size_t token) {
  std::size_t at = token;
  while (at > 0 && !s.tokens[at].line_start && !(parts_clauses(s, at - 1) && !s.is_mark(at - 1, ","))) --at;
  while (at < token && (s.is(at, kLeadIn) || s.is_mark(at))) ++at;
  return at;
}

constexpr std::size_t kLongClause = 14;

/// "complaints, and lists of faults, | do not mean": the comma ends a subject that is a list, or that has an aside.
bool ends_a_subject(const Sentence& s, std::size_t comma) {
  const std::size_t first = first_word(s, comma);
  if (s.is(first, kSubordinator | kPreposition | kPlace | kTime | kImperative | kOpener | kReader | kContrast | kAdverb))
    return false;
  for (std::size_t i = first + 1; i + 1 < comma; ++i) {
    if (!s.is_mark(i, ",")) continue;
    if (s.is(i + 1, kCoordinator | kRelative) || s.text(i + 1) == "whether" || s.text(i + 1) == "including" ||
        s.text(i + 1) == "such")
      return true;
  }
  return false;
}

constexpr std::size_t kLongestAdverbial = 9;

/// "En la sala de mapas | no se come": where verbs need no subject, a place or a time may come first.
bool only_adverbials_before(const Sentence& s, std::size_t token) {
  if (s.grammar->english()) return false;
  const std::size_t first = first_word(s, token);
  if (first >= token || token - first > kLongestAdverbial || !s.is(first, kPlace | kTime | kPlaceWord | kTimeWord)) return false;
  for (std::size_t i = first; i < token; ++i) {
    if (s.is(i, kAuxiliary | kRelative | kContrast | kNegator | kFinite) || (s.is(i, kSubordinator) && !s.is(i, kPlace | kTime)))
      return false;
  }
  return true;
}

}  // namespace

bool clause_starts_at(const Sentence& s, std::size_t token) {
  std::size_t at = token;
  while (true) {
    if (at == 0 || s.tokens[at].line_start) return true;
    const std::size_t before = at - 1;
    if (s.is(before, kCoordinator) || (s.is(before, kContrast) && s.is_word(before))) {
      // "no food and no drinks", "return it on time and do not fold pages"; but "it has no air and no weather".
      if (before == 0) return true;
      const std::size_t first = first_word(s, before);
      // After a long clause of its own, "…, and do not come back" goes on with that clause's subject.
      if (parts_clauses(s, before - 1) && (before - first < kLongClause || !s.is_mark(before - 1, ","))) return true;
      if (first >= before) return true;
      return s.is(first, kOpener | kImperative) && !(s.is(first, kPronoun) && s.text(first) != "you");
    }
    // "papers (notes, slips, etc.) do not count": the brackets belong to the subject.
    if (s.is_mark(before, ")") && before > 1 && !s.is_mark(before - 1)) return false;
    if (s.is_mark(before)) return parts_clauses(s, before) && !(s.is_mark(before, ",") && ends_a_subject(s, before));
    if (s.is(before, kLeadIn)) {
      at = before;
      continue;
    }
    if (s.text(before) == "that" || s.text(before) == "que" || s.text(before) == "qu'") return before > 0 && s.is(before - 1, kTells);
    return only_adverbials_before(s, at);
  }
}

bool has_finite_verb_after(const Sentence& s, std::size_t token) {
  if (token >= s.tokens.size() || s.tokens[token].line_start) return false;
  if (s.is(token, kAuxiliary | kFinite | kPronoun) && !s.is(token, kVerdict)) return true;
  // "no tide table ever is", "no one of us knows"
  if (s.is(token, kAdverb) && !s.is(token, kLeadIn) && s.is(token + 1, kAuxiliary | kFinite)) return true;
  // "no child who reads is ever alone": a relative clause and then a verb.
  if (s.is(token, kRelative)) return true;
  // "no bird soars too high": what a measure follows is a verb.
  if (s.is_word(token) && (s.text(token) == "too" || s.text(token) == "very" || s.text(token) == "quite")) return true;
  // "no place like home", "no match for": a comparison says nothing about what is allowed.
  return s.is_word(token) && (s.text(token) == "like" || s.text(token) == "than");
}

bool goes_on_as_clause(const Sentence& s, std::size_t token) {
  for (std::size_t i = token; i + 1 < s.tokens.size() && !s.hard_line(i); ++i) {
    if (!s.is_mark(i)) continue;
    if (!s.is_mark(i, ",")) return false;
    if (s.is(i + 1, kContrast | kPronoun | kSubordinator)) return true;
  }
  return false;
}

ViewSpan statement_of(const Sentence& s, std::size_t first, std::size_t last, bool sign) {
  if (s.tokens.empty()) return s.span;
  std::size_t begin = 0, end = s.tokens.size();
  if (sign) {
    begin = first;
    while (begin > 0 && !s.hard_line(begin)) --begin;
    end = last;
    while (end < s.tokens.size() && !s.hard_line(end)) ++end;
  }
  if (end <= begin) end = begin + 1;
  return {s.tokens[begin].begin, s.tokens[end - 1].end};
}

}  // namespace sayyes
