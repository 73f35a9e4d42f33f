/// Spanish statements that need no activity: duties, limits, for whom a place is.

#include <algorithm>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/spanish.h"
#include "sayyes/suggesting/spanish_words.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

constexpr auto kDuties = std::to_array<std::string_view>({
    "es obligatorio",
    "es necesario",
    "es imprescindible",
    "es preciso",
    "deberá",
    "deberán",
    "debe",
    "deben",
    "usted debe",
    "usted deberá",
    "los usuarios deberán",
    "los usuarios deben",
    "los lectores deberán",
    "el usuario deberá",
    "el usuario debe",
    "todos los usuarios deberán",
    "tiene que",
    "tienen que",
    "hay que",
    "se debe",
    "se deberá",
    "deberá usted",
    "obligatorio",
    "los visitantes deberán",
    "los usuarios tienen que",
    "los usuarios tendrán que",
    "tendrá que",
    "será necesario",
});
constexpr auto kFor = std::to_array<std::string_view>({
    "solo para",
    "sólo para",
    "únicamente para",
    "exclusivo para",
    "exclusiva para",
    "uso exclusivo para",
    "uso exclusivo de",
    "uso exclusivo",
    "reservado para",
    "reservada para",
    "reservados para",
    "reservadas para",
    "reservado a",
    "reservada a",
    "exclusivamente para",
    "de uso exclusivo para",
    "de uso exclusivo de",
    "acceso exclusivo para",
    "acceso exclusivo a",
    "acceso reservado a",
    "espacio reservado para",
    "zona reservada para",
    "zona reservada a",
    "espacio exclusivo para",
    "reservado al",
    "reservada al",
    "acceso reservado al",
    "exclusivo del",
    "uso exclusivo del",
    "de uso exclusivo del",
    "acceso exclusivo al",
    "restringido a",
    "restringido al",
    "restringida a",
    "restringida al",
    "acceso restringido a",
    "acceso restringido al",
    "queda restringido el acceso a",
    "queda restringido el acceso al",
    "limitado al",
    "limitado a",
    "limitada a",
});
constexpr auto kMost =
    std::to_array<std::string_view>({"aforo máximo", "aforo", "aforo limitado a", "máximo", "máximo de", "un máximo de",
                                     "como máximo", "no más de", "límite de", "límite", "el máximo es de", "límite máximo de"});
constexpr auto kOwed =
    std::to_array<std::string_view>({"no ha devuelto usted", "usted no ha devuelto", "no ha devuelto", "aún no ha devuelto",
                                     "todavía no ha devuelto", "usted no ha devuelto todavía", "usted debe devolver"});
/// Papers that one brings: what a ban "sin carné" asks for.
constexpr auto kPapers =
    std::to_array<std::string_view>({"carné", "carnet", "tarjeta", "credencial", "entrada", "invitación", "dni", "pase",
                                     "documento", "identificación", "justificante", "ticket", "reserva"});

template <std::size_t N>
std::string_view opening(std::string_view lower, const std::array<std::string_view, N>& list) {
  std::string_view best;
  for (std::string_view words : list) {
    if (words.size() > best.size() && begins_with_words(lower, words)) best = words;
  }
  return best;
}

std::string_view rest_after(std::string_view text, std::size_t size) {
  text.remove_prefix(std::min(size, text.size()));
  while (!text.empty() && (text.front() == ' ' || text.front() == ':')) text.remove_prefix(1);
  return text;
}

bool says_no_more(std::string_view lower) {
  const std::string padded = " " + std::string(lower) + " ";
  return padded.find(" no ") == std::string::npos && padded.find(" sin ") == std::string::npos &&
         padded.find(" ni ") == std::string::npos;
}

void add(std::vector<Saying>& out, const Statement& statement, std::string text) {
  if (!statement.around.note.empty()) text += " (" + statement.around.note + ")";
  Saying saying;
  saying.text = capitalize(spanish::mend(std::move(text)), "es");
  out.push_back(std::move(saying));
}

