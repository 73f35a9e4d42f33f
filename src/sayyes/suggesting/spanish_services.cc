/// Spanish statements about what a library does not do: which days, until when, who does, and what one brings along.

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
using spanish::kPeople;
using spanish::says_no;

/// "No hay servicio de fotocopias los lunes": which days remain.
bool read_days_off(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"no hay", "no se hacen", "no se hace", "no se presta", "no se ofrece", "no abre", "no abrimos", "no tenemos", "no damos",
       "no ofrecemos", "no se imparte", "no se imparten", "no atendemos"});
  static constexpr auto kDays = std::to_array<std::string_view>({"los lunes",
                                                                 "los martes",
                                                                 "los miércoles",
                                                                 "los jueves",
                                                                 "los viernes",
                                                                 "los sábados",
                                                                 "los domingos",
                                                                 "los festivos",
                                                                 "en agosto",
                                                                 "en verano",
                                                                 "en septiembre",
                                                                 "en navidad",
                                                                 "en diciembre",
                                                                 "en julio",
                                                                 "en enero",
                                                                 "por la tarde",
                                                                 "por las tardes",
                                                                 "por la mañana",
                                                                 "por las mañanas",
                                                                 "los fines de semana",
                                                                 "los sábados por la tarde"});
  std::string_view day, sentence = lower;
  for (std::string_view one : kDays) {
    if (lower.size() > one.size() + 1 && lower.ends_with(one) && lower[lower.size() - one.size() - 1] == ' ' &&
        one.size() > day.size())
      day = one, sentence = lower.substr(0, lower.size() - one.size() - 1);
    if (begins_with_words(lower, one) && day.empty()) day = one, sentence = trimmed(lower.substr(one.size()));
  }
  if (day.empty()) return false;
  const std::size_t start = static_cast<std::size_t>(sentence.data() - lower.data());
  const std::size_t lead = opening(sentence, kLeads);
  std::size_t begin = start + lead, end = start + sentence.size();
  if (lead == 0) {
    // "El servicio de cafetería no funciona en agosto".
    begin = end;
    for (std::string_view verdict : {" no funciona", " no funcionan", " no abre", " no abren", " no está disponible"}) {
      if (sentence.ends_with(verdict)) begin = start, end = start + sentence.size() - verdict.size();
    }
  }
  if (begin >= end) return false;
  const std::string thing(bare(uncapitalize(std::string(trimmed(text.substr(begin, end - begin))), "es")));
  if (thing.empty() || spaces(thing) > 4 || says_no(thing) || has_comma(thing) || lexicon.longest_at(thing, 0)) return false;
  const bool days = day.starts_with("los ");
  const std::string others = days ? "los demás días" : day.starts_with("por ") ? "el resto del día" : "los demás meses";
  return tell(statement, capitalize(std::string(day), "es") + " descansamos; " + thing + ": " + others + ", con gusto",
              capitalize(thing, "es") + ": " + others + ", con gusto; " + std::string(day) + ", descanso");
}

/// "No se atienden consultas por teléfono": whoever reads it stands there.
bool read_in_person(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"no se atienden", "no se aceptan", "no se admiten", "no se hacen", "no se realizan", "no atendemos", "no se tramitan"});
  const std::size_t lead = opening(lower, kLeads);
  if (lead == 0 || (!lower.ends_with(" por teléfono") && !lower.ends_with(" telefónicamente"))) return false;
  const std::size_t end = lower.ends_with(" por teléfono") ? lower.size() - std::string_view(" por teléfono").size()
                                                           : lower.size() - std::string_view(" telefónicamente").size();
  if (end <= lead) return false;
  const std::string thing(bare(trimmed(text.substr(lead, end - lead))));
  if (thing.empty() || spaces(thing) > 3 || says_no(thing) || has_comma(thing)) return false;
  return tell(statement, capitalize(thing, "es") + ": en persona, con gusto",
              "Venga a vernos: " + thing + ", en persona y con gusto");
}

/// "No se hacen encuadernaciones": the library knows who does.
bool read_not_done_here(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"no se hacen",    "no se realizan",    "no hacemos",       "no realizamos",     "no se ofrecen",
       "no ofrecemos",   "no se imparten",    "no vendemos",      "no se venden",      "no se tramitan",
       "no tramitamos",  "no se expiden",     "no se envían",     "no se reparan",     "no se cambian",
       "no se imprimen", "no se plastifican", "no plastificamos", "no se encuadernan", "no se alquilan"});
  const std::size_t lead = opening(lower, kLeads);
  if (lead == 0) return false;
  std::string thing(bare(trimmed(text.substr(lead))));
  for (std::string_view here : {" en la sala", " en esta sala", " en este mostrador", " en la biblioteca", " aquí",
                                " en recepción", " en esta planta", " en la entrada"}) {
    if (thing.ends_with(here)) thing.resize(thing.size() - here.size());
  }
  static constexpr auto kNever =
      std::to_array<std::string_view>({"excepciones", "devoluciones", "reembolsos", "favores", "más"});
  for (std::string_view more : {" en ", " a ", " después ", " antes ", " los ", " durante ", " por ", " hasta ", " menos "}) {
    if (thing.find(more) != std::string::npos) return false;
  }
  if (thing.empty() || spaces(thing) > 3 || says_no(thing) || has_comma(thing) || holds(kNever, first_word(thing)) ||
      has_word_of(thing, kPeople) || lexicon.longest_at(thing, 0) || thing.find_first_of("0123456789") != std::string::npos)
    return false;
  return tell(statement, capitalize(thing, "es") + ": le decimos dónde, con gusto", "¿Busca " + thing + "? Le decimos dónde");
}

