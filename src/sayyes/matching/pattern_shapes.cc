#include "sayyes/matching/pattern_shapes.h"

#include <algorithm>
#include <utility>

#include "sayyes/matching/pattern_expansion.h"
#include "sayyes/matching/word_scan.h"

namespace sayyes::matching {
namespace {

using Kind = ShapeItem::Kind;
using Items = ShapeItems;

bool is_variable(const ShapeItem& item) { return item.kind == Kind::run && item.least != item.most; }

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

/// False: nothing in the shape leads to its beginning.
bool anchor_shape(Shape& shape) {
  bool found = false;
  for (std::size_t i = 0; i < shape.items.size(); ++i) {
    if (shape.items[i].kind == Kind::gap) break;
    if (shape.items[i].kind != Kind::literal) continue;
    auto choice = choose_anchor(shape.items[i].text, parts_before(shape.items, i), parts_after(shape.items, i));
    if (!choice) choice = choose_mark(shape.items[i].text);
    if (!choice || (found && choice->share >= shape.anchor.share) || !leads_back(shape.items, i)) continue;
    found = true;
    shape.anchor_item = i;
    shape.anchor = *choice;
  }
  return found;
}

bool at_word_edge(std::string_view view, ViewSpan segment, std::uint32_t at) {
  const bool before = at > segment.begin && is_token(view[at - 1]);
  const bool here = at < segment.end && is_token(view[at]);
  return before != here;
}

}  // namespace

std::optional<Shapes> shapes_of(const SyntaxNode& root, std::uint32_t pattern) {
  Expansion expansion;
  expansion.complete = false;
  if (!branches_too_much(root)) expansion = expand_all(root);
  if (!expansion.complete) {
    auto beginnings = expand_to_anchors(root);
    if (!beginnings) return std::nullopt;
    expansion.all = *std::move(beginnings);
  }
  Shapes shapes;
  shapes.exact = expansion.complete;
  shapes.all.reserve(expansion.all.size());
  for (Items& items : expansion.all) {
    Shape& shape = shapes.all.emplace_back();
    shape.pattern = pattern;
    shape.items = std::move(items);
    shape.exact = settle(shape.items);
    if (!anchor_shape(shape)) return std::nullopt;
    shapes.exact = shapes.exact && shape.exact;
    shapes.share += shape.anchor.share;
  }
  return shapes;
}

void ShapeTable::add(const Shape& shape) {
  shapes_.push_back({shape.pattern, static_cast<std::uint32_t>(items_.size()), static_cast<std::uint32_t>(shape.items.size()),
                     static_cast<std::uint32_t>(shape.anchor_item), shape.anchor.offset, shape.exact});
  for (const ShapeItem& item : shape.items) {
    items_.push_back({item.set.low, item.set.high, texts_.add(item.text), item.least, item.most, item.suffix,
                      static_cast<std::uint32_t>(item.kind)});
  }
}

std::optional<std::uint32_t> ShapeTable::begin(const StoredShape& shape, std::string_view view, ViewSpan segment,
                                               std::uint32_t word) const noexcept {
  const StoredItem* const items = items_.data() + shape.first;
  if (word < segment.begin + shape.anchor_offset) return std::nullopt;
  std::uint32_t at = word - shape.anchor_offset;
  if (view.compare(at, shape.anchor_offset, texts_.at(items[shape.anchor_item].text), 0, shape.anchor_offset) != 0) {
    return std::nullopt;
  }
  for (std::size_t i = shape.anchor_item; i-- > 0;) {
    const StoredItem& item = items[i];
    if (item.what() == Kind::literal) {
      const std::uint32_t size = item.text.size;
      if (at < segment.begin + size || view.compare(at - size, size, texts_.at(item.text)) != 0) return std::nullopt;
      at -= size;
    } else if (item.what() == Kind::run) {
      std::uint32_t count = 0;
      while (count < item.most && at > segment.begin && item.has(view[at - 1])) {
        --at;
        ++count;
      }
      if (count < item.least) return std::nullopt;
    }
  }
  return at;
}

ShapeTable::Answer ShapeTable::match(const StoredShape& shape, std::string_view view, ViewSpan segment, std::uint32_t begin,
                                     std::uint32_t limit, std::uint32_t& end) const noexcept {
  std::uint32_t at = begin;
  for (std::uint32_t i = shape.first; i < shape.first + shape.count; ++i) {
    const StoredItem& item = items_[i];
    switch (item.what()) {
      case Kind::literal:
        if (limit - at < item.text.size || view.compare(at, item.text.size, texts_.at(item.text)) != 0) return Answer::no;
        at += item.text.size;
        break;
      case Kind::run: {
        const bool fixed = item.least == item.most;
        std::uint32_t stop = at;
        while (stop < limit && (!fixed || stop - at < item.most) && item.has(view[stop])) ++stop;
        const std::uint32_t size = stop - at;
        if (size < item.least + item.suffix) return Answer::no;
        if (shape.exact == 0 && !fixed) return Answer::perhaps;
        if (size - item.suffix > item.most) return Answer::no;
        at = stop - item.suffix;
        break;
      }
      case Kind::word_edge:
      case Kind::not_word_edge:
        if (at_word_edge(view, segment, at) != (item.what() == Kind::word_edge)) return Answer::no;
        break;
      case Kind::text_begin:
        if (at != segment.begin) return Answer::no;
        break;
      case Kind::text_end:
        if (at != segment.end) return Answer::no;
        break;
      case Kind::gap:
        return Answer::perhaps;
    }
  }
  end = at;
  return shape.exact != 0 ? Answer::yes : Answer::perhaps;
}

}  // namespace sayyes::matching
