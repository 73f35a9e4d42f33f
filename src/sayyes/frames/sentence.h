#pragma once
/// One sentence of a view as words and marks, ready for the slots to be read. Cut once, used by all frames in it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/frames/grammar.h"
#include "sayyes/span.h"

namespace sayyes {

enum class TokenKind : std::uint8_t { word, number, mark };

/// A word with its inner hyphens and apostrophes, a number, or one mark.
struct Token {
  std::uint32_t begin = 0, end = 0;
  std::uint64_t classes = 0;  ///< what the grammar knows of it
  TokenKind kind = TokenKind::word;
  bool line_start = false;  ///< first on its line
  bool soft = false;        ///< with line_start: the line goes on from the one before (it begins in lower case)
  bool space_before = false;
};

/// Spans of the view. The view must outlive it. Built by cut_sentence; immutable after.
struct Sentence {
  std::string_view view;
  ViewSpan span;
  std::vector<Token> tokens;
  const Grammar* grammar = nullptr;
  char last_mark = 0;  ///< the mark that ends it: . ! ? or 0

  std::string_view text(std::size_t i) const { return view.substr(tokens[i].begin, tokens[i].end - tokens[i].begin); }
  bool is(std::size_t i, std::uint64_t classes) const { return i < tokens.size() && (tokens[i].classes & classes) != 0; }
  bool is_word(std::size_t i) const { return i < tokens.size() && tokens[i].kind == TokenKind::word; }
  bool is_mark(std::size_t i) const { return i < tokens.size() && tokens[i].kind == TokenKind::mark; }
  bool is_mark(std::size_t i, std::string_view mark) const { return is_mark(i) && text(i) == mark; }
  /// A line that begins a new statement.
  bool hard_line(std::size_t i) const { return i < tokens.size() && tokens[i].line_start && !tokens[i].soft; }
  bool gerund(std::size_t i) const { return is_word(i) && grammar->is_gerund(text(i), tokens[i].classes); }
  bool participle(std::size_t i) const { return is_word(i) && grammar->is_participle(text(i), tokens[i].classes); }
  /// Index of the token that begins at `offset` or holds it; tokens.size() where none does. O(log tokens).
  std::size_t token_at(std::uint32_t offset) const;
};

/// Cuts the sentence around `at` out of `segment`. `line_breaks` are view offsets of spaces that were line ends, sorted;
/// `soft_breaks` those after which the line goes on. Linear in the sentence.
Sentence cut_sentence(std::string_view view, ViewSpan segment, std::uint32_t at, const std::vector<std::uint32_t>* line_breaks,
                      const std::vector<std::uint32_t>* soft_breaks, const Grammar& grammar);

}  // namespace sayyes