/// "carné de lector" -> "su carné de lector" where it is a paper of the reader's own.
std::string own(std::string_view needed) {
  for (std::string_view article : {"el ", "la ", "su ", "un ", "una "}) {
    if (needed.starts_with(article)) needed.remove_prefix(article.size());
  }
  const std::string_view head = needed.substr(0, needed.find(' '));
  return std::find(kPapers.begin(), kPapers.end(), head) == kPapers.end() ? std::string() : "su " + std::string(needed);
}

/// "12 años", "los 12 años" -> "12"; empty where it is no age.
std::string age_at(std::string_view lower) {
  if (lower.starts_with("los ")) lower.remove_prefix(4);
  std::size_t digits = 0;
  while (digits < lower.size() && lower[digits] >= '0' && lower[digits] <= '9') ++digits;
  return digits > 0 && digits < 3 && lower.substr(digits).starts_with(" años") ? std::string(lower.substr(0, digits))
                                                                               : std::string();
}

/// "Los menores de 12 años deben ir acompañados", "prohibida la entrada a menores de 18 años".
bool read_minors(Statement& statement, std::string_view lower) {
  const std::size_t at = lower.find("menores de ");
  if (at == std::string_view::npos) return false;
  const std::string age = age_at(lower.substr(at + 11));
  if (age.empty()) return false;
  const std::string_view before = lower.substr(0, at), after = lower.substr(lower.find(" años", at) + 6);
  const std::size_t with = after.find("acompañad");
  const std::string padded = " " + std::string(before);
  if (with != std::string_view::npos &&
      (before.empty() || padded.ends_with(" los ") || padded.ends_with(" niños ") || padded.ends_with(" niñas "))) {
    std::string adult = "una persona adulta";
    for (std::string_view by : {" por ", " de "}) {
      const std::size_t whom = after.find(by, with);
      if (whom == std::string_view::npos) continue;
      adult = std::string(after.substr(whom + by.size()));
      break;
    }
    if (!says_no_more(after)) return false;
    return tell(statement, "Los menores de " + age + " años vienen con " + adult,
                "Por favor, acompañe a los menores de " + age + " años");
  }
  static constexpr auto kShut = std::to_array<std::string_view>(
      {"prohibida la entrada a", "prohibido el paso a", "prohibido el acceso a", "no se admiten", "no se permite la entrada a",
       "no se permite el acceso a", "prohibida la entrada a los", "entrada prohibida a", "acceso prohibido a",
       "no pueden entrar"});
  static constexpr auto kAlone = std::to_array<std::string_view>(
      {"solos", "sin acompañante", "sin la compañía", "sin compañía", "sin supervisión", "sin un adulto", "no acompañados",
       "sin vigilancia", "sin una persona adulta", "sin la supervisión"});
  for (std::string_view alone : kAlone) {
    const std::size_t left = after.find(alone);
    if (left == std::string_view::npos) continue;
    const std::string_view where = after.substr(left).find(" en ") == std::string_view::npos
                                       ? std::string_view()
                                       : after.substr(left + after.substr(left).find(" en ") + 1);
    if (where.empty() || where.starts_with("en la biblioteca") || where.starts_with("en el centro"))
      return tell(statement, "Los menores de " + age + " años vienen con una persona adulta",
                  "Por favor, acompañe a los menores de " + age + " años");
    return tell(statement, capitalize(where, "es") + ", los menores de " + age + " años están con una persona adulta",
                "Por favor, acompañe a los menores de " + age + " años " + std::string(where));
  }
  const bool shut =
      std::any_of(kShut.begin(), kShut.end(), [&](std::string_view words) { return begins_with_words(before, words); });
  if (!shut || after.find_first_not_of(' ') != std::string_view::npos) return false;
  return tell(statement, "Entrada a partir de " + age + " años", "A partir de " + age + " años, por favor");
}

