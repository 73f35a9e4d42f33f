/// French statements of every day that need no activity: what only goes with something, which days, what a thing is not, and
/// what may lie on a table.

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

constexpr auto kBans = std::to_array<std::string_view>(
    {"interdit de", "il est interdit de", "il est strictement interdit de", "il est formellement interdit de", "défense de",
     "interdiction de", "ne pas", "merci de ne pas", "prière de ne pas", "veuillez ne pas", "vous ne pouvez pas",
     "vous ne devez pas", "il ne faut pas", "évitez de", "on ne peut pas", "il est défendu de", "ne jamais",
     "vous êtes priés de ne pas", "merci d'éviter de", "strictement interdit de"});
constexpr auto kElided = std::to_array<std::string_view>(
    {"interdit d'", "il est interdit d'", "il est strictement interdit d'", "il est formellement interdit d'", "défense d'",
     "interdiction d'", "évitez d'", "il est défendu d'", "merci d'éviter d'", "strictement interdit d'"});
constexpr auto kNoes = std::to_array<std::string_view>({" pas ", " ne ", " n'", " sans ", " ni ", " rien ", " aucun"});
constexpr auto kPeople = std::to_array<std::string_view>(
    {"enfant",   "enfants", "mineurs", "usagers", "lecteurs", "lecteur", "personne", "personnes", "visiteurs", "élèves",
     "groupes",  "adultes", "bébés",   "animal",  "animaux",  "chien",   "chiens",   "public",    "étudiants"});

bool says_no(std::string_view lower) {
  const std::string padded = " " + std::string(lower) + " ";
  return std::ranges::any_of(kNoes, [&](std::string_view no) { return padded.find(no) != std::string::npos; });
}

std::ptrdiff_t spaces(std::string_view text) { return std::count(text.begin(), text.end(), ' '); }

bool has_comma(std::string_view text) { return text.find(',') != std::string_view::npos; }

/// Without the article: "les tables" -> "tables", "l'entrée" -> "entrée".
std::string_view bare(std::string_view noun_phrase) {
  for (std::string_view article :
       {"le ", "la ", "les ", "l'", "un ", "une ", "des ", "cette ", "cet ", "ce ", "ces ", "vos ", "votre ", "nos ", "notre "}) {
    if (noun_phrase.starts_with(article)) return noun_phrase.substr(article.size());
  }
  return noun_phrase;
}

/// The infinitive phrase after a ban: "merci de ne pas déplacer", "ne posez pas" -> "posez"; empty for others.
std::string_view banned_act(std::string_view text, std::string_view lower) {
  std::size_t lead = opening(lower, kBans);
  for (std::string_view ban : kElided) {
    if (lower.starts_with(ban)) lead = std::max(lead, ban.size());
  }
  return lead == 0 ? std::string_view() : trimmed(text.substr(lead));
}

/// "Ceci n'est pas une poubelle", "la bibliothèque n'est pas une garderie": what to do there, or elsewhere.
bool read_no_such_place(Statement& statement, std::string_view lower) {
  static constexpr auto kPlaces = std::to_array<std::array<std::string_view, 3>>({
      {"poubelle", "Merci d'utiliser la poubelle", "Tout va à la poubelle, merci"},
      {"dépotoir", "Merci d'utiliser la poubelle", "Tout va à la poubelle, merci"},
      {"cendrier", "Merci de garder cet endroit net", "Un endroit net pour tout le monde, merci"},
      {"garderie", "Merci de rester auprès de vos enfants", "Restez auprès de vos enfants, merci"},
      {"cantine", "Merci de manger avant d'entrer", "Mangez avant d'entrer, merci"},
      {"cafétéria", "Merci de manger avant d'entrer", "Mangez avant d'entrer, merci"},
      {"restaurant", "Merci de manger avant d'entrer", "Mangez avant d'entrer, merci"},
      {"dortoir", "Un espace pour lire et travailler, merci", "Merci de laisser la place à la lecture"},
      {"cabine téléphonique", "Merci de téléphoner dehors", "Téléphonez dehors, merci"},
      {"parking", "Merci de laisser cet espace libre", "Cet espace reste libre, merci"},
      {"vestiaire", "Merci de laisser cet espace libre", "Cet espace reste libre, merci"},
      {"débarras", "Merci de laisser cet espace libre", "Cet espace reste libre, merci"},
      {"porte-manteau", "Merci de laisser cet espace libre", "Cet espace reste libre, merci"},
      {"aire de jeu", "Merci de marcher et de parler tout bas", "Marchez et parlez tout bas, merci"},
      {"aire de jeux", "Merci de marcher et de parler tout bas", "Marchez et parlez tout bas, merci"},
      {"cour de récréation", "Merci de marcher et de parler tout bas", "Marchez et parlez tout bas, merci"},
      {"salle de jeux", "Merci de parler tout bas", "Parlez tout bas, merci"},
  });
  std::size_t at = std::string_view::npos;
  for (std::string_view not_a : {"n'est pas un ", "n'est pas une ", "ne sont pas des ", "n'est ni un "}) {
    if (const std::size_t here = lower.find(not_a); here < at) at = here + not_a.size();
  }
  if (at == std::string_view::npos || spaces(lower.substr(0, at)) > 7) return false;
  for (const auto& [place, first, second] : kPlaces) {
    if (begins_with_words(lower.substr(at), place) && !says_no(lower.substr(at + place.size())) &&
        spaces(lower.substr(at + place.size())) < 3)
      return tell(statement, std::string(first), std::string(second));
  }
  return false;
}

