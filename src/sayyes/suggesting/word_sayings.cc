#include <algorithm>
#include <set>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/item_sayings.h"
#include "sayyes/suggesting/sign_words.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

std::string with_clauses(std::string_view frame, const std::string& clauses) {
  std::string out(frame);
  if (const std::size_t at = out.find("{}"); at != std::string::npos) out.replace(at, 2, clauses);
  return out;
}

struct Clauses {
  std::vector<std::string> texts;
  std::size_t facts = 0, fact_words = 0;
};

/// A clause for each item, with the first of `keys` that says one; nothing where an item has none.
std::optional<Clauses> clauses_of(const Statement& statement, const SayingSource& source,
                                  std::initializer_list<std::string_view> keys) {
  Clauses out;
  for (const Item& item : statement.items) {
    std::optional<FilledTemplate> clause;
    for (std::string_view key : keys) {
      clause = clause_of(item, statement, source, key);
      if (clause) break;
    }
    if (!clause) return std::nullopt;
    out.facts += clause->facts;
    out.fact_words += clause->fact_words;
    if (std::find(out.texts.begin(), out.texts.end(), clause->text) == out.texts.end())
      out.texts.push_back(std::move(clause->text));
  }
  return out;
}

void add(std::vector<Saying>& out, std::string_view frame, const std::string& list, const Clauses& clauses,
         const Statement& statement, const SignWords& words) {
  FilledTemplate filled;
  const Adjuncts& around = statement.around;
  std::string said = list;
  if (!around.at_place.empty()) {
    said += " " + around.at_place;
    filled.used.push_back("at_place");
  }
  auto whole = surround_by_words(with_clauses(frame, said), filled, around, words);
  if (!whole) return;
  Saying saying;
  saying.text = capitalize(*whole, words.language);
  saying.facts = clauses.facts;
  saying.fact_words = clauses.fact_words;
  out.push_back(std::move(saying));
}

/// "food" and "drinks" side by side are one matter where the lexicon has it.
Statement with_meals_joined(const Statement& statement, const Lexicon& lexicon) {
  const Activity* both = lexicon.find("food_drink");
  const auto is = [](const Item& item, std::string_view id) { return item.activity != nullptr && item.activity->id == id; };
  const auto food =
      std::find_if(statement.items.begin(), statement.items.end(), [&](const Item& item) { return is(item, "food"); });
  const auto drink =
      std::find_if(statement.items.begin(), statement.items.end(), [&](const Item& item) { return is(item, "drink"); });
  if (both == nullptr || food == statement.items.end() || drink == statement.items.end() || food->modified || drink->modified)
    return statement;
  Statement out = statement;
  out.items[static_cast<std::size_t>(food - statement.items.begin())].activity = both;
  out.items.erase(out.items.begin() + (drink - statement.items.begin()));
  return out;
}

/// Items of several activities: a request and a thanks with a clause for each.
std::vector<Saying> several(const Statement& whole, const SayingSource& source, const SignWords& words) {
  const Statement statement = with_meals_joined(whole, source.lexicon);
  std::vector<Saying> out;
  if (statement.kind != StatementKind::ban) return out;
  for (const bool facts : {true, false}) {
    // With a place of the sign's own, clauses that name another place would say two.
    if (facts && !statement.around.at_place.empty()) continue;
    const auto commands =
        facts ? clauses_of(statement, source, {"please_at", "please"}) : clauses_of(statement, source, {"please"});
    if (commands && (!facts || commands->facts > 0)) {
      const std::string list = words.say.list(commands->texts);
      add(out, words.say.please, list, *commands, statement, words);
      if (commands->texts.size() == 1) add(out, words.say.please_after, list, *commands, statement, words);
    }
    const auto thanks =
        facts ? clauses_of(statement, source, {"thanks_at", "thanks"}) : clauses_of(statement, source, {"thanks"});
    if (thanks && (!facts || thanks->facts > 0))
      add(out, words.say.thanks, words.say.list(thanks->texts), *thanks, statement, words);
  }
  return out;
}

std::vector<Saying> list_below(const Statement& statement, const SayingSource& source, const SignWords& words) {
  std::vector<Saying> out;
  const Adjuncts& around = statement.around;
  if (std::any_of(statement.items.begin(), statement.items.end(), [](const Item& item) { return item.activity == nullptr; }) ||
      !around.exception.empty() || !around.without.empty() || (!around.time.empty() && !around.at_place.empty()))
    return out;
  const std::string where = around.at_place.empty() ? around.time : around.at_place;
  for (const bool facts : {true, false}) {
    Saying saying;
    saying.text = where.empty() ? std::string(words.say.please_head)
                                : with_clauses(words.say.place_head, capitalize(where, words.language));
    for (const Item& item : statement.items) {
      std::optional<FilledTemplate> clause = facts ? clause_of(item, statement, source, "please_at") : std::nullopt;
      if (!clause) clause = clause_of(item, statement, source, "please");
      if (!clause) break;
      saying.facts += clause->facts;
      saying.fact_words += clause->fact_words;
      saying.lines.push_back(std::move(clause->text));
    }
    if (saying.lines.size() == statement.items.size() && (!facts || saying.facts > 0)) out.push_back(std::move(saying));
  }
  Statement sentence = statement;
  sentence.list_head = false;
  std::vector<Saying> more = several(sentence, source, words);
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return out;
}

}  // namespace

