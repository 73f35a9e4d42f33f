#pragma once
/// A document as the linter sees it: one match view of all segments, and what is known about each of them when asked.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/frames/sentence.h"
#include "sayyes/linting/steps.h"
#include "sayyes/linting/venue.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/text/match_view.h"

namespace sayyes {

/// Made for one check, by one thread. Borrows the document.
class CheckedText final : public ViewText {
 public:
  explicit CheckedText(const Document& document);

  std::string_view view() const noexcept override { return view_.text; }
  std::string_view original(ViewSpan span) const noexcept override;

  const Document& document() const noexcept { return document_; }
  std::size_t segment_count() const noexcept { return views_.size(); }
  ViewSpan segment_view(std::size_t segment) const noexcept { return views_[segment]; }
  const Segment& segment(std::size_t segment) const noexcept { return document_.segments()[segment]; }
  /// The view of some segments in a row, [first, last).
  ViewSpan view_of(std::size_t first, std::size_t last) const noexcept {
    return first == last ? ViewSpan{} : ViewSpan{views_[first].begin, views_[last - 1].end};
  }
  /// The segment that holds a place of the view. O(log segments).
  std::size_t segment_at(std::uint32_t view_offset) const noexcept;

  /// Bytes of Document::text(), from the first to the last visible character.
  TextSpan text_span(ViewSpan span, std::size_t segment) const noexcept;
  std::string_view text_of(TextSpan span) const noexcept { return document_.text().substr(span.begin, span.size()); }

 private:
  const Document& document_;
  MatchView view_;
  std::vector<ViewSpan> views_;
};

/// What is known about one segment, worked out when first asked. Valid until another segment is asked about.
class SegmentFacts {
 public:
  SegmentFacts(const CheckedText& text, bool sign) : text_(text), sign_(sign) {}

  void enter(std::size_t segment, const Grammar& grammar);
  std::size_t segment() const noexcept { return segment_; }
  ViewSpan view() const noexcept { return text_.segment_view(segment_); }
  bool sign() const noexcept { return sign_; }
  /// View offsets of spaces that were line ends; empty outside of signs.
  const std::vector<std::uint32_t>& line_breaks();
  const std::vector<std::uint32_t>& soft_breaks();
  /// The sign line around a span (its hull over lines); outside of signs the whole segment.
  ViewSpan line_around(ViewSpan span);
  bool crosses_line(ViewSpan span);
  /// The words of the sentence around a place.
  const Sentence& sentence_at(std::uint32_t view_offset);
  const Steps& steps();
  /// All letters of the stretch are capitals.
  bool all_capitals(ViewSpan span);
  /// The text for some paragraphs around this place speaks of a place that people visit, to those who come. A short text
  /// always does: it may be what hangs there.
  bool near_venue(std::uint32_t view_offset, std::string_view language);

 private:
  void find_lines();
  const CheckedText& text_;
  const Grammar* grammar_ = nullptr;
  bool sign_;
  std::size_t segment_ = static_cast<std::size_t>(-1);
  bool lines_known_ = false;
  std::vector<std::uint32_t> breaks_, soft_;
  std::optional<Sentence> sentence_;
  std::optional<Steps> steps_;
  struct Capitals {
    ViewSpan span;
    bool all = false;
  };
  Capitals capitals_[2];  ///< the last stretches asked about: a line and its segment
  std::size_t next_capitals_ = 0;
  /// By language, then by stretch of the whole view; counted when first asked, so that languages may take turns.
  std::map<std::string, std::unordered_map<std::size_t, VenueWords>, std::less<>> venue_words_;
};

}  // namespace sayyes
