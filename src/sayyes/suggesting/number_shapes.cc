#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/ban_words.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

constexpr auto kMayNot = std::to_array<std::string_view>(
    {"may not", "must not", "cannot", "can't", "shall not", "should not", "are not allowed to", "are not permitted to",
     "is not allowed to", "is not permitted to", "are forbidden to", "are not to", "must never"});

std::size_t number_at(std::string_view lower, std::size_t at) {
  static constexpr auto kNumbers = std::to_array<std::string_view>(
      {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty"});
  if (at >= lower.size()) return 0;
  if ((lower[at] >= '0' && lower[at] <= '9') || lower[at] == '$')
    return lower.find(' ', at) == std::string_view::npos ? lower.size() - at : lower.find(' ', at) - at;
  const std::string_view word =
      lower.substr(at, lower.find(' ', at) == std::string_view::npos ? lower.size() - at : lower.find(' ', at) - at);
  return holds(kNumbers, word) ? word.size() : 0;
}

/// "2 hours or taken out of the building": another matter begins.
bool goes_on_with_deed(std::string_view lower) {
  for (std::string_view joint : {std::string_view(" or "), std::string_view(" and "), std::string_view(" nor ")}) {
    for (std::size_t at = lower.find(joint); at != std::string_view::npos; at = lower.find(joint, at + 1)) {
      const std::string_view next = lower.substr(at + joint.size());
      if (!english::bases_of_participle(next.substr(0, next.find(' '))).empty()) return true;
    }
  }
  return false;
}

/// "Two hour", "15 minute", "one hour time", "2-hour": how much it is, as after “up to”.
std::string counted(std::string_view amount) {
  static constexpr auto kUnits =
      std::to_array<std::string_view>({"minute", "hour", "day", "week", "month", "item", "book", "dvd", "cd", "page", "print",
                                       "hold", "film", "game", "piece", "sheet", "room"});
  std::string out = uncapitalize(amount);
  if (const std::size_t hyphen = out.find('-'); hyphen < out.find(' ')) out[hyphen] = ' ';
  for (std::string_view more : {std::string_view(" time"), std::string_view(" use")}) {
    if (out.ends_with(more)) out.resize(out.size() - more.size());
  }
  const std::string lower = ascii_lower(out);
  const std::string_view count = std::string_view(lower).substr(0, lower.find(' '));
  if (count != "1" && count != "one" && holds(kUnits, std::string_view(lower).substr(lower.rfind(' ') + 1))) out += 's';
  return out;
}

}  // namespace

/// "no card, no checkout"; "no keys without a card".
bool read_swap(ShapeReader& in) {
  if (!begins_with_words(in.lower, "no")) return false;
  for (std::string_view joint : {std::string_view(", no "), std::string_view(" = no "), std::string_view(" no ")}) {
    const std::size_t at = in.lower.find(joint, 3);
    if (at == std::string_view::npos || in.lower.find(joint, at + 1) != std::string_view::npos) continue;
    const std::string_view needed = without_spaces(in.text.substr(3, at - 3)),
                           given = without_spaces(in.text.substr(at + joint.size()));
    if (needed.empty() || given.empty()) return false;
    // Two bans side by side are no exchange; a known thing on the left is one only where the right is something given.
    static constexpr auto kGiven = std::to_array<std::string_view>(
        {"card",     "cards",     "entry",      "service", "checkout", "checkouts", "seat",     "key",
         "keys",     "admission", "admittance", "access",  "loan",     "loans",     "computer", "computers",
         "pass",     "borrowing", "play",       "room",    "ticket",   "books",     "refund",   "pickup",
         "printing", "copying",   "copies",     "prints",  "laptop",   "laptops",   "exam",     "test"});
    const std::string lower_given = ascii_lower(given);
    if (!holds(kGiven, english::head_noun(lower_given)) || needed.find(',') != std::string_view::npos) return false;
    in.statement.predicate = std::string(needed);
    in.statement.subject = std::string(given);
    in.statement.kind = StatementKind::swap;
    return true;
  }
  return false;
}

/// "limit 3 DVDs per visit", "may not be booked more than 7 days ahead".
bool read_limit(ShapeReader& in) {
  Statement& s = in.statement;
  for (std::string_view opener : {std::string_view("limit of"),
                                  std::string_view("limit:"),
                                  std::string_view("limit"),
                                  std::string_view("maximum of"),
                                  std::string_view("maximum:"),
                                  std::string_view("maximum"),
                                  std::string_view("max."),
                                  std::string_view("max"),
                                  std::string_view("no more than"),
                                  std::string_view("not more than"),
                                  std::string_view("limited to"),
                                  std::string_view("there is a limit of"),
                                  std::string_view("do not exceed"),
                                  std::string_view("not to exceed"),
                                  std::string_view("please do not exceed"),
                                  std::string_view("maximum occupancy"),
                                  std::string_view("maximum occupancy:"),
                                  std::string_view("maximum capacity"),
                                  std::string_view("maximum capacity:"),
                                  std::string_view("max capacity"),
                                  std::string_view("max occupancy"),
                                  std::string_view("occupancy limit"),
                                  std::string_view("capacity:"),
                                  std::string_view("occupancy:"),
                                  std::string_view("occupancy limited to"),
                                  std::string_view("never more than"),
                                  std::string_view("room limit:"),
                                  std::string_view("room limit")}) {
    if (!in.lower.starts_with(opener) || in.lower.size() <= opener.size() + 1 || in.lower[opener.size()] != ' ') continue;
    if (number_at(in.lower, opener.size() + 1) == 0 || in.lower.find(" may be ") != std::string_view::npos) continue;
    s.predicate = std::string(in.text.substr(opener.size() + 1));
    s.kind = StatementKind::limit;
    return true;
  }
  for (std::string_view closer :
       {std::string_view(" maximum"), std::string_view(" max"), std::string_view(" max."), std::string_view(" limit"),
        std::string_view(" at most"), std::string_view(" at a time maximum")}) {
    if (in.lower.ends_with(closer) && number_at(in.lower, 0) != 0) {
      s.predicate = counted(in.text.substr(0, in.text.size() - closer.size()));
      s.kind = StatementKind::limit;
      return true;
    }
  }
  // "one hour limit on computers", "2 item limit per person"
  if (const std::size_t at = in.lower.find(" limit "); at != std::string_view::npos && number_at(in.lower, 0) != 0) {
    const std::string amount = counted(in.text.substr(0, at));
    const std::string_view rest = without_spaces(in.text.substr(at + 7));
    const std::string lower_rest = ascii_lower(rest);
    if (lower_rest.starts_with("per ")) {
      s.predicate = amount + " " + std::string(rest);
      s.kind = StatementKind::limit;
      return true;
    }
    for (std::string_view on : {std::string_view("on "), std::string_view("for ")}) {
      if (!lower_rest.starts_with(on) || lower_rest.size() == on.size()) continue;
      s.subject = capitalize(rest.substr(on.size()));
      s.predicate = uncapitalize(amount);
      s.kind = StatementKind::limit;
      return true;
    }
  }
  for (std::string_view middle :
       {std::string_view(" cannot exceed "), std::string_view(" can not exceed "), std::string_view(" may not exceed "),
        std::string_view(" must not exceed "), std::string_view(" is limited to "), std::string_view(" are limited to "),
        std::string_view(" limited to "), std::string_view(" should not exceed "), std::string_view(" must be no more than "),
        std::string_view(": maximum "), std::string_view(": max "), std::string_view(": limit ")}) {
    const std::size_t at = in.lower.find(middle);
    if (at == std::string_view::npos || number_at(in.lower, at + middle.size()) == 0) continue;
    s.subject = std::string(in.text.substr(0, at));
    s.predicate = std::string(in.text.substr(at + middle.size()));
    s.kind = StatementKind::limit;
    return true;
  }
  // "No more than 3 items may be requested at one time"
  const std::size_t passive = in.lower.find(" may be ");
  if (in.lower.starts_with("no more than ") && passive != std::string_view::npos && number_at(in.lower, 13) != 0) {
    const std::string amount(in.text.substr(13, passive - 13));
    const std::string_view done = in.text.substr(passive + 8);
    const std::size_t space = std::min(done.find(' '), done.size());
    const auto bases = english::bases_of_participle(ascii_lower(done.substr(0, space)));
    if (bases.empty()) return false;
    return tell(s, "You are welcome to " + bases.front() + " up to " + amount + std::string(done.substr(space)),
                "Please " + bases.front() + " up to " + amount + std::string(done.substr(space)));
  }
  const std::size_t more = in.lower.find("more than ");
  if (more == std::string_view::npos || number_at(in.lower, more + 10) == 0) return false;
  const std::string amount(in.text.substr(more + 10));
  if (goes_on_with_deed(ascii_lower(amount))) return false;
  std::string_view before = without_spaces(in.text.substr(0, more));
  std::string lower_before = ascii_lower(before);
  const bool for_time = lower_before.ends_with(" for");
  if (for_time) before = without_spaces(before.substr(0, before.size() - 4)), lower_before = ascii_lower(before);
  // "kept more than 14 days" is for up to 14 days; "booked more than 7 days ahead" is up to 7 days ahead.
  const std::string lower_amount = ascii_lower(amount);
  static constexpr auto kSpans = std::to_array<std::string_view>(
      {"minutes", "hours", "days", "weeks", "months", "minute", "hour", "day", "week", "month"});
  const std::size_t unit = lower_amount.find(' ');
  const bool whole_span = unit != std::string::npos && holds(kSpans, std::string_view(lower_amount).substr(unit + 1));
  const std::string up_to = (for_time || whole_span ? "for up to " : "up to ") + amount;
  std::string_view found;
  if (const std::size_t at = find_any(lower_before, kNotDone, found); at != std::string_view::npos && at > 0) {
    const std::string_view done = without_spaces(before.substr(at + found.size()));
    const std::string lower_done = ascii_lower(done);
    const std::size_t space = std::min(lower_done.find(' '), lower_done.size());
    const auto bases = english::bases_of_participle(std::string_view(lower_done).substr(0, space));
    if (bases.empty()) return false;
    s.subject = std::string(without_spaces(before.substr(0, at)));
    s.predicate = bases.front() + " {object}" + std::string(done.substr(space)) + " " + up_to;
    s.passive = true;
    s.kind = StatementKind::limit;
    return true;
  }
  found = {};
  if (const std::size_t at = find_any(lower_before, kMayNot, found); at != std::string_view::npos) {
    const std::string people(without_spaces(before.substr(0, at)));
    const std::string_view verb = without_spaces(before.substr(at + found.size()));
    if (verb.empty() || !is_people(ascii_lower(people))) return false;
    // What the library does so far ahead is its own promise.
    if (ascii_lower(people) == "we") return tell(s, "We " + std::string(verb) + " " + up_to, {});
    if (!is_everyone(ascii_lower(people))) s.around.people = people;
    s.predicate = std::string(verb) + " " + up_to;
    s.passive = true;
    s.kind = StatementKind::limit;
    return true;
  }
  if (const std::size_t size = opening(lower_before, kBanActs); size != 0) {
    const std::string_view verb = without_spaces(before.substr(size));
    if (verb.empty()) return false;
    s.predicate = std::string(verb) + " " + up_to;
    s.passive = true;
    s.kind = StatementKind::limit;
    return true;
  }
  return false;
}

}  // namespace sayyes
