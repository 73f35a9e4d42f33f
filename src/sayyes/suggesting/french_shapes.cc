/// French statements that need no activity, and bans in the imperative.

#include <algorithm>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/french.h"
#include "sayyes/suggesting/french_words.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/suggesting/word_matter.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

constexpr auto kDuties = std::to_array<std::string_view>({
    "vous devez",
    "il faut",
    "les usagers doivent",
    "les lecteurs doivent",
    "les visiteurs doivent",
    "l'usager doit",
    "le lecteur doit",
    "vous êtes tenus de",
    "les usagers sont tenus de",
    "il est obligatoire de",
    "obligation de",
    "il est impératif de",
    "il convient de",
    "prière de",
    "les utilisateurs doivent",
    "tous les usagers doivent",
    "on doit",
    "vous êtes priés de",
    "vous êtes prié de",
    "vous êtes prié(e)s de",
    "nous vous prions de",
    "nous vous demandons de",
    "il vous est demandé de",
    "il est demandé de",
    "on est prié de",
    "les usagers sont priés de",
    "les lecteurs sont priés de",
    "les visiteurs sont priés de",
});
constexpr auto kFor = std::to_array<std::string_view>({
    "réservé aux",
    "réservée aux",
    "réservés aux",
    "réservées aux",
    "exclusivement réservé aux",
    "uniquement pour les",
    "seulement pour les",
    "strictement réservé aux",
    "strictement réservée aux",
    "accès réservé aux",
    "espace réservé aux",
    "zone réservée aux",
    "uniquement réservé aux",
    "réservé au",
    "réservée au",
    "réservés au",
    "strictement réservé au",
    "accès réservé au",
    "accès strictement réservé au",
    "accès strictement réservé aux",
    "restreint au",
    "restreint aux",
    "restreinte aux",
    "accès restreint au",
    "accès restreint aux",
});
constexpr auto kMost = std::to_array<std::string_view>({
    "maximum",
    "maximum de",
    "maximum :",
    "pas plus de",
    "limité à",
    "limitée à",
    "limités à",
    "limitées à",
    "au plus",
    "max.",
    "max",
});
/// Papers that one shows.
constexpr auto kPapers =
    std::to_array<std::string_view>({"carte", "inscription", "billet", "ticket", "badge", "justificatif", "réservation",
                                     "invitation", "pass", "passe", "autorisation", "pièce", "abonnement"});
/// What cannot be had without it, and what one does there.
constexpr auto kGiven = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"prêt", "emprunter"},
    {"emprunt", "emprunter"},
    {"entrée", "entrer"},
    {"accès", "entrer"},
    {"impression", "imprimer"},
    {"inscription", "vous inscrire"},
    {"connexion", "vous connecter"},
    {"réservation", "réserver"},
});

std::string_view after(std::string_view text, std::size_t size) { return trimmed(text.substr(std::min(size, text.size()))); }

bool clean(std::string_view lower) {
  const std::string padded = " " + std::string(lower) + " ";
  return padded.find(" pas ") == std::string::npos && padded.find(" ne ") == std::string::npos &&
         padded.find(" n'") == std::string::npos && padded.find(" sans ") == std::string::npos;
}

void add(std::vector<Saying>& out, const Statement& statement, std::string text) {
  if (!statement.around.note.empty()) text += " (" + statement.around.note + ")";
  Saying saying;
  saying.text = capitalize(french::mend(std::move(text)), "fr");
  out.push_back(std::move(saying));
}

/// "carte de lecteur" -> "votre carte de lecteur" where it is a paper.
std::string own(std::string_view needed) {
  for (std::string_view article : {std::string_view("la "), std::string_view("le "), std::string_view("une "),
                                   std::string_view("un "), std::string_view("votre "), std::string_view("sa ")}) {
    if (needed.starts_with(article)) needed.remove_prefix(article.size());
  }
  const std::string_view head = needed.substr(0, needed.find(' '));
  return holds(kPapers, head) ? "votre " + std::string(needed) : std::string();
}

