#include <algorithm>
#include <array>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

std::string verb_is(std::string_view things) { return english::is_plural(things) ? " are" : " is"; }

/// "juggling is not allowed in the atrium": nothing is known of it but the room that it is not for. People are not kept out
/// like things, and a service is nothing that a room is kept free of.
bool keeps_a_room_free(const Statement& s, const std::string& things) {
  const Adjuncts& a = s.around;
  static constexpr auto kRooms = std::to_array<std::string_view>(
      {"place",      "room",     "rooms",       "library",    "lobby",    "hall",       "hallway",   "corridor",  "atrium",
       "gallery",    "lab",      "studio",      "lounge",     "garden",   "lawn",       "patio",     "courtyard", "terrace",
       "auditorium", "theater",  "theatre",     "stairs",     "stairway", "stairwell",  "entrance",  "foyer",     "area",
       "zone",       "workshop", "makerspace",  "exhibition", "café",     "cafe",       "elevator",  "lift",      "building",
       "basement",   "archive",  "archives",    "plaza",      "balcony",  "museum",     "corner",    "kitchen",   "restroom",
       "restrooms",  "floor",    "planetarium", "court",      "vault",    "chapel",     "garage",    "yard",      "booth",
       "booths",     "alcove",   "classroom",   "nook",       "loft",     "playground", "mezzanine", "stage",     "aisle",
       "aisles",     "bay",      "pod",         "pods",       "carrel",   "carrels",    "clinic",    "chamber",   "pool",
       "lane",       "tunnel",   "bus",         "bookmobile", "board",    "desk",       "desks",     "shelf",     "shelves",
       "window",     "counter",  "noticeboard", "table",      "tables",   "sill",       "ledge"});
  static constexpr auto kServices = std::to_array<std::string_view>(
      {"refunds",      "holds",      "renewals",  "reservations", "bookings",     "loans",     "requests", "exceptions",
       "appointments", "access",     "entry",     "admission",    "seating",      "service",   "services", "signs",
       "help",         "assistance", "programs",  "classes",      "checkout",     "checkouts", "returns",  "wifi",
       "applications", "passports",  "questions", "enquiries",    "inquiries",    "permits",   "internet", "parking",
       "storage",      "vacancies",  "space",     "cards",        "registration", "payments"});
  if (a.place.empty() || !a.without.empty() || !a.more_than.empty() || !a.aim.empty() || !a.purpose.empty()) return false;
  const std::string lower = ascii_lower(things), place = ascii_lower(a.place);
  // "business cards", "playing cards" are things; other cards are given.
  const bool pasteboard = lower == "business cards" || lower == "playing cards" || lower == "trading cards";
  const auto in = [](const auto& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  if (!in(kRooms, english::head_noun(place)) || (in(kServices, english::head_noun(lower)) && !pasteboard) || is_people(lower))
    return false;
  // Where one of several is known, the others are what it is: things to carry.
  const auto unknown = [](const Item& item) { return item.activity == nullptr; };
  if (std::none_of(s.items.begin(), s.items.end(), unknown)) return false;
  return std::all_of(s.items.begin(), s.items.end(), [&](const Item& item) {
    if (item.activity != nullptr)
      return (item.activity->type == "carried_thing" || item.activity->words.contains("outside")) && !item.act;
    const bool doing = item.act && item.object.empty() && item.text.find(' ') == std::string::npos;
    const bool thing = !item.act && (item.plural || english::gerund_of(item.text) == item.text || item.text.ends_with("ing"));
    return doing || thing;
  });
}

}  // namespace

