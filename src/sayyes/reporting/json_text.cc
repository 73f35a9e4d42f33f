#include "sayyes/reporting/json_text.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "sayyes/text/characters.h"

namespace sayyes {
namespace {

enum class Care : std::uint8_t { none, escape, look };

/// ASCII that JSON or a terminal minds is escaped. Of the bytes that begin longer characters, the ones that can begin a
/// control, a bidi control or an ill-formed sequence are looked at; all others are copied in long runs.
constexpr auto kCare = [] {
  std::array<Care, 256> care{};
  for (std::size_t byte = 0; byte < care.size(); ++byte) {
    if (byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F) care[byte] = Care::escape;
    if (byte >= 0x80) care[byte] = Care::look;
  }
  return care;
}();

constexpr char kHex[] = "0123456789abcdef";

void append_unit(std::string& out, unsigned unit) {
  const char escape[] = {'\\', 'u', kHex[unit >> 12 & 15], kHex[unit >> 8 & 15], kHex[unit >> 4 & 15], kHex[unit & 15]};
  out.append(escape, sizeof escape);
}

void append_escape(std::string& out, unsigned char byte) {
  switch (byte) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      append_unit(out, byte);
  }
}

/// Where bytes that are copied as they are end, at or after `at`. Eight bytes a step.
std::size_t plain_end(std::string_view text, std::size_t at) {
  for (; text.size() - at >= 8; at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    if (json_marks(word) != 0) break;
  }
  while (at < text.size() && kCare[static_cast<unsigned char>(text[at])] == Care::none) ++at;
  return at;
}

/// Output is read on terminals and in logs too: what could turn text round or move a cursor there is written as an escape.
bool is_unsafe(char32_t code) {
  return code < 0xA0 || code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  out += '"';
  std::size_t begin = 0, at = 0;
  const auto copy = [&] { out.append(text, begin, at - begin); };
  for (at = plain_end(text, at); at < text.size(); at = plain_end(text, at)) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (kCare[byte] == Care::escape) {
      copy();
      append_escape(out, byte);
      begin = ++at;
    } else {
      const Character c = character_at(text, at);
      const bool broken = c.code == kReplacement && c.size == 1;
      if (broken || is_unsafe(c.code)) {
        copy();
        append_unit(out, broken ? 0xFFFDu : static_cast<unsigned>(c.code));
        begin = at + c.size;
      }
      at += c.size;
    }
  }
  copy();
  out += '"';
}

void append_json_number(std::string& out, double number) {
  if (!std::isfinite(number) || number == 0) number = 0;
  char buffer[40];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, std::round(number * 1000) / 1000).ptr);
}

}  // namespace sayyes