/// "Pas de photocopies le lundi": which days remain.
bool read_days_off(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads =
      std::to_array<std::string_view>({"pas de", "aucun", "aucune", "il n'y a pas de", "plus de", "nous ne faisons pas de"});
  static constexpr auto kDays = std::to_array<std::string_view>(
      {"le lundi", "le mardi", "le mercredi", "le jeudi", "le vendredi", "le samedi", "le dimanche", "les jours fériés",
       "le samedi matin", "le matin", "le soir", "l'après-midi", "en août", "en juillet", "l'été", "en été", "le week-end"});
  std::string_view day;
  for (std::string_view one : kDays) {
    if (lower.size() > one.size() + 1 && lower.ends_with(one) && lower[lower.size() - one.size() - 1] == ' ' &&
        one.size() > day.size())
      day = one;
  }
  if (day.empty()) return false;
  const std::string_view sentence = lower.substr(0, lower.size() - day.size() - 1);
  std::size_t lead = opening(sentence, kLeads);
  for (std::string_view elided : {"pas d'", "il n'y a pas d'", "plus d'"}) {
    if (sentence.starts_with(elided)) lead = elided.size();
  }
  if (lead == 0) return false;
  const std::string thing(trimmed(text.substr(lead, sentence.size() - lead)));
  if (thing.empty() || spaces(thing) > 4 || says_no(thing) || has_comma(thing) || lexicon.longest_at(thing, 0)) return false;
  const std::string others = day.find("ma") == 3 || day == "le soir" || day == "l'après-midi" ? "le reste de la journée"
                             : day.starts_with("en ") || day == "l'été"                       ? "le reste de l'année"
                                                                                              : "les autres jours";
  return tell(statement, capitalize(thing, "fr") + " : " + others + ", avec plaisir ; " + std::string(day) + ", pause",
              capitalize(std::string(day), "fr") + ", nous faisons une pause ; " + thing + " : " + others);
}

/// "Aucun remboursement ne sera effectué" is said by the activities; "aucun document ne sera prêté sans carte" by others.
/// "Groupes de plus de 10 non acceptés sans réservation": with it, then.
bool read_accepted_with(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kVerdicts = std::to_array<std::string_view>(
      {" ne sont pas acceptés sans ", " ne sont pas acceptées sans ", " n'est pas accepté sans ", " n'est pas acceptée sans ",
       " ne sont pas admis sans ", " ne sont pas admises sans ", " ne sont pas autorisés sans ", " ne seront pas acceptés sans ",
       " ne seront pas admis sans ", " ne sera accepté sans ", " ne sera admis sans ", " non acceptés sans ", " refusés sans ",
       " ne peuvent pas entrer sans ", " ne peuvent entrer sans ", " ne sont pas prêtés sans ", " ne se prêtent pas sans "});
  for (std::string_view verdict : kVerdicts) {
    const std::size_t at = lower.find(verdict);
    if (at == std::string_view::npos || at == 0) continue;
    std::string who(text.substr(0, at));
    const std::string needed(trimmed(text.substr(at + verdict.size())));
    for (std::string_view none : {"Aucun ", "Aucune "}) {
      if (who.starts_with(none)) return false;
    }
    if (says_no(folded(who, "fr")) || says_no(folded(needed, "fr")) || has_comma(who) || has_comma(needed) ||
        spaces(needed) > 4 || spaces(who) > 7)
      return false;
    static constexpr auto kBooked = std::to_array<std::string_view>({"réservation", "rendez-vous", "réservation préalable"});
    const std::string with = holds(kBooked, folded(needed, "fr")) ? "sur " + needed : "avec " + needed;
    return tell(statement, who + " : bienvenue " + with, who + " : " + with + ", merci");
  }
  return false;
}

