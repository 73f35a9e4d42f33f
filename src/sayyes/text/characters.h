#pragma once
/// One character of a UTF-8 text at a time. Never reads outside the text; ill-formed bytes are characters of one byte.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayyes {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Character {
  char32_t code = kReplacement;
  std::uint32_t size = 1;
};

inline bool is_ascii_byte(char byte) noexcept { return static_cast<unsigned char>(byte) < 0x80; }
inline bool is_continuation_byte(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The two below for what begins or ends with a byte beyond ASCII.
Character long_character_at(std::string_view text, std::size_t at) noexcept;
Character long_character_before(std::string_view text, std::size_t at) noexcept;

/// The well-formed character that begins at `at`, or U+FFFD with size 1. Precondition: at < text.size().
inline Character character_at(std::string_view text, std::size_t at) noexcept {
  return is_ascii_byte(text[at]) ? Character{static_cast<unsigned char>(text[at]), 1} : long_character_at(text, at);
}
/// The character that ends right before `at`. Precondition: 0 < at <= text.size().
inline Character character_before(std::string_view text, std::size_t at) noexcept {
  return is_ascii_byte(text[at - 1]) ? Character{static_cast<unsigned char>(text[at - 1]), 1} : long_character_before(text, at);
}
/// Appends the UTF-8 of a code point (not a surrogate).
void append_utf8(std::string& out, char32_t code);

/// Apostrophes that join letters: ' ’ ‘ ＇.
bool is_apostrophe(char32_t code) noexcept;
/// U+00AD, U+200B-200D and the like: they shape or break a line and are no part of what is read.
bool is_invisible(char32_t code) noexcept;
/// White space of any width, line ends, controls (but not U+001F, which parts segments).
bool is_space(char32_t code) noexcept;

}  // namespace sayyes
