/// French sentences of signs in plainer words, and what a sanction asks for.

#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/french.h"
#include "sayyes/suggesting/french_words.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/suggesting/word_matter.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// The same no, said longer; and verbs that speak of oneself where the reader is meant.
constexpr auto kPlainer = std::to_array<Pair>({
    {"interdiction absolue d", "interdiction d"},
    {"interdiction formelle d", "interdiction d"},
    {"interdiction stricte d", "interdiction d"},
    {"interdiction totale d", "interdiction d"},
    {"absolument interdit", "interdit"},
    {"rigoureusement interdit", "interdit"},
    {"totalement interdit", "interdit"},
    {"expressément interdit", "interdit"},
    {"prière de s'abstenir d", "évitez d"},
    {"veuillez vous abstenir d", "évitez d"},
    {"merci de vous abstenir d", "évitez d"},
    {"merci de s'abstenir d", "évitez d"},
    {"vous êtes priés de vous abstenir d", "évitez d"},
    {"prière de se ", "prière de vous "},
    {"prière de s'", "prière de vous "},
    {"par respect pour les autres, ne ", "ne "},
    {"par respect pour tous, ne ", "ne "},
    {"les usagers ne peuvent ", "vous ne pouvez pas "},
    {"les lecteurs ne peuvent ", "vous ne pouvez pas "},
    {"vous ne pouvez pas pas ", "vous ne pouvez pas "},
    {"à l'intérieur de la ", "dans la "},
    {"à l'intérieur du ", "dans le "},
    {"à l'intérieur des ", "dans les "},
    {"évitez de tout ", "pas de "},
    {"évitez de toute ", "pas de "},
});
/// What a sentence with a reason of the library's own begins with; and words of such a reason.
constexpr auto kBecause = std::to_array<std::string_view>(
    {"faute de ", "faute d'", "en raison de ", "en raison d'", "en raison du ", "en raison des ", "à cause de ", "à cause d'",
     "à cause du ", "suite à ", "pour des raisons ", "pour raisons ", "par manque de ", "par manque d'"});
constexpr auto kTroubles =
    std::to_array<std::string_view>({"personnel", "effectif", "budg", "restrict", "moyens", "techni", "bénévol", "indépendan",
                                     "volonté", "organis", "économi", "crédits", "panne"});
constexpr auto kDone = std::to_array<Pair>({
    {"court", "courir"},
    {"mange", "manger"},
    {"boit", "boire"},
    {"crie", "crier"},
    {"fume", "fumer"},
    {"téléphone", "téléphoner"},
    {"parle", "parler"},
    {"joue", "jouer"},
    {"touche", "toucher"},
    {"dort", "dormir"},
    {"vapote", "vapoter"},
    {"téléphone", "téléphoner"},
    {"saute", "sauter"},
    {"rend", "rendre"},
    {"dépose", "déposer"},
    {"laisse", "laisser"},
    {"pose", "poser"},
    {"entre", "entrer"},
    {"sort", "sortir"},
    {"prend", "prendre"},
    {"utilise", "utiliser"},
    {"met", "mettre"},
    {"claque", "claquer"},
    {"pousse", "pousser"},
    {"jette", "jeter"},
    {"grimpe", "grimper"},
    {"monte", "monter"},
    {"chante", "chanter"},
    {"écrit", "écrire"},
    {"discute", "discuter"},
    {"bavarde", "bavarder"},
    {"déplace", "déplacer"},
    {"ouvre", "ouvrir"},
    {"ferme", "fermer"},
    {"range", "ranger"},
    {"emporte", "emporter"},
    {"photographie", "photographier"},
    {"filme", "filmer"},
    {"vend", "vendre"},
    {"branche", "brancher"},
    {"pique-nique", "pique-niquer"},
});
/// "aucune boisson n'est autorisée": the aucune says it already.
constexpr auto kGranted = std::to_array<std::string_view>(
    {" n'est pas autorisé", " n'est autorisé", " n'est admis", " n'est permis", " n'est accepté", " n'est toléré",
     " ne sera autorisé", " ne sera admis", " ne sera accepté", " ne sera toléré", " ne sera effectué", " n'est effectué",
     " ne sera fait", " n'est fait", " ne sera accordé", " n'est accordé", " n'est possible", " ne sera possible"});
