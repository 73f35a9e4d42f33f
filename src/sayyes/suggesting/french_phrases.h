#pragma once
/// What the shapes of French statements ask of phrases. Pure.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sayyes::french {

inline constexpr auto kNoes = std::to_array<std::string_view>({" pas ", " ne ", " n'", " sans ", " ni ", " rien ", " aucun"});
/// Who is no thing that one leaves somewhere.
inline constexpr auto kPeople = std::to_array<std::string_view>(
    {"enfant", "enfants", "mineurs", "usagers", "lecteurs", "lecteur", "personne", "personnes", "visiteurs", "élèves",
     "groupes", "adultes", "bébés", "animal", "animaux", "chien", "chiens", "public", "étudiants"});

/// A second no would have to be said as well.
inline bool says_no(std::string_view lower) {
  const std::string padded = " " + std::string(lower) + " ";
  return std::ranges::any_of(kNoes, [&](std::string_view no) { return padded.find(no) != std::string::npos; });
}

inline std::ptrdiff_t spaces(std::string_view text) { return std::count(text.begin(), text.end(), ' '); }

inline bool has_comma(std::string_view text) { return text.find(',') != std::string_view::npos; }

/// Without the article: "les tables" -> "tables", "l'entrée" -> "entrée".
inline std::string_view bare(std::string_view noun_phrase) {
  for (std::string_view article : {"le ", "la ", "les ", "l'", "un ", "une ", "des ", "cette ", "cet ", "ce ", "ces ", "vos ",
                                   "votre ", "nos ", "notre "}) {
    if (noun_phrase.starts_with(article)) return noun_phrase.substr(article.size());
  }
  return noun_phrase;
}

}  // namespace sayyes::french
