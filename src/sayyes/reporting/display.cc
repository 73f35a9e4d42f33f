#include "sayyes/reporting/display.h"

#include <algorithm>
#include <span>

#include "sayyes/reporter.h"
#include "sayyes/reporting/width_table.h"
#include "sayyes/text/characters.h"

namespace sayyes {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;

bool in_table(std::span<const CodePointRange> table, char32_t code) {
  const auto after = std::ranges::upper_bound(table, code, {}, &CodePointRange::first);
  return after != table.begin() && code <= std::prev(after)->last;
}

unsigned columns_of_code(char32_t code) {
  if (code < 0x300) return 1;
  if (in_table(kZeroWidth, code)) return 0;
  return in_table(kWide, code) ? 2 : 1;
}

/// Characters that change how their neighbours are shown, or are not seen at all.
bool must_escape(char32_t code) {
  if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return true;
  if (code == 0x061C || code == 0x200B || code == 0x200E || code == 0x200F || code == 0xFEFF) return true;
  if (code >= 0x2028 && code <= 0x202E) return true;
  if (code >= 0x2060 && code <= 0x206F) return true;
  return code >= 0xFFF9 && (code <= 0xFFFB || (code >= 0xE0000 && code <= 0xE0FFF && !(code >= 0xE0100 && code <= 0xE01EF)));
}

void append_hex(std::string& out, char32_t code, std::size_t least) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string digits;
  for (; code != 0 || digits.size() < least; code >>= 4) digits.insert(digits.begin(), kDigits[code & 15]);
  out += digits;
}

}  // namespace

Shown append_shown(std::string& out, std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (byte >= 0x20 && byte < 0x7F) {
    out += byte;
    return {1, 1, false};
  }
  if (byte == '\n' || byte == '\r' || byte == '\t') {
    out += ' ';
    return {1, 1, false};
  }
  const Character c = character_at(text, at);
  const std::size_t before = out.size();
  if (c.code == kReplacement && c.size == 1) {
    out += "\\x";
    append_hex(out, static_cast<unsigned char>(byte), 2);
  } else if (!must_escape(c.code)) {
    out.append(text, at, c.size);
    return {c.size, columns_of_code(c.code), false};
  } else if (c.code < 0x100) {
    out += "\\x";
    append_hex(out, c.code, 2);
  } else {
    out += "\\u{";
    append_hex(out, c.code, 4);
    out += '}';
  }
  return {c.size, static_cast<unsigned>(out.size() - before), true};
}

std::string shown_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) at += append_shown(out, text, at).bytes;
  return out;
}

std::string shown_name(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t special = std::string_view("\n\r\t").find(name[at]);
    if (special == std::string_view::npos) {
      at += append_shown(out, name, at).bytes;
    } else {
      out += '\\';
      out += "nrt"[special];
      ++at;
    }
  }
  return out;
}

std::string printable(std::string_view text) { return shown_text(text); }

std::size_t columns_of(std::string_view shown) noexcept {
  std::size_t columns = 0;
  bool joined = false;
  for (std::size_t at = 0; at < shown.size();) {
    const Character c = character_at(shown, at);
    if (!joined) columns += columns_of_code(c.code);
    joined = c.code == kZeroWidthJoiner;
    at += c.size;
  }
  return columns;
}

}  // namespace sayyes
