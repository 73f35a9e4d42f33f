/// Spanish duties in the passive, what a sanction or a fine asks for, until when and how many.

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

using spanish::says_no;

using Pair = std::pair<std::string_view, std::string_view>;

/// Participles, without their ending, of what a reader is asked to do with a thing.
constexpr auto kDone = std::to_array<Pair>({
    {"devuelt", "devolver"},
    {"repuest", "reponer"},
    {"recogid", "recoger"},
    {"retirad", "retirar"},
    {"renovad", "renovar"},
    {"reclamad", "reclamar"},
    {"confirmad", "confirmar"},
    {"cancelad", "cancelar"},
    {"guardad", "guardar"},
    {"depositad", "depositar"},
    {"entregad", "entregar"},
    {"pagad", "pagar"},
    {"abonad", "abonar"},
    {"apagad", "apagar"},
    {"silenciad", "silenciar"},
    {"presentad", "presentar"},
    {"dejad", "dejar"},
    {"mostrad", "mostrar"},
    {"firmad", "firmar"},
    {"colocad", "colocar"},
    {"solicitad", "solicitar"},
    {"comunicad", "comunicar"},
    {"desconectad", "desconectar"},
    {"cerrad", "cerrar"},
    {"realizad", "realizar"},
    {"tratad", "tratar"},
    {"hech", "hacer"},
    {"reservad", "reservar"},
    {"mantenid", "mantener"},
    {"pedid", "pedir"},
    {"consultad", "consultar"},
    {"rellenad", "rellenar"},
    {"cumplimentad", "completar"},
    {"atad", "atar"},
    {"notificad", "notificar"},
    {"justificad", "justificar"},
});
/// Who is no thing that a reader leaves somewhere.
constexpr auto kPeople = std::to_array<std::string_view>(
    {"niño",    "niños",    "niña",      "niñas",      "menor",    "menores", "usuario", "usuarios",
     "lector",  "lectores", "visitante", "visitantes", "personas", "persona", "padres",  "madres",
     "alumnos", "grupos",   "bebés",     "adultos",    "socios",   "público"});
constexpr auto kMusts = std::to_array<std::string_view>(
    {" deberán ", " deberá ", " deben ", " debe ", " tienen que ", " tiene que ", " habrán de ", " han de ", " ha de "});
constexpr auto kOrElse = std::to_array<std::string_view>(
    {"será",       "serán",     "se considera", "se anula",  "se cobra", "se factura", "se retira", "se elimina",
     "se cancela", "se tirará", "se destruir",  "se elimin", "se retir", "se anul",    "se cancel", "se cobr",
     "se dará",    "se darán",  "quedará",      "quedarán",  "pasará",   "pasarán",    "se tira",   "perder",
     "generará",   "supone",    "supondrá",     "conlleva",  "se pone",  "se liber"});
