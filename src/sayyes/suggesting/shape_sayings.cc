/// Sayings that need no activity: the shape of the sentence alone says what its yes is.

#include <algorithm>
#include <array>
#include <utility>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/facts.h"
#include "sayyes/suggesting/item_sayings.h"
#include "sayyes/suggesting/sayings.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

/// Collects sayings; a statement's note and reason go along with each.
class Sayings {
 public:
  Sayings(const Statement& statement, const SayingSource& source) : statement_(statement), source_(source) {}

  void add(std::string text, std::size_t facts = 0) {
    const Adjuncts& around = statement_.around;
    if (!around.note.empty() && text.find(around.note) == std::string::npos) text += " (" + around.note + ")";
    Saying saying;
    saying.text = capitalize(text);
    saying.facts = facts;
    saying.fact_words = facts * 6;  // about as long as a place or a list is
    out_.push_back(std::move(saying));
  }
  /// A template with facts in it.
  void add_template(std::string_view say, TemplateContext context) {
    if (auto filled = fill(say, context)) {
      add(filled->text, filled->facts);
      out_.back().needs = filled->needs;
    }
  }
  std::vector<Saying> take() { return std::move(out_); }

 private:
  const Statement& statement_;
  const SayingSource& source_;
  std::vector<Saying> out_;
};

std::string spaced(std::string_view text) { return text.empty() ? std::string() : " " + std::string(text); }

std::string small(std::string_view text) {
  // "Study rooms" -> "study rooms", but "DVDs", "ILL", "Monday".
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string word(text.substr(0, end));
  const bool inner = word.size() > 1 && std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return inner || english::proper_case(ascii_lower(word)) == word ? std::string(text) : uncapitalize(text);
}

