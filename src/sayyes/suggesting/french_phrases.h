#pragma once
/// What the shapes of French statements ask of phrases. Pure.

#include <array>
#include <string_view>

#include "sayyes/suggesting/word_matter.h"

namespace sayyes::french {

inline constexpr auto kNoes =
    std::to_array<std::string_view>({" pas ", " ne ", " n'", " sans ", " non ", " ni ", " rien ", " aucun"});
/// Who is no thing that one leaves somewhere.
inline constexpr auto kPeople = std::to_array<std::string_view>(
    {"enfant", "enfants", "mineurs", "usagers", "lecteurs", "lecteur", "personne", "personnes", "visiteurs", "élèves",
     "groupes", "adultes", "bébés", "animal", "animaux", "chien", "chiens", "public", "étudiants"});

inline constexpr auto kArticles = std::to_array<std::string_view>(
    {"le ", "la ", "les ", "l'", "un ", "une ", "des ", "cette ", "cet ", "ce ", "ces ", "vos ", "votre ", "nos ", "notre "});

/// A second no would have to be said as well.
inline bool says_no(std::string_view lower) { return has_piece_of(lower, kNoes); }

/// Without the article: "les tables" -> "tables", "l'entrée" -> "entrée".
inline std::string_view bare(std::string_view noun_phrase) { return without_article(noun_phrase, kArticles); }

}  // namespace sayyes::french
