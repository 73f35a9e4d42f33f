#pragma once
/// What a compiled Matcher holds. Immutable after compile(), but for the lazily built regular expressions.

#include <cstdint>
#include <memory>
#include <vector>

#include "sayyes/matching/anchor_table.h"
#include "sayyes/matching/lazy_re2.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/matching/pattern_needs.h"
#include "sayyes/matching/pattern_shapes.h"
#include "sayyes/matching/word_scan.h"
#include "sayyes/support/flat_array.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace matching {

/// A match of a pattern is no longer than this many bytes: what is longer is no phrase, and it keeps the search linear.
inline constexpr std::uint32_t kLongestPatternMatch = bounds::kPatternMatchBytes;

struct StoredNeedle {
  TextPlace text;  ///< in Matcher::Data::texts
  std::uint32_t owner = 0;
  std::uint32_t capitals = 0;
};

/// What is kept of a pattern, from which a StoredPattern is made.
struct PatternRecord {
  TextPlace source;  ///< in Matcher::Data::texts
  std::uint32_t owner = 0, number = 0, first_shape = 0, whole = 0;
  std::uint8_t mode = 0, ends = 0;
  bool captures = false, exact_case = false;
  bool anywhere = false;
  std::uint8_t needs_lead = 0;
  bool capitals = false;
  std::uint8_t reserved = 0;
  std::uint32_t needs_row = 1;
};

struct StoredPattern {
  enum class Mode : std::uint8_t {
    shapes,                        ///< its shapes decide
    regex_at_anchors,              ///< RE2 decides, where an anchor leads
    regex_in_segments_with_words,  ///< RE2 searches segments that hold an anchor word
    regex_everywhere,
    by_parts,  ///< each of its alternatives is a pattern of its own, found in one of the ways above
  };
  enum class Ends : std::uint8_t { in_token_byte, in_other, in_either };
  Mode mode = Mode::regex_everywhere;
  Ends ends = Ends::in_either;
  bool exact_case = false;
  bool capitals = false;
  PatternNeeds needs;                   ///< what a text must hold before RE2 is asked about all of it
  bool anywhere = false;                ///< where no text holds a match at all, no segment of it does
  std::uint32_t owner = 0, number = 0;  ///< `number`: Match::needle
  std::uint32_t first_shape = 0;
  std::uint32_t whole = 0;  ///< place in `patterns` of the one that it is an alternative of; else its own
  bool captures = false;
  std::unique_ptr<LazyRe2> plain;  ///< as written
  std::unique_ptr<LazyRe2> edged;  ///< with \b after it, so that RE2 prefers among matches that end a word
};

/// Set in Anchor::index where the rest of it is a pattern that wants its segment searched.
inline constexpr std::uint32_t kWantsSegment = 0x80000000u;

}  // namespace matching

struct Matcher::Data {
  TextPool texts;
  FlatArray<matching::StoredNeedle> needles;
  matching::ShapeTable shapes;  ///< Anchor::index counts needles first, then shapes
  FlatArray<matching::PatternRecord> records;
  std::vector<matching::StoredPattern> patterns;  ///< one a record
  FlatArray<std::uint32_t> slot_of;               ///< by the caller's number of a pattern: its place in `patterns`
  FlatArray<std::uint32_t> everywhere;            ///< patterns of mode regex_everywhere
  matching::AnchorTable tokens, pairs;
  matching::AnchorTable marks;  ///< needles without a token, by their first two bytes
  bool single_marks = false;    ///< `marks` holds needles of one byte
  matching::ClassifyBytes classify = matching::classify_bytes_portable;

  /// What is written to a block, and read from it.
  template <class Archive>
  void fields(Archive& a) {
    a(texts);
    a(needles);
    a(shapes);
    a(records);
    a(slot_of);
    a(everywhere);
    a(tokens);
    a(pairs);
    a(marks);
    a(single_marks);
  }
};

}  // namespace sayyes
