/// Spanish statements of every day that need no activity: what only goes with something, which days, what a thing is not, and
/// what may lie on a table.

#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/spanish.h"
#include "sayyes/suggesting/spanish_words.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/suggesting/word_matter.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kBans = std::to_array<std::string_view>(
    {"no", "prohibido", "está prohibido", "queda prohibido", "se prohíbe", "no se permite", "no está permitido", "no se puede",
     "no se pueden", "no se debe", "no deben", "no debe", "no puede", "no pueden", "no podrá", "no podrán", "evite", "eviten",
     "evitar", "favor de no", "favor no", "nunca", "absténgase de", "abstenerse de", "no se podrá", "no está autorizado"});
constexpr auto kNoes = std::to_array<std::string_view>({" no ", " sin ", " ni ", " nunca "});
constexpr auto kPeople = std::to_array<std::string_view>(
    {"niño",    "niños",    "niña",   "niñas",     "menor",    "menores", "hijo",   "hijos",  "usuario", "usuarios", "lector",
     "lectores", "personas", "persona", "visitantes", "alumnos", "alumno", "adultos", "socios", "público", "bebés",   "perro",
     "perros",  "mascota",  "mascotas", "animales"});

bool says_no(std::string_view lower) {
  const std::string padded = " " + std::string(lower) + " ";
  return std::ranges::any_of(kNoes, [&](std::string_view no) { return padded.find(no) != std::string::npos; });
}

std::ptrdiff_t spaces(std::string_view text) { return std::count(text.begin(), text.end(), ' '); }

bool has_comma(std::string_view text) { return text.find(',') != std::string_view::npos; }

/// Without the article: "los libros" -> "libros".
std::string_view bare(std::string_view noun_phrase) {
  for (std::string_view article : {"el ", "la ", "los ", "las ", "un ", "una ", "su ", "sus "}) {
    if (noun_phrase.starts_with(article)) return noun_phrase.substr(article.size());
  }
  return noun_phrase;
}

/// "Acceso limitado a 15 personas", "aforo completo: 20 personas", "no exceder de 30 minutos".
bool read_most(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kMost = std::to_array<std::string_view>(
      {"acceso limitado a", "entrada limitada a", "uso limitado a", "aforo limitado a", "limitado a", "limitada a",
       "capacidad limitada a", "capacidad máxima", "capacidad máxima de", "capacidad máxima:", "tiempo máximo", "tiempo máximo:",
       "tiempo máximo de", "tiempo máximo de uso", "tiempo máximo de uso:", "uso máximo", "uso máximo:", "préstamo limitado a",
       "no exceder", "no exceder de", "no superar", "no superar los", "no sobrepasar", "no exceda", "no exceda de", "no supere",
       "no exceder los", "préstamo máximo", "préstamo máximo:", "turnos limitados a", "sesiones limitadas a", "aforo máximo:"});
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

/// "No hay servicio de fotocopias los lunes": which days remain.
bool read_days_off(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"no hay", "no se hacen", "no se hace", "no se presta", "no se ofrece", "no abre", "no abrimos", "no tenemos",
       "no damos", "no ofrecemos", "no se imparte", "no se imparten", "no atendemos"});
  static constexpr auto kDays = std::to_array<std::string_view>(
      {"los lunes", "los martes", "los miércoles", "los jueves", "los viernes", "los sábados", "los domingos", "los festivos",
       "en agosto", "en verano", "en julio", "en enero", "por la tarde", "por las tardes", "por la mañana", "por las mañanas",
       "los fines de semana", "los sábados por la tarde"});
  std::string_view day, sentence = lower;
  for (std::string_view one : kDays) {
    if (lower.size() > one.size() + 1 && lower.ends_with(one) && lower[lower.size() - one.size() - 1] == ' ' &&
        one.size() > day.size())
      day = one, sentence = lower.substr(0, lower.size() - one.size() - 1);
    if (begins_with_words(lower, one) && day.empty()) day = one, sentence = trimmed(lower.substr(one.size()));
  }
  if (day.empty()) return false;
  const std::size_t lead = opening(sentence, kLeads);
  if (lead == 0) return false;
  const std::size_t begin = static_cast<std::size_t>(sentence.data() - lower.data()) + lead;
  const std::string thing(bare(trimmed(text.substr(begin, sentence.size() - lead))));
  if (thing.empty() || spaces(thing) > 4 || says_no(thing) || has_comma(thing) || lexicon.longest_at(thing, 0)) return false;
  const bool days = day.starts_with("los ");
  const std::string others = days ? "los demás días" : day.starts_with("por ") ? "el resto del día" : "los demás meses";
  return tell(statement, capitalize(std::string(day), "es") + " descansamos; " + thing + ": " + others + ", con gusto",
              capitalize(thing, "es") + ": " + others + ", con gusto; " + std::string(day) + ", descanso");
}

/// "Solo se atenderá con cita previa", "usuarios sin carné no serán atendidos", "no se atiende sin número".
bool read_needed(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kOnly = std::to_array<std::string_view>(
      {"solo con", "sólo con", "únicamente con", "solo se atenderá con", "sólo se atenderá con", "solo se atiende con",
       "sólo se atiende con", "se atenderá solo con", "se atenderá únicamente con", "solo se atenderá a quienes tengan",
       "atención solo con", "no se atenderá sin", "no se atiende sin", "no se atenderá a nadie sin", "no atendemos sin",
       "no se atenderá a usuarios sin", "no se atiende a usuarios sin", "no se atenderá a personas sin"});
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
  static constexpr auto kBooked = std::to_array<std::string_view>({"cita", "cita previa", "reserva", "reserva previa", "turno"});
  if (holds(kBooked, what))
    return tell(statement, "Pida " + what + ", y le atendemos con gusto", "Con " + what + ", le atendemos con gusto");
  return tell(statement, "Con " + what + ", le atendemos con gusto", "Por favor, venga con " + what);
}

