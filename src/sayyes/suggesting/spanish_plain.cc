/// Spanish sentences of signs in plainer words, and what a sanction asks for.

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

/// Words that only make a ban louder.
constexpr auto kForce =
    std::to_array<std::string_view>({" terminantemente", " totalmente", " estrictamente", " absolutamente", " rigurosamente",
                                     " completamente", " expresamente", " formalmente", " rotundamente"});
/// The same no, said longer.
constexpr auto kPlainer = std::to_array<Pair>({
    {"hacer uso de ", "usar "},
    {"hacer uso del ", "usar el "},
    {"aquí no se viene a ", "no "},
    {"esto no es sitio para ", "no "},
    {"bajo ningún concepto se ", "no se "},
    {"en ningún caso se ", "no se "},
    {"en ningún momento se ", "no se "},
    {"bajo ningún concepto debe", "no debe"},
    {"en ningún caso debe", "no debe"},
    {"queda prohibido que se ", "no se "},
    {"a efectos de ", "para "},
    {"con el fin de ", "para "},
    {"con objeto de ", "para "},
    {"la biblioteca no dispone de ", "no disponemos de "},
    {"la biblioteca no ofrece ", "no ofrecemos "},
    {"la biblioteca no presta ", "no prestamos "},
    {"la biblioteca no acepta ", "no aceptamos "},
    {"la biblioteca no tiene ", "no tenemos "},
    {"esta biblioteca no dispone de ", "no disponemos de "},
    {"el centro no dispone de ", "no disponemos de "},
    {"no introducir alimentos a la ", "no introducir alimentos en la "},
    {"no introducir bebidas a la ", "no introducir bebidas en la "},
    {"el uso de la sala ", "la sala "},
    {"personarse en ", "acudir a "},
    {"formalizar la inscripción", "inscribirse"},
    {"su lugar habitual", "su sitio"},
});
/// What a sentence with a reason of the library's own begins with; and words of such a reason.
constexpr auto kBecause = std::to_array<std::string_view>({"por ", "debido a ", "a causa de ", "ante la "});
constexpr auto kTroubles = std::to_array<std::string_view>({"personal", "presupuest", "recorte", "técnic", "ajen", "voluntad",
                                                            "organiza", "medios", "plantilla", "económic", "avería"});
/// "aquí no se corre" -> "no correr".
constexpr auto kDone = std::to_array<Pair>({
    {"come", "comer"},
    {"bebe", "beber"},
    {"corre", "correr"},
    {"grita", "gritar"},
    {"fuma", "fumar"},
    {"habla", "hablar"},
    {"juega", "jugar"},
    {"duerme", "dormir"},
    {"toca", "tocar"},
    {"salta", "saltar"},
});
/// Verbs of which a no forbids the act, as a command and as an infinitive: "no hable" -> "no hablar".
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"hablar",      "correr",      "gritar",      "poner",      "tirar",      "manipular", "comer",       "beber",
     "usar",        "utilizar",    "tocar",       "mover",      "escribir",   "subrayar",  "doblar",      "dormir",
     "jugar",       "saltar",      "pisar",       "alimentar",  "molestar",   "hacer",     "tomar",       "sacar",
     "bloquear",    "arrojar",     "reservar",    "llamar",     "fumar",      "ingresar",  "introducir",  "traer",
     "colocar",     "recolocar",   "conectar",    "dejar",      "apoyar",     "sentar",    "fotografiar", "grabar",
     "abrir",       "abandonar",   "acaparar",    "acercar",    "agotar",     "agitar",    "alterar",     "amarrar",
     "amontonar",   "apagar",      "aparcar",     "apilar",     "apretar",    "arrancar",  "arrastrar",   "arreglar",
     "asomar",      "atar",        "bajar",       "borrar",     "cambiar",    "cantar",    "cargar",      "cerrar",
     "circular",    "colar",       "colgar",      "compartir",  "comprar",    "consumir",  "copiar",      "cortar",
     "cruzar",      "cubrir",      "dañar",       "dar",        "decir",      "depositar", "derramar",    "desatascar",
     "descargar",   "desconectar", "desenchufar", "desordenar", "desplazar",  "despegar",  "devolver",    "dibujar",
     "dirigir",     "discutir",    "distraer",    "echar",      "empujar",    "encender",  "entrar",      "enchufar",
     "ensuciar",    "entregar",    "escupir",     "esperar",    "estacionar", "estropear", "exceder",     "filmar",
     "forzar",      "gastar",      "golpear",     "guardar",    "imprimir",   "insistir",  "instalar",    "insultar",
     "interrumpir", "intentar",    "invadir",     "jalar",      "lanzar",     "levantar",  "limpiar",     "maltratar",
     "malgastar",   "manchar",     "mezclar",     "meter",      "modificar",  "mojar",     "morder",      "obstruir",
     "ocupar",      "ofrecer",     "olvidar",     "pasar",      "pedir",      "pegar",     "perder",      "permitir",
     "pintar",      "prestar",     "prender",     "quitar",     "rasgar",     "rayar",     "recortar",    "regar",
     "reparar",     "repartir",    "retirar",     "robar",      "romper",     "sacudir",   "salir",       "silbar",
     "soltar",      "subir",       "sustraer",    "tapar",      "tener",      "tender",    "traspasar",   "trepar",
     "vaciar",      "vapear",      "vender",      "verter",     "volver"});
