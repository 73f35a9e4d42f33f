/// Spanish statements of every day that need no activity: what only goes with something, which days, what a thing is not, and
/// what may lie on a table.

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

using spanish::bare;
using spanish::says_no;

using Pair = std::pair<std::string_view, std::string_view>;

/// "Acceso limitado a 15 personas", "aforo completo: 20 personas", "no exceder de 30 minutos".
bool read_most(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kMost = std::to_array<std::string_view>({"acceso limitado a",
                                                                 "entrada limitada a",
                                                                 "uso limitado a",
                                                                 "aforo limitado a",
                                                                 "limitado a",
                                                                 "limitada a",
                                                                 "capacidad limitada a",
                                                                 "capacidad máxima",
                                                                 "capacidad máxima de",
                                                                 "capacidad máxima:",
                                                                 "tiempo máximo",
                                                                 "tiempo máximo:",
                                                                 "tiempo máximo de",
                                                                 "tiempo máximo de uso",
                                                                 "tiempo máximo de uso:",
                                                                 "uso máximo",
                                                                 "uso máximo:",
                                                                 "préstamo limitado a",
                                                                 "no exceder",
                                                                 "no exceder de",
                                                                 "no superar",
                                                                 "no superar los",
                                                                 "no sobrepasar",
                                                                 "no exceda",
                                                                 "no exceda de",
                                                                 "no supere",
                                                                 "no exceder los",
                                                                 "préstamo máximo",
                                                                 "préstamo máximo:",
                                                                 "turnos limitados a",
                                                                 "sesiones limitadas a",
                                                                 "aforo máximo:"});
  const std::size_t lead = opening(lower, kMost);
  if (lead == 0) return false;
  const std::string_view what = trimmed(text.substr(lead));
  if (what.empty() || what.front() < '0' || what.front() > '9' || says_no(lower.substr(lead)) || has_comma(what) ||
      spaces(what) == 0 || spaces(what) > 6)
    return false;
  statement.kind = StatementKind::limit;
  statement.predicate = std::string(what);
  return true;
}

/// "Solo se atenderá con cita previa", "usuarios sin carné no serán atendidos", "no se atiende sin número".
bool read_needed(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kOnly = std::to_array<std::string_view>({"solo con",
                                                                 "sólo con",
                                                                 "únicamente con",
                                                                 "solo se atenderá con",
                                                                 "sólo se atenderá con",
                                                                 "solo se atiende con",
                                                                 "sólo se atiende con",
                                                                 "se atenderá solo con",
                                                                 "se atenderá únicamente con",
                                                                 "solo se atenderá a quienes tengan",
                                                                 "solo se permite el acceso con",
                                                                 "sólo se permite el acceso con",
                                                                 "acceso solo con",
                                                                 "entrada solo con",
                                                                 "solo se permite entrar con",
                                                                 "solo se puede entrar con",
                                                                 "atención solo con",
                                                                 "no se atenderá sin",
                                                                 "no se atiende sin",
                                                                 "no se atenderá a nadie sin",
                                                                 "no atendemos sin",
                                                                 "no se atenderá a usuarios sin",
                                                                 "no se atiende a usuarios sin",
                                                                 "no se atenderá a personas sin"});
  std::size_t lead = opening(lower, kOnly), end = lower.size();
  if (lead == 0) {
    for (std::string_view verdict : {" no serán atendidos", " no serán atendidas", " no será atendido", " no se atenderán"}) {
      if (!lower.ends_with(verdict)) continue;
      const std::size_t sin = lower.find(" sin ");
      if (sin == std::string_view::npos || spaces(lower.substr(0, sin)) > 1) return false;
      lead = sin + 4;
      end = lower.size() - verdict.size();
    }
  }
  if (lead == 0 || lead >= end) return false;
  const std::string what(trimmed(text.substr(lead, end - lead)));
  if (what.empty() || spaces(what) > 4 || says_no(what) || has_comma(what)) return false;
  static constexpr auto kBooked =
      std::to_array<std::string_view>({"cita", "cita previa", "reserva", "reserva previa", "turno"});
  if (holds(kBooked, what))
    return tell(statement, "Pida " + what + ", y le atendemos con gusto", "Con " + what + ", le atendemos con gusto");
  return tell(statement, "Con " + what + ", le atendemos con gusto", "Por favor, venga con " + what);
}

