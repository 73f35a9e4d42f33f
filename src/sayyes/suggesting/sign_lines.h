#pragma once
/// A sign as lines in the letters of running text: what layout and capitals mean, whatever the language.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes {

inline constexpr std::size_t kMostSignLines = 64;  ///< a longer text is a page; nobody wants it said anew whole

/// How a language writes words that stand in capitals.
struct LineWords {
  std::string (*proper)(std::string_view lower_word);  ///< "monday" -> "Monday"; other words as they are
  std::span<const std::string_view> force;  ///< words in capitals for force inside a line that is not in capitals: "NO"
};

struct SignLine {
  std::string text;    ///< cleaned; running case
  std::string marker;  ///< "- ", "1. "
  bool blank_before = false;
  bool capitals = false;
  bool indented = false;
};

/// The lines that are not blank. More than kMostSignLines where the text is longer; the rest is not read then. Linear.
std::vector<SignLine> lines_of(std::string_view text, bool all_capitals, const LineWords& words);

/// A list's heading: what stands before a colon with points below. `next` is the line after `text`.
bool heads_list(const std::string& text, const std::vector<SignLine>& lines, std::size_t next);

}  // namespace sayyes
