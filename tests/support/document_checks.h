#pragma once
/// An oracle for documents, maps, views and lines: what must hold for every input. Each check returns "" where all is well,
/// else what is wrong, for a person. Inline, so that a fuzz target of one file needs nothing more to link.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "sayyes/document.h"
#include "sayyes/document/builder.h"
#include "sayyes/support/offset_map.h"
#include "sayyes/text/characters.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/utf8.h"
#include "sayyes/text/words.h"

namespace sayyes::checks {

inline bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && !is_continuation_byte(text[at]));
}

inline std::string at_place(std::string_view what, std::size_t at) { return std::string(what) + " at " + std::to_string(at); }

/// Well-formed UTF-8.
inline std::string check_utf8(std::string_view text) {
  const std::size_t good = valid_utf8_prefix(text);
  return good == text.size() ? "" : at_place("ill-formed UTF-8", good);
}

/// Runs lie one after another, cover `size`, stay inside `origin_size`, are monotone where `ordered`, and are rows of
/// their units.
template <class From, class To>
std::string check_map(const OffsetMap<From, To>& map, std::size_t size, std::size_t origin_size, bool ordered) {
  if (map.size() != size) return at_place("the map ends", map.size());
  std::size_t from = 0;
  std::size_t origin = 0;
  for (const OffsetRun& run : map.runs()) {
    if (run.from != from || run.size == 0) return at_place("runs are not one after another", run.from);
    if (run.exact && run.size != run.origin_size) return at_place("an exact run changes its size", run.from);
    if (!run.exact && run.unit != 0 && (run.size % run.unit != 0 || run.size / run.unit * run.origin_unit != run.origin_size)) {
      return at_place("a run is no row of its units", run.from);
    }
    if (static_cast<std::size_t>(run.origin) + run.origin_size > origin_size)
      return at_place("a run leaves the origin", run.from);
    if (ordered && run.origin < origin) return at_place("the map goes back", run.from);
    from += run.size;
    origin = run.origin + run.origin_size;
  }
  return from == size ? "" : at_place("the runs end", from);
}

/// LineIndex: at() and offset() undo each other at every character, in every encoding.
inline std::string check_lines(std::string_view text) {
  const LineIndex lines(text);
  for (const auto encoding : {PositionEncoding::utf8, PositionEncoding::utf16, PositionEncoding::code_points}) {
    LineColumn last{1, 0};
    for (std::size_t at = 0; at <= text.size(); at += at < text.size() ? character_at(text, at).size : 1) {
      const LineColumn position = lines.at(text, static_cast<std::uint32_t>(at), encoding);
      if (!(last < position)) return at_place("positions do not grow", at);
      if (lines.offset(text, position, encoding) != at) return at_place("offset() does not undo at()", at);
      last = position;
    }
  }
  return "";
}

/// make_match_view(text): map, exact runs, fold() alike, folding again changes nothing.
inline std::string check_view(std::string_view text) {
  const MatchView view = make_match_view(text);
  if (std::string bad = check_utf8(view.text); !bad.empty()) return "view: " + bad;
  if (std::string bad = check_map(view.map, view.text.size(), text.size(), true); !bad.empty()) return "view: " + bad;
  if (fold(text) != view.text) return "fold() and make_match_view() differ";
  if (fold(view.text) != view.text) return "folding again changes the view";
  if (view.text.find("  ") != std::string::npos) return "two spaces in a row";
  if (std::count(text.begin(), text.end(), kSegmentBreak) != std::count(view.text.begin(), view.text.end(), kSegmentBreak)) {
    return "segment breaks were lost or made";
  }
  for (std::size_t at = 0; at < view.text.size();) {
    const Character character = character_at(view.text, at);
    if (is_invisible(character.code)) return at_place("an invisible character", at);
    if (is_space(character.code) && character.code != ' ') return at_place("white space that is no space", at);
    const auto begin = static_cast<std::uint32_t>(at);
    const TextSpan origin = view.map.map(ViewSpan{begin, begin + character.size});
    if (origin.empty()) return at_place("a character from nothing", at);
    if (!on_boundary(text, origin.begin) || !on_boundary(text, origin.end))
      return at_place("a hull that splits a character", at);
    if (view.map.is_exact({begin, begin + character.size}) && origin.size() != character.size)
      return at_place("an exact hull of another size", at);
    at += character.size;
  }
  return "";
}

