#pragma once
/// Where the members of a coordination part: "food, drink or gum".

#include <cstddef>
#include <string_view>

namespace sayyes {

struct Split {
  std::size_t end = 0;   ///< where the phrase ends
  std::size_t next = 0;  ///< where the next member begins; npos: this was the last
};

/// The next coordination at or after `from`: ", ", " or ", " and ", " nor ", " & ", "/".
Split split_at(std::string_view lower, std::size_t from);

}  // namespace sayyes
