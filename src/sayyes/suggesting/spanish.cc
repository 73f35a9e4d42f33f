#include "sayyes/suggesting/spanish.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sayyes::spanish {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Verbs of signs whose imperative their ending does not tell.
constexpr auto kImperatives = std::to_array<Pair>({
    {"acordar", "acuerde"},
    {"advertir", "advierta"},
    {"almorzar", "almuerce"},
    {"atender", "atienda"},
    {"caer", "caiga"},
    {"cerrar", "cierre"},
    {"colgar", "cuelgue"},
    {"comenzar", "comience"},
    {"conducir", "conduzca"},
    {"conseguir", "consiga"},
    {"contar", "cuente"},
    {"dar", "dé"},
    {"decir", "diga"},
    {"descolgar", "descuelgue"},
    {"despertar", "despierte"},
    {"devolver", "devuelva"},
    {"disponer", "disponga"},
    {"dormir", "duerma"},
    {"elegir", "elija"},
    {"empezar", "empiece"},
    {"encender", "encienda"},
    {"encontrar", "encuentre"},
    {"enviar", "envíe"},
    {"estar", "esté"},
    {"extender", "extienda"},
    {"hacer", "haga"},
    {"introducir", "introduzca"},
    {"ir", "vaya"},
    {"jugar", "juegue"},
    {"leer", "lea"},
    {"mantener", "mantenga"},
    {"mostrar", "muestre"},
    {"mover", "mueva"},
    {"obtener", "obtenga"},
    {"oír", "oiga"},
    {"pedir", "pida"},
    {"perder", "pierda"},
    {"poner", "ponga"},
    {"proponer", "proponga"},
    {"reponer", "reponga"},
    {"probar", "pruebe"},
    {"recordar", "recuerde"},
    {"reducir", "reduzca"},
    {"renovar", "renueve"},
    {"repetir", "repita"},
    {"saber", "sepa"},
    {"salir", "salga"},
    {"seguir", "siga"},
    {"sentar", "siente"},
    {"ser", "sea"},
    {"servir", "sirva"},
    {"soltar", "suelte"},
    {"sugerir", "sugiera"},
    {"tener", "tenga"},
    {"traer", "traiga"},
    {"vaciar", "vacíe"},
    {"venir", "venga"},
    {"ver", "vea"},
    {"verter", "vierta"},
    {"vestir", "vista"},
    {"volver", "vuelva"},
    {"actuar", "actúe"},
    {"apretar", "apriete"},
    {"demostrar", "demuestre"},
    {"esperar", "espere"},
});

constexpr auto kNouns = std::to_array<std::string_view>({"lugar", "hogar", "bar", "taller", "alquiler", "menester", "ayer",
                                                         "mujer", "par", "mar", "familiar", "escolar", "ejemplar", "celular",
                                                         "auxiliar", "particular", "titular", "mayor", "carácter"});

/// Words that capitals write without their accent, and where it belongs. "carne" is left out: it is meat as well.
constexpr auto kAccents = std::to_array<Pair>({
    {"movil", "móvil"},
    {"moviles", "móviles"},
    {"telefono", "teléfono"},
    {"telefonos", "teléfonos"},
    {"publico", "público"},
    {"publica", "pública"},
    {"publicos", "públicos"},
    {"publicas", "públicas"},
    {"cafeteria", "cafetería"},
    {"libreria", "librería"},
    {"galeria", "galería"},
    {"estanteria", "estantería"},
    {"estanterias", "estanterías"},
    {"papeleria", "papelería"},
    {"conserjeria", "conserjería"},
    {"porteria", "portería"},
    {"vehiculo", "vehículo"},
    {"vehiculos", "vehículos"},
    {"camara", "cámara"},
    {"camaras", "cámaras"},
    {"fotografia", "fotografía"},
    {"fotografias", "fotografías"},
    {"musica", "música"},
    {"articulos", "artículos"},
    {"periodicos", "periódicos"},
    {"catalogo", "catálogo"},
    {"prestamo", "préstamo"},
    {"prestamos", "préstamos"},
    {"deposito", "depósito"},
    {"dia", "día"},
    {"dias", "días"},
    {"sabado", "sábado"},
    {"sabados", "sábados"},
    {"miercoles", "miércoles"},
    {"mediodia", "mediodía"},
    {"despues", "después"},
    {"aqui", "aquí"},
    {"estan", "están"},
    {"aun", "aún"},
    {"segun", "según"},
    {"asi", "así"},
    {"sera", "será"},
    {"seran", "serán"},
    {"podra", "podrá"},
    {"podran", "podrán"},
    {"debera", "deberá"},
    {"deberan", "deberán"},
    {"ningun", "ningún"},
    {"algun", "algún"},
    {"razon", "razón"},
    {"jardin", "jardín"},
    {"salon", "salón"},
    {"vestibulo", "vestíbulo"},
    {"rincon", "rincón"},
    {"boton", "botón"},
    {"maximo", "máximo"},
    {"minimo", "mínimo"},
    {"numero", "número"},
    {"pagina", "página"},
    {"paginas", "páginas"},
    {"boligrafo", "bolígrafo"},
    {"boligrafos", "bolígrafos"},
    {"lapiz", "lápiz"},
    {"lapices", "lápices"},
    {"informatica", "informática"},
    {"tambien", "también"},
    {"area", "área"},
    {"areas", "áreas"},
    {"linea", "línea"},
    {"unico", "único"},
    {"unica", "única"},
    {"rapido", "rápido"},
    {"averia", "avería"},
    {"maquina", "máquina"},
    {"maquinas", "máquinas"},
    {"prohibe", "prohíbe"},
    {"prohiben", "prohíben"},
    {"bano", "baño"},
    {"banos", "baños"},
    {"ninos", "niños"},
    {"nino", "niño"},
    {"bebes", "bebés"},
    {"frio", "frío"},
    {"caida", "caída"},
    {"arbol", "árbol"},
    {"arboles", "árboles"},
    {"cesped", "césped"},
    {"balon", "balón"},
    {"jabon", "jabón"},
    {"tension", "tensión"},
    {"dvd", "DVD"},
    {"dvds", "DVD"},
    {"cd", "CD"},
    {"usb", "USB"},
    {"dni", "DNI"},
    {"pin", "PIN"},
    {"ii", "II"},
    {"iii", "III"},
});

