#pragma once
/// A sentence as words, numbers and signs of money: what statements about a rule are read from.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/site/word_list.h"
#include "sayyes/span.h"

namespace sayyes {

struct SiteToken {
  std::string_view word;         ///< folded; "" for a number in digits; of the sentence it stands in
  std::string_view text;         ///< as it stands, of the document's text
  std::uint64_t hash = 0;        ///< of the word
  std::optional<double> number;  ///< "8", "eight", "0.25", "1,000"; "9:30" is 9.5
  bool capital = false;          ///< begins with a capital letter in the text
};

class SiteSentence {
 public:
  TextSpan span;  ///< in Document::text()
  std::vector<SiteToken> tokens;

  SiteSentence() = default;
  SiteSentence(SiteSentence&&) = default;  // the tokens look into what is kept below, which a copy would not have
  SiteSentence& operator=(SiteSentence&&) = default;

  /// Takes the words of `text`, which must live as long as they are asked for; what was here before is gone, its memory used
  /// again.
  void read(std::string_view text, TextSpan span);

  /// One of the list. A choice of two words stands side by side.
  bool has_any(const WordList& words) const;
  /// Where one of the list begins, or npos; `after`: not before this token.
  std::size_t find(const WordList& words, std::size_t after = 0) const;
  /// True where one of the list begins at token `at`.
  bool at(std::size_t at, const WordList& words) const;
  std::string text(std::size_t from, std::size_t to) const;

 private:
  /// The word's size in the text; `free` moves behind its folded form.
  std::size_t read_word(std::string_view text, std::size_t from, char*& free, SiteToken& token) const;

  WordBits words_seen_;
  std::vector<char> folded_;
};

/// Where the sentences of a segment of text are, without what only parts them.
std::vector<TextSpan> site_sentences(std::string_view segment);

}  // namespace sayyes
