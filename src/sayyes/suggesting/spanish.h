#pragma once
/// Spanish at the level of words: the polite imperative, lists, number, contractions. UTF-8 in small letters.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes::spanish {

/// "devolver los libros" -> "devuelva los libros", "apoyarse" -> "apóyese": what one asks of usted. Empty where the first word
/// is no infinitive.
std::string imperative_of(std::string_view verb_phrase);
/// The word looks like an infinitive: "comer", "sentarse", "oír".
bool is_infinitive(std::string_view word) noexcept;
/// Whether a verb after it is plural: "las mesas", "comida y bebida".
bool is_plural(std::string_view noun_phrase);
/// Whether an adjective of a noun phrase is feminine: "las luces". Nothing where that is not known: "su sede".
std::optional<bool> is_feminine(std::string_view noun_phrase);
/// "a", "a y b", "a, b y c"; "e" before an i: "mapas e imágenes".
std::string list_of(const std::vector<std::string>& members);
/// "en fuera" -> "fuera", "de el patio" -> "del patio", "a el patio" -> "al patio"; blanks lose their preposition.
std::string mend(std::string text);
/// "movil" -> "móvil", "lunes" as it is: words whose accent capitals left out, and names.
std::string proper_case(std::string_view lower_word);

}  // namespace sayyes::spanish
