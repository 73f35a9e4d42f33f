/// Slots for templates, and what stands around the matter of a statement.

#include <algorithm>
#include <array>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/items.h"
#include "sayyes/suggesting/sayings.h"
#include "sayyes/suggesting/tongue.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

bool used(const FilledTemplate& filled, std::string_view slot) {
  return std::find(filled.used.begin(), filled.used.end(), slot) != filled.used.end();
}

void add_word(std::vector<std::string>& words, std::string word) {
  if (word.size() > 1 && std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

void add_words(std::vector<std::string>& words, std::string_view text) {
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    add_word(words, std::string(text.substr(0, space)));
    if (space == std::string_view::npos) return;
    text.remove_prefix(space + 1);
  }
}

/// A statement's items as one noun phrase; with an exception, the rest of them are the "other" ones.
std::string things_of(const Statement& statement, const std::vector<Item>& items, const Lexicon& lexicon) {
  std::vector<std::string> names;
  for (const Item& item : items)
    names.push_back(item.act && item.text.find(' ') == std::string::npos ? english::gerund_of(item.text) : item.text);
  if (statement.around.exception_kind == ExceptionKind::things && !names.empty()) {
    const std::string exception = ascii_lower(statement.around.exception);
    std::size_t other = 0;
    const std::string_view head = english::head_noun(exception);
    const auto hit = head.empty() ? std::nullopt : lexicon.longest_at(head, 0);
    const Activity* kind = hit ? hit->activity : nullptr;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string name = singular_of(ascii_lower(names[i]));
      // "water" is a drink: the exception belongs to the member it is one of.
      if (singular_of(head) == name) other = i;
      if (kind != nullptr && kind->words.contains("kind_of") && kind->words.at("kind_of") == name) other = i;
    }
    names[other] = "other " + names[other];
  }
  return english::list_of(names);
}

/// "under 5" -> "ages 5 and up": who may come.
std::string ages_of(std::string_view age) {
  const bool under = age.starts_with("under "), over = age.starts_with("over ");
  if (!under && !over) return {};
  const std::string_view number = age.substr(under ? 6 : 5);
  return under ? "ages " + std::string(number) + " and up" : "ages up to " + std::string(number);
}

/// "12-1 pm" and "lunch 12-1" -> "1 pm", "1": the hour at which a break is over. Nothing for dates: "July 4-6".
std::string end_of_hours(std::string_view time) {
  const std::string lower = ascii_lower(time);
  std::size_t begin = 0;
  for (std::string_view lead : {std::string_view("for lunch "), std::string_view("lunch ")}) {
    if (lower.starts_with(lead)) begin = lead.size();
  }
  if (std::string_view(lower).substr(begin).starts_with("from ")) begin += 5;
  const auto hour = [&](std::size_t at) {
    std::size_t end = at;
    while (end < lower.size() && ((lower[end] >= '0' && lower[end] <= '9') || lower[end] == ':')) ++end;
    for (std::string_view half : {std::string_view(" am"), std::string_view(" pm"), std::string_view("am"),
                                  std::string_view("pm"), std::string_view(" a.m."), std::string_view(" p.m.")}) {
      if (end > at && std::string_view(lower).substr(end).starts_with(half)) return end + half.size();
    }
    return end;
  };
  const std::size_t first = hour(begin);
  if (first == begin) return {};
  std::size_t next = first;
  for (std::string_view joint :
       {std::string_view(" - "), std::string_view("-"), std::string_view(" to "), std::string_view(" until ")}) {
    if (std::string_view(lower).substr(first).starts_with(joint)) {
      next = first + joint.size();
      break;
    }
  }
  const std::size_t last = next == first ? next : hour(next);
  return last > next && last == lower.size() ? std::string(time.substr(next)) : std::string();
}

