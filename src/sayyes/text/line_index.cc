#include <algorithm>
#include <cstring>

#include "sayyes/position.h"

namespace sayyes {
namespace {

bool is_continuation(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Size in bytes of a character by its first byte; the text is well formed.
std::uint32_t size_by_lead(char byte) noexcept {
  const auto lead = static_cast<unsigned char>(byte);
  return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Bytes of which `is` says 1. Sums of a byte over blocks, for the compiler to take many bytes at once.
template <class Is>
std::size_t count_bytes(std::string_view text, Is is) noexcept {
  constexpr std::size_t kBlock = 128;
  const auto* at = reinterpret_cast<const unsigned char*>(text.data());
  const unsigned char* const end = at + text.size();
  std::size_t total = 0;
  for (; end - at >= static_cast<std::ptrdiff_t>(kBlock); at += kBlock) {
    unsigned char sum = 0;
    for (std::size_t i = 0; i < kBlock; ++i) sum = static_cast<unsigned char>(sum + is(at[i]));
    total += sum;
  }
  for (; at != end; ++at) total += is(*at);
  return total;
}

std::size_t count_continuations(std::string_view text) noexcept {
  return count_bytes(text, [](unsigned char byte) { return static_cast<unsigned char>((byte & 0xC0) == 0x80); });
}

std::size_t count_four_byte_leads(std::string_view text) noexcept {
  return count_bytes(text, [](unsigned char byte) { return static_cast<unsigned char>(byte >= 0xF0); });
}

std::uint32_t units_in(char lead, PositionEncoding encoding) noexcept {
  switch (encoding) {
    case PositionEncoding::utf8:
      return size_by_lead(lead);
    case PositionEncoding::utf16:
      return size_by_lead(lead) == 4 ? 2 : 1;
    case PositionEncoding::code_points:
      break;
  }
  return 1;
}

}  // namespace

std::size_t count_code_points(std::string_view utf8) noexcept { return utf8.size() - count_continuations(utf8); }

std::size_t count_utf16_units(std::string_view utf8) noexcept {
  return utf8.size() - count_continuations(utf8) + count_four_byte_leads(utf8);
}

LineIndex::LineIndex(std::string_view text) {
  const char* const base = text.data();
  const char* const end = base + text.size();
  starts_.reserve(std::min<std::size_t>(text.size() / 64 + 8, 1 << 14));
  const auto add_start = [&](const char* at) { starts_.push_back(static_cast<std::uint32_t>(at - base)); };
  const bool has_cr = !text.empty() && std::memchr(base, '\r', text.size()) != nullptr;
  for (const char* at = base; at != end;) {
    const auto* feed = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    const char* const stop = feed != nullptr ? feed : end;
    if (has_cr) {
      const char* from = at;
      while (from != stop) {
        const auto* cr = static_cast<const char*>(std::memchr(from, '\r', static_cast<std::size_t>(stop - from)));
        if (cr == nullptr || cr + 1 == feed) break;
        add_start(cr + 1);
        from = cr + 1;
      }
    }
    if (feed == nullptr) break;
    add_start(feed + 1);
    at = feed + 1;
  }
}

std::uint32_t LineIndex::line_at(std::uint32_t offset) const noexcept {
  return static_cast<std::uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

LineColumn LineIndex::at(std::string_view text, std::uint32_t offset, PositionEncoding encoding) const noexcept {
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  while (offset > 0 && offset < text.size() && is_continuation(text[offset])) --offset;
  const std::uint32_t line = line_at(offset);
  const std::string_view before = text.substr(line_start(line), offset - line_start(line));
  std::size_t units = before.size();
  if (encoding == PositionEncoding::utf16) units = count_utf16_units(before);
  if (encoding == PositionEncoding::code_points) units = count_code_points(before);
  return {line, static_cast<std::uint32_t>(units + 1)};
}

std::uint32_t LineIndex::offset(std::string_view text, LineColumn position, PositionEncoding encoding) const noexcept {
  const auto size = static_cast<std::uint32_t>(text.size());
  if (position.line > line_count()) return size;
  const std::uint32_t line = std::max(position.line, 1u);
  const std::uint32_t begin = line_start(line);
  const std::uint32_t next = line < line_count() ? line_start(line + 1) : size;
  std::uint32_t units_left = std::max(position.column, 1u) - 1;
  std::uint32_t at = begin;
  while (at < next && units_left > 0) {
    const std::uint32_t units = units_in(text[at], encoding);
    if (units > units_left) return at;  // inside a character: its beginning
    units_left -= units;
    at += size_by_lead(text[at]);
  }
  // A CRLF has a position between its two bytes, which at() can give; what is further right is past the line's end.
  if (units_left > 0 || (at == next && line < line_count())) {
    at = next;
    if (line < line_count()) {
      --at;
      if (text[at] == '\n' && at > begin && text[at - 1] == '\r') --at;
    }
  }
  return std::min(at, size);
}

}  // namespace sayyes