constexpr auto kNumbers =
    std::to_array<std::string_view>({"un", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"});

bool is_person(std::string_view subject) { return has_word_of(subject, kPeople); }

/// The infinitive of a participle in any number and gender; empty for others.
std::string_view infinitive_of(std::string_view participle) {
  if (participle.ends_with('s')) participle.remove_suffix(1);
  if (!participle.ends_with('o') && !participle.ends_with('a')) return {};
  participle.remove_suffix(1);
  const auto found = std::find_if(kDone.begin(), kDone.end(), [&](const Pair& pair) { return pair.first == participle; });
  return found == kDone.end() ? std::string_view() : found->second;
}

/// "Los libros deberán ser devueltos en el mostrador", "las reservas deben hacerse por teléfono".
bool read_passive(Statement& statement, std::string_view text, std::string_view lower) {
  std::string_view must;
  std::size_t at = std::string_view::npos;
  for (std::string_view verb : kMusts) {
    const std::size_t here = lower.find(verb);
    if (here < at) at = here, must = verb;
  }
  if (at == std::string_view::npos || at == 0 || says_no(lower) || has_comma(lower)) return false;
  const std::string subject = uncapitalize(text.substr(0, at), "es");
  if (is_person(lower.substr(0, at)) || std::count(subject.begin(), subject.end(), ' ') > 4) return false;
  std::string_view rest = text.substr(at + must.size());
  std::string_view verb;
  if (rest.starts_with("ser ") || rest.starts_with("estar ") || rest.starts_with("permanecer ")) {
    rest = after_first_word(rest);
    verb = infinitive_of(first_word(rest));
    rest = after_first_word(rest);
  } else {
    verb = first_word(rest);
    if (!verb.ends_with("se") || std::none_of(kDone.begin(), kDone.end(),
                                              [&](const Pair& pair) { return pair.second == verb.substr(0, verb.size() - 2); }))
      return false;
    rest = after_first_word(rest);
    verb.remove_suffix(2);
  }
  if (verb.empty()) return false;
  std::string what(rest);
  for (std::string_view by : {"por el lector", "por el usuario", "por los usuarios", "por los lectores", "por el prestatario",
                              "por la persona usuaria"}) {
    if (const std::size_t whom = what.find(by); whom != std::string::npos) what.erase(whom, std::string_view(by).size());
  }
  if (what.find("por el ") != std::string::npos || what.find("por la ") != std::string::npos) return false;
  std::string_view tail = trimmed(what);
  return ask(statement, std::string(verb) + " " + subject + (tail.empty() ? "" : " " + std::string(tail)));
}

/// "Las reservas no recogidas en 3 días serán anuladas": fetch them.
bool read_undone(Statement& statement, std::string_view text, std::string_view lower) {
  const std::size_t no = lower.find(" no ");
  if (no == std::string_view::npos || no == 0 || lower.find(" no ", no + 3) != std::string_view::npos) return false;
  const std::string_view rest = lower.substr(no + 4);
  const std::string_view verb = infinitive_of(first_word(rest));
  std::size_t end = std::string_view::npos;
  for (std::string_view stem : kOrElse) end = std::min(end, rest.find(" " + std::string(stem)));
  if (verb.empty() || end == std::string_view::npos) return false;
  std::string subject = uncapitalize(text.substr(0, no), "es");
  std::string small = folded(subject, "es");
  for (std::string_view article :
       {"los ", "las ", "el ", "la ", "todo ", "toda ", "cualquier ", "aquellos ", "aquellas ", "todos los ", "todas las "}) {
    if (!small.starts_with(article)) continue;
    subject.erase(0, article.size());
    small.erase(0, article.size());
  }
  const std::string_view noun = first_word(small);
  if (subject.empty() || is_person(small) || (noun.size() < small.size() && !small.substr(noun.size()).starts_with(" de ")) ||
      std::count(small.begin(), small.end(), ' ') > 3)
    return false;
  const bool plural = noun.ends_with('s');
  const std::size_t begin = no + 4 + first_word(rest).size();
  const std::string tail(trimmed(text.substr(begin, no + 4 + end - begin)));
  if (has_comma(tail)) return false;
  return ask(statement, std::string(verb) + (plural ? " sus " : " su ") + subject + (tail.empty() ? "" : " " + tail));
}

/// "Multa de 0,50 € por día de retraso", "se cobrará 1 € por cada día de retraso".
bool read_fine(Statement& statement, std::string_view text, std::string_view lower) {
  std::string_view delay;
  const std::size_t late = find_any(lower, std::to_array<std::string_view>({"retraso", "atraso", "demora", "mora"}), delay);
  static constexpr auto kFines = std::to_array<std::string_view>(
      {"multa", "multas", "recargo", "se cobrará", "se cobrarán", "se aplicará", "penalización", "sanción"});
  std::string_view fine;
  if (late == std::string_view::npos || find_any(lower, kFines, fine) == std::string_view::npos || says_no(lower) ||
      lower.find(',', late) != std::string_view::npos)
    return false;
  const std::string price(amount_in(text));
  if (price.empty()) return false;
  static constexpr auto kEach =
      std::to_array<std::string_view>({"por día", "por cada día", "al día", "diarios", "diario", "por semana",
                                       "por libro y día", "por día y libro", "por documento y día", "por día y documento"});
  std::string_view each;
  const std::size_t at = find_any(lower, kEach, each);
  std::string cost = "el retraso cuesta " + price;
  if (at != std::string_view::npos) cost += each.starts_with("diario") ? " al día" : " " + std::string(each);
  return tell(statement, "Por favor, devuelva a tiempo lo que lleva; " + cost, "Gracias por devolver a tiempo; " + cost);
}

/// "No se aceptan devoluciones después de las 19 h", "el préstamo no es posible a partir de las 20:45".
bool read_until(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"no se aceptan",  "no se acepta",   "no se admiten", "no se admite",  "no se hacen", "no se realizan", "no se permite",
       "no se permiten", "no aceptamos",   "no hacemos",    "no realizamos", "no hay",      "no se atienden", "no se tramitan",
       "no se recogen",  "no se efectúan", "no se recibe",  "no se reciben", "no se dan",   "no se entregan", "no se reparten",
       "no se prestan",  "no se presta",   "no se sirven",  "no se venden",  "no damos",    "no entregamos",  "no prestamos"});
  static constexpr auto kVerdicts = std::to_array<std::string_view>(
      {" no es posible", " no está permitido", " no está permitida", " no se permite", " cerrado"});
  static constexpr auto kTimes = std::to_array<Pair>({{" después de ", "hasta "},
                                                      {" después del ", "hasta el "},
                                                      {" pasadas ", "hasta "},
                                                      {" a partir de ", "hasta "},
                                                      {" a partir del ", "hasta el "},
                                                      {" más tarde de ", "hasta "},
                                                      {" antes de ", "a partir de "},
                                                      {" antes del ", "a partir del "}});
  for (const auto& [words, said] : kTimes) {
    const std::size_t at = lower.find(words);
    if (at == std::string_view::npos) continue;
    const std::string_view when = trimmed(text.substr(at + words.size()));
    const std::string_view small = lower.substr(at + words.size());
    if (when.empty() ||
        (!small.starts_with("las ") && !small.starts_with("la 1") && (small.front() < '0' || small.front() > '9')))
      return false;
    if (says_no(small) || small.find("año") != std::string_view::npos || std::count(when.begin(), when.end(), ' ') > 4)
      return false;
    std::string_view given;
    if (const std::size_t lead = opening(lower.substr(0, at), kLeads); lead > 0) {
      given = trimmed(text.substr(lead, at - lead));
    } else {
      for (std::string_view verdict : kVerdicts) {
        if (lower.substr(0, at).ends_with(verdict)) given = text.substr(0, at - verdict.size());
      }
    }
    std::string thing = uncapitalize(given, "es");
    for (std::string_view article : {"el ", "la ", "los ", "las ", "más "}) {
      if (thing.starts_with(article)) thing.erase(0, article.size());
    }
    if (thing.empty() || says_no(thing) || is_person(thing) || spanish::is_infinitive(first_word(thing)) ||
        std::count(thing.begin(), thing.end(), ' ') > 3 || has_comma(thing))
      return false;
    if (tells_until(lexicon, thing)) return false;
    const std::string whole = capitalize(thing, "es") + ": " + std::string(said) + std::string(when);
    return tell(statement, whole, whole + ", por favor");
  }
  return false;
}

