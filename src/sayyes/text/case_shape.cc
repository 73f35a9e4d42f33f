#include "sayyes/text/case_shape.h"

#include <unicode/ucasemap.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "sayyes/text/characters.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

struct Close {
  void operator()(UCaseMap* map) const noexcept { ucasemap_close(map); }
};

using MapCase = std::int32_t (*)(const UCaseMap*, char*, std::int32_t, const char*, std::int32_t, UErrorCode*);

bool is_ascii(std::string_view text) noexcept { return std::all_of(text.begin(), text.end(), is_ascii_byte); }

/// Languages where even ASCII letters have other capitals (i, İ).
bool has_own_ascii_case(std::string_view language) noexcept {
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  return primary == "tr" || primary == "az" || primary == "lt";
}

std::string map_case(std::string_view text, std::string_view language, MapCase function) {
  const std::string locale(language.empty() ? std::string_view("und") : language);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCaseMap, Close> map(ucasemap_open(locale.c_str(), 0, &status));
  // No letter grows more than threefold; a second try would only repeat the work.
  std::string result(text.size() * 3 + 8, '\0');
  const std::int32_t size = function(map.get(), result.data(), static_cast<std::int32_t>(result.size()), text.data(),
                                     static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status)) return std::string(text);
  result.resize(static_cast<std::size_t>(size));
  return result;
}

struct Counts {
  std::size_t letters = 0;
  std::size_t capitals = 0;
};

Counts count_letters(std::string_view text) noexcept {
  Counts counts;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size;
    const auto code = static_cast<UChar32>(character.code);
    if (code < 0x80) {
      const bool upper = code >= 'A' && code <= 'Z';
      if (upper || (code >= 'a' && code <= 'z')) ++counts.letters;
      if (upper) ++counts.capitals;
    } else if (u_isalpha(code) != 0) {
      // Letters without case (ª, CJK) say nothing about capitals.
      const bool upper = u_isupper(code) != 0 || u_istitle(code) != 0;
      if (upper || u_islower(code) != 0) ++counts.letters;
      if (upper) ++counts.capitals;
    }
  }
  return counts;
}

std::size_t first_letter(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && !is_letter_at(text, at)) at += character_size(text, at);
  return at;
}

std::string change_first(std::string_view text, std::string_view language,
                         std::string (*change)(std::string_view, std::string_view)) {
  const std::size_t at = first_letter(text);
  // "2nd", "5pm": a number before the letter is the beginning already.
  if (at == text.size() ||
      std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), [](char c) { return c >= '0' && c <= '9'; })) {
    return std::string(text);
  }
  const std::size_t size = character_size(text, at);
  std::string result(text.substr(0, at));
  result += change(text.substr(at, size), language);
  result += text.substr(at + size);
  return result;
}

/// Words that stay small in a title, in the languages of the packs.
bool is_small_word(std::string_view word) noexcept {
  static constexpr auto kSmall = std::to_array<std::string_view>(
      {"a",    "an", "the", "and", "or",  "but", "nor", "of",  "in", "on",  "at",  "to",   "for", "by",  "with",
       "from", "as", "per", "via", "el",  "la",  "los", "las", "de", "del", "y",   "o",    "en",  "con", "por",
       "para", "un", "una", "le",  "les", "des", "du",  "et",  "ou", "au",  "aux", "avec", "pour"});
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

}  // namespace

std::string without_accents(std::string_view utf8) {
  // U+00C0 to U+00FF; a blank for those that are no letter with an accent.
  static constexpr std::string_view kBare = "AAAAAA CEEEEIIII NOOOOO  UUUUY  aaaaaa ceeeeiiii nooooo  uuuuy y";
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const bool latin = utf8[at] == '\xC3' && at + 1 < utf8.size();
    const auto index = latin ? static_cast<std::size_t>(static_cast<unsigned char>(utf8[at + 1]) - 0x80) : kBare.size();
    if (index < kBare.size() && kBare[index] != ' ') {
      out += kBare[index];
      ++at;
    } else {
      out += utf8[at];
    }
  }
  return out;
}

