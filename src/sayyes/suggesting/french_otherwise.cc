/// French bans of acts that no activity knows: what it goes with, what stays free, what stays as it is, whom a thing is for.

#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/french.h"
#include "sayyes/suggesting/french_phrases.h"
#include "sayyes/suggesting/french_words.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/suggesting/word_matter.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using french::bare;
using french::kPeople;
using french::says_no;

constexpr auto kBans = std::to_array<std::string_view>({"interdit de",
                                                        "il est interdit de",
                                                        "il est strictement interdit de",
                                                        "il est formellement interdit de",
                                                        "défense de",
                                                        "interdiction de",
                                                        "ne pas",
                                                        "merci de ne pas",
                                                        "prière de ne pas",
                                                        "veuillez ne pas",
                                                        "vous ne pouvez pas",
                                                        "vous ne devez pas",
                                                        "il ne faut pas",
                                                        "évitez de",
                                                        "on ne peut pas",
                                                        "il est défendu de",
                                                        "ne jamais",
                                                        "vous êtes priés de ne pas",
                                                        "merci d'éviter de",
                                                        "strictement interdit de"});
constexpr auto kElided = std::to_array<std::string_view>(
    {"interdit d'", "il est interdit d'", "il est strictement interdit d'", "il est formellement interdit d'", "défense d'",
     "interdiction d'", "évitez d'", "il est défendu d'", "merci d'éviter d'", "strictement interdit d'"});
/// The infinitive phrase after a ban: "merci de ne pas déplacer", "ne posez pas" -> "posez"; empty for others.
std::string_view banned_act(std::string_view text, std::string_view lower) {
  std::size_t lead = opening(lower, kBans);
  for (std::string_view ban : kElided) {
    if (lower.starts_with(ban)) lead = std::max(lead, ban.size());
  }
  return lead == 0 ? std::string_view() : trimmed(text.substr(lead));
}

/// "Défense d'entrer sans masque", "ne pas entrer sans frapper".
bool read_with(Statement& statement, std::string_view text, std::string_view lower) {
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "fr");
  const std::size_t sans = small.find(" sans ");
  if (act.empty() || sans == std::string::npos || says_no(small.substr(0, sans)) || says_no(small.substr(sans + 5)) ||
      has_comma(act) || spaces(act.substr(0, sans)) > 5 || spaces(act.substr(sans + 6)) > 5 ||
      !french::is_infinitive(first_word(small)) || has_word_of(small.substr(0, sans), kPeople))
    return false;
  const std::string doing = uncapitalize(act.substr(0, sans), "fr"), needed(act.substr(sans + 6));
  const std::string need = folded(needed, "fr");
  static constexpr auto kNothing = std::to_array<std::string_view>(
      {"raison", "motif", "surveillance", "bruit", "cause", "cesse", "arrêt", "que", "plus", "nécessité", "autre"});
  if (holds(kNothing, first_word(need))) return false;
  if (french::is_infinitive(first_word(need)))
    return tell(statement, "Merci " + french::of(needed) + " avant " + french::of(doing),
                capitalize("Pensez à " + needed + " avant " + french::of(doing) + ", merci", "fr"));
  const std::string own = (french::is_plural(need) ? "vos " : "votre ") + needed;
  return tell(statement, "Merci " + french::of(doing) + " avec " + own, "Pensez à " + doing + " avec " + own + ", merci");
}

/// Places that serve when nothing stands or happens there.
constexpr auto kKeptFree = std::to_array<std::string_view>(
    {"table",     "tables",    "chaise",   "chaises", "couloir",  "couloirs", "allée",     "allées",    "escalier",
     "escaliers", "porte",     "portes",   "grille",  "grilles",  "barrière", "barrières", "rampe",     "rampes",
     "entrée",    "entrées",   "trottoir", "passage", "hall",     "rebord",   "rebords",   "fenêtre",   "fenêtres",
     "vitre",     "vitres",    "mur",      "murs",    "étagères", "étagère",  "comptoir",  "radiateur", "radiateurs",
     "arbre",     "arbres",    "poteau",   "poteaux", "banc",     "bancs",    "sol",       "marches",   "palier",
     "sas",       "ascenseur", "poutres",  "piliers", "pilier",   "vitrine",  "vitrines",  "armoire",   "armoires",
     "fontaine",  "lavabo",    "pelouse",  "canapé",  "canapés",  "fauteuil", "fauteuils"});