/// "ne touchez pas la maquette" -> "touchez la maquette", as the lexicon has it.
bool read_imperative(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  std::size_t begin = 0;
  if (lower.starts_with("ne "))
    begin = 3;
  else if (lower.starts_with("n'"))
    begin = 2;
  else
    return false;
  for (std::string_view word :
       {std::string_view(" pas"), std::string_view(" jamais"), std::string_view(" plus"), std::string_view(" rien")}) {
    const std::size_t at = lower.find(word, begin);
    if (at == std::string_view::npos || (at + word.size() < lower.size() && lower[at + word.size()] != ' ')) continue;
    const std::string verb(lower.substr(begin, at - begin));
    if (verb.find(' ') != std::string::npos && !verb.starts_with("vous ")) continue;
    const std::string matter = std::string(text.substr(begin, at - begin)) + std::string(text.substr(at + word.size()));
    if (!read_matter(statement, matter, french_words(), lexicon)) return false;
    statement.kind = StatementKind::ban;
    return true;
  }
  return false;
}

/// "prêt impossible sans carte", "pas d'entrée sans billet".
bool read_exchange(Statement& statement, std::string_view lower) {
  const std::size_t without = lower.find(" sans ");
  if (without == std::string_view::npos) return false;
  std::string_view needed = lower.substr(without + 6);
  std::string_view given = lower.substr(0, without);
  for (std::string_view opener :
       {std::string_view("pas de "), std::string_view("pas d'"), std::string_view("aucun "), std::string_view("aucune ")}) {
    if (given.starts_with(opener)) given.remove_prefix(opener.size());
  }
  for (std::string_view closer : {std::string_view(" impossible"), std::string_view(" interdit"),
                                  std::string_view(" interdite"), std::string_view(" refusé"), std::string_view(" refusée")}) {
    if (given.ends_with(closer)) given.remove_suffix(closer.size());
    if (needed.ends_with(closer)) needed.remove_suffix(closer.size());
  }
  if (own(needed).empty()) return false;
  for (const auto& [noun, verb] : kGiven) {
    if (given != noun) continue;
    statement.subject = std::string(verb);
    statement.predicate = std::string(needed);
    statement.kind = StatementKind::swap;
    return true;
  }
  return false;
}

/// "Les enfants de moins de 8 ans doivent être accompagnés", "entrée interdite aux moins de 16 ans".
bool read_minors(Statement& statement, std::string_view lower) {
  const std::size_t at = lower.find("moins de ");
  if (at == std::string_view::npos) return false;
  std::size_t digits = at + 9;
  while (digits < lower.size() && lower[digits] >= '0' && lower[digits] <= '9') ++digits;
  const std::string age(lower.substr(at + 9, digits - at - 9));
  if (age.empty() || age.size() > 2 || !lower.substr(digits).starts_with(" ans")) return false;
  const std::string_view before = lower.substr(0, at), after = lower.substr(digits + 4);
  const std::size_t with = after.find("accompagn");
  if (with != std::string_view::npos && clean(after)) {
    std::string adult = "un adulte";
    for (std::string_view by : {std::string_view(" par "), std::string_view(" d'")}) {
      const std::size_t whom = after.find(by, with);
      if (whom == std::string_view::npos) continue;
      adult = std::string(after.substr(whom + by.size()));
      break;
    }
    const std::string whom = before.find("enfant") != std::string_view::npos ? "Les enfants de moins de " : "Les moins de ";
    return tell(statement, whom + age + " ans viennent avec " + adult + ", merci",
                "Merci d'accompagner les " + std::string(whom.starts_with("Les enfants") ? "enfants de " : "") + "moins de " +
                    age + " ans");
  }
  static constexpr auto kAlone =
      std::to_array<std::string_view>({"seuls", "seules", "non accompagnés", "sans adulte", "sans surveillance",
                                       "sans accompagnateur", "sans la surveillance"});
  std::string_view alone;
  if (const std::size_t left = find_any(after, kAlone, alone); left != std::string_view::npos) {
    const std::string_view where = trimmed(after.substr(left + alone.size()));
    if (!where.empty() && !where.starts_with("dans la bibliothèque") && !where.starts_with("à la bibliothèque") &&
        !where.starts_with("dans la médiathèque") && !where.starts_with("à la médiathèque"))
      return false;
    return tell(statement, "Les enfants de moins de " + age + " ans viennent avec un adulte, merci",
                "Merci d'accompagner les enfants de moins de " + age + " ans");
  }
  const bool shut = before.find("interdit") != std::string_view::npos;
  const bool entry = before.starts_with("entrée ") || before.starts_with("accès ") || before.starts_with("interdit");
  if (!shut || !entry || !trimmed(after).empty()) return false;
  return tell(statement, "À partir de " + age + " ans, merci", "Entrée à partir de " + age + " ans");
}