/// "Quien rompa un libro lo paga".
bool read_damage(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kHarms = std::to_array<std::string_view>(
      {"rompa", "dañe", "estropee", "deteriore", "ensucie", "pierda", "raye", "manche", "moje", "arranque", "subraye"});
  static constexpr auto kPays = std::to_array<std::string_view>({" lo paga", " la paga", " lo pagará", " la pagará",
                                                                 " los paga", " los pagará", " tendrá que", " deberá", " debe ",
                                                                 " será", " lo repone", " lo repondrá", " la repone"});
  std::size_t begin = 0;
  for (std::string_view who : {"quien ", "el que ", "la persona que ", "todo el que ", "el usuario que ", "el lector que "}) {
    if (lower.starts_with(who)) begin = who.size();
  }
  if (begin == 0) return false;
  const std::string_view harm = first_word(lower.substr(begin));
  if (!holds(kHarms, harm)) return false;
  std::size_t end = std::string_view::npos;
  for (std::string_view pays : kPays) end = std::min(end, lower.find(pays, begin));
  if (end == std::string_view::npos || end <= begin + harm.size()) return false;
  std::string what(trimmed(text.substr(begin + harm.size(), end - begin - harm.size())));
  if (what.empty() || spaces(what) > 4 || says_no(what) || has_comma(what)) return false;
  // "un libro": any of them.
  for (const auto& [one, all] : std::to_array<Pair>({{"un libro", "los libros"},
                                                     {"un documento", "los documentos"},
                                                     {"un material", "los materiales"},
                                                     {"algo", "todo"},
                                                     {"un juego", "los juegos"},
                                                     {"algún libro", "los libros"}})) {
    if (what == one) what = all;
  }
  return ask(statement, "cuidar " + what);
}

/// What a thing has to be where it is not taken as it is.
constexpr auto kContraries = std::to_array<Pair>({{"mojado", "seco"},
                                                  {"húmedo", "seco"},
                                                  {"sucio", "limpio"},
                                                  {"incompleto", "completo"},
                                                  {"roto", "entero"},
                                                  {"subrayado", "limpio"},
                                                  {"vencido", "vigente"},
                                                  {"caducado", "vigente"},
                                                  {"dañado", "en buen estado"},
                                                  {"estropeado", "en buen estado"},
                                                  {"deteriorado", "en buen estado"},
                                                  {"manchado", "limpio"},
                                                  {"abierto", "cerrado"},
                                                  {"vacío", "lleno"},
                                                  {"rayado", "en buen estado"},
                                                  {"desordenado", "ordenado"},
                                                  {"ilegible", "legible"}});

/// "Los libros mojados no serán aceptados", "no se admiten formularios incompletos".
bool read_state(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"no se aceptan", "no se admiten", "no aceptamos", "no admitimos", "no se aceptarán", "no se admitirán", "no se reciben",
       "no recibimos", "no devolver", "no devuelva", "no entregar"});
  std::string what;
  if (const std::size_t lead = opening(lower, kLeads); lead > 0) {
    what = std::string(trimmed(text.substr(lead)));
  } else {
    for (std::string_view verdict : {" no serán aceptados", " no serán aceptadas", " no se aceptan", " no se aceptarán",
                                     " no serán admitidos", " no se admiten", " no se admitirán", " no serán admitidas"}) {
      if (lower.ends_with(verdict)) what = uncapitalize(text.substr(0, text.size() - verdict.size()), "es");
    }
  }
  if (what.empty() || says_no(what) || has_comma(what) || spaces(what) > 5) return false;
  constexpr std::string_view kBad = " en mal estado";
  if (what.ends_with(kBad)) {
    const std::string things(bare(std::string_view(what).substr(0, what.size() - kBad.size())));
    return tell(statement, "Aceptamos " + things + " en buen estado", "Gracias por traer " + things + " en buen estado");
  }
  const std::size_t space = what.rfind(' ');
  if (space == std::string::npos) return false;
  std::string_view state = std::string_view(what).substr(space + 1);
  const bool plural = state.ends_with('s');
  if (plural) state.remove_suffix(1);
  for (const auto& [bad, good] : kContraries) {
    // Both end in -o, or neither agrees: "ilegible".
    const bool feminine = bad.ends_with('o') && state.size() == bad.size() && state.ends_with('a') &&
                          state.substr(0, state.size() - 1) == bad.substr(0, bad.size() - 1);
    if (state != bad && !feminine) continue;
    std::string better(good);
    if (good.find(' ') == std::string_view::npos) {
      if (feminine && better.ends_with('o')) better.back() = 'a';
      if (plural) better += 's';
    }
    const std::string things(bare(std::string_view(what).substr(0, space)));
    return tell(statement, "Aceptamos " + things + " " + better, "Gracias por traer " + things + " " + better);
  }
  return false;
}

