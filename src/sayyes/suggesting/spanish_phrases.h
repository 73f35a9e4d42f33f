#pragma once
/// What the shapes of Spanish statements ask of phrases. Pure.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sayyes::spanish {

inline constexpr auto kNoes = std::to_array<std::string_view>({" no ", " sin ", " ni ", " nunca "});
/// Who is no thing that one leaves somewhere.
inline constexpr auto kPeople = std::to_array<std::string_view>(
    {"niño",     "niños",   "niña",     "niñas",    "menor",   "menores",    "hijo",     "hijos",   "usuario",
     "usuarios", "lector",  "lectores", "personas", "persona", "visitantes", "alumnos",  "alumno",  "adultos",
     "socios",   "público", "bebés",    "perro",    "perros",  "mascota",    "mascotas", "animales"});

/// A second no would have to be said as well.
inline bool says_no(std::string_view lower) {
  const std::string padded = " " + std::string(lower) + " ";
  return std::ranges::any_of(kNoes, [&](std::string_view no) { return padded.find(no) != std::string::npos; });
}

inline std::ptrdiff_t spaces(std::string_view text) { return std::count(text.begin(), text.end(), ' '); }

inline bool has_comma(std::string_view text) { return text.find(',') != std::string_view::npos; }

/// Without the article: "los libros" -> "libros".
inline std::string_view bare(std::string_view noun_phrase) {
  for (std::string_view article :
       {"el ", "la ", "los ", "las ", "un ", "una ", "su ", "sus ", "este ", "esta ", "estos ", "estas "}) {
    if (noun_phrase.starts_with(article)) return noun_phrase.substr(article.size());
  }
  return noun_phrase;
}

}  // namespace sayyes::spanish