/// "Solo se puede pagar con tarjeta".
bool read_payment(Statement& statement, std::string_view lower) {
  static constexpr auto kPays = std::to_array<std::string_view>(
      {"solo se puede pagar", "sólo se puede pagar", "únicamente se puede pagar", "solo se admite el pago",
       "sólo se admite el pago", "solo se acepta pago", "sólo se acepta pago", "solo se admite pago", "sólo se admite pago",
       "solo pago", "sólo pago", "únicamente pago", "solo se paga", "sólo se paga", "pago únicamente", "solo aceptamos pagos",
       "sólo aceptamos pagos"});
  const auto pays = opening(lower, kPays);
  if (pays.empty()) return false;
  const std::string_view how = rest_after(lower, pays.size());
  static constexpr auto kHow =
      std::to_array<std::string_view>({"con tarjeta", "en efectivo", "en metálico", "con monedas", "con tarjeta bancaria",
                                       "con tarjeta de crédito", "por transferencia"});
  if (std::find(kHow.begin(), kHow.end(), how) == kHow.end()) return false;
  return tell(statement, "Por favor, pague " + std::string(how), "Gracias por pagar " + std::string(how));
}

/// What begins a ban, for shapes that ask for something first.
constexpr auto kBans = std::to_array<std::string_view>({"prohibido",         "prohibida",       "prohibidos",
                                                        "prohibidas",        "se prohíbe",      "se prohíben",
                                                        "queda prohibido",   "queda prohibida", "quedan prohibidos",
                                                        "quedan prohibidas", "está prohibido",  "está prohibida",
                                                        "no se permite",     "no se permiten",  "no está permitido",
                                                        "no está permitida", "no se puede",     "no se pueden",
                                                        "no se podrá",       "no se podrán",    "no"});

/// "Prohibido fotografiar los manuscritos sin autorización de la dirección": ask first, and then it is welcome.
bool read_permission(Statement& statement, std::string_view text, std::string_view lower) {
  std::size_t sin = std::string_view::npos;
  for (std::string_view asked : {" sin autorización", " sin la autorización", " sin permiso", " sin el permiso",
                                 " sin previa autorización", " sin consentimiento", " sin la debida autorización"})
    sin = std::min(sin, lower.find(asked));
  if (sin == std::string_view::npos || sin == 0) return false;
  std::string needed(lower.substr(sin + 5));
  if (std::count(needed.begin(), needed.end(), ' ') > 7 || !says_no_more(needed)) return false;
  std::string matter;
  if (const auto ban = opening(lower.substr(0, sin), kBans); !ban.empty()) {
    matter = std::string(rest_after(text.substr(0, sin), ban.size()));
  } else {
    for (std::string_view verdict : {" está prohibido", " está prohibida", " queda prohibido", " queda prohibida", " prohibida",
                                     " prohibido", " están prohibidos", " están prohibidas"}) {
      if (lower.substr(0, sin).ends_with(verdict)) matter = uncapitalize(text.substr(0, sin - verdict.size()), "es");
    }
  }
  const std::string_view first = std::string_view(matter).substr(0, matter.find(' '));
  const bool act = spanish::is_infinitive(first);
  static constexpr auto kNamed = std::to_array<std::string_view>({"el", "la", "los", "las", "toda", "todo", "cualquier"});
  const bool thing = std::find(kNamed.begin(), kNamed.end(), first) != kNamed.end();
  if ((!act && !thing) || matter.find(',') != std::string::npos || !says_no_more(matter)) return false;
  return tell(statement, "Para " + matter + ", pida " + needed,
              act ? "Por favor, pida " + needed + " antes de " + matter : "Por favor, pida " + needed + " para " + matter);
}

