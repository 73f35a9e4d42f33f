#include "sayyes/readers/html_entities.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "sayyes/readers/html_entity_table.inc"

namespace sayyes {
namespace {

using entity_table::kCount;
using entity_table::kNames;

/// Where each name begins in kNames; one more at the end.
constexpr auto kBegins = [] {
  std::array<std::uint16_t, kCount + 1> begins{};
  std::size_t index = 0;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == ';') begins[++index] = static_cast<std::uint16_t>(i + 1);
  }
  return begins;
}();

/// The longest name, so that a long run of letters is not looked at further.
constexpr std::size_t kLongestName = [] {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < kCount; ++i) longest = std::max<std::size_t>(longest, kBegins[i + 1] - kBegins[i] - 1u);
  return longest;
}();

constexpr std::string_view name_at(std::size_t index) noexcept {
  return kNames.substr(kBegins[index], kBegins[index + 1] - kBegins[index] - 1u);
}

/// The first name whose first byte is not below `c`.
constexpr auto kByFirst = [] {
  std::array<std::uint16_t, 129> first{};
  std::size_t index = 0;
  for (std::size_t c = 0; c < first.size(); ++c) {
    while (index < kCount && static_cast<std::size_t>(static_cast<unsigned char>(kNames[kBegins[index]])) < c) ++index;
    first[c] = static_cast<std::uint16_t>(index);
  }
  return first;
}();

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_alphanumeric(char c) noexcept {
  return is_digit(c) || (static_cast<unsigned char>((c | 0x20) - 'a') < 26 && static_cast<unsigned char>(c) < 0x80);
}
constexpr int hex_value(char c) noexcept {
  if (is_digit(c)) return c - '0';
  const int letter = (c | 0x20) - 'a';
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/// Index of the name, or kCount.
std::size_t find_name(std::string_view name) noexcept {
  const auto first = static_cast<unsigned char>(name[0]);
  std::size_t low = kByFirst[first], high = kByFirst[first + 1u];
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const int order = name_at(middle).compare(name);
    if (order == 0) return middle;
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return kCount;
}

bool is_open_name(std::string_view name) noexcept {
  // Between two semicolons: the list is short, and this is asked only where a semicolon is missing.
  std::size_t at = 0;
  while ((at = entity_table::kOpenNames.find(name, at)) != std::string_view::npos) {
    const bool begins = at == 0 || entity_table::kOpenNames[at - 1] == ';';
    if (begins && entity_table::kOpenNames[at + name.size()] == ';') return true;
    ++at;
  }
  return false;
}

void put(CharacterReference& reference, std::uint32_t code_point) noexcept {
  const auto add = [&reference](std::uint32_t byte) { reference.utf8[reference.utf8_size++] = static_cast<char>(byte); };
  if (code_point < 0x80) return add(code_point);
  if (code_point < 0x800) {
    add(0xC0 | (code_point >> 6));
  } else if (code_point < 0x10000) {
    add(0xE0 | (code_point >> 12));
    add(0x80 | ((code_point >> 6) & 0x3F));
  } else {
    add(0xF0 | (code_point >> 18));
    add(0x80 | ((code_point >> 12) & 0x3F));
    add(0x80 | ((code_point >> 6) & 0x3F));
  }
  add(0x80 | (code_point & 0x3F));
}

void put_named(CharacterReference& reference, std::size_t index) noexcept {
  put(reference, entity_table::kFirst[index]);
  const auto* const second =
      std::lower_bound(std::begin(entity_table::kSecond), std::end(entity_table::kSecond), index,
                       [](const entity_table::Second& row, std::size_t wanted) { return row.index < wanted; });
  if (second != std::end(entity_table::kSecond) && second->index == index) put(reference, second->code_point);
}

/// Numbers 0x80 to 0x9F mean what windows-1252 has there; 0 where it has nothing.
constexpr std::uint16_t kWindows1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

CharacterReference read_number(std::string_view text) noexcept {
  CharacterReference reference;
  std::size_t at = 2;
  const bool hex = at < text.size() && (text[at] | 0x20) == 'x';
  if (hex) ++at;
  const std::size_t digits = at;
  std::uint32_t value = 0;
  for (; at < text.size(); ++at) {
    const int digit = hex ? hex_value(text[at]) : (is_digit(text[at]) ? text[at] - '0' : -1);
    if (digit < 0) break;
    if (value <= 0x10FFFF) value = value * (hex ? 16u : 10u) + static_cast<std::uint32_t>(digit);
  }
  if (at == digits) return reference;
  if (at < text.size() && text[at] == ';') ++at;
  reference.size = static_cast<std::uint32_t>(at);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value == 0 || value > 0x10FFFF || surrogate) value = 0xFFFD;
  if (value >= 0x80 && value < 0xA0 && kWindows1252[value - 0x80] != 0) value = kWindows1252[value - 0x80];
  put(reference, value);
  return reference;
}

}  // namespace

CharacterReference read_character_reference(std::string_view text, bool in_attribute) noexcept {
  if (text.size() < 2) return {};
  if (text[1] == '#') return read_number(text);
  std::size_t end = 1;
  const std::size_t limit = std::min(text.size(), kLongestName + 2);
  while (end < limit && is_alphanumeric(text[end])) ++end;
  const std::string_view run = text.substr(1, end - 1);
  if (run.empty()) return {};
  CharacterReference reference;
  if (end < text.size() && text[end] == ';') {
    if (const std::size_t index = find_name(run); index != kCount) {
      reference.size = static_cast<std::uint32_t>(end + 1);
      put_named(reference, index);
      return reference;
    }
  }
  for (std::size_t size = std::min(run.size(), entity_table::kLongestOpenName); size >= 2; --size) {
    const std::string_view name = run.substr(0, size);
    if (!is_open_name(name)) continue;
    const char next = size + 1 < text.size() ? text[size + 1] : '\0';
    if (in_attribute && (next == '=' || is_alphanumeric(next))) return {};
    reference.size = static_cast<std::uint32_t>(size + 1);
    put_named(reference, find_name(name));
    return reference;
  }
  return reference;
}

void append_resolved(std::string& out, std::string_view written, bool in_attribute) {
  while (!written.empty()) {
    const std::size_t at = written.find('&');
    out += written.substr(0, at);
    if (at == std::string_view::npos) return;
    written.remove_prefix(at);
    const CharacterReference reference = read_character_reference(written, in_attribute);
    out += reference.size != 0 ? reference.text() : std::string_view("&");
    written.remove_prefix(std::max<std::size_t>(reference.size, 1));
  }
}

}  // namespace sayyes
