#pragma once
/// Words of which every match of a pattern holds one, wherever it begins.

#include <optional>
#include <vector>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/matching/pattern_syntax.h"

namespace sayyes {

struct RequiredWords {
  std::vector<AnchorChoice> words;  ///< offsets mean nothing here
  double share = 0;                 ///< sum of the words'
};

/// The set that is expected least often. Nothing where some match may hold no whole word that is known. `marks`: a mark may
/// stand in for a word. Linear in the pattern.
std::optional<RequiredWords> required_words(const SyntaxNode& root, bool marks);

}  // namespace sayyes