inline std::string check_location(const Document& document, TextSpan span) {
  const Location where = document.locate(span);
  const Document::Data& data = document.data();
  const std::string_view source = document.content();
  if (where.bytes.begin > where.bytes.end || where.bytes.end > source.size())
    return at_place("bytes outside the file", span.begin);
  if (where.code_points.begin > where.code_points.end || where.utf16.begin > where.utf16.end || where.end < where.begin) {
    return at_place("a location that ends before it begins", span.begin);
  }
  if (!span.empty() && !source.empty() && where.bytes.empty()) return at_place("a span that became empty", span.begin);
  if (where.exact && source.substr(where.bytes.begin, where.bytes.size()) != document.text().substr(span.begin, span.size())) {
    return at_place("an exact span of other bytes", span.begin);
  }
  const DecodedSpan decoded = data.map.map(span);
  const std::string_view utf8 = data.decoded.utf8;
  if (!on_boundary(utf8, decoded.begin) || !on_boundary(utf8, decoded.end))
    return at_place("a hull that splits a character", span.begin);
  if (!decoded.empty()) {
    if (where.code_points.begin != count_code_points(utf8.substr(0, decoded.begin)) ||
        where.code_points.end != count_code_points(utf8.substr(0, decoded.end)) ||
        where.utf16.begin != count_utf16_units(utf8.substr(0, decoded.begin))) {
      return at_place("miscounted", span.begin);
    }
    if (where.begin != data.lines.at(utf8, decoded.begin, data.opened ? PositionEncoding::utf8 : PositionEncoding::code_points))
      return at_place("a wrong column", span.begin);
  }
  return "";
}

/// Segments are sorted, apart, inside the text, on character boundaries and not blank; between two stands one break; exact
/// spans hold the bytes of the file; words locate to where they stand.
inline std::string check_document(const Document& document) {
  const std::string_view text = document.text();
  const Document::Data& data = document.data();
  if (std::string bad = check_utf8(text); !bad.empty()) return "text: " + bad;
  if (std::string bad = check_utf8(data.decoded.utf8); !bad.empty()) return "decoded: " + bad;
  if (std::string bad = check_map(data.map, text.size(), data.decoded.utf8.size(), false); !bad.empty()) return "text: " + bad;
  if (std::string bad = check_map(data.decoded.map, data.decoded.utf8.size(), document.content().size(), true); !bad.empty()) {
    return "decoded: " + bad;
  }
  for (const OffsetRun& run : data.decoded.map.runs()) {
    if (run.exact &&
        document.content().substr(run.origin, run.size) != std::string_view(data.decoded.utf8).substr(run.from, run.size)) {
      return at_place("decoded: an exact run of other bytes", run.from);
    }
  }
  std::uint32_t expected = 0;
  for (const Segment& segment : document.segments()) {
    if (segment.span.begin != expected || segment.span.empty() || segment.span.end > text.size())
      return at_place("a segment out of place", segment.span.begin);
    if (!on_boundary(text, segment.span.begin) || !on_boundary(text, segment.span.end))
      return at_place("a segment that splits a character", segment.span.begin);
    const std::string_view piece = text.substr(segment.span.begin, segment.span.size());
    if (piece.find(kSegmentBreak) != std::string_view::npos) return at_place("a break inside a segment", segment.span.begin);
    if (segment.span.end < text.size() && text[segment.span.end] != kSegmentBreak)
      return at_place("no break behind a segment", segment.span.end);
    if (std::string bad = check_location(document, segment.span); !bad.empty()) return bad;
    std::size_t words = 0;
    for (const auto& word : words_of(piece)) {
      if (++words > 200) break;  // each check counts from the file's beginning
      const TextSpan span{segment.span.begin + word.begin, segment.span.begin + word.end};
      if (std::string bad = check_location(document, span); !bad.empty()) return bad;
    }
    expected = segment.span.end + 1;
  }
  return document.segments().empty() ? (text.empty() ? "" : "text without a segment")
                                     : (expected == text.size() + 1 ? "" : "text behind the last segment");
}

}  // namespace sayyes::checks
