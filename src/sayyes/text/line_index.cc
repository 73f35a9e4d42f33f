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

/// Sums `flags(word)`, one bit per byte of the word, over eight bytes at a time, then `flag(byte)` over the rest.
template <class Flags, class Flag>
std::size_t count_bytes(std::string_view text, Flags flags, Flag flag) noexcept {
  std::size_t total = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (end - at >= 8) {
    // Eight counters of a byte each, which hold at most 255 before they are summed.
    const auto words = std::min<std::ptrdiff_t>((end - at) / 8, 255);
    std::uint64_t counters = 0;
    for (std::ptrdiff_t i = 0; i < words; ++i, at += 8) {
      std::uint64_t word;
      std::memcpy(&word, at, 8);
      counters += flags(word);
    }
    constexpr std::uint64_t kPairs = 0x00FF00FF00FF00FFu;
    const std::uint64_t sums = (counters & kPairs) + ((counters >> 8) & kPairs);
    total += static_cast<std::size_t>((sums * 0x0001000100010001u) >> 48);
  }
  for (; at != end; ++at) total += flag(*at) ? 1 : 0;
  return total;
}

constexpr std::uint64_t kOnes = 0x0101010101010101u;

std::size_t count_continuations(std::string_view text) noexcept {
  return count_bytes(text, [](std::uint64_t word) { return (word >> 7) & (~word >> 6) & kOnes; }, is_continuation);
}

std::size_t count_four_byte_leads(std::string_view text) noexcept {
  return count_bytes(
      text, [](std::uint64_t word) { return (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & kOnes; },
      [](char byte) { return static_cast<unsigned char>(byte) >= 0xF0; });
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
