#pragma once
/// What single characters beyond ASCII become in the match view. The slow half of match_view.cc, with ICU.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayyes {

/// What kind of treatment a character wants.
enum class FoldKind : unsigned char {
  letter,     ///< fold case, compose
  invisible,  ///< goes away
  space,      ///< part of a run of white space
  hyphen,     ///< a hyphen of another width: '-'
  dash,       ///< en dash and its like: '-' between letters, a boundary where spaced
  long_dash,  ///< em dash and longer: always a boundary
};
FoldKind fold_kind(char32_t code) noexcept;

/// The character composes with one before it: a combining mark, a vowel of a Hangul syllable.
bool joins_before(char32_t code) noexcept;

/// Entry code - 0x80, for U+0080..U+07FF: the two bytes of the folding, first byte high, where it is one character of two
/// bytes, composes with nothing before it, and needs no other treatment; else 0. Made once, when first asked for.
using PlainFoldings = std::array<std::uint16_t, 0x800 - 0x80>;
const PlainFoldings& plain_foldings();

/// Appends the folding of one character that nothing composes with.
void fold_single(char32_t code, std::string& out);

/// Appends the folding of a base with its marks, composed.
void fold_cluster(std::string_view cluster, std::string& out);

}  // namespace sayyes
