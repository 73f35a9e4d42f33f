#pragma once
/// Counts at regular places of a text, so that counting up to any offset is short.

#include <cstdint>
#include <string_view>
#include <vector>

namespace sayyes {

/// Bytes between two marks.
inline constexpr std::uint32_t kMarkStep = 1024;

/// Entry i: characters that begin before byte i * kMarkStep, in code points or UTF-16 units. Linear.
std::vector<std::uint32_t> code_point_marks(std::string_view utf8);
std::vector<std::uint32_t> utf16_marks(std::string_view utf8);

/// Characters that begin before `offset`. Empty marks mean ASCII, where the count is the offset. O(kMarkStep).
std::uint32_t code_points_before(std::string_view utf8, const std::vector<std::uint32_t>& marks, std::uint32_t offset) noexcept;
std::uint32_t utf16_units_before(std::string_view utf8, const std::vector<std::uint32_t>& marks, std::uint32_t offset) noexcept;

}  // namespace sayyes
