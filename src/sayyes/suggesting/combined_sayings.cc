/// Sayings for several activities at once: "no food or phones", and lists under a heading.

#include <algorithm>
#include <set>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/item_sayings.h"
#include "sayyes/suggesting/sayings.h"
#include "sayyes/text/case_shape.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

struct Clauses {
  std::vector<std::string> commands;
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
    if (std::find(out.commands.begin(), out.commands.end(), clause->text) == out.commands.end())
      out.commands.push_back(std::move(clause->text));
  }
  if (out.commands.empty()) return std::nullopt;
  return out;
}

/// Both are left outside and nothing else is known of them.
bool leaves_alike(const Item& item, const Item& other) {
  const auto one = item.activity->words.find("please"), two = other.activity->words.find("please");
  return is_carried(item) && is_carried(other) && one != item.activity->words.end() && two != other.activity->words.end() &&
         one->second == two->second;
}

/// Things of one activity go together: "food" and "drinks" leave one clause.
Statement merged(const Statement& statement) {
  Statement out = statement;
  out.items.clear();
  for (const Item& item : statement.items) {
    const auto same = std::find_if(out.items.begin(), out.items.end(), [&](const Item& other) {
      return item.activity != nullptr && other.activity != nullptr && other.object == item.object && !item.act && !other.act &&
             (other.activity == item.activity || leaves_alike(item, other));
    });
    if (same == out.items.end()) {
      out.items.push_back(item);
    } else {
      same->text += ", " + item.text;
      same->plural = true;
    }
  }
  // "skateboards, scooters and bikes"
  for (Item& item : out.items) {
    if (const std::size_t comma = item.text.rfind(", ");
        comma != std::string::npos && item.text.find(" and ", comma) == std::string::npos)
      item.text.replace(comma, 2, " and ");
  }
  return out;
}

/// "Please …" and "Thank you for …" with a tail such as " in the map room".
void add_commands(std::vector<Saying>& out, const Clauses& clauses, const std::string& tail, const TemplateContext& context,
                  const Statement& statement, const SayingSource& source) {
  std::vector<std::string> doing;
  for (const std::string& command : clauses.commands) doing.push_back(english::gerund_of(command));
  const std::string all = english::list_of(clauses.commands), thanks = english::list_of(doing);
  // "leave tripods outside in the gallery": the place goes first, where something stays out of it.
  const bool leads = tail == " {at_place}" && std::any_of(clauses.commands.begin(), clauses.commands.end(),
                                                          [](const std::string& one) { return one.ends_with(" outside"); });
  for (const std::string& say : {leads ? "{At_place}, please " + all : "Please " + all + tail,
                                 leads ? "{At_place}, thank you for " + thanks : "Thank you for " + thanks + tail}) {
    std::optional<FilledTemplate> filled = fill(say, context);
    if (!filled) continue;
    filled->facts += clauses.facts;
    filled->fact_words += clauses.fact_words;
    if (auto saying = with_surroundings(std::move(*filled), statement, source)) out.push_back(std::move(*saying));
  }
}

/// All of it is welcome in one place that the library told.
void say_one_place(std::vector<Saying>& out, const std::string& place, const Statement& statement,
                   const TemplateContext& context, const SayingSource& source) {
  House house = source.house;
  house.facts["places.all"] = place;
  TemplateContext here = context;
  here.house = &house;
  const bool things = std::none_of(statement.items.begin(), statement.items.end(), [](const Item& item) { return item.act; });
  if (const auto doing = clauses_of(statement, source, {"do"})) {
    add_saying(out,
               "Please " + english::list_of(doing->commands) + " in {places.all}" +
                   (statement.around.place.empty() ? "" : ", away from {place}"),
               false, here, statement, {}, source);
  }
  if (things &&
      std::all_of(statement.items.begin(), statement.items.end(), [](const Item& item) { return can_go_outside(item); })) {
    add_saying(out, "{Things} are welcome in {places.all}; please keep {place|this space} free of them", false, here, statement,
               statement.items, source);
  }
}

/// What the library does not have or do: each where it is to be had, and what is left over brought along.
void say_services(std::vector<Saying>& out, const Statement& statement, const SayingSource& source) {
  std::vector<std::string> places, own;
  std::vector<std::vector<std::string>> found;
  Saying saying;
  for (const Item& item : statement.items) {
    const std::string place = told_place({item}, source);
    if (place.empty()) {
      own.push_back(item.text);
      continue;
    }
    const auto known = std::find(places.begin(), places.end(), place);
    if (known != places.end()) {
      found[static_cast<std::size_t>(known - places.begin())].push_back(item.text);
      continue;
    }
    places.push_back(place);
    found.push_back({item.text});
    ++saying.facts;
    saying.fact_words += count_words(place);
  }
  const bool may_bring = std::all_of(statement.items.begin(), statement.items.end(),
                                     [](const Item& item) { return item.activity->words.contains("own"); });
  const bool here = statement.around.at_place.empty() || statement.around.at_place.find(" this ") != std::string::npos;
  if ((!own.empty() && !may_bring) || !here || !statement.around.time.empty() || !statement.around.exception.empty()) return;
  for (std::size_t i = 0; i < places.size(); ++i)
    saying.text += (saying.text.empty() ? "For " : "; for ") + english::list_of(found[i]) + ", visit " + places[i];
  if (!own.empty())
    saying.text += (saying.text.empty() ? "Please bring your own " : "; please bring your own ") + english::list_of(own);
  if (saying.text.empty()) return;
  saying.text = capitalize(saying.text);
  out.push_back(saying);
  saying.facts = saying.fact_words = 0;
  if (may_bring) {
    std::vector<std::string> all;
    for (const Item& item : statement.items) all.push_back(item.text);
    saying.text = "Please bring your own " + english::list_of(all);
    out.push_back(saying);
    saying.text = "Bring along your own " + english::list_of(all) + ", please";
    out.push_back(saying);
  }
}

}  // namespace

