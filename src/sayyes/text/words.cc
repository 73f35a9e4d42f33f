#include "sayyes/text/words.h"

#include <unicode/uchar.h>

#include <array>

#include "sayyes/text/characters.h"

namespace sayyes {
namespace {

constexpr std::array<bool, 128> make_ascii_words() {
  std::array<bool, 128> words{};
  for (int c = '0'; c <= '9'; ++c) words[static_cast<std::size_t>(c)] = true;
  for (int c = 'a'; c <= 'z'; ++c) words[static_cast<std::size_t>(c)] = words[static_cast<std::size_t>(c - 32)] = true;
  words['_'] = true;
  return words;
}
constexpr auto kAsciiWords = make_ascii_words();

bool is_ascii_word(char byte) noexcept { return is_ascii_byte(byte) && kAsciiWords[static_cast<unsigned char>(byte)]; }

bool is_word(char32_t code) noexcept {
  if (code < 0x80) return kAsciiWords[code];
  constexpr std::uint32_t kMask = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_PC_MASK;
  if ((U_MASK(u_charType(static_cast<UChar32>(code))) & kMask) != 0) return true;
  return code == 0xAD || code == 0x200C || code == 0x200D || code == 0x2060;  // inside a word they are not seen
}
bool is_letter(char32_t code) noexcept {
  if (code < 0x80) return kAsciiWords[code] && code != '_' && code > '9';
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
    if (!is_word(here.code) && !joins(text, at, here)) return at;
    at += here.size;
  }
}

template <class Take>
void each_word(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_word(text[at])) {
      const Character here = is_ascii_byte(text[at]) ? Character{' ', 1} : character_at(text, at);
      if (!is_word(here.code)) {
        at += here.size;
        continue;
      }
    }
    const std::size_t end = word_end(text, at);
    take(at, end);
    at = end;
  }
}

}  // namespace

bool is_word_at(std::string_view utf8, std::size_t offset) noexcept {
  return offset < utf8.size() && is_word(character_at(utf8, offset).code);
}

bool is_word_before(std::string_view utf8, std::size_t offset) noexcept {
  return offset > 0 && offset <= utf8.size() && is_word(character_before(utf8, offset).code);
}

bool is_word_edge(std::string_view utf8, std::size_t offset) noexcept {
  if (offset == 0 || offset >= utf8.size()) return true;
  const Character before = character_before(utf8, offset);
  const Character here = character_at(utf8, offset);
  const bool word_before = is_word(before.code);
  const bool word_here = is_word(here.code);
  if (word_before && word_here) return false;
  if (word_before) return !joins(utf8, offset, here);
  return !word_here || !joins(utf8, offset - before.size, before);
}

std::size_t character_size(std::string_view utf8, std::size_t offset) noexcept {
  return offset < utf8.size() ? character_at(utf8, offset).size : 1;
}

bool is_upper_at(std::string_view utf8, std::size_t offset) noexcept {
  if (offset >= utf8.size()) return false;
  const char32_t code = character_at(utf8, offset).code;
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  return u_isupper(static_cast<UChar32>(code)) != 0 || u_istitle(static_cast<UChar32>(code)) != 0;
}

bool is_letter_at(std::string_view utf8, std::size_t offset) noexcept {
  return offset < utf8.size() && is_letter(character_at(utf8, offset).code);
}

std::vector<Span<TextSpace>> words_of(std::string_view utf8) {
  std::vector<Span<TextSpace>> words;
  each_word(utf8, [&](std::size_t begin, std::size_t end) {
    words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  });
  return words;
}

std::uint32_t count_words(std::string_view utf8) noexcept {
  std::uint32_t count = 0;
  each_word(utf8, [&](std::size_t, std::size_t) { ++count; });
  return count;
}

}  // namespace sayyes