/// "Esto no es una papelera", "la biblioteca no es una guardería": what to do there, or elsewhere.
bool read_no_such_place(Statement& statement, std::string_view lower) {
  static constexpr auto kPlaces = std::to_array<std::array<std::string_view, 3>>({
      {"papelera", "Por favor, use la papelera", "Gracias por usar la papelera"},
      {"basurero", "Por favor, use la papelera", "Gracias por usar la papelera"},
      {"vertedero", "Por favor, use la papelera", "Gracias por usar la papelera"},
      {"guardería", "Por favor, quédese cerca de sus peques", "Gracias por acompañar a sus peques"},
      {"comedor", "Por favor, coma antes de entrar", "Gracias por comer antes de entrar"},
      {"cafetería", "Por favor, coma y beba antes de entrar", "Gracias por tomar algo antes de entrar"},
      {"bar", "Por favor, coma y beba antes de entrar", "Gracias por tomar algo antes de entrar"},
      {"dormitorio", "Para leer y estudiar con calma", "Gracias por dejar sitio para leer y estudiar"},
      {"locutorio", "Por favor, llame desde fuera", "Gracias por llamar desde fuera"},
      {"aparcamiento", "Por favor, deje libre este espacio", "Gracias por dejar libre este espacio"},
      {"estacionamiento", "Por favor, deje libre este espacio", "Gracias por dejar libre este espacio"},
      {"perchero", "Por favor, deje libre este espacio", "Gracias por dejar libre este espacio"},
      {"almacén", "Por favor, deje libre este espacio", "Gracias por dejar libre este espacio"},
      {"patio de recreo", "Por favor, hable bajito y camine", "Gracias por hablar bajito y caminar"},
      {"parque", "Por favor, hable bajito y camine", "Gracias por hablar bajito y caminar"},
      {"mercado", "Por favor, hable bajito", "Gracias por hablar bajito"},
  });
  std::size_t at = std::string_view::npos;
  for (std::string_view not_a : {" no es un ", " no es una ", " no es el ", " no es la "}) {
    if (const std::size_t here = lower.find(not_a); here < at) at = here + not_a.size();
  }
  if (at == std::string_view::npos || spaces(lower.substr(0, at)) > 5) return false;
  for (const auto& [place, first, second] : kPlaces) {
    if (begins_with_words(lower.substr(at), place) && !says_no(lower.substr(at + place.size())) &&
        spaces(lower.substr(at + place.size())) < 3)
      return tell(statement, std::string(first), std::string(second));
  }
  return false;
}

