/// French statements about what a library does not do: which days, until when, who does, and what one brings along.

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

/// "Pas de réservation par téléphone": whoever reads it stands there.
bool read_in_person(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kLeads = std::to_array<std::string_view>({"pas de", "aucune", "aucun", "nous ne prenons pas de"});
  constexpr std::string_view kPhone = " par téléphone";
  if (!lower.ends_with(kPhone)) return false;
  std::size_t lead = opening(lower, kLeads);
  if (lower.starts_with("pas d'")) lead = 6;
  const std::size_t end = lower.size() - kPhone.size();
  if (lead == 0 || end <= lead) return false;
  const std::string thing(trimmed(text.substr(lead, end - lead)));
  if (thing.empty() || spaces(thing) > 3 || says_no(folded(thing, "fr")) || has_comma(thing)) return false;
  return tell(statement, capitalize(thing, "fr") + " : sur place, avec plaisir",
              "Venez nous voir : " + thing + " sur place, avec plaisir");
}

/// "Nous ne faisons pas de reliure": the library knows who does.
bool read_not_done_here(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  std::size_t lead = 0;
  for (std::string_view opener :
       {"nous ne faisons pas de ", "nous ne faisons plus de ", "nous ne proposons pas de ", "nous ne vendons pas de ",
        "nous ne vendons plus de ", "nous n'avons pas de ", "on ne fait pas de ", "nous ne faisons pas d'",
        "nous ne vendons pas d'", "nous n'avons pas d'", "nous ne proposons pas d'", "nous ne réparons pas les ",
        "nous ne louons pas de "}) {
    if (lower.starts_with(opener)) lead = std::max(lead, opener.size());
  }
  if (lead == 0) return false;
  std::string thing(trimmed(text.substr(lead)));
  if (thing.ends_with(" ici")) thing.resize(thing.size() - 4);
  static constexpr auto kNever = std::to_array<std::string_view>(
      {"exception", "exceptions", "remboursement", "remboursements", "crédit", "monnaie", "temps"});
  for (std::string_view more :
       {" dans ", " à ", " au ", " après ", " avant ", " le ", " pendant ", " par ", " sur ", " plus "}) {
    if (thing.find(more) != std::string::npos) return false;
  }
  if (thing.empty() || spaces(thing) > 3 || says_no(folded(thing, "fr")) || has_comma(thing) ||
      holds(kNever, first_word(thing)) || has_word_of(thing, kPeople) || lexicon.longest_at(thing, 0) ||
      thing.find_first_of("0123456789") != std::string::npos)
    return false;
  return tell(statement, capitalize(thing, "fr") + " : nous vous disons où, avec plaisir",
              "Besoin " + french::of(thing) + " ? Nous vous disons où");
}

/// "Nous ne prêtons pas de chargeurs": one's own, then. "Nous ne gardons pas les sacs": they stay with whoever owns them.
bool read_own_things(Statement& statement, std::string_view lower) {
  static constexpr auto kOwn = std::to_array<std::string_view>(
      {"chargeurs", "chargeur", "écouteurs", "stylos", "crayons", "parapluies", "lunettes", "calculatrices", "ciseaux",
       "câbles", "casques", "adaptateurs", "cahiers", "feuilles", "souris", "cadenas", "masques", "papier", "agrafeuses"});
  for (std::string_view lead : {"nous ne prêtons pas de ", "nous ne prêtons pas d'", "pas de prêt de ", "pas de prêt d'",
                                "on ne prête pas de ", "nous ne fournissons pas de ", "nous ne fournissons pas d'"}) {
    if (!lower.starts_with(lead) || !holds(kOwn, lower.substr(lead.size()))) continue;
    const std::string thing(lower.substr(lead.size()));
    const std::string own = (french::is_plural(thing) || thing == "souris" ? "vos " : "votre ") + thing;
    return tell(statement, "Merci d'apporter " + own, "Pensez à apporter " + own + ", merci");
  }
  static constexpr auto kKept = std::to_array<std::string_view>(
      {"nous ne gardons pas", "nous ne surveillons pas", "nous n'assurons pas la garde des", "on ne garde pas"});
  static constexpr auto kThings = std::to_array<std::string_view>(
      {"sacs", "affaires", "valises", "bagages", "objets", "effets", "casques", "manteaux", "paquets", "vélos", "poussettes"});
  const std::size_t lead = opening(lower, kKept);
  return lead > 0 && holds(kThings, first_word(bare(trimmed(lower.substr(lead))))) && !says_no(lower.substr(lead)) &&
         tell(statement, "Merci de garder vos affaires avec vous", "Gardez vos affaires avec vous, merci");
}

