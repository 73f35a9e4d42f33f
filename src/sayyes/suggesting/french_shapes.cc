/// French statements that need no activity, and bans in the imperative.

#include <algorithm>

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
  const bool shut = before.find("interdit") != std::string_view::npos;
  const bool entry = before.starts_with("entrée ") || before.starts_with("accès ") || before.starts_with("interdit");
  if (!shut || !entry || !trimmed(after).empty()) return false;
  return tell(statement, "À partir de " + age + " ans, merci", "Entrée à partir de " + age + " ans");
}

}  // namespace

bool read_french_shape(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon) {
  if (read_minors(statement, lower)) return true;
  if (read_exchange(statement, lower)) return true;
  if (read_imperative(statement, text, lower, lexicon)) return true;
  statement.items.clear();
  statement.around = {};
  for (std::string_view duty : kDuties) {
    if (!lower.starts_with(duty) || lower.size() <= duty.size() || lower[duty.size()] != ' ') continue;
    std::string_view what = after(text, duty.size());
    for (std::string_view lead : {std::string_view("de "), std::string_view("d'")}) {
      if (what.starts_with(lead)) what.remove_prefix(lead.size());
    }
    const std::string small = folded(what, "fr");
    if (!french::is_infinitive(std::string_view(small).substr(0, small.find(' '))) || !clean(small)) return false;
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
    for (std::string_view link : {std::string_view(" est"), std::string_view(" sont"), std::string_view(" :")}) {
      if (subject.ends_with(link)) subject.remove_suffix(link.size());
    }
    statement.kind = StatementKind::only;
    statement.subject = std::string(subject);
    statement.predicate = std::string(people);
    return true;
  }
  return false;
}

void say_french_shape(const Statement& s, std::vector<Saying>& out) {
  switch (s.kind) {
    case StatementKind::must:
      add(out, s, "Merci " + french::of(s.predicate));
      add(out, s, "Pensez à " + s.predicate + ", merci");
      break;
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
        add(out, s, "Espace pour les " + s.predicate);
        add(out, s, "Cet espace est pour les " + s.predicate);
      } else {
        add(out, s, s.subject + " pour les " + s.predicate);
        add(out, s, s.subject + " : pour les " + s.predicate);
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