/// "until Monday at 9" -> "on Monday at 9": when it is over.
std::string back_of(const Adjuncts& around) {
  std::string_view value = around.time_value;
  if (const std::string end = end_of_hours(value); !end.empty()) return "at " + end;
  if (around.time_kind != TimeKind::until) return {};
  const std::string lower = ascii_lower(value);
  if (lower == "tomorrow" || lower == "noon" || lower == "today") return lower == "noon" ? "at noon" : std::string(value);
  for (std::string_view vague : {std::string_view("further notice"), std::string_view("notice"), std::string_view("then")}) {
    if (lower.find(vague) != std::string::npos) return {};
  }
  const std::string_view first = std::string_view(lower).substr(0, lower.find(' '));
  if (first == "after" || first == "next" || first == "later" || first == "tomorrow") return std::string(value);
  if (first.find(':') != std::string_view::npos || first.ends_with("pm") || first.ends_with("am") ||
      (!first.empty() && first.front() >= '0' && first.front() <= '9' && lower.find(':') == std::string::npos &&
       lower.find("pm") != std::string::npos))
    return "at " + std::string(value);
  static constexpr auto kMonths =
      std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august", "september",
                                       "october", "november", "december", "spring", "summer", "autumn", "fall", "winter"});
  const bool bare = lower.find(' ') == std::string::npos;
  if (bare && std::find(kMonths.begin(), kMonths.end(), lower) != kMonths.end()) return "in " + std::string(value);
  if (!english::is_time(value)) return {};
  // "until 14 January": a day, and no hour.
  const std::string_view last = std::string_view(lower).substr(lower.rfind(' ') + 1);
  const bool date = std::find(kMonths.begin(), kMonths.end(), last) != kMonths.end();
  return (lower.find_first_of("0123456789") == 0 && !date ? "at " : "on ") + std::string(value);
}

/// "Mondays" -> "on Mondays", "July 4" -> "on July 4"; "this week" and "for lunch" are said as they stand.
std::string on_time_of(const Adjuncts& around) {
  if (!back_of(around).empty() || around.time_kind == TimeKind::until) return {};
  if (around.time.empty() || around.time != around.time_value) return around.time;
  const std::string lower = ascii_lower(around.time);
  static constexpr auto kBare =
      std::to_array<std::string_view>({"today", "tonight", "tomorrow", "overnight", "this", "next", "all", "every"});
  const std::string_view first = std::string_view(lower).substr(0, lower.find(' '));
  const bool bare = std::find(kBare.begin(), kBare.end(), first) != kBare.end() ||
                    (first.front() >= '0' && first.front() <= '9') ||
                    (lower.find('-') != std::string::npos && lower.find_first_of("0123456789") < lower.find('-'));
  return (bare ? "" : "on ") + around.time;
}

/// What a whole phrase says after the words it begins with: "invalid card number" -> "card number".
std::string after_lead(const Item& item) {
  if (item.activity == nullptr || item.act) return {};
  const auto lead = item.activity->words.find("lead");
  if (lead == item.activity->words.end()) return {};
  const std::string lower = ascii_lower(item.text);
  std::size_t longest = 0;
  for (std::string_view all = lead->second; !all.empty();) {
    const std::size_t comma = std::min(all.find(", "), all.size());
    const std::string_view words = all.substr(0, comma);
    if (words.size() > longest && lower.starts_with(words) && lower.size() > words.size() && lower[words.size()] == ' ')
      longest = words.size();
    all.remove_prefix(std::min(comma + 2, all.size()));
  }
  return longest == 0 ? std::string() : running_words(std::string_view(item.text).substr(longest + 1));
}

bool says_time(const FilledTemplate& filled) {
  return used(filled, "time") || used(filled, "until") || used(filled, "back") || used(filled, "on_time");
}

bool has_clauses(std::string_view text) {
  return text.find(": ") != std::string_view::npos || text.find("; ") != std::string_view::npos ||
         text.find(". ") != std::string_view::npos;
}

}  // namespace

std::string as_continuation(const std::string& text) {
  const std::size_t end = std::min(text.find_first_of(" ,:;"), text.size());
  const std::string word = text.substr(0, end), small = ascii_lower(word);
  const bool inner = word.size() > 1 && std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool name = small != word && english::proper_case(small) == word;
  return inner || name ? text : uncapitalize(text);
}

std::string people_word(const SayingSource& source) {
  const std::string* people = find_fact(source.house, "words.people");
  return people != nullptr ? *people : "visitors";
}

std::string plain_people(std::string_view people, const SayingSource& source) {
  const std::string lower = ascii_lower(people);
  static constexpr auto kStaffWords = std::to_array<std::string_view>(
      {"patron", "patrons", "library patrons", "users", "library users", "user", "customers", "library customers", "the public",
       "public", "visitors", "library visitors", "members of the public"});
  for (std::string_view first :
       {std::string_view("all "), std::string_view("our "), std::string_view("registered "), std::string_view("")}) {
    if (!lower.starts_with(first)) continue;
    if (std::find(kStaffWords.begin(), kStaffWords.end(), std::string_view(lower).substr(first.size())) != kStaffWords.end())
      return std::string(first) + people_word(source);
  }
  return std::string(people);
}

