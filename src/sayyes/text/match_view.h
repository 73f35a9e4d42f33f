#pragma once
/// The match view: one spelling of every character, so that rules stay simple. docs/offsets.md says what it unifies.

#include <string>
#include <string_view>

#include "sayyes/support/offset_map.h"

namespace sayyes {

/// Separates segments in a view: no phrase holds it. Lower case folded texts never do either (controls become spaces).
inline constexpr char kSegmentBreak = '\x1f';
/// Stands in Document::text() for what must not be read as words (code, a URL, a template expression): U+FFFC.
inline constexpr std::string_view kObject = "\xEF\xBF\xBC";

struct MatchView {
  std::string text;                                ///< UTF-8
  OffsetMap<ViewSpace, TextSpace> map;             ///< one exact run per stretch whose length did not change
};

/// Folds a text: case; apostrophes and quotes to ' and "; all white space and line ends to single spaces; soft hyphens and
/// zero-width characters gone; full-width letters and ligatures; NFC. An exact run of the map means "same length, byte
/// for byte" (letters may differ in case). kSegmentBreak passes through. Linear; ASCII without runs of white space takes a fast path.
MatchView make_match_view(std::string_view utf8);

/// The same folding for a phrase of a rule, without the map.
std::string fold(std::string_view utf8);

}  // namespace sayyes
