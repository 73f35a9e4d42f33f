#include "sayyes/text/utf8.h"

#include <cstdint>
#include <cstring>

#include "sayyes/text/characters.h"

namespace sayyes {

std::size_t ascii_prefix(std::string_view text) noexcept {
  constexpr std::uint64_t kHigh = 0x8080808080808080u;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (end - at >= 32) {
    std::uint64_t words[4];
    std::memcpy(words, at, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & kHigh) != 0) break;
    at += sizeof words;
  }
  while (at != end && is_ascii_byte(*at)) ++at;
  return static_cast<std::size_t>(at - text.data());
}

std::size_t valid_utf8_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_ascii_byte(text[at])) {
      at += ascii_prefix(text.substr(at));
      continue;
    }
    // Letters of two bytes come in words; the rest is rare enough for the careful way.
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at]) >= 0xC2 && static_cast<unsigned char>(text[at]) < 0xE0 &&
        is_continuation_byte(text[at + 1])) {
      at += 2;
      continue;
    }
    const Character character = character_at(text, at);
    if (character.size == 1) break;  // beyond ASCII no well-formed character has one byte
    at += character.size;
  }
  return at;
}

std::size_t ill_formed_size(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned lead = byte(0);
  std::size_t wanted = 0;
  unsigned low = 0x80, high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) wanted = 1;
  if (lead >= 0xE0 && lead <= 0xEF) wanted = 2;
  if (lead >= 0xF0 && lead <= 0xF4) wanted = 3;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  std::size_t size = 1;
  while (size <= wanted && byte(size) >= low && byte(size) <= high) {
    ++size;
    low = 0x80;
    high = 0xBF;
  }
  return size;
}

}  // namespace sayyes
