#pragma once
/// A sentence as words, numbers and signs of money: what statements about a rule are read from.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/site/word_list.h"
#include "sayyes/span.h"

namespace sayyes {

struct SiteToken {
  std::string word;              ///< folded; "" for a number
  std::uint64_t hash = 0;        ///< of the word
  std::optional<double> number;  ///< "8", "eight", "0.25", "1,000"; "9:30" is 9.5
  bool capital = false;          ///< begins with a capital letter in the text
  bool initial = false;          ///< the first of its sentence
  std::string text;              ///< as it stands
};

struct SiteSentence {
  TextSpan span;  ///< in Document::text()
  std::vector<SiteToken> tokens;
  std::array<std::uint64_t, 4> words_seen{};  ///< one bit for each word's hash modulo 256: most choices of a list are not here

  /// One of a list. A choice of two words stands side by side.
  bool has_any(WordList words) const;
  /// Where one of the list begins, or npos; `after`: not before this token.
  std::size_t find(WordList words, std::size_t after = 0) const;
  /// True where one of the list begins at token `at`.
  bool at(std::size_t at, WordList words) const;
  std::string text(std::size_t from, std::size_t to) const;
};

/// The sentences of a segment of text that begins at `offset` of the document's.
std::vector<SiteSentence> site_sentences(std::string_view segment, std::uint32_t offset);

}  // namespace sayyes
