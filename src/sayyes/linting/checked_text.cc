#include "sayyes/linting/checked_text.h"

#include <algorithm>

#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool is_lower_letter_at(std::string_view text, std::size_t at) { return is_letter_at(text, at) && !is_upper_at(text, at); }

bool has_line_end(std::string_view text) {
  return text.find_first_of("\n\r") != std::string_view::npos || text.find("\xE2\x80\xA8") != std::string_view::npos;
}

/// Bytes of match view. A text shorter than the first is read as it stands; else a place is judged by its stretch, the one
/// before and the one after.
constexpr std::uint32_t kShortText = 1500, kStretch = 3000;

}  // namespace

CheckedText::CheckedText(const Document& document) : document_(document) {
  // One break stands between two segments of a document's text and nowhere else, so its view is a view of each of them.
  const auto segments = document.segments();
  view_ = make_match_view(document.text());
  views_.reserve(segments.size());
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    std::size_t end = view_.text.find(kSegmentBreak, begin);
    if (end == std::string::npos) end = view_.text.size();
    views_.push_back({begin, static_cast<std::uint32_t>(end)});
    begin = static_cast<std::uint32_t>(std::min(end + 1, view_.text.size()));
  }
}

std::string_view CheckedText::original(ViewSpan span) const noexcept { return text_of(view_.map.map(span)); }

std::size_t CheckedText::segment_at(std::uint32_t view_offset) const noexcept {
  auto it = std::upper_bound(views_.begin(), views_.end(), view_offset,
                             [](std::uint32_t at, const ViewSpan& view) { return at < view.begin; });
  return it == views_.begin() ? 0 : static_cast<std::size_t>(it - views_.begin()) - 1;
}

TextSpan CheckedText::text_span(ViewSpan span, std::size_t segment) const noexcept {
  const std::string_view view = view_.text;
  while (span.begin < span.end && view[span.begin] == ' ') ++span.begin;
  while (span.begin < span.end && view[span.end - 1] == ' ') --span.end;
  const TextSpan whole = view_.map.map(span);
  const TextSpan of = document_.segments()[segment].span;
  const std::uint32_t begin = std::clamp(whole.begin, of.begin, of.end);
  return {begin, std::clamp(whole.end, begin, of.end)};
}

void SegmentFacts::enter(std::size_t segment, const Grammar& grammar) {
  if (segment == segment_ && grammar_ == &grammar) return;
  segment_ = segment;
  grammar_ = &grammar;
  lines_known_ = false;
  breaks_.clear();
  soft_.clear();
  sentence_.reset();
  steps_.reset();
}

void SegmentFacts::find_lines() {
  if (lines_known_) return;
  lines_known_ = true;
  if (!sign_) return;
  const ViewSpan view = this->view();
  const std::string_view all = text_.view();
  const std::string_view original = text_.original(view);
  if (!has_line_end(original)) return;
  bool seen_upper = false;
  for (std::size_t i = 0; i < original.size() && !seen_upper; i += std::max<std::size_t>(1, character_size(original, i)))
    seen_upper = is_upper_at(original, i);
  for (std::uint32_t at = view.begin; at < view.end; ++at) {
    if (all[at] != ' ' || !has_line_end(text_.original({at, at + 1}))) continue;
    breaks_.push_back(at);
    if (!seen_upper || at + 1 >= view.end || at == view.begin) continue;
    const char before = all[at - 1];
    const bool ended = before == '.' || before == '!' || before == '?' || before == ':' || before == ';';
    if (!ended && is_lower_letter_at(text_.original({at + 1, at + 2 <= view.end ? at + 2 : view.end}), 0)) soft_.push_back(at);
  }
}

const std::vector<std::uint32_t>& SegmentFacts::line_breaks() {
  find_lines();
  return breaks_;
}

const std::vector<std::uint32_t>& SegmentFacts::soft_breaks() {
  find_lines();
  return soft_;
}

ViewSpan SegmentFacts::line_around(ViewSpan span) {
  ViewSpan line = view();
  const auto& breaks = line_breaks();
  auto after = std::lower_bound(breaks.begin(), breaks.end(), span.end == 0 ? 0 : span.end);
  if (after != breaks.end()) line.end = *after;
  auto before = std::lower_bound(breaks.begin(), breaks.end(), span.begin);
  if (before != breaks.begin()) line.begin = *(before - 1) + 1;
  return line;
}

bool SegmentFacts::crosses_line(ViewSpan span) {
  const auto& breaks = line_breaks();
  auto it = std::lower_bound(breaks.begin(), breaks.end(), span.begin);
  return it != breaks.end() && *it < span.end;
}

const Sentence& SegmentFacts::sentence_at(std::uint32_t view_offset) {
  if (!sentence_ || view_offset < sentence_->span.begin || view_offset >= sentence_->span.end) {
    sentence_ = cut_sentence(text_.view(), view(), view_offset, &line_breaks(), &soft_breaks(), *grammar_);
  }
  return *sentence_;
}

const Steps& SegmentFacts::steps() {
  const ViewSpan segment = view();
  if (!steps_) steps_ = read_steps(text_.view().substr(segment.begin, segment.size()));
  return *steps_;
}

bool SegmentFacts::all_capitals(ViewSpan span) {
  for (const Capitals& known : capitals_) {
    if (known.span == span && !span.empty()) return known.all;
  }
  Capitals& answer = capitals_[next_capitals_++ % 2];
  answer = {span, true};
  const std::string_view original = text_.original(span);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < original.size(); at += std::max<std::size_t>(1, character_size(original, at))) {
    if (!is_letter_at(original, at)) continue;
    ++letters;
    // Nearly every text ends the search at its second letter.
    if (!is_upper_at(original, at)) return answer.all = false;
  }
  return answer.all = letters >= 2;
}

bool SegmentFacts::near_venue(std::uint32_t view_offset, std::string_view language) {
  const std::size_t size = text_.view().size();
  if (size < kShortText || !knows_venues(language)) return true;
  auto known = venue_words_.find(language);
  if (known == venue_words_.end()) known = venue_words_.try_emplace(std::string(language)).first;
  const auto words_of = [&](std::size_t stretch) -> const VenueWords& {
    const auto [at, is_new] = known->second.try_emplace(stretch);
    if (is_new) at->second = count_venue_words(text_.view().substr(stretch * kStretch, kStretch), language);
    return at->second;
  };
  const std::size_t stretch = view_offset / kStretch;
  VenueWords around = words_of(stretch);
  if (stretch > 0) around += words_of(stretch - 1);
  if (stretch < size / kStretch) around += words_of(stretch + 1);
  return speaks_to_visitors(around);
}

}  // namespace sayyes
