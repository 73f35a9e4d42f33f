#include "sayyes/matching/pattern_shapes.h"

#include <algorithm>
#include <utility>

#include "sayyes/matching/word_scan.h"

namespace sayyes {
namespace {

using Kind = ShapeItem::Kind;
using Items = std::vector<ShapeItem>;

constexpr std::size_t kMostShapes = 96;  // what branches more is cut short by a gap
constexpr std::size_t kMostItems = 48;
constexpr std::uint32_t kMostCopies = 4;  // of what is repeated and is no single character
constexpr std::uint32_t kSmallSet = 6;    // a set of so few characters is written out

struct Expansion {
  std::vector<Items> all;
  bool complete = true;  // no gap stands for anything
};

ShapeItem item_of(Kind kind) {
  ShapeItem item;
  item.kind = kind;
  return item;
}
Expansion gap() { return {{{item_of(Kind::gap)}}, false}; }
Expansion one(ShapeItem item) {
  Expansion result;
  result.all.emplace_back().push_back(std::move(item));
  return result;
}
ShapeItem run_of(const CharSet& set, std::uint32_t least, std::uint32_t most) {
  ShapeItem item = item_of(Kind::run);
  item.set = set;
  item.least = least;
  item.most = most;
  return item;
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
    Expansion run = one(run_of(what.set, std::max(node.least, 1u), node.most));
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
  if (result.all.size() > kSmallSet) return one(run_of(set, 1, 1));
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
      return one(item_of(Kind::word_edge));
    case Node::not_word_edge:
      return one(item_of(Kind::not_word_edge));
    case Node::text_begin:
      return one(item_of(Kind::text_begin));
    case Node::text_end:
      return one(item_of(Kind::text_end));
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

bool is_token(char c) { return is_token_byte(static_cast<unsigned char>(c)); }
bool is_edge_item(Kind kind) { return kind == Kind::word_edge || kind == Kind::text_begin || kind == Kind::text_end; }
bool is_variable(const ShapeItem& item) { return item.kind == Kind::run && item.least != item.most; }
bool holds_tokens(const CharSet& set) {
  const CharSet tokens = token_set();
  return set.beyond_ascii || (set.low & tokens.low) != 0 || (set.high & tokens.high) != 0;
}
/// A run's end is its longest stretch only where every character of it is a word character: no word edge lies inside.
bool is_word_run(const ShapeItem& item) { return item.set.subset_of(token_set()); }

/// Fills in ShapeItem::suffix and says whether matching from left to right needs no second try anywhere.
bool settle(Items& items) {
  bool exact = true;
  for (std::size_t i = 0; i < items.size(); ++i) {
    ShapeItem& item = items[i];
    if (item.kind == Kind::gap) exact = false;
    if (!is_variable(item)) continue;
    if (!is_word_run(item)) exact = false;
    if (i + 1 == items.size()) continue;
    const ShapeItem& next = items[i + 1];
    if (next.kind != Kind::literal) {
      exact = false;
      continue;
    }
    while (item.suffix < next.text.size() && item.set.has(static_cast<unsigned char>(next.text[item.suffix]))) ++item.suffix;
    if (item.suffix == next.text.size() && i + 2 != items.size()) exact = false;
  }
  return exact;
}

/// True where the character right before items[at] is no part of a token, whatever matched.
bool parts_before(const Items& items, std::size_t at) {
  if (at == 0 || is_edge_item(items[at - 1].kind)) return true;
  return items[at - 1].kind == Kind::run && !holds_tokens(items[at - 1].set);
}
bool parts_after(const Items& items, std::size_t at) {
  if (at + 1 == items.size() || is_edge_item(items[at + 1].kind)) return true;
  return items[at + 1].kind == Kind::run && !holds_tokens(items[at + 1].set);
}

/// True where the beginning of a match follows from the place of items[at].
bool leads_back(const Items& items, std::size_t at) {
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

void anchor_shape(Shape& shape) {
  double best = 0;
  for (std::size_t i = 0; i < shape.items.size(); ++i) {
    if (shape.items[i].kind != Kind::literal) continue;
    const auto choice = choose_anchor(shape.items[i].text, parts_before(shape.items, i), parts_after(shape.items, i));
    if (!choice) continue;
    const bool anchored = leads_back(shape.items, i);
    const double share = choice->share + (anchored ? 0 : 1);
    if (shape.has_word && share >= best) continue;
    best = share;
    shape.has_word = true;
    shape.anchored = anchored;
    shape.anchor_item = i;
    shape.anchor = *choice;
  }
}

bool at_word_edge(std::string_view view, ViewSpan segment, std::uint32_t at) {
  const bool before = at > segment.begin && is_token(view[at - 1]);
  const bool here = at < segment.end && is_token(view[at]);
  return before != here;
}

}  // namespace

Shapes shapes_of(const SyntaxNode& root, std::uint32_t pattern) {
  Expansion expansion = expand(root);
  Shapes shapes;
  shapes.exact = expansion.complete;
  shapes.anchored = shapes.has_words = true;
  for (Items& items : expansion.all) {
    Shape& shape = shapes.all.emplace_back();
    shape.pattern = pattern;
    shape.items = std::move(items);
    shape.exact = settle(shape.items);
    anchor_shape(shape);
    shapes.exact = shapes.exact && shape.exact;
    shapes.anchored = shapes.anchored && shape.anchored;
    shapes.has_words = shapes.has_words && shape.has_word;
  }
  return shapes;
}

std::optional<std::uint32_t> shape_begin(const Shape& shape, std::string_view view, ViewSpan segment,
                                         std::uint32_t word) noexcept {
  const ShapeItem& anchor = shape.items[shape.anchor_item];
  if (word < segment.begin + shape.anchor.offset) return std::nullopt;
  std::uint32_t at = word - shape.anchor.offset;
  if (view.compare(at, shape.anchor.offset, anchor.text, 0, shape.anchor.offset) != 0) return std::nullopt;
  for (std::size_t i = shape.anchor_item; i-- > 0;) {
    const ShapeItem& item = shape.items[i];
    if (item.kind == Kind::literal) {
      const auto size = static_cast<std::uint32_t>(item.text.size());
      if (at < segment.begin + size || view.compare(at - size, size, item.text) != 0) return std::nullopt;
      at -= size;
    } else if (item.kind == Kind::run) {
      std::uint32_t count = 0;
      while (count < item.most && at > segment.begin && item.set.has(static_cast<unsigned char>(view[at - 1]))) {
        --at;
        ++count;
      }
      if (count < item.least) return std::nullopt;
    }
  }
  return at;
}

ShapeAnswer match_shape(const Shape& shape, std::string_view view, ViewSpan segment, std::uint32_t begin, std::uint32_t limit,
                        std::uint32_t& end) noexcept {
  std::uint32_t at = begin;
  for (const ShapeItem& item : shape.items) {
    switch (item.kind) {
      case Kind::literal:
        if (limit - at < item.text.size() || view.compare(at, item.text.size(), item.text) != 0) return ShapeAnswer::no;
        at += static_cast<std::uint32_t>(item.text.size());
        break;
      case Kind::run: {
        const bool fixed = item.least == item.most;
        std::uint32_t stop = at;
        while (stop < limit && (!fixed || stop - at < item.most) && item.set.has(static_cast<unsigned char>(view[stop])))
          ++stop;
        const std::uint32_t size = stop - at;
        if (size < item.least + item.suffix) return ShapeAnswer::no;
        if (!shape.exact && !fixed) return ShapeAnswer::perhaps;
        if (size - item.suffix > item.most) return ShapeAnswer::no;
        at = stop - item.suffix;
        break;
      }
      case Kind::word_edge:
      case Kind::not_word_edge:
        if (at_word_edge(view, segment, at) != (item.kind == Kind::word_edge)) return ShapeAnswer::no;
        break;
      case Kind::text_begin:
        if (at != segment.begin) return ShapeAnswer::no;
        break;
      case Kind::text_end:
        if (at != segment.end) return ShapeAnswer::no;
        break;
      case Kind::gap:
        return ShapeAnswer::perhaps;
    }
  }
  end = at;
  return shape.exact ? ShapeAnswer::yes : ShapeAnswer::perhaps;
}

}  // namespace sayyes