/// "No dejar nada sobre las vitrinas".
bool read_kept_clear(Statement& statement, std::string_view text, std::string_view lower) {
  std::size_t begin = 0;
  for (std::string_view lead : {"no dejar ", "no deje ", "no dejen ", "no poner ", "no ponga ", "no pongan ", "no colocar ",
                                "no coloque ", "no apoyar ", "no apoye ", "prohibido dejar ", "prohibido colocar ",
                                "prohibido poner ", "no se puede dejar ", "no depositar "}) {
    const std::string_view words = lead;
    if (lower.starts_with(words)) begin = std::max(begin, words.size());
  }
  if (begin == 0) return false;
  for (std::string_view what : {"nada ", "objetos ", "cosas ", "ningún objeto "}) {
    if (!lower.substr(begin).starts_with(what)) continue;
    const std::size_t at = begin + what.size();
    for (std::string_view on : {"sobre ", "encima de ", "encima del "}) {
      if (!lower.substr(at).starts_with(on)) continue;
      const std::string thing = (on.ends_with("del ") ? "el " : "") + std::string(text.substr(at + on.size()));
      if (thing.find(',') != std::string::npos || std::count(thing.begin(), thing.end(), ' ') > 4 || !says_no_more(thing))
        return false;
      return ask(statement, std::string("dejar libre") + (spanish::is_plural(thing) ? "s " : " ") + thing);
    }
  }
  return false;
}

/// "No se guardan libros reservados más de 3 días".
bool read_keeping(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kVerbs =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"no se guardan ", "Guardamos "},
                                                                    {"no guardamos ", "Guardamos "},
                                                                    {"no se prestan ", "Prestamos "},
                                                                    {"no prestamos ", "Prestamos "},
                                                                    {"no se reservan ", "Reservamos "},
                                                                    {"no reservamos ", "Reservamos "}});
  for (const auto& [verb, say] : kVerbs) {
    if (!lower.starts_with(verb)) continue;
    for (std::string_view over : {" por más de ", " durante más de ", " más de "}) {
      const std::size_t more = lower.find(over, verb.size());
      if (more == std::string_view::npos) continue;
      const std::string_view number = text.substr(more + over.size());
      if (number.empty() || number.front() < '0' || number.front() > '9' || !says_no_more(number)) return false;
      const std::string things(text.substr(verb.size(), more - verb.size()));
      return tell(statement, std::string(say) + things + " hasta " + std::string(number),
                  capitalize(things, "es") + ": hasta " + std::string(number));
    }
  }
  return false;
}

/// Sentences that are known by how they begin.
bool read_known(Statement& statement, std::string_view lower) {
  for (std::string_view watch : {"controle a sus hijos", "vigile a sus hijos", "controle a sus niños", "vigile a sus niños",
                                 "cuide de sus hijos", "controlen a sus hijos", "vigilen a sus hijos"}) {
    if (begins_with_words(lower, watch))
      return tell(statement, "Por favor, quédese cerca de sus hijos", "Gracias por estar cerca de sus hijos");
  }
  const bool children = lower.find("hij") != std::string_view::npos || lower.find("niñ") != std::string_view::npos ||
                        lower.find("menor") != std::string_view::npos;
  for (std::string_view parents :
       {"los padres son responsables", "los padres y madres son responsables", "los padres y tutores son",
        "las familias son responsables", "los adultos son responsables"}) {
    if (children && begins_with_words(lower, parents))
      return tell(statement, "Por favor, quédese cerca de sus peques", "Gracias por estar cerca de sus peques");
  }
  const bool reached = lower.find("superado el") != std::string_view::npos ||
                       lower.find("alcanzado el") != std::string_view::npos ||
                       lower.find("excedido el") != std::string_view::npos;
  const bool most = lower.find("máximo de préstamos") != std::string_view::npos ||
                    lower.find("límite de préstamos") != std::string_view::npos ||
                    lower.find("número de préstamos") != std::string_view::npos ||
                    lower.find("cupo de préstamos") != std::string_view::npos;
  return reached && most &&
         tell(statement, "Devuelva un libro y podrá llevarse otro", "Para llevarse otro libro, devuelva antes uno, por favor");
}

