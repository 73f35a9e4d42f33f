/// Sentences whose matter nobody knows, where a condition, a place or whose thing it is still says what is welcome: "do not
/// park here unless you are charging", "no boarding while the bus is moving".

#include <array>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/ban_words.h"
#include "sayyes/suggesting/banned_act.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/plain_words.h"
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// "You have your own key" -> "have their own key", said of others; empty where it is not about the reader.
std::string said_of_others(std::string_view clause) {
  std::string out;
  for (const auto& [you, they] : {std::pair{"you are "sv, "are "sv},
                                  {"you're "sv, "are "sv},
                                  {"you have "sv, "have "sv},
                                  {"you need "sv, "need "sv},
                                  {"you live "sv, "live "sv},
                                  {"you work "sv, "work "sv},
                                  {"you plan "sv, "plan "sv},
                                  {"you use "sv, "use "sv}}) {
    if (ascii_lower(clause).starts_with(you)) out = std::string(they) + std::string(clause.substr(you.size()));
  }
  const std::string lower = ascii_lower(out) + " ";
  // "you are told to": a wait, and no kind of people.
  if (lower.starts_with("are told") || lower.starts_with("are asked") || lower.starts_with("are called") ||
      lower.starts_with("are instructed") || lower.starts_with("have been ") || lower.find(" you ") != std::string::npos)
    return {};
  if (const std::size_t at = lower.find(" your "); at != std::string::npos) out.replace(at, 6, " their ");
  return out;
}

/// "Do not park here unless you are charging": whom it is for.
bool for_those_who(ShapeReader& in) {
  const std::size_t size = opening(in.lower, kBanActs), unless = in.lower.find(" unless you");
  if (size == 0 || unless == std::string_view::npos || unless < size + 2) return false;
  const std::string act(in.text.substr(size + 1, unless - size - 1));
  const std::string whom = said_of_others(in.text.substr(unless + 8));
  const std::string lower = ascii_lower(act);
  if (whom.empty() || !is_plain(act) || !is_plain(whom) || !english::is_common_verb(first_word(lower))) return false;
  return tell(in.statement, capitalize(english::gerund_of(act)) + " is for those who " + whom, {});
}

/// "No boarding while the bus is moving", "do not talk to the driver while the bus is moving": afterwards.
bool wait_while(ShapeReader& in) {
  static constexpr auto kWaiting = std::to_array(
      {"board"sv, "enter"sv, "open"sv, "talk"sv, "speak"sv, "cross"sv,  "walk"sv, "get"sv,       "stand"sv, "approach"sv,
       "start"sv, "knock"sv, "move"sv, "exit"sv, "climb"sv, "unplug"sv, "call"sv, "interrupt"sv, "step"sv,  "come"sv});
  for (std::string_view during : {" while "sv, " when "sv}) {
    const std::size_t at = in.lower.find(during);
    if (at == std::string_view::npos || at < 4) continue;
    std::string act;
    if (in.lower.starts_with("no ")) {
      const std::string doing(in.text.substr(3, at - 3));
      const std::size_t space = std::min(doing.find(' '), doing.size());
      const auto bases = english::bases_of_gerund(ascii_lower(doing.substr(0, space)));
      if (bases.empty()) return false;
      act = bases.front() + doing.substr(space);
    } else if (const std::size_t size = opening(in.lower, kBanActs); size != 0 && at > size) {
      act = in.text.substr(size + 1, at - size - 1);
    }
    const std::string clause(in.text.substr(at));
    if (!is_plain(act) || !is_plain(clause) || !holds(kWaiting, first_word(ascii_lower(act))) ||
        clause.find(" is ") == std::string::npos)
      return false;
    return ask(in.statement, "wait to " + act + clause);
  }
  return false;
}

