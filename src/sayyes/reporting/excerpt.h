#pragma once
/// A line of the file with the place that is meant.

#include <cstddef>
#include <string>
#include <string_view>

namespace sayyes {

/// A line as it is shown and the columns (from 0, exclusive end) that the mark goes under; at least one wide.
struct Excerpt {
  std::string text;
  std::size_t mark_begin = 0;
  std::size_t mark_end = 0;
};

/// Shows `line` in at most `columns` (20 or more) columns. A longer one is cut, around bytes [begin, end), with "…" where
/// something is missing. Time depends on `columns`, not on the length of the line.
Excerpt make_excerpt(std::string_view line, std::size_t begin, std::size_t end, std::size_t columns);

}  // namespace sayyes