/// "Pas de visites pendant les cours": before them, or after.
bool read_not_during(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads = std::to_array<std::string_view>({"pas de", "aucun", "aucune"});
  std::size_t lead = opening(lower, kLeads), during = lower.find(" pendant "), size = 9;
  if (during == std::string_view::npos) during = lower.find(" durant "), size = 8;
  if (lower.starts_with("pas d'")) lead = 6;
  if (lead == 0 || during == std::string_view::npos || during <= lead) return false;
  const std::string thing(trimmed(text.substr(lead, during - lead))), when(trimmed(text.substr(during + size)));
  if (thing.empty() || spaces(thing) > 3 || spaces(when) > 4 || bare(when).size() == when.size() || has_comma(when) ||
      says_no(folded(thing, "fr")) || says_no(folded(when, "fr")) || lexicon.longest_at(thing, 0) ||
      has_word_of(folded(thing, "fr"), kPeople))
    return false;
  return tell(statement, capitalize(thing, "fr") + " : avant ou après " + when + ", avec plaisir",
              "Avant ou après " + when + ", " + thing + " avec plaisir");
}

/// "Le prêt est suspendu jusqu'au 7 janvier", "la cafétéria ne fonctionne pas en août".
bool read_back_then(Statement& statement, std::string_view text, std::string_view lower) {
  for (std::string_view verdict : {" est suspendu jusqu'", " est suspendue jusqu'", " sont suspendus jusqu'",
                                   " sont suspendues jusqu'", " suspendu jusqu'", " est interrompu jusqu'"}) {
    const std::size_t at = lower.find(verdict);
    if (at == std::string_view::npos || at == 0) continue;
    Adjuncts around;
    around.time = std::string(text.substr(at + verdict.size() - 6));
    around.time_value = std::string(trimmed(around.time.substr(around.time.find(' ') + 1)));
    around.time_kind = TimeKind::until;
    const std::string back = french_words().back(around), what(text.substr(0, at));
    if (back.empty() || spaces(what) > 6 || says_no(folded(what, "fr"))) return false;
    return tell(statement, what + " : de retour " + back,
                what + (french::is_plural(what) ? " reviennent " : " revient ") + back);
  }
  static constexpr auto kMonths = std::to_array<std::string_view>({"en août", "en juillet", "en été", "l'été", "en janvier"});
  for (std::string_view verdict :
       {" ne fonctionne pas ", " n'ouvre pas ", " est fermée ", " est fermé ", " ne fonctionnent pas "}) {
    const std::size_t at = lower.find(verdict);
    if (at == std::string_view::npos || at == 0 || !holds(kMonths, lower.substr(at + verdict.size()))) continue;
    const std::string what(text.substr(0, at)), when(lower.substr(at + verdict.size()));
    if (spaces(what) > 5 || says_no(folded(what, "fr"))) return false;
    return tell(statement,
                capitalize(when, "fr") + ", pause ; " + uncapitalize(what, "fr") + " : le reste de l'année, avec plaisir",
                what + " : le reste de l'année, avec plaisir ; " + when + ", pause");
  }
  return false;
}

}  // namespace

bool read_french_service(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  return read_days_off(statement, text, lower, lexicon) || read_in_person(statement, text, lower) ||
         read_own_things(statement, lower) || read_not_during(statement, text, lower, lexicon) ||
         read_back_then(statement, text, lower) || read_not_done_here(statement, text, lower, lexicon);
}

}  // namespace sayyes
