#pragma once
/// Words, sentences and letters. The only word edges in sayyes.

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayyes/span.h"

namespace sayyes {

/// A letter, digit, mark or connector at this byte (the character that begins there). ASCII by table, the rest by ICU property.
bool is_word_at(std::string_view utf8, std::size_t offset) noexcept;
/// The same for the character that ends right before `offset`.
bool is_word_before(std::string_view utf8, std::size_t offset) noexcept;
/// Whether the apostrophe at `offset` ends a word that French writes without its vowel: l'usager, d'accès, qu'il, jusqu'à.
bool elides(std::string_view utf8, std::size_t offset) noexcept;
/// True where no word character continues across `offset`. An apostrophe between letters belongs to the word, but after an
/// elision a word begins: l'|usager.
bool is_word_edge(std::string_view utf8, std::size_t offset) noexcept;
/// Length in bytes of the character that begins at `offset` (1 for an ill-formed byte).
std::size_t character_size(std::string_view utf8, std::size_t offset) noexcept;
bool is_upper_at(std::string_view utf8, std::size_t offset) noexcept;
bool is_letter_at(std::string_view utf8, std::size_t offset) noexcept;

/// Words of a text, in order: runs of word characters with inner apostrophes; hyphens part words.
std::vector<Span<TextSpace>> words_of(std::string_view utf8);
std::uint32_t count_words(std::string_view utf8) noexcept;

/// The sentence around `at`: from after the last . ! ? … : or line break that ends one, up to the next. Knows "No. 5", "Mr.",
/// decimals and initials. `lines_end` says whether a line break ends a sentence.
Span<TextSpace> sentence_around(std::string_view utf8, std::uint32_t at, bool lines_end) noexcept;

}  // namespace sayyes