constexpr auto kOrElse = std::to_array<std::string_view>(
    {"sera", "seront", "suspend", "bloqu", "annul", "factur", "exclu", "amende", "pénalité", "perdrez", "serez", "résili"});
/// What is neither rendered nor fetched by an ending in -er.
constexpr auto kInfinitives = std::to_array<Pair>({
    {"rendez", "rendre"},     {"revenez", "revenir"},     {"venez", "venir"},           {"prévenez", "prévenir"},
    {"remettez", "remettre"}, {"rapportez", "rapporter"}, {"éteignez", "éteindre"},     {"répondez", "répondre"},
    {"mettez", "mettre"},     {"prenez", "prendre"},      {"faites", "faire"},          {"écrivez", "écrire"},
    {"courez", "courir"},     {"buvez", "boire"},         {"ouvrez", "ouvrir"},         {"sortez", "sortir"},
    {"dormez", "dormir"},     {"repartez", "repartir"},   {"partez", "partir"},         {"franchissez", "franchir"},
    {"salissez", "salir"},    {"remplissez", "remplir"},  {"vendez", "vendre"},         {"interrompez", "interrompre"},
    {"tenez", "tenir"},       {"retenez", "retenir"},     {"battez", "battre"},         {"perdez", "perdre"},
    {"attendez", "attendre"}, {"étendez", "étendre"},     {"suspendez", "suspendre"},   {"introduisez", "introduire"},
    {"réduisez", "réduire"},  {"conduisez", "conduire"},  {"enfreignez", "enfreindre"}, {"lisez", "lire"},
    {"dites", "dire"},        {"servez", "servir"},       {"jetez", "jeter"},
});
/// Invitations, though they begin with a no.
constexpr auto kInvited = std::to_array<std::string_view>(
    {"hésitez", "oubliez", "manquez", "soyez", "ayez", "craignez", "ratez", "attendez", "tardez", "cherchez"});
/// Who is spoken of where the reader is meant.
constexpr auto kReaders = std::to_array<std::string_view>(
    {"les parents", "les usagers", "les lecteurs", "les visiteurs", "les utilisateurs", "les accompagnateurs", "les élèves",
     "les étudiants", "les adhérents", "les abonnés", "le public", "les accompagnants", "les groupes"});
/// Verbs of which the reader is not master: what follows "si vous ne" is then an offer, or a fact.
constexpr auto kNoDuty = std::to_array<std::string_view>({"pouvez", "avez", "trouvez", "voulez", "souhaitez", "disposez",
                                                          "savez", "voyez", "connaissez", "recevez", "parvenez", "possédez",
                                                          "respectez", "habitez", "comprenez", "entendez"});
constexpr auto kLent = std::to_array<std::string_view>(
    {"tout document non rendu", "tout livre non rendu", "tout ouvrage non rendu", "tout document non restitué",
     "tout livre non restitué", "tout ouvrage non restitué", "tout document non retourné", "tout document non rapporté",
     "les documents non rendus", "les livres non rendus", "tout exemplaire non rendu"});

constexpr auto kOnly = std::to_array<std::string_view>({" seulement ", " uniquement "});

/// "on ne court pas dans les escaliers" -> "ne pas courir dans les escaliers".
void say_ban_of_acts(std::string& text) {
  const std::string lower = folded(text, "fr");
  std::size_t begin = 0;
  for (std::string_view lead : {std::string_view("on ne "), std::string_view("ici, on ne "), std::string_view("ici on ne ")}) {
    if (lower.starts_with(lead)) begin = lead.size();
  }
  if (begin == 0) return;
  // "on ne fume pas et on ne vapote pas": each of them.
  std::string out = "ne pas ";
  std::string_view rest = std::string_view(lower).substr(begin);
  for (bool first = true;; first = false) {
    const std::string_view form = rest.substr(0, rest.find(' '));
    const auto done = std::ranges::find_if(kDone, [&](const Pair& pair) { return pair.first == form; });
    if (done == kDone.end() || !rest.substr(form.size()).starts_with(" pas")) return;
    out += (first ? "" : " ni ") + std::string(done->second);
    rest.remove_prefix(form.size() + 4);
    std::size_t next = 0;
    for (std::string_view joint : {" et on ne ", " et ne ", ", on ne ", " ni ne "}) {
      if (rest.starts_with(joint)) next = joint.size();
    }
    if (next == 0) break;
    rest.remove_prefix(next);
  }
  if (!rest.empty() && rest.front() != ' ') return;
  text = out + text.substr(lower.size() - rest.size());
}

