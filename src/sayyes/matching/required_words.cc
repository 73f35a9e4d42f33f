#include "sayyes/matching/required_words.h"

#include <utility>

namespace sayyes {
namespace {

using Kind = SyntaxNode::Kind;

/// Whether what stands right before (or after) a part of the pattern can be no token byte, in any match.
struct Sides {
  bool before = true, after = true;  // the ends of a match are word edges
  bool marks = false;
};

bool holds_token(const CharSet& set) {
  const CharSet tokens = token_set();
  return (set.low & tokens.low) != 0 || (set.high & tokens.high) != 0;
}

/// `side` is what holds on the far side of `node`, where that may be empty.
bool parted_by(const std::pair<CharSet, bool>& characters, bool side) {
  return !holds_token(characters.first) && (!characters.second || side);
}

std::optional<RequiredWords> best_of(std::optional<RequiredWords> a, std::optional<RequiredWords> b) {
  if (!a || (b && b->share < a->share)) return b;
  return a;
}

std::optional<RequiredWords> find(const SyntaxNode& node, Sides sides) {
  switch (node.kind) {
    case Kind::literal: {
      auto choice = choose_anchor(node.text, sides.before, sides.after);
      if (!choice && sides.marks) choice = choose_mark(node.text);
      if (!choice) return std::nullopt;
      return RequiredWords{{*choice}, choice->share};
    }
    case Kind::alternate: {
      RequiredWords all;
      for (const SyntaxNode& child : node.children) {
        auto one = find(child, sides);
        if (!one) return std::nullopt;
        all.words.insert(all.words.end(), one->words.begin(), one->words.end());
        all.share += one->share;
      }
      return all;
    }
    case Kind::repeat: {
      if (node.least == 0) return std::nullopt;
      const SyntaxNode& what = node.children[0];
      if (node.most > 1) {
        sides.before = sides.before && parted_by(last_characters(what), true);
        sides.after = sides.after && parted_by(first_characters(what), true);
      }
      return find(what, sides);
    }
    case Kind::concat: {
      std::vector<bool> after(node.children.size());
      bool parted = sides.after;
      for (std::size_t i = node.children.size(); i-- > 0;) {
        after[i] = parted;
        parted = node.children[i].kind == Kind::word_edge || parted_by(first_characters(node.children[i]), parted);
      }
      std::optional<RequiredWords> best;
      parted = sides.before;
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        best = best_of(std::move(best), find(node.children[i], {parted, after[i], sides.marks}));
        parted = node.children[i].kind == Kind::word_edge || parted_by(last_characters(node.children[i]), parted);
      }
      return best;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<RequiredWords> required_words(const SyntaxNode& root, bool marks) { return find(root, {true, true, marks}); }

}  // namespace sayyes
