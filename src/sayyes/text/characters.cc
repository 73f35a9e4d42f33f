#include "sayyes/text/characters.h"

#include <algorithm>

namespace sayyes {

Character long_character_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned lead = byte(at);
  const unsigned second = byte(at + 1);
  if (lead < 0xC2 || (second & 0xC0) != 0x80) return {};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (second & 0x3F), 2};
  const unsigned third = byte(at + 2);
  if ((third & 0xC0) != 0x80) return {};
  if (lead < 0xF0) {
    const char32_t code = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
    if (code < 0x800 || (code >= 0xD800 && code < 0xE000)) return {};
    return {code, 3};
  }
  const unsigned fourth = byte(at + 3);
  if (lead > 0xF4 || (fourth & 0xC0) != 0x80) return {};
  const char32_t code = (lead & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | (fourth & 0x3F);
  if (code < 0x10000 || code > 0x10FFFF) return {};
  return {code, 4};
}

Character long_character_before(std::string_view text, std::size_t at) noexcept {
  const std::size_t least = at < 4 ? 0 : at - 4;
  for (std::size_t begin = at; begin-- > least;) {
    if (is_continuation_byte(text[begin])) continue;
    const Character character = character_at(text, begin);
    if (begin + character.size == at) return character;
    break;
  }
  return {};
}

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

bool is_apostrophe(char32_t code) noexcept { return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0xFF07; }

bool is_invisible(char32_t code) noexcept {
  return code == 0xAD || code == 0x34F || code == 0x61C || (code >= 0x180B && code <= 0x180F) ||
         (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
         (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF || (code >= 0xE0000 && code <= 0xE0FFF);
}

bool is_space(char32_t code) noexcept {
  if (code < 0x80) return (code <= ' ' && code != 0x1F) || code == 0x7F;
  return (code >= 0x80 && code <= 0xA0) || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
         code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

}  // namespace sayyes