/// What follows "silenciar los teléfonos"; null data for other acts. Silence is all that the others need of a phone.
std::string_view after_phones(std::string_view act) {
  static constexpr auto kVerbs = std::to_array<std::string_view>({"apagar", "silenciar", "desconectar"});
  static constexpr auto kPhones =
      std::to_array<std::string_view>({"teléfonos móviles", "teléfono móvil", "teléfonos celulares", "teléfono celular",
                                       "teléfonos", "teléfono", "móviles", "móvil", "celulares", "celular"});
  const auto verb = opening(act, kVerbs);
  if (verb.empty()) return {};
  const std::size_t noun = act.find(' ', verb.size() + 1);
  if (noun == std::string_view::npos) return {};
  const auto phones = opening(act.substr(noun + 1), kPhones);
  return phones.empty() ? std::string_view() : act.substr(noun + 1 + phones.size());
}

}  // namespace

bool read_spanish_shape(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  if (read_minors(statement, lower) || read_payment(statement, lower) || read_permission(statement, text, lower) ||
      read_kept_clear(statement, text, lower) || read_keeping(statement, text, lower) || read_known(statement, lower) ||
      read_spanish_sanction(statement, text, lower) || read_spanish_duty(statement, text, lower, lexicon) ||
      read_spanish_everyday(statement, text, lower, lexicon))
    return true;
  if (const auto owed = opening(lower, kOwed); !owed.empty()) {
    const std::string_view what = rest_after(text, owed.size());
    if (what.empty() || !says_no_more(lower.substr(owed.size()))) return false;
    statement.kind = StatementKind::must;
    statement.passive = true;
    statement.predicate = std::string(what);
    // That the time is over is what the reader is told by being asked.
    for (std::string_view late : {" en el plazo fijado", " en el plazo previsto", " en el plazo establecido", " en plazo",
                                  " dentro del plazo", " a tiempo", " en la fecha prevista", " en la fecha indicada"}) {
      if (statement.predicate.ends_with(late)) statement.predicate.resize(statement.predicate.size() - late.size());
    }
    return true;
  }
  if (const auto duty = opening(lower, kDuties); !duty.empty()) {
    std::string_view what = rest_after(text, duty.size());
    for (std::string_view more : {"proceder a ", "que "}) {
      if (what.starts_with(more)) what.remove_prefix(more.size());
    }
    const std::string_view verb = what.substr(0, what.find(' '));
    if (!spanish::is_infinitive(verb) || !says_no_more(what)) return false;
    statement.kind = StatementKind::must;
    statement.predicate = std::string(what);
    return true;
  }
  for (std::string_view closer : {" obligatorio", " obligatoria", " imprescindible", " requerido", " requerida"}) {
    if (!lower.ends_with(closer)) continue;
    const std::string mine = own(lower.substr(0, lower.size() - closer.size()));
    if (mine.empty()) break;
    statement.kind = StatementKind::must;
    statement.predicate = "mostrar " + mine;
    return true;
  }
  if (const auto most = opening(lower, kMost); !most.empty()) {
    const std::string_view what = rest_after(text, most.size());
    if (what.empty() || what.front() < '0' || what.front() > '9' || !says_no_more(what)) return false;
    statement.kind = StatementKind::limit;
    statement.predicate = std::string(what);
    return true;
  }
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if (at > 0 && lower[at - 1] != ' ') continue;
    const auto phrase = opening(lower.substr(at), kFor);
    if (phrase.empty()) continue;
    const std::string_view whom = rest_after(text, at + phrase.size());
    std::string_view subject = text.substr(0, at);
    while (!subject.empty() && (subject.back() == ' ' || subject.back() == ':' || subject.back() == ','))
      subject.remove_suffix(1);
    for (std::string_view verb : {" es", " son", " está", " están", " queda", " quedan", " de"}) {
      if (subject.ends_with(verb)) subject.remove_suffix(verb.size());
    }
    if (whom.empty() || !says_no_more(lower) || std::count(whom.begin(), whom.end(), ' ') > 7 ||
        std::count(subject.begin(), subject.end(), ' ') > 4)
      return false;
    statement.kind = StatementKind::only;
    statement.subject = std::string(subject);
    statement.predicate = (phrase.ends_with(" al") || phrase.ends_with(" del") ? "el " : "") + std::string(whom);
    return true;
  }
  // "no pasar sin llamar": the act, and what has to come first.
  const std::size_t sin = lower.find(" sin ");
  if (sin != std::string_view::npos) {
    std::string_view act = lower.substr(0, sin);
    bool asks = false;
    for (std::string_view opener : {"no se permite ", "prohibido ", "no está permitido ", "no ", "no se puede "}) {
      if (!act.starts_with(opener)) continue;
      act.remove_prefix(opener.size());
      asks = true;
      break;
    }
    const std::string_view needed = text.substr(sin + 5);
    const std::string_view need = needed.substr(0, needed.find(' '));
    static constexpr auto kWays =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"el paso", "pasar"},
                                                                      {"se presta", "llevar libros en préstamo"},
                                                                      {"se prestan libros", "llevar libros en préstamo"},
                                                                      {"hay préstamo", "llevar libros en préstamo"},
                                                                      {"la entrada", "entrar"},
                                                                      {"el acceso", "entrar"},
                                                                      {"pase", "pasar"},
                                                                      {"entre", "entrar"},
                                                                      {"la entrada a la sala", "entrar en la sala"},
                                                                      {"el acceso a la sala", "entrar en la sala"}});
    std::string verb(act);
    for (const auto& [noun, infinitive] : kWays) {
      if (act == noun) verb = infinitive;
    }
    if (asks && spanish::is_infinitive(verb.substr(0, verb.find(' '))) &&
        (spanish::is_infinitive(need) || !own(needed).empty())) {
      statement.kind = StatementKind::swap;
      statement.subject = verb;
      statement.predicate = std::string(needed);
      return true;
    }
  }
  return read_spanish_with(statement, text, lower);
}

