#pragma once
/// Which word of a text to look for: the one that turns up least often.

#include <cstdint>
#include <optional>
#include <string_view>

#include "sayyes/matching/anchor_table.h"

namespace sayyes::matching {

/// A token of a fixed text, alone or, where it is a common word, together with the token before it.
struct AnchorChoice {
  std::uint64_t hash = 0;    ///< token_hash(), or pair_hash() of the two
  std::uint32_t offset = 0;  ///< bytes of the text before the token
  bool pair = false;
  bool mark = false;    ///< no token at all: a mark, alone or with the byte after it (choose_mark)
  bool single = false;  ///< with `mark`: the byte is all there is
  double share = 0;     ///< how often it is to be expected, roughly
};

/// Nothing where the text has no whole token. A token at the text's beginning or end counts as whole only where the
/// caller knows that no token byte can stand beside it.
std::optional<AnchorChoice> choose_anchor(std::string_view text, bool whole_at_begin, bool whole_at_end) noexcept;

/// For texts without a whole token: the first byte that is neither space nor token byte. Nothing where there is none.
std::optional<AnchorChoice> choose_mark(std::string_view text) noexcept;

/// Hash of a mark with the byte after it, and of a mark alone.
constexpr std::uint64_t mark_hash(unsigned char mark, unsigned char next) noexcept {
  return (static_cast<std::uint64_t>(mark) * 256 + next + 1) * kTokenMultiplier;
}
constexpr std::uint64_t single_mark_hash(unsigned char mark) noexcept {
  return (std::uint64_t{0x20000} + mark) * kTokenMultiplier;
}

}  // namespace sayyes::matching

namespace sayyes {
// What modules further down choose words by, too.
using matching::AnchorChoice;
using matching::choose_anchor;
}  // namespace sayyes
