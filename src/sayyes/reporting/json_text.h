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
/// A row of short texts and numbers on the stack, appended at once.
class ShortJson {
 public:
  ShortJson& text(std::string_view text) {
    text.copy(at_, text.size());
    at_ += text.size();
    return *this;
  }
  ShortJson& number(std::uint32_t number) {
    at_ = std::to_chars(at_, at_ + 10, number).ptr;
    return *this;
  }
  std::string_view view() const { return {bytes_, static_cast<std::size_t>(at_ - bytes_)}; }

 private:
  char bytes_[512];  ///< the caller sees to it that all fits
  char* at_ = bytes_;
};

/// A finite number, shortest form; anything else becomes 0, for JSON knows no other.
void append_json_number(std::string& out, double number);

/// `,"key":"text"`, for keys that need no escapes.
inline void append_json_member(std::string& out, std::string_view key_with_quotes, std::string_view text) {
  out += key_with_quotes;
  append_json(out, text);
}

}  // namespace sayyes
