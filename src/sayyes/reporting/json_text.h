#pragma once
/// JSON, appended to a string. No locale, no allocation but the string's own.

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace sayyes {

void append_json(std::string& out, std::string_view text);

template <std::unsigned_integral Number>
void append_json_number(std::string& out, Number number) {
  char buffer[24];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
}
/// A finite number, shortest form; anything else becomes 0, for JSON knows no other.
void append_json_number(std::string& out, double number);

/// `,"key":"text"`, for keys that need no escapes.
inline void append_json_member(std::string& out, std::string_view key_with_quotes, std::string_view text) {
  out += key_with_quotes;
  append_json(out, text);
}

}  // namespace sayyes
