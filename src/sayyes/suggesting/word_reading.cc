#include <algorithm>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/suggesting/word_matter.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

constexpr std::size_t kLongest = 300;  ///< bytes; a longer sentence is prose, not a sign
bool holds_any(std::string_view lower, std::span<const std::string_view> list) {
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if (word_begins(lower, at) && longest_of(lower, at, list) > 0) return true;
  }
  return false;
}

const SignWords::Opener* opener_at(std::string_view lower, std::size_t at, std::span<const SignWords::Opener> list) {
  const SignWords::Opener* best = nullptr;
  for (const SignWords::Opener& opener : list) {
    if (best != nullptr && opener.words.size() <= best->words.size()) continue;
    const std::string_view rest = lower.substr(at);
    if (!rest.starts_with(opener.words)) continue;
    const bool elided = opener.words.ends_with('\'');
    if (elided || rest.size() == opener.words.size() || is_word_edge(lower, at + opener.words.size())) best = &opener;
  }
  return best;
}

/// Takes words that only set the tone off both ends.
std::string_view without_softeners(std::string_view text, const SignWords& words) {
  for (bool again = true; again;) {
    again = false;
    text = trimmed(text);
    while (!text.empty() && (text.front() == '.' || text.front() == ':')) text.remove_prefix(1);
    for (std::string_view mark : {std::string_view("¡"), std::string_view("¿")}) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
    }
    const std::string lower = folded(text, words.language);
    if (const std::size_t size = longest_of(lower, 0, words.softeners); size > 0 && size < text.size()) {
      text.remove_prefix(size);
      again = true;
      continue;
    }
    for (std::string_view softener : words.softeners) {
      if (lower.size() > softener.size() && lower.ends_with(softener) &&
          !is_word_before(lower, lower.size() - softener.size())) {
        text.remove_suffix(softener.size());
        again = true;
        break;
      }
    }
  }
  return text;
}

/// "la biblioteca estará" -> "la biblioteca".
std::string_view without_copulas(std::string_view subject, const SignWords& words) {
  for (bool again = true; again;) {
    again = false;
    while (!subject.empty() && (subject.back() == ' ' || subject.back() == ':')) subject.remove_suffix(1);
    const std::string lower = folded(subject, words.language);
    for (std::string_view copula : words.copulas) {
      if (lower.size() <= copula.size() || !lower.ends_with(copula) || lower[lower.size() - copula.size() - 1] != ' ') continue;
      subject.remove_suffix(copula.size() + 1);
      again = true;
      break;
    }
  }
  return subject;
}

/// "Cerrado hasta el lunes", "Ascensor averiado".
bool read_condition(Statement& statement, std::string_view text, const SignWords& words, const Lexicon& lexicon) {
  const std::string lower = folded(text, words.language);
  // "entrée interdite aux moins de 16 ans" asks for an age.
  for (std::string_view young : {std::string_view("moins de "), std::string_view("menores de ")}) {
    const std::size_t age = lower.find(young);
    if (age != std::string::npos && age + young.size() < lower.size() && lower[age + young.size()] >= '0' &&
        lower[age + young.size()] <= '9')
      return false;
  }
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if (!word_begins(lower, at)) continue;
    const auto hit = lexicon.longest_at(lower, at);
    if (!hit || hit->activity->type != "condition" || !is_word_edge(lower, at + hit->size)) continue;
    if (at > 0 && !hit->activity->words.contains("subject")) continue;
    Item item;
    item.text = std::string(text.substr(at, hit->size));
    item.activity = hit->activity;
    item.object = std::string(without_copulas(trimmed(text.substr(0, at)), words));
    Adjuncts around;

    // Half a sentence is no thing that is closed: "sepa que la sala", "navrés mais c'".
    const std::string lower_object = folded(item.object, words.language);
    if (item.object.ends_with('\'') || lower_object.find("c'est") != std::string::npos ||
        lower_object.find(" que ") != std::string::npos || item.object.find(',') != std::string::npos ||
        holds_any(lower_object, words.negatives))
      continue;
    if (std::count(item.object.begin(), item.object.end(), ' ') > 5 ||
        !read_around(text.substr(at + hit->size), words, lexicon, around))
      continue;
    // "accès réservé aux abonnés": of people, which only some templates name.
    const auto& yes = hit->activity->yes;
    if (!around.people.empty() && std::none_of(yes.begin(), yes.end(), [](const Activity::Yes& one) {
          return one.say.find("{people}") != std::string::npos;
        }))
      continue;
    if (!around.more_than.empty()) continue;  // "no se prestan más de tres libros" is a number
    if (!around.without.empty()) continue;    // "no se presta sin carné" asks for the card
    item.plural = !item.object.empty() && item.object.substr(0, item.object.find(' ')).ends_with('s');
    statement.kind = StatementKind::condition;
    statement.items = {std::move(item)};
    statement.around = std::move(around);
    return true;
  }
  return false;
}

