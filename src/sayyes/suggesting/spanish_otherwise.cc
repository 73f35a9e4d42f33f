/// Spanish bans of acts that no activity knows: what it goes with, what stays free, what stays as it is, whom a thing is for.

#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/spanish.h"
#include "sayyes/suggesting/spanish_phrases.h"
#include "sayyes/suggesting/spanish_words.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/suggesting/word_matter.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;
using spanish::bare;
using spanish::kPeople;
using spanish::says_no;

constexpr auto kBans = std::to_array<std::string_view>({"no",
                                                        "prohibido",
                                                        "está prohibido",
                                                        "queda prohibido",
                                                        "se prohíbe",
                                                        "no se permite",
                                                        "no está permitido",
                                                        "no se puede",
                                                        "no se pueden",
                                                        "no se debe",
                                                        "no deben",
                                                        "no debe",
                                                        "no puede",
                                                        "no pueden",
                                                        "no podrá",
                                                        "no podrán",
                                                        "evite",
                                                        "eviten",
                                                        "evitar",
                                                        "favor de no",
                                                        "favor no",
                                                        "nunca",
                                                        "absténgase de",
                                                        "abstenerse de",
                                                        "no se podrá",
                                                        "no está autorizado"});
/// The infinitive phrase after a ban: "no colgar carteles", "prohibido tender la ropa"; empty for others.
std::string_view banned_act(std::string_view text, std::string_view lower) {
  const std::size_t lead = opening(lower, kBans);
  if (lead == 0) return {};
  const std::string_view act = trimmed(text.substr(lead));
  return spanish::is_infinitive(first_word(folded(act, "es"))) ? act : std::string_view();
}

/// "No colgar carteles sin sello": with it, then.
bool read_with(Statement& statement, std::string_view text, std::string_view lower) {
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "es");
  const std::size_t sin = small.find(" sin ");
  if (act.empty() || sin == std::string::npos || says_no(small.substr(0, sin)) || says_no(small.substr(sin + 4)) ||
      has_comma(act) || spaces(act.substr(0, sin)) > 5 || spaces(act.substr(sin + 5)) > 5)
    return false;
  const std::string doing(uncapitalize(act.substr(0, sin), "es")), needed(act.substr(sin + 5));
  const std::string need = folded(needed, "es");
  // What nobody brings along: "sin motivo", "sin necesidad".
  static constexpr auto kNothing = std::to_array<std::string_view>(
      {"motivo", "necesidad", "razón", "causa", "vigilancia", "más", "avisar", "parar", "que", "interrupción", "cesar"});
  if (holds(kNothing, first_word(need)) || has_word_of(folded(doing, "es"), kPeople)) return false;
  if (spanish::is_infinitive(first_word(need)))
    return tell(statement, "Por favor, " + spanish::imperative_of(needed) + " antes de " + doing,
                "Gracias por " + needed + " antes de " + doing);
  return tell(statement, "Por favor, " + spanish::imperative_of(doing) + " con " + needed,
              "Gracias por " + doing + " con " + needed);
}

/// Places that serve when nothing stands or happens there.
constexpr auto kKeptFree = std::to_array<std::string_view>(
    {"mesa",    "mesas",    "silla",   "sillas",   "pasillo",   "pasillos",   "puerta",      "puertas",    "reja",
     "rejas",   "verja",    "valla",   "escalera", "escaleras", "repisa",     "repisas",     "mostrador",  "alféizar",
     "ventana", "ventanas", "entrada", "rampa",    "acera",     "barandilla", "barandillas", "estantería", "estanterías",
     "estante", "estantes", "pared",   "paredes",  "columnas",  "columna",    "radiador",    "radiadores", "vestíbulo",
     "rellano", "zaguán",   "acceso",  "salida",   "suelo",     "piso",       "césped",      "escalones",  "peldaños",
     "árbol",   "árboles",  "farola",  "banco",    "bancos",    "vitrina",    "vitrinas",    "cristal",    "cristales",
     "armario", "tablón",   "muro",    "muros",    "puertas",   "hueco",      "zona",        "ascensor",   "vado",
     "plaza",   "paso",     "patio",   "fuente",   "lavabo",    "sofá",       "sofás",       "sillón",     "sillones",
     "buzón"});

