#include <cstdint>
#include <string_view>

#include "sayyes/readers/mask.h"
#include "sayyes/readers/reader_table.h"

namespace sayyes {
namespace {

/// Bytes of the white space character at the front of `text`, or 0.
std::uint32_t space_at_front(std::string_view text) noexcept {
  const auto c = static_cast<unsigned char>(text.front());
  if (c < 0x80) return c <= ' ' && c != '\x1b' ? 1 : 0;
  if (text.starts_with("\xC2\xA0")) return 2;
  return text.starts_with("\xE3\x80\x80") || text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::uint32_t space_at_back(std::string_view text) noexcept {
  const auto c = static_cast<unsigned char>(text.back());
  if (c < 0x80) return c <= ' ' && c != '\x1b' ? 1 : 0;
  if (text.ends_with("\xC2\xA0")) return 2;
  return text.ends_with("\xE3\x80\x80") || text.ends_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool is_blank(std::string_view line) noexcept {
  while (!line.empty()) {
    const std::uint32_t size = space_at_front(line);
    if (size == 0) return false;
    line.remove_prefix(size);
  }
  return true;
}

void add_paragraph(DocumentBuilder& builder, DecodedSpan span) {
  std::string_view text = builder.decoded().substr(span.begin, span.size());
  while (!text.empty()) {
    const std::uint32_t size = space_at_front(text);
    if (size == 0) break;
    text.remove_prefix(size);
    span.begin += size;
  }
  while (!text.empty()) {
    const std::uint32_t size = space_at_back(text);
    if (size == 0) break;
    text.remove_suffix(size);
    span.end -= size;
  }
  if (span.empty()) return;
  builder.begin_segment(Scope::paragraph, builder.document_language());
  append_prose(builder, span);
  builder.end_segment();
}

}  // namespace

void read_plain(DocumentBuilder& builder) {
  const std::string_view text = builder.decoded();
  const LineIndex& lines = builder.lines();
  std::uint32_t begin = 0;
  bool open = false;
  for (std::uint32_t line = 1; line <= lines.line_count(); ++line) {
    const std::uint32_t start = lines.line_start(line);
    const std::uint32_t next = line < lines.line_count() ? lines.line_start(line + 1) : static_cast<std::uint32_t>(text.size());
    const bool blank = is_blank(text.substr(start, next - start));
    if (blank && open) add_paragraph(builder, {begin, start});
    if (!blank && !open) begin = start;
    open = !blank;
  }
  if (open) add_paragraph(builder, {begin, static_cast<std::uint32_t>(text.size())});
}

}  // namespace sayyes