std::vector<std::string> related_words(const std::vector<Item>& items) {
  std::vector<std::string> words;
  for (const Item& item : items) {
    if (!item.act) add_word(words, ascii_lower(english::head_noun(item.text)));
    if (!item.object.empty()) add_word(words, ascii_lower(english::head_noun(item.object)));
  }
  for (const Item& item : items) {
    if (item.activity == nullptr) continue;
    add_word(words, item.activity->id);
    if (const auto related = item.activity->words.find("related"); related != item.activity->words.end())
      add_words(words, related->second);
  }
  return words;
}

TemplateContext slots_of(const Statement& statement, const std::vector<Item>& items, const SayingSource& source) {
  TemplateContext context;
  context.house = &source.house;
  context.language = source.language;
  context.related = related_words(items);
  context.plural = !items.empty() && items.front().plural;
  if (const Tongue& tongue = tongue_for(source.language); tongue.slots != nullptr) {
    tongue.slots(statement, items, context);
    return context;
  }
  auto& slots = context.slots;
  const Adjuncts& around = statement.around;
  if (!items.empty()) {
    const std::string things = things_of(statement, items, source.lexicon);
    const bool acts = std::all_of(items.begin(), items.end(), [](const Item& item) { return item.act; });
    if (!acts) slots["things"] = things;
    if (items.size() == 1) {
      const Item& item = items.front();
      if (!item.act && around.exception.empty()) slots["thing"] = item.plural ? singular_of(item.text) : item.text;
      if (item.act) slots["act"] = item.object.empty() ? item.text : item.text + " " + item.object;
      if (item.act) slots["acting"] = english::gerund_of(slots["act"]);
      if (!item.object.empty()) {
        slots["object"] = around.exception_kind == ExceptionKind::things
                              ? "other " + item.object
                              : (item.act ? english::with_dropped_article(item.object) : item.object) +
                                    (around.age.empty() ? "" : " " + around.age);
      }
    } else if (std::all_of(items.begin(), items.end(), [&](const Item& item) { return item.act && !item.object.empty(); })) {
      bool same = true;
      for (const Item& item : items) same = same && item.object == items.front().object;
      if (same) slots["object"] = items.front().object;
    }
    if (!around.age.empty() && !acts) {
      for (const char* name : {"things", "thing"}) {
        if (slots.contains(name)) slots[name] += " " + around.age;
      }
    }
  }
  slots["place"] = around.place;
  if (!around.place.empty()) {
    // The sign's own preposition tells best: "at the readers", "into the room".
    const std::string lower_at = ascii_lower(around.at_place);
    const std::string_view own = std::string_view(lower_at).substr(0, lower_at.find(' '));
    const bool inside = own == "in" || own == "into" || own == "inside" || own == "throughout";
    const bool out_of = own == "from" || own == "out" || own == "off";
    if (out_of) {
      const std::string_view there = english::preposition_for(around.place);
      slots["in_place"] = std::string(there) + (there.empty() ? "" : " ") + around.place;
    }
    // "labels from the specimens": with them; "toys from the rooms": in them.
    static constexpr auto kRooms = std::to_array<std::string_view>(
        {"rooms",  "areas", "halls", "galleries", "shelves", "stacks",  "floors", "labs",    "studios", "premises",
         "tables", "desks", "carts", "racks",     "cases",   "drawers", "boxes",  "carrels", "offices", "grounds"});
    const std::string lower_where = ascii_lower(around.place);
    if (own == "from" && english::is_plural(lower_where) &&
        std::find(kRooms.begin(), kRooms.end(), english::head_noun(lower_where)) == kRooms.end())
      slots["in_place"] = "with " + around.place;
    if (own == "in" || own == "on" || own == "at" || own == "among") slots["in_place"] = around.at_place;
    // One stays outside a room, not outside a table.
    static constexpr auto kSpots = std::to_array<std::string_view>(
        {"table",   "tables",   "desk",     "desks",     "computer",    "computers",    "station", "stations",
         "counter", "counters", "terminal", "terminals", "workstation", "workstations", "machine", "machines",
         "reader",  "readers",  "seat",     "seats",     "shelf",       "shelves",      "stacks",  "door",
         "window",  "wall",     "walls",    "tank",      "case",        "cases"});
    const std::string lower_place = ascii_lower(around.place);
    const bool spot = std::find(kSpots.begin(), kSpots.end(), english::head_noun(lower_place)) != kSpots.end();
    if (!spot && (inside || lower_at.starts_with("at "))) slots["outside"] = "outside " + around.place;
    const bool all = ascii_lower(around.place).starts_with("all ") || ascii_lower(around.place).starts_with("any ");
    const bool passing = own == "past" || own == "beyond" || own == "through" || own == "near";
    if (!all)
      slots["to_place"] = passing ? around.at_place
                                  : (inside && english::preposition_for(around.place) == "in" ? "into " : "to ") + around.place;
  }
  if (!around.place.empty()) {
    const std::string lower_at = ascii_lower(around.at_place);
    // "within 25 feet of the door": the way to go is 25 feet from the door.
    const std::string& at = around.at_place;
    const std::size_t of = at.find(" of ");
    const bool distance = at.starts_with("within ") && at.size() > 7 && at[7] >= '0' && at[7] <= '9' && of != std::string::npos;
    std::string from = around.place;
    // "against the wall": the wall is what to keep away from.
    for (std::string_view beside : {std::string_view("against "), std::string_view("near "), std::string_view("beside "),
                                    std::string_view("next to "), std::string_view("close to "), std::string_view("by "),
                                    std::string_view("around "), std::string_view("in front of ")}) {
      if (lower_at.starts_with(beside)) from = english::with_article(std::string_view(at).substr(beside.size()));
    }
    slots["away"] = distance ? at.substr(7, of - 7) + " from " + at.substr(of + 4) : "away from " + from;
  }
  if (!statement.due.empty()) {
    const bool day = statement.due.front() < '0' || statement.due.front() > '9';
    slots["due"] = "by " + statement.due;
    slots["on_due"] = (day ? "on " : "at ") + statement.due;
  }
  if (const auto object = slots.find("object"); object != slots.end() && !object->second.empty()) {
    // "this item cannot be borrowed": it is the one in the hand.
    static constexpr auto kThis = std::to_array<std::string_view>({"item", "copy", "volume", "title", "one"});
    const bool in_hand =
        statement.kind == StatementKind::condition && std::find(kThis.begin(), kThis.end(), object->second) != kThis.end();
    slots["the_object"] = in_hand ? "this " + object->second : english::with_article(object->second);
  }
  if (const auto object = slots.find("object"); object != slots.end() && !object->second.empty()) {
    // "this printer", but "self-checkout 2", "your account".
    const bool named = object->second.back() >= '0' && object->second.back() <= '9';
    slots["this_object"] = named || english::has_determiner(object->second)
                               ? object->second
                               : (english::is_plural(object->second) ? "these " : "this ") + object->second;
  }
  if (items.size() == 1) {
    const std::string& text = items.front().text;
    for (std::string_view article : {std::string_view(" the "), std::string_view(" this ")}) {
      if (const std::size_t at = text.find(article); at != std::string::npos) slots["where"] = text.substr(at + 1);
    }
    slots["last_word"] = text.substr(text.rfind(' ') + 1);
    slots["rest"] = after_lead(items.front());
  }
  slots["back"] = back_of(around);
  slots["on_time"] = on_time_of(around);
  // What may not come into a place is said of what is in it.
  slots["at_place"] = around.at_place.starts_with("into ") ? "in " + around.at_place.substr(5) : around.at_place;
  if (around.at_place.starts_with("to ") && !around.place.empty()) {
    const std::string_view there = english::preposition_for(around.place);
    slots["at_place"] = std::string(there) + (there.empty() ? "" : " ") + around.place;
  }
  if (around.place.empty() && around.at_place.empty()) slots["outside"] = "outside";
  slots["here"] = around.at_place;
  slots["age"] = around.age;
  slots["ages"] = ages_of(around.age);
  slots["note"] = around.note;
  slots["people"] = around.people.empty() ? std::string() : plain_people(around.people, source);
  slots["until"] = around.time_kind == TimeKind::after ? around.time_value : std::string();
  slots["time"] = around.time;
  slots["exception"] = around.exception;
  slots["reason"] = around.reason;
  slots["purpose"] = around.purpose;
  return context;
}