/// "Toute reproduction est interdite sans autorisation de la direction": ask first, and then it is welcome.
bool read_permission(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kAsked =
      std::to_array<std::string_view>({"sans autorisation", "sans l'autorisation", "sans permission", "sans l'accord"});
  std::string_view asked;
  const std::size_t sans = find_any(lower, kAsked, asked);
  if (sans == std::string_view::npos || sans < 2) return false;
  std::string needed(lower.substr(sans + 5));
  if (std::count(needed.begin(), needed.end(), ' ') > 7 || needed.find(',') != std::string::npos || !clean(needed))
    return false;
  if (!needed.starts_with("l'")) needed = (needed.find(" d") == std::string::npos ? "une " : "l'") + needed;
  if (needed.starts_with("l'permission")) needed.replace(0, 2, "la ");
  std::string_view matter = trimmed(text.substr(0, sans));
  const std::string_view small = trimmed(lower.substr(0, sans));
  static constexpr auto kBans = std::to_array<std::string_view>(
      {"interdit de", "il est interdit de", "il est strictement interdit de", "défense de", "interdiction de", "ne pas",
       "merci de ne pas", "prière de ne pas", "veuillez ne pas", "vous ne pouvez pas"});
  static constexpr auto kElided = std::to_array<std::string_view>(
      {"interdit d'", "il est interdit d'", "il est strictement interdit d'", "défense d'", "interdiction d'"});
  const auto elided =
      std::find_if(kElided.begin(), kElided.end(), [&](std::string_view ban) { return small.starts_with(ban); });
  if (const std::size_t ban = opening(small, kBans); ban > 0) {
    matter = trimmed(matter.substr(ban));
  } else if (elided != kElided.end()) {
    matter = matter.substr(elided->size());
  } else {
    bool told = false;
    for (std::string_view verdict :
         {" est interdite", " est interdit", " est strictement interdite", " est strictement interdit", " interdite",
          " interdit", " n'est autorisée", " n'est autorisé"}) {
      if (told || !small.ends_with(verdict)) continue;
      matter.remove_suffix(verdict.size());
      told = true;
    }
    if (!told) return false;
  }
  const std::string what = uncapitalize(matter, "fr");
  const std::string_view first = std::string_view(what).substr(0, what.find(' '));
  static constexpr auto kNamed = std::to_array<std::string_view>({"le", "la", "les", "toute", "tout"});
  const bool act = french::is_infinitive(first);
  if ((!act && !holds(kNamed, first) && !what.starts_with("l'")) || !clean(what) || what.find(',') != std::string::npos)
    return false;
  return tell(
      statement, "Pour " + what + ", demandez " + needed + ", merci",
      act ? "Demandez " + needed + " avant " + french::of(what) + ", merci" : "Merci de demander " + needed + " pour " + what);
}

