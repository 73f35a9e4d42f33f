/// Sayings from the templates of activities: one activity, several of them, and lists.

#include <algorithm>
#include <set>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/sayings.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

bool is_carried(const Item& item) {
  return item.activity != nullptr && !item.act && (item.activity->type == "carried_thing" || item.activity->type == "animal");
}

/// Whether the sign is as a template's `when` wants it.
bool applies(const Activity::Yes& yes, const Statement& statement, const std::vector<Item>& items) {
  const Adjuncts& around = statement.around;
  const auto holds = [&](std::string_view condition) {
    if (condition == "place") return !around.at_place.empty();
    if (condition == "no_place") return around.at_place.empty();
    if (condition == "time") return !around.time.empty();
    if (condition == "no_time") return around.time.empty();
    if (condition == "exception") return !around.exception.empty();
    if (condition == "no_exception") return around.exception.empty();
    if (condition == "age") return !around.age.empty();
    if (condition == "no_age") return around.age.empty();
    if (condition == "object") return !items.empty() && !items.front().object.empty();
    if (condition == "no_object") return items.empty() || items.front().object.empty();
    if (condition == "one") return items.size() == 1;
    if (condition == "several") return items.size() > 1;
    if (condition == "act") return !items.empty() && items.front().act;
    if (condition == "thing") return !items.empty() && !items.front().act;
    if (condition == "note") return !around.note.empty();
    if (condition == "no_note") return around.note.empty();
    if (condition == "people") return !around.people.empty();
    return false;
  };
  return std::all_of(yes.when.begin(), yes.when.end(), holds);
}

/// Own words of the sign narrow the matter ("large bags"): only templates that repeat them say the same.
bool keeps_modifiers(const FilledTemplate& filled, const std::vector<Item>& items) {
  if (std::none_of(items.begin(), items.end(), [](const Item& item) { return item.modified; })) return true;
  return std::find(filled.used.begin(), filled.used.end(), "things") != filled.used.end() ||
         std::find(filled.used.begin(), filled.used.end(), "thing") != filled.used.end();
}

/// An act's object has to be said again.
bool keeps_objects(const FilledTemplate& filled, const std::vector<Item>& items) {
  if (std::none_of(items.begin(), items.end(), [](const Item& item) { return !item.object.empty(); })) return true;
  return std::any_of(filled.used.begin(), filled.used.end(),
                     [](const std::string& slot) { return slot == "object" || slot == "act" || slot == "acting"; });
}

void add(std::vector<Saying>& out, std::string_view say, bool bends, const TemplateContext& context, const Statement& statement,
         const std::vector<Item>& items, const SayingSource& source) {
  std::optional<FilledTemplate> filled = fill(say, context);
  if (!filled || !keeps_modifiers(*filled, items) || !keeps_objects(*filled, items)) return;
  std::optional<Saying> saying = with_surroundings(std::move(*filled), statement, source);
  if (!saying) return;
  saying->bends = bends;
  out.push_back(std::move(*saying));
}

/// A reason that the library told for this matter: "reason.<id>", "reason.<word of the sign>".
const std::string* told_reason(const std::vector<Item>& items, const SayingSource& source) {
  const std::vector<std::string> words = related_words(items);
  return words.empty() ? nullptr : find_fact(source.house, "reason." + words.front(), words);
}

std::vector<std::string> words_of_kind(const Item& item, std::string_view key) {
  std::vector<std::string> found;
  if (item.activity == nullptr) return found;
  const auto it = item.activity->words.find(std::string(key));
  if (it == item.activity->words.end()) return found;
  std::string_view rest = it->second;
  while (!rest.empty()) {
    const std::size_t bar = rest.find(" || ");
    found.emplace_back(rest.substr(0, bar));
    if (bar == std::string_view::npos) break;
    rest.remove_prefix(bar + 4);
  }
  return found;
}

/// What to do instead of one item, as a command without "please": "walk", "take calls in the lobby". With a fact where it is
/// told.
std::optional<FilledTemplate> clause_of(const Item& item, const Statement& statement, const SayingSource& source, bool facts) {
  Statement alone = statement;
  alone.around.exception.clear();
  alone.around.exception_kind = ExceptionKind::none;
  alone.around.place.clear();
  alone.around.at_place.clear();
  const TemplateContext context = slots_of(alone, {item}, source);
  if (facts) {
    for (const std::string& say : words_of_kind(item, "please_at")) {
      if (auto filled = fill(say, context); filled && filled->needs.empty()) return filled;
    }
  }
  for (const std::string& say : words_of_kind(item, "please")) {
    if (auto filled = fill(say, context);
        filled && filled->needs.empty() && keeps_modifiers(*filled, {item}) && keeps_objects(*filled, {item}))
      return filled;
  }
  return std::nullopt;
}

