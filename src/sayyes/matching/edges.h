#pragma once
/// is_word_edge() with the answer for plain ASCII neighbours at hand.

#include <array>
#include <cstdint>
#include <string_view>

#include "sayyes/matching/word_scan.h"
#include "sayyes/text/words.h"

namespace sayyes::matching {

/// 0: parts words whatever stands beside it; 1: token byte; 2: may join words, ask is_word_edge().
inline constexpr auto kEdgeClasses = [] {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<unsigned char>(byte);
    classes[byte] = is_token_byte(c) ? 1 : c >= 0x80 || c == '\'' || c == '.' || c == ',' ? 2 : 0;
  }
  return classes;
}();

inline bool is_edge(std::string_view text, std::size_t at) noexcept {
  if (at == 0 || at >= text.size()) return true;
  const unsigned before = kEdgeClasses[static_cast<unsigned char>(text[at - 1])];
  const unsigned here = kEdgeClasses[static_cast<unsigned char>(text[at])];
  if ((before | here) < 2) return (before & here) == 0;
  if (before == 0 || here == 0) return true;  // what parts words never joins them
  return is_word_edge(text, at);
}

}  // namespace sayyes::matching