/// "No se prestan cargadores": one's own, then. "No se guardan objetos": they stay with whoever owns them.
bool read_own_things(Statement& statement, std::string_view lower) {
  static constexpr auto kLent =
      std::to_array<std::string_view>({"no se prestan", "no prestamos", "no disponemos de", "no tenemos", "no hay"});
  static constexpr auto kOwn = std::to_array<std::string_view>(
      {"cargadores", "auriculares", "bolígrafos", "lápices", "paraguas", "gafas", "calculadoras", "tijeras", "cables", "mantas",
       "adaptadores", "cuadernos", "folios", "ratones", "libretas", "grapadoras", "candados", "mascarillas"});
  if (const std::size_t lead = opening(lower, kLent); lead > 0 && holds(kOwn, trimmed(lower.substr(lead)))) {
    const std::string thing(trimmed(lower.substr(lead)));
    return tell(statement, "Por favor, traiga sus " + thing, "Gracias por traer sus " + thing);
  }
  static constexpr auto kKept =
      std::to_array<std::string_view>({"no se guardan", "no guardamos", "no custodiamos", "no se custodian"});
  static constexpr auto kThings = std::to_array<std::string_view>(
      {"objetos", "bolsos", "mochilas", "maletas", "equipaje", "paquetes", "pertenencias", "bolsas", "abrigos", "cascos"});
  const std::size_t lead = opening(lower, kKept);
  return lead > 0 && holds(kThings, first_word(bare(trimmed(lower.substr(lead))))) && !says_no(lower.substr(lead)) &&
         lower.find(" más ") == std::string_view::npos &&
         tell(statement, "Por favor, lleve sus cosas con usted", "Gracias por llevar sus cosas con usted");
}

/// "No se permiten visitas durante las clases": before them, or after.
bool read_not_during(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"no se permiten", "no se admiten", "no se permite", "no se hacen", "no se realizan", "no hay", "no se atienden"});
  const std::size_t lead = opening(lower, kLeads), during = lower.find(" durante ");
  if (lead == 0 || during == std::string_view::npos || during <= lead) return false;
  const std::string thing(bare(trimmed(text.substr(lead, during - lead)))), when(trimmed(text.substr(during + 9)));
  if (thing.empty() || spaces(thing) > 3 || spaces(when) > 4 || bare(when).size() == when.size() || says_no(thing) ||
      says_no(when) || has_comma(when) || spanish::is_infinitive(first_word(thing)) || lexicon.longest_at(thing, 0) ||
      has_word_of(thing, kPeople))
    return false;
  return tell(statement, capitalize(thing, "es") + ": antes o después de " + when + ", con gusto",
              "Antes o después de " + when + ", " + thing + " con gusto");
}

/// "Queda suspendido el préstamo hasta el 7 de enero".
bool read_back_then(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kSuspended = std::to_array<std::string_view>(
      {"queda suspendido", "queda suspendida", "quedan suspendidos", "quedan suspendidas", "se suspende", "se suspenden"});
  const std::size_t lead = opening(lower, kSuspended), until = lower.rfind(" hasta ");
  if (lead == 0 || until == std::string_view::npos || until <= lead) return false;
  Adjuncts around;
  around.time_value = std::string(trimmed(text.substr(until + std::string_view(" hasta ").size())));
  around.time_kind = TimeKind::until;
  const std::string back = spanish_words().back(around), what(trimmed(text.substr(lead, until - lead)));
  if (back.empty() || what.empty() || spaces(what) > 6 || says_no(what) || has_comma(what)) return false;
  return tell(statement, capitalize(what, "es") + (spanish::is_plural(what) ? " vuelven " : " vuelve ") + back,
              capitalize(std::string(bare(what)), "es") + ": de nuevo " + back);
}

}  // namespace

bool read_spanish_service(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  return read_days_off(statement, text, lower, lexicon) || read_in_person(statement, text, lower) ||
         read_own_things(statement, lower) || read_not_during(statement, text, lower, lexicon) ||
         read_back_then(statement, text, lower) || read_not_done_here(statement, text, lower, lexicon);
}

}  // namespace sayyes