struct Clauses {
  std::vector<std::string> commands;
  std::size_t facts = 0;
};

std::optional<Clauses> clauses_of(const Statement& statement, const SayingSource& source, bool facts) {
  Clauses out;
  for (const Item& item : statement.items) {
    std::optional<FilledTemplate> clause = clause_of(item, statement, source, facts);
    if (!clause) return std::nullopt;
    out.facts += clause->facts;
    if (std::find(out.commands.begin(), out.commands.end(), clause->text) == out.commands.end())
      out.commands.push_back(std::move(clause->text));
  }
  return out;
}

/// Things of one kind of item go together: "food" and "drinks" leave one clause.
Statement merged(const Statement& statement) {
  Statement out = statement;
  out.items.clear();
  for (const Item& item : statement.items) {
    const auto same = std::find_if(out.items.begin(), out.items.end(), [&](const Item& other) {
      return item.activity != nullptr && other.activity == item.activity && item.object == other.object &&
             item.act == other.act && !item.act;
    });
    if (same == out.items.end()) {
      out.items.push_back(item);
    } else {
      same->text = english::list_of({same->text, item.text});
      same->plural = true;
    }
  }
  return out;
}

std::string told_place(const std::vector<Item>& items, const SayingSource& source) {
  const std::vector<std::string> words = related_words(items);
  const std::string* place = words.empty() ? nullptr : find_fact(source.house, "places." + words.front(), words);
  return place == nullptr ? std::string() : *place;
}

}  // namespace

std::vector<Saying> say_by_activity(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out;
  const std::vector<Item>& items = statement.items;
  if (items.empty() || items.front().activity == nullptr) return out;
  const Activity& activity = *items.front().activity;
  TemplateContext context = slots_of(statement, items, source);
  if (!items.front().act) context.about = context.slots["things"];
  for (const Activity::Yes& yes : activity.yes) {
    if (applies(yes, statement, items)) add(out, yes.say, yes.bends, context, statement, items, source);
  }
  if (std::all_of(items.begin(), items.end(), is_carried)) {
    for (std::string_view say : {std::string_view("Thank you for keeping {place|this space} free of {things}"),
                                 std::string_view("Please keep {place|this space} free of {things}")}) {
      add(out, say, false, context, statement, items, source);
    }
  }
  if (const std::string* reason = told_reason(items, source); reason != nullptr && !out.empty()) {
    std::vector<Saying> reasoned;
    for (const Saying& saying : out) {
      if (saying.bends || !saying.needs.empty() || saying.text.find(*reason) != std::string::npos || reasoned.size() == 2)
        continue;
      Saying with = saying;
      with.text +=
          (with.text.find(": ") == std::string::npos && with.text.find(", please") == std::string::npos ? ": " : ", because ") +
          *reason;
      ++with.facts;
      reasoned.push_back(std::move(with));
    }
    out.insert(out.begin(), reasoned.begin(), reasoned.end());
  }
  return out;
}