/// "Quien rompa un libro lo paga".
bool read_damage(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kHarms = std::to_array<std::string_view>(
      {"rompa", "dañe", "estropee", "deteriore", "ensucie", "pierda", "raye", "manche", "moje", "arranque", "subraye"});
  static constexpr auto kPays = std::to_array<std::string_view>(
      {" lo paga", " la paga", " lo pagará", " la pagará", " los paga", " los pagará", " tendrá que", " deberá", " debe ",
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
  for (const auto& [one, all] : std::to_array<Pair>({{"un libro", "los libros"}, {"un documento", "los documentos"},
                                                     {"un material", "los materiales"}, {"algo", "todo"},
                                                     {"un juego", "los juegos"}, {"algún libro", "los libros"}})) {
    if (what == one) what = all;
  }
  return ask(statement, "cuidar " + what);
}

/// What a thing has to be where it is not taken as it is.
constexpr auto kContraries = std::to_array<Pair>(
    {{"mojado", "seco"},       {"húmedo", "seco"},        {"sucio", "limpio"},      {"incompleto", "completo"},
     {"roto", "entero"},       {"subrayado", "limpio"},   {"vencido", "vigente"},   {"caducado", "vigente"},
     {"dañado", "en buen estado"}, {"estropeado", "en buen estado"}, {"deteriorado", "en buen estado"},
     {"manchado", "limpio"},   {"abierto", "cerrado"},    {"vacío", "lleno"},       {"rayado", "en buen estado"},
     {"desordenado", "ordenado"}, {"ilegible", "legible"}});

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

/// "Los auriculares no se prestan sin dejar el DNI".
bool read_lent_with(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kVerbs = std::to_array<Pair>({{" no se presta sin ", "llevarse"}, {" no se prestan sin ", "llevarse"},
                                                      {" no se entrega sin ", "recoger"}, {" no se entregan sin ", "recoger"},
                                                      {" no se puede usar sin ", "usar"}, {" no se pueden usar sin ", "usar"},
                                                      {" no se abre sin ", "abrir"}, {" no se reservan sin ", "reservar"}});
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

/// "Prohibido tender la ropa sobre los radiadores", "no aparcar bicicletas en la reja": it stays free.
bool read_put_somewhere(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kPut = std::to_array<std::string_view>(
      {"poner", "dejar", "colocar", "tender", "colgar", "apilar", "amontonar", "depositar", "apoyar", "aparcar", "estacionar",
       "atar", "amarrar", "encadenar", "guardar", "almacenar", "acumular", "sentarse", "pararse", "detenerse", "permanecer",
       "quedarse", "reunirse", "aglomerarse", "agruparse", "instalarse", "tumbarse", "ocupar", "pegar", "clavar", "situarse"});
  static constexpr auto kOn = std::to_array<Pair>(
      {{" sobre ", ""}, {" encima de ", ""}, {" encima del ", "el "}, {" delante de ", "el espacio delante de "},
       {" delante del ", "el espacio delante del "}, {" frente a ", "el espacio frente a "},
       {" frente al ", "el espacio frente al "}, {" junto a ", "el espacio junto a "}, {" junto al ", "el espacio junto al "},
       {" contra ", ""}, {" en ", ""}});
  static constexpr auto kKeptFree = std::to_array<std::string_view>(
      {"mesa", "mesas", "silla", "sillas", "pasillo", "pasillos", "puerta", "puertas", "reja", "rejas", "verja", "valla",
       "escalera", "escaleras", "repisa", "repisas", "mostrador", "alféizar", "ventana", "ventanas", "entrada", "rampa",
       "acera", "barandilla", "barandillas", "estantería", "estanterías", "estante", "estantes", "pared", "paredes", "columnas",
       "columna", "radiador", "radiadores", "vestíbulo", "rellano", "zaguán", "acceso", "salida", "suelo", "piso", "césped",
       "escalones", "peldaños", "árbol", "árboles", "farola", "banco", "bancos", "vitrina", "vitrinas", "cristal", "cristales",
       "armario", "tablón", "muro", "muros", "puertas", "hueco", "zona", "ascensor", "vado", "plaza", "paso", "patio"});
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
    if ((on == " en " || on == " contra ") && !known) return false;
    if (bare(place).size() == place.size() && !place.starts_with("est")) return false;  // "sobre papel"
  } else {
    place = std::string(before) + place;
  }
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
  return tell(statement, capitalize(what.substr(0, what.size() - std::string_view(" del personal").size()), "es") + are +
                             " para nuestro equipo, gracias", {});
}

}  // namespace

bool read_spanish_everyday(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  return read_most(statement, text, lower) || read_days_off(statement, text, lower, lexicon) ||
         read_needed(statement, text, lower) || read_damage(statement, text, lower) || read_state(statement, text, lower) ||
         read_no_such_place(statement, lower) || read_children(statement, text, lower, lexicon) ||
         read_lent_with(statement, text, lower);
}

bool read_spanish_with(Statement& statement, std::string_view text, std::string_view lower) {
  return read_with(statement, text, lower);
}

bool read_spanish_otherwise(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& /*lexicon*/) {
  return read_staffs(statement, text, lower) || read_with(statement, text, lower) || read_put_somewhere(statement, text, lower) ||
         read_not_for(statement, text, lower);
}

}  // namespace sayyes
