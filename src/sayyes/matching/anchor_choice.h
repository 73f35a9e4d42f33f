#pragma once
/// Which word of a text to look for: the one that turns up least often.

#include <cstdint>
#include <optional>
#include <string_view>

#include "sayyes/matching/anchor_table.h"

namespace sayyes {

/// A token of a fixed text, alone or, where it is a common word, together with the token before it.
struct AnchorChoice {
  std::uint64_t hash = 0;    ///< token_hash(), or pair_hash() of the two
  std::uint32_t offset = 0;  ///< bytes of the text before the token
  bool pair = false;
  double share = 0;  ///< how often it is to be expected, roughly
};

/// Nothing where the text has no whole token. A token at the text's beginning or end counts as whole only where the
/// caller knows that no token byte can stand beside it.
std::optional<AnchorChoice> choose_anchor(std::string_view text, bool whole_at_begin, bool whole_at_end) noexcept;

}  // namespace sayyes