/// "Par mesure de sécurité, ne montez pas" -> "ne montez pas … par mesure de sécurité".
void put_reason_last(std::string& text) {
  static constexpr auto kReasons =
      std::to_array<std::string_view>({"par mesure d", "par mesures d", "pour votre sécurité", "pour des raisons d",
                                       "par respect pour", "par souci d", "pour la sécurité"});
  static constexpr auto kBans =
      std::to_array<std::string_view>({"ne ", "n'", "on ne ", "il est interdit", "les ", "l'", "la ", "le ", "merci de ne"});
  const std::string lower = folded(text, "fr");
  const std::size_t comma = lower.find(", ");
  if (comma == std::string::npos || lower.find(", ", comma + 1) != std::string::npos ||
      std::ranges::none_of(kReasons, [&](std::string_view reason) { return lower.starts_with(reason); }) ||
      std::ranges::none_of(kBans,
                           [&](std::string_view ban) { return std::string_view(lower).substr(comma + 2).starts_with(ban); }))
    return;
  text = text.substr(comma + 2) + " " + uncapitalize(text.substr(0, comma), "fr");
}

/// "rendez" -> "rendre", "posez" -> "poser"; empty for what is no command.
std::string base_of(std::string_view command) {
  const auto known = std::ranges::find_if(kInfinitives, [&](const Pair& pair) { return pair.first == command; });
  if (known != kInfinitives.end()) return std::string(known->second);
  if (!command.ends_with("ez") || command.size() < 5 || command.find(' ') != std::string_view::npos || command == "chez")
    return {};
  return std::string(command.substr(0, command.size() - 1)) + "r";
}

/// "ne posez pas vos sacs ici" -> "ne pas poser vos sacs ici", "n'ouvrez pas" -> "ne pas ouvrir".
void say_command_as_act(std::string& text) {
  const std::string lower = folded(text, "fr");
  const std::size_t begin = lower.starts_with("ne ") ? 3 : lower.starts_with("n'") ? 2 : 0;
  if (begin == 0) return;
  const std::string_view command = std::string_view(lower).substr(begin, lower.find(' ', begin) - begin);
  if (holds(kInvited, command)) return;
  const std::string base = base_of(command);
  const std::string_view rest = std::string_view(lower).substr(begin + command.size());
  for (std::string_view no : {" pas", " jamais", " plus", " rien"}) {
    if (base.empty() || !rest.starts_with(no) || (rest.size() > no.size() && rest[no.size()] != ' ')) continue;
    text = std::string("ne") + (no == " rien" ? " rien " : " pas ") + base + text.substr(begin + command.size() + no.size());
    return;
  }
}

/// "Les parents sont priés de ne pas laisser leurs enfants seuls" -> "ne pas laisser vos enfants seuls".
void say_to_reader(std::string& text) {
  const std::string lower = folded(text, "fr");
  for (std::string_view who : kReaders) {
    if (!begins_with_words(lower, who)) continue;
    for (std::string_view asked :
         {" sont priés de ne pas ", " sont invités à ne pas ", " ne doivent pas ", " ne peuvent pas ", " doivent éviter de ",
          " est prié de ne pas ", " ne sont pas autorisés à ", " n'ont pas le droit de "}) {
      if (!std::string_view(lower).substr(who.size()).starts_with(asked)) continue;
      const std::string act = text.substr(who.size() + asked.size());
      if (!french::is_infinitive(first_word(folded(act, "fr")))) return;
      // "ne peuvent pas rester seuls" is said of them.
      text = "ne pas " + act;
      replace_first(text, "leurs ", "vos ", "fr");
      replace_first(text, "leur ", "votre ", "fr");
      return;
    }
    for (std::string_view asked : {" sont priés de ", " sont invités à ", " est prié de "}) {
      if (!std::string_view(lower).substr(who.size()).starts_with(asked)) continue;
      text = "prière de " + text.substr(who.size() + asked.size());
      replace_first(text, "leurs ", "vos ", "fr");
      replace_first(text, "leur ", "votre ", "fr");
      replace_first(text, "prière de se ", "prière de vous ", "fr");
      return;
    }
  }
}

}  // namespace

