#pragma once
/// JSON, appended to a string. No locale, no allocation but the string's own.

#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayyes {

void append_json(std::string& out, std::string_view text);

template <std::unsigned_integral Number>
void append_json_number(std::string& out, Number number) {
  char buffer[24];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
}
/// Not zero where one of eight bytes has to be escaped in JSON, or looked at: below 0x20, a mark, or beyond ASCII.
constexpr std::uint64_t json_marks(std::uint64_t word) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kHighs = 0x80 * kOnes;
  const auto equal = [&](char mark) { return (word ^ static_cast<unsigned char>(mark) * kOnes) - kOnes; };
  return (word | (word - 0x20 * kOnes) | equal('"') | equal('\\') | equal('\x7F')) & kHighs;
}
/// A finite number, shortest form; anything else becomes 0, for JSON knows no other.
void append_json_number(std::string& out, double number);

/// `,"key":"text"`, for keys that need no escapes.
inline void append_json_member(std::string& out, std::string_view key_with_quotes, std::string_view text) {
  out += key_with_quotes;
  append_json(out, text);
}

}  // namespace sayyes
