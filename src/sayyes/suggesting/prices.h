#pragma once
/// Prices in running text: "$25", "$1.50 per day", "25 cents a day".

#include <cstddef>
#include <string>
#include <string_view>

namespace sayyes {

/// The price at the start, with what it is counted by; empty without one.
std::string_view price_at(std::string_view text);
/// Offset of the first price; npos without one.
std::size_t find_price(std::string_view text);
/// The first price as it is said alone: "a $10 fine per hour" -> "$10 per hour"; empty without one.
std::string price_in(std::string_view text);

}  // namespace sayyes