/// What the reader does, or is to do, as the infinitive has it.
constexpr auto kInfinitives = std::to_array<Pair>({
    {"devuelve", "devolver"},    {"devuelva", "devolver"},    {"devuelvan", "devolver"}, {"retira", "retirar"},
    {"retire", "retirar"},       {"retiren", "retirar"},      {"recoge", "recoger"},     {"recoja", "recoger"},
    {"recojan", "recoger"},      {"paga", "pagar"},           {"pague", "pagar"},        {"renueva", "renovar"},
    {"renueve", "renovar"},      {"entrega", "entregar"},     {"entregue", "entregar"},  {"presenta", "presentar"},
    {"presente", "presentar"},   {"presenten", "presentar"},  {"confirma", "confirmar"}, {"confirme", "confirmar"},
    {"cancela", "cancelar"},     {"cancele", "cancelar"},     {"avisa", "avisar"},       {"avise", "avisar"},
    {"trae", "traer"},           {"traiga", "traer"},         {"reclama", "reclamar"},   {"reclame", "reclamar"},
    {"actualiza", "actualizar"}, {"actualice", "actualizar"}, {"guarda", "guardar"},     {"guarde", "guardar"},
    {"apaga", "apagar"},         {"apague", "apagar"},        {"silencia", "silenciar"}, {"silencie", "silenciar"},
    {"respeta", "respetar"},     {"respete", "respetar"},     {"respeten", "respetar"},  {"devolviera", "devolver"},
});
constexpr auto kOrElse = std::to_array<std::string_view>(
    {"será",       "serán",      "se le ",           "se les ",       "se anul",      "se suspend", "se bloque",
     "se cancel",  "se sancion", "se cobr",          "perderá",       "quedará",      "expuls",     "multa",
     "conllevará", "supondrá",   "tendrá que pagar", "deberá abonar", "deberá pagar", "sanción"});
constexpr auto kLent = std::to_array<std::string_view>(
    {"todo libro no devuelto", "todo material no devuelto", "todo documento no devuelto", "los libros no devueltos",
     "los materiales no devueltos", "los documentos no devueltos", "el material no devuelto", "libros no devueltos"});

constexpr auto kOnly = std::to_array<std::string_view>({" solo ", " sólo ", " únicamente "});

