#pragma once
/// The matter of a statement, and what stands around it, read by a language's words.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "sayyes/frames/lexicon.h"
#include "sayyes/suggesting/sign_words.h"

namespace sayyes {

/// Reads what stands around a matter. False where words are left.
bool read_around(std::string_view text, const SignWords& words, const Lexicon& lexicon, Adjuncts& around);

/// Small letters in the same places; ASCII ones only where others change their size.
std::string folded(std::string_view text, std::string_view language);
/// Without spaces and commas at the ends.
std::string_view trimmed(std::string_view text);
/// A word begins at this byte.
bool word_begins(std::string_view lower, std::size_t at);
/// Size of the longest of `list` that stands at `at` as whole words; 0 without one.
std::size_t longest_of(std::string_view lower, std::size_t at, std::span<const std::string_view> list);

/// Up to the first space, and what stands behind it.
std::string_view first_word(std::string_view text);
std::string_view after_first_word(std::string_view text);
/// Whether one of `pieces` stands in the text, with a blank before its first word and behind its last: " ne ", " sans ".
bool has_piece_of(std::string_view lower, std::span<const std::string_view> pieces);
bool has_comma(std::string_view text);
std::ptrdiff_t spaces(std::string_view text);
/// Without the first of `articles` that it begins with: "les tables" -> "tables".
std::string_view without_article(std::string_view noun_phrase, std::span<const std::string_view> articles);
/// Whether one of the words between spaces is in `list`.
bool has_word_of(std::string_view text, std::span<const std::string_view> list);

/// Puts `to` where `from`, in small letters, first begins a word.
void replace_first(std::string& text, std::string_view from, std::string_view to, std::string_view language);

/// The first amount of money with its unit: "0,50 €", "20 centimes", "$ 5"; empty without one.
std::string_view amount_in(std::string_view text);

/// Whether the lexicon has words of its own for until when there is such a thing.
bool tells_until(const Lexicon& lexicon, std::string_view thing);

/// How a language begins with its own trouble: "faute de", "personnel", " seulement ".
struct TroubleWords {
  std::span<const std::string_view> because, troubles, only;
};
/// "Faute de personnel, la section est fermée le jeudi": what the visitor needs begins after the comma, and is no "only" there.
void leave_trouble_out(std::string& text, const TroubleWords& words, std::string_view language);

}  // namespace sayyes