/// "L'usage du téléphone est toléré dans le hall uniquement".
bool read_only_there(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kOnly = std::to_array<std::string_view>({" uniquement", " seulement", " exclusivement"});
  static constexpr auto kGranted =
      std::to_array<std::string_view>({" est toléré ", " est tolérée ", " est autorisé ", " est autorisée ", " est permis ",
                                       " sont tolérés ", " sont autorisés ", " sont autorisées ", " est admis ", " autorisé ",
                                       " sont tolérées ", " est possible "});
  std::string sentence(text), small(lower);
  bool only = false;
  for (std::string_view word : kOnly) {
    if (const std::size_t at = small.find(word); at != std::string::npos) {
      sentence.erase(at, word.size());
      small.erase(at, word.size());
      only = true;
    }
  }
  if (!only || says_no(small) || has_comma(small)) return false;
  for (std::string_view granted : kGranted) {
    const std::size_t at = small.find(granted);
    if (at == std::string::npos || at == 0) continue;
    const std::string where(trimmed(std::string_view(sentence).substr(at + granted.size())));
    std::string thing = sentence.substr(0, at);
    for (std::string_view use : {"L'usage du ", "L'utilisation du ", "L'usage des ", "L'utilisation des "}) {
      if (thing.starts_with(use)) thing = (use.ends_with("du ") ? "Le " : "Les ") + thing.substr(use.size());
    }
    if (where.empty() || spaces(where) > 6 || spaces(thing) > 5) return false;
    static constexpr auto kWhere = std::to_array<std::string_view>({"dans", "au", "à", "aux", "en", "sur", "de", "le", "entre", "après"});
    if (!holds(kWhere, first_word(folded(where, "fr")))) return false;
    return tell(statement, thing + " : " + where + ", merci", thing + " : c'est " + where + ", merci");
  }
  return false;
}

/// "Les enfants ne doivent pas courir": they do what the activities say instead.
bool read_children(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"les enfants ne doivent pas", "les enfants ne peuvent pas", "les enfants n'ont pas le droit de",
       "ne laissez pas vos enfants", "ne laissez pas les enfants", "merci de ne pas laisser vos enfants",
       "merci de ne pas laisser les enfants", "veuillez ne pas laisser vos enfants", "empêchez vos enfants de"});
  const std::size_t lead = opening(lower, kLeads);
  if (lead == 0) return false;
  Statement acts;
  if (!read_matter(acts, trimmed(text.substr(lead)), french_words(), lexicon)) return false;
  std::vector<std::string> instead;
  for (const Item& item : acts.items) {
    if (item.activity == nullptr || !item.act || !item.object.empty()) return false;
    const auto words = item.activity->words.find("please");
    if (words == item.activity->words.end() || words->second.find('{') != std::string::npos) return false;
    std::string act = words->second;
    if (act.find(" vos ") != std::string::npos || act.find(" votre ") != std::string::npos) return false;
    act = act.starts_with("d'") ? "à " + act.substr(2) : act.starts_with("de ") ? "à " + act.substr(3) : std::string();
    if (act.empty()) return false;
    if (std::ranges::find(instead, act) == instead.end()) instead.push_back(act);
  }
  Adjuncts others = acts.around;
  others.at_place.clear();
  others.place.clear();
  if (!others.empty()) return false;
  const std::string who = lower.substr(0, lead).find("vos ") == std::string_view::npos ? "les enfants " : "vos enfants ";
  const std::string what = french::list_of(instead) + (acts.around.at_place.empty() ? "" : " " + acts.around.at_place);
  return tell(statement, "Merci d'aider " + who + what, "Aidez " + who + what + ", merci");
}

