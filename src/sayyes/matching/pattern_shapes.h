#pragma once
/// A pattern written out as shapes: flat sequences of fixed text and runs of characters. A shape has an anchor, a word that
/// every match of it holds, from which the only place where the match can begin is found by walking back. Most rules'
/// patterns are nothing but their shapes; then RE2 is never asked.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/matching/pattern_syntax.h"
#include "sayyes/span.h"
#include "sayyes/support/flat_array.h"

namespace sayyes::matching {

struct ShapeItem {
  enum class Kind : std::uint8_t { literal, run, word_edge, not_word_edge, text_begin, text_end, gap };
  Kind kind = Kind::literal;
  std::string text;                   ///< literal
  CharSet set;                        ///< run: ASCII characters only
  std::uint32_t least = 1, most = 1;  ///< run: how many, one at least
  std::uint32_t suffix = 0;           ///< run: bytes of the next literal that belong to the set as well
};

struct Shape {
  std::uint32_t pattern = 0;
  std::vector<ShapeItem> items;  ///< a gap is anything at all
  bool exact = false;            ///< match_shape() alone decides what matches

  std::size_t anchor_item = 0;  ///< the literal that holds the anchor
  AnchorChoice anchor;
};

/// Shapes of a pattern, in the order in which RE2 prefers them: every match is a match of one, and is found from its anchor.
struct Shapes {
  std::vector<Shape> all;
  bool exact = false;  ///< the first shape that matches at a place is RE2's answer there
  double share = 0;    ///< how often an anchor is to be expected: the sum of all
};
/// Nothing where some match has no anchor from which its beginning follows.
std::optional<Shapes> shapes_of(const SyntaxNode& root, std::uint32_t pattern);

/// An item of a shape as it is kept.
struct StoredItem {
  std::uint64_t low = 0, high = 0;  ///< run: its characters
  TextPlace text;                   ///< literal
  std::uint32_t least = 1, most = 1, suffix = 0;
  std::uint32_t kind = 0;  ///< ShapeItem::Kind

  ShapeItem::Kind what() const noexcept { return static_cast<ShapeItem::Kind>(kind); }
  bool has(char c) const noexcept { return CharSet{low, high, false}.has(static_cast<unsigned char>(c)); }
};

struct StoredShape {
  std::uint32_t pattern = 0;
  std::uint32_t first = 0, count = 0;  ///< items
  std::uint32_t anchor_item = 0, anchor_offset = 0;
  std::uint32_t exact = 0;
};

/// The shapes of all patterns.
class ShapeTable {
 public:
  void add(const Shape& shape);
  std::size_t size() const noexcept { return shapes_.size(); }
  const StoredShape& operator[](std::size_t index) const noexcept { return shapes_[index]; }

  /// Where a match of a shape must begin when its anchor word stands at `word`. Nothing where it cannot.
  std::optional<std::uint32_t> begin(const StoredShape& shape, std::string_view view, ViewSpan segment,
                                     std::uint32_t word) const noexcept;
  enum class Answer : std::uint8_t { no, yes, perhaps };
  /// Compares the shape with the view from `begin` up to `limit`. `yes` sets `end`; `perhaps` where a shape is not exact
  /// and nothing contradicts it.
  Answer match(const StoredShape& shape, std::string_view view, ViewSpan segment, std::uint32_t begin, std::uint32_t limit,
               std::uint32_t& end) const noexcept;

  template <class Archive>
  void fields(Archive& a) {
    a(texts_);
    a(items_);
    a(shapes_);
  }

 private:
  TextPool texts_;
  FlatArray<StoredItem> items_;
  FlatArray<StoredShape> shapes_;
};

}  // namespace sayyes::matching
