#pragma once
/// What every match of a pattern holds and few texts do: asked of a text before RE2 is.

#include <cstdint>
#include <string_view>

#include "sayyes/matching/pattern_syntax.h"

namespace sayyes::matching {

struct PatternNeeds {
  unsigned char lead = 0;  ///< a byte beyond ASCII of at least this value; 0 asks for none
  std::uint32_t row = 1;   ///< one byte so many times in a row

  /// False: no match stands in the text. Reads the text many bytes at a time.
  bool may_be_met(std::string_view text) const noexcept;
};

PatternNeeds needs_of(const SyntaxNode& node) noexcept;

}  // namespace sayyes::matching
