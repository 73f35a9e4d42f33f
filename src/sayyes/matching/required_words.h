#pragma once
/// Words of which every match of a pattern holds one, wherever it begins.

#include <optional>
#include <vector>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/matching/pattern_syntax.h"

namespace sayyes::matching {

/// How often one of the best such words is to be expected. Nothing where some match may hold no whole word that is known.
/// `marks`: a mark may stand in for a word. Linear in the pattern.
std::optional<double> required_share(const SyntaxNode& root, bool marks) noexcept;

/// Those words; empty where there are none. Offsets mean nothing here.
std::vector<AnchorChoice> required_words(const SyntaxNode& root, bool marks);

}  // namespace sayyes::matching
