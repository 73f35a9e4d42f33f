/// French statements of every day that need no activity: what only goes with something, which days, what a thing is not, and
/// what may lie on a table.

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

/// "Aucun remboursement ne sera effectué" is said by the activities; "aucun document ne sera prêté sans carte" by others.
/// "Groupes de plus de 10 non acceptés sans réservation": with it, then.
bool read_accepted_with(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kVerdicts = std::to_array<std::string_view>(
      {" ne sont pas acceptés sans ", " ne sont pas acceptées sans ", " n'est pas accepté sans ", " n'est pas acceptée sans ",
       " ne sont pas admis sans ", " ne sont pas admises sans ", " ne sont pas autorisés sans ",
       " ne seront pas acceptés sans ", " ne seront pas admis sans ", " ne sera accepté sans ", " ne sera admis sans ",
       " non acceptés sans ", " refusés sans ", " interdit sans ", " interdite sans ", " ne peuvent pas entrer sans ",
       " ne peuvent entrer sans ", " ne sont pas prêtés sans ", " ne se prêtent pas sans "});
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
  static constexpr auto kGranted = std::to_array<std::string_view>(
      {" est toléré ", " est tolérée ", " est autorisé ", " est autorisée ", " est permis ", " sont tolérés ",
       " sont autorisés ", " sont autorisées ", " est admis ", " autorisé ", " sont tolérées ", " est possible "});
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
    static constexpr auto kWhere =
        std::to_array<std::string_view>({"dans", "au", "à", "aux", "en", "sur", "de", "le", "entre", "après"});
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
       "pas d'entrée par cette porte", "n'entrez pas par cette porte", "ne pas passer par cette porte",
       "ne pas passer par ici"});
  if (std::ranges::find(kOut, lower) != kOut.end())
    return tell(statement, "Merci de sortir par une autre porte", "Une autre porte vous mène dehors, merci");
  return std::ranges::find(kIn, lower) != kIn.end() &&
         tell(statement, "Merci d'entrer par une autre porte", "Une autre porte vous est ouverte, merci");
}

/// "Les groupes doivent réserver la salle": said to them.
bool read_group_duty(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kGroups = std::to_array<std::string_view>(
      {"les groupes", "les familles", "les parents", "les écoles", "les classes", "les enseignants", "les professeurs",
       "les chercheurs", "les participants", "les cyclistes", "les livreurs", "les bénévoles", "les associations",
       "les mineurs", "les étudiants", "les élèves", "les nouveaux inscrits", "les abonnés", "les exposants"});
  static constexpr auto kMusts =
      std::to_array<std::string_view>({" doivent ", " devront ", " sont tenus de ", " sont priés de "});
  if (std::ranges::none_of(kGroups, [&](std::string_view who) { return begins_with_words(lower, who); })) return false;
  for (std::string_view must : kMusts) {
    const std::size_t at = lower.find(must);
    if (at == std::string_view::npos) continue;
    std::string act(trimmed(text.substr(at + must.size())));
    const std::string verb(first_word(act));
    if (!french::is_infinitive(verb) || verb == "être" || verb.starts_with("s'") || says_no(lower) || has_comma(lower))
      return false;
    replace_first(act, "leurs ", "vos ", "fr");
    replace_first(act, "leur ", "votre ", "fr");
    const std::string who = capitalize(std::string(bare(uncapitalize(text.substr(0, at), "fr"))), "fr");
    return tell(statement, who + " : merci " + french::of(act), who + " : pensez à " + act + ", merci");
  }
  return false;
}

/// "Pas de remboursement sans ticket", "pas de carte, pas de prêt": with it, then.
bool read_thing_with(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kLeads = std::to_array<std::string_view>({"pas de", "aucun", "aucune", "il n'y a pas de"});
  static constexpr auto kNot = std::to_array<std::string_view>(
      {"raison", "exception", "motif", "plus", "frais", "limite", "surveillance", "adulte", "accompagnateur", "que"});
  std::string thing, needed;
  if (const std::size_t then = lower.find(", pas de "); then != std::string_view::npos && lower.starts_with("pas de ")) {
    needed = std::string(trimmed(text.substr(7, then - 7)));
    thing = std::string(trimmed(text.substr(then + std::string_view(", pas de ").size())));
  } else {
    std::size_t lead = opening(lower, kLeads);
    for (std::string_view elided : {"pas d'", "il n'y a pas d'"}) {
      if (lower.starts_with(elided)) lead = elided.size();
    }
    const std::size_t sans = lower.find(" sans ");
    if (lead == 0 || sans == std::string_view::npos || sans <= lead) return false;
    thing = std::string(trimmed(text.substr(lead, sans - lead)));
    needed = std::string(trimmed(text.substr(sans + 6)));
  }
  const std::string small = folded(needed, "fr");
  if (thing.empty() || needed.empty() || says_no(folded(thing, "fr")) || says_no(small) || has_comma(thing) ||
      has_comma(needed) || spaces(thing) > 4 || spaces(needed) > 4 || holds(kNot, first_word(small)) ||
      has_word_of(folded(thing, "fr"), kPeople) || french::is_infinitive(first_word(small)) ||
      thing.find("ne ") != std::string::npos)
    return false;
  const std::string own = (french::is_plural(small) ? "vos " : "votre ") + std::string(bare(needed));
  return tell(statement, capitalize(thing, "fr") + " : avec " + own + ", merci",
              capitalize(thing, "fr") + (french::is_plural(thing) ? " possibles avec " : " possible avec ") + own);
}