void read_one(Statement& statement, const SignWords& words, const Lexicon& lexicon) {
  const std::string written = statement.text;
  if (words.plain != nullptr && statement.text.size() <= kLongest) statement.text = words.plain(statement.text);
  const std::string_view text = without_softeners(statement.text, words);
  const std::string lower = folded(text, words.language);
  const auto wipe = [&] {
    statement.items.clear();
    statement.around = {};
    statement.subject.clear();
    statement.predicate.clear();
  };
  if (lower.empty() || longest_of(lower, 0, words.dropped) > 0 || longest_of(lower, 0, words.softeners) == lower.size() ||
      std::ranges::find(words.signers, lower) != words.signers.end()) {
    statement.kind = StatementKind::drop;
    return;
  }
  if (text.size() <= kLongest) {
    if (read_condition(statement, text, words, lexicon)) return;
    if (words.shape != nullptr && words.shape(statement, text, lower, lexicon)) return;
    wipe();
    // What no activity knows may still be of a shape that needs none.
    const auto shaped_otherwise = [&] {
      if (words.otherwise == nullptr) return false;
      Statement other = statement;
      other.items.clear();
      other.around = {};
      if (!words.otherwise(other, text, lower, lexicon)) return false;
      statement = std::move(other);
      return true;
    };
    const auto all_known = [&] {
      return std::ranges::all_of(statement.items, [](const Item& item) { return item.activity != nullptr; });
    };
    if (const SignWords::Opener* opener = opener_at(lower, 0, words.openers)) {
      if (read_matter(statement, trimmed(text.substr(opener->words.size())), words, lexicon)) {
        statement.kind = opener->kind;
        if (!all_known()) shaped_otherwise();
        return;
      }
      wipe();
    }
    for (std::size_t at = 1; at < lower.size(); ++at) {
      if (!word_begins(lower, at)) continue;
      const SignWords::Opener* verdict = opener_at(lower, at, words.verdicts);
      if (verdict == nullptr) continue;
      const std::string matter =
          std::string(trimmed(text.substr(0, at))) + std::string(text.substr(at + verdict->words.size()));
      if (read_matter(statement, matter, words, lexicon)) {
        statement.kind = verdict->kind;
        if (!all_known()) shaped_otherwise();
        return;
      }
      wipe();
      break;
    }
    if (shaped_otherwise()) return;
  }
  if (holds_any(lower, words.consequences)) {
    statement.kind = StatementKind::threat;
  } else if (holds_any(lower, words.negatives)) {
    statement.kind = StatementKind::unknown;
  } else if (statement.text != written) {
    tell(statement, statement.text, {});  // "por falta de personal, la sala abre por la mañana": its plain words are a yes
  } else {
    statement.kind = !statement.end.empty() && statement.end != ":" ? StatementKind::keep : StatementKind::heading;
  }
}

