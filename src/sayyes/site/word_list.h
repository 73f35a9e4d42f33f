#pragma once
/// Lists of words that are cut up while compiling: "borrow|borrowed|check out"_words.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "sayyes/support/hash.h"

namespace sayyes {

/// Tells most words apart, so that few are compared byte by byte.
constexpr std::uint64_t word_hash(std::string_view word) noexcept { return Hash64().add(word).value(); }

struct WordChoice {
  std::string_view words;    ///< one or more, a blank between: "check out"
  std::uint64_t first_hash;  ///< of the first of them

  constexpr std::string_view first() const { return words.substr(0, words.find(' ')); }
};

/// Any of these; of static storage.
using WordList = std::span<const WordChoice>;

namespace word_lists {

template <std::size_t N>
struct Literal {
  char bytes[N];
  // NOLINTNEXTLINE(google-explicit-constructor): a literal operator needs it so
  consteval Literal(const char (&text)[N]) { std::copy_n(text, N, bytes); }
  constexpr std::string_view view() const { return {bytes, N - 1}; }
};

template <Literal kText>
inline constexpr auto kCut = [] {
  constexpr auto kCount = static_cast<std::size_t>(std::ranges::count(kText.view(), '|')) + 1;
  std::array<WordChoice, kCount> out{};
  std::string_view rest = kText.view();
  for (WordChoice& choice : out) {
    choice.words = rest.substr(0, rest.find('|'));
    choice.first_hash = word_hash(choice.first());
    rest.remove_prefix(std::min(choice.words.size() + 1, rest.size()));
  }
  return out;
}();

}  // namespace word_lists

template <word_lists::Literal kText>
consteval WordList operator""_words() {
  return word_lists::kCut<kText>;
}

}  // namespace sayyes