bool is_vowel_at(std::string_view word, std::size_t at, std::size_t& size) {
  size = 1;
  switch (word[at]) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
      return true;
    default:
      break;
  }
  if (word[at] != '\xC3' || at + 1 >= word.size()) return false;
  size = 2;
  return std::string_view("áéíóúü").find(word.substr(at, 2)) != std::string_view::npos;
}

/// "siente" -> "siénte": the stress stays where it was when "se" is added.
std::string stressed(std::string_view verb) {
  struct Group {
    std::size_t begin, end;
  };
  std::vector<Group> groups;
  for (std::size_t at = 0; at < verb.size();) {
    std::size_t size = 1;
    if (!is_vowel_at(verb, at, size)) {
      if (verb[at] == '\xC3') ++at;
      ++at;
      continue;
    }
    if (size == 2) return std::string(verb);  // it has its accent
    // "gue", "que": the u is not heard.
    const bool silent = verb[at] == 'u' && at > 0 && (verb[at - 1] == 'g' || verb[at - 1] == 'q') && at + 1 < verb.size() &&
                        (verb[at + 1] == 'e' || verb[at + 1] == 'i');
    if (silent) {
      ++at;
      continue;
    }
    if (groups.empty() || groups.back().end != at) groups.push_back({at, at});
    groups.back().end = at + 1;
    ++at;
  }
  if (groups.size() < 2) return std::string(verb);
  const Group& group = groups[groups.size() - 2];
  std::size_t vowel = group.end - 1;
  for (std::size_t at = group.begin; at < group.end; ++at) {
    if (verb[at] == 'a' || verb[at] == 'e' || verb[at] == 'o') vowel = at;
  }
  static constexpr auto kAccented = std::to_array<Pair>({{"a", "á"}, {"e", "é"}, {"i", "í"}, {"o", "ó"}, {"u", "ú"}});
  std::string out(verb);
  for (const auto& [plain, accented] : kAccented) {
    if (verb[vowel] == plain.front()) return out.replace(vowel, 1, accented);
  }
  return out;
}