bool begins_with_number(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

std::string your(std::string_view needed) {
  const std::string lower = ascii_lower(needed);
  static constexpr auto kOwn = std::to_array<std::string_view>(
      {"card",   "id",           "pass",        "ticket",      "receipt",      "pin",      "badge",
       "permit", "passport",     "reservation", "booking",     "library card", "photo id", "identification",
       "cards",  "student card", "student id",  "appointment", "licence",      "license"});
  std::string bare = lower;
  for (std::string_view article :
       {std::string_view("a "), std::string_view("an "), std::string_view("valid "), std::string_view("your ")}) {
    if (std::string_view(bare).starts_with(article)) bare.erase(0, article.size());
  }
  const bool own = std::find(kOwn.begin(), kOwn.end(), bare) != kOwn.end();
  if (!own) return std::string(needed);
  const std::size_t cut = needed.size() - bare.size();
  const bool valid = lower.find("valid ") != std::string::npos;
  return std::string(valid ? "your valid " : "your ") + std::string(needed.substr(cut));
}

bool counts_time(std::string_view amount) {
  // "45 minutes", but not "20 pages per day".
  const std::string lower = ascii_lower(amount);
  const std::size_t space = lower.find(' ');
  if (space == std::string::npos) return false;
  static constexpr auto kUnits = std::to_array<std::string_view>({"min", "hour", "hr", "day", "week", "month"});
  const std::string_view unit = std::string_view(lower).substr(space + 1);
  return std::any_of(kUnits.begin(), kUnits.end(), [&](std::string_view name) { return unit.starts_with(name); });
}

/// What lasts: a session, not a computer.
bool lasts(std::string_view subject) {
  static constexpr auto kLasting =
      std::to_array<std::string_view>({"session", "sessions", "use", "visit", "visits", "booking", "bookings", "loan", "loans",
                                       "reservation", "reservations", "meeting", "meetings", "appointments", "time"});
  const std::string lower = ascii_lower(subject);
  const std::string_view head = english::head_noun(lower);
  return std::find(kLasting.begin(), kLasting.end(), head) != kLasting.end();
}

void limits(const Statement& s, const SayingSource& source, Sayings& out) {
  if (s.passive) {
    std::string text = s.predicate;
    if (const std::size_t slot = text.find("{object}"); slot != std::string::npos) text.replace(slot, 8, small(s.subject));
    if (!s.around.people.empty()) {
      out.add(capitalize(plain_people(s.around.people, source)) + ", please " + text);
      return;
    }
    out.add("Please " + text);
    out.add(capitalize(text) + ", please");
    return;
  }
  if (!s.subject.empty()) {
    const bool plural = english::is_plural(s.subject);
    // "Computer use" lasts an hour; "files" are up to so much.
    if (counts_time(s.predicate) && lasts(s.subject))
      out.add(s.subject + (plural ? " last" : " lasts") + " up to " + s.predicate);
    out.add(s.subject + ": up to " + s.predicate);
    out.add("Up to " + s.predicate + " for " + small(s.subject) + ", please");
    return;
  }
  const std::string lower = ascii_lower(s.predicate);
  const bool people = lower.find("person") != std::string::npos || lower.find("people") != std::string::npos ||
                      lower.find("users") != std::string::npos || lower.find("children") != std::string::npos;
  const bool time = counts_time(lower);
  if (people) {
    out.add("Up to " + s.predicate + ", please");
    out.add("There is room for up to " + s.predicate);
  } else if (time) {
    out.add("Yours for up to " + s.predicate);
    out.add("Up to " + s.predicate + ", please");
  } else {
    out.add("Enjoy up to " + s.predicate);
    out.add("Please take up to " + s.predicate);
    out.add("Up to " + s.predicate + ", please");
  }
}

void exchanges(const Statement& s, const SayingSource& source, Sayings& out) {
  const std::string given = small(s.subject), needed = small(s.predicate);
  const std::string lower_given = ascii_lower(given), lower_needed = ascii_lower(needed);
  static constexpr auto kEntry = std::to_array<std::string_view>({"entry", "admission", "admittance", "access"});
  static constexpr auto kForms =
      std::to_array<std::string_view>({"applications", "application", "forms", "requests", "submissions", "entries"});
  const std::string own = your(needed);
  const bool owned = own != needed;
  const std::string* kinds = find_fact(source.house, "words." + std::string(english::head_noun(lower_needed)));
  if (std::find(kForms.begin(), kForms.end(), lower_given) != kForms.end()) {
    const std::string include =
        english::has_determiner(needed) && needed.starts_with("a") ? "your " + needed.substr(needed.find(' ') + 1) : needed;
    out.add("Please include " + include + " with your " + singular_of(given));
    out.add("Please make sure your " + singular_of(given) + " has " + include);
    return;
  }
  if (std::find(kEntry.begin(), kEntry.end(), lower_given) != kEntry.end()) {
    if (owned) {
      out.add("Please show " + own + " to come in");
      out.add(capitalize(own) + " lets you in");
      out.add("Please bring " + own + " for " + given);
    }
    return;
  }
  // "No registration, no seat": what to do for it has a verb of its own.
  static constexpr auto kVerbOf =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"registration", "register"},
                                                                    {"reservation", "reserve ahead"},
                                                                    {"booking", "book ahead"},
                                                                    {"payment", "pay"},
                                                                    {"appointment", "make an appointment"},
                                                                    {"deposit", "leave a deposit"},
                                                                    {"signature", "sign"}});
  for (const auto& [noun, verb] : kVerbOf) {
    if (lower_needed != noun) continue;
    const std::string gift = english::is_plural(given) ? given : std::string(english::indefinite_article(given)) + " " + given;
    out.add("Please " + std::string(verb) + " to get " + gift);
    out.add("For " + gift + ", please " + std::string(verb));
    return;
  }
  if (!owned || is_people(lower_given)) return;
  const std::string gift = english::is_plural(given) ? given
                           : lower_given == "checkout" || lower_given == "service" || lower_given == "borrowing"
                               ? given
                               : "your " + given;
  if (kinds != nullptr) {
    out.add("Please bring " + own + " for " + gift + ": " + *kinds, 1);
    out.add("Show us " + own + " for " + gift + ": " + *kinds, 1);
  }
  out.add("Please bring " + own + " for " + gift);
  out.add("Show us " + own + " for " + gift);
}

void musts(const Statement& s, const SayingSource& source, Sayings& out) {
  if (s.passive) {
    std::string text = s.predicate;
    const std::size_t slot = text.find("{object}");
    if (slot != std::string::npos) text.replace(slot, 8, small(s.subject));
    out.add("Please " + text);
    out.add("Thank you for " + english::gerund_of(text.substr(0, text.find(' '))) +
            text.substr(std::min(text.find(' '), text.size())));
    return;
  }
  if (!s.around.age.empty()) {
    const std::string ages = "ages " + s.around.age.substr(5) + " and up";
    if (s.predicate.empty()) {
      out.add("For " + ages);
      out.add(capitalize(ages) + ", please");
    } else {
      out.add(capitalize(ages) + " can " + s.predicate);
      out.add("From age " + s.around.age.substr(5) + ", you can " + s.predicate);
    }
    return;
  }
  if (s.predicate.empty()) return;
  if (!s.around.without.empty() && s.subject.empty()) {
    const std::string own = your(s.around.without);
    const std::string to = s.around.reason;
    const bool shows = !s.predicate.starts_with("bring");
    if (to.empty()) {
      out.add((shows ? "Please show " : "Please bring ") + own);
      out.add(capitalize(own) + ", please");
    } else {
      out.add((shows ? "Please show " : "Please bring ") + own + " to " + to);
      out.add("With " + own + " you can " + to);
      out.add("To " + to + ", please have " + own + " ready");
    }
    return;
  }
  std::string aim;
  if (!s.around.reason.empty()) aim = " to keep your " + s.around.reason;
  if (!s.subject.empty()) {
    if (is_everyone(ascii_lower(s.subject))) {
      const std::string all = plain_people(s.subject, source);
      out.add("Please " + s.predicate + aim + (aim.empty() ? ": we ask " + small(all) + " to" : ""));
      out.add(capitalize(all) + ", please " + s.predicate + aim);
      out.add("Welcome! Please " + s.predicate + aim);
      return;
    }
    out.add(capitalize(plain_people(s.subject, source)) + ", please " + s.predicate + aim);
    out.add("Welcome, " + small(plain_people(s.subject, source)) + "! Please " + s.predicate + aim);
    return;
  }
  // "cancel your room": the library may have told where.
  const std::string verb = s.predicate.substr(0, s.predicate.find(' '));
  if (const std::string* link = find_fact(source.house, "links." + verb)) {
    const bool address =
        link->find('/') != std::string::npos || link->find('@') != std::string::npos || link->find('.') != std::string::npos;
    out.add("Please " + s.predicate + (address ? " at " : " with ") + *link + aim, 1);
  }
  const std::string gerund = english::gerund_of(s.predicate);
  out.add("Please " + s.predicate + aim);
  out.add("Thank you for " + gerund + aim);
  if (aim.empty() && s.predicate.find(' ') == std::string::npos) out.add("Welcome! Please " + s.predicate);
}

