#include "sayyes/document/builder.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "sayyes/document/marks.h"
#include "sayyes/text/characters.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

bool has_word_character(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size(); at += character_size(text, at)) {
    if (is_word_at(text, at) && text[at] != '_') return true;
  }
  return false;
}

/// Only these have another count of UTF-16 units than of code points.
bool has_four_byte_characters(std::string_view utf8) noexcept { return count_utf16_units(utf8) != count_code_points(utf8); }

}  // namespace

DocumentBuilder::DocumentBuilder(Decoded decoded, std::string source, const ReadOptions& options, Format format)
    : data_(std::make_shared<Document::Data>()) {
  data_->name = options.name;
  data_->format = format;
  data_->source = source.empty() ? std::move(decoded.source) : std::move(source);
  data_->decoded = std::move(decoded);
  data_->decoded.source = {};
  data_->lines = LineIndex(data_->decoded.utf8);
  if (!data_->decoded.ascii) {
    data_->code_point_marks = code_point_marks(data_->decoded.utf8);
    if (has_four_byte_characters(data_->decoded.utf8)) data_->utf16_marks = utf16_marks(data_->decoded.utf8);
  }
  has_breaks_ = data_->decoded.utf8.find(kSegmentBreak) != std::string::npos;
  data_->languages.push_back(options.language);
  data_->notices = std::exchange(data_->decoded.notices, {});
  for (Problem& notice : data_->notices) {
    if (notice.file.empty()) notice.file = options.name;
  }
  const std::size_t size = data_->decoded.utf8.size();
  data_->text.reserve(size);
  // Enough for most pages; a long text grows them as it needs.
  data_->map.reserve(std::min<std::size_t>(size / 64 + 8, 1024));
  data_->segments.reserve(std::min<std::size_t>(size / 128 + 8, 512));
}

DocumentBuilder::DocumentBuilder(Decoded decoded, const ReadOptions& options, Format format)
    : DocumentBuilder(std::move(decoded), std::string(), options, format) {}

std::string_view DocumentBuilder::decoded() const noexcept { return data_->decoded.utf8; }

const LineIndex& DocumentBuilder::lines() const noexcept { return data_->lines; }

std::uint16_t DocumentBuilder::language(std::string_view tag) {
  auto& languages = data_->languages;
  const auto found = std::find(languages.begin(), languages.end(), tag);
  if (found != languages.end()) return static_cast<std::uint16_t>(found - languages.begin());
  // A page with so many tags is no page; what is left of it reads as the document's language.
  if (languages.size() > 0xFFFF) return document_language();
  languages.emplace_back(tag);
  return static_cast<std::uint16_t>(languages.size() - 1);
}

void DocumentBuilder::begin_segment(Scope scope, std::uint16_t language) {
  if (in_segment_) end_segment();
  map_at_begin_ = data_->map.mark();
  text_at_begin_ = static_cast<std::uint32_t>(data_->text.size());
  if (!data_->text.empty() && has_room(1)) {
    const OffsetRun& last = data_->map.runs().back();
    const std::uint32_t behind = last.origin + last.origin_size;
    const std::string_view decoded = data_->decoded.utf8;
    data_->text += kSegmentBreak;
    // In the place of the byte behind the segment it goes on with the segment's run, which spares half of a long text's runs.
    if (behind < decoded.size() && is_ascii_byte(decoded[behind])) {
      data_->map.add_exact(behind, 1);
    } else {
      data_->map.add_atom(1, behind, 0);
    }
  }
  segment_begin_ = static_cast<std::uint32_t>(data_->text.size());
  boxes_at_begin_ = data_->boxes.size();
  scope_ = scope;
  language_ = language;
  in_segment_ = true;
}

std::string_view DocumentBuilder::segment_text() const noexcept {
  return in_segment_ ? std::string_view(data_->text).substr(segment_begin_) : std::string_view();
}

