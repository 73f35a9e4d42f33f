#pragma once
/// What the shapes of Spanish statements ask of phrases. Pure.

#include <array>
#include <string_view>

#include "sayyes/suggesting/word_matter.h"

namespace sayyes::spanish {

inline constexpr auto kNoes = std::to_array<std::string_view>({" no ", " sin ", " ni ", " nunca "});
/// Who is no thing that one leaves somewhere.
inline constexpr auto kPeople = std::to_array<std::string_view>(
    {"niño",     "niños",   "niña",     "niñas",    "menor",   "menores",    "hijo",     "hijos",   "usuario",
     "usuarios", "lector",  "lectores", "personas", "persona", "visitantes", "alumnos",  "alumno",  "adultos",
     "socios",   "público", "bebés",    "perro",    "perros",  "mascota",    "mascotas", "animales"});

inline constexpr auto kArticles = std::to_array<std::string_view>(
    {"el ", "la ", "los ", "las ", "un ", "una ", "su ", "sus ", "este ", "esta ", "estos ", "estas "});

/// A second no would have to be said as well.
inline bool says_no(std::string_view lower) { return has_piece_of(lower, kNoes); }

/// Without the article: "los libros" -> "libros".
inline std::string_view bare(std::string_view noun_phrase) { return without_article(noun_phrase, kArticles); }

}  // namespace sayyes::spanish