/// "Ne rien poser sur les vitrines".
bool read_kept_clear(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"ne rien poser sur", "ne rien déposer sur", "ne rien mettre sur", "ne rien laisser sur", "ne pas poser d'objets sur",
       "ne pas déposer d'objets sur", "merci de ne rien poser sur", "prière de ne rien poser sur", "ne posez rien sur",
       "ne déposez rien sur", "merci de ne rien déposer sur", "ne mettez rien sur"});
  static constexpr auto kTops = std::to_array<std::string_view>(
      {"vitrine", "vitrines", "table", "tables", "photocopieur", "photocopieuse", "copieur", "imprimante", "imprimantes",
       "comptoir", "piano", "radiateurs", "radiateur", "scanner", "étagères", "meubles", "présentoirs", "bureau"});
  const std::size_t lead = opening(lower, kLeads);
  if (lead == 0) return false;
  const std::string thing(trimmed(text.substr(lead)));
  const std::string small = folded(thing, "fr");
  std::string_view noun = small;
  for (std::string_view article : {std::string_view("le "), std::string_view("la "), std::string_view("les "),
                                   std::string_view("l'"), std::string_view("cette "), std::string_view("ce ")}) {
    if (noun.starts_with(article)) {
      noun.remove_prefix(article.size());
      break;
    }
  }
  if (!holds(kTops, noun)) return false;
  return ask(statement, "laisser libre le dessus de " + thing);
}

/// "Votre demande ne peut être traitée sans pièce d'identité": bring it.
bool read_needed_paper(Statement& statement, std::string_view lower) {
  const std::size_t sans = lower.rfind(" sans ");
  const std::string_view given = lower.substr(0, std::min(sans, lower.size()));
  if (sans == std::string_view::npos ||
      (given.find(" ne ") == std::string_view::npos && given.find(" n'") == std::string_view::npos))
    return false;
  const std::string mine = own(lower.substr(sans + 6));
  // What one has to ask for first is no paper to show.
  for (std::string_view asked :
       {std::string_view("autorisation"), std::string_view("réservation"), std::string_view("inscription")}) {
    if (mine.find(asked) != std::string::npos) return false;
  }
  if (mine.empty() || std::count(mine.begin(), mine.end(), ' ') > 4) return false;
  return ask(statement, "présenter " + mine);
}

/// "Vous n'avez pas rendu vos livres à temps": please do.
bool read_owed(Statement& statement, std::string_view text, std::string_view lower) {
  static constexpr auto kOwed = std::to_array<std::string_view>({"vous n'avez pas rendu", "vous n'avez pas encore rendu",
                                                                 "vous n'avez toujours pas rendu", "vous n'avez pas rapporté",
                                                                 "vous n'avez pas restitué", "vous n'avez pas retourné"});
  const std::size_t owed = opening(lower, kOwed);
  if (owed == 0) return false;
  std::string what(trimmed(text.substr(owed)));
  for (std::string_view late : {std::string_view(" à temps"), std::string_view(" dans les délais"),
                                std::string_view(" à la date prévue"), std::string_view(" dans le délai prévu")}) {
    if (what.ends_with(late)) what.resize(what.size() - late.size());
  }
  return !what.empty() && clean(folded(what, "fr")) && ask(statement, "rendre " + what);
}

/// Sentences that are known by how they begin.
bool read_known(Statement& statement, std::string_view lower) {
  for (std::string_view watch :
       {std::string_view("surveillez vos enfants"), std::string_view("tenez vos enfants"),
        std::string_view("contrôlez vos enfants"), std::string_view("gardez un œil sur vos enfants")}) {
    if (begins_with_words(lower, watch))
      return tell(statement, "Merci de rester auprès de vos enfants", "Restez auprès de vos enfants, merci");
  }
  // "Le bibliothécaire n'est pas là pour surveiller vos enfants": whoever brings them stays near.
  if (lower.find("vos enfants") != std::string_view::npos && lower.find(" pas ") != std::string_view::npos &&
      (lower.find("surveiller") != std::string_view::npos || lower.find("garder") != std::string_view::npos) &&
      (lower.find("n'est pas là") != std::string_view::npos || lower.find("ne sont pas là") != std::string_view::npos ||
       lower.find("ne sommes pas là") != std::string_view::npos))
    return tell(statement, "Merci de rester auprès de vos enfants", "Restez auprès de vos enfants, merci");
  static constexpr auto kReached =
      std::to_array<std::string_view>({"vous avez dépassé", "vous avez atteint", "vous avez déjà atteint"});
  const bool most = lower.find("prêts") != std::string_view::npos || lower.find("emprunts") != std::string_view::npos;
  return opening(lower, kReached) > 0 && most &&
         tell(statement, "Rendez un livre pour en emprunter un autre, merci",
              "Un livre rendu, un autre à emprunter : à bientôt");
}

