#include <algorithm>
#include <array>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/suggester.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool is_english(std::string_view language) { return language.empty() || language.starts_with("en"); }

/// Whether the match begins its sentence, so that a capital there says nothing.
bool begins_sentence(std::string_view before) {
  while (!before.empty() && (before.back() == ' ' || before.back() == '"' || before.back() == '(' || before.back() == '\t' ||
                             before.back() == '\n' || before.back() == '*' || before.back() == '-')) {
    if (before.back() == '\n') return true;
    before.remove_suffix(1);
  }
  if (before.empty()) return true;
  const char last = before.back();
  if (last == '.' || last == '!' || last == '?' || last == ':') return true;
  return before.size() >= 3 &&
         (before.ends_with("\xE2\x80\xA2") || before.ends_with("\xE2\x80\x9C") || before.ends_with("\xE2\x80\xA6"));
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

constexpr std::size_t kNear = 1000;  // bytes; what is further off says nothing about these capitals

/// The text around in capitals means that these capitals are the segment's.
bool segment_shouts(std::string_view segment, Span<TextSpace> match) {
  const std::string_view before =
      segment.substr(match.begin - std::min<std::size_t>(match.begin, kNear), std::min<std::size_t>(match.begin, kNear));
  const std::string_view after = segment.substr(match.end, kNear);
  std::size_t letters = 0;
  for (const std::string_view part : {before, after}) {
    for (const char c : part) {
      if (c >= 'a' && c <= 'z') return false;
      letters += c >= 'A' && c <= 'Z';
    }
  }
  return letters >= 2 && is_all_capitals(std::string(before) + " " + std::string(after));
}

/// An initialism: capitals with at most a small plural s.
bool is_initialism(std::string_view matched) {
  std::string_view letters = matched;
  if (letters.size() > 2 && letters.back() == 's') letters.remove_suffix(1);
  if (letters.size() > 3 && letters.ends_with("'")) letters.remove_suffix(1);
  return letters.size() >= 2 && letters.find(' ') == std::string_view::npos && is_all_capitals(letters);
}

std::string pluralized(std::string_view replacement) {
  // "loan from another library": the plural is the head's, before the words that tell which.
  const std::string_view head = english::head_noun(replacement);
  if (head.empty() || english::is_plural(replacement)) return std::string(replacement);
  const std::size_t at = static_cast<std::size_t>(head.data() - replacement.data());
  const std::string plural = plural_of(head);
  return std::string(replacement.substr(0, at)) + plural + std::string(replacement.substr(at + head.size()));
}

/// "Interlibrary Loan" in a title -> every longer word with a capital.
std::string title_case(std::string_view text, std::string_view language) {
  static constexpr auto kSmall =
      std::to_array<std::string_view>({"a",  "an",  "and", "at",   "by", "for", "from", "in", "of", "on",
                                       "or", "the", "to",  "with", "de", "du",  "la",   "le", "y",  "et"});
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string word(text.substr(at, space - at));
    const bool small = at != 0 && std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
    out += small ? word : capitalize(word, language);
    if (space < text.size()) out += ' ';
    at = space + 1;
  }
  return out;
}

std::string cased(std::string replacement, std::string_view matched, std::string_view segment, Span<TextSpace> match,
                  std::string_view language) {
  const bool starts = begins_sentence(segment.substr(0, match.begin));
  if (is_all_capitals(matched) && segment_shouts(segment, match)) return to_upper(replacement, language);
  const bool own = has_capital(replacement.substr(0, std::min(replacement.find(' '), replacement.size())));
  if (is_initialism(matched) || is_all_capitals(matched))
    return starts && !own ? capitalize(replacement, language) : replacement;
  const CaseShape shape = case_shape_of(matched);
  const bool several = matched.find(' ') != std::string_view::npos || matched.find('-') != std::string_view::npos;
  if (shape == CaseShape::title && several) return title_case(replacement, language);
  if (own) return replacement;
  if (shape == CaseShape::sentence || shape == CaseShape::title) {
    if (starts) return capitalize(replacement, language);
    // A capital inside a sentence is a title's or a name's: "the Circulation desk", "Ask at Reference".
    return several ? replacement : capitalize(replacement, language);
  }
  return starts && has_capital(matched.substr(0, 1)) ? capitalize(replacement, language) : replacement;
}

