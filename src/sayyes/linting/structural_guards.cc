#include "sayyes/linting/structural_guards.h"

#include <algorithm>
#include <array>
#include <optional>

#include "sayyes/frames/clause.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

std::size_t first_token_of(const Sentence& s, ViewSpan span) {
  auto it = std::lower_bound(s.tokens.begin(), s.tokens.end(), span.begin,
                             [](const Token& token, std::uint32_t at) { return token.end <= at; });
  return static_cast<std::size_t>(it - s.tokens.begin());
}

std::size_t end_token_of(const Sentence& s, ViewSpan span) {
  auto it = std::lower_bound(s.tokens.begin(), s.tokens.end(), span.end,
                             [](const Token& token, std::uint32_t at) { return token.begin < at; });
  return static_cast<std::size_t>(it - s.tokens.begin());
}

/// The sentence right after this one, in the same segment.
std::string_view next_sentence(const GuardContext& c, const Sentence& s) {
  const ViewSpan segment = c.facts.view();
  std::uint32_t at = s.span.end;
  const std::string_view view = c.text.view();
  while (at < segment.end && !is_word_at(view, at)) ++at;
  if (at >= segment.end) return {};
  // An offer stands in the first words; a bounded look keeps this linear.
  return view.substr(at, std::min<std::size_t>(segment.end - at, 160));
}

bool begins_with_offer(std::string_view text) {
  static constexpr std::array<std::string_view, 44> kOffers{
      "ask",        "try",      "call",       "tell",  "see",    "we",    "we'll",   "let",    "find",  "get",     "use",
      "come",       "take",     "you",        "start", "email",  "ring",  "talk",    "visit",  "just",  "pick",    "renew",
      "print",      "our",      "here",       "stop",  "borrow", "bring", "read",    "please", "the",   "any",     "a",
      "no problem", "no worry", "no worries", "pop",   "speak",  "text",  "there's", "wave",   "order", "request", "recycle"};
  return std::any_of(kOffers.begin(), kOffers.end(), [&](std::string_view offer) {
    return text.substr(0, offer.size()) == offer && is_word_edge(text, offer.size());
  });
}

bool question_with_offer(const GuardContext& c) {
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  if (s.last_mark != '?') return false;
  return begins_with_offer(next_sentence(c, s));
}

bool is_condition(std::string_view word) {
  return word == "if" || word == "when" || word == "si" || word == "unless" || word == "whenever";
}

bool condition_with_offer(const GuardContext& c) {
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  const std::size_t first = first_token_of(s, c.span);
  // "if you cannot manage the steps, the ramp is on the left": the negative stands in the condition, the offer after it.
  std::size_t at = first;
  bool condition = false;
  // "ask us if you are unable to come": the match is the condition itself, and no comma has to follow.
  const bool directly = first > 0 && (is_condition(s.text(first - 1)) ||
                                      (first > 1 && s.is(first - 1, kPronoun) && is_condition(s.text(first - 2))));
  while (at > 0 && first - at < 12) {
    --at;
    if (s.is_mark(at, ",") || s.is_mark(at, ";")) break;
    if (is_condition(s.text(at))) {
      condition = true;
      break;
    }
  }
  if (!condition) return false;
  for (std::size_t i = end_token_of(s, c.span); i < s.tokens.size(); ++i) {
    if (!s.is_mark(i, ",")) {
      if (directly && (s.is(i, kNegator) || s.text(i) == "cannot" || s.text(i) == "can't" || s.text(i) == "must")) return false;
      continue;
    }
    if (i + 1 >= s.tokens.size() || s.is(i + 1, kNegator)) return false;
    for (std::size_t k = i + 1; k < std::min(i + 5, s.tokens.size()); ++k) {
      if (s.is(k, kNegator) || s.text(k) == "don't" || s.text(k) == "can't" || s.text(k) == "cannot" || s.text(k) == "police")
        return false;
    }
    return true;
  }
  return directly;
}

bool is_quote(std::string_view view, std::uint32_t at) { return view[at] == '"'; }

