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
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/suggesting/tongue.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

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
  if (s.predicate.starts_with("at least ")) {
    const std::string own = english::has_determiner(s.subject) ? small(s.subject) : "your " + small(s.subject);
    out.add("Please use " + s.predicate + " for " + own);
    out.add(s.subject + ": " + s.predicate + ", please");
    return;
  }
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
  // "One child per computer": nobody takes up to one.
  if ((lower.starts_with("one ") || lower.starts_with("1 ")) && !time) {
    out.add(capitalize(s.predicate) + ", please");
    out.add("Please keep to " + s.predicate);
    return;
  }
  if (people) {
    out.add("Up to " + s.predicate + ", please");
    if (lower.find(" at ") == std::string::npos && lower.find(" per ") == std::string::npos)
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
  const std::string own = your(lower_needed == "tickets" || lower_needed == "passes" ? singular_of(needed) : needed);
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
    } else {
      out.add("Please come in with " + needed);
      out.add("Come in with " + needed + ", please");
    }
    return;
  }
  for (std::string_view way : {"entry to ", "admission to ", "access to "}) {
    if (!lower_given.starts_with(way) || !owned) continue;
    out.add("Please bring " + own + " to " + given.substr(way.size()));
    out.add("Please show " + own + " to come to " + given.substr(way.size()));
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
  // What is secret is not shown.
  const std::string_view paper = english::head_noun(lower_needed);
  const bool secret = paper == "pin" || paper == "password";
  if (secret) {
    out.add("Please have " + own + " ready for " + given);
    out.add("For " + given + ", please have " + own + " ready");
    return;
  }
  static constexpr auto kOnesOfMany =
      std::to_array<std::string_view>({"computer", "laptop", "room", "seat", "key", "tablet", "pass"});
  const bool any = std::find(kOnesOfMany.begin(), kOnesOfMany.end(), lower_given) != kOnesOfMany.end();
  const std::string gift = any ? std::string(english::indefinite_article(given)) + " " + given
                           : english::is_plural(given) || given.ends_with("ing") ? given
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
  if (s.predicate.find('{') != std::string::npos) {
    // What only the library knows is a fact, or a blank.
    TemplateContext context;
    context.house = &source.house;
    context.language = source.language;
    constexpr std::string_view kBook = " at {links.book}";
    const std::string* ask = find_fact(source.house, "contact.ask");
    if (ask != nullptr && s.predicate.ends_with(kBook))
      out.add("Please " + s.predicate.substr(0, s.predicate.size() - kBook.size()) + " with " + *ask, 1);
    out.add_template("Please " + s.predicate, context);
    return;
  }
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
      out.add("Welcome! Please " + s.predicate + aim);
      out.add(capitalize(all) + ", please " + s.predicate + aim);
      out.add("Please " + s.predicate + aim + (aim.empty() ? ": we ask " + small(all) + " to" : ""));
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
  if (!s.price.empty()) {
    out.add("Please " + s.predicate + "; otherwise the charge is " + s.price);
    out.add("Thank you for " + gerund + "; otherwise the charge is " + s.price);
    return;
  }
  // "book carrels with us": with whom, where the library told it.
  if (const std::string* ask = find_fact(source.house, "contact.ask"); ask != nullptr && s.predicate.ends_with(" with us"))
    out.add("Please " + s.predicate.substr(0, s.predicate.size() - 2) + *ask, 1);
  // Whom to make the appointment with, where the library told it.
  if (s.predicate.starts_with("make an appointment")) {
    const std::string* book = find_fact(source.house, "links.book");
    for (const char* key : {"contact.book", "contact.email", "contact.phone", "contact.ask"}) {
      if (book == nullptr) book = find_fact(source.house, key);
    }
    const bool address = book != nullptr && book->find_first_of("/@0123456789") != std::string::npos;
    if (book != nullptr) out.add("Please " + s.predicate + (address ? ": " : " with ") + *book, 1);
    out.add("Please " + s.predicate);
    out.add(capitalize(s.predicate) + ", please");
    return;
  }
  out.add("Please " + s.predicate + aim);
  out.add("Thank you for " + gerund + aim);
  if (aim.empty() && s.predicate.find(' ') == std::string::npos) out.add("Welcome! Please " + s.predicate);
}

/// "Computers are not for gaming": where it is welcome, or another place.
void other_uses(const Statement& s, const SayingSource& source, Sayings& out) {
  const std::string use = small(s.predicate), time = spaced(s.around.time);
  const std::vector<std::string> words = related_words(s.items);
  const std::string* place = words.empty() ? nullptr : find_fact(source.house, "places." + words.front(), words);
  if (place != nullptr) {
    const bool adverb = english::is_adverbial(*place);
    out.add("For " + use + ", please " + (adverb ? "go " : "use ") + *place + time, 1);
    if (!adverb) out.add(capitalize(*place) + " is the place for " + use + time, 1);
  }
  out.add("For " + use + ", please choose another place" + time);
  out.add("Please choose another place for " + use + time);
}