bool abbreviates(std::string_view text, std::size_t dot) {
  std::size_t begin = dot;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(') --begin;
  const std::string_view word = text.substr(begin, dot - begin);
  return word.size() <= 3 && !word.empty() && !(word.back() >= '0' && word.back() <= '9') && dot + 1 < text.size();
}

/// "ne touchez pas aux maquettes, ne bougez pas les panneaux": the second "ne" begins a ban of its own.
bool bans_on(std::string_view lower, std::size_t begin, std::size_t at) {
  const auto bans = [&](std::size_t place) {
    const std::string_view rest = lower.substr(place);
    return rest.starts_with("ne ") || rest.starts_with("n'") || rest.starts_with("on ne ");
  };
  return bans(begin) && bans(at);
}

/// "…, examen en curso": what goes on there, for whoever stands before the door.
bool is_under_way(std::string_view rest) {
  return (rest.ends_with(" en curso") || rest.ends_with(" en cours")) && std::count(rest.begin(), rest.end(), ' ') < 5;
}

/// Sentences of a joined text with their final marks.
std::vector<std::pair<std::string, std::string>> sentences_of(const std::string& text, const SignWords& words) {
  std::vector<std::pair<std::string, std::string>> out;
  const std::string lower = folded(text, words.language);
  std::size_t begin = 0;
  const auto push = [&](std::size_t end, std::string mark, std::size_t next) {
    const std::string_view one = trimmed(std::string_view(text).substr(begin, end - begin));
    if (count_words(one) > 0) out.emplace_back(std::string(one), std::move(mark));
    begin = next;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool spaced = at + 1 >= text.size() || text[at + 1] == ' ';
    if (c == '.' || c == '!' || c == '?') {
      std::size_t end = at + 1;
      while (end < text.size() && (text[end] == '!' || text[end] == '?' || text[end] == '.')) ++end;
      if (end < text.size() && text[end] != ' ') continue;
      if (c == '.' && end == at + 1 && abbreviates(text, at) && end < text.size()) continue;
      push(at, std::string(1, c), end);
      at = end - 1;
    } else if (c == ';') {
      push(at, ";", at + 1);
    } else if (c == '-' && at > begin && text[at - 1] == ' ' && spaced) {
      push(at, "-", at + 1);
    } else if (c == ',' && std::string_view(lower).substr(begin).starts_with("pas de ") &&
               std::string_view(lower).substr(at).starts_with(", pas de ") && lower.find(',', at + 1) == std::string::npos) {
      continue;  // "pas de carte, pas de prêt" is one exchange
    } else if ((c == ',' || c == ':') && spaced && at + 2 < text.size() &&
               (opener_at(lower, at + 2, words.openers) != nullptr || bans_on(lower, begin, at + 2) ||
                longest_of(lower, at + 2, words.dropped) > 0 || is_under_way(std::string_view(lower).substr(at + 2)) ||
                (c == ',' && longest_of(lower, at + 2, words.consequences) > 0 &&
                 opener_at(lower, begin, words.openers) != nullptr) ||
                (c == ':' && opener_at(lower, begin, words.openers) != nullptr))) {
      push(at, c == ':' && opener_at(lower, begin, words.openers) != nullptr ? "." : std::string(1, c), at + 1);
    }
  }
  push(text.size(), "", text.size());
  return out;
}

bool carries_on(const std::string& so_far, const SignLine& before, const SignLine& line, const SignWords& words,
                const Lexicon& lexicon) {
  if (line.blank_before || !line.marker.empty() || so_far.empty()) return false;
  const char last = so_far.back();
  if (last == '.' || last == '!' || last == '?' || last == ':') return false;
  if (last == ',' || last == '-' || last == '&') return true;
  const std::string lower_before = folded(so_far, words.language), lower = folded(line.text, words.language);
  if (!line.capitals && is_letter_at(line.text, 0) && !is_upper_at(line.text, 0)) return true;
  if (line.text.front() == '(' || longest_of(lower, 0, words.continues) > 0) return true;
  // A line that is nothing but an opener, an article, or ends with one, wants its matter.
  const std::size_t space = lower_before.rfind(' ');
  const std::size_t last_word = space == std::string::npos ? 0 : space + 1;
  const std::string_view word = std::string_view(lower_before).substr(last_word);
  if (longest_of(word, 0, words.articles) == word.size() || longest_of(word, 0, words.joints) == word.size() ||
      longest_of(word, 0, words.continues) == word.size())
    return true;
  const std::string_view bare = without_softeners(so_far, words);
  const std::string lower_bare = folded(bare, words.language);
  const SignWords::Opener* opener = opener_at(lower_bare, 0, words.openers);
  if (opener != nullptr && opener->words.size() == lower_bare.size()) return true;
  // A phrase that the lexicon knows across the break; "no tocar / la maqueta" in capitals.
  const std::string joined = lower_before + " " + lower;
  if (const auto hit = lexicon.longest_at(joined, last_word); hit && last_word + hit->size > lower_before.size() + 1)
    return true;
  const bool article = longest_of(lower, 0, words.articles) > 0;
  return line.capitals && before.capitals && opener != nullptr && article && opener_at(lower, 0, words.openers) == nullptr;
}

/// "Silencio. Prohibido hablar.": the second is the first said again.
void leave_out_repeats(std::vector<Statement>& statements) {
  const auto lone = [](const Statement& statement) {
    return (statement.kind == StatementKind::ban || statement.kind == StatementKind::condition) &&
           statement.items.size() == 1 && statement.items.front().activity != nullptr && !statement.list_head &&
           statement.around.empty();
  };
  static constexpr auto kUse = std::to_array<std::string_view>(
      {"usar", "utilizar", "usarlo", "usarla", "lo use", "lo utilice", "ne pas utiliser", "ne pas l'utiliser"});
  for (std::size_t i = 1; i < statements.size(); ++i) {
    Statement& before = statements[i - 1];
    Statement& statement = statements[i];
    // "Baño averiado. No usar": that it rests is said.
    if (before.kind == StatementKind::condition && statement.kind == StatementKind::ban && statement.items.size() == 1 &&
        statement.around.empty() &&
        (holds(kUse, ascii_lower(statement.items.front().text)) || holds(kUse, ascii_lower(statement.text)))) {
      statement.kind = StatementKind::drop;
      statement.items.clear();
      continue;
    }
    if (!lone(before) || !lone(statement)) continue;
    const auto& words = before.items.front().activity->words;
    const auto covers = words.find("covers");
    if (covers == words.end() || covers->second.find(statement.items.front().activity->id) == std::string::npos) continue;
    before.last_line = std::max(before.last_line, statement.last_line);
    statement = before;
    before.kind = StatementKind::drop;
    before.items.clear();
  }
}

/// What it costs whoever does not do so is a fact to keep, behind what one is asked to do.
void keep_prices(std::vector<Statement>& statements) {
  for (std::size_t i = 1; i < statements.size(); ++i) {
    if (statements[i].kind == StatementKind::threat && statements[i - 1].kind != StatementKind::drop)
      statements[i].predicate = std::string(amount_in(statements[i].text));
  }
}

bool read_list(Statement& head, const std::vector<std::string>& members, const SignWords& words, const Lexicon& lexicon) {
  const std::string_view text = without_softeners(head.text, words);
  const std::string lower = folded(text, words.language);
  const SignWords::Opener* opener = opener_at(lower, 0, words.openers);
  if (opener == nullptr || opener->kind != StatementKind::ban) return false;
  if (!read_around(text.substr(opener->words.size()), words, lexicon, head.around)) return false;
  head.capital_points = is_upper_at(members.front(), 0);
  for (std::string_view member : members) {
    while (!member.empty() && std::string_view(".;,!").find(member.back()) != std::string_view::npos) member.remove_suffix(1);
    Statement point;
    const std::string small = uncapitalize(member, words.language);
    if (!read_matter(point, small, words, lexicon) || point.items.size() != 1 || !point.around.empty()) {
      Item unknown;
      unknown.text = small;
      point.items = {std::move(unknown)};
    }
    head.items.push_back(std::move(point.items.front()));
  }
  head.kind = StatementKind::ban;
  return true;
}

}  // namespace