bool quoted(const GuardContext& c) {
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  const std::string_view view = c.text.view();
  // Inside a pair of quotation marks of its own segment: an odd number before it, one after it.
  const ViewSpan segment = c.facts.view();
  const std::uint32_t from =
      std::max<std::uint32_t>(segment.begin, s.span.begin > segment.begin + 200 ? s.span.begin - 200 : segment.begin);
  std::size_t before = 0;
  for (std::uint32_t at = from; at < c.span.begin; ++at) before += is_quote(view, at);
  if (before % 2 == 0) return false;
  const std::uint32_t to = std::min<std::uint32_t>(segment.end, c.span.end + 300);
  for (std::uint32_t at = c.span.end; at < to; ++at) {
    if (!is_quote(view, at)) continue;
    // Scare quotes round a single word say nothing about who speaks: "no" in quotes is still a no to the reader.
    return true;
  }
  return false;
}

bool capitalized(const CheckedText& text, const Token& token) {
  const std::string_view word = text.original({token.begin, token.end});
  return !word.empty() && is_upper_at(word, 0);
}

/// A known thing in a ban is a ban, however its letters are written: "No Smoking".
bool forbids_known_things(const FrameMatch* frame) {
  return frame != nullptr &&
         std::any_of(frame->items.begin(), frame->items.end(), [](const SlotItem& item) { return item.activity != nullptr; });
}

struct Letters {
  std::size_t words = 0, capitals = 0;  ///< words that a title would capitalize, and those that are
};

/// Nothing where a word that a title would capitalize is in lower case.
std::optional<Letters> title_letters(const GuardContext& c, const Sentence& s, std::size_t first, std::size_t end) {
  Letters letters;
  for (std::size_t i = first; i < end; ++i) {
    if (s.tokens[i].kind != TokenKind::word) continue;
    if (capitalized(c.text, s.tokens[i])) {
      ++letters.words;
      ++letters.capitals;
    } else if (!s.is(i, kDeterminer | kPreposition | kPlace | kCoordinator | kAuxiliary)) {
      return std::nullopt;
    }
  }
  return letters;
}

/// "No Umbrella, by Seth Oduya": a title and its maker.
bool named_by_someone(const GuardContext& c, const Sentence& s, std::size_t end) {
  while (end < s.tokens.size() && s.is_mark(end)) ++end;
  return end + 1 < s.tokens.size() && s.text(end) == "by" && s.tokens[end + 1].kind == TokenKind::word &&
         capitalized(c.text, s.tokens[end + 1]);
}

/// Longer words in lower case on the line around the match; a bounded look.
std::size_t lower_case_words_around(const GuardContext& c) {
  ViewSpan near = c.facts.line_around(c.span);
  near.begin = std::max(near.begin, c.span.begin > 200 ? c.span.begin - 200 : 0);
  near.end = std::min(near.end, c.span.end + 200);
  const std::string_view original = c.text.original(near);
  std::size_t lower = 0;
  for (const Span<TextSpace>& word : words_of(original))
    lower += word.size() > 3 && is_letter_at(original, word.begin) && !is_upper_at(original, word.begin);
  return lower;
}

bool title_case_name(const GuardContext& c) {
  if (c.facts.all_capitals(c.facts.line_around(c.span))) return false;
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  const std::size_t first = first_token_of(s, c.span), end = end_token_of(s, c.span);
  if (first >= end || first >= s.tokens.size()) return false;
  const auto letters = title_letters(c, s, first, end);
  // "No Spoilers meets on Monday": a name that the match took a verb with.
  const bool name_then_verb = !letters && !c.facts.sign() && c.frame != nullptr && !forbids_known_things(c.frame) &&
                              first + 2 < end && capitalized(c.text, s.tokens[first]) && s.is_word(first + 1) &&
                              capitalized(c.text, s.tokens[first + 1]);
  if (name_then_verb) return true;
  if (!letters || letters->capitals == 0) return false;
  auto capital_at = [&](std::size_t i) {
    return i < s.tokens.size() && s.tokens[i].kind == TokenKind::word && capitalized(c.text, s.tokens[i]) && !s.is(i, kPronoun);
  };
  const bool after_comma = first > 0 && s.is_mark(first - 1, ",");
  const bool starts = first == 0 || s.tokens[first].line_start || (s.is_mark(first - 1) && !after_comma);
  const std::size_t lower = lower_case_words_around(c);
  if (named_by_someone(c, s, end)) return true;
  if (forbids_known_things(c.frame) && (c.facts.sign() || lower == 0)) return false;
  if (after_comma) return letters->capitals >= 2 || capital_at(end);
  if (!starts) return capital_at(first - 1) || capital_at(end) || letters->capitals >= 2;
  if (letters->words >= 2 && capital_at(end)) return c.facts.sign() ? lower > 0 : true;
  const Scope scope = c.text.segment(c.facts.segment()).scope;
  if (c.facts.sign() || scope == Scope::heading || scope == Scope::button || scope == Scope::link_text) {
    // Signs and headings are often written in title case; after "Film night:" in lower case it is a title.
    const bool after_colon = first > 0 && s.is_mark(first - 1, ":");
    return after_colon && letters->capitals >= 2 && lower > 0;
  }
  // In running text, a list or a table, two capitals and nothing small are a name.
  return letters->capitals >= 2;
}

