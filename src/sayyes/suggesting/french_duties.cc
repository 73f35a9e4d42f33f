/// French duties in the passive, what a sanction or a fine asks for, until when and how many.

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

using french::says_no;

using Pair = std::pair<std::string_view, std::string_view>;

/// Participles of what a reader is asked to do with a thing, and their infinitives.
constexpr auto kDone = std::to_array<Pair>({
    {"déposé", "déposer"},       {"rendu", "rendre"},       {"restitué", "rendre"},      {"rapporté", "rapporter"},
    {"retourné", "rapporter"},   {"retiré", "retirer"},     {"réclamé", "réclamer"},     {"éteint", "éteindre"},
    {"laissé", "laisser"},       {"rangé", "ranger"},       {"remis", "remettre"},       {"remplacé", "remplacer"},
    {"remboursé", "rembourser"}, {"présenté", "présenter"}, {"montré", "montrer"},       {"mis", "mettre"},
    {"effectué", "effectuer"},   {"fait", "faire"},         {"renouvelé", "renouveler"}, {"confirmé", "confirmer"},
    {"annulé", "annuler"},       {"réservé", "réserver"},   {"attaché", "attacher"},     {"signalé", "signaler"},
    {"rempli", "remplir"},       {"réglé", "régler"},       {"payé", "payer"},           {"coupé", "couper"},
    {"fermé", "fermer"},         {"jeté", "jeter"},         {"tenu", "tenir"},           {"consulté", "consulter"},
    {"manipulé", "manipuler"},   {"adressé", "adresser"},   {"plié", "plier"},           {"récupéré", "récupérer"},
});
constexpr auto kPeople = std::to_array<std::string_view>(
    {"enfant",   "enfants",   "mineur",   "mineurs",   "usager",    "usagers", "lecteur", "lecteurs",
     "visiteur", "visiteurs", "personne", "personnes", "parents",   "élèves",  "groupes", "public",
     "adultes",  "adhérents", "abonnés",  "bébés",     "étudiants", "jeunes"});
constexpr auto kOrElse = std::to_array<std::string_view>({" sera ", " seront ", " est annul", " sont annul", " entraîne",
                                                          " fera l'objet", " feront l'objet", " est factur", " sont factur",
                                                          " donne lieu", " donnera lieu", " est remis", " sont remis",
                                                          " est perdu", " est considéré", " sont enlevé", " est enlevé"});
constexpr auto kNumbers =
    std::to_array<std::string_view>({"un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"});

bool is_person(std::string_view subject) { return has_word_of(subject, kPeople); }

/// The infinitive of a participle in any number and gender; empty for others.
std::string_view infinitive_of(std::string_view participle) {
  for (const auto& [done, infinitive] : kDone) {
    if (!participle.starts_with(done)) continue;
    const std::string_view ending = participle.substr(done.size());
    if (ending.empty() || ending == "e" || ending == "s" || ending == "es") return infinitive;
  }
  return {};
}

/// "Les sacs doivent être déposés au vestiaire", "documents à rendre à l'accueil".
bool read_passive(Statement& statement, std::string_view text, std::string_view lower) {
  if (says_no(lower) || has_comma(lower)) return false;
  static constexpr auto kMusts = std::to_array<std::string_view>(
      {" doivent impérativement être ", " doit impérativement être ", " doivent obligatoirement être ",
       " doit obligatoirement être ", " doivent être ", " doit être ", " devront être ", " devra être "});
  static constexpr auto kToDo = std::to_array<std::string_view>({" sont à ", " est à "});
  std::string_view verb, rest, subject;
  for (std::string_view must : kMusts) {
    const std::size_t at = lower.find(must);
    if (at == std::string_view::npos || at == 0) continue;
    subject = text.substr(0, at);
    rest = text.substr(at + must.size());
    verb = infinitive_of(first_word(rest));
    break;
  }
  for (std::string_view due : kToDo) {
    const std::size_t at = lower.find(due);
    if (!verb.empty() || at == std::string_view::npos || at == 0) continue;
    subject = text.substr(0, at);
    rest = text.substr(at + due.size());
    const std::string_view act = first_word(rest);
    if (std::any_of(kDone.begin(), kDone.end(), [&](const Pair& pair) { return pair.second == act; })) verb = act;
  }
  if (verb.empty() || is_person(folded(subject, "fr")) || std::count(subject.begin(), subject.end(), ' ') > 5) return false;
  std::string what(after_first_word(rest));
  for (std::string_view by : {" par l'emprunteur", " par le lecteur", " par l'usager", " par les usagers", " par vos soins"}) {
    const std::string padded = " " + what;
    if (const std::size_t whom = padded.find(by); whom != std::string::npos)
      what = std::string(trimmed(padded.substr(0, whom) + padded.substr(whom + by.size())));
  }
  if (what.find("par l") != std::string::npos || what.find("par un") != std::string::npos) return false;
  return ask(statement, std::string(verb) + " " + uncapitalize(subject, "fr") + (what.empty() ? "" : " " + what));
}

