#pragma once
/// What a sign says, statement by statement, as the rewriter understands it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/rule.h"

namespace sayyes {

enum class StatementKind : std::uint8_t {
  ban,        ///< no things, do not act
  refusal,    ///< the library does not, cannot: items are what it does not do or give
  must,       ///< people must act
  only,       ///< things only, things for people only
  limit,      ///< a number not to go over
  condition,  ///< a whole phrase the activities know: staff only, out of order
  swap,       ///< no key without a card; no card, no checkout
  told,       ///< a fact said plainly: predicate is one way to say it, subject another
  other_use,  ///< what something is not for: items are what it is not for, subject is the thing
  keep,       ///< fine as it stands
  heading,    ///< names the place or the matter
  drop,       ///< nothing a visitor needs: no exceptions, sorry for any inconvenience
  threat,     ///< what happens to whoever does not
  unknown,    ///< says no in a way the rewriter does not understand
};

enum class TimeKind : std::uint8_t { none, after, before, between, until, other };
enum class ExceptionKind : std::uint8_t { none, things, time, place, people, permission, condition };

/// What stands around the matter of a statement. Texts as in the sign.
struct Adjuncts {
  std::string place;       ///< noun phrase: "the reading room", "the area near the door"
  std::string at_place;    ///< as in the sign: "in the reading room"
  std::string time;        ///< as in the sign: "after 7:45"
  std::string time_value;  ///< without its preposition: "7:45"
  TimeKind time_kind = TimeKind::none;
  std::string exception;  ///< "water", "Sundays 2-4"
  ExceptionKind exception_kind = ExceptionKind::none;
  std::string without;    ///< "lids", "paying", "a card"
  std::string reason;     ///< "another reader is waiting"
  std::string people;     ///< for whom or by whom: "visitors"
  std::string purpose;    ///< what for, where it is no people: "staff training", "fish"
  std::string aim;        ///< what the act itself would be for: "to mark your place"
  std::string note;       ///< a law or a remark in brackets: "state law", "City Code 9.12"
  std::string more_than;  ///< a number not to go over: "10% of any work"
  std::string age;        ///< "under 5", "8 and under"

  bool empty() const noexcept {
    return at_place.empty() && time.empty() && exception.empty() && without.empty() && reason.empty() && people.empty() &&
           purpose.empty() && aim.empty() && note.empty() && more_than.empty() && age.empty();
  }
};

/// One member of what a statement is about.
struct Item {
  std::string text;    ///< as in the sign, without articles: "food", "cell phones"; for acts the verb phrase in base form
  std::string object;  ///< what follows a known verb: "the chairs"
  const Activity* activity = nullptr;  ///< nullptr: unknown
  bool act = false;
  bool plural = false;
  bool modified = false;  ///< a known head with words of its own before it: "large bags"
};

struct Statement {
  StatementKind kind = StatementKind::unknown;
  std::string text;                           ///< one line, case of a running sentence, without the final mark
  std::string said;                           ///< the sign's own words, where `text` says them more plainly
  std::string end;                            ///< final mark: ".", "!", "?" or none
  std::string marker;                         ///< list marker with its space: "- ", "1. "
  std::size_t first_line = 0, last_line = 0;  ///< lines of the sign, from 0
  std::vector<Item> items;
  Adjuncts around;
  std::string subject;    ///< must, only, limit, condition: who or what it is said of
  std::string predicate;  ///< must: verb phrase in base form; swap: what is needed; limit: the number and what it counts
  std::vector<std::string> rest;  ///< lists: the members below a heading are items; each one's marker
  bool list_head = false;         ///< "Please do not:" with its list below
  bool capital_points = false;    ///< the points of the list begin with capitals
  bool capitals = false;          ///< its first line is in capitals
  std::string due;                ///< a due date said in another sentence: "Friday"
  std::string price;              ///< must: what it costs otherwise: "$25"
  bool way_follows = false;       ///< the next sentence says what to use in its place
  bool passive = false;           ///< must: "bags must be left at the desk"
};

/// The whole sign.
struct Reading {
  std::vector<Statement> statements;
  std::vector<std::size_t> blank_before;  ///< lines of the sign before which a blank line stands
  std::size_t lines = 0;                  ///< not counting blank ones
  std::size_t widest = 0;                 ///< code points of the widest line
  std::uint32_t words = 0;
  bool capitals = false;  ///< all letters of the sign are capitals
};

}  // namespace sayyes
