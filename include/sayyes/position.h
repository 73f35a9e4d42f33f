#pragma once
/// The only place that knows lines and columns.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sayyes {

enum class PositionEncoding : std::uint8_t { utf8, utf16, code_points };

/// Both begin at 1. A BOM is not part of the text and has no column.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const LineColumn&, const LineColumn&) = default;
};

/// Line starts of one UTF-8 text. LF, CRLF and a lone CR end a line, nothing else does.
/// Keeps no copy of the text: pass the same text to every call. Immutable; safe for concurrent use.
class LineIndex {
 public:
  LineIndex() = default;
  explicit LineIndex(std::string_view text);

  std::uint32_t line_count() const noexcept { return static_cast<std::uint32_t>(starts_.size()); }
  /// Line (from 1) that holds the byte at `offset`; the end of the text belongs to the last line. O(log lines).
  std::uint32_t line_at(std::uint32_t offset) const noexcept;
  /// Byte offset at which line `line` (from 1) begins. Precondition: 1 <= line <= line_count().
  std::uint32_t line_start(std::uint32_t line) const noexcept { return starts_[line - 1]; }
  /// Position of the byte at `offset`, with the column counted in `encoding`. An offset inside a character gives that
  /// character's position; one past the end gives the end.
  LineColumn at(std::string_view text, std::uint32_t offset, PositionEncoding encoding) const noexcept;
  /// The exact inverse of at() on character boundaries; positions past a line's end give the line's end.
  std::uint32_t offset(std::string_view text, LineColumn position, PositionEncoding encoding) const noexcept;

 private:
  std::vector<std::uint32_t> starts_{0};
};

/// Code points and UTF-16 units in a well-formed UTF-8 text. Linear.
std::size_t count_code_points(std::string_view utf8) noexcept;
std::size_t count_utf16_units(std::string_view utf8) noexcept;

}  // namespace sayyes