/// "Toute réservation non retirée sous 3 jours sera annulée": fetch it.
bool read_undone(Statement& statement, std::string_view text, std::string_view lower) {
  const std::size_t no = lower.find(" non ");
  if (no == std::string_view::npos || no == 0) return false;
  const std::string_view rest = lower.substr(no + 5);
  const std::string_view verb = infinitive_of(first_word(rest));
  std::size_t end = std::string_view::npos;
  for (std::string_view otherwise : kOrElse) end = std::min(end, rest.find(otherwise));
  if (verb.empty() || end == std::string_view::npos) return false;
  std::string subject = uncapitalize(text.substr(0, no), "fr");
  std::string small = folded(subject, "fr");
  for (std::string_view article :
       {"les ", "le ", "la ", "l'", "tout ", "toute ", "tous les ", "toutes les ", "vos ", "votre ", "chaque "}) {
    if (!small.starts_with(article)) continue;
    subject.erase(0, article.size());
    small.erase(0, article.size());
  }
  if (subject.empty() || is_person(small) || small.find(' ') != std::string::npos) return false;
  const bool plural = french::is_plural(small);
  const std::size_t begin = no + 5 + first_word(rest).size();
  const std::string tail(trimmed(text.substr(begin, no + 5 + end - begin)));
  if (has_comma(tail)) return false;
  return ask(statement, std::string(verb) + (plural ? " vos " : " votre ") + subject + (tail.empty() ? "" : " " + tail));
}

/// "Amende de 0,20 € par jour de retard", "tout document perdu sera facturé".
bool read_fine(Statement& statement, std::string_view text, std::string_view lower) {
  if (says_no(lower)) return false;
  static constexpr auto kFines = std::to_array<std::string_view>(
      {"amende", "amendes", "pénalité", "pénalités", "pénalité de retard", "facturé", "facturés", "facturée", "facturées",
       "remboursé", "remboursée", "remboursés", "sera réclamé", "frais de retard", "sera perçue", "vous sera demandé"});
  std::string_view fine;
  if (find_any(lower, kFines, fine) == std::string_view::npos) return false;
  const std::size_t late = lower.find("retard");
  if (late != std::string_view::npos) {
    const std::string price(amount_in(text));
    if (price.empty() || lower.find(',', late) != std::string_view::npos) return false;
    static constexpr auto kEach =
        std::to_array<std::string_view>({"par jour", "par semaine", "par document et par jour", "par jour et par document",
                                         "par livre et par jour", "le jour"});
    std::string_view each;
    find_any(lower, kEach, each);
    const std::string cost = "le retard coûte " + price + (each.empty() ? "" : " " + std::string(each));
    return tell(statement, "Merci de rendre vos emprunts à temps ; " + cost, "Merci de rendre à temps ; " + cost);
  }
  static constexpr auto kLost = std::to_array<std::string_view>(
      {"perte", "perdu", "perdus", "abîmé", "abîmés", "détérioré", "détériorés", "endommagé", "endommagés", "dégradé"});
  static constexpr auto kLent = std::to_array<std::string_view>(
      {"document", "documents", "livre", "livres", "ouvrage", "ouvrages", "exemplaire", "dvd", "jeu", "jeux"});
  std::string_view lost, lent;
  if (find_any(lower, kLost, lost) == std::string_view::npos || find_any(lower, kLent, lent) == std::string_view::npos)
    return false;
  statement.price = std::string(amount_in(text));
  return ask(statement, "prendre soin de ce que vous empruntez");
}

