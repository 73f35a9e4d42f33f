/// What ordinary signs say of ordinary things: "seats not taken by 6:50 will be released", "shoes may not be worn in here",
/// "don't leave your trash behind", "films will not be lent to anyone under 17". Read before any matter is looked up.

#include <array>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/ban_words.h"
#include "sayyes/suggesting/banned_act.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/plain_words.h"
#include "sayyes/suggesting/prices.h"
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

std::string without_owner(std::string things) {
  for (std::string_view lead : {"any "sv, "your "sv, "the "sv, "all "sv}) {
    if (ascii_lower(things).starts_with(lead)) things.erase(0, lead.size());
  }
  return things;
}

/// "Do not leave your trash behind": it goes along.
bool take_along(ShapeReader& in) {
  const std::string act = banned_act(in), lower = ascii_lower(act);
  if (!lower.starts_with("leave ") || !lower.ends_with(" behind")) return false;
  const std::string things = without_owner(running_words(act.substr(6, act.size() - 13)));
  if (!is_plain(things) || is_people(things)) return false;
  return ask(in.statement, "take your " + things + " with you");
}

/// "Shoes may not be worn in the prayer room", "do not wear hats at the table": off with them.
bool take_off(ShapeReader& in) {
  static constexpr auto kWorn =
      std::to_array({"shoes"sv, "boots"sv, "hats"sv, "caps"sv, "coats"sv, "hoods"sv, "backpacks"sv, "gloves"sv, "sunglasses"sv,
                     "heels"sv, "skates"sv, "helmets"sv, "jewelry"sv, "watches"sv, "rings"sv, "jackets"sv, "cleats"sv});
  const std::string act = banned_act(in);
  if (!ascii_lower(act).starts_with("wear ")) return false;
  const auto worn = phrase_of(std::string_view(act).substr(5));
  if (!worn) return false;
  const std::string things = without_owner(running_words(worn->noun));
  if (!holds(kWorn, english::head_noun(things)) || !is_plain(things)) return false;
  return ask(in.statement, "take off your " + things + spaced(worn->tail));
}

/// "Dogs are not allowed off the leash": on it.
bool on_the_leash(ShapeReader& in) {
  if (!has_negative(in.lower)) return false;
  for (std::string_view off : {" off the leash"sv, " off leash"sv, " off their leash"sv, " off the lead"sv, " off lead"sv,
                               " off a leash"sv, " off-leash"sv, " without a leash"sv, " without a lead"sv}) {
    const std::size_t at = in.lower.find(off);
    if (at == std::string_view::npos || in.lower.find("dog") > at) continue;
    const std::string tail(without_spaces(in.text.substr(at + off.size())));
    Adjuncts around;
    if (!read_adjuncts(tail, around)) return false;
    return ask(in.statement, "keep your dog on the " +
                                 std::string(off.find("lead") != std::string_view::npos ? "lead" : "leash") + spaced(tail));
  }
  return false;
}

