#pragma once
/// Reads the part of RE2's syntax that rules are written in, to learn what a match must hold. What this reader does not
/// know it says so, and the pattern is left to RE2 alone.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes::matching {

/// A set of characters: ASCII one by one, the rest as "some of them" or "none".
struct CharSet {
  std::uint64_t low = 0, high = 0;
  bool beyond_ascii = false;
  unsigned char least_lead = 0x80;  ///< no character beyond ASCII of the set begins with a smaller byte

  void add(unsigned char c) noexcept { (c < 64 ? low : high) |= std::uint64_t{1} << (c & 63); }
  bool has(unsigned char c) const noexcept { return c < 0x80 ? (((c < 64 ? low : high) >> (c & 63)) & 1) != 0 : beyond_ascii; }
  void add(const CharSet& other) noexcept {
    low |= other.low;
    high |= other.high;
    if (other.beyond_ascii) least_lead = beyond_ascii ? std::min(least_lead, other.least_lead) : other.least_lead;
    beyond_ascii = beyond_ascii || other.beyond_ascii;
  }
  void invert() noexcept {
    low = ~low;
    high = ~high;
    least_lead = 0x80;
    beyond_ascii = true;  // a set that names no character beyond ASCII leaves them all, one that names some leaves others
  }
  bool subset_of(const CharSet& other) const noexcept {
    return (low & ~other.low) == 0 && (high & ~other.high) == 0 && (!beyond_ascii || other.beyond_ascii);
  }
};

/// RE2's \w, which are also the bytes of tokens.
constexpr CharSet token_set() noexcept { return {0x03FF000000000000ull, 0x07FFFFFE87FFFFFEull, false}; }

struct SyntaxNode {
  enum class Kind : std::uint8_t { literal, set, concat, alternate, repeat, word_edge, not_word_edge, text_begin, text_end };
  Kind kind = Kind::concat;
  std::string text;  ///< literal: one character, or several in a row
  CharSet set;
  std::uint32_t least = 1, most = 1;  ///< repeat; kUnbounded without an upper bound
  bool greedy = true;
  std::vector<SyntaxNode> children;
};
inline constexpr std::uint32_t kUnbounded = UINT32_MAX;

struct Syntax {
  SyntaxNode root;
  bool has_span = false;     ///< a group named `span`
  std::uint32_t weight = 0;  ///< no less than the size of RE2's program, roughly
};

/// Patterns of this weight at most are well within the limits of a program; RE2 need not be asked before its time.
inline constexpr std::uint32_t kLightPattern = 9000;

/// The syntax tree, or nothing where the pattern uses what this reader does not know (flags, \Q, \p, POSIX classes) or
/// breaks a rule of RE2. What is returned is valid RE2.
std::optional<Syntax> parse_pattern(std::string_view re2);

/// The alternatives of a pattern that parse_pattern() reads, as written; itself where it has none at the top.
std::vector<std::string_view> top_alternatives(std::string_view re2);

/// True where the pattern asks for the beginning or the end of the text.
bool sees_text_ends(const SyntaxNode& node) noexcept;
/// Least number of bytes that a match has.
std::uint32_t least_size(const SyntaxNode& node) noexcept;
/// The characters that a match may end in; `true` is added where it may be empty.
std::pair<CharSet, bool> last_characters(const SyntaxNode& node) noexcept;
/// The characters that a match may begin with, likewise.
std::pair<CharSet, bool> first_characters(const SyntaxNode& node) noexcept;

}  // namespace sayyes::matching
