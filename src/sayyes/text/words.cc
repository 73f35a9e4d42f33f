#include "sayyes/text/words.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "sayyes/text/characters.h"
#include "sayyes/text/wide.h"

namespace sayyes {
namespace {

bool is_ascii_word(char byte) noexcept { return is_ascii_byte(byte) && word_bytes::is_word(byte); }

/// Marks, and what is not seen inside a word: of a word only behind a character of one.
bool is_mark(char32_t code) noexcept {
  if (code < 0x300) return code == 0xAD;
  if (code == 0x200C || code == 0x200D || code == 0x2060) return true;
  return (U_MASK(u_charType(static_cast<UChar32>(code))) & U_GC_M_MASK) != 0;
}
bool is_base(char32_t code) noexcept {
  if (code < 0x80) return word_bytes::kWords[code];
  return (U_MASK(u_charType(static_cast<UChar32>(code))) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_PC_MASK)) != 0;
}

/// More marks than this on one character are no writing; looking through them all would not be linear.
constexpr int kMostMarks = 32;

/// Whether the character that ends at `end` is one of a word. The variation selector of "\u26A0\uFE0F" is not.
bool is_word_ending(std::string_view text, std::size_t end, Character last) noexcept {
  for (int marks = 0; is_mark(last.code) && marks < kMostMarks; ++marks) {
    end -= last.size;
    if (end == 0) return false;
    last = character_before(text, end);
  }
  return is_base(last.code);
}
bool is_word(std::string_view text, std::size_t at, const Character& character) noexcept {
  return is_word_ending(text, at + character.size, character);
}
bool is_letter(char32_t code) noexcept {
  if (code < 0x80) return word_bytes::kWords[code] && code != '_' && code > '9';
  return u_isalpha(static_cast<UChar32>(code)) != 0;
}
bool is_digit(char32_t code) noexcept { return code >= '0' && code <= '9'; }

/// The character at `at` joins a word that ends before it to one that begins after it: an apostrophe between letters, a
/// full stop or comma between digits.
bool joins(std::string_view text, std::size_t at, const Character& joint) noexcept {
  const std::size_t next = at + joint.size;
  if (at == 0 || next >= text.size()) return false;
  if (joint.code == '.' || joint.code == ',')
    return is_digit(static_cast<unsigned char>(text[at - 1])) && is_digit(static_cast<unsigned char>(text[next]));
  return is_apostrophe(joint.code) && is_letter(character_before(text, at).code) && is_letter(character_at(text, next).code);
}

/// End of the word that begins at `at`; `at` stands on a word character.
std::size_t word_end(std::string_view text, std::size_t at) noexcept {
  while (true) {
    while (at < text.size() && is_ascii_word(text[at])) ++at;
    if (at == text.size() || text[at] == ' ') return at;
    const Character here = character_at(text, at);
    if (!is_base(here.code) && !is_mark(here.code) && !joins(text, at, here)) return at;
    at += here.size;
  }
}

template <class Take>
void each_word(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_word(text[at])) {
      const Character here = is_ascii_byte(text[at]) ? Character{' ', 1} : character_at(text, at);
      if (!is_base(here.code)) {
        at += here.size;
        continue;
      }
    }
    const std::size_t end = word_end(text, at);
    take(at, end);
    at = end;
  }
}

/// Words of an ASCII text. A word begins at a word character after another one, unless the other one joins: no branch a byte.
SAYYES_WIDE std::uint32_t count_ascii_words(std::string_view text) noexcept {
  if (text.empty()) return 0;
  // Arithmetic and sums of a byte, for the compiler to take many bytes at once.
  const auto is_letter_byte = [](unsigned char byte) { return static_cast<unsigned char>((byte | 0x20) - 'a') < 26; };
  const auto is_digit_byte = [](unsigned char byte) { return static_cast<unsigned char>(byte - '0') < 10; };
  const auto is_word_byte = [&](unsigned char byte) { return is_letter_byte(byte) | is_digit_byte(byte) | (byte == '_'); };
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  const auto begins = [&](std::size_t i) { return is_word_byte(bytes[i]) & !is_word_byte(bytes[i - 1]); };
  /// What joins() says, of the byte before `i`.
  const auto goes_on = [&](std::size_t i) {
    const unsigned char joint = bytes[i - 1], before = bytes[i - 2];
    return ((joint == '\'') & is_letter_byte(before) & is_letter_byte(bytes[i])) |
           (((joint == '.') | (joint == ',')) & is_digit_byte(before) & is_digit_byte(bytes[i]));
  };
  constexpr std::size_t kBlock = 128;
  std::uint32_t count = is_word_byte(bytes[0]);
  if (text.size() > 1) count += begins(1);
  std::size_t at = 2;
  for (; text.size() >= at + kBlock; at += kBlock) {
    unsigned char begun = 0;
    for (std::size_t i = at; i < at + kBlock; ++i) begun = static_cast<unsigned char>(begun + (begins(i) & !goes_on(i)));
    count += begun;
  }
  for (; at < text.size(); ++at) count += begins(at) & !goes_on(at);
  return count;
}