bool read_otherwise(Statement& statement, const SignWords& words, const Lexicon& lexicon) {
  const std::string_view text = without_softeners(statement.text, words);
  return words.otherwise != nullptr && text.size() <= kLongest &&
         words.otherwise(statement, text, folded(text, words.language), lexicon);
}

Reading read_by_words(const RewriteInput& input, const SignWords& words) {
  Reading reading;
  const Lexicon& lexicon = *input.lexicon;
  reading.words = count_words(input.text);
  reading.capitals = is_all_capitals(input.text);
  const std::vector<SignLine> lines = lines_of(input.text, reading.capitals, words.lines);
  if (lines.size() > kMostSignLines) return reading;
  reading.lines = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    reading.widest = std::max(reading.widest, lines[i].text.size() + lines[i].marker.size());
    if (lines[i].blank_before) reading.blank_before.push_back(i);
  }
  for (std::size_t i = 0; i < lines.size();) {
    std::string joined = lines[i].text;
    std::size_t last = i;
    while (last + 1 < lines.size() && !heads_list(joined, lines, last + 1) &&
           carries_on(joined, lines[last], lines[last + 1], words, lexicon)) {
      ++last;
      joined += ' ' + lines[last].text;
    }
    if (heads_list(joined, lines, last + 1)) {
      Statement head;
      head.text = joined.substr(0, joined.size() - 1);
      head.end = ":";
      head.first_line = i;
      head.list_head = true;
      head.capitals = lines[i].capitals;
      std::vector<std::string> members;
      std::size_t point = last + 1;
      while (point < lines.size() && (point == last + 1 || !lines[point].blank_before) &&
             (!lines[point].marker.empty() || lines[point].indented)) {
        members.push_back(lines[point].text);
        head.rest.push_back(lines[point].marker.empty() ? std::string("  ") : lines[point].marker);
        ++point;
      }
      head.last_line = point - 1;
      if (!members.empty() && read_list(head, members, words, lexicon)) {
        reading.statements.push_back(std::move(head));
        i = point;
        continue;
      }
    }
    auto sentences = sentences_of(joined, words);
    for (auto& [sentence, mark] : sentences) {
      Statement statement;
      statement.text = std::move(sentence);
      statement.end = std::move(mark);
      statement.marker = sentences.size() == 1 ? lines[i].marker : std::string{};
      statement.first_line = i;
      statement.last_line = last;
      statement.capitals = lines[i].capitals;
      if (statement.text.back() == ':') {
        statement.text.pop_back();
        statement.end = ":";
      }
      read_one(statement, words, lexicon);
      reading.statements.push_back(std::move(statement));
    }
    i = last + 1;
  }
  leave_out_repeats(reading.statements);
  keep_prices(reading.statements);
  return reading;
}

}  // namespace sayyes