bool all_capitals_segment(const GuardContext& c) {
  const ViewSpan line = c.facts.line_around(c.span);
  return c.facts.all_capitals(line) || c.facts.all_capitals(c.facts.view());
}

bool number_follows(const GuardContext& c) {
  const std::string_view view = c.text.view();
  const ViewSpan segment = c.facts.view();
  // "No. 5", "no 12", "nos 3-4": the candidate begins with the abbreviation, or stands right before the number.
  std::uint32_t at = c.span.begin;
  while (at < segment.end && is_word_at(view, at)) ++at;
  const std::string_view first = view.substr(c.span.begin, at - c.span.begin);
  auto digit_after = [&](std::uint32_t from) {
    while (from < segment.end && (view[from] == ' ' || view[from] == '.' || view[from] == '#')) ++from;
    return from < segment.end && view[from] >= '0' && view[from] <= '9';
  };
  if (first == "no" || first == "nos") {
    std::uint32_t after = at;
    if (!digit_after(after)) return false;
    while (after < segment.end && !(view[after] >= '0' && view[after] <= '9')) ++after;
    while (after < segment.end && view[after] >= '0' && view[after] <= '9') ++after;
    return after >= segment.end || !is_letter_at(view, after);
  }
  return digit_after(c.span.end);
}

/// "interlibrary loan (ill)": the words before begin with the letters, in order; a prefix such as "inter" may give one more.
bool spelled_out(std::string_view before, std::string_view letters) {
  if (letters.size() < 2 || letters.size() > 6) return false;
  const auto words = words_of(before);
  std::size_t left = letters.size();
  for (std::size_t i = words.size(); i-- > 0 && left > 0 && words.size() - i <= letters.size();) {
    const std::string_view word = before.substr(words[i].begin, words[i].size());
    if (word.empty() || word.front() == letters[left - 1]) {
      --left;
      continue;
    }
    const std::size_t inside = left >= 2 && word.front() == letters[left - 2] ? word.find(letters[left - 1], 1) : word.npos;
    if (inside == word.npos) return false;
    left -= 2;
  }
  return left <= 1;
}

bool explained_nearby(const GuardContext& c) {
  const std::string_view view = c.text.view();
  const ViewSpan segment = c.facts.view();
  std::uint32_t after = c.span.end;
  while (after < segment.end && view[after] == ' ') ++after;
  std::uint32_t before = c.span.begin;
  while (before > segment.begin && view[before - 1] == ' ') --before;
  const bool open_before = before > segment.begin && view[before - 1] == '(';
  const bool close_after = after < segment.end && view[after] == ')';
  // "our list of books (OPAC)": the word in brackets, after what it means. The English words it is made of are jargon too.
  if (open_before && close_after && before - 1 > segment.begin + 3)
    return c.rule.rule->language != "en" ||
           !spelled_out(view.substr(segment.begin, before - 1 - segment.begin), view.substr(c.span.begin, c.span.size()));
  // "OPAC (our online catalogue)": at least two words of explanation.
  if (after < segment.end && view[after] == '(') {
    const std::size_t close = view.substr(after, std::min<std::size_t>(segment.end - after, 200)).find(')');
    if (close != std::string_view::npos) {
      const std::string_view inside = view.substr(after + 1, close > 0 ? close - 1 : 0);
      return inside.find(' ') != std::string_view::npos || inside.size() >= 12;
    }
  }
  for (const std::string_view joint : {", that is", ", i.e.", ", or ", " means ", " is short for ", " stands for ", ": where ",
                                       ", where ", ", which means", ", meaning"}) {
    if (view.compare(c.span.end, joint.size(), joint) == 0 && c.span.end + joint.size() <= segment.end) return true;
  }
  return false;
}