/// "Ne rien laisser sur les tables", "ne pas garer les vélos devant l'entrée": it stays free.
bool read_put_somewhere(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kNothing = std::to_array<std::string_view>({"ne rien laisser",
                                                                    "ne rien poser",
                                                                    "ne rien déposer",
                                                                    "ne rien mettre",
                                                                    "ne rien accrocher",
                                                                    "ne laissez rien",
                                                                    "ne posez rien",
                                                                    "ne déposez rien",
                                                                    "ne mettez rien",
                                                                    "merci de ne rien laisser",
                                                                    "merci de ne rien poser",
                                                                    "merci de ne rien déposer",
                                                                    "prière de ne rien laisser",
                                                                    "prière de ne rien déposer",
                                                                    "prière de ne rien poser",
                                                                    "veuillez ne rien laisser",
                                                                    "veuillez ne rien poser",
                                                                    "ne rien entreposer",
                                                                    "ne rien coller",
                                                                    "ne collez rien",
                                                                    "merci de ne rien mettre",
                                                                    "ne rien garer",
                                                                    "ne rien stocker"});
  static constexpr auto kPut = std::to_array<std::string_view>(
      {"poser",     "posez",     "laisser",    "laissez",      "déposer",     "déposez",        "mettre",     "mettez",
       "accrocher", "accrochez", "coller",     "collez",       "garer",       "garez",          "stationner", "stationnez",
       "attacher",  "attachez",  "entreposer", "stocker",      "étendre",     "suspendre",      "empiler",    "entasser",
       "punaiser",  "scotcher",  "appuyer",    "se regrouper", "s'attrouper", "vous regrouper", "faire",      "attendre"});
  static constexpr auto kOn = std::to_array<std::pair<std::string_view, std::string_view>>({{" sur ", ""},
                                                                                            {" devant ", "l'espace devant "},
                                                                                            {" contre ", ""},
                                                                                            {" au pied de ", "le pied de "},
                                                                                            {" dans ", ""},
                                                                                            {" aux ", "les "},
                                                                                            {" à ", ""},
                                                                                            {" le long de ", ""},
                                                                                            {" au ", "le "}});
  std::string_view rest;
  if (const std::size_t nothing = opening(lower, kNothing); nothing > 0) {
    rest = text.substr(nothing);
  } else {
    const std::string_view act = banned_act(text, lower);
    const std::string small = folded(act, "fr");
    if (act.empty() || !holds(kPut, first_word(small)) || says_no(small) || has_word_of(small, kPeople)) return false;
    rest = act.substr(first_word(small).size());
  }
  std::string small = folded(rest, "fr");
  if (has_comma(small)) return false;
  std::string when;
  for (std::string_view leaving :
       {" en partant", " en sortant", " en quittant la salle", " à votre départ", " avant de partir"}) {
    if (!small.ends_with(leaving)) continue;
    when = std::string(leaving);
    small.resize(small.size() - leaving.size());
    rest.remove_suffix(leaving.size());
  }
  std::size_t best = std::string::npos;
  std::string_view on, before;
  for (const auto& [words, lead] : kOn) {
    const std::size_t at = small.find(words);
    if (at < best) best = at, on = words, before = lead;
  }
  if (best == std::string::npos) return false;
  std::string place(trimmed(rest.substr(best + on.size())));
  if (before == "les " || before == "le ") place = std::string(before) + place;
  const std::string_view noun = bare(place);
  if (place.empty() || spaces(place) > 5 || noun.size() == place.size()) return false;
  if (on != " sur " && on != " devant " && !holds(kKeptFree, first_word(folded(noun, "fr")))) return false;
  if (on == " devant ") place = std::string(before) + place;
  // What is read stays clean rather than free.
  static constexpr auto kRead = std::to_array<std::string_view>(
      {"livre", "livres", "document", "documents", "revue", "revues", "carte", "cartes", "clavier", "claviers", "journaux"});
  if (holds(kRead, first_word(folded(noun, "fr")))) return ask(statement, "prendre soin de " + place + when);
  return ask(statement, std::string("laisser libre") + (french::is_plural(place) ? "s " : " ") + place + when);
}

