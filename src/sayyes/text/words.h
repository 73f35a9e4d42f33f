#pragma once
/// Words, sentences and letters. The only word edges in sayyes.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/span.h"

namespace sayyes {

namespace word_bytes {
/// ASCII by table, inline: nearly every character of a text is answered here.
inline constexpr auto kWords = [] {
  std::array<bool, 128> words{};
  for (std::size_t c = '0'; c <= '9'; ++c) words[c] = true;
  for (std::size_t c = 'a'; c <= 'z'; ++c) words[c] = words[c - 32] = true;
  words['_'] = true;
  return words;
}();
inline bool is_ascii(char byte) noexcept { return static_cast<unsigned char>(byte) < 0x80; }
inline bool is_word(char ascii) noexcept { return kWords[static_cast<unsigned char>(ascii)]; }
/// For bytes beyond ASCII, by ICU property.
bool is_long_word_at(std::string_view utf8, std::size_t offset) noexcept;
bool is_long_word_before(std::string_view utf8, std::size_t offset) noexcept;
bool is_long_upper_at(std::string_view utf8, std::size_t offset) noexcept;
bool is_long_letter_at(std::string_view utf8, std::size_t offset) noexcept;
std::size_t long_character_size(std::string_view utf8, std::size_t offset) noexcept;
}  // namespace word_bytes

/// A letter, digit, mark or connector at this byte (the character that begins there).
inline bool is_word_at(std::string_view utf8, std::size_t offset) noexcept {
  if (offset >= utf8.size()) return false;
  return word_bytes::is_ascii(utf8[offset]) ? word_bytes::is_word(utf8[offset]) : word_bytes::is_long_word_at(utf8, offset);
}
/// The same for the character that ends right before `offset`.
inline bool is_word_before(std::string_view utf8, std::size_t offset) noexcept {
  if (offset == 0 || offset > utf8.size()) return false;
  const char last = utf8[offset - 1];
  return word_bytes::is_ascii(last) ? word_bytes::is_word(last) : word_bytes::is_long_word_before(utf8, offset);
}
/// Whether the apostrophe at `offset` ends a word that French writes without its vowel: l'usager, d'accès, qu'il, jusqu'à.
bool elides(std::string_view utf8, std::size_t offset) noexcept;
/// True where no word character continues across `offset`. An apostrophe between letters belongs to the word, but after an
/// elision a word begins: l'|usager.
bool is_word_edge(std::string_view utf8, std::size_t offset) noexcept;
/// Length in bytes of the character that begins at `offset` (1 for an ill-formed byte).
inline std::size_t character_size(std::string_view utf8, std::size_t offset) noexcept {
  return offset >= utf8.size() || word_bytes::is_ascii(utf8[offset]) ? 1 : word_bytes::long_character_size(utf8, offset);
}
inline bool is_upper_at(std::string_view utf8, std::size_t offset) noexcept {
  if (offset >= utf8.size()) return false;
  const char c = utf8[offset];
  return word_bytes::is_ascii(c) ? c >= 'A' && c <= 'Z' : word_bytes::is_long_upper_at(utf8, offset);
}
inline bool is_letter_at(std::string_view utf8, std::size_t offset) noexcept {
  if (offset >= utf8.size()) return false;
  const char c = utf8[offset];
  return word_bytes::is_ascii(c) ? word_bytes::is_word(c) && c != '_' && c > '9' : word_bytes::is_long_letter_at(utf8, offset);
}

/// Words of a text, in order: runs of word characters with inner apostrophes; hyphens part words.
std::vector<Span<TextSpace>> words_of(std::string_view utf8);
std::uint32_t count_words(std::string_view utf8) noexcept;

/// The sentence around `at`: from after the last . ! ? … : or line break that ends one, up to the next. Knows "No. 5", "Mr.",
/// decimals and initials. `lines_end` says whether a line break ends a sentence.
Span<TextSpace> sentence_around(std::string_view utf8, std::uint32_t at, bool lines_end) noexcept;

}  // namespace sayyes