/// "No printing on your own paper", "do not use your own filament": ours is there.
bool use_ours(ShapeReader& in) {
  static constexpr auto kSupplies = std::to_array({"paper"sv, "filament"sv, "vinyl"sv, "ink"sv, "toner"sv, "thread"sv,
                                                   "bulbs"sv, "software"sv, "batteries"sv, "blades"sv, "resin"sv});
  const std::size_t own = in.lower.find(" your own ");
  if (own == std::string_view::npos) return false;
  const std::string things(in.text.substr(own + 10));
  if (!holds(kSupplies, english::head_noun(ascii_lower(things))) || !is_plain(things)) return false;
  const std::string_view before = in.lower.substr(0, own);
  if (opening(std::string(before) + " ", kBanActs) != 0 && (before.ends_with(" use") || before.ends_with(" bring")))
    return ask(in.statement, "use our " + things);
  if (!in.lower.starts_with("no ") || !(before.ends_with(" on") || before.ends_with(" with"))) return false;
  const std::string doing(in.text.substr(3, before.rfind(' ') - 3));
  return is_plain(doing) && first_word(doing).ends_with("ing") ? ask(in.statement, "use our " + things + " for " + doing)
                                                               : false;
}

/// "No passports at this window": at another.
bool ask_elsewhere(ShapeReader& in) {
  static constexpr auto kCounters = std::to_array({"window"sv, "desk"sv, "counter"sv, "kiosk"sv, "till"sv, "machine"sv});
  const std::size_t at = in.lower.rfind(" at ");
  if (!in.lower.starts_with("no ") || at == std::string_view::npos || at < 4) return false;
  const std::string things = running_words(in.text.substr(3, at - 3));
  const std::string_view where = in.lower.substr(at + 4);
  static constexpr auto kErrands = std::to_array(
      {"loans"sv,     "passports"sv,    "cards"sv,     "renewals"sv,  "payments"sv, "pickups"sv,   "registrations"sv,
       "questions"sv, "applications"sv, "enquiries"sv, "inquiries"sv, "requests"sv, "bookings"sv,  "tickets"sv,
       "libraries"sv, "holds"sv,        "checkouts"sv, "sign-ups"sv,  "permits"sv,  "donations"sv, "copies"sv});
  if (!holds(kCounters, english::head_noun(where)) || !english::has_determiner(where) || !is_plain(things) ||
      is_people(things) || !holds(kErrands, things.substr(things.rfind(' ') + 1)))
    return false;
  return tell(in.statement, "For " + things + ", please go to another " + std::string(english::head_noun(where)), {});
}

/// "Lockers may not be used overnight": by day.
bool by_day(ShapeReader& in) {
  if (!in.lower.ends_with(" overnight")) return false;
  const std::string act = banned_act(in), lower = ascii_lower(act);
  static constexpr auto kUsed = std::to_array({"use"sv, "lock"sv, "occupy"sv, "charge"sv, "park"sv, "run"sv});
  if (!holds(kUsed, first_word(lower)) || !lower.ends_with(" overnight")) return false;
  const std::string deed = act.substr(0, act.size() - 10);
  if (!is_plain(deed)) return false;
  return ask(in.statement, deed + " while we are open");
}

/// "No puzzles with missing pieces": whole ones.
bool complete_ones(ShapeReader& in) {
  for (std::string_view lacking : {" with missing pieces"sv, " with pieces missing"sv, " with missing parts"sv,
                                   " with missing pages"sv, " with pages missing"sv}) {
    if (!in.lower.ends_with(lacking)) continue;
    std::string things;
    for (std::string_view no : {"no "sv, "do not bring "sv, "do not leave "sv, "do not donate "sv, "we do not accept "sv,
                                "we cannot accept "sv, "please do not bring "sv, "we do not take "sv}) {
      if (in.lower.starts_with(no))
        things = running_words(in.text.substr(no.size(), in.text.size() - lacking.size() - no.size()));
    }
    if (!is_plain(things) || !english::is_plural(things)) return false;
    return ask(in.statement, "make sure that " + things + " are complete");
  }
  return false;
}

}  // namespace

bool read_loosely(ShapeReader& in) {
  return read_first(
      in, std::to_array<bool (*)(ShapeReader&)>({for_those_who, wait_while, use_ours, ask_elsewhere, by_day, complete_ones}));
}

}  // namespace sayyes