/// "Les tablettes ne sortent pas de la bibliothèque".
bool read_stays_here(Statement& statement, std::string_view text, std::string_view lower) {
  for (std::string_view verb :
       {" ne sortent pas de ", " ne sort pas de ", " ne doivent pas sortir de ", " ne peuvent pas sortir de ",
        " ne peuvent pas quitter ", " ne doivent pas quitter ", " ne quittent pas ", " ne quitte pas "}) {
    const std::size_t at = lower.find(verb);
    if (at == std::string_view::npos || at == 0 || spaces(lower.substr(0, at)) > 5 || has_word_of(lower.substr(0, at), kPeople))
      continue;
    const std::string_view place = lower.substr(at + verb.size());
    if (says_no(place) || has_comma(place) || spaces(place) > 4) return false;
    const bool here = place.starts_with("la bibliothèque") || place.starts_with("la médiathèque");
    const std::string where = here ? std::string("sur place") : "dans " + std::string(text.substr(at + verb.size()));
    const std::string what(text.substr(0, at));
    return tell(statement, what + " : à utiliser " + where + ", merci", what + " : à garder " + where + ", merci");
  }
  return false;
}

/// "Vous ne devez pas rester après la sonnerie".
bool read_leave_by(Statement& statement, std::string_view text, std::string_view lower) {
  const std::size_t at = lower.find("rester "), after = lower.find(" après ");
  if (at == std::string_view::npos || after == std::string_view::npos || after + 1 < at + 7 || !says_no(lower.substr(0, at)))
    return false;
  std::string where(trimmed(after > at + 7 ? text.substr(at + 7, after - at - 7) : std::string_view()));
  const std::string when(trimmed(text.substr(after + std::string_view(" après ").size())));
  if (when.empty() || spaces(when) > 4 || has_comma(when) || spaces(where) > 4) return false;
  if (where.starts_with("dans "))
    where = " de " + where.substr(5);
  else if (!where.empty())
    return false;
  const std::string out = where.empty() ? "partir" : "sortir" + where;
  return tell(statement, "Merci de " + out + " avant " + when, "Pensez à " + out + " avant " + when + ", merci");
}

/// "Nous n'acceptons pas les livres en mauvais état", "les dons abîmés sont refusés".
bool read_state(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"nous n'acceptons pas", "nous n'acceptons plus", "nous ne prenons pas", "nous refusons", "nous ne reprenons pas"});
  static constexpr auto kVerdicts = std::to_array<std::string_view>(
      {" ne sont pas acceptés", " ne sont pas acceptées", " ne seront pas acceptés", " ne seront pas acceptées",
       " sont refusés", " sont refusées", " ne sont pas repris", " ne sont plus acceptés", " refusés", " non acceptés"});
  constexpr std::string_view kBad = " en mauvais état";
  static constexpr auto kContraries =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"mouillés", "secs"},
                                                                    {"mouillées", "sèches"},
                                                                    {"sales", "propres"},
                                                                    {"incomplets", "complets"},
                                                                    {"incomplètes", "complètes"},
                                                                    {"abîmés", "en bon état"},
                                                                    {"abîmées", "en bon état"},
                                                                    {"déchirés", "en bon état"},
                                                                    {"périmés", "à jour"},
                                                                    {"périmées", "à jour"},
                                                                    {"illisibles", "lisibles"},
                                                                    {"tachés", "propres"},
                                                                    {"cassés", "en bon état"},
                                                                    {"rayés", "en bon état"},
                                                                    {"annotés", "sans annotation"},
                                                                    {"endommagés", "en bon état"}});
  std::string what;
  if (const std::size_t lead = opening(lower, kLeads); lead > 0) {
    what = std::string(trimmed(text.substr(lead)));
  } else {
    for (std::string_view verdict : kVerdicts) {
      if (what.empty() && lower.ends_with(verdict)) what = uncapitalize(text.substr(0, text.size() - verdict.size()), "fr");
    }
  }
  if (what.empty() || says_no(folded(what, "fr")) || has_comma(what) || spaces(what) > 6) return false;
  std::string better;
  if (what.ends_with(kBad)) {
    what.resize(what.size() - kBad.size());
    better = "en bon état";
  }
  for (const auto& [bad, good] : kContraries) {
    if (!better.empty() || bad == "annotés" || !what.ends_with(" " + std::string(bad))) continue;
    what.resize(what.size() - bad.size() - 1);
    better = good;
  }
  if (better.empty()) return false;
  const std::string things(bare(what).starts_with("de ") ? bare(what).substr(3) : bare(what));
  return tell(statement, "Nous prenons les " + things + " " + better, capitalize(things, "fr") + " " + better + ", merci");
}

