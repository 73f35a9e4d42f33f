#pragma once
/// Lists of words that are cut up while compiling: "borrow|borrowed|check out"_words.

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

#include "sayyes/support/hash.h"

namespace sayyes {

/// Tells most words apart, so that few are compared byte by byte.
constexpr std::uint64_t word_hash(std::string_view word) noexcept { return Hash64().add(word).value(); }

struct WordChoice {
  std::string_view words;    ///< one or more, a blank between: "check out"
  std::uint64_t first_hash;  ///< of the first of them

  constexpr std::string_view first() const { return words.substr(0, words.find(' ')); }
};

/// Which hashes there may be among some words, by one bit of 256 each: most lists have nothing in common with a sentence, and
/// these few bits say so.
class WordBits {
 public:
  constexpr void add(std::uint64_t hash) noexcept { bits_[hash / 64 % 4] |= std::uint64_t{1} << (hash % 64); }
  constexpr bool may_have(std::uint64_t hash) const noexcept { return (bits_[hash / 64 % 4] >> (hash % 64) & 1) != 0; }
  constexpr bool may_meet(const WordBits& other) const noexcept {
    std::uint64_t common = 0;
    for (std::size_t i = 0; i < bits_.size(); ++i) common |= bits_[i] & other.bits_[i];
    return common != 0;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

/// What belongs to a word, by its hash: few bits say of most words of a text that nothing does.
template <class Value>
class ByWord {
 public:
  Value& operator[](std::uint64_t hash) {
    may_be_.set(hash % kBits);
    return values_[hash];
  }
  const Value* find(std::uint64_t hash) const {
    if (!may_be_[hash % kBits]) return nullptr;
    const auto found = values_.find(hash);
    return found == values_.end() ? nullptr : &found->second;
  }

 private:
  static constexpr std::size_t kBits = 8192;
  std::bitset<kBits> may_be_;
  std::unordered_map<std::uint64_t, Value> values_;
};

/// Any of these; the choices are of static storage.
struct WordList {
  std::span<const WordChoice> choices;
  WordBits first_words;

  constexpr WordList() = default;
  constexpr explicit WordList(std::span<const WordChoice> of) : choices(of) {
    for (const WordChoice& choice : of) first_words.add(choice.first_hash);
  }
  constexpr bool empty() const noexcept { return choices.empty(); }
};

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
  return WordList(word_lists::kCut<kText>);
}

}  // namespace sayyes
