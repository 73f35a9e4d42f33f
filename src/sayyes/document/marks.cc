#include "sayyes/document/marks.h"

#include <cstddef>

#include "sayyes/position.h"

namespace sayyes {
namespace {

using Count = std::size_t (*)(std::string_view) noexcept;

std::vector<std::uint32_t> marks_of(std::string_view utf8, Count count) {
  std::vector<std::uint32_t> marks;
  marks.reserve(utf8.size() / kMarkStep + 1);
  std::size_t before = 0;
  for (std::size_t at = 0;; at += kMarkStep) {
    marks.push_back(static_cast<std::uint32_t>(before));
    if (utf8.size() - at < kMarkStep) return marks;
    before += count(utf8.substr(at, kMarkStep));
  }
}

std::uint32_t before(std::string_view utf8, const std::vector<std::uint32_t>& marks, std::uint32_t offset,
                     Count count) noexcept {
  if (marks.empty()) return offset;
  const std::uint32_t mark = offset / kMarkStep;
  const std::uint32_t from = mark * kMarkStep;
  return marks[mark] + static_cast<std::uint32_t>(count(utf8.substr(from, offset - from)));
}

}  // namespace

std::vector<std::uint32_t> code_point_marks(std::string_view utf8) { return marks_of(utf8, count_code_points); }
std::vector<std::uint32_t> utf16_marks(std::string_view utf8) { return marks_of(utf8, count_utf16_units); }

std::uint32_t code_points_before(std::string_view utf8, const std::vector<std::uint32_t>& marks,
                                 std::uint32_t offset) noexcept {
  return before(utf8, marks, offset, count_code_points);
}

std::uint32_t utf16_units_before(std::string_view utf8, const std::vector<std::uint32_t>& marks,
                                 std::uint32_t offset) noexcept {
  return before(utf8, marks, offset, count_utf16_units);
}

}  // namespace sayyes