/// "hoy no funciona el wifi" -> "el wifi no funciona hoy".
void put_thing_first(std::string& text) {
  const std::string lower = folded(text, "es");
  for (std::string_view lead : {std::string_view("no funciona "), std::string_view("no funcionan "),
                                std::string_view("hoy no funciona "), std::string_view("ya no funciona ")}) {
    if (!lower.starts_with(lead) || lower.find(',') != std::string::npos) continue;
    const bool today = lower.starts_with("hoy ");
    const std::string verb(trimmed(std::string_view(lower).substr(today ? 4 : 0, lead.size() - (today ? 4 : 0))));
    text = capitalize(text.substr(lead.size()), "es") + " " + verb;
    return;
  }
}

/// "Las mesas no se pueden mover de aquí" -> "no mover las mesas de aquí".
void put_act_first(std::string& text) {
  const std::string lower = folded(text, "es");
  for (std::string_view may : {std::string_view(" no se pueden "), std::string_view(" no se puede "),
                               std::string_view(" no se deben "), std::string_view(" no se debe ")}) {
    const std::size_t at = lower.find(may);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view thing = std::string_view(lower).substr(0, at);
    const std::string_view first = thing.substr(0, thing.find(' '));
    if ((first != "los" && first != "las" && first != "el" && first != "la" && first != "estos" && first != "estas") ||
        std::count(thing.begin(), thing.end(), ' ') > 3 || thing.find(',') != std::string_view::npos)
      return;
    const std::size_t begin = at + may.size(), end = std::min(lower.find(' ', begin), lower.size());
    if (!spanish::is_infinitive(std::string_view(lower).substr(begin, end - begin))) return;
    text = "no " + text.substr(begin, end - begin) + " " + uncapitalize(text.substr(0, at), "es") + text.substr(end);
    return;
  }
}

/// "Por razones de higiene no se permite" -> "no se permite … por razones de higiene".
void put_reason_last(std::string& text) {
  static constexpr auto kReasons =
      std::to_array<std::string_view>({"por razones de ", "por motivos de ", "por seguridad", "por higiene", "por su seguridad",
                                       "por respeto a ", "por cuestiones de ", "por normas de "});
  static constexpr auto kBans = std::to_array<std::string_view>(
      {"no ", "está prohibid", "queda prohibid", "prohibid", "se prohíbe", "quedan prohibid", "están prohibid"});
  const std::string lower = folded(text, "es");
  if (std::ranges::none_of(kReasons, [&](std::string_view reason) { return lower.starts_with(reason); })) return;
  std::size_t ban = std::string::npos;
  for (std::string_view words : kBans) ban = std::min(ban, lower.find(" " + std::string(words)));
  if (ban == std::string::npos || std::count(lower.begin(), lower.begin() + static_cast<std::ptrdiff_t>(ban), ' ') > 6) return;
  const std::string reason = uncapitalize(std::string(trimmed(std::string_view(text).substr(0, ban))), "es");
  text = text.substr(ban + 1) + " " + reason;
}

void say_ban_of_acts(std::string& text) {
  const std::string lower = folded(text, "es");
  std::size_t begin = 0;
  for (std::string_view lead : {std::string_view("aquí no se "), std::string_view("no se ")}) {
    if (lower.starts_with(lead)) begin = std::max(begin, lead.size());
  }
  if (begin == 0) return;
  std::string out = "no ";
  std::string_view rest = std::string_view(lower).substr(begin);
  for (bool first = true;; first = false) {
    const std::string_view verb = rest.substr(0, rest.find(' '));
    const auto done = std::find_if(kDone.begin(), kDone.end(), [&](const Pair& pair) { return pair.first == verb; });
    if (done == kDone.end()) return;
    out += (first ? "" : " ni ") + std::string(done->second);
    rest.remove_prefix(verb.size());
    if (!rest.starts_with(" ni se ")) break;
    rest.remove_prefix(7);
  }
  text = out + text.substr(lower.size() - rest.size());
}

