#include "sayyes/suggesting/plain_words.h"

#include <algorithm>

namespace sayyes {

std::string_view stretch_at(std::string_view text) {
  static constexpr auto kUnits = std::to_array<std::string_view>({"minute", "minutes", "min", "mins", "hour", "hours", "day",
                                                                  "days", "week", "weeks", "month", "months", "year", "years"});
  if (!begins_with_number(text) || text.front() == '$') return {};
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return {};
  const std::size_t end = std::min(text.find_first_of(" ,.;", space + 1), text.size());
  return holds(kUnits, ascii_lower(text.substr(space + 1, end - space - 1))) ? text.substr(0, end) : std::string_view{};
}

}  // namespace sayyes