/// "Los niños no deben correr ni gritar en el patio": they do what the activities say instead.
bool read_children(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  std::string who;
  std::size_t begin = 0;
  for (std::string_view people : {"los niños", "las niñas", "los niños y niñas", "los niños y las niñas", "los peques"}) {
    for (std::string_view may : {" no deben ", " no pueden ", " no podrán ", " no deberán "}) {
      const std::string lead = std::string(people) + std::string(may);
      if (lower.starts_with(lead)) who = people, begin = lead.size();
    }
  }
  // "No deje que los niños corran" is no infinitive, and is left to others.
  if (begin == 0 || !spanish::is_infinitive(first_word(lower.substr(begin)))) return false;
  Statement acts;
  if (!read_matter(acts, text.substr(begin), spanish_words(), lexicon)) return false;
  std::vector<std::string> instead;
  for (const Item& item : acts.items) {
    if (item.activity == nullptr || !item.object.empty()) return false;
    const auto words = item.activity->words.find("thanks");
    if (words == item.activity->words.end() || words->second.find('{') != std::string::npos) return false;
    if (std::ranges::find(instead, words->second) == instead.end()) instead.push_back(words->second);
  }
  Adjuncts others = acts.around;
  others.at_place.clear();
  others.place.clear();
  if (!others.empty()) return false;
  const std::string what = spanish::list_of(instead) + (acts.around.at_place.empty() ? "" : " " + acts.around.at_place);
  return tell(statement, "Por favor, ayude a " + who + " a " + what, "Gracias por ayudar a " + who + " a " + what);
}

/// "Los auriculares no se prestan sin dejar el DNI".
bool read_lent_with(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kVerbs = std::to_array<Pair>({{" no se presta sin ", "llevarse"},
                                                      {" no se prestan sin ", "llevarse"},
                                                      {" no se entrega sin ", "recoger"},
                                                      {" no se entregan sin ", "recoger"},
                                                      {" no se puede usar sin ", "usar"},
                                                      {" no se pueden usar sin ", "usar"},
                                                      {" no se abre sin ", "abrir"},
                                                      {" no se reservan sin ", "reservar"}});
  for (const auto& [verb, act] : kVerbs) {
    const std::size_t at = lower.find(verb);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string what = uncapitalize(text.substr(0, at), "es"), needed(trimmed(text.substr(at + verb.size())));
    if (says_no(what) || says_no(needed) || has_comma(what) || has_comma(needed) || spaces(what) > 4 || spaces(needed) > 5)
      return false;
    const std::string infinitive = spanish::is_infinitive(first_word(folded(needed, "es"))) ? needed : "traer " + needed;
    const std::string goal = std::string(act) + " " + what;
    return tell(statement, "Para " + goal + ", " + spanish::imperative_of(infinitive) + ", por favor",
                "Por favor, " + spanish::imperative_of(infinitive) + " para " + goal);
  }
  return false;
}

/// "Los grupos de más de 6 personas deberán reservar sala": said to them.
bool read_group_duty(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kGroups = std::to_array<std::string_view>(
      {"los grupos",        "las familias",   "los padres",      "las madres",         "los colegios",    "las clases",
       "los centros",       "los docentes",   "los profesores",  "los investigadores", "los menores",     "los socios",
       "los participantes", "los asistentes", "los conductores", "los proveedores",    "los voluntarios", "los repartidores",
       "los ciclistas",     "los clubes",     "los talleres"});
  static constexpr auto kMusts =
      std::to_array<std::string_view>({" deberán ", " deben ", " tienen que ", " tendrán que ", " han de "});
  if (std::ranges::none_of(kGroups, [&](std::string_view who) { return begins_with_words(lower, who); })) return false;
  for (std::string_view must : kMusts) {
    const std::size_t at = lower.find(must);
    if (at == std::string_view::npos) continue;
    const std::string act(trimmed(text.substr(at + must.size())));
    const std::string_view verb = first_word(act);
    if (!spanish::is_infinitive(verb) || verb.ends_with("se") || verb == "ser" || verb == "estar" || says_no(lower) ||
        has_comma(lower))
      return false;
    const std::string who = capitalize(std::string(bare(uncapitalize(text.substr(0, at), "es"))), "es");
    const std::string rest(act.substr(verb.size()));
    return tell(statement, who + ": " + spanish::imperative_of(verb) + "n" + rest + ", por favor",
                who + ": gracias por " + act);
  }
  return false;
}

