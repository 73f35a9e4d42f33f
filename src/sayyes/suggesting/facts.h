#pragma once
/// The library's facts as templates ask for them: by key, by related keys, or as a visible blank.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/house.h"

namespace sayyes {

/// Looks a key up in the house: the key itself, then its last word in the other number (places.group, places.groups), then the
/// related words in the same group, in order ("places.phone" with related "call" -> "places.call"). nullptr: not told.
const std::string* find_fact(const House& house, std::string_view key, const std::vector<std::string>& related = {});

/// "places" of "places.phone"; empty where the key has no dot.
std::string_view group_of(std::string_view key) noexcept;

/// The blank for a fact: "places.phone" -> "[where phone calls are welcome]". `things` names what it is about where the key
/// is not one of the usual ones.
std::string blank_for(std::string_view key, std::string_view language, std::string_view things);

}  // namespace sayyes