/// Bans whose exception, condition, size or hour says when the thing is welcome.
void say_bans_by_shape(const Statement& s, const SayingSource& source, Sayings& out) {
  if (s.items.empty()) return;
  const Adjuncts& a = s.around;
  const TemplateContext context = slots_of(s, s.items, source);
  const bool acts = std::all_of(s.items.begin(), s.items.end(), [](const Item& item) { return item.act; });
  if (std::any_of(s.items.begin(), s.items.end(), [&](const Item& item) { return item.act != acts; })) return;
  std::vector<std::string> names;
  for (const Item& item : s.items)
    names.push_back(item.object.empty() ? item.text : item.text + (item.act ? " " : " of ") + item.object);
  const std::string act = english::list_of(names, "or"),
                    things = acts ? english::gerund_of(names.front()) : english::list_of(names) + spaced(a.age);
  if (acts && names.size() > 1 && a.without.empty() && a.time_kind == TimeKind::none) return;
  const std::string verb = !acts && english::is_plural(things) ? " are" : " is";
  const std::string place = spaced(a.at_place), time = spaced(a.time);
  const std::string ask = find_fact(source.house, "contact.ask") != nullptr ? *find_fact(source.house, "contact.ask") : "us";
  const std::size_t asked = ask == "us" ? 0 : 1;
  if (!a.people.empty() || !a.purpose.empty()) return;
  const std::string without = ascii_lower(a.without);
  if (!without.empty() && (without.find("permission") != std::string::npos || without == "asking" ||
                           without.find("consent") != std::string::npos || without.find("authorization") != std::string::npos ||
                           without.find("approval") != std::string::npos || without.find("clearance") != std::string::npos)) {
    if (!a.exception.empty()) return;
    if (acts) {
      out.add("Please ask " + ask + " before you " + act + place + time, asked);
      out.add("Would you like to " + act + place + time + "? Please ask " + ask + " first", asked);
    } else {
      out.add("Please ask " + ask + " about " + things + place + " first" + time, asked);
      out.add(things + place + ": please ask " + ask + " first" + time, asked);
    }
    return;
  }
  if (!without.empty()) {
    // What the library does with it is nothing that a visitor is welcome to do: "we cannot share your record without an order".
    const Activity* known = s.items.front().activity;
    if (s.kind == StatementKind::refusal && acts && (known == nullptr || known->id != "belongings_kept")) return;
    if (!a.exception.empty() || !a.more_than.empty()) return;
    const std::string first = without.substr(0, without.find(' '));
    // "without staff assistance", "without training": what one asks for, or does first.
    const std::string_view head = english::head_noun(without);
    static constexpr auto kHelp = std::to_array<std::string_view>({"assistance", "help", "supervision", "aid"});
    static constexpr auto kLessons = std::to_array<std::string_view>(
        {"training", "orientation", "instruction", "introduction", "induction", "tutorial", "certification", "workshop"});
    const bool of_adults = is_people(std::string_view(without).substr(0, without.find(' '))) && first != "staff";
    if (std::find(kHelp.begin(), kHelp.end(), head) != kHelp.end() && !of_adults) {
      out.add("Please ask " + ask + (acts ? " for help to " + act : " for help with " + small(things)) + place + time, asked);
      out.add((acts ? "To " + act : "For " + small(things)) + place + time + ", please ask " + ask + " for help", asked);
      return;
    }
    if (std::find(kLessons.begin(), kLessons.end(), head) != kLessons.end()) {
      // "without taking the orientation", "without completing it": the lesson itself is what counts.
      std::string taken = a.without;
      for (std::string_view taking :
           {std::string_view("taking "), std::string_view("completing "), std::string_view("attending "),
            std::string_view("having taken "), std::string_view("first taking ")}) {
        if (without.starts_with(taking)) taken.erase(0, taking.size());
      }
      const std::string lesson = english::has_determiner(taken) ? "the " + taken.substr(taken.find(' ') + 1) : "the " + taken;
      const std::string use = acts ? act : "use " + english::with_article(small(things));
      out.add("Please take " + lesson + " before you " + use + place + time);
      out.add("First take " + lesson + ", then " + use + place + time + ", please");
      return;
    }
    if (acts) {
      // "without an appointment": what one does beforehand.
      for (const auto& [noun, doing] : {std::pair<std::string_view, std::string_view>{"appointment", "make an appointment"},
                                        {"reservation", "reserve ahead"},
                                        {"booking", "book ahead"}}) {
        if (head != noun) continue;
        out.add("Please " + std::string(doing) + " to " + act + place + time);
        out.add("To " + act + place + time + ", please " + std::string(doing));
        return;
      }
      if (const auto bases = english::bases_of_gerund(first); !bases.empty() && english::is_common_verb(bases.front())) {
        out.add("Please " + bases.front() + a.without.substr(first.size()) + " before you " + act + place + time);
        out.add("First " + bases.front() + a.without.substr(first.size()) + ", then " + act + place + time + ", please");
      } else if (const std::string papers = your(a.without); papers != a.without) {
        if (s.kind == StatementKind::refusal) {
          out.add("Please bring " + papers + ", and we will " + act + place + time);
          out.add("With " + papers + ", we will gladly " + act + place + time);
          return;
        }
        out.add("Please bring " + papers + " to " + act + place + time);
        out.add("With " + papers + ", you are welcome to " + act + place + time);
      } else {
        out.add("Please " + act + place + " with " + a.without + time);
        out.add("With " + a.without + ", you are welcome to " + act + place + time);
      }
      return;
    }
    const std::string own = your(a.without);
    // "without a reservation": what one does beforehand.
    for (const auto& [noun, doing] : {std::pair<std::string_view, std::string_view>{"reservation", "reserve "},
                                      {"booking", "book "},
                                      {"appointment", "make an appointment for "},
                                      {"registration", "register for "},
                                      {"sign-up", "sign up for "}}) {
      if (!without.ends_with(noun)) continue;
      const std::string* book = find_fact(source.house, "contact.book");
      if (book == nullptr) book = find_fact(source.house, "links.book");
      if (book == nullptr && ask != "us") book = find_fact(source.house, "contact.ask");
      const bool address = book != nullptr && (book->find('/') != std::string::npos || book->find('@') != std::string::npos);
      if (book != nullptr)
        out.add("Please " + std::string(doing) + small(things) + (address ? " at " : " with ") + *book + place + time, 1);
      out.add("Please " + std::string(doing) + small(things) + place + time + " first");
      if (noun == "reservation" || noun == "booking")
        out.add(things + verb_is(things) + " yours" + place + time + " with a " + std::string(noun));
      return;
    }
    if (own != a.without) {
      out.add("Please bring " + own + " for " + things + place + time);
      out.add(things + (english::is_plural(things) ? " are" : " is") + " yours with " + own + place + time);
      out.add("For " + things + place + time + ", please show " + own);
      return;
    }
    if (is_people(ascii_lower(things))) {
      out.add(things + verb + " welcome" + place + time + " with " + a.without);
      out.add(things + ", please come" + place + time + " with " + a.without);
      return;
    }
    // "No shower without a towel": one of many, for which one brings it.
    if (!acts && !english::is_plural(things) && english::with_dropped_article(things) != things &&
        (first == "a" || first == "an" || first == "your")) {
      out.add("Please bring " + a.without + " for the " + small(things) + place + time);
      return;
    }
    out.add(things + " with " + a.without + verb + " welcome" + place + time);
    out.add(things + " with " + a.without + place + time + ", please");
    return;
  }
  if (!a.more_than.empty() && a.exception.empty()) {
    if (!begins_with_number(a.more_than)) return;
    if (acts) {
      // "renewed more than twice": two times at most.
      std::string times = a.more_than;
      if (ascii_lower(times) == "twice") times = "two times";
      if (ascii_lower(times) == "once") times = "one time";
      const std::string lower_text = ascii_lower(s.text);
      const bool lasts =
          lower_text.find("for more than") != std::string::npos || lower_text.find("longer than") != std::string::npos;
      const std::string up_to = (lasts ? " for up to " : " up to ") + times + time;
      // What the library does so long or so often is its own promise.
      if (s.kind == StatementKind::refusal) {
        out.add("We " + act + place + up_to);
        return;
      }
      out.add("You are welcome to " + act + place + up_to);
      out.add("Please " + act + place + up_to);
      return;
    }
    out.add(things + " up to " + a.more_than + place + time + ", please");
    out.add(things + verb + " welcome" + place + " up to " + a.more_than + time);
    return;
  }
  // "no donations on weekends": another day is meant.
  if (s.items.front().activity != nullptr && s.items.front().activity->type == "service" && a.exception.empty() &&
      s.items.front().activity->words.contains("by") && a.time_kind == TimeKind::other) {
    const std::string lower_time = ascii_lower(a.time);
    static constexpr auto kDays = std::to_array<std::string_view>(
        {"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "today", "holidays"});
    const bool weekend = lower_time == "on weekends" || lower_time == "on the weekend" || lower_time == "weekends";
    const std::string_view day = std::string_view(lower_time).substr(lower_time.starts_with("on ") ? 3 : 0);
    if (weekend || std::find(kDays.begin(), kDays.end(), day) != kDays.end()) {
      const std::string& what = s.items.front().activity->words.at("by");
      if (const std::string* hours = find_fact(source.house, "hours." + s.items.front().activity->id))
        out.add(things + verb + " welcome" + place + " " + *hours, 1);
      out.add("Please " + what + place + (weekend ? " on a weekday" : " on another day"));
      out.add(capitalize(what) + place + (weekend ? " on weekdays" : " on another day") + ", please");
      return;
    }
  }
  // "Library cards are not issued on Saturdays", "proctoring is not available in December": another time is meant.
  if (s.kind == StatementKind::refusal && !acts && a.exception.empty() && a.time_kind == TimeKind::other) {
    const std::string lower_time = ascii_lower(a.time), value = ascii_lower(a.time_value);
    static constexpr auto kMonths =
        std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august", "september",
                                         "october", "november", "december"});
    static constexpr auto kWeekdays = std::to_array<std::string_view>(
        {"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "monday", "tuesday", "wednesday",
         "thursday", "friday", "saturday", "sunday", "holidays", "today"});
    const auto in = [&](const auto& list) { return std::find(list.begin(), list.end(), value) != list.end(); };
    if (lower_time.starts_with("in ") && in(kMonths)) {
      out.add("Please plan " + small(things) + place + " for before or after " + a.time_value);
      out.add(things + place + ": before or after " + a.time_value);
      return;
    }
    if (in(kWeekdays) || value == "weekends" || value == "the weekend") {
      const bool weekend = value.ends_with("weekends") || value.ends_with("weekend");
      // "The meeting room is unavailable": one thing that is there, and not something that is done.
      if (ascii_lower(s.text).starts_with("the ")) {
        const std::string the = "the " + small(things);
        out.add(capitalize(the) + place + verb + " available" + (weekend ? " on weekdays" : " on other days"));
        out.add("Please come for " + the + place + (weekend ? " on a weekday" : " on another day"));
        return;
      }
      out.add("Please come for " + small(things) + place + (weekend ? " on a weekday" : " on another day"));
      out.add(things + place + (weekend ? ": on weekdays" : ": on another day") + ", please");
      return;
    }
  }
  switch (a.exception_kind) {
    case ExceptionKind::time: {
      const std::string lower = ascii_lower(a.exception);
      const bool prepared = lower.starts_with("on ") || lower.starts_with("during ") || lower.starts_with("between ") ||
                            lower.starts_with("from ") || lower.starts_with("after ") || lower.starts_with("before ");
      const std::string when =
          (prepared                                                                                                ? ""
           : english::is_time(lower.substr(0, lower.find(' '))) && !(lower.front() >= '0' && lower.front() <= '9') ? "on "
           : lower.front() >= '0' && lower.front() <= '9'                                                          ? "from "
                                                          : "during ") +
          a.exception;
      out.add(things + verb + " welcome" + place + " " + when + time);
      out.add(things + place + ": " + a.exception + time);
      out.add("Please save " + things + place + " for " + a.exception + time);
      return;
    }
    case ExceptionKind::permission:
      out.add(things + place + ": please ask " + ask + " first", asked);
      out.add("Please ask " + ask + " about " + things + place + " first", asked);
      return;
    case ExceptionKind::people:
      out.add(things + place + verb + " for " + small(plain_people(a.exception, source)) + time);
      out.add(things + place + ": for " + small(plain_people(a.exception, source)) + time);
      return;
    case ExceptionKind::place:
      if (!a.at_place.empty()) return;
      out.add(things + verb + " welcome " + a.exception + time);
      out.add("Please keep " + things + " for " + std::string(a.exception.substr(a.exception.find(' ') + 1)) + time);
      return;
    case ExceptionKind::condition: {
      const std::string lower = ascii_lower(a.exception);
      for (std::string_view opener : {std::string_view("accompanied by "), std::string_view("supervised by "),
                                      std::string_view("they are accompanied by "), std::string_view("with ")}) {
        if (!lower.starts_with(opener)) continue;
        out.add(things + verb + " welcome" + place + " with " + a.exception.substr(opener.size()) + time);
        out.add(things + place + ": please come with " + a.exception.substr(opener.size()) + time);
      }
      // "unless it is an emergency"
      if (acts && (lower == "it is an emergency" || lower == "in an emergency" || lower == "there is an emergency")) {
        out.add("Please " + act + place + " in an emergency" + time);
        out.add("In an emergency, please " + act + place + time);
        return;
      }
      // "unless you have completed the training"
      if (acts && lower.starts_with("you have ")) {
        const std::size_t end = std::min(lower.find(' ', 9), lower.size());
        const auto bases = english::bases_of_participle(lower.substr(9, end - 9));
        if (!bases.empty() && end < lower.size()) {
          out.add("Please " + bases.front() + a.exception.substr(end) + " before you " + act + place + time);
          out.add("First " + bases.front() + a.exception.substr(end) + ", then " + act + place + time + ", please");
          return;
        }
      }
      // "unless trained"
      static constexpr auto kReady = std::to_array<std::string_view>(
          {"trained", "authorized", "authorised", "certified", "qualified", "instructed", "approved", "registered"});
      if (acts && std::find(kReady.begin(), kReady.end(), lower.substr(0, lower.find(' '))) != kReady.end()) {
        out.add("Once " + a.exception + ", you are welcome to " + act + place + time);
        out.add("Please be " + a.exception + " before you " + act + place + time);
      }
      return;
    }
    default:
      break;
  }
  if (!a.exception.empty() || !a.age.empty()) return;
  // "No admittance during performances"
  if (a.time_kind == TimeKind::other && ascii_lower(a.time).starts_with("during ") && s.items.front().activity != nullptr &&
      s.items.front().activity->words.contains("by")) {
    const std::string& what = s.items.front().activity->words.at("by");
    out.add("Please " + what + place + " before or after " + a.time_value);
    out.add(capitalize(what) + place + " before or after " + a.time_value + ", please");
    return;
  }
  // "No entry while the red light is on"
  if (const std::string when = ascii_lower(a.time); (when.starts_with("while ") || when.starts_with("when ")) &&
                                                    s.items.front().activity != nullptr &&
                                                    s.items.front().activity->words.contains("by")) {
    out.add("Please wait " + a.time + place);
    out.add(capitalize(a.time) + ", please wait" + place);
    return;
  }
  // What is not to be until an hour is welcome from then on.
  const std::string lower_until = ascii_lower(a.time_value);
  const bool event = lower_until.find(" are ") != std::string::npos || lower_until.find(" have ") != std::string::npos ||
                     lower_until.find(" is ") != std::string::npos || lower_until.find(" has ") != std::string::npos;
  const bool until = a.time_kind == TimeKind::until && s.kind == StatementKind::ban && !event &&
                     (english::is_time(a.time_value) || begins_with_number(a.time_value));
  const bool before = a.time_kind == TimeKind::before || until;
  if (s.kind == StatementKind::ban && a.time.empty() && keeps_a_room_free(s, things)) {
    out.add("Please keep " + a.place + " free of " + small(things));
    out.add("Thank you for keeping " + a.place + " free of " + small(things));
    return;
  }
  const bool hours = a.time_kind == TimeKind::after || before || a.time_kind == TimeKind::between;
  if (!hours) return;
  // Where the matter is known and is a habit of the room (talking, food), its own templates say it with the hour before them.
  const Activity* activity = s.items.front().activity;
  const std::string by = activity != nullptr && activity->words.contains("by") ? activity->words.at("by") : std::string();
  if (activity != nullptr && by.empty() && activity->type != "service") return;
  const std::string lower_time = ascii_lower(a.time);
  // What the library does not do after an hour, it does until then.
  if (s.kind == StatementKind::refusal && acts && by.empty()) {
    const bool after = a.time_kind == TimeKind::after && lower_time.starts_with("after ");
    if (!after && a.time_kind != TimeKind::before) return;
    out.add("We " + act + place + (after ? " until " + a.time_value : " from " + a.time_value + " on"));
    out.add(capitalize(things) + place + (after ? ": until " + a.time_value : ": from " + a.time_value + " on"));
    return;
  }
  if (a.time_kind == TimeKind::after && lower_time.starts_with("after ")) {
    if (!by.empty())
      out.add("Please " + by + place + " by " + a.time_value);
    else if (acts)
      out.add("Please " + act + place + " by " + a.time_value);
    if (activity != nullptr && activity->words.contains("last"))
      out.add(activity->words.at("last") + place + ": " + a.time_value);
    // What the library gives is there until then; what a visitor brings is welcome.
    static constexpr auto kOffered = std::to_array<std::string_view>(
        {"help", "assistance", "service", "services", "support", "tutoring", "tours", "advice", "deliveries", "lessons"});
    if (!acts && std::find(kOffered.begin(), kOffered.end(), english::head_noun(things)) != kOffered.end()) {
      out.add(things + place + verb + " available until " + a.time_value);
      return;
    }
    out.add(acts && by.empty() ? things + place + ": until " + a.time_value
                               : things + place + " until " + a.time_value + ", please");
    if (!by.empty()) out.add(capitalize(by) + place + " before " + a.time_value + ", please");
  } else if (before) {
    if (acts)
      out.add("Please " + act + place + " from " + a.time_value);
    else if (!by.empty())
      out.add("Please " + by + place + " from " + a.time_value + " on");
    out.add(things + place + " from " + a.time_value + " on, please");
  } else if (a.time_kind == TimeKind::between) {
    const std::string lower_value = ascii_lower(a.time_value);
    for (std::string_view joint : {std::string_view(" and "), std::string_view(" to "), std::string_view(" until ")}) {
      const std::size_t at = lower_value.find(joint);
      if (at == std::string::npos) continue;
      const std::string from = a.time_value.substr(0, at), to = a.time_value.substr(at + joint.size());
      if (acts) out.add("Please " + act + place + " before " + from + " or after " + to);
      out.add(things + place + " before " + from + " or after " + to + ", please");
      out.add(things + place + ": before " + from + " or after " + to);
      return;
    }
  }
}

}  // namespace sayyes