std::string to_upper(std::string_view utf8, std::string_view language) {
  if (!is_ascii(utf8) || has_own_ascii_case(language)) return map_case(utf8, language, ucasemap_utf8ToUpper);
  std::string result(utf8);
  for (char& c : result) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return result;
}

std::string to_lower(std::string_view utf8, std::string_view language) {
  if (!is_ascii(utf8) || has_own_ascii_case(language)) return map_case(utf8, language, ucasemap_utf8ToLower);
  std::string result(utf8);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

CaseShape case_shape_of(std::string_view utf8) noexcept {
  const Counts all = count_letters(utf8);
  if (all.capitals == 0) return CaseShape::lower;
  const std::size_t first = first_letter(utf8);
  const bool begins_upper = is_upper_at(utf8, first);
  if (all.letters == 1) return CaseShape::sentence;
  if (all.capitals == all.letters) return CaseShape::upper;
  if (!begins_upper) return CaseShape::mixed;

  std::size_t words = 0, begun = 0, small = 0, inner = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (!is_word_at(utf8, at)) {
      at += character_size(utf8, at);
      continue;
    }
    std::size_t end = at;
    std::size_t capitals = 0;
    while (end < utf8.size() && !(end > at && is_word_edge(utf8, end))) {
      if (is_upper_at(utf8, end)) ++capitals;
      end += character_size(utf8, end);
    }
    if (is_letter_at(utf8, at) && end > at + character_size(utf8, at)) {
      ++words;
      const bool upper = is_upper_at(utf8, at);
      if (upper) ++begun;
      if (!upper && words > 1 && is_small_word(utf8.substr(at, end - at))) ++small;
      inner += capitals - (upper ? 1 : 0);
    } else {
      // A word of one letter ("I", "a") fits either shape, as the first word or after it.
      if (capitals > 0 && at == first) ++begun, ++words;
    }
    at = end;
  }
  if (inner > 0) return CaseShape::mixed;
  if (words > 1 && begun > 1 && begun + small == words) return CaseShape::title;
  return begun <= 1 ? CaseShape::sentence : CaseShape::mixed;
}

std::string capitalize(std::string_view text, std::string_view language) { return change_first(text, language, to_upper); }
std::string uncapitalize(std::string_view text, std::string_view language) { return change_first(text, language, to_lower); }

std::string with_case(std::string_view text, CaseShape shape, std::string_view language) {
  switch (shape) {
    case CaseShape::mixed:
      return std::string(text);
    case CaseShape::upper:
      return to_upper(text, language);
    case CaseShape::lower:
      return std::string(text);
    case CaseShape::sentence: {
      const std::size_t first = first_letter(text);
      if (first < text.size() && is_upper_at(text, first)) return std::string(text);
      return capitalize(text, language);
    }
    case CaseShape::title:
      break;
  }
  std::string result;
  bool is_first = true;
  std::size_t done = 0;
  for (const auto& word : words_of(text)) {
    const std::string_view piece = text.substr(word.begin, word.size());
    result += text.substr(done, word.begin - done);
    const bool keeps = count_letters(piece).capitals > 0 || (!is_first && is_small_word(piece));
    result += keeps ? std::string(piece) : capitalize(piece, language);
    done = word.end;
    is_first = false;
  }
  result += text.substr(done);
  return result;
}

double capital_share(std::string_view utf8) noexcept {
  const Counts counts = count_letters(utf8);
  return counts.letters == 0 ? 0 : static_cast<double>(counts.capitals) / static_cast<double>(counts.letters);
}

bool is_all_capitals(std::string_view utf8) noexcept {
  const Counts counts = count_letters(utf8);
  return counts.letters >= 2 && counts.capitals == counts.letters;
}

}  // namespace sayyes