std::size_t first_beyond_ascii(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kBlock = 32;
  for (; text.size() - at >= kBlock; at += kBlock) {
    unsigned char all = 0;
    for (std::size_t i = 0; i < kBlock; ++i) all = static_cast<unsigned char>(all | static_cast<unsigned char>(text[at + i]));
    if (all >= 0x80) break;
  }
  while (at < text.size() && is_ascii_byte(text[at])) ++at;
  return at;
}

}  // namespace

namespace word_bytes {

bool is_long_word_at(std::string_view utf8, std::size_t offset) noexcept {
  return sayyes::is_word(utf8, offset, character_at(utf8, offset));
}

bool is_long_word_before(std::string_view utf8, std::size_t offset) noexcept {
  return is_word_ending(utf8, offset, character_before(utf8, offset));
}

bool is_long_upper_at(std::string_view utf8, std::size_t offset) noexcept {
  const auto code = static_cast<UChar32>(character_at(utf8, offset).code);
  return u_isupper(code) != 0 || u_istitle(code) != 0;
}

bool is_long_letter_at(std::string_view utf8, std::size_t offset) noexcept {
  return is_letter(character_at(utf8, offset).code);
}

std::size_t long_character_size(std::string_view utf8, std::size_t offset) noexcept { return character_at(utf8, offset).size; }

}  // namespace word_bytes

bool elides(std::string_view utf8, std::size_t offset) noexcept {
  static constexpr auto kElided = std::to_array<std::string_view>(
      {"c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"});
  if (offset == 0 || offset >= utf8.size() || !is_apostrophe(character_at(utf8, offset).code)) return false;
  for (const std::string_view word : kElided) {
    if (offset < word.size() || is_word_before(utf8, offset - word.size())) continue;
    const std::string_view here = utf8.substr(offset - word.size(), word.size());
    if (std::equal(here.begin(), here.end(), word.begin(), [](char a, char b) { return (a | 0x20) == b; })) return true;
  }
  return false;
}

bool is_word_edge(std::string_view utf8, std::size_t offset) noexcept {
  if (offset == 0 || offset >= utf8.size()) return true;
  const Character before = character_before(utf8, offset);
  const Character here = character_at(utf8, offset);
  const bool word_before = is_word_ending(utf8, offset, before);
  const bool word_here = is_mark(here.code) ? word_before : is_base(here.code);
  if (word_before && word_here) return false;
  if (word_before) return !joins(utf8, offset, here);
  return !word_here || !joins(utf8, offset - before.size, before) || elides(utf8, offset - before.size);
}

std::vector<Span<TextSpace>> words_of(std::string_view utf8) {
  std::vector<Span<TextSpace>> words;
  words.reserve(utf8.size() / 6 + 1);
  each_word(utf8, [&](std::size_t begin, std::size_t end) {
    words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  });
  return words;
}

std::uint32_t count_words(std::string_view utf8) noexcept {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t beyond = first_beyond_ascii(utf8, at);
    // No word goes over a space, so the stretch between two spaces that holds other characters is counted by itself.
    std::size_t begin = beyond;
    if (beyond < utf8.size()) {
      while (begin > at && utf8[begin - 1] != ' ') --begin;
    }
    count += count_ascii_words(utf8.substr(at, begin - at));
    at = std::min(utf8.find(' ', beyond), utf8.size());
    each_word(utf8.substr(begin, at - begin), [&](std::size_t, std::size_t) { ++count; });
  }
  return count;
}

}  // namespace sayyes
