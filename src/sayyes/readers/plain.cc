#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/readers/mask.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/readers/template_mask.h"
#include "sayyes/text/match_view.h"

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

bool is_white(std::string_view line) noexcept {
  while (!line.empty()) {
    const std::uint32_t size = space_at_front(line);
    if (size == 0) return false;
    line.remove_prefix(size);
  }
  return true;
}

DecodedSpan trimmed(std::string_view whole, DecodedSpan span) {
  std::string_view text = whole.substr(span.begin, span.size());
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
  return span;
}

class PlainReader {
 public:
  explicit PlainReader(DocumentBuilder& builder) : builder_(builder), spans_(find_plain_templates(builder.decoded())) {}

  void run() {
    const std::string_view text = builder_.decoded();
    const LineIndex& lines = builder_.lines();
    std::uint32_t begin = 0;
    bool open = false;
    std::size_t template_at = 0;
    for (std::uint32_t line = 1; line <= lines.line_count(); ++line) {
      const std::uint32_t start = lines.line_start(line);
      const auto size = static_cast<std::uint32_t>(text.size());
      const std::uint32_t next = line < lines.line_count() ? lines.line_start(line + 1) : size;
      const bool blank = is_blank(start, next, template_at);
      if (blank && open) add_paragraph({begin, start});
      if (!blank && !open) begin = start;
      open = !blank;
    }
    if (open) add_paragraph({begin, static_cast<std::uint32_t>(text.size())});
  }

 private:
  /// White space, and statements of templates alone on their lines: what they let come and go is a text of its own.
  bool is_blank(std::uint32_t begin, std::uint32_t end, std::size_t& first) const {
    const std::string_view text = builder_.decoded();
    while (first < spans_.size() && spans_[first].span.end <= begin) ++first;
    for (std::size_t i = first; i < spans_.size() && spans_[i].span.begin < end; ++i) {
      const TemplateSpan& one = spans_[i];
      if (one.kind == TemplateKind::output) return false;
      if (one.span.begin > begin && !is_white(text.substr(begin, one.span.begin - begin))) return false;
      begin = std::max(begin, std::min(one.span.end, end));
    }
    return is_white(text.substr(begin, end - begin));
  }

  void add_paragraph(DecodedSpan span) {
    const std::string_view text = builder_.decoded();
    span = trimmed(text, span);
    if (span.empty()) return;
    builder_.begin_segment(Scope::paragraph, builder_.document_language());
    while (next_ < spans_.size() && spans_[next_].span.end <= span.begin) ++next_;
    std::uint32_t done = span.begin;
    for (; next_ < spans_.size() && spans_[next_].span.begin < span.end; ++next_) {
      const DecodedSpan one{std::max(spans_[next_].span.begin, done), std::min(spans_[next_].span.end, span.end)};
      append_prose(builder_, {done, one.begin});
      // A comment is nothing, but what stands before and after it stays apart.
      if (spans_[next_].kind != TemplateKind::hidden)
        builder_.append_atom(kObject, one);
      else
        builder_.append_atom(" ", one);
      done = one.end;
      if (spans_[next_].span.end > span.end) break;
    }
    append_prose(builder_, {done, span.end});
    builder_.end_segment();
  }

  DocumentBuilder& builder_;
  std::vector<TemplateSpan> spans_;
  std::size_t next_ = 0;  ///< the first template that no paragraph has passed
};

}  // namespace

void read_plain(DocumentBuilder& builder) { PlainReader(builder).run(); }

}  // namespace sayyes
