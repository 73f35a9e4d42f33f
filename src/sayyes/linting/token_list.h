#pragma once
/// The words and marks of a stretch, cut once: many sets of phrases are looked for in the same sentence.

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/span.h"

namespace sayyes {

/// A small number for a word or mark. Equal tokens have equal hashes; the others nearly always differ.
std::uint32_t token_hash(std::string_view token) noexcept;

/// Borrows the text it was cut from. One thread.
class TokenList {
 public:
  struct Token {
    std::uint32_t begin;
    std::uint32_t hash;
  };
  /// Cuts `within`, a stretch of `text`; a token goes no further than its end.
  void cut(std::string_view text, ViewSpan within);

  std::string_view text() const noexcept { return text_; }
  ViewSpan span() const noexcept { return span_; }
  const std::vector<Token>& tokens() const noexcept { return tokens_; }

 private:
  std::string_view text_;
  ViewSpan span_;
  std::vector<Token> tokens_;
};

/// The first and the last word (or mark) of a text.
std::string_view first_token(std::string_view text) noexcept;
std::string_view last_token(std::string_view text) noexcept;

}  // namespace sayyes