void onlies(const Statement& s, const SayingSource& source, Sayings& out) {
  const std::string lower = ascii_lower(s.predicate);
  const std::string place = spaced(s.around.at_place);
  if (!s.around.without.empty()) {
    const std::string verb = english::is_plural(s.subject) ? " are" : " is";
    out.add(s.subject + verb + " welcome" + place + " with " + s.around.without);
    out.add(s.subject + ", please come with " + s.around.without);
    return;
  }
  const std::string whom = small(plain_people(s.predicate, source));
  if (!s.subject.empty()) {
    const std::string subject =
        english::is_plural(s.subject) || english::has_determiner(s.subject) || s.subject.ends_with("ing")
            ? s.subject
            : "The " + small(s.subject);
    const std::string verb = english::is_plural(s.subject) ? " are" : " is";
    out.add(capitalize(subject) + verb + " for " + whom + place);
    out.add(capitalize(s.subject) + " for " + whom + place + (is_people(lower) ? ": please ask us" : ""));
    if (is_people(lower)) out.add(capitalize(whom) + ", this " + small(singular_of(s.subject)) + " is for you");
    return;
  }
  if (is_people(lower) || s.passive) {
    out.add("For " + whom + place);
    out.add(capitalize(whom) + ", this is for you" + place);
    return;
  }
  if (lower.starts_with("by ") || lower.starts_with("with ")) {
    out.add(s.predicate + place);
    out.add("Please come " + lower + place);
    return;
  }
  if (lower.ends_with(" use") || lower.ends_with("ing") || lower.ends_with("study")) {
    out.add("For " + small(s.predicate) + place);
    out.add("This space" + place + " is for " + small(s.predicate));
    return;
  }
  out.add(s.predicate + place + ", please");
  out.add("For " + small(s.predicate) + place);
}

