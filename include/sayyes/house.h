#pragma once
/// A library's own words and facts: "places.food" -> "the café on level 1".

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes {

/// Facts by dotted key: words.*, places.*, contact.*, hours.*, reason.*, and any other. Plain value.
struct House {
  std::map<std::string, std::string, std::less<>> facts;

  /// The fact, or nullptr where the library has not told it.
  const std::string* find(std::string_view key) const noexcept {
    auto it = facts.find(key);
    return it == facts.end() ? nullptr : &it->second;
  }
};

}  // namespace sayyes
