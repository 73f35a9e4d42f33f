#pragma once
/// Syntax trees written out as flat sequences. Used by pattern_shapes only.

#include <optional>
#include <vector>

#include "sayyes/matching/pattern_shapes.h"
#include "sayyes/matching/pattern_syntax.h"

namespace sayyes::matching {

using ShapeItems = std::vector<ShapeItem>;

struct Expansion {
  std::vector<ShapeItems> all;
  bool complete = true;  ///< no gap stands for anything
};

/// Everything the pattern may be, in RE2's order of preference; what branches too much is cut short by gaps.
Expansion expand_all(const SyntaxNode& root);

/// Known beforehand: expand_all() would have to cut.
bool branches_too_much(const SyntaxNode& root) noexcept;

/// Only beginnings, each as long as it takes to hold a rare word from which the match's beginning follows, with a gap for
/// the rest. Nothing where that takes too many, or where some match has no such word.
std::optional<std::vector<ShapeItems>> expand_to_anchors(const SyntaxNode& root);

ShapeItem make_item(ShapeItem::Kind kind);
ShapeItem make_run(const CharSet& set, std::uint32_t least, std::uint32_t most);

/// True where the character right before items[at] is no part of a token, whatever matched; and after.
bool parts_before(const ShapeItems& items, std::size_t at);
bool parts_after(const ShapeItems& items, std::size_t at);
/// True where the beginning of a match follows from the place of items[at].
bool leads_back(const ShapeItems& items, std::size_t at);
/// A run's end is its longest stretch only where every character of it is a word character: no word edge lies inside.
bool is_word_run(const ShapeItem& item);

/// A set of at most this many ASCII characters is written out.
inline constexpr std::uint32_t kSmallSet = 6;
/// Copies of what is repeated and is no single character.
inline constexpr std::uint32_t kMostCopies = 4;

}  // namespace sayyes::matching
