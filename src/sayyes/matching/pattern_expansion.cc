#include "sayyes/matching/pattern_expansion.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sayyes::matching {
namespace {

using Kind = ShapeItem::Kind;
using Items = ShapeItems;

constexpr std::size_t kMostShapes = 96;  // what branches more is cut short by a gap
constexpr std::size_t kMostItems = 48;

Expansion gap() { return {{{make_item(Kind::gap)}}, false}; }
Expansion one(ShapeItem item) {
  Expansion result;
  result.all.emplace_back().push_back(std::move(item));
  return result;
}

void append(Items& to, const Items& from) {
  for (const ShapeItem& item : from) {
    if (!to.empty() && to.back().kind == item.kind && item.kind == Kind::literal) {
      to.back().text += item.text;
    } else if (to.empty() || to.back().kind != Kind::gap || item.kind != Kind::gap) {
      to.push_back(item);
    }
  }
}

/// Every choice of the first followed by every choice of the second: the order in which a backtracking search tries them.
Expansion joined(Expansion first, Expansion second) {
  if (first.all.size() * second.all.size() > kMostShapes) second = gap();
  Expansion result;
  result.complete = first.complete && second.complete;
  result.all.reserve(first.all.size() * second.all.size());
  for (const Items& a : first.all) {
    for (const Items& b : second.all) {
      Items both = a;
      append(both, b);
      if (both.size() > kMostItems) return gap();
      result.all.push_back(std::move(both));
    }
  }
  return result;
}

Expansion with_choices(Expansion first, Expansion second) {
  if (first.all.size() + second.all.size() > kMostShapes) return gap();
  first.complete = first.complete && second.complete;
  std::move(second.all.begin(), second.all.end(), std::back_inserter(first.all));
  return first;
}

Expansion nothing() { return {{Items{}}, true}; }

Expansion expand(const SyntaxNode& node);

Expansion expand_repeat(const SyntaxNode& node) {
  const SyntaxNode& what = node.children[0];
  const bool single = what.kind == SyntaxNode::Kind::set && !what.set.beyond_ascii;
  if (single && node.most > 1) {
    // A run that may be missing is a choice: beginning or end of the match may then be another word edge.
    Expansion run = one(make_run(what.set, std::max(node.least, 1u), node.most));
    if (node.least > 0) return run;
    return node.greedy ? with_choices(std::move(run), nothing()) : with_choices(nothing(), std::move(run));
  }
  if (node.most == kUnbounded || node.most > kMostCopies) {
    // At least one copy is there; what comes after it may be anything.
    return node.least == 0 ? gap() : joined(expand(what), gap());
  }
  const Expansion copy = expand(what);
  Expansion result = nothing();
  for (std::uint32_t made = node.most; made-- > 0;) {
    result = joined(copy, std::move(result));
    if (made >= node.least) {
      result = node.greedy ? with_choices(std::move(result), nothing()) : with_choices(nothing(), std::move(result));
    }
  }
  return result;
}

Expansion expand_set(const CharSet& set) {
  if (set.beyond_ascii) return gap();
  Expansion result;
  for (unsigned c = 0; c < 0x80 && result.all.size() <= kSmallSet; ++c) {
    if (!set.has(static_cast<unsigned char>(c))) continue;
    ShapeItem item;
    item.text = static_cast<char>(c);
    result.all.push_back({std::move(item)});
  }
  if (result.all.size() > kSmallSet) return one(make_run(set, 1, 1));
  return result;
}

Expansion expand(const SyntaxNode& node) {
  using Node = SyntaxNode::Kind;
  switch (node.kind) {
    case Node::literal: {
      ShapeItem item;
      item.text = node.text;
      return one(std::move(item));
    }
    case Node::set:
      return expand_set(node.set);
    case Node::repeat:
      return expand_repeat(node);
    case Node::word_edge:
      return one(make_item(Kind::word_edge));
    case Node::not_word_edge:
      return one(make_item(Kind::not_word_edge));
    case Node::text_begin:
      return one(make_item(Kind::text_begin));
    case Node::text_end:
      return one(make_item(Kind::text_end));
    case Node::concat: {
      Expansion result = nothing();
      for (const SyntaxNode& child : node.children) result = joined(std::move(result), expand(child));
      return result;
    }
    case Node::alternate: {
      Expansion result = expand(node.children[0]);
      for (std::size_t i = 1; i < node.children.size(); ++i) result = with_choices(std::move(result), expand(node.children[i]));
      return result;
    }
  }
  return gap();
}

/// At least how many shapes expand_all() would write; stops counting soon after too many.
std::size_t branches(const SyntaxNode& node) {
  constexpr std::size_t kEnough = kMostShapes + 1;
  switch (node.kind) {
    case SyntaxNode::Kind::alternate: {
      std::size_t sum = 0;
      for (const SyntaxNode& child : node.children) sum = std::min(kEnough, sum + branches(child));
      return sum;
    }
    case SyntaxNode::Kind::concat: {
      std::size_t product = 1;
      for (const SyntaxNode& child : node.children) product = std::min(kEnough, product * branches(child));
      return product;
    }
    case SyntaxNode::Kind::repeat: {
      const std::size_t one = node.children[0].kind == SyntaxNode::Kind::set ? 1 : branches(node.children[0]);
      if (node.most == kUnbounded || node.most > kMostCopies) return one;
      std::size_t all = node.least == 0 ? 1 : 0, copies = 1;
      for (std::uint32_t made = 1; made <= node.most; ++made) {
        copies = std::min(kEnough, copies * one);
        if (made >= node.least) all = std::min(kEnough, all + copies);
      }
      return std::max<std::size_t>(all, 1);
    }
    default:
      return 1;
  }
}

bool is_edge_item(Kind kind) { return kind == Kind::word_edge || kind == Kind::text_begin || kind == Kind::text_end; }
bool is_variable(const ShapeItem& item) { return item.kind == Kind::run && item.least != item.most; }
bool holds_tokens(const CharSet& set) {
  const CharSet tokens = token_set();
  return set.beyond_ascii || (set.low & tokens.low) != 0 || (set.high & tokens.high) != 0;
}

}  // namespace