void onlies(const Statement& s, const SayingSource& source, Sayings& out) {
  const std::string lower = ascii_lower(s.predicate);
  const std::string place = spaced(s.around.at_place) + spaced(s.around.time);
  if (!s.around.without.empty()) {
    const std::string verb = english::is_plural(s.subject) ? " are" : " is";
    out.add(s.subject + verb + " welcome" + place + " with " + s.around.without);
    out.add(s.subject + ", please come with " + s.around.without);
    return;
  }
  const std::string whom = small(plain_people(s.predicate, source));
  static constexpr auto kWaysIn =
      std::to_array<std::string_view>({"access", "entry", "admission", "entrance", "admittance", "use", "seating"});
  if (std::find(kWaysIn.begin(), kWaysIn.end(), ascii_lower(s.subject)) != kWaysIn.end() && place.empty()) {
    out.add("This space is for " + whom);
    out.add(capitalize(whom) + ", this space is for you");
    return;
  }
  if (!s.subject.empty()) {
    const std::string first_word = ascii_lower(s.subject.substr(0, s.subject.find(' ')));
    const bool doing = first_word.ends_with("ing") && !english::bases_of_gerund(first_word).empty() &&
                       english::is_common_verb(english::bases_of_gerund(first_word).front());
    const std::string subject =
        doing || english::is_plural(s.subject) || english::has_determiner(s.subject) || s.subject.ends_with("ing")
            ? s.subject
            : "The " + small(s.subject);
    const std::string verb = !doing && english::is_plural(s.subject) ? " are" : " is";
    const std::string* ask = find_fact(source.house, "contact.ask");
    if (ask != nullptr && (lower == "staff" || lower == "library staff"))
      out.add(capitalize(subject) + verb + " for " + whom + place + ": please ask " + *ask + " for help", 1);
    out.add(capitalize(subject) + verb + " for " + whom + place);
    const std::string_view head = english::head_noun(s.subject);
    const bool handed = head == "key" || head == "keys";  // what one asks for
    if (handed) out.add(capitalize(s.subject) + " for " + whom + place + ": please ask us");
    if (is_people(lower) && place.empty() && !doing) {
      const std::string one = english::has_determiner(s.subject) ? small(s.subject) : "this " + small(singular_of(s.subject));
      const bool many = english::is_plural(one);
      out.add(capitalize(whom) + ", " + one + (many ? " are" : " is") + " for you");
    }
    if (!handed) out.add(capitalize(s.subject) + ": for " + whom + place);
    return;
  }
  if (is_people(lower) || s.passive) {
    const std::string& there = s.around.place;
    if (!there.empty() && s.around.time.empty()) {
      out.add(capitalize(there) + (english::is_plural(there) ? " are" : " is") + " for " + whom);
    } else {
      out.add("This space is for " + whom + place);
      out.add("For " + whom + place);
    }
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
  static constexpr auto kPaying =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"cash", "in cash"},
                                                                    {"card", "by card"},
                                                                    {"cards", "by card"},
                                                                    {"credit card", "by credit card"},
                                                                    {"credit cards", "by credit card"},
                                                                    {"debit cards", "by debit card"},
                                                                    {"coins", "with coins"},
                                                                    {"checks", "by check"},
                                                                    {"card payment", "by card"}});
  for (const auto& [means, how] : kPaying) {
    if (lower != means) continue;
    out.add("Please pay " + std::string(how) + place);
    out.add("We take payment " + std::string(how) + place);
    return;
  }
  // What stands or drives there has the space to itself.
  static constexpr auto kSpaces =
      std::to_array<std::string_view>({"wheelchairs", "strollers", "bicycles", "bikes", "motorcycles", "cars", "vehicles",
                                       "buses", "taxis", "vans", "trucks", "scooters", "holders", "carpools", "deliveries"});
  if (std::find(kSpaces.begin(), kSpaces.end(), english::head_noun(lower)) != kSpaces.end()) {
    out.add("This space is for " + small(s.predicate) + place);
    out.add("For " + small(s.predicate) + place);
    return;
  }
  out.add(s.predicate + place + ", please");
  if (lower.ends_with("s") && english::is_plural(lower)) out.add(s.predicate + " are welcome" + place);
  out.add("For " + small(s.predicate) + place);
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
    case StatementKind::told:
      out.add(statement.predicate);
      if (!statement.subject.empty()) out.add(statement.subject);
      break;
    case StatementKind::other_use:
      other_uses(statement, source, out);
      break;
    case StatementKind::ban:
    case StatementKind::refusal:
      say_bans_by_shape(statement, source, out);
      break;
    default:
      break;
  }
  return out.take();
}

std::vector<Saying> say(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out = tongue_for(source.language).ways(statement, source);
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