std::vector<Saying> say_combined(const Statement& whole, const SayingSource& source) {
  std::vector<Saying> out;
  const Statement statement = merged(whole);
  const std::vector<Item>& items = statement.items;
  if (!is_english(source.language) ||
      std::any_of(items.begin(), items.end(), [](const Item& item) { return item.activity == nullptr; }))
    return out;
  const TemplateContext context = slots_of(statement, whole.items, source);
  const Adjuncts& around = statement.around;
  if (std::all_of(items.begin(), items.end(), [](const Item& item) { return item.activity->type == "service"; }))
    say_services(out, whole, source);
  if (statement.kind != StatementKind::ban) return out;
  std::set<std::string> places;
  for (const Item& item : whole.items) places.insert(told_place({item}, source));
  const bool one_place = places.size() == 1 && !places.begin()->empty();
  const bool elsewhere = std::all_of(items.begin(), items.end(), can_go_outside);
  if (around.exception.empty()) {
    if (one_place) say_one_place(out, *places.begin(), statement, context, source);
    const std::string here = around.at_place.empty() ? "" : " {at_place}";
    if (!one_place) {
      if (const auto clauses = clauses_of(statement, source, {"please_at", "please"}); clauses && clauses->facts > 0) {
        add_commands(out, *clauses, around.place.empty() ? "" : ", away from {place}", context, statement, source);
      }
    }
    // One comes into a room; a plaza or a lawn is kept free of things.
    const std::string at = ascii_lower(around.at_place);
    const bool enters = at.empty() || at.starts_with("in ") || at.starts_with("into ") || at.starts_with("inside ") ||
                        at.starts_with("at ") || at.starts_with("to ");
    if (const auto before = elsewhere && enters ? clauses_of(statement, source, {"before", "please"}) : std::nullopt) {
      add_commands(out, *before, around.place.empty() ? " before you come in" : " before you come {to_place}", context,
                   statement, source);
    } else if (const auto clauses = elsewhere && !enters ? std::nullopt : clauses_of(statement, source, {"please"})) {
      add_commands(out, *clauses, here, context, statement, source);
    }
  }
  if (elsewhere) {
    add_saying(out, "Please keep {place|this space} free of {things}", false, context, statement, items, source);
    add_saying(out, "Thank you for keeping {place|this space} free of {things}", false, context, statement, items, source);
  }
  return out;
}

std::vector<Saying> say_list(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out;
  const std::vector<Item>& items = statement.items;
  const Adjuncts& around = statement.around;
  if (!is_english(source.language) ||
      std::any_of(items.begin(), items.end(), [](const Item& item) { return item.activity == nullptr; }))
    return out;
  if (!around.exception.empty() || !around.without.empty() || (!around.time.empty() && !around.at_place.empty())) return out;
  const std::string where = around.at_place.empty() ? around.time : around.at_place;
  const std::string heading = where.empty() ? "Please:" : capitalize(where) + ", please:";
  if (std::all_of(items.begin(), items.end(), can_go_outside) && around.time.empty()) {
    Saying saying;
    saying.text = around.place.empty() ? "Please keep outside:" : "Please keep outside " + around.place + ":";
    for (const Item& item : items) saying.lines.push_back(item.text);
    out.push_back(std::move(saying));
  }
  for (const bool facts : {true, false}) {
    Saying saying;
    saying.text = heading;
    for (const Item& item : items) {
      std::optional<FilledTemplate> clause = facts ? clause_of(item, statement, source, "please_at") : std::nullopt;
      if (!clause) clause = clause_of(item, statement, source, "please");
      if (!clause) break;
      saying.facts += clause->facts;
      saying.fact_words += clause->fact_words;
      saying.lines.push_back(std::move(clause->text));
    }
    if (saying.lines.size() == items.size() && (!facts || saying.facts > 0)) out.push_back(std::move(saying));
  }
  Statement sentence = statement;
  sentence.list_head = false;
  std::vector<Saying> more = say_combined(sentence, source);
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return out;
}

}  // namespace sayyes
