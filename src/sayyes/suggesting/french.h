#pragma once
/// French at the level of words: elision, contractions, number, lists. UTF-8 in small letters.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes::french {

/// "fermer la porte" -> "de fermer la porte", "attendre" -> "d'attendre".
std::string of(std::string_view infinitive);
/// The word looks like an infinitive: "manger", "finir", "prendre".
bool is_infinitive(std::string_view word) noexcept;
/// Whether a verb after it is plural: "les tables", "nourriture et boissons".
bool is_plural(std::string_view noun_phrase) noexcept;
/// Whether an adjective of a noun phrase is feminine: "les fenêtres". Nothing where that is not known: "vos stylos".
std::optional<bool> is_feminine(std::string_view noun_phrase);
/// "a", "a et b", "a, b et c".
std::string list_of(const std::vector<std::string>& members);
/// "dans le café" -> "au café", "à le hall" -> "au hall", "dans dehors" -> "dehors"; a blank that says where loses its
/// preposition.
std::string mend(std::string text);
/// The spaces before « : ; ! ? » and inside of guillemets become no-break spaces.
std::string set_apart(std::string text);
/// "telephone" -> "téléphone": words whose accents capitals left out, and initials. Else the word.
std::string proper_case(std::string_view lower_word);

}  // namespace sayyes::french
