#pragma once
/// Lines of a sign: breaks that keep phrases whole.

#include <cstddef>
#include <string>
#include <string_view>

namespace sayyes {

/// Breaks `text` at spaces into about `lines` lines, none much wider than `widest` code points where it can be helped.
/// Never breaks inside brackets or between a number and what it counts; prefers to break after a mark and before a small word.
std::string break_lines(std::string_view text, std::size_t lines, std::size_t widest);

}  // namespace sayyes