std::string plain_french(std::string_view sentence) {
  std::string text(sentence);
  leave_trouble_out(text, {kBecause, kTroubles, kOnly}, "fr");
  say_to_reader(text);
  for (const auto& [from, to] : kPlainer) replace_first(text, from, to, "fr");
  const std::string lower = folded(text, "fr");
  if (lower.starts_with("aucun")) {
    for (std::string_view granted : kGranted) {
      const std::size_t at = lower.find(granted);
      if (at == std::string::npos) continue;
      std::size_t end = at + granted.size();
      while (end < lower.size() && (lower[end] == 'e' || lower[end] == 's')) ++end;
      text.erase(at, end - at);
      break;
    }
  }
  put_reason_last(text);
  say_ban_of_acts(text);
  say_command_as_act(text);
  return text;
}

bool read_french_sanction(Statement& statement, std::string_view text, std::string_view lower) {
  for (std::string_view lent : kLent) {
    if (!begins_with_words(lower, lent)) continue;
    const bool late =
        lower.find("à temps") != std::string_view::npos || lower.find("dans les délais") != std::string_view::npos;
    return ask(statement, std::string("rendre ") + (late ? "à temps " : "") + "ce que vous empruntez");
  }
  const auto infinitive_of = [&](const std::string& verb) -> std::string {
    if (!verb.ends_with("ez") || verb.find(' ') != std::string::npos || holds(kNoDuty, verb)) return {};
    const auto known =
        std::find_if(kInfinitives.begin(), kInfinitives.end(), [&](const Pair& pair) { return pair.first == verb; });
    return known == kInfinitives.end() ? verb.substr(0, verb.size() - 2) + "er" : std::string(known->second);
  };
  const auto threatens = [](std::string_view words) {
    return std::any_of(kOrElse.begin(), kOrElse.end(),
                       [&](std::string_view word) { return words.find(word) != std::string_view::npos; });
  };
  const std::size_t comma = lower.find(", ");
  // "Votre carte sera bloquée si vous ne rendez pas vos livres": what is asked for stands behind.
  if (const std::size_t unless = lower.find(" si vous ne ");
      unless != std::string_view::npos && comma == std::string_view::npos) {
    const std::size_t verb = unless + 12, not_at = lower.find(" pas ", verb);
    if (not_at == std::string_view::npos || !threatens(lower.substr(0, unless))) return false;
    const std::string act = infinitive_of(std::string(lower.substr(verb, not_at - verb)));
    const std::string what(text.substr(not_at + 5));
    if (act.empty() || folded(what, "fr").find(" pas ") != std::string::npos) return false;
    return ask(statement, act + " " + what);
  }
  if (comma == std::string_view::npos) return false;
  const std::string_view otherwise = lower.substr(comma);
  if (!threatens(otherwise)) return false;
  for (std::string_view lead : {std::string_view("à défaut de retour"), std::string_view("faute de retour"),
                                std::string_view("en l'absence de retour"), std::string_view("sans retour")}) {
    if (!lower.starts_with(lead)) continue;
    std::string_view when = trimmed(text.substr(lead.size(), comma - lead.size()));
    const std::string small = folded(when, "fr");
    std::string what = "ce que vous avez emprunté";
    for (std::string_view own :
         {std::string_view("de vos documents"), std::string_view("de vos livres"), std::string_view("des documents"),
          std::string_view("des livres"), std::string_view("de vos prêts")}) {
      if (!small.starts_with(own)) continue;
      if (own.ends_with("livres")) what = "vos livres";
      when = trimmed(when.substr(own.size()));
      break;
    }
    static constexpr auto kWhen = std::to_array<std::string_view>({"sous", "dans", "avant", "d'ici"});
    if (!when.empty() && !holds(kWhen, when.substr(0, when.find_first_of(" ")))) return false;
    return ask(statement, "rendre " + what + (when.empty() ? "" : " " + std::string(when)));
  }
  std::size_t begin = 0;
  for (std::string_view lead : {std::string_view("si vous ne "), std::string_view("si vous n'")}) {
    if (lower.starts_with(lead)) begin = lead.size();
  }
  const std::size_t pas = lower.find(" pas ", begin);
  if (begin == 0 || pas == std::string_view::npos || pas > comma) return false;
  const std::string infinitive = infinitive_of(std::string(lower.substr(begin, pas - begin)));
  return !infinitive.empty() && ask(statement, infinitive + " " + std::string(text.substr(pas + 5, comma - pas - 5)));
}

}  // namespace sayyes
