#pragma once
/// Whether text speaks of a place that people visit (a library, a museum, a hall), and speaks to the people who come.

#include <bitset>
#include <cstdint>
#include <string_view>

namespace sayyes {

/// What a stretch of text holds; sums of stretches are stretches.
struct VenueWords {
  std::uint32_t words = 0;
  std::uint32_t own = 0;      ///< words that little but libraries, museums and archives uses
  std::bitset<128> shared;    ///< which of the words that they use often stand there
  std::uint32_t address = 0;  ///< words that turn to the reader, and those of rules: you, please, must

  VenueWords& operator+=(const VenueWords& other) noexcept;
};

/// Languages that have words for this: English, Spanish, French. Others are taken to speak to visitors everywhere.
bool knows_venues(std::string_view language) noexcept;
/// Of a match view (folded); nothing in a language without words for this. O(size).
VenueWords count_venue_words(std::string_view view, std::string_view language) noexcept;
/// The words name such a place; and where there are enough of them to tell, they turn to a reader.
bool speaks_to_visitors(const VenueWords& words) noexcept;

}  // namespace sayyes