std::vector<Saying> ways_by_words(const Statement& whole, const SayingSource& source, const SignWords& words) {
  Statement statement = whole;
  // What is not to be had "en esta planta" is not to be had where the sign hangs.
  if (statement.kind == StatementKind::refusal || statement.kind == StatementKind::condition) {
    for (std::string_view here : {" esta ", " este ", " cet ", " cette ", " ce "}) {
      if (statement.around.at_place.find(here) == std::string::npos) continue;
      statement.around.at_place.clear();
      statement.around.place.clear();
    }
  }
  if (statement.list_head) return list_below(statement, source, words);
  const std::vector<Item>& items = statement.items;
  if (items.empty() || std::any_of(items.begin(), items.end(), [](const Item& item) { return item.activity == nullptr; }))
    return {};
  const bool service =
      std::all_of(items.begin(), items.end(), [](const Item& item) { return item.activity->type == "service"; });
  if (statement.kind == StatementKind::refusal && !service) return {};
  const bool one = std::all_of(items.begin(), items.end(), [&](const Item& item) {
    return item.activity == items.front().activity && item.act == items.front().act;
  });
  if (one) return say_by_activity(statement, source);
  const Statement joined = with_meals_joined(statement, source.lexicon);
  if (joined.items.size() == 1) return say_by_activity(joined, source);
  return several(statement, source, words);
}

void slots_by_words(const Statement& statement, const std::vector<Item>& items, const SignWords& words,
                    TemplateContext& context) {
  auto& slots = context.slots;
  const Adjuncts& around = statement.around;
  if (!items.empty()) {
    std::vector<std::string> names;
    for (const Item& item : items) names.push_back(item.text);
    const bool acts = std::all_of(items.begin(), items.end(), [](const Item& item) { return item.act; });
    const Item& item = items.front();
    slots[acts ? "act" : "things"] = words.say.list(names) + (acts && !item.object.empty() ? " " + item.object : "");
    if (!acts && items.size() == 1) slots["thing"] = item.text;
    if (items.size() == 1) slots["object"] = slots["the_object"] = item.object;
  }
  // What stands near a thing is in no place of its own: "près des ordinateurs".
  const bool area = std::any_of(words.around.begin(), words.around.end(), [&](const SignWords::Around& one) {
    return one.starts == Starts::area && begins_with_words(around.at_place, one.words);
  });
  slots["place"] = area ? std::string() : around.place;
  slots["at_place"] = slots["here"] = around.at_place;
  slots["time"] = around.time;
  if (around.time_kind == TimeKind::after) slots["until"] = around.time_value;
  if (around.time_kind == TimeKind::before) slots["from"] = around.time_value;
  slots["back"] = around.time_kind == TimeKind::until ? words.back(around) : std::string();
  slots["exception"] = around.exception;
  slots["without"] = around.without;
  slots["reason"] = around.reason;
  slots["people"] = around.people;
  slots["note"] = around.note;
  slots["age"] = around.age;
}

std::optional<std::string> surround_by_words(std::string text, const FilledTemplate& filled, const Adjuncts& around,
                                             const SignWords& words) {
  const auto used = [&](std::initializer_list<std::string_view> names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
      return std::find(filled.used.begin(), filled.used.end(), name) != filled.used.end();
    });
  };
  if (!around.at_place.empty() && !used({"place", "at_place", "here"})) return std::nullopt;
  if (!around.more_than.empty()) return std::nullopt;
  if (!around.without.empty() && !used({"without"})) return std::nullopt;
  if (!around.people.empty() && !used({"people"})) return std::nullopt;
  if (!around.age.empty() && !used({"age"})) return std::nullopt;
  if (!around.exception.empty() && !used({"exception"})) {
    if (around.exception_kind != ExceptionKind::things) return std::nullopt;
    text = with_clauses(words.say.exception, capitalize(around.exception, words.language)) + capitalize(text, words.language);
  }
  if (!around.time.empty() && !used({"time", "until", "from", "back"})) {
    if (text.find('?') != std::string::npos || around.time_kind == TimeKind::until) return std::nullopt;
    text = capitalize(around.time, words.language) + ", " + uncapitalize(text, words.language);
  }
  // The library's own trouble is nothing that a visitor needs to carry.
  static constexpr auto kTroubles = std::to_array<std::string_view>(
      {"presup", "budg", "personal insuf", "falta de personal", "effectif", "manque de personnel", "restrict", "compression",
       "faute d", "por falta de", "par manque", "por escasez"});
  const bool trouble = std::any_of(kTroubles.begin(), kTroubles.end(),
                                   [&](std::string_view word) { return around.reason.find(word) != std::string::npos; });
  if (!around.reason.empty() && !trouble && !used({"reason"})) {
    // "…, merci": the thanks stay last.
    std::size_t at = text.size();
    for (std::string_view last : {", merci", ", por favor", ", gracias"}) {
      if (text.ends_with(last)) at = text.size() - last.size();
    }
    text.insert(at, " " + around.reason);
  }
  if (!around.note.empty() && !used({"note"})) text += " (" + around.note + ")";
  return text;
}

}  // namespace sayyes
