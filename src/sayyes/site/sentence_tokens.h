#pragma once
/// A sentence as words, numbers and signs of money: what statements about a rule are read from.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/span.h"

namespace sayyes {

struct SiteToken {
  std::string word;              ///< folded; "" for a number
  std::optional<double> number;  ///< "8", "eight", "0.25", "1,000"; "9:30" is 9.5
  bool capital = false;          ///< begins with a capital letter in the text
  bool initial = false;          ///< the first of its sentence
  std::string text;              ///< as it stands
};

struct SiteSentence {
  TextSpan span;  ///< in Document::text()
  std::vector<SiteToken> tokens;
  std::uint64_t first_bytes = 0;  ///< of the tokens' words, one bit for each byte modulo 64: most lists hold none of them

  bool has(std::string_view word) const;
  /// One of a list, which has no empty part: "borrow|borrowed|check out". A part of two words stands side by side.
  bool has_any(std::string_view words) const;
  /// Where one of the list begins, or npos; `after`: not before this token.
  std::size_t find(std::string_view words, std::size_t after = 0) const;
  /// True where one of the list begins at token `at`.
  bool at(std::size_t at, std::string_view words) const;
  std::string text(std::size_t from, std::size_t to) const;
};

/// The first word of each of a list: "check" and "borrow" of "check out|borrow".
template <class Take>
void each_first_word(std::string_view words, Take take) {
  while (!words.empty()) {
    const std::string_view choice = words.substr(0, words.find('|'));
    take(choice.substr(0, choice.find(' ')));
    words.remove_prefix(choice.size() < words.size() ? choice.size() + 1 : words.size());
  }
}

/// The sentences of a segment of text that begins at `offset` of the document's.
std::vector<SiteSentence> site_sentences(std::string_view segment, std::uint32_t offset);

}  // namespace sayyes
