#include "sayyes/document.h"

#include <algorithm>

#include "sayyes/document/builder.h"
#include "sayyes/document/marks.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

/// A break tag or a space that stands for nothing still has a place: the character after it, or the one before.
DecodedSpan widened(DecodedSpan span, std::string_view utf8) noexcept {
  const auto is_inside = [&](std::uint32_t at) { return (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80; };
  if (span.end < utf8.size()) {
    ++span.end;
    while (span.end < utf8.size() && is_inside(span.end)) ++span.end;
  } else if (span.begin > 0) {
    --span.begin;
    while (span.begin > 0 && is_inside(span.begin)) --span.begin;
  }
  return span;
}

}  // namespace

const std::string& Document::name() const& noexcept { return data_->name; }
Format Document::format() const noexcept { return data_->format; }
const std::string& Document::encoding() const& noexcept { return data_->decoded.encoding; }
std::string_view Document::source() const& noexcept { return data_->source.empty() ? data_->decoded.utf8 : data_->source; }
std::string_view Document::content() const& noexcept {
  return data_->opened ? std::string_view(data_->decoded.utf8) : source();
}
std::string_view Document::text() const& noexcept { return data_->text; }
std::span<const Segment> Document::segments() const& noexcept { return data_->segments; }
const std::vector<Problem>& Document::notices() const& noexcept { return data_->notices; }
std::span<const PageSize> Document::pages() const& noexcept { return data_->pages; }
const std::optional<Problem>& Document::unwritable() const& noexcept { return data_->unwritable; }

std::string_view Document::language(const Segment& segment) const& noexcept {
  return segment.language < data_->languages.size() ? data_->languages[segment.language] : std::string_view();
}

Location Document::locate(TextSpan span) const noexcept {
  const std::string_view utf8 = data_->decoded.utf8;
  const auto size = static_cast<std::uint32_t>(data_->text.size());
  span.begin = std::min(span.begin, size);
  span.end = std::clamp(span.end, span.begin, size);
  DecodedSpan decoded = data_->map.map(span);
  if (decoded.empty() && !span.empty()) decoded = widened(decoded, utf8);
  Location location = data_->locate(decoded);
  // Breaks between segments are no bytes of the file, though its map goes on over them.
  location.exact = location.exact && data_->map.is_exact(span) &&
                   text().substr(span.begin, span.size()).find(kSegmentBreak) == std::string_view::npos;
  return location;
}

Location Document::Data::locate(DecodedSpan span) const noexcept {
  const std::string_view utf8 = decoded.utf8;
  Location location;
  location.bytes = decoded.map.map(span);
  location.code_points.begin = code_points_before(utf8, code_point_marks, span.begin);
  // Findings are short: counting on from the beginning is less than counting from a mark again.
  const std::string_view inside = utf8.substr(span.begin, span.size());
  const bool is_short = span.size() < kMarkStep;
  if (is_short) {
    const std::size_t code_points = decoded.ascii ? inside.size() : count_code_points(inside);
    location.code_points.end = location.code_points.begin + static_cast<std::uint32_t>(code_points);
  } else {
    location.code_points.end = code_points_before(utf8, code_point_marks, span.end);
  }
  if (utf16_marks.empty()) {
    location.utf16 = {location.code_points.begin, location.code_points.end};
  } else {
    location.utf16.begin = utf16_units_before(utf8, utf16_marks, span.begin);
    location.utf16.end = is_short ? location.utf16.begin + static_cast<std::uint32_t>(count_utf16_units(inside))
                                  : utf16_units_before(utf8, utf16_marks, span.end);
  }
  // A part of an archive is one long line as a rule, and nobody sees its columns: they are not counted.
  const bool bytes = decoded.ascii || opened;
  const auto encoding = bytes ? PositionEncoding::utf8 : PositionEncoding::code_points;
  location.begin = lines.at(utf8, span.begin, encoding);
  if (is_short && lines.line_at(span.end) == location.begin.line) {
    location.end = location.begin;
    location.end.column += bytes ? span.size() : location.code_points.end - location.code_points.begin;
  } else {
    location.end = lines.at(utf8, span.end, encoding);
  }
  location.exact = decoded.map.is_exact(span);
  return location;
}

