#include "sayyes/matching/required_words.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace sayyes::matching {
namespace {

using Kind = SyntaxNode::Kind;

constexpr double kNone = std::numeric_limits<double>::infinity();
constexpr std::size_t kMostParts = 64;  // of a sequence; what comes later is not looked at

/// Whether what stands right before (or after) a part of the pattern can be no token byte, in any match.
struct Sides {
  bool before = true, after = true;  // the ends of a match are word edges
  bool marks = false;
};

bool holds_token(const CharSet& set) {
  constexpr CharSet kTokens = token_set();
  return (set.low & kTokens.low) != 0 || (set.high & kTokens.high) != 0;
}

/// `side` is what holds on the far side of the characters, where there may be none.
bool parted_by(const std::pair<CharSet, bool>& characters, bool side) {
  return !holds_token(characters.first) && (!characters.second || side);
}

std::optional<AnchorChoice> anchor_of(const SyntaxNode& literal, Sides sides) noexcept {
  auto choice = choose_anchor(literal.text, sides.before, sides.after);
  if (!choice && sides.marks) choice = choose_mark(literal.text);
  return choice;
}

Sides inside_repeat(const SyntaxNode& node, Sides sides) noexcept {
  if (node.most > 1) {
    sides.before = sides.before && parted_by(last_characters(node.children[0]), true);
    sides.after = sides.after && parted_by(first_characters(node.children[0]), true);
  }
  return sides;
}

/// Calls `look(child, sides of the child)` for each part of a sequence.
template <class Look>
void each_part(const SyntaxNode& node, Sides sides, Look look) {
  const std::size_t size = node.children.size();
  std::uint64_t after = 0;  // bit i: what comes after children[i] begins with no token byte
  bool parted = sides.after;
  for (std::size_t i = size; i-- > 0;) {
    if (parted && i < kMostParts) after |= std::uint64_t{1} << i;
    const SyntaxNode& child = node.children[i];
    parted = child.kind == Kind::word_edge || parted_by(first_characters(child), parted);
  }
  parted = sides.before;
  for (std::size_t i = 0; i < size && i < kMostParts; ++i) {
    const SyntaxNode& child = node.children[i];
    look(child, Sides{parted, ((after >> i) & 1) != 0, sides.marks});
    parted = child.kind == Kind::word_edge || parted_by(last_characters(child), parted);
  }
}

double share_of(const SyntaxNode& node, Sides sides) noexcept {
  switch (node.kind) {
    case Kind::literal: {
      const auto choice = anchor_of(node, sides);
      return choice ? choice->share : kNone;
    }
    case Kind::alternate: {
      double sum = 0;
      for (const SyntaxNode& child : node.children) {
        sum += share_of(child, sides);
        if (sum == kNone) break;
      }
      return sum;
    }
    case Kind::repeat:
      return node.least == 0 ? kNone : share_of(node.children[0], inside_repeat(node, sides));
    case Kind::concat: {
      double best = kNone;
      each_part(node, sides,
                [&](const SyntaxNode& child, Sides of_child) { best = std::min(best, share_of(child, of_child)); });
      return best;
    }
    default:
      return kNone;
  }
}

/// Precondition: share_of(node, sides) is not kNone.
void collect(const SyntaxNode& node, Sides sides, std::vector<AnchorChoice>& out) {
  switch (node.kind) {
    case Kind::literal:
      out.push_back(*anchor_of(node, sides));
      break;
    case Kind::alternate:
      for (const SyntaxNode& child : node.children) collect(child, sides, out);
      break;
    case Kind::repeat:
      collect(node.children[0], inside_repeat(node, sides), out);
      break;
    case Kind::concat: {
      const SyntaxNode* best = nullptr;
      Sides best_sides;
      double share = kNone;
      each_part(node, sides, [&](const SyntaxNode& child, Sides of_child) {
        const double one = share_of(child, of_child);
        if (one >= share) return;
        share = one;
        best = &child;
        best_sides = of_child;
      });
      if (best != nullptr) collect(*best, best_sides, out);
      break;
    }
    default:
      break;
  }
}

}  // namespace

std::optional<double> required_share(const SyntaxNode& root, bool marks) noexcept {
  const double share = share_of(root, {true, true, marks});
  return share == kNone ? std::nullopt : std::optional(share);
}

std::vector<AnchorChoice> required_words(const SyntaxNode& root, bool marks) {
  std::vector<AnchorChoice> words;
  if (required_share(root, marks)) collect(root, {true, true, marks}, words);
  return words;
}

}  // namespace sayyes::matching
