#pragma once
/// What a compiled Matcher holds. Immutable after compile(), but for the lazily built regular expressions.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/matching/anchor_table.h"
#include "sayyes/matching/lazy_re2.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/matching/pattern_shapes.h"
#include "sayyes/matching/word_scan.h"
#include "sayyes/support/limits.h"

namespace sayyes {
namespace matching {

/// A match of a pattern is no longer than this many bytes: what is longer is no phrase, and it keeps the search linear.
inline constexpr std::uint32_t kLongestPatternMatch = bounds::kPatternMatchBytes;

struct StoredNeedle {
  std::uint32_t text = 0, size = 0;  ///< in Matcher::Data::texts
  std::uint32_t owner = 0;
  bool capitals = false;
};

struct StoredPattern {
  enum class Mode : std::uint8_t {
    shapes,                        ///< its shapes decide
    regex_at_anchors,              ///< RE2 decides, where an anchor leads
    regex_in_segments_with_words,  ///< RE2 searches segments that hold an anchor word
    regex_everywhere,
  };
  enum class Ends : std::uint8_t { in_token_byte, in_other, in_either };
  Mode mode = Mode::regex_everywhere;
  Ends ends = Ends::in_either;
  bool exact_case = false;
  bool anywhere = false;                ///< where no text holds a match at all, no segment of it does
  std::uint32_t owner = 0, number = 0;  ///< `number`: Match::needle
  std::uint32_t first_shape = 0;
  std::unique_ptr<LazyRe2> plain;  ///< as written
  std::unique_ptr<LazyRe2> edged;  ///< with \b after it, so that RE2 prefers among matches that end a word
};

/// Set in Anchor::index where the rest of it is a pattern that wants its segment searched.
inline constexpr std::uint32_t kWantsSegment = 0x80000000u;

}  // namespace matching

struct Matcher::Data {
  std::string texts;
  std::vector<matching::StoredNeedle> needles;
  std::vector<matching::Shape> shapes;  ///< Anchor::index counts needles first, then shapes
  std::vector<matching::StoredPattern> patterns;
  std::vector<std::uint32_t> slot_of;     ///< by the caller's number of a pattern: its place in `patterns`
  std::vector<std::uint32_t> everywhere;  ///< patterns of mode regex_everywhere
  matching::AnchorTable tokens, pairs;
  matching::AnchorTable marks;  ///< needles without a token, by their first two bytes
  bool single_marks = false;    ///< `marks` holds needles of one byte
  matching::ClassifyBytes classify = matching::classify_bytes_portable;

  std::string_view text_of(const matching::StoredNeedle& needle) const noexcept {
    return std::string_view(texts).substr(needle.text, needle.size);
  }
};

}  // namespace sayyes