void say_spanish_shape(const Statement& s, std::vector<Saying>& out) {
  switch (s.kind) {
    case StatementKind::must: {
      if (s.passive) {
        add(out, s, "Esperamos de vuelta " + s.predicate);
        add(out, s, "Cuando pueda, devuelva " + s.predicate + ", por favor");
        add(out, s, "Todavía tiene " + s.predicate + ": le esperamos con gusto");
        break;
      }
      if (const std::string_view rest = after_phones(s.predicate); rest.data() != nullptr) {
        if (rest.empty() || rest.starts_with(" en ") || rest.starts_with(" antes de "))
          add(out, s, "Por favor, móvil en silencio" + std::string(rest));
        break;
      }
      const std::string command = spanish::imperative_of(s.predicate);
      if (command.empty()) break;
      add(out, s, "Por favor, " + command);
      add(out, s, "Gracias por " + s.predicate);
      break;
    }
    case StatementKind::limit: {
      add(out, s, "Hasta " + s.predicate);
      add(out, s, "Hasta " + s.predicate + ", por favor");
      break;
    }
    case StatementKind::only: {
      const std::string whom = ascii_lower(s.predicate.substr(0, 1)) + s.predicate.substr(1);
      if (s.subject.empty()) {
        add(out, s, "Espacio para " + whom);
        add(out, s, "Este espacio es para " + whom);
      } else {
        add(out, s, s.subject + " para " + whom);
        add(out, s, s.subject + ": para " + whom);
      }
      break;
    }
    case StatementKind::swap: {
      const std::string need = ascii_lower(s.predicate);
      if (spanish::is_infinitive(need.substr(0, need.find(' ')))) {
        add(out, s, "Por favor, " + spanish::imperative_of(need) + " antes de " + s.subject);
        add(out, s, "Gracias por " + need + " antes de " + s.subject);
        break;
      }
      const std::string mine = own(s.predicate);
      add(out, s, "Para " + s.subject + ", muestre " + mine);
      add(out, s, "Con " + mine + " puede " + s.subject);
      add(out, s, "Por favor, traiga " + mine + " para " + s.subject);
      break;
    }
    case StatementKind::told:
      add(out, s, s.predicate);
      if (!s.subject.empty()) add(out, s, s.subject);
      break;
    default:
      break;
  }
}

}  // namespace sayyes
