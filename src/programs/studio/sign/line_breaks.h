#pragma once
/// Where a sign's lines end: phrases stay whole, and lines are of a length.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes::studio {

/// Width of a text, in any unit.
using Measure = std::function<double(std::string_view)>;

/// A paragraph whose words were measured once, so that many widths can be tried. Lines end at spaces only; a word wider than the
/// width is a line of its own. The text must outlive it.
class MeasuredWords {
 public:
  MeasuredWords(std::string_view text, const Measure& measure);
  /// As few lines of at most `width` as it takes. Linear.
  std::size_t fewest_lines(double width) const;
  /// As many, or one more where that saves a phrase; among those ways the one that parts fewest phrases and comes out most even.
  /// Takes time by the number of words times that of lines.
  std::vector<std::string> lines(double width) const;

 private:
  double width_of(std::size_t from, std::size_t to) const { return end_at_[to] - start_at_[from]; }

  std::vector<std::string_view> words_;
  std::vector<double> start_at_, end_at_;  ///< where word i begins, and where the first i end, in one long line
  std::vector<double> cost_after_;         ///< of a line's end after the first i words
};

/// The same for one width.
std::vector<std::string> break_lines(std::string_view text, double width, const Measure& measure);

/// What it costs the reader when a line ends between these words: 0 for nothing, 1 for a phrase torn apart. Pure.
double break_cost(std::string_view before, std::string_view after) noexcept;
/// A cost from which on a number stands without its unit, or its noun: smaller letters are better than that.
inline constexpr double kTorn = 0.9;

}  // namespace sayyes::studio