/// Bans whose exception, condition, size or hour says when the thing is welcome.
void bans(const Statement& s, const SayingSource& source, Sayings& out) {
  if (s.items.empty()) return;
  const Adjuncts& a = s.around;
  const TemplateContext context = slots_of(s, s.items, source);
  const bool acts = std::all_of(s.items.begin(), s.items.end(), [](const Item& item) { return item.act; });
  if (std::any_of(s.items.begin(), s.items.end(), [&](const Item& item) { return item.act != acts; })) return;
  std::vector<std::string> names;
  for (const Item& item : s.items)
    names.push_back(item.act ? item.object.empty() ? item.text : item.text + " " + item.object : item.text);
  const std::string act = english::list_of(names, "or"),
                    things = acts ? english::gerund_of(names.front()) : english::list_of(names) + spaced(a.age);
  if (acts && names.size() > 1 && a.without.empty() && a.time_kind == TimeKind::none) return;
  const std::string verb = !acts && english::is_plural(things) ? " are" : " is";
  const std::string place = spaced(a.at_place), time = spaced(a.time);
  const std::string ask = find_fact(source.house, "contact.ask") != nullptr ? *find_fact(source.house, "contact.ask") : "us";
  const std::size_t asked = ask == "us" ? 0 : 1;
  if (!a.people.empty()) return;
  const std::string without = ascii_lower(a.without);
  if (!without.empty() &&
      (without.find("permission") != std::string::npos || without == "asking" || without.find("consent") != std::string::npos ||
       without.find("authorization") != std::string::npos)) {
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
    if (!a.exception.empty() || !a.more_than.empty()) return;
    const std::string first = without.substr(0, without.find(' '));
    if (acts) {
      if (const auto bases = english::bases_of_gerund(first); !bases.empty() && english::is_common_verb(bases.front())) {
        out.add("Please " + bases.front() + a.without.substr(first.size()) + " before you " + act + place + time);
        out.add("First " + bases.front() + a.without.substr(first.size()) + ", then " + act + place + time + ", please");
      } else {
        out.add("Please " + act + place + " with " + a.without + time);
        out.add("With " + a.without + ", you are welcome to " + act + place + time);
      }
      return;
    }
    const std::string own = your(a.without);
    if (own != a.without) {
      out.add("Please bring " + own + " for " + things + place + time);
      out.add(things + (english::is_plural(things) ? " are" : " is") + " yours with " + own + place + time);
      out.add("For " + things + place + time + ", please show " + own);
      return;
    }
    out.add(things + " with " + a.without + place + time + ", please");
    out.add(things + " with " + a.without + verb + " welcome" + place + time);
    return;
  }
  if (!a.more_than.empty() && a.exception.empty()) {
    if (!begins_with_number(a.more_than) || acts) return;
    out.add(things + " up to " + a.more_than + place + time + ", please");
    out.add(things + verb + " welcome" + place + " up to " + a.more_than + time);
    return;
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
      return;
    }
    default:
      break;
  }
  if (!a.exception.empty() || !a.age.empty()) return;
  const bool hours = a.time_kind == TimeKind::after || a.time_kind == TimeKind::before || a.time_kind == TimeKind::between;
  if (!hours) return;
  // Where the matter is known and is a habit of the room (talking, food), its own templates say it with the hour before them.
  const Activity* activity = s.items.front().activity;
  const std::string by = activity != nullptr && activity->words.contains("by") ? activity->words.at("by") : std::string();
  if (activity != nullptr && by.empty() && activity->type != "service") return;
  const std::string lower_time = ascii_lower(a.time);
  if (a.time_kind == TimeKind::after && lower_time.starts_with("after ")) {
    if (!by.empty())
      out.add("Please " + by + place + " by " + a.time_value);
    else if (acts)
      out.add("Please " + act + place + " by " + a.time_value);
    if (activity != nullptr && activity->words.contains("last"))
      out.add(activity->words.at("last") + place + ": " + a.time_value);
    out.add(acts && by.empty() ? things + place + ": until " + a.time_value
                               : things + place + " until " + a.time_value + ", please");
    if (!by.empty()) out.add(capitalize(by) + place + " before " + a.time_value + ", please");
  } else if (a.time_kind == TimeKind::before) {
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

}  // namespace

std::vector<Saying> say_by_shape(const Statement& statement, const SayingSource& source) {
  Sayings out(statement, source);
  switch (statement.kind) {
    case StatementKind::limit:
      limits(statement, source, out);
      break;
    case StatementKind::swap:
      exchanges(statement, source, out);
      break;
    case StatementKind::must:
      musts(statement, source, out);
      break;
    case StatementKind::only:
      onlies(statement, source, out);
      break;
    case StatementKind::ban:
    case StatementKind::refusal:
      bans(statement, source, out);
      break;
    default:
      break;
  }
  return out.take();
}

std::vector<Saying> say(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out;
  if (statement.list_head) {
    out = say_list(statement, source);
  } else {
    if (is_english(source.language)) out = say_by_shape(statement, source);
    const auto& items = statement.items;
    // What the library does not do is no ban: only what is known as a service is answered.
    const bool service = std::all_of(items.begin(), items.end(), [](const Item& item) {
      return item.activity != nullptr && item.activity->type == "service";
    });
    if (!items.empty() && items.front().activity != nullptr && (statement.kind != StatementKind::refusal || service)) {
      const bool one = std::all_of(items.begin(), items.end(), [&](const Item& item) {
        return item.activity == items.front().activity && item.act == items.front().act;
      });
      const bool services = items.front().activity->words.contains("own") && items.size() > 1;
      std::vector<Saying> more = one && !services ? say_by_activity(statement, source) : say_combined(statement, source);
      out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
  }
  const auto rank = [](const Saying& saying) {
    return saying.bends ? 3 : !saying.needs.empty() ? 2 : saying.facts > 0 ? 0 : 1;
  };
  std::stable_sort(out.begin(), out.end(), [&](const Saying& a, const Saying& b) { return rank(a) < rank(b); });
  std::vector<Saying> unique;
  for (Saying& saying : out) {
    const bool known = std::any_of(unique.begin(), unique.end(), [&](const Saying& other) {
      return other.text == saying.text && other.lines == saying.lines;
    });
    if (!known) unique.push_back(std::move(saying));
  }
  return unique;
}

}  // namespace sayyes
