#pragma once
/// English at the level of words: inflection, articles, lists. Works on lower-case ASCII letters; other bytes pass through.

#include <string>
#include <string_view>
#include <vector>

namespace sayyes::english {

/// "put phones away" -> "putting phones away": the first word inflected.
std::string gerund_of(std::string_view verb_phrase);
/// Base forms that an -ing word may have, likeliest first: "saving" -> save, sav. Empty where it is no -ing form.
std::vector<std::string> bases_of_gerund(std::string_view word);
/// Base forms that a past participle may have, likeliest first: "taken" -> take; "moved" -> move, mov.
std::vector<std::string> bases_of_participle(std::string_view word);
/// A base form this module knows.
bool is_common_verb(std::string_view word) noexcept;

/// The word that a noun phrase is about: "the café on level 1" -> café.
std::string_view head_noun(std::string_view noun_phrase) noexcept;
/// Whether a verb after it is plural: a plural head, or a coordination.
bool is_plural(std::string_view noun_phrase);
/// Begins with a, an, the, this, your, all, a number …
bool has_determiner(std::string_view noun_phrase) noexcept;
/// "reading room" -> "the reading room" where a singular common noun stands bare.
std::string with_article(std::string_view noun_phrase);
/// The article that a sign leaves out: "door" in "do not prop door open" -> "the door"; "food", "chairs" as they are.
std::string with_dropped_article(std::string_view noun_phrase);
/// "a" or "an" as the next word sounds.
std::string_view indefinite_article(std::string_view word) noexcept;

/// "a", "a and b", "a, b and c".
std::string list_of(const std::vector<std::string>& members, std::string_view conjunction = "and");

/// A day, month, hour, date or part of the day: "Sundays 2-4", "7:45", "peak hours".
bool is_time(std::string_view noun_phrase);
/// Names of days and months keep their capital: "monday" -> "Monday"; also "id" -> "ID", "dvds" -> "DVDs", "i" -> "I". Else the
/// word.
std::string proper_case(std::string_view lower_word);

/// The preposition a place takes: "floor 2" -> on, "the lobby" -> in, "the desk" -> at, "outside" -> none, "in the hall" ->
/// none.
std::string_view preposition_for(std::string_view place) noexcept;
/// "outside", "upstairs", "in the hall": stands by itself, no noun phrase.
bool is_adverbial(std::string_view place) noexcept;

}  // namespace sayyes::english