bool procedure(const GuardContext& c) {
  const Steps& steps = c.facts.steps();
  return (steps.numbered >= 3 && !c.facts.sign()) || (steps.handiwork && c.rule.rule->language == "en");
}

bool imperative_missing(const GuardContext& c) {
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  const std::size_t first = first_token_of(s, c.span);
  return first < s.tokens.size() && !clause_starts_at(s, first);
}

/// Verbs that a thing may do: "magazines may not leave this room" is a rule for its readers.
bool thing_may(std::string_view verb) {
  static constexpr std::array<std::string_view, 16> kVerbs{"leave",  "exceed",   "be",    "block",     "touch",   "hang",
                                                           "remain", "stay",     "go",    "circulate", "contain", "obstruct",
                                                           "cover",  "protrude", "weigh", "run"};
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

bool is_modal(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kModals{"may",  "must",  "can",    "cannot",  "can't",
                                                            "cant", "shall", "should", "mustn't", "could"};
  return std::find(kModals.begin(), kModals.end(), word) != kModals.end();
}

bool third_party(const GuardContext& c) {
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  const std::size_t first = first_token_of(s, c.span);
  if (first >= s.tokens.size()) return false;
  // A subject before the match, or at its begin, that is neither the reader nor the library: "a notary may not …".
  std::size_t begin = first;
  while (begin > 0 && first - begin < 12 && !s.hard_line(begin) && !(s.is_mark(begin - 1) && !s.is_mark(begin - 1, ",")))
    --begin;
  std::size_t modal = first;
  const std::size_t end = std::min(end_token_of(s, c.span), s.tokens.size());
  while (modal < end && !is_modal(s.text(modal))) ++modal;
  const std::size_t stop = modal < end ? modal : std::max(first, begin + 1);
  bool reader = false, other = false;
  for (std::size_t i = begin; i < stop && i < s.tokens.size(); ++i) {
    if (s.is(i, kReader)) reader = true;
    if (s.is(i, kStaff)) other = true;
    const std::string_view word = s.text(i);
    if (word == "he" || word == "she" || word == "they" || word == "his" || word == "her" || word == "it") other = true;
  }
  if (reader) return false;
  if (other) return true;
  if (modal >= end || stop == begin) return false;
  // Someone who is not the reader acts: things do not, so their rules are in the passive or among a few verbs.
  std::size_t verb = modal + 1;
  while (verb < s.tokens.size() && s.is(verb, kNegator | kAdverb) && s.text(verb) != "be") ++verb;
  return verb < s.tokens.size() && s.is_word(verb) && !thing_may(s.text(verb));
}

/// "may not be by Shakespeare", "might not be warm": what is possible, not what is forbidden.
bool epistemic(const GuardContext& c) {
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  for (std::size_t i = first_token_of(s, c.span); i + 2 < s.tokens.size() && s.tokens[i].begin < c.span.end; ++i) {
    if (s.text(i) == "might") return true;
    if (s.text(i) != "may" || !s.is(i + 1, kNegator)) continue;
    // "may or may not be charged"
    if (i >= 2 && s.text(i - 1) == "or" && s.text(i - 2) == "may") return true;
    if (s.text(i + 2) == "have" && s.participle(i + 3)) return true;
    if (s.text(i + 2) != "be") return false;
    std::size_t what = i + 3;
    while (s.is(what, kAdverb)) ++what;
    return what >= s.tokens.size() || !s.participle(what);
  }
  return false;
}

bool names_an_event(std::string_view text, const Grammar& grammar) {
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && !is_word_at(text, at)) ++at;
    std::size_t end = at;
    while (end < text.size() && is_word_at(text, end)) end += character_size(text, end);
    if (grammar.classes_of(text.substr(at, end - at)) & kEvent) return true;
    at = end;
  }
  return false;
}