/// "Los auriculares dañados se cobrarán a 5 €": take care, and what it costs.
bool read_harm_charged(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kHarmed =
      std::to_array<std::string_view>({"dañad", "perdid", "rot", "estropead", "deteriorad", "extraviad", "manchad", "rayad"});
  static constexpr auto kCharged = std::to_array<std::string_view>(
      {" se cobrarán", " se cobrará", " se cobran", " se facturarán", " se facturará", " serán cobrados", " serán cobradas",
       " serán facturados", " se pagarán", " se pagan", " se abonarán", " cuestan", " tendrán un coste"});
  for (std::string_view charged : kCharged) {
    const std::size_t at = lower.find(charged);
    if (at == std::string_view::npos || at == 0 || says_no(lower) || has_comma(text.substr(0, at))) continue;
    const std::string thing = uncapitalize(text.substr(0, at), "es");
    const std::size_t space = thing.rfind(' ');
    if (space == std::string::npos || spaces(thing) > 4) return false;
    const std::string_view harmed = std::string_view(thing).substr(space + 1);
    if (std::ranges::none_of(kHarmed, [&](std::string_view stem) { return harmed.starts_with(stem); })) return false;
    const std::string what = thing.substr(0, space), price(amount_in(text));
    if (bare(what).size() == what.size() || (price.empty() && lower.find_first_of("0123456789") != std::string_view::npos))
      return false;
    const std::string cost = price.empty() ? std::string() : "; " + std::string(harmed) + ", " + price;
    return tell(statement, "Por favor, cuide " + what + cost, "Gracias por cuidar " + what + cost);
  }
  return false;
}

/// "No se admiten reclamaciones sin el ticket de compra": with it, then.
bool read_thing_with(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"no se admiten", "no se aceptan", "no se hacen", "no se realizan", "no hay", "no se entregan", "no se permiten",
       "no se tramitan", "no se admite", "no se acepta", "no se realiza", "no se entrega", "no se hace", "no se atienden"});
  const std::size_t lead = opening(lower, kLeads), sin = lower.find(" sin ");
  if (lead == 0 || sin == std::string_view::npos || sin <= lead) return false;
  const std::string thing(trimmed(text.substr(lead, sin - lead))), needed(trimmed(text.substr(sin + 5)));
  static constexpr auto kMore =
      std::to_array<std::string_view>({"más", "excepción", "motivo", "previo", "que", "límite", "fin"});
  if (thing.empty() || needed.empty() || says_no(thing) || says_no(needed) || has_comma(thing) || has_comma(needed) ||
      spaces(thing) > 4 || spaces(needed) > 5 || has_word_of(thing, kPeople) || holds(kMore, first_word(needed)) ||
      spanish::is_infinitive(first_word(needed)))
    return false;
  return tell(statement, capitalize(thing, "es") + ": con " + needed + ", por favor",
              "Por favor, traiga " + needed + ": " + std::string(bare(thing)) + ", con gusto");
}

/// "Las tabletas no salen de la biblioteca".
bool read_stays_here(Statement& statement, std::string_view text, std::string_view lower) {
  for (std::string_view verb : {" no salen de ", " no sale de ", " no se sacan de ", " no se saca de ", " no pueden salir de ",
                                " no puede salir de "}) {
    const std::size_t at = lower.find(verb);
    if (at == std::string_view::npos || at == 0 || spaces(lower.substr(0, at)) > 5 || says_no(lower.substr(0, at))) continue;
    const std::string where = lower.substr(at + verb.size()).starts_with("la biblioteca")
                                  ? std::string("aquí")
                                  : "en " + std::string(text.substr(at + verb.size()));
    if (spaces(where) > 5 || says_no(where) || has_comma(where)) return false;
    const std::string what(text.substr(0, at));
    return tell(statement, what + (spanish::is_plural(what) ? " se usan " : " se usa ") + where + ", gracias",
                what + ": para usar " + where);
  }
  return false;
}

/// "Queda prohibido permanecer en el edificio después de las 21 h".
bool read_leave_by(Statement& statement, std::string_view text, std::string_view lower) {
  const std::size_t at = lower.find("permanecer "), after = lower.find(" después de ");
  if (at == std::string_view::npos || after == std::string_view::npos || after < at || lower.find(" no ", at) < after ||
      (!lower.starts_with("no ") && lower.find("prohib") == std::string_view::npos))
    return false;
  std::string where(trimmed(text.substr(at + 11, after - std::min(after, at + 11))));
  const std::string when(trimmed(text.substr(after + std::string_view(" después de ").size())));
  if (when.empty() || spaces(when) > 4 || has_comma(when) || spaces(where) > 4) return false;
  if (where.starts_with("en ")) where.replace(0, 3, " de ");
  return tell(statement, "Por favor, salga" + where + " antes de " + when, "Gracias por salir" + where + " antes de " + when);
}

