#include "sayyes/suggesting/sentence_parts.h"

#include <algorithm>
#include <array>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/items.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {

std::string spaced(std::string_view text) { return text.empty() ? std::string() : " " + std::string(text); }

std::string small(std::string_view text) {
  // "Study rooms" -> "study rooms", but "DVDs", "ILL", "Monday".
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string word(text.substr(0, end));
  const bool inner = word.size() > 1 && std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return inner || english::proper_case(ascii_lower(word)) == word ? std::string(text) : uncapitalize(text);
}

bool begins_with_number(std::string_view text) noexcept {
  if (text.starts_with('$')) text.remove_prefix(1);
  static constexpr auto kNumbers = std::to_array<std::string_view>(
      {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "once", "twice"});
  const std::string first = ascii_lower(text.substr(0, text.find(' ')));
  return !text.empty() &&
         ((text.front() >= '0' && text.front() <= '9') || std::find(kNumbers.begin(), kNumbers.end(), first) != kNumbers.end());
}

std::string your(std::string_view needed) {
  const std::string lower = ascii_lower(needed);
  static constexpr auto kOwn = std::to_array<std::string_view>(
      {"card",   "id",           "pass",        "ticket",      "receipt",      "pin",      "badge",
       "permit", "passport",     "reservation", "booking",     "library card", "photo id", "identification",
       "cards",  "student card", "student id",  "appointment", "licence",      "license"});
  std::string bare = lower;
  for (std::string_view article :
       {std::string_view("a "), std::string_view("an "), std::string_view("valid "), std::string_view("your ")}) {
    if (std::string_view(bare).starts_with(article)) bare.erase(0, article.size());
  }
  const bool own = std::find(kOwn.begin(), kOwn.end(), bare) != kOwn.end();
  if (!own) return std::string(needed);
  const std::size_t cut = needed.size() - bare.size();
  const bool valid = lower.find("valid ") != std::string::npos;
  return std::string(valid ? "your valid " : "your ") + running_words(needed.substr(cut));
}

}  // namespace sayyes