bool event_follows(const GuardContext& c) {
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  const ViewSpan segment = c.facts.view();
  // "Don't blink: the robot race starts at two", "Do not wake the dragon! (puppets at noon)": what begins the text is the
  // event's name, and the event stands after the colon, or in brackets.
  std::uint32_t after = s.span.end;
  while (after < segment.end && c.text.view()[after] == ' ') ++after;
  const bool aside = after < segment.end && c.text.view()[after] == '(';
  if (s.tokens.empty() || segment.end - segment.begin > 160) return false;
  if (!aside && !s.is_mark(s.tokens.size() - 1, ":")) return false;
  for (std::uint32_t at = segment.begin; at < s.span.begin; ++at) {
    if (is_word_at(c.text.view(), at)) return false;
  }
  return names_an_event(next_sentence(c, s), *s.grammar);
}

bool other_matters(const GuardContext& c) {
  return !c.facts.sign() && !c.facts.near_venue(c.span.begin, c.rule.rule->language);
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "La lectura estaba prohibida" tells of the past; "la sala que fue reformada está cerrada" does not, and "su solicitud no fue
/// aceptada" speaks to the reader.
bool past_clause(const GuardContext& c) {
  using namespace std::string_view_literals;
  static constexpr std::array kJoints{"que"sv,    "donde"sv, "cuando"sv, "porque"sv, "quien"sv, "quienes"sv, "pero"sv,
                                      "aunque"sv, "si"sv,    "y"sv,      "desde"sv,  "cuya"sv,  "cuyo"sv,    "pues"sv};
  static constexpr std::array kPast{"fue"sv,      "fueron"sv, "era"sv,     "eran"sv,     "había"sv,
                                    "habían"sv,   "estaba"sv, "estaban"sv, "estuvo"sv,   "estuvieron"sv,
                                    "tenía"sv,    "tenían"sv, "tuvo"sv,    "tuvieron"sv, "pudo"sv,
                                    "pudieron"sv, "podía"sv,  "podían"sv,  "podíamos"sv};
  static constexpr std::array kReader{"su"sv,      "sus"sv,     "tu"sv,      "tus"sv, "usted"sv,
                                      "ustedes"sv, "vuestra"sv, "vuestro"sv, "le"sv,  "te"sv};
  const Sentence& s = c.facts.sentence_at(c.span.begin);
  const auto parts = [&](std::size_t i) {
    return s.is_mark(i, ",") || s.is_mark(i, ";") || s.is_mark(i, ":") || s.is_mark(i, "(") || s.is_mark(i, ")") ||
           is_one_of(s.text(i), kJoints);
  };
  std::size_t begin = std::min(first_token_of(s, c.span), s.tokens.size()), end = end_token_of(s, c.span);
  while (begin > 0 && !parts(begin - 1)) --begin;
  while (end < s.tokens.size() && !parts(end)) ++end;
  for (std::size_t i = begin; i < end; ++i) {
    // "su solicitud no fue aceptada"; but "la novela fue prohibida en su país".
    if (is_one_of(s.text(i), kReader)) return false;
    if (!is_one_of(s.text(i), kPast)) continue;
    // "la devolución no pudo registrarse" is how machines speak of now.
    const bool machine = s.text(i).starts_with("pud") && i + 1 < end && s.text(i + 1).ends_with("rse");
    if (!machine) return true;
  }
  return false;
}

struct Row {
  std::string_view name;
  StructuralCheck check;
};
constexpr std::array<Row, 16> kChecks{{{"question_with_offer", question_with_offer},
                                       {"condition_with_offer", condition_with_offer},
                                       {"quoted", quoted},
                                       {"title_case_name", title_case_name},
                                       {"all_capitals_segment", all_capitals_segment},
                                       {"number_follows", number_follows},
                                       {"explained_nearby", explained_nearby},
                                       {"procedure", procedure},
                                       {"imperative_missing", imperative_missing},
                                       {"third_party", third_party},
                                       {"epistemic", epistemic},
                                       {"event_follows", event_follows},
                                       {"relative_gap", relative_gap},
                                       {"headword", headword},
                                       {"past_clause", past_clause},
                                       {"other_matters", other_matters}}};

}  // namespace

StructuralCheck structural_check(std::string_view name) noexcept {
  for (const Row& row : kChecks) {
    if (row.name == name) return row.check;
  }
  return nullptr;
}

std::vector<std::string_view> structural_check_names() {
  std::vector<std::string_view> names;
  for (const Row& row : kChecks) names.push_back(row.name);
  return names;
}

}  // namespace sayyes