/// The infinitive that a command in the subjunctive has, for usted, ustedes and tú; empty where it is not known.
std::string_view base_of(std::string_view command) {
  for (std::string_view infinitive : kVerbs) {
    if (command.size() < 3 || command.front() != infinitive.front()) continue;
    const std::string form = spanish::imperative_of(infinitive);
    if (command == form ||
        (command.size() == form.size() + 1 && command.starts_with(form) && (command.back() == 'n' || command.back() == 's')))
      return infinitive;
  }
  return {};
}

/// "No se sienten en el suelo" -> "no sentarse en el suelo", "no corras ni grites" -> "no correr ni gritar".
void say_commands_as_acts(std::string& text) {
  const std::string lower = folded(text, "es");
  if (!lower.starts_with("no ")) return;
  std::string_view rest = std::string_view(lower).substr(3);
  std::string out = "no ";
  for (bool first = true;; first = false) {
    bool self = false;
    for (std::string_view pronoun : {std::string_view("se "), std::string_view("te ")}) {
      if (!rest.starts_with(pronoun)) continue;
      self = true;
      rest.remove_prefix(pronoun.size());
    }
    const std::string_view command = rest.substr(0, rest.find(' '));
    const std::string_view base = base_of(command);
    if (base.empty()) return;
    out += (first ? "" : " ni ") + std::string(base) + (self ? "se" : "");
    rest.remove_prefix(command.size());
    if (!rest.starts_with(" ni ") || base_of(rest.substr(4, rest.find(' ', 4) - 4)).empty()) break;
    rest.remove_prefix(4);
  }
  text = out + text.substr(lower.size() - rest.size());
}

/// The infinitive of a known verb at the beginning of `matter`, and what follows it; empty without one.
std::string to_do(std::string_view matter) {
  const std::string_view verb = matter.substr(0, matter.find(' '));
  if (spanish::is_infinitive(verb)) return std::string(matter);
  for (const auto& [form, infinitive] : kInfinitives) {
    if (form == verb) return std::string(infinitive) + std::string(matter.substr(verb.size()));
  }
  return {};
}

}  // namespace

std::string plain_spanish(std::string_view sentence) {
  std::string text(sentence);
  leave_trouble_out(text, {kBecause, kTroubles, kOnly}, "es");
  if (folded(text, "es").find("prohib") != std::string::npos || folded(text, "es").find("prohíb") != std::string::npos ||
      folded(text, "es").find("permit") != std::string::npos) {
    for (std::string_view force : kForce) {
      const std::size_t at = folded(text, "es").find(force);
      if (at != std::string::npos) text.erase(at, force.size());
    }
  }
  for (const auto& [from, to] : kPlainer) replace_first(text, from, to, "es");
  const std::string lower = folded(text, "es");
  // "Rogamos a los lectores que no recoloquen": the ban begins at its no.
  if (const std::size_t no = lower.find(" que no ");
      no != std::string::npos &&
      (lower.starts_with("rogamos") || lower.starts_with("se ruega") || lower.starts_with("les rogamos") ||
       lower.starts_with("se pide") || lower.starts_with("pedimos"))) {
    text.erase(0, no + 5);
  }
  // "se solicita no ingresar", "los usuarios no podrán fotografiar": what comes before the no is the reader.
  for (std::string_view lead : {std::string_view("se solicita no "),
                                std::string_view("se pide no "),
                                std::string_view("se agradece no "),
                                std::string_view("les rogamos no "),
                                std::string_view("le rogamos no "),
                                std::string_view("les pedimos no "),
                                std::string_view("agradecemos no "),
                                std::string_view("los usuarios no pod"),
                                std::string_view("los lectores no pod"),
                                std::string_view("los visitantes no pod"),
                                std::string_view("los usuarios no pueden "),
                                std::string_view("los lectores no pueden "),
                                std::string_view("los visitantes no pueden "),
                                std::string_view("los usuarios no deb"),
                                std::string_view("los lectores no deb"),
                                std::string_view("los alumnos no pueden "),
                                std::string_view("los alumnos no deb"),
                                std::string_view("el público no puede "),
                                std::string_view("los padres no pueden "),
                                std::string_view("los padres no deb"),
                                std::string_view("las familias no pueden "),
                                std::string_view("los visitantes no deb"),
                                std::string_view("los estudiantes no pueden "),
                                std::string_view("los estudiantes no deb"),
                                std::string_view("las personas usuarias no pod"),
                                std::string_view("las personas usuarias no deb"),
                                std::string_view("por respeto a los demás, no "),
                                std::string_view("por respeto, no ")}) {
    const std::string now = folded(text, "es");
    if (now.starts_with(lead)) text.erase(0, now.find(" no ") + 1);
  }
  if (const std::size_t law = folded(text, "es").find(", de conformidad con "); law != std::string::npos) text.resize(law);
  put_reason_last(text);
  put_act_first(text);
  say_ban_of_acts(text);
  say_commands_as_acts(text);
  put_thing_first(text);
  return text;
}