/// "No se permiten más de 4 personas por mesa", "solo se puede llevar 3 libros", "solo se permite una persona por ordenador".
bool read_number(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kMost = std::to_array<std::string_view>(
      {"no se permiten más de", "no se permite más de", "no se admiten más de", "no se admite más de", "no se prestan más de",
       "no prestamos más de", "no se puede llevar más de", "no se pueden llevar más de", "no se pueden sacar más de",
       "no puede llevarse más de", "no se puede reservar más de", "no se pueden reservar más de", "prohibido más de",
       "no se puede estar más de", "no se pueden imprimir más de", "no puede llevar más de", "no puede sacar más de",
       "no podrá llevar más de", "no podrán llevarse más de"});
  static constexpr auto kOnly = std::to_array<std::string_view>(
      {"se permite", "se permiten", "se admite", "se admiten", "se presta", "se prestan", "prestamos", "se puede llevar",
       "se pueden llevar", "puede llevarse", "puede llevar", "se puede sacar", "se pueden sacar", "se puede reservar",
       "se permite el préstamo de", "se permite el acceso de", "se permite la entrada de", "se puede tener"});
  const std::size_t most = opening(lower, kMost);
  std::size_t begin = most;
  if (begin == 0) {
    for (std::string_view only : {"solo ", "sólo ", "solamente ", "únicamente ", "aquí solo "}) {
      if (!lower.starts_with(only)) continue;
      const std::size_t size = opening(lower.substr(std::string_view(only).size()), kOnly);
      if (size > 0) begin = std::string_view(only).size() + size;
    }
  }
  if (begin == 0) return false;
  const std::string what(trimmed(text.substr(begin)));
  const std::string_view number = first_word(what);
  const bool digits = !number.empty() && number.front() >= '0' && number.front() <= '9';
  if ((!digits && !holds(kNumbers, number)) || says_no(what) || has_comma(what) ||
      std::count(what.begin(), what.end(), ' ') > 8 || number.size() == what.size())
    return false;
  const bool single = number == "una" || number == "un" || number == "1";
  return single ? tell(statement, capitalize(what, "es") + ", por favor", capitalize(what, "es"))
                : tell(statement, "Hasta " + what, "Hasta " + what + ", por favor");
}