std::optional<Saying> with_surroundings(FilledTemplate filled, const Statement& statement, const SayingSource& source) {
  const Adjuncts& around = statement.around;
  Saying saying;
  saying.needs = std::move(filled.needs);
  saying.facts = filled.facts;
  saying.fact_words = filled.fact_words;
  std::string text = std::move(filled.text);
  if (text.empty() || around.exception_kind == ExceptionKind::time || around.exception_kind == ExceptionKind::condition ||
      around.exception_kind == ExceptionKind::permission)
    return std::nullopt;
  if (const Tongue& tongue = tongue_for(source.language); tongue.surround != nullptr) {
    auto whole = tongue.surround(std::move(text), filled, around);
    if (!whole) return std::nullopt;
    saying.text = capitalize(*whole, source.language);
    return saying;
  }
  if (!around.at_place.empty() && !used(filled, "place") && !used(filled, "at_place") && !used(filled, "here") &&
      !used(filled, "in_place") && !used(filled, "outside") && !used(filled, "to_place") && !used(filled, "away"))
    return std::nullopt;
  if (!around.more_than.empty() || !around.without.empty()) return std::nullopt;
  if (!around.purpose.empty() && !used(filled, "purpose")) return std::nullopt;
  if (!around.aim.empty()) return std::nullopt;
  if (!around.age.empty() && !used(filled, "things") && !used(filled, "thing") && !used(filled, "object") &&
      !used(filled, "age") && !used(filled, "ages"))
    return std::nullopt;
  if (!around.people.empty() && !used(filled, "people")) {
    if (!text.starts_with("Please ")) return std::nullopt;
    text = capitalize(plain_people(around.people, source)) + ", " + as_continuation(text);
  }
  if (!around.exception.empty()) {
    const bool people = around.exception_kind == ExceptionKind::people, place = around.exception_kind == ExceptionKind::place;
    if (people || place || (!used(filled, "things") && !used(filled, "object"))) return std::nullopt;
    const std::string verb = english::is_plural(around.exception) ? " are welcome" : " is welcome";
    text = capitalize(around.exception) + verb + "; " + as_continuation(text);
  }
  if (!around.time.empty() && text.find('?') != std::string::npos && !says_time(filled)) return std::nullopt;
  if (!around.time.empty() && !says_time(filled)) {
    const std::string time =
        around.time_value.empty() || around.time != around.time_value
            ? around.time
            : (ascii_lower(around.time).find(' ') == std::string::npos && around.time.find('-') == std::string::npos
                   ? on_time_of(around)
                   : around.time);
    static constexpr auto kAdverbs = std::to_array<std::string_view>({"today", "tonight", "tomorrow", "overnight"});
    const bool adverb = std::find(kAdverbs.begin(), kAdverbs.end(), ascii_lower(time)) != kAdverbs.end();
    const bool bare = !adverb && around.time == around.time_value && time == around.time;
    text = capitalize(time) + (bare ? ": " : ", ") + as_continuation(text);
  }
  if (!around.reason.empty() && !is_excuse(ascii_lower(around.reason))) {
    static constexpr auto kPhrases =
        std::to_array<std::string_view>({"due to", "owing to", "because of", "so that", "in order to", "to ", "for ", "even "});
    const std::string lower = ascii_lower(around.reason);
    const bool phrase =
        std::any_of(kPhrases.begin(), kPhrases.end(), [&](std::string_view opener) { return lower.starts_with(opener); });
    static constexpr auto kCauses = std::to_array<std::string_view>({"due to ", "owing to ", "because of "});
    const auto cause =
        std::find_if(kCauses.begin(), kCauses.end(), [&](std::string_view opener) { return lower.starts_with(opener); });
    if (cause != kCauses.end() && statement.kind == StatementKind::condition)
      text = "Because of " + around.reason.substr(cause->size()) + ", " + as_continuation(text);
    else if (phrase)
      text += (text.find(", please") != std::string::npos || lower.starts_with("even ") ? ", " : " ") + around.reason;
    else
      text += (has_clauses(text) ? ", because " : ": ") + around.reason;
  }
  if (!around.note.empty() && !used(filled, "note")) text += " (" + around.note + ")";
  saying.text = capitalize(text);
  return saying;
}

}  // namespace sayyes
