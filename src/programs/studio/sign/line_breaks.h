#pragma once
/// Where a sign's lines end: phrases stay whole, and lines are of a length.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes::studio {

/// Width of a text, in any unit.
using Measure = std::function<double(std::string_view)>;

/// `text` in as few lines of at most `width` as it takes, or one more where that saves a phrase; among those ways the one that parts
/// fewest phrases and comes out most even. Lines end at spaces only; a word wider than `width` is a line of its own. Quadratic in the number of words.
std::vector<std::string> break_lines(std::string_view text, double width, const Measure& measure);

/// What it costs the reader when a line ends between these words: 0 for nothing, 1 for a phrase torn apart. Pure.
double break_cost(std::string_view before, std::string_view after) noexcept;
/// A cost from which on a number stands without its unit, or its noun: smaller letters are better than that.
inline constexpr double kTorn = 0.9;

}  // namespace sayyes::studio