/// "Si vous n'avez pas votre carte, vous ne pourrez pas entrer": bring it, then.
bool read_unless_brought(Statement& statement, std::string_view text, std::string_view lower) {
  constexpr std::string_view kLead = "si vous n'avez pas ";
  if (!lower.starts_with(kLead)) return false;
  for (std::string_view may : {", vous ne pourrez pas ", ", vous ne pouvez pas ", " vous ne pourrez pas "}) {
    const std::size_t at = lower.find(may);
    if (at == std::string_view::npos) continue;
    const std::string what(trimmed(text.substr(kLead.size(), at - kLead.size()))), act(trimmed(text.substr(at + may.size())));
    if (spaces(what) > 4 || bare(what).size() == what.size() || !french::is_infinitive(first_word(act)) ||
        says_no(folded(act, "fr")) || has_comma(act))
      return false;
    return tell(statement, "Pour " + act + ", apportez " + what + ", merci", "Avec " + what + ", vous pouvez " + act);
  }
  return false;
}

/// "Il est interdit de sortir les journaux de la salle": they stay there.
bool read_stays_there(Statement& statement, std::string_view text, std::string_view lower) {
  std::size_t lead = 0;
  for (std::string_view take :
       {"ne pas sortir ", "il est interdit de sortir ", "interdit de sortir ", "défense de sortir ", "merci de ne pas sortir ",
        "prière de ne pas sortir ", "ne pas emporter ", "interdiction de sortir "}) {
    if (lower.starts_with(take)) lead = take.size();
  }
  if (lead == 0 || says_no(lower.substr(lead)) || has_comma(lower)) return false;
  for (const auto& [from, in] : std::to_array<std::pair<std::string_view, std::string_view>>(
           {{" de la ", "dans la "}, {" du ", "dans le "}, {" de l'", "dans l'"}, {" de cette ", "dans cette "}})) {
    const std::size_t at = lower.rfind(from);
    if (at == std::string_view::npos || at <= lead) continue;
    const std::string what(trimmed(text.substr(lead, at - lead))), place(text.substr(at + from.size()));
    static constexpr auto kPlaces = std::to_array<std::string_view>(
        {"salle", "pièce", "espace", "ludothèque", "section", "rayon", "coin", "bâtiment", "zone", "atelier", "étage"});
    if (bare(what).size() == what.size() || spaces(what) > 3 || spaces(place) > 3 || !holds(kPlaces, first_word(place)))
      return false;
    return ask(statement, "garder " + what + " " + std::string(in) + place);
  }
  return false;
}

/// "Baissez la voix !", "Fermez la porte !": the same as a request.
bool read_curt(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kOrders = std::to_array<std::pair<std::string_view, std::string_view>>({{"fermez", "fermer"},
                                                                                                {"éteignez", "éteindre"},
                                                                                                {"coupez", "couper"},
                                                                                                {"baissez", "baisser"},
                                                                                                {"rangez", "ranger"},
                                                                                                {"essuyez", "essuyer"},
                                                                                                {"ramassez", "ramasser"},
                                                                                                {"nettoyez", "nettoyer"},
                                                                                                {"videz", "vider"}});
  if (statement.end != "!" || says_no(lower) || has_comma(lower) || spaces(lower) > 6) return false;
  const std::string_view order = first_word(lower);
  for (const auto& [command, infinitive] : kOrders) {
    if (order == command && order.size() < lower.size())
      return ask(statement, std::string(infinitive) + std::string(text.substr(order.size())));
  }
  return false;
}

}  // namespace

bool read_french_everyday(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  return read_french_service(statement, text, lower, lexicon) || read_no_such_place(statement, lower) ||
         read_accepted_with(statement, text, lower) || read_only_there(statement, text, lower) ||
         read_children(statement, text, lower, lexicon) || read_other_way(statement, lower) ||
         read_group_duty(statement, text, lower) || read_thing_with(statement, text, lower) ||
         read_stays_here(statement, text, lower) || read_leave_by(statement, text, lower) ||
         read_state(statement, text, lower) || read_unless_brought(statement, text, lower) ||
         read_stays_there(statement, text, lower) || read_curt(statement, text, lower);
}

}  // namespace sayyes