/// "Prohibido tender la ropa sobre los radiadores", "no aparcar bicicletas en la reja": it stays free.
bool read_put_somewhere(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kPut = std::to_array<std::string_view>(
      {"poner",   "dejar",      "colocar",    "tender",   "colgar",    "apilar",      "amontonar", "depositar",  "apoyar",
       "aparcar", "estacionar", "atar",       "amarrar",  "encadenar", "guardar",     "almacenar", "acumular",   "sentarse",
       "pararse", "detenerse",  "permanecer", "quedarse", "reunirse",  "aglomerarse", "agruparse", "instalarse", "tumbarse",
       "ocupar",  "pegar",      "clavar",     "situarse", "hacer",     "esperar",     "formarse"});
  static constexpr auto kOn = std::to_array<Pair>({{" sobre ", ""},
                                                   {" encima de ", ""},
                                                   {" encima del ", "el "},
                                                   {" delante de ", "el espacio delante de "},
                                                   {" delante del ", "el espacio delante del "},
                                                   {" frente a ", "el espacio frente a "},
                                                   {" frente al ", "el espacio frente al "},
                                                   {" junto a ", "el espacio junto a "},
                                                   {" junto al ", "el espacio junto al "},
                                                   {" contra ", ""},
                                                   {" a ", ""},
                                                   {" en ", ""}});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "es");
  if (act.empty() || !holds(kPut, first_word(small)) || says_no(small) || has_comma(small)) return false;
  const bool people = has_word_of(after_first_word(small), kPeople);
  std::size_t best = std::string::npos;
  std::string_view before, on;
  for (const auto& [words, lead] : kOn) {
    const std::size_t at = small.find(words);
    if (at < best) best = at, before = lead, on = words;
  }
  if (best == std::string::npos || people) return false;
  std::string place(trimmed(act.substr(best + on.size())));
  if (before == "el ") place = "el " + place;
  if (place.empty() || spaces(place) > 5) return false;
  if (before.empty() || before == "el ") {
    const bool known = holds(kKeptFree, first_word(bare(folded(place, "es"))));
    if ((on == " en " || on == " contra " || on == " a ") && !known) return false;
    if (bare(place).size() == place.size() && !place.starts_with("est")) return false;  // "sobre papel"
  } else {
    place = std::string(before) + place;
  }
  // What is read stays clean rather than free.
  static constexpr auto kRead = std::to_array<std::string_view>(
      {"libro", "libros", "documento", "documentos", "revista", "revistas", "mapa", "mapas", "teclado", "teclados", "piano"});
  if (holds(kRead, first_word(bare(folded(place, "es"))))) return ask(statement, "cuidar " + place);
  return ask(statement, std::string("dejar libre") + (spanish::is_plural(place) ? "s " : " ") + place);
}

/// "Las sillas no son para los abrigos", "el ascensor no es para jugar".
bool read_not_for(Statement& statement, std::string_view text, std::string_view lower) {
  for (std::string_view verb : {" no es para ", " no son para ", " no está para ", " no están para "}) {
    const std::size_t at = lower.find(verb);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string what = uncapitalize(text.substr(0, at), "es");
    if (bare(what).size() == what.size() || says_no(what) || says_no(lower.substr(at + verb.size())) || spaces(what) > 4 ||
        has_comma(lower) || what.starts_with("la biblioteca"))
      return false;
    const std::string free = std::string("libre") + (spanish::is_plural(what) ? "s " : " ") + what;
    return tell(statement, "Por favor, deje " + free + " para quien venga después", "Gracias por dejar " + free);
  }
  return false;
}