std::optional<Place> Document::place(TextSpan span) const {
  const Data& data = *data_;
  if (data.places.empty() && data.boxes.empty()) return std::nullopt;
  Place place;
  place.has_lines = !data.opened;
  const auto after = std::ranges::upper_bound(data.places, span.begin, {}, &Data::PlacedText::begin);
  if (after != data.places.begin()) {
    place.words = std::prev(after)->words;
    place.page = std::prev(after)->page;
  }
  data.add_boxes(span, place);
  if (!data.parts.empty()) {
    const DecodedSpan at = data.map.map(span);
    const auto next = std::ranges::upper_bound(data.parts, at.begin, {}, [](const DocumentPart& one) { return one.span.begin; });
    if (next != data.parts.begin()) {
      const DocumentPart& part = *std::prev(next);
      // A file that is packed as a whole is no archive with parts.
      if (part.name.empty()) return place;
      place.part = part.name;
      place.part_bytes = {at.begin - part.span.begin, at.end - part.span.begin};
    }
  }
  return place;
}

const Seam* Document::Data::seam(DecodedSpan span) const noexcept {
  const auto found = std::ranges::lower_bound(seams, span, {}, &Seam::span);
  return found == seams.end() || found->span != span ? nullptr : &*found;
}

/// Words of one line are one box; what stands on further pages is left out.
void Document::Data::add_boxes(TextSpan span, Place& place) const {
  auto one = std::ranges::upper_bound(boxes, span.begin, {}, [](const BoxedText& boxed) { return boxed.span.end; });
  std::optional<std::uint32_t> line;
  for (const auto first = one; one != boxes.end() && one->span.begin < span.end; ++one) {
    if (one->page != first->page) break;
    place.page = one->page;
    if (reads_confidence) place.confidence = std::min(place.confidence.value_or(one->confidence), one->confidence);
    if (line == one->line) {
      Box& all = place.boxes.back();
      all = {std::min(all.left, one->box.left), std::min(all.top, one->box.top), std::max(all.right, one->box.right),
             std::max(all.bottom, one->box.bottom)};
    } else {
      place.boxes.push_back(one->box);
    }
    line = one->line;
  }
}

bool Document::is_editable(TextSpan span) const noexcept {
  const std::string_view utf8 = data_->decoded.utf8, text = data_->text;
  if (span.empty() || span.end > text.size() || data_->unwritable) return false;
  const std::string_view words = text.substr(span.begin, span.size());
  if (words.find(kSegmentBreak) != std::string_view::npos || words.find(kObject) != std::string_view::npos) return false;
  const DecodedSpan whole = data_->map.map(span);
  // What could not be decoded is not known, and so is not taken away.
  constexpr std::string_view kBroken = "\xEF\xBF\xBD";
  if (utf8.substr(whole.begin, whole.size()).find(kBroken) != std::string_view::npos) return false;
  const auto& runs = data_->map.runs();
  auto run =
      std::upper_bound(runs.begin(), runs.end(), span.begin, [](auto at, const OffsetRun& one) { return at < one.from; });
  std::uint32_t next = whole.begin;
  for (--run; run != runs.end() && run->from < span.end; ++run) {
    const std::uint32_t begin = run->origin_begin(std::max(run->from, span.begin));
    // A tag or a mark stands between: it matters, but for a seam.
    if (begin != next && (begin < next || data_->seam({next, begin}) == nullptr)) return false;
    next = run->origin_end(std::min(run->from + run->size, span.end) - 1);
    if (run->exact || (run->origin_size != 0 && utf8[begin] == '&')) continue;
    if (const Seam* seam = data_->seam({begin, next}); seam == nullptr || !seam->line) return false;
  }
  return true;
}

}  // namespace sayyes