/// "Sortie interdite par cette porte", "ne pas sortir par ici".
bool read_other_way(Statement& statement, std::string_view lower) {
  static constexpr auto kOut = std::to_array<std::string_view>(
      {"sortie interdite", "sortie interdite par cette porte", "sortie interdite par ici", "ne pas sortir par cette porte",
       "ne pas sortir par ici", "interdiction de sortir par cette porte", "ne sortez pas par cette porte",
       "sortie impossible par cette porte", "pas de sortie par cette porte", "pas de sortie"});
  static constexpr auto kIn = std::to_array<std::string_view>(
      {"entrée interdite par cette porte", "ne pas entrer par cette porte", "ne pas entrer par ici", "pas d'entrée par ici",
       "pas d'entrée par cette porte", "n'entrez pas par cette porte", "ne pas passer par cette porte", "ne pas passer par ici"});
  if (std::ranges::find(kOut, lower) != kOut.end())
    return tell(statement, "Merci de sortir par une autre porte", "Une autre porte vous mène dehors, merci");
  return std::ranges::find(kIn, lower) != kIn.end() &&
         tell(statement, "Merci d'entrer par une autre porte", "Une autre porte vous est ouverte, merci");
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

/// "Ne rien laisser sur les tables", "ne pas garer les vélos devant l'entrée": it stays free.
bool read_put_somewhere(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kNothing = std::to_array<std::string_view>(
      {"ne rien laisser", "ne rien poser", "ne rien déposer", "ne rien mettre", "ne rien accrocher", "ne laissez rien",
       "ne posez rien", "ne déposez rien", "ne mettez rien", "merci de ne rien laisser", "merci de ne rien poser",
       "merci de ne rien déposer", "prière de ne rien laisser", "prière de ne rien déposer", "prière de ne rien poser",
       "veuillez ne rien laisser", "veuillez ne rien poser", "ne rien entreposer", "ne rien coller", "ne collez rien",
       "merci de ne rien mettre", "ne rien garer", "ne rien stocker"});
  static constexpr auto kPut = std::to_array<std::string_view>(
      {"poser", "posez", "laisser", "laissez", "déposer", "déposez", "mettre", "mettez", "accrocher", "accrochez", "coller",
       "collez", "garer", "garez", "stationner", "stationnez", "attacher", "attachez", "entreposer", "stocker", "étendre",
       "suspendre", "empiler", "entasser", "punaiser", "scotcher", "appuyer", "se regrouper", "s'attrouper", "vous regrouper"});
  static constexpr auto kOn = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{" sur ", ""}, {" devant ", "l'espace devant "}, {" contre ", ""}, {" au pied de ", "le pied de "}, {" dans ", ""},
       {" aux ", "les "}, {" à ", ""}, {" le long de ", ""}, {" au ", "le "}});
  static constexpr auto kKeptFree = std::to_array<std::string_view>(
      {"table", "tables", "chaise", "chaises", "couloir", "couloirs", "allée", "allées", "escalier", "escaliers", "porte", "portes",
       "grille", "grilles", "barrière", "barrières", "rampe", "rampes", "entrée", "entrées", "trottoir", "passage", "hall",
       "rebord", "rebords", "fenêtre", "fenêtres", "vitre", "vitres", "mur", "murs", "étagères", "étagère", "comptoir",
       "radiateur", "radiateurs", "arbre", "arbres", "poteau", "poteaux", "banc", "bancs", "sol", "marches", "palier", "sas",
       "ascenseur", "poutres", "piliers", "pilier", "vitrine", "vitrines", "armoire", "armoires"});
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
  for (std::string_view leaving : {" en partant", " en sortant", " en quittant la salle", " à votre départ", " avant de partir"}) {
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

}  // namespace

bool read_french_everyday(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  return read_no_such_place(statement, lower) || read_days_off(statement, text, lower, lexicon) ||
         read_accepted_with(statement, text, lower) || read_only_there(statement, text, lower) ||
         read_children(statement, text, lower, lexicon) || read_other_way(statement, lower);
}

bool read_french_otherwise(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& /*lexicon*/) {
  return read_staffs(statement, text, lower) || read_with(statement, text, lower) ||
         read_put_somewhere(statement, text, lower);
}

}  // namespace sayyes