std::vector<Saying> say_combined(const Statement& whole, const SayingSource& source) {
  std::vector<Saying> out;
  const Statement statement = merged(whole);
  const std::vector<Item>& items = statement.items;
  if (std::any_of(items.begin(), items.end(), [](const Item& item) { return item.activity == nullptr; })) return out;
  const TemplateContext context = slots_of(statement, items, source);
  const bool carried = std::all_of(items.begin(), items.end(), is_carried);
  const bool things = std::none_of(items.begin(), items.end(), [](const Item& item) { return item.act; });
  // One place for all of it.
  if (statement.kind == StatementKind::ban) {
    std::set<std::string> places;
    for (const Item& item : items) places.insert(told_place({item}, source));
    if (places.size() == 1 && !places.begin()->empty() && things && statement.around.exception.empty()) {
      TemplateContext here = context;
      House one;
      one.facts = source.house.facts;
      one.facts["places.all"] = *places.begin();
      here.house = &one;
      for (std::string_view say :
           {std::string_view("{Things} are welcome in {places.all}; please keep {place|this space} free of them"),
            std::string_view("Please leave {things} for {places.all}, and keep {place|this space} free of them")}) {
        add(out, say, false, here, statement, items, source);
      }
    }
  }
  if (statement.kind == StatementKind::refusal ||
      std::all_of(items.begin(), items.end(), [](const Item& item) { return item.activity->type == "service"; })) {
    // Each where it is to be had; what is left over is brought along.
    std::vector<std::string> parts, own;
    std::size_t facts = 0;
    for (const Item& item : items) {
      const std::string place = told_place({item}, source);
      if (place.empty())
        own.push_back(item.text);
      else
        parts.push_back(item.text + ": " + place), ++facts;
    }
    const bool may_bring =
        std::all_of(items.begin(), items.end(), [](const Item& item) { return item.activity->words.contains("own"); });
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
    if (!own.empty() && may_bring)
      text += (text.empty() ? "Please bring your own " : "; please bring your own ") + english::list_of(own);
    if (!text.empty() && (own.empty() || may_bring) && statement.around.empty()) {
      Saying saying;
      saying.text = capitalize(text);
      saying.facts = facts;
      out.push_back(saying);
      if (own.size() == items.size()) {
        saying.text = "Bring along your own " + english::list_of(own) + ", please";
        out.push_back(saying);
      }
    }
  }
  if (statement.around.exception.empty() && statement.kind == StatementKind::ban) {
    std::set<std::string> seen;
    for (const bool facts : {true, false}) {
      std::optional<Clauses> clauses = clauses_of(statement, source, facts);
      if (!clauses || clauses->commands.empty()) continue;
      std::vector<std::string> doing;
      for (const std::string& command : clauses->commands) doing.push_back(english::gerund_of(command));
      const std::string tail = statement.around.at_place.empty() ? "" : " {at_place}";
      for (const std::string& say :
           {"Please " + english::list_of(clauses->commands) + tail, "Thank you for " + english::list_of(doing) + tail}) {
        if (!seen.insert(say).second) continue;
        const std::size_t before = out.size();
        TemplateContext places = context;
        places.slots["things"].clear();
        std::optional<FilledTemplate> filled = fill(say, places);
        if (!filled) continue;
        filled->facts += clauses->facts;
        if (auto saying = with_surroundings(std::move(*filled), statement, source)) out.push_back(std::move(*saying));
        (void)before;
      }
    }
  }
  if (carried) {
    for (std::string_view say : {std::string_view("Thank you for keeping {place|this space} free of {things}"),
                                 std::string_view("Please keep {place|this space} free of {things}"),
                                 std::string_view("Please leave {things} outside {place|}")}) {
      add(out, say, false, context, statement, items, source);
    }
  }
  return out;
}

std::vector<Saying> say_list(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out;
  const bool known =
      std::all_of(statement.items.begin(), statement.items.end(), [](const Item& item) { return item.activity != nullptr; });
  if (!known) return out;
  const Adjuncts& around = statement.around;
  const std::string place = around.at_place.empty() ? "" : capitalize(around.at_place) + ", please:";
  bool capital = false;
  for (const Item& item : statement.items) capital = capital || !item.text.empty();
  for (const bool facts : {true, false}) {
    Saying saying;
    saying.text = place.empty() ? "Please:" : place;
    std::size_t told = 0;
    bool all = true;
    for (const Item& item : statement.items) {
      std::optional<FilledTemplate> clause = clause_of(item, statement, source, facts);
      if (!clause) {
        all = false;
        break;
      }
      told += clause->facts;
      saying.lines.push_back(std::move(clause->text));
    }
    if (!all || (facts && told == 0) || !around.exception.empty() || !around.without.empty()) continue;
    saying.facts = told;
    if (!around.time.empty()) saying.text = capitalize(around.time) + ", please:";
    if (!around.time.empty() && !place.empty()) continue;
    out.push_back(std::move(saying));
  }
  if (std::all_of(statement.items.begin(), statement.items.end(), is_carried) && around.exception.empty() &&
      around.time.empty()) {
    Saying saying;
    saying.text = around.place.empty() ? "Please keep outside:" : "Please keep outside " + around.place + ":";
    for (const Item& item : statement.items) saying.lines.push_back(item.text);
    out.push_back(std::move(saying));
  }
  return out;
}

}  // namespace sayyes