/// "Los menores de 14 años no podrán usar internet sin autorización", "los niños no pueden estar solos en la sala".
bool read_minors_may(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kMayNot =
      std::to_array<std::string_view>({" no podrán ", " no pueden ", " no deben ", " no podrá ", " no puede ", " no deberán "});
  std::string_view verb;
  std::size_t at = std::string_view::npos;
  for (std::string_view one : kMayNot) {
    const std::size_t here = lower.find(one);
    if (here < at) at = here, verb = one;
  }
  if (at == std::string_view::npos || !is_person(lower.substr(0, at))) return false;
  const std::string_view rest = lower.substr(at + verb.size());
  const std::string who = uncapitalize(text.substr(0, at), "es");
  static constexpr auto kAlone = std::to_array<std::string_view>(
      {"estar solos", "permanecer solos", "quedarse solos", "entrar solos", "venir solos", "acceder solos", "estar solas",
       "permanecer sin compañía", "estar sin supervisión", "permanecer sin supervisión", "ir solos", "acudir solos"});
  for (std::string_view alone : kAlone) {
    if (!begins_with_words(rest, alone)) continue;
    const std::string where(trimmed(text.substr(at + verb.size() + alone.size())));
    if (!where.empty() && !where.starts_with("en ") && !where.starts_with("a ")) return false;
    if (where.empty() || where == "en la biblioteca" || where == "a la biblioteca")
      return tell(statement, capitalize(who, "es") + " vienen con una persona adulta", "Por favor, acompañe a " + who);
    const std::string in = where.starts_with("a ") ? "en" + where.substr(1) : where;
    return tell(statement, capitalize(in, "es") + ", " + who + " están con una persona adulta",
                "Por favor, acompañe a " + who + " " + in);
  }
  const std::size_t sin = rest.find(" sin ");
  static constexpr auto kLeave = std::to_array<std::string_view>({"autorización", "permiso", "la autorización", "el permiso"});
  if (sin == std::string_view::npos || !spanish::is_infinitive(first_word(rest)) || says_no(rest.substr(0, sin))) return false;
  const std::string_view needed = text.substr(at + verb.size() + sin + 5);
  if (opening(std::string(needed) + " ", kLeave) == 0 || says_no(needed) || has_comma(needed)) return false;
  const std::string act(text.substr(at + verb.size(), sin));
  return tell(statement, "Para " + act + ", " + who + " necesitan " + std::string(needed), {});
}

/// "No nos hacemos responsables de los objetos perdidos", "no se responde por objetos olvidados".
bool read_not_answering(Statement& statement, std::string_view lower) {
  const bool declines = lower.find("no se responde") != std::string_view::npos ||
                        lower.find("no se hace responsable") != std::string_view::npos ||
                        lower.find("no nos hacemos responsables") != std::string_view::npos ||
                        lower.find("no nos hacemos cargo") != std::string_view::npos ||
                        lower.find("no se hace cargo") != std::string_view::npos ||
                        lower.find("no respondemos") != std::string_view::npos ||
                        lower.find("no es responsable") != std::string_view::npos ||
                        lower.find("no somos responsables") != std::string_view::npos;
  if (!declines) return false;
  for (std::string_view child : {"niñ", "menores", "hijos"}) {
    if (lower.find(child) != std::string_view::npos)
      return tell(statement, "Por favor, quédese cerca de sus peques", "Gracias por acompañar a sus peques");
  }
  for (std::string_view thing : {"objetos", "pertenencias", "cosas", "efectos personales", "enseres", "artículos personales",
                                 "robo", "hurto", "extravío", "pérdida"}) {
    if (lower.find(thing) != std::string_view::npos)
      return tell(statement, "Por favor, lleve sus cosas con usted", "Gracias por llevar sus cosas con usted");
  }
  return false;
}

}  // namespace

bool read_spanish_duty(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  return read_minors_may(statement, text, lower) || read_number(statement, text, lower) ||
         read_until(statement, text, lower, lexicon) || read_undone(statement, text, lower) ||
         read_fine(statement, text, lower) || read_not_answering(statement, lower) || read_passive(statement, text, lower);
}

}  // namespace sayyes