/// What follows "éteindre vos téléphones portables"; null data for other acts. Silence is all that the others need of a phone.
std::string_view after_phones(std::string_view act) {
  static constexpr auto kVerbs = std::to_array<std::string_view>({"éteindre", "couper", "ranger"});
  static constexpr auto kPhones = std::to_array<std::string_view>(
      {"téléphones portables", "téléphone portable", "téléphones mobiles", "téléphones cellulaires", "téléphone cellulaire",
       "téléphones", "téléphone", "portables", "portable", "mobiles", "cellulaires", "cellulaire", "téléphone mobile"});
  const std::size_t verb = opening(act, kVerbs);
  if (verb == 0) return {};
  const std::size_t noun = act.find(' ', verb + 1);
  if (noun == std::string_view::npos) return {};
  const std::size_t size = longest_of(act, noun + 1, kPhones);
  return size == 0 ? std::string_view() : act.substr(noun + 1 + size);
}

}  // namespace

bool read_french_shape(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  if (read_minors(statement, lower) || read_exchange(statement, lower) || read_permission(statement, text, lower) ||
      read_kept_clear(statement, text, lower) || read_needed_paper(statement, lower) || read_known(statement, lower) ||
      read_owed(statement, text, lower) || read_french_sanction(statement, text, lower) ||
      read_french_duty(statement, text, lower, lexicon) || read_french_everyday(statement, text, lower, lexicon))
    return true;
  if (read_imperative(statement, text, lower, lexicon)) return true;
  statement.items.clear();
  statement.around = {};
  for (std::string_view duty : kDuties) {
    // "vous êtes priés d'éteindre"
    const bool elided = duty.ends_with(" de") && lower.starts_with(std::string(duty.substr(0, duty.size() - 1)) + "'");
    if (!elided && (!lower.starts_with(duty) || lower.size() <= duty.size() || lower[duty.size()] != ' ')) continue;
    std::string_view what = after(text, duty.size());
    for (std::string_view lead : {std::string_view("de "), std::string_view("d'")}) {
      if (what.starts_with(lead)) what.remove_prefix(lead.size());
    }
    const std::string small = folded(what, "fr");
    if (small.starts_with("s'") || small.starts_with("se ")) return false;
    // "vous devez vous inscrire"
    const std::string_view act = small.starts_with("vous ") ? std::string_view(small).substr(5) : std::string_view(small);
    if (!french::is_infinitive(first_word(act)) || !clean(small)) return false;
    statement.kind = StatementKind::must;
    statement.predicate = std::string(what);
    return true;
  }
  for (std::string_view closer : {std::string_view(" obligatoire"), std::string_view(" exigée"), std::string_view(" exigé"),
                                  std::string_view(" indispensable")}) {
    if (!lower.ends_with(closer)) continue;
    const std::string mine = own(lower.substr(0, lower.size() - closer.size()));
    if (mine.empty()) return false;
    statement.kind = StatementKind::must;
    statement.predicate = "présenter " + mine;
    return true;
  }
  for (std::string_view most : kMost) {
    const std::size_t at = lower.find(most);
    if (at == std::string_view::npos || (at > 0 && lower[at - 1] != ' ') || at + most.size() + 1 >= lower.size()) continue;
    const std::string_view amount = after(text, at + most.size());
    if (amount.empty() || amount.front() < '0' || amount.front() > '9' || !clean(folded(amount, "fr"))) continue;
    std::string_view subject = trimmed(text.substr(0, at));
    for (std::string_view link : {std::string_view(" est"), std::string_view(" sont"), std::string_view(" :")}) {
      if (subject.ends_with(link)) subject.remove_suffix(link.size());
    }
    statement.kind = StatementKind::limit;
    statement.subject = std::string(subject);
    statement.predicate = std::string(amount);
    return true;
  }
  for (std::string_view closer : {std::string_view(" maximum"), std::string_view(" max"), std::string_view(" au maximum")}) {
    if (!lower.ends_with(closer) || text.front() < '0' || text.front() > '9') continue;
    statement.kind = StatementKind::limit;
    statement.predicate = std::string(text.substr(0, text.size() - closer.size()));
    return true;
  }
  for (std::string_view whom : kFor) {
    const std::size_t at = lower.find(whom);
    if (at == std::string_view::npos || (at > 0 && lower[at - 1] != ' ')) continue;
    const std::string_view people = after(text, at + whom.size());
    if (people.empty() || !clean(folded(people, "fr")) || std::count(people.begin(), people.end(), ' ') > 7) return false;
    std::string_view subject = trimmed(text.substr(0, at));
    for (std::string_view link :
         {std::string_view(" strictement"), std::string_view(" exclusivement"), std::string_view(" uniquement"),
          std::string_view(" est"), std::string_view(" sont"), std::string_view(" :")}) {
      if (subject.ends_with(link)) subject.remove_suffix(link.size());
    }
    statement.kind = StatementKind::only;
    statement.subject = std::string(subject);
    statement.predicate = (whom.ends_with(" au") ? "le " : "les ") + std::string(people);
    return true;
  }
  return false;
}

