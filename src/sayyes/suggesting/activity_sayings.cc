/// Sayings from the templates of activities: one activity, several of them, and lists.

#include <algorithm>
#include <set>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/item_sayings.h"
#include "sayyes/suggesting/sayings.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

/// Whether `word` is one of the words of a list with spaces.
bool word_in(std::string_view words, std::string_view word) noexcept {
  while (!words.empty() && !word.empty()) {
    const std::size_t space = words.find(' ');
    if (words.substr(0, space) == word) return true;
    if (space == std::string_view::npos) return false;
    words.remove_prefix(space + 1);
  }
  return false;
}

/// Whether a noun phrase is about one of the words that the activity lists under `key`: "this printer" and "printer".
bool is_named(std::string_view phrase, const std::vector<Item>& items, const char* key) {
  if (items.empty() || items.front().activity == nullptr || phrase.empty()) return false;
  const auto words = items.front().activity->words.find(key);
  if (words == items.front().activity->words.end()) return false;
  const std::string lower = ascii_lower(phrase), head = singular_of(english::head_noun(lower));
  return word_in(words->second, head) || word_in(words->second, english::head_noun(lower));
}

/// Whether all that is said of it goes for a library that does not do it, too.
bool answers_refusals(const Activity& activity) { return activity.type == "service" || activity.type == "condition"; }

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
    if (condition == "aim") return !around.aim.empty();
    if (condition == "purpose") return !around.purpose.empty();
    if (condition == "no_purpose") return around.purpose.empty();
    if (condition == "age") return !around.age.empty();
    if (condition == "no_age") return around.age.empty();
    if (condition == "object") return !items.empty() && !items.front().object.empty();
    if (condition == "handed_object") {
      // "your children early": people with a word behind them.
      const std::string object = items.empty() ? std::string() : ascii_lower(items.front().object);
      return !object.empty() && !is_people(object) && !is_people(std::string_view(object).substr(0, object.rfind(' ')));
    }
    if (condition == "no_object") return items.empty() || items.front().object.empty();
    if (condition == "one") return items.size() == 1;
    if (condition == "several") return items.size() > 1;
    if (condition == "act") return !items.empty() && items.front().act;
    if (condition == "thing") return !items.empty() && !items.front().act;
    if (condition == "note") return !around.note.empty();
    if (condition == "no_note") return around.note.empty();
    if (condition == "without") return !around.without.empty();
    if (condition == "no_people") return around.people.empty();
    if (condition == "after") return around.time_kind == TimeKind::after;
    if (condition == "before") return around.time_kind == TimeKind::before;
    if (condition == "until") return around.time_kind == TimeKind::until;
    if (condition == "other_time") return around.time_kind == TimeKind::other;
    if (condition == "people") return !around.people.empty();
    const std::string_view object = items.empty() ? std::string_view{} : std::string_view(items.front().object);
    if (condition == "named_object") return is_named(object, items, "objects");
    if (condition == "second_object") return is_named(object, items, "second_objects");
    if (condition == "other_object")
      return !object.empty() && !is_named(object, items, "objects") && !is_named(object, items, "second_objects");
    if (condition == "named_place") return is_named(around.place, items, "places");
    if (condition == "other_place") return !around.at_place.empty() && !is_named(around.place, items, "places");
    if (condition == "refusal") return statement.kind == StatementKind::refusal;
    if (condition == "no_way") return !statement.way_follows;
    if (condition == "ban") return statement.kind != StatementKind::refusal;
    return false;
  };
  // What the library does not do is no ban: only what is said for it answers it.
  if (statement.kind == StatementKind::refusal && !answers_refusals(*items.front().activity) &&
      std::find(yes.when.begin(), yes.when.end(), "refusal") == yes.when.end())
    return false;
  return std::all_of(yes.when.begin(), yes.when.end(), holds);
}

/// A reason that the library told for this matter: "reason.<id>", "reason.<word of the sign>".
const std::string* told_reason(const std::vector<Item>& items, const SayingSource& source) {
  const std::vector<std::string> words = related_words(items);
  return words.empty() ? nullptr : find_fact(source.house, "reason." + words.front(), words);
}

/// Things that can be carried, where the library told a place for them that no template of their own names.
void say_told_place(std::vector<Saying>& out, const Statement& statement, const TemplateContext& context,
                    const SayingSource& source) {
  const std::vector<Item>& items = statement.items;
  if (!is_english(source.language) || statement.kind != StatementKind::ban ||
      !std::all_of(items.begin(), items.end(), is_carried) ||
      std::any_of(out.begin(), out.end(), [](const Saying& saying) { return saying.facts > 0; }))
    return;
  std::string place = told_place(items, source);
  if (const std::string* store = find_fact(source.house, "places.store"); place.empty() && store != nullptr) place = *store;
  if (place.empty()) return;
  House house = source.house;
  house.facts["places.all"] = place;
  TemplateContext told = context;
  told.house = &house;
  add_saying(out, "Please leave {things} in {places.all}", false, told, statement, items, source);
  add_saying(out, "Please leave {things} in {places.all}, and keep {place} free", false, told, statement, items, source);
  add_saying(out, "{Things} can stay in {places.all} while you are here", false, told, statement, items, source);
}

}  // namespace

std::vector<Saying> say_by_activity(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out;
  const std::vector<Item>& items = statement.items;
  if (items.empty() || items.front().activity == nullptr) return out;
  const Activity& activity = *items.front().activity;
  // "Do not eat from the plates": no room that one comes into.
  if (activity.type == "carried_thing" && statement.around.at_place.starts_with("from ") && is_english(source.language))
    return out;
  TemplateContext context = slots_of(statement, items, source);
  if (!items.front().act && activity.type != "condition") context.about = context.slots["things"];
  for (const Activity::Yes& yes : activity.yes) {
    if (!applies(yes, statement, items)) continue;
    // A template for such an aim answers it without repeating it.
    const bool answers_aim = std::find(yes.when.begin(), yes.when.end(), "aim") != yes.when.end();
    if (answers_aim) {
      Statement without_aim = statement;
      without_aim.around.aim.clear();
      add_saying(out, yes.say, yes.bends, context, without_aim, items, source);
    } else {
      add_saying(out, yes.say, yes.bends, context, statement, items, source);
    }
  }
  say_told_place(out, statement, context, source);
  if (statement.kind == StatementKind::ban && std::all_of(items.begin(), items.end(), is_carried) &&
      is_english(source.language)) {
    // What goes for every thing that can be carried; fewer where the activity has said enough.
    const auto complete =
        std::count_if(out.begin(), out.end(), [](const Saying& saying) { return saying.needs.empty() && !saying.bends; });
    if (complete < 2)
      add_saying(out, "Please keep {place|this space} free of {things}", false, context, statement, items, source);
    if (complete < 4)
      add_saying(out, "Thank you for keeping {place|this space} free of {things}", false, context, statement, items, source);
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

}  // namespace sayyes