bool DocumentBuilder::has_room(std::size_t size) {
  if (data_->text.size() + size < std::numeric_limits<std::uint32_t>::max()) return true;
  if (!full_)
    add_notice({"text-cut", "The visible text reaches 4 GiB; the rest of it was left out.", {}, 0, 0, "Split the file."});
  full_ = true;
  return false;
}

void DocumentBuilder::put_exact(std::uint32_t begin, std::uint32_t end) {
  if (!has_room(end - begin)) return;
  data_->text.append(data_->decoded.utf8, begin, end - begin);
  data_->map.add_exact(begin, end - begin);
}

void DocumentBuilder::append(DecodedSpan span) {
  if (!in_segment_) return;
  if (!has_breaks_ && !span.empty()) return put_exact(span.begin, span.end);
  const std::string_view decoded = data_->decoded.utf8;
  while (!span.empty()) {
    const std::size_t found = decoded.substr(span.begin, span.size()).find(kSegmentBreak);
    if (found == std::string_view::npos) return put_exact(span.begin, span.end);
    const auto at = span.begin + static_cast<std::uint32_t>(found);
    put_exact(span.begin, at);
    append_atom(" ", {at, at + 1});
    span.begin = at + 1;
  }
}

void DocumentBuilder::append_atom(std::string_view text, DecodedSpan span) {
  if (!in_segment_ || !has_room(text.size())) return;
  const std::size_t begin = data_->text.size();
  data_->text += text;
  std::replace(data_->text.begin() + static_cast<std::ptrdiff_t>(begin), data_->text.end(), kSegmentBreak, ' ');
  data_->map.add_atom(static_cast<std::uint32_t>(text.size()), span.begin, span.size());
}

void DocumentBuilder::end_segment() {
  if (!in_segment_) return;
  in_segment_ = false;
  const auto end = static_cast<std::uint32_t>(data_->text.size());
  if (!has_word_character(std::string_view(data_->text).substr(segment_begin_))) {
    data_->text.resize(text_at_begin_);
    data_->map.rewind(map_at_begin_);
    data_->boxes.resize(boxes_at_begin_);
    place_words_.clear();
    return;
  }
  data_->segments.push_back({{segment_begin_, end}, scope_, language_});
  if (!place_words_.empty()) data_->places.push_back({segment_begin_, place_page_, std::exchange(place_words_, {})});
}

void DocumentBuilder::set_place(std::string words, std::uint32_t page) {
  if (!in_segment_) return;
  place_words_ = std::move(words);
  place_page_ = page;
}

void DocumentBuilder::add_box(std::uint32_t begin, const Box& box, std::uint32_t page, std::uint32_t line,
                              std::optional<float> confidence) {
  const auto end = static_cast<std::uint32_t>(data_->text.size());
  if (!in_segment_ || segment_begin_ + begin >= end) return;
  data_->boxes.push_back({{segment_begin_ + begin, end}, box, page, line, confidence.value_or(1.0f)});
  data_->reads_confidence = data_->reads_confidence || confidence.has_value();
}

void DocumentBuilder::set_opened(std::vector<DocumentPart> parts) {
  data_->opened = true;
  data_->parts = std::move(parts);
}

void DocumentBuilder::set_unwritable(Problem why) {
  if (why.file.empty()) why.file = data_->name;
  data_->unwritable = std::move(why);
}

void DocumentBuilder::add_notice(Problem problem) {
  if (problem.file.empty()) problem.file = data_->name;
  data_->notices.push_back(std::move(problem));
}

void DocumentBuilder::add_comment(DecodedSpan inside) {
  std::string_view text = decoded().substr(inside.begin, inside.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.starts_with("sayyes-")) data_->directives.push_back(inside);
}

Document DocumentBuilder::finish() {
  if (in_segment_) end_segment();
  std::ranges::sort(data_->directives);
  std::ranges::sort(data_->seams, {}, &Seam::span);
  // Most pages are markup for a good part; what the text does not need goes back.
  if (data_->text.capacity() - data_->text.size() > data_->text.size() / 4) data_->text.shrink_to_fit();
  return Document(std::exchange(data_, nullptr));
}

}  // namespace sayyes