bool read_spanish_sanction(Statement& statement, std::string_view text, std::string_view lower) {
  for (std::string_view lent : kLent) {
    if (!begins_with_words(lower, lent)) continue;
    const bool late = lower.find("a tiempo") != std::string_view::npos || lower.find("en plazo") != std::string_view::npos ||
                      lower.find("en el plazo") != std::string_view::npos;
    return ask(statement, std::string("devolver ") + (late ? "a tiempo " : "") + "lo que lleva en préstamo");
  }
  // "Se le retirará el carné si no devuelve los libros": what is asked for stands behind.
  for (std::string_view whoever :
       {std::string_view(" si no "), std::string_view(" a quien no "), std::string_view(" a quienes no ")}) {
    const std::size_t unless = lower.find(whoever);
    if (unless == std::string_view::npos || unless == 0) continue;
    const std::string_view threat = lower.substr(0, unless);
    const std::string what = to_do(text.substr(unless + whoever.size()));
    if (std::ranges::any_of(kOrElse, [&](std::string_view verb) { return threat.find(verb) != std::string_view::npos; }) &&
        !what.empty() && folded(what, "es").find(" no ") == std::string::npos && what.find("norma") == std::string::npos)
      return ask(statement, what);
  }
  std::size_t begin = 0, comma = lower.find(", ");
  bool who = false;
  for (std::string_view lead :
       {std::string_view("si no "), std::string_view("si usted no "), std::string_view("de no "),
        std::string_view("en caso de no "), std::string_view("quien no "), std::string_view("quienes no "),
        std::string_view("el usuario que no "), std::string_view("los usuarios que no "),
        std::string_view("la persona que no "), std::string_view("las personas que no "), std::string_view("el lector que no "),
        std::string_view("los lectores que no ")}) {
    if (!lower.starts_with(lead)) continue;
    begin = lead.size();
    who = !lead.starts_with("si") && !lead.starts_with("de") && !lead.starts_with("en");
  }
  if (begin == 0) return false;
  // "quien no devuelva los libros a tiempo será sancionado": the sanction begins with its verb.
  if (who) {
    comma = std::string_view::npos;
    for (std::string_view verb : kOrElse) {
      const std::string led = " " + std::string(verb);
      comma = std::min(comma, lower.find(led, begin));
    }
  }
  if (comma == std::string_view::npos || comma <= begin) return false;
  const std::string_view otherwise = lower.substr(comma);
  if (std::none_of(kOrElse.begin(), kOrElse.end(),
                   [&](std::string_view verb) { return otherwise.find(verb) != std::string_view::npos; }))
    return false;
  const std::string what = to_do(text.substr(begin, comma - begin));
  const std::string small = folded(what, "es");
  if (what.empty() || small.find(" no ") != std::string::npos || small.find("norma") != std::string::npos) return false;
  return ask(statement, what);
}

}  // namespace sayyes