/// "Si no trae su credencial no podrá entrar": bring it, then.
bool read_unless_brought(Statement& statement, std::string_view text, std::string_view lower) {
  std::size_t begin = 0;
  for (std::string_view lead :
       {"si no trae ", "si no tiene ", "si no presenta ", "si no muestra ", "si usted no trae ", "si no lleva "}) {
    if (lower.starts_with(lead)) begin = lead.size();
  }
  std::size_t end = std::string_view::npos, verb = 0;
  for (std::string_view may : {" no podrá ", " no puede ", ", no podrá ", ", no puede "}) {
    if (const std::size_t at = lower.find(may, begin); at < end) end = at, verb = at + may.size();
  }
  if (begin == 0 || end == std::string_view::npos) return false;
  const std::string what(trimmed(text.substr(begin, end - begin))), act(trimmed(text.substr(verb)));
  if (what.empty() || spaces(what) > 4 || !spanish::is_infinitive(first_word(act)) || says_no(act) || has_comma(act))
    return false;
  return tell(statement, "Para " + act + ", traiga " + what + ", por favor", "Con " + what + " puede " + act);
}

/// "Prohibido sacar las revistas de la hemeroteca": they stay there.
bool read_stays_there(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kTake =
      std::to_array<std::string_view>({"no sacar", "prohibido sacar", "no se puede sacar", "no se pueden sacar",
                                       "no se permite sacar", "queda prohibido sacar", "está prohibido sacar", "no retirar",
                                       "prohibido retirar", "no llevarse", "prohibido llevarse", "no está permitido sacar"});
  const std::size_t lead = opening(lower, kTake);
  if (lead == 0 || says_no(lower.substr(lead)) || has_comma(lower)) return false;
  for (const auto& [from, in] : std::to_array<Pair>({{" de la ", "en la "},
                                                     {" del ", "en el "},
                                                     {" de las ", "en las "},
                                                     {" de los ", "en los "},
                                                     {" de esta ", "en esta "},
                                                     {" de este ", "en este "}})) {
    const std::size_t at = lower.rfind(from);
    if (at == std::string_view::npos || at <= lead) continue;
    const std::string what(trimmed(text.substr(lead, at - lead))), place(text.substr(at + from.size()));
    if (bare(what).size() == what.size() || spaces(what) > 3 || spaces(place) > 3 || place.starts_with("biblioteca"))
      return false;
    static constexpr auto kPlaces =
        std::to_array<std::string_view>({"sala",      "hemeroteca", "mediateca", "recinto",    "edificio", "aula",  "ludoteca",
                                         "fonoteca",  "planta",     "zona",      "estantería", "vitrina",  "carro", "mesa",
                                         "mostrador", "sección",    "bebeteca",  "cartoteca",  "archivo",  "centro"});
    if (!holds(kPlaces, first_word(place))) return false;
    return ask(statement, "dejar " + what + " " + std::string(in) + place);
  }
  return false;
}

}  // namespace

bool read_spanish_everyday(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  return read_spanish_service(statement, text, lower, lexicon) || read_most(statement, text, lower) ||
         read_needed(statement, text, lower) || read_damage(statement, text, lower) || read_state(statement, text, lower) ||
         read_no_such_place(statement, lower) || read_children(statement, text, lower, lexicon) ||
         read_lent_with(statement, text, lower) || read_group_duty(statement, text, lower) ||
         read_harm_charged(statement, text, lower) || read_thing_with(statement, text, lower) ||
         read_stays_here(statement, text, lower) || read_leave_by(statement, text, lower) ||
         read_unless_brought(statement, text, lower) || read_stays_there(statement, text, lower);
}

}  // namespace sayyes