Expansion expand_all(const SyntaxNode& root) { return expand(root); }

bool branches_too_much(const SyntaxNode& root) noexcept { return branches(root) > kMostShapes; }

ShapeItem make_item(Kind kind) {
  ShapeItem item;
  item.kind = kind;
  return item;
}
ShapeItem make_run(const CharSet& set, std::uint32_t least, std::uint32_t most) {
  ShapeItem item = make_item(Kind::run);
  item.set = set;
  item.least = least;
  item.most = most;
  return item;
}

bool is_word_run(const ShapeItem& item) { return item.set.subset_of(token_set()); }

/// True where the character right before items[at] is no part of a token, whatever matched.
bool parts_before(const ShapeItems& items, std::size_t at) {
  if (at == 0 || is_edge_item(items[at - 1].kind)) return true;
  return items[at - 1].kind == Kind::run && !holds_tokens(items[at - 1].set);
}
bool parts_after(const ShapeItems& items, std::size_t at) {
  if (at + 1 == items.size() || is_edge_item(items[at + 1].kind)) return true;
  return items[at + 1].kind == Kind::run && !holds_tokens(items[at + 1].set);
}

/// True where the beginning of a match follows from the place of items[at].
bool leads_back(const ShapeItems& items, std::size_t at) {
  for (std::size_t i = 0; i < at; ++i) {
    if (items[i].kind == Kind::gap) return false;
    if (!is_variable(items[i])) continue;
    if (!is_word_run(items[i])) return false;
    if (i == 0) continue;
    const ShapeItem& before = items[i - 1];
    if (before.kind != Kind::literal || items[i].set.has(static_cast<unsigned char>(before.text.back()))) return false;
  }
  return true;
}

}  // namespace sayyes::matching