/// The word that ends at `end`, blanks skipped, in small letters; moves `end` to its begin.
std::string word_before(std::string_view segment, std::size_t& end) {
  while (end > 0 && segment[end - 1] == ' ') --end;
  const std::size_t last = end;
  while (end > 0 && is_word_before(segment, end) && last - end < 20) --end;
  return to_lower(segment.substr(end, last - end));
}

/// "Ask at Circulation": what stood there like a name is a thing with its article: "the checkout desk".
bool wants_article(std::string_view text, std::string_view matched, std::string_view segment, std::size_t begin) {
  static constexpr auto kThings =
      std::to_array<std::string_view>({"desk", "office", "department", "team", "counter", "room", "area"});
  static constexpr auto kBefore =
      std::to_array<std::string_view>({"at",  "to", "from", "with",   "see", "ask", "call",    "contact", "visit", "tell",
                                       "try", "by", "near", "behind", "via", "in",  "through", "email",   "and",   "or"});
  const auto in = [](const auto& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  std::size_t end = begin;
  return matched.find(' ') == std::string_view::npos && !english::has_determiner(text) &&
         in(kThings, english::head_noun(text)) && in(kBefore, word_before(segment, end));
}

/// "Search the [library search]".
bool says_verb_again(std::string_view text, std::string_view segment, std::size_t begin) {
  static constexpr auto kPassed = std::to_array<std::string_view>({"the", "our", "your", "a", "an", "library"});
  const std::string head = to_lower(english::head_noun(text));
  if (head.empty()) return false;
  std::size_t end = begin;
  std::string word = word_before(segment, end);
  if (std::find(kPassed.begin(), kPassed.end(), word) != kPassed.end()) word = word_before(segment, end);
  return word == head;
}

}  // namespace

ShapedReplacement shape_replacement(std::string_view replacement, std::string_view segment, Span<TextSpace> match,
                                    bool matched_plural, std::string_view language) {
  ShapedReplacement shaped;
  match.end = std::min<std::uint32_t>(match.end, static_cast<std::uint32_t>(segment.size()));
  match.begin = std::min(match.begin, match.end);
  const std::string_view matched = segment.substr(match.begin, match.size());
  std::string text(replacement);
  if (matched_plural && is_english(language)) text = pluralized(text);
  const bool takes_article = is_english(language) && !matched_plural && wants_article(text, matched, segment, match.begin);
  if (is_english(language)) shaped.repeats = says_verb_again(text, segment, match.begin);
  if (takes_article) {
    const bool shouts = is_all_capitals(matched) && segment_shouts(segment, match);
    shaped.text = shouts ? to_upper("the " + text, language) : "the " + text;
    return shaped;
  }
  text = cased(std::move(text), matched, segment, match, language);
  if (is_english(language) && !text.empty()) {
    // An article right before the match has to go with the new word.
    std::size_t end = match.begin;
    while (end > 0 && segment[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > 0 && is_word_before(segment, begin) && end - begin < 3) --begin;
    const std::string_view article = segment.substr(begin, end - begin);
    const std::string lower = article.size() <= 2 ? to_lower(article) : std::string();
    const bool edge = begin == 0 || !is_word_before(segment, begin);
    if (end < match.begin && edge && (lower == "a" || lower == "an")) {
      const bool plural = english::is_plural(text);
      const std::string wanted(plural ? std::string_view{} : english::indefinite_article(text));
      const std::string before(segment.substr(begin, match.begin - begin));
      if (plural || wanted != lower) {
        std::string mended = wanted;
        if (!article.empty() && article[0] == 'A' && !mended.empty())
          mended = article == "AN" && mended == "a"           ? "A"
                   : article.size() == 2 && article[1] == 'N' ? to_upper(mended)
                                                              : capitalize(mended);
        if (article[0] == 'A' && mended.empty()) text = capitalize(text, language);
        shaped.extra_before = static_cast<std::uint32_t>(match.begin - begin);
        shaped.text = mended + (mended.empty() ? std::string() : std::string(segment.substr(end, match.begin - end))) + text;
        return shaped;
      }
    }
  }
  shaped.text = std::move(text);
  return shaped;
}

}  // namespace sayyes