/// "Not for use by children over 12": up to that age.
bool suited_up_to(ShapeReader& in) {
  static constexpr auto kNotFor =
      std::to_array({"not for use by"sv, "not for"sv, "not suitable for"sv, "not intended for"sv, "may not be used by"sv,
                     "cannot be used by"sv, "not meant for"sv, "must not be used by"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kNotFor, found);
  if (at == std::string_view::npos) return false;
  const std::string_view whom = without_spaces(in.lower.substr(at + found.size()));
  for (std::string_view over : {"children over "sv, "anyone over "sv, "kids over "sv, "those over "sv, "children older than "sv,
                                "people over "sv, "anyone older than "sv}) {
    if (!whom.starts_with(over)) continue;
    std::string age(whom.substr(over.size()));
    if (age.starts_with("age ")) age.erase(0, 4);
    if (age.empty() || age.size() > 2 || age.find_first_not_of("0123456789") != std::string::npos) return false;
    std::string subject(without_spaces(in.text.substr(0, at)));
    for (std::string_view link : {" is"sv, " are"sv}) {
      if (ascii_lower(subject).ends_with(link)) subject.resize(subject.size() - link.size());
    }
    if (subject.empty()) return tell(in.statement, "For ages up to " + age, "Ages up to " + age + ", please");
    if (!is_plain(subject)) return false;
    const std::string what = english::with_article(running_words(subject));
    return tell(in.statement, capitalize(what) + (english::is_plural(what) ? " are" : " is") + " for ages up to " + age, {});
  }
  return false;
}

/// "Films will not be lent to anyone under 17": from that age on.
bool lent_from_age(ShapeReader& in) {
  static constexpr auto kGiven = std::to_array({"lent"sv, "sold"sv, "checked out"sv, "issued"sv, "given"sv, "shown"sv,
                                                "served"sv, "rented"sv, "loaned"sv, "available"sv, "given out"sv});
  for (std::string_view no :
       {" will not be "sv, " are not "sv, " may not be "sv, " cannot be "sv, " is not "sv, " can't be "sv, " won't be "sv}) {
    const std::size_t at = in.lower.find(no);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view rest = in.lower.substr(at + no.size());
    for (std::string_view whom : {" to anyone under "sv, " to children under "sv, " to those under "sv, " to people under "sv,
                                  " to anyone younger than "sv, " to customers under "sv, " to persons under "sv}) {
      const std::size_t to = rest.find(whom);
      if (to == std::string_view::npos || !holds(kGiven, rest.substr(0, to))) continue;
      const std::string age(rest.substr(to + whom.size()));
      const std::string things(in.text.substr(0, at));
      if (age.empty() || age.size() > 2 || age.find_first_not_of("0123456789") != std::string::npos || !is_plain(things))
        return false;
      return tell(in.statement,
                  capitalize(things) + (english::is_plural(things) ? " are" : " is") + " for ages " + age + " and up", {});
    }
    return false;
  }
  return false;
}

/// "Visitors are not allowed after 8 pm": until then they are welcome.
bool welcome_until(ShapeReader& in) {
  static constexpr auto kOut =
      std::to_array({"are not allowed"sv, "are not permitted"sv, "are not admitted"sv, "will not be admitted"sv,
                     "not allowed"sv, "not permitted"sv, "not admitted"sv, "are not welcome"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kOut, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view who = without_spaces(in.text.substr(0, at));
  const std::string lower_who = ascii_lower(who);
  // "People", "you": everyone, who may be somewhere else in the house.
  static constexpr auto kGuests = std::to_array({"visitors"sv, "guests"sv, "the public"sv, "members of the public"sv});
  const std::string rest(without_spaces(in.text.substr(at + found.size())));
  const std::string lower = ascii_lower(rest);
  for (std::string_view when : {"after "sv, "before "sv, "until "sv}) {
    if (!lower.starts_with(when)) continue;
    const std::string time = rest.substr(when.size());
    if (!holds(kGuests, lower_who) || !english::is_time(time) || !begins_with_number(time)) return false;
    const std::string is = lower_who == "the public" ? " is welcome " : " are welcome ";
    return tell(in.statement, capitalize(who) + is + (when == "after " ? "until " + time : "from " + time + " on"), {});
  }
  return false;
}

/// "You will not be seen without an appointment": what to do first.
bool seen_with(ShapeReader& in) {
  static constexpr auto kServed =
      std::to_array({"you will not be seen without"sv, "you will not be served without"sv, "you cannot be seen without"sv,
                     "you will not be helped without"sv, "no one will be seen without"sv, "nobody will be served without"sv,
                     "no one will be served without"sv, "nobody will be seen without"sv, "you cannot be served without"sv});
  const std::size_t size = opening(in.lower, kServed);
  if (size == 0) return false;
  const std::string needed(in.text.substr(size + 1));
  if (!is_plain(needed)) return false;
  if (ascii_lower(needed).ends_with("appointment")) return ask(in.statement, "make an appointment");
  const std::string own = your(needed);
  return own != needed ? ask(in.statement, "bring " + own) : false;
}

/// "Expired food will be thrown out", "no expired food": the other kind.
bool better_kind(ShapeReader& in) {
  static constexpr auto kKinds = std::to_array<std::pair<std::string_view, std::string_view>>({{"expired ", "fresh "},
                                                                                               {"stale ", "fresh "},
                                                                                               {"spoiled ", "fresh "},
                                                                                               {"unlabeled ", "labeled "},
                                                                                               {"unlabelled ", "labelled "},
                                                                                               {"unmarked ", "marked "},
                                                                                               {"dirty ", "clean "},
                                                                                               {"unwashed ", "washed "},
                                                                                               {"unsigned ", "signed "},
                                                                                               {"illegible ", "legible "},
                                                                                               {"unwrapped ", "wrapped "}});
  std::string rest;
  for (std::string_view no :
       {"no "sv, "we do not accept "sv, "we cannot accept "sv, "we do not take "sv, "we can't accept "sv}) {
    if (in.lower.starts_with(no)) rest = in.text.substr(no.size());
  }
  if (rest.empty()) {
    for (std::string_view fate :
         {" will be thrown out"sv, " will be thrown away"sv, " will be discarded"sv, " will not be accepted"sv,
          " are not accepted"sv, " will be rejected"sv, " is not accepted"sv}) {
      if (in.lower.ends_with(fate)) rest = in.text.substr(0, in.text.size() - fate.size());
    }
  }
  for (const auto& [bad, good] : kKinds) {
    if (!ascii_lower(rest).starts_with(bad)) continue;
    const std::string things = running_words(std::string_view(rest).substr(bad.size()));
    static constexpr auto kKept = std::to_array({"dishes"sv, "cups"sv, "mugs"sv, "hands"sv, "shoes"sv, "boots"sv});
    if (!is_plain(things) || things.find(' ') != std::string::npos || holds(kKept, things)) return false;
    return tell(in.statement, capitalize(good) + things + ", please", "Please bring " + std::string(good) + things);
  }
  return false;
}

/// "Do not delete books from the e-reader": they stay there.
bool stays_on_it(ShapeReader& in) {
  const std::string act = banned_act(in), lower = ascii_lower(act);
  static constexpr auto kDeleting = std::to_array({"delete"sv, "erase"sv, "wipe"sv, "clear"sv});
  const std::size_t verb = opening(lower, kDeleting), from = lower.find(" from ");
  if (verb == 0 || from == std::string::npos || from <= verb) return false;
  const std::string things = without_owner(running_words(act.substr(verb + 1, from - verb - 1)));
  const std::string where = act.substr(from + 6);
  if (!is_plain(things) || !is_plain(where) || !english::has_determiner(where)) return false;
  return ask(in.statement, "leave " + std::string(english::is_plural(things) ? "" : "the ") + things + " on " + where);
}

/// "Do not run cords across the aisle": it stays free of them.
bool no_cords(ShapeReader& in) {
  const std::string act = banned_act(in), lower = ascii_lower(act);
  static constexpr auto kLaying = std::to_array({"run"sv, "stretch"sv, "string"sv, "lay"sv, "drape"sv, "hang"sv, "pull"sv});
  static constexpr auto kCords = std::to_array({"cords"sv, "cables"sv, "wires"sv, "leads"sv, "chargers"sv, "power cords"sv,
                                                "extension cords"sv, "charging cables"sv, "charger cords"sv, "laptop cords"sv});
  const std::size_t verb = opening(lower, kLaying);
  if (verb == 0) return false;
  for (std::string_view way : {" across "sv, " over "sv, " along "sv, " through "sv, " down "sv}) {
    const std::size_t at = lower.find(way);
    if (at == std::string::npos || at <= verb) continue;
    const std::string things = without_owner(lower.substr(verb + 1, at - verb - 1)), where = act.substr(at + way.size());
    if (!holds(kCords, things) || !is_plain(where)) return false;
    return ask(in.statement, "keep " + english::with_article(where) + " free of " + things);
  }
  return false;
}

/// "Newspapers may not be clipped or written on": whole and clean.
bool keep_whole(ShapeReader& in) {
  static constexpr auto kSpoiling =
      std::to_array({"clipped"sv, "cut"sv, "torn"sv, "marked"sv, "written on"sv, "written in"sv, "folded"sv, "highlighted"sv,
                     "underlined"sv, "stained"sv, "clipped out"sv, "cut out"sv, "scribbled on"sv, "drawn on"sv, "torn out"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kNotDone, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string done(without_spaces(in.lower.substr(at + found.size())));
  const std::size_t joint = done.rfind(" or ");
  if (joint == std::string::npos) return false;
  std::string first = done.substr(0, joint);
  if (const std::size_t comma = first.find(", "); comma != std::string::npos) {
    if (!holds(kSpoiling, std::string_view(first).substr(comma + 2))) return false;
    first.resize(comma);
  }
  const std::string things = running_words(in.text.substr(0, at - 1));
  if (!holds(kSpoiling, first) || !holds(kSpoiling, std::string_view(done).substr(joint + 4)) || !is_plain(things))
    return false;
  return ask(in.statement, "keep " + english::with_dropped_article(things) + " whole and clean for the next reader");
}

/// "Umbrellas that do not come back will be charged at $15": they come back, and what it costs otherwise.
bool come_back(ShapeReader& in) {
  const std::size_t charged = in.lower.find(" will be charged ");
  if (charged == std::string_view::npos) return false;
  for (std::string_view out : {" that do not come back"sv, " that are not returned"sv, " not returned"sv,
                               " that don't come back"sv, " that never come back"sv, " not brought back"sv}) {
    const std::size_t at = in.lower.find(out);
    if (at == std::string_view::npos || at == 0 || at + out.size() != charged) continue;
    const std::string things = running_words(in.text.substr(0, at)), price = price_in(in.text.substr(charged));
    if (price.empty() || !is_plain(things) || is_people(things)) return false;
    ask(in.statement, "bring back " + english::with_dropped_article(things));
    in.statement.price = price;
    return true;
  }
  return false;
}

/// "The kiosk does not take returns": who knows where they go.
bool returns_to_us(ShapeReader& in) {
  static constexpr auto kUnits = std::to_array({"machine"sv, "kiosk"sv, "window"sv, "desk"sv, "counter"sv, "branch"sv,
                                                "station"sv, "bookmobile"sv, "locker"sv, "slot"sv, "checkout"sv, "booth"sv});
  for (std::string_view no : {" does not accept returns"sv, " does not take returns"sv, " cannot accept returns"sv,
                              " cannot take returns"sv, " doesn't take returns"sv, " doesn't accept returns"sv}) {
    if (!in.lower.ends_with(no)) continue;
    const std::string_view unit = in.lower.substr(0, in.lower.size() - no.size());
    if (!holds(kUnits, english::head_noun(unit))) return false;
    return tell(in.statement, "For returns, please ask us", "To return something, please ask us");
  }
  return false;
}

}  // namespace

bool read_ordinarily(ShapeReader& in) {
  return read_first(in, std::to_array<bool (*)(ShapeReader&)>({returns_to_us, take_along, take_off, on_the_leash, suited_up_to,
                                                               lent_from_age, welcome_until, seen_with, better_kind,
                                                               stays_on_it, no_cords, keep_whole, come_back}));
}

}  // namespace sayyes
