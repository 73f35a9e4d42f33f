#pragma once
/// Words of which every match of a pattern holds one, wherever it begins.

#include <optional>
#include <vector>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/matching/pattern_syntax.h"

namespace sayyes::matching {

struct RequiredWords {
  std::vector<AnchorChoice> words;  ///< empty where some match may hold no whole word that is known; offsets mean nothing
  std::optional<double> share;      ///< how often one of them is to be expected at most; nothing without words
};

/// The best such words. `marks`: a mark may stand in for a word. Linear in the pattern, whose endings are spelled out.
RequiredWords required_words(const SyntaxNode& root, bool marks);

}  // namespace sayyes::matching