void say_french_shape(const Statement& s, std::vector<Saying>& out) {
  switch (s.kind) {
    case StatementKind::must: {
      if (const std::string_view rest = after_phones(s.predicate); rest.data() != nullptr) {
        if (rest.empty() || rest.starts_with(" dans ") || rest.starts_with(" avant "))
          add(out, s, "Téléphone en silencieux" + std::string(rest) + ", merci");
        break;
      }
      const std::string otherwise = s.price.empty() ? std::string() : " ; sinon, le coût est de " + s.price;
      add(out, s, "Merci " + french::of(s.predicate) + otherwise);
      add(out, s, "Pensez à " + s.predicate + (otherwise.empty() ? ", merci" : otherwise));
      break;
    }
    case StatementKind::limit:
      if (s.predicate.ends_with(" documents")) {
        // What the word stands for, said plainly.
        Statement plain = s;
        plain.predicate.replace(plain.predicate.size() - 9, 9, "livres, films et disques");
        say_french_shape(plain, out);
        break;
      }
      if (s.subject.empty()) {
        add(out, s, "Jusqu'à " + s.predicate);
        add(out, s, "Jusqu'à " + s.predicate + ", merci");
      } else {
        add(out, s, s.subject + " : jusqu'à " + s.predicate);
        add(out, s, s.subject + " : jusqu'à " + s.predicate + ", merci");
      }
      break;
    case StatementKind::only:
      if (s.subject.empty()) {
        add(out, s, "Espace pour " + s.predicate);
        add(out, s, "Cet espace est pour " + s.predicate);
      } else {
        add(out, s, s.subject + " pour " + s.predicate);
        add(out, s, s.subject + " : pour " + s.predicate);
      }
      break;
    case StatementKind::swap: {
      const std::string mine = own(s.predicate);
      add(out, s, "Pour " + s.subject + ", montrez " + mine + ", merci");
      add(out, s, "Présentez " + mine + " pour " + s.subject + ", merci");
      add(out, s, "Avec " + mine + ", vous pouvez " + s.subject);
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