/// "No usar los baños del personal".
bool read_staffs(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kUse = std::to_array<std::string_view>({"usar", "utilizar", "tocar", "coger", "tomar", "ocupar"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "es");
  if (act.empty() || !holds(kUse, first_word(small)) || !small.ends_with(" del personal") || has_comma(small)) return false;
  const std::string what(after_first_word(act));
  if (bare(what).size() == what.size() || spaces(what) > 5) return false;
  const std::string are = spanish::is_plural(what) ? " están" : " está";
  return tell(statement,
              capitalize(what.substr(0, what.size() - std::string_view(" del personal").size()), "es") + are +
                  " para nuestro equipo, gracias",
              {});
}

/// "No acceder a la azotea", "prohibido entrar en el almacén".
bool read_keep_out(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kEnter = std::to_array<std::string_view>(
      {"acceder a", "entrar a", "entrar en", "pasar a", "pasar al", "acceder al", "entrar al", "ingresar a", "ingresar al",
       "ingresar en", "subir a", "subir al", "bajar a", "bajar al", "penetrar en"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "es");
  const std::size_t enter = opening(small, kEnter);
  if (act.empty() || enter == 0 || says_no(small) || has_comma(small)) return false;
  std::string place(trimmed(act.substr(enter)));
  if (small.substr(0, enter).ends_with(" al")) place = "el " + place;
  if (bare(place).size() == place.size() || spaces(place) > 6) return false;
  // "a la escalera de mano": one climbs it.
  static constexpr auto kClimbed = std::to_array<std::string_view>(
      {"escalera", "silla", "sillas", "mesa", "mesas", "banco", "taburete", "árbol", "árboles"});
  if (holds(kClimbed, first_word(bare(folded(place, "es")))))
    return tell(statement, "Por favor, deje los pies en el suelo", "Los pies, en el suelo, gracias");
  if (const std::size_t during = place.find(" durante "); during != std::string::npos)
    return tell(statement, "Por favor, espere fuera de " + place, "Gracias por esperar fuera de " + place);
  for (std::string_view more : {" con ", " después ", " antes ", " para ", " en ", " hasta "}) {
    if (place.find(more) != std::string::npos) return false;
  }
  return tell(statement, "Por favor, quédese fuera de " + place, "Gracias por quedarse fuera de " + place);
}

/// "No utilizar el baño infantil": there is another.
bool read_use_other(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kUse = std::to_array<std::string_view>({"usar", "utilizar", "ocupar"});
  static constexpr auto kThings = std::to_array<std::string_view>(
      {"baño",      "puerta",    "ordenador",     "computadora", "mesa",     "silla",      "entrada", "salida",
       "escalera",  "impresora", "fotocopiadora", "mostrador",   "taquilla", "aseo",       "grifo",   "enchufe",
       "sala",      "equipo",    "máquina",       "buzón",       "acceso",   "microondas", "puesto",  "lavabo",
       "casillero", "escáner",   "ventanilla",    "aparato",     "sillón",   "sofá",       "banco"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "es");
  if (act.empty() || !holds(kUse, first_word(small)) || says_no(small) || has_comma(small) || spaces(small) > 4) return false;
  const std::string_view what = after_first_word(small);
  const std::string_view article = first_word(what), thing = first_word(bare(what));
  if (!holds(kThings, thing) || bare(what).size() == what.size()) return false;
  for (std::string_view more : {" para ", " en ", " con ", " durante ", " a "}) {
    if (small.find(more) != std::string::npos) return false;
  }
  const bool hers = article == "la" || article == "esta";
  if (!hers && article != "el" && article != "este") return false;
  const std::string other = (hers ? "otra " : "otro ") + std::string(thing);
  return tell(statement, "Por favor, use " + other, "Gracias por usar " + other);
}

/// "No usar más de dos toallas": up to so many.
bool read_up_to(Statement& statement, std::string_view text, std::string_view lower) {
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "es");
  const std::size_t more = small.find(" más de ");
  if (act.empty() || more == std::string::npos || more != first_word(small).size() || says_no(small) || has_comma(small))
    return false;
  const std::string what(trimmed(act.substr(more + std::string_view(" más de ").size())));
  static constexpr auto kNumbers = std::to_array<std::string_view>(
      {"un", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "media"});
  const std::string_view number = first_word(what);
  const bool digits = !number.empty() && number.front() >= '0' && number.front() <= '9';
  if ((!digits && !holds(kNumbers, number)) || number.size() == what.size() || spaces(what) > 6) return false;
  statement.kind = StatementKind::limit;
  statement.predicate = what;
  return true;
}

/// "No quitar las fundas de los discos": they stay as they are.
bool read_left_as_is(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kChange = std::to_array<std::string_view>(
      {"quitar",    "retirar",   "jalar",   "estirar",    "girar",     "cambiar",   "alterar",   "modificar", "coger",
       "manipular", "levantar",  "subir",   "bajar",      "desmontar", "desarmar",  "desatar",   "cortar",    "arrancar",
       "borrar",    "tapar",     "cubrir",  "destapar",   "descubrir", "sacudir",   "agitar",    "despegar",  "regar",
       "podar",     "reordenar", "ordenar", "vaciar",     "llenar",    "presionar", "pulsar",    "apretar",   "empujar",
       "descolgar", "voltear",   "girar",   "rotar",      "limpiar",   "lavar",     "desplegar", "enrollar",  "doblar",
       "correr",    "descorrer", "soltar",  "desbloquear"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "es");
  if (act.empty() || !holds(kChange, first_word(small)) || says_no(small) || has_comma(small)) return false;
  const std::string what(after_first_word(act));
  const std::string like = folded(what, "es");
  if (bare(like).size() == like.size() || spaces(what) > 5 || has_word_of(like, kPeople)) return false;
  for (std::string_view more :
       {" en ", " sobre ", " con ", " para ", " por ", " a ", " al ", " durante ", " hasta ", " después "}) {
    if (like.find(more) != std::string::npos) return false;
  }
  const std::string are = spanish::is_plural(what) ? " como están" : " como está";
  return tell(statement, "Por favor, deje " + what + are, "Gracias por dejar " + what + are);
}

/// "Prohibido tomar el sol en el césped": whatever it is, the lawn stays free.
bool read_place_free(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kHarms = std::to_array<std::string_view>({"escribir", "pintar", "dibujar", "rayar", "orinar", "escupir",
                                                                  "tirar", "arrojar", "echar", "grabar", "verter", "robar"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "es");
  const std::size_t en = small.rfind(" en ");
  if (act.empty() || en == std::string::npos || holds(kHarms, first_word(small)) || says_no(small) || has_comma(small) ||
      spaces(small) > 9 || has_word_of(small, kPeople))
    return false;
  const std::string place(act.substr(en + 4));
  const std::string_view noun = bare(place);
  if (noun.size() == place.size() || spaces(place) > 4 || !holds(kKeptFree, first_word(folded(noun, "es")))) return false;
  return ask(statement, std::string("dejar libre") + (spanish::is_plural(place) ? "s " : " ") + place);
}

}  // namespace

bool read_spanish_with(Statement& statement, std::string_view text, std::string_view lower) {
  return read_with(statement, text, lower);
}

bool read_spanish_otherwise(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& /*lexicon*/) {
  return read_staffs(statement, text, lower) || read_with(statement, text, lower) ||
         read_put_somewhere(statement, text, lower) || read_not_for(statement, text, lower) ||
         read_keep_out(statement, text, lower) || read_use_other(statement, text, lower) ||
         read_up_to(statement, text, lower) || read_left_as_is(statement, text, lower) ||
         read_place_free(statement, text, lower);
}

}  // namespace sayyes