std::string regular(std::string_view verb) {
  std::string stem(verb.substr(0, verb.size() - 2));
  const bool ar = verb.ends_with("ar");
  const auto swap_end = [&](std::size_t size, std::string_view with) {
    stem.resize(stem.size() - size);
    return stem.append(with);
  };
  if (ar) {
    if (stem.ends_with('c')) return swap_end(1, "que");
    if (stem.ends_with('g')) return swap_end(1, "gue");
    if (stem.ends_with('z')) return swap_end(1, "ce");
    return stem + "e";
  }
  if (stem.ends_with("gu")) return swap_end(2, "ga");
  if (stem.ends_with('g')) return swap_end(1, "ja");
  if (stem.ends_with('c')) {
    std::size_t size = 1;
    const bool after_vowel = stem.size() > 1 && is_vowel_at(stem, stem.size() - 2, size);
    return swap_end(1, after_vowel ? "zca" : "za");
  }
  if (stem.ends_with('u')) return swap_end(1, "uya");
  return stem + "a";
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

bool is_infinitive(std::string_view word) noexcept {
  if (word.ends_with("se")) word.remove_suffix(2);
  if (word.size() < 2 || std::find(kNouns.begin(), kNouns.end(), word) != kNouns.end()) return false;
  return word.ends_with("ar") || word.ends_with("er") || word.ends_with("ir") || word.ends_with("ír");
}

std::string imperative_of(std::string_view verb_phrase) {
  const std::string_view first = verb_phrase.substr(0, verb_phrase.find(' '));
  if (!is_infinitive(first)) return {};
  const bool reflexive = first.ends_with("se");
  const std::string_view verb = reflexive ? first.substr(0, first.size() - 2) : first;
  std::string out;
  for (const auto& [infinitive, imperative] : kImperatives) {
    if (infinitive == verb) out = imperative;
  }
  if (out.empty()) out = regular(verb);
  if (reflexive) out = stressed(out) + "se";
  return out.append(verb_phrase.substr(first.size()));
}

bool is_plural(std::string_view noun_phrase) {
  if (noun_phrase.find(" y ") != std::string_view::npos || noun_phrase.find(" e ") != std::string_view::npos) return true;
  const std::string_view first = noun_phrase.substr(0, noun_phrase.find(' '));
  static constexpr auto kSingular =
      std::to_array<std::string_view>({"el", "la", "un", "una", "su", "este", "esta", "cada", "El", "La"});
  if (first.size() < noun_phrase.size() && std::find(kSingular.begin(), kSingular.end(), first) != kSingular.end())
    return false;
  return first.ends_with('s');
}

std::optional<bool> is_feminine(std::string_view noun_phrase) {
  if (noun_phrase.find(" y ") != std::string_view::npos || noun_phrase.find(" e ") != std::string_view::npos)
    return std::nullopt;
  const auto in = [](const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  static constexpr auto kHers =
      std::to_array<std::string_view>({"la", "las", "una", "unas", "esta", "estas", "esa", "esas", "nuestra", "nuestras"});
  static constexpr auto kHis = std::to_array<std::string_view>(
      {"el", "los", "un", "unos", "este", "estos", "ese", "esos", "nuestro", "nuestros", "del", "al"});
  /// "el agua": the article is only for the ear.
  static constexpr auto kByEar = std::to_array<std::string_view>({"agua", "aula", "área", "arma", "ala", "acta", "ancla"});
  const std::size_t space = noun_phrase.find(' ');
  const std::string_view first = noun_phrase.substr(0, space);
  std::string_view noun = space == std::string_view::npos ? std::string_view() : noun_phrase.substr(space + 1);
  noun = noun.substr(0, noun.find(' '));
  if (in(kHers, first)) return true;
  if (in(kHis, first)) return in(kByEar, noun);
  if (first != "su" && first != "sus" && first != "cada") noun = first;
  if (noun.ends_with('s')) noun.remove_suffix(1);
  static constexpr auto kMasculine = std::to_array<std::string_view>(
      {"día", "mapa", "sofá", "problema", "tema", "programa", "sistema", "equipaje", "lugar", "sitio", "cable", "coche"});
  static constexpr auto kFeminine =
      std::to_array<std::string_view>({"luz", "luce", "llave", "clave", "red", "silla", "mano", "foto", "moto", "torre"});
  if (in(kMasculine, noun)) return false;
  if (in(kFeminine, noun)) return true;
  for (std::string_view ending : {"a", "ción", "sión", "cione", "sione", "dad", "dade", "tud"}) {
    if (noun.ends_with(ending)) return true;
  }
  for (std::string_view ending : {"o", "or", "ore", "aje", "ador", "il", "ile"}) {
    if (noun.ends_with(ending)) return false;
  }
  return std::nullopt;
}

std::string list_of(const std::vector<std::string>& members) {
  std::string out;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i != 0) {
      const std::string& next = members[i];
      const bool i_sound = (next.starts_with('i') && !next.starts_with("ie")) ||
                           (next.starts_with("hi") && !next.starts_with("hie") && !next.starts_with("hia"));
      out += i + 1 < members.size() ? ", " : i_sound ? " e " : " y ";
    }
    out += members[i];
  }
  return out;
}

std::string mend(std::string text) {
  static constexpr auto kSwaps = std::to_array<Pair>({
      {" de el ", " del "},
      {" a el ", " al "},
      {" en en ", " en "},
      {" en fuera", " fuera"},
      {" en dentro", " dentro"},
      {" en arriba", " arriba"},
      {" en abajo", " abajo"},
      {" en al ", " al "},
      {" en junto ", " junto "},
      {" en [", " ["},
      {" a [", " ["},
      {"En [", "["},
      {"En en ", "En "},
      {"De el ", "Del "},
      {"A el ", "Al "},
  });
  for (const auto& [from, to] : kSwaps) replace_all(text, from, to);
  return text;
}

std::string proper_case(std::string_view lower_word) {
  for (const auto& [word, written] : kAccents) {
    if (word == lower_word) return std::string(written);
  }
  for (std::string_view ending : {std::string_view("cion"), std::string_view("sion")}) {
    if (lower_word.size() > 5 && lower_word.ends_with(ending))
      return std::string(lower_word.substr(0, lower_word.size() - 2)) + "ón";
  }
  return std::string(lower_word);
}

}  // namespace sayyes::spanish
