#pragma once
/// A quick look at whether a text can hold a match of a pattern at all, from what every match must hold. It costs more than
/// RE2's search and far less than building RE2: worth it for the first few texts, of which most hold nothing.

#include <string_view>

#include "sayyes/matching/pattern_syntax.h"

namespace sayyes::matching {

/// False: the text holds no match. True: perhaps. Linear in the text times the literals of the pattern.
bool could_match(const SyntaxNode& root, std::string_view text);

}  // namespace sayyes::matching