/// "Le prêt n'est pas possible après 18 h 45", "plus aucun retour après 19 h".
bool read_until(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  static constexpr auto kLeads =
      std::to_array<std::string_view>({"pas de", "plus de", "aucun", "aucune", "plus aucun", "plus aucune", "il n'y a pas de",
                                       "il n'y a plus de", "nous ne faisons pas de", "nous ne faisons plus de"});
  static constexpr auto kVerdicts = std::to_array<std::string_view>({" n'est pas possible",
                                                                     " n'est plus possible",
                                                                     " ne sont pas possibles",
                                                                     " ne sont plus possibles",
                                                                     " impossible",
                                                                     " impossibles",
                                                                     " ne sera possible",
                                                                     " ne sera accepté",
                                                                     " ne sera acceptée",
                                                                     " ne sera effectué",
                                                                     " n'est possible",
                                                                     " n'est accepté",
                                                                     " n'est acceptée",
                                                                     " ne sont plus acceptés",
                                                                     " ne sont plus acceptées",
                                                                     " n'est plus assuré",
                                                                     " ne sont plus assurés",
                                                                     " n'est plus accepté",
                                                                     " n'est plus acceptée",
                                                                     " refusés",
                                                                     " refusé"});
  static constexpr auto kTimes = std::to_array<Pair>({{" après ", "jusqu'à "},
                                                      {" au-delà de ", "jusqu'à "},
                                                      {" passé ", "jusqu'à "},
                                                      {" à partir de ", "jusqu'à "},
                                                      {" avant ", "à partir de "}});
  for (const auto& [words, said] : kTimes) {
    const std::size_t at = lower.find(words);
    if (at == std::string_view::npos) continue;
    const std::string_view when = trimmed(text.substr(at + words.size()));
    if (when.empty() || when.front() < '0' || when.front() > '9' || says_no(when) ||
        when.find(" ans") != std::string_view::npos || std::count(when.begin(), when.end(), ' ') > 3)
      return false;
    std::string given(text.substr(0, at));
    bool told = false;
    for (std::string_view verdict : kVerdicts) {
      if (!folded(given, "fr").ends_with(verdict)) continue;
      given.resize(given.size() - verdict.size());
      told = true;
      break;
    }
    const std::string small = folded(given, "fr");
    if (const std::size_t lead = opening(small, kLeads); lead > 0) {
      given = std::string(trimmed(given.substr(lead)));
      told = true;
    } else if (small.starts_with("pas d'") || small.starts_with("plus d'")) {
      given.erase(0, small.find('\'') + 1);
      told = true;
    }
    given = uncapitalize(given, "fr");
    for (std::string_view article : {"le ", "la ", "les ", "l'"}) {
      if (given.starts_with(article)) given.erase(0, article.size());
    }
    if (!told || given.empty() || says_no(given) || is_person(given) || std::count(given.begin(), given.end(), ' ') > 3 ||
        has_comma(given) || french::is_infinitive(first_word(given)))
      return false;
    if (tells_until(lexicon, given)) return false;
    const std::string whole = capitalize(given, "fr") + " : " + std::string(said) + std::string(when);
    return tell(statement, whole, whole + ", merci");
  }
  return false;
}

/// "Une seule personne par poste", "pas plus de 3 livres", "deux livres maximum".
bool read_number(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kMost = std::to_array<std::string_view>(
      {"vous ne pouvez pas emprunter plus de", "vous ne pouvez emprunter plus de", "on ne peut pas emprunter plus de",
       "il est interdit d'être plus de", "interdit à plus de", "interdit d'être plus de", "ne pas être plus de",
       "ne pas dépasser", "jamais plus de", "pas plus de", "vous ne pouvez pas réserver plus de",
       "vous ne pouvez pas imprimer plus de"});
  std::string what;
  bool single = false;
  if (const std::size_t most = opening(lower, kMost); most > 0) {
    what = std::string(trimmed(text.substr(most)));
  } else if (lower.starts_with("une seule ") || lower.starts_with("un seul ")) {
    what = text.substr(0, lower.find(' ')).size() == 3 ? "une " : "un ";
    what += text.substr(lower.find(' ', 4) + 1);
    single = true;
  } else {
    return false;
  }
  const std::string_view number = first_word(what);
  const bool digits = !number.empty() && number.front() >= '0' && number.front() <= '9';
  if ((!digits && !holds(kNumbers, number)) || says_no(what) || has_comma(what) || number.size() == what.size() ||
      std::count(what.begin(), what.end(), ' ') > 7)
    return false;
  if (single && (what.find(" est ") != std::string::npos || what.find(" à la fois") == std::string::npos) &&
      what.find(" par ") == std::string::npos)
    return false;
  if (const std::size_t granted = what.find(" autorisée"); granted != std::string::npos) what.erase(granted, 11);
  if (const std::size_t granted = what.find(" autorisé"); granted != std::string::npos) what.erase(granted, 10);
  return single ? tell(statement, capitalize(what, "fr") + ", merci", capitalize(what, "fr"))
                : tell(statement, "Jusqu'à " + what, "Jusqu'à " + what + ", merci");
}