/// "Ne pas utiliser les toilettes du personnel".
bool read_staffs(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kUse = std::to_array<std::string_view>({"utiliser", "emprunter", "prendre", "toucher", "occuper"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "fr");
  if (act.empty() || !holds(kUse, first_word(small)) || !small.ends_with(" du personnel") || has_comma(small)) return false;
  std::string what(after_first_word(act));
  if (bare(what).size() == what.size() || spaces(what) > 5) return false;
  what.resize(what.size() - std::string_view(" du personnel").size());
  const std::string_view article = what.starts_with("l'") ? std::string_view("l'") : first_word(what);
  const std::string_view noun = bare(what);
  std::string these = article == "les" ? "Ces " : article == "la" ? "Cette " : "";
  if (these.empty()) return tell(statement, capitalize(what, "fr") + " : pour notre équipe, merci", {});
  these += noun;
  return tell(statement, these + (article == "les" ? " sont" : " est") + " pour notre équipe, merci",
              capitalize(what, "fr") + " : pour notre équipe, merci");
}

/// "Défense de pénétrer dans le local technique", "ne pas monter à l'étage".
bool read_keep_out(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kEnter = std::to_array<std::string_view>(
      {"entrer dans", "pénétrer dans", "pénétrer en", "accéder à", "accéder au", "accéder aux", "aller dans", "passer dans",
       "entrer en", "descendre dans", "descendre à", "descendre au", "circuler dans"});
  static constexpr auto kUp =
      std::to_array<std::string_view>({"monter à l'étage", "monter aux étages", "monter à l'étage supérieur"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "fr");
  if (act.empty() || says_no(small) || has_comma(small)) return false;
  if (holds(kUp, small)) return tell(statement, "Merci de rester en bas", "Restez en bas, merci");
  const std::size_t enter = opening(small, kEnter);
  if (enter == 0) return false;
  std::string place(trimmed(act.substr(enter)));
  if (small.substr(0, enter).ends_with(" au")) place = "le " + place;
  if (small.substr(0, enter).ends_with(" aux")) place = "les " + place;
  if (bare(place).size() == place.size() || spaces(place) > 4) return false;
  for (std::string_view more : {" pendant ", " avec ", " après ", " avant ", " pour ", " dans ", " jusqu"}) {
    if (place.find(more) != std::string::npos) return false;
  }
  return tell(statement, "Merci de rester hors de " + place, "Restez hors de " + place + ", merci");
}

/// "Ne pas utiliser l'entrée latérale": there is another.
bool read_use_other(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kUse = std::to_array<std::string_view>({"utiliser", "emprunter", "prendre", "occuper"});
  static constexpr auto kHers =
      std::to_array<std::string_view>({"porte", "table", "chaise", "entrée", "sortie", "imprimante", "photocopieuse", "salle",
                                       "machine", "prise", "caisse", "place", "cabine", "borne"});
  static constexpr auto kHis =
      std::to_array<std::string_view>({"ordinateur", "poste", "escalier", "fauteuil", "siège", "robinet", "lavabo", "guichet",
                                       "comptoir", "casier", "photocopieur", "micro-ondes", "accès", "scanner", "ascenseur"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "fr");
  if (act.empty() || !holds(kUse, first_word(small)) || says_no(small) || has_comma(small) || spaces(small) > 4) return false;
  const std::string_view what = after_first_word(small), thing = first_word(bare(what));
  for (std::string_view more : {" pour ", " en ", " dans ", " avec ", " pendant ", " à "}) {
    if (small.find(more) != std::string::npos) return false;
  }
  std::string other;
  if (thing == "toilettes" && bare(what).size() < what.size())
    other = "d'autres toilettes";
  else if (what.starts_with("les ") || what.starts_with("des ") || bare(what).size() == what.size())
    return false;
  else if (holds(kHers, thing))
    other = "une autre " + std::string(thing);
  else if (holds(kHis, thing))
    other = "un autre " + std::string(thing);
  else
    return false;
  return tell(statement, "Merci d'utiliser " + other, "Utilisez " + other + ", merci");
}

/// "Les ordinateurs ne sont pas faits pour jouer".
bool read_not_for(Statement& statement, std::string_view text, std::string_view lower) {
  for (std::string_view verb :
       {" n'est pas fait pour ", " ne sont pas faits pour ", " n'est pas faite pour ", " ne sont pas faites pour ",
        " ne sont pas là pour ", " ne servent pas à ", " ne sert pas à ", " n'est pas là pour "}) {
    const std::size_t at = lower.find(verb);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string what = uncapitalize(text.substr(0, at), "fr");
    if (bare(what).size() == what.size() || says_no(folded(what, "fr")) || says_no(lower.substr(at + verb.size())) ||
        spaces(what) > 4 || has_comma(lower) || has_word_of(folded(what, "fr"), kPeople) ||
        what.find("bibliothécaire") != std::string::npos)
      return false;
    const std::string free = std::string("libre") + (french::is_plural(what) ? "s " : " ") + what;
    return tell(statement, "Merci de laisser " + free + " pour la personne suivante", "Laissez " + free + ", merci");
  }
  return false;
}

/// "Ne pas utiliser plus de deux feuilles", "vous ne pouvez pas réserver plus d'une heure": up to so many.
bool read_up_to(Statement& statement, std::string_view text, std::string_view lower) {
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "fr");
  if (act.empty() || says_no(small) || has_comma(small)) return false;
  const std::size_t verb = first_word(small).size();
  std::size_t begin = 0;
  for (std::string_view more : {" plus de ", " plus d'"}) {
    if (small.substr(verb).starts_with(more)) begin = verb + more.size();
  }
  if (begin == 0) return false;
  const std::string what(trimmed(act.substr(begin)));
  static constexpr auto kNumbers =
      std::to_array<std::string_view>({"un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"});
  const std::string_view number = first_word(what);
  const bool digits = !number.empty() && number.front() >= '0' && number.front() <= '9';
  if ((!digits && !holds(kNumbers, number)) || number.size() == what.size() || spaces(what) > 6) return false;
  statement.kind = StatementKind::limit;
  statement.subject.clear();
  statement.predicate = what;
  return true;
}

/// "Ne pas retirer les housses": they stay as they are.
bool read_left_as_is(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kChange = std::to_array<std::string_view>(
      {"enlever",   "retirer",  "ôter",      "tirer",    "étirer",    "tourner",   "bouger",    "changer",
       "modifier",  "prendre",  "manipuler", "lever",    "baisser",   "démonter",  "détacher",  "couper",
       "cueillir",  "arracher", "laver",     "nettoyer", "effacer",   "couvrir",   "recouvrir", "secouer",
       "agiter",    "décoller", "arroser",   "mélanger", "remuer",    "vider",     "remplir",   "presser",
       "actionner", "pousser",  "défaire",   "soulever", "renverser", "retourner", "décrocher", "dérouler",
       "enrouler",  "tailler",  "ramasser",  "trier",    "dévisser",  "desserrer", "plier",     "rouler"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "fr");
  if (act.empty() || !holds(kChange, first_word(small)) || says_no(small) || has_comma(small)) return false;
  const std::string what(after_first_word(act));
  const std::string like = folded(what, "fr");
  if (bare(like).size() == like.size() || spaces(what) > 5 || has_word_of(like, kPeople)) return false;
  for (std::string_view more :
       {" dans ", " sur ", " avec ", " pour ", " par ", " à ", " au ", " aux ", " pendant ", " après ", " en "}) {
    if (like.find(more) != std::string::npos) return false;
  }
  return tell(statement, "Merci de laisser " + what + " en l'état", "Laissez " + what + " en l'état, merci");
}

/// "Interdit de se baigner dans la fontaine": whatever it is, the fountain stays free.
bool read_place_free(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kHarms =
      std::to_array<std::string_view>({"écrire", "peindre", "dessiner", "rayer", "uriner", "cracher", "jeter", "graver",
                                       "verser", "voler", "taguer", "taper", "frapper", "cogner"});
  const std::string_view act = banned_act(text, lower);
  const std::string small = folded(act, "fr");
  if (act.empty() || holds(kHarms, first_word(small)) || says_no(small) || has_comma(small) || spaces(small) > 9 ||
      has_word_of(small, kPeople))
    return false;
  for (std::string_view on : {" dans ", " sur ", " contre ", " devant "}) {
    const std::size_t at = small.rfind(on);
    if (at == std::string::npos) continue;
    const std::string place(act.substr(at + on.size()));
    const std::string_view noun = bare(place);
    if (noun.size() == place.size() || spaces(place) > 4 || !holds(kKeptFree, first_word(folded(noun, "fr")))) return false;
    return ask(statement, std::string("laisser libre") + (french::is_plural(place) ? "s " : " ") + place);
  }
  return false;
}

}  // namespace

bool read_french_otherwise(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& /*lexicon*/) {
  return read_staffs(statement, text, lower) || read_with(statement, text, lower) ||
         read_put_somewhere(statement, text, lower) || read_keep_out(statement, text, lower) ||
         read_use_other(statement, text, lower) || read_not_for(statement, text, lower) || read_up_to(statement, text, lower) ||
         read_left_as_is(statement, text, lower) || read_place_free(statement, text, lower);
}

}  // namespace sayyes