/// "Les enfants ne doivent pas rester seuls", "les enfants doivent être accompagnés d'un adulte".
bool read_minors_may(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kAlone = std::to_array<std::string_view>(
      {" ne doivent pas rester seuls", " ne doivent pas être laissés seuls", " ne peuvent pas rester seuls",
       " ne peuvent rester seuls", " ne doivent pas rester sans surveillance", " ne peuvent pas rester sans surveillance",
       " ne doivent pas être laissés sans surveillance", " ne sont pas admis sans adulte", " ne sont pas acceptés seuls",
       " ne sont pas admis seuls", " ne doivent pas circuler seuls", " ne peuvent pas venir seuls"});
  static constexpr auto kWith =
      std::to_array<std::string_view>({" doivent être accompagnés", " doivent obligatoirement être accompagnés",
                                       " doivent rester accompagnés", " doivent impérativement être accompagnés"});
  for (std::string_view alone : kAlone) {
    const std::size_t at = lower.find(alone);
    if (at == std::string_view::npos || !is_person(lower.substr(0, at))) continue;
    const std::string who = uncapitalize(text.substr(0, at), "fr");
    const std::string where(trimmed(text.substr(at + alone.size())));
    const std::string small = folded(where, "fr");
    if (says_no(small)) return false;
    if (!where.empty() && !small.starts_with("dans ") && !small.starts_with("à ") && !small.starts_with("en ") &&
        !small.starts_with("au "))
      return false;
    const std::string in = where.empty() ? std::string() : " " + where;
    return tell(statement, "Merci de rester auprès de vos enfants" + in,
                capitalize(who, "fr") + " restent avec un adulte" + in + ", merci");
  }
  for (std::string_view with : kWith) {
    const std::size_t at = lower.find(with);
    if (at == std::string_view::npos || !is_person(lower.substr(0, at)) || says_no(lower)) continue;
    const std::string who = uncapitalize(text.substr(0, at), "fr");
    std::string adult = "un adulte";
    std::string_view rest = trimmed(text.substr(at + with.size()));
    for (std::string_view by : {"par ", "d'", "de "}) {
      if (!rest.starts_with(by)) continue;
      adult = std::string(rest.substr(std::string_view(by).size()));
      rest = {};
      break;
    }
    if (!rest.empty()) return false;
    return tell(statement, capitalize(who, "fr") + " viennent avec " + adult + ", merci", "Merci d'accompagner " + who);
  }
  return false;
}

/// "La bibliothèque décline toute responsabilité en cas de vol": look after your things.
bool read_not_answering(Statement& statement, std::string_view lower) {
  static constexpr auto kDeclines = std::to_array<std::string_view>(
      {"décline toute responsabilité", "déclinons toute responsabilité", "n'est pas responsable", "ne sommes pas responsables",
       "n'est responsable", "ne saurait être tenue responsable", "ne saurait être tenu responsable", "n'assure pas",
       "ne peut être tenue responsable", "ne peut être tenu responsable", "ne pourra être tenue responsable",
       "n'est pas chargé", "ne répond pas"});
  std::string_view declines;
  if (find_any(lower, kDeclines, declines) == std::string_view::npos) return false;
  if (lower.find("surveillance des enfants") != std::string_view::npos ||
      lower.find("garde des enfants") != std::string_view::npos || lower.find("garde d'enfants") != std::string_view::npos ||
      lower.find("de vos enfants") != std::string_view::npos)
    return tell(statement, "Merci de rester auprès de vos enfants", "Restez auprès de vos enfants, merci");
  if (declines == "n'assure pas") return false;
  for (std::string_view thing : {"objets", "affaires", "effets personnels", "vol", "vols", "perte", "vêtements", "sacs"}) {
    if (lower.find(thing) != std::string_view::npos)
      return tell(statement, "Merci de garder vos affaires avec vous", "Gardez vos affaires avec vous, merci");
  }
  return false;
}

/// "Silence absolu exigé", "silence de rigueur".
bool read_silence(Statement& statement, std::string_view lower) {
  static constexpr auto kAsked = std::to_array<std::string_view>(
      {"silence absolu exigé", "silence exigé", "silence absolu", "silence total", "silence obligatoire", "silence de rigueur",
       "silence impératif", "silence absolu obligatoire", "le silence est de rigueur", "le silence est exigé",
       "le silence est obligatoire", "silence total exigé", "le silence absolu est exigé"});
  std::string_view rest;
  for (std::string_view asked : kAsked) {
    if (lower == asked || lower.starts_with(std::string(asked) + " dans "))
      rest = lower.substr(asked.size());
    else
      continue;
    const std::string where(rest);
    return tell(statement, "Merci de garder le silence" + where, "Profitez du silence" + where + ", merci");
  }
  return false;
}

}  // namespace

bool read_french_duty(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  return read_minors_may(statement, text, lower) || read_number(statement, text, lower) ||
         read_until(statement, text, lower, lexicon) || read_undone(statement, text, lower) ||
         read_fine(statement, text, lower) || read_not_answering(statement, lower) || read_silence(statement, lower) ||
         read_passive(statement, text, lower);
}

}  // namespace sayyes
