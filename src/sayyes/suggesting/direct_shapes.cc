/// Sentences whose yes is certain as soon as their words are read, before any matter in them is looked up: "passes are not
/// issued after 6", "students may not enter the lab without a badge", "no admission once the film has started".

#include <array>
#include <optional>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/ban_words.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/plain_words.h"
#include "sayyes/suggesting/prices.h"
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

/// "Photography of other visitors is forbidden without their consent": they are asked.
bool they_are_asked(ShapeReader& in) {
  static constexpr auto kConsent = std::to_array(
      {"without their consent"sv, "without their permission"sv, "without asking"sv, "without asking them"sv,
       "without permission"sv, "without consent"sv, "without their prior consent"sv, "without asking them first"sv,
       "without asking first"sv, "without their knowledge"sv, "without his or her consent"sv});
  std::string_view consent;
  if (find_any(in.lower, kConsent, consent) == std::string_view::npos) return false;
  static constexpr auto kOthers = std::to_array({"other visitors"sv, "other people"sv, "other patrons"sv, "others"sv, "staff"sv,
                                                 "children"sv, "other readers"sv, "people"sv, "other users"sv, "visitors"sv,
                                                 "other students"sv, "staff members"sv, "library staff"sv, "library users"sv});
  std::string_view whom;
  if (find_any(in.lower, kOthers, whom) == std::string_view::npos) return false;
  if (consent == "without permission"sv && whom == "staff"sv) return false;  // "without permission from staff"
  static constexpr auto kTaken = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"photo", "photograph"}, {"picture", "photograph"}, {"film", "film"}, {"video", "film"}, {"record", "record"}});
  for (const auto& [stem, verb] : kTaken) {
    if (in.lower.find(stem) == std::string_view::npos) continue;
    const std::string people = whom == "other patrons"sv || whom == "other users"sv ? "other visitors" : std::string(whom);
    return tell(in.statement, "Please ask " + people + " before you " + std::string(verb) + " them",
                capitalize(people) + ": please ask before you " + std::string(verb) + " them");
  }
  return false;
}

/// "This kitchen is not for public use": whose it is.
bool for_the_team(ShapeReader& in) {
  for (std::string_view closed :
       {" is not for public use"sv, " are not for public use"sv, " not for public use"sv, " is not for the public"sv,
        " are not for the public"sv, " is not for patron use"sv, " is not for customer use"sv, " is not for visitors"sv,
        " is not for visitor use"sv, " are not for visitor use"sv, " is not for use by the public"sv}) {
    if (!in.lower.ends_with(closed)) continue;
    const std::string subject = english::with_article(running_words(in.text.substr(0, in.text.size() - closed.size())));
    if (subject.empty() || subject.find(',') != std::string::npos) return false;
    return tell(in.statement, capitalize(subject) + (english::is_plural(subject) ? " are" : " is") + " for our team",
                "For our team: " + subject);
  }
  return false;
}

/// "Passes are not issued after 6", "hot food is not served before noon": until then, or from then on.
bool done_until(ShapeReader& in) {
  static constexpr auto kAre = std::to_array({"are not"sv, "is not"sv, "aren't"sv, "isn't"sv, "will not be"sv, "cannot be"sv,
                                              "can't be"sv, "may not be"sv, "won't be"sv, "can not be"sv, "must not be"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kAre, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view subject = without_spaces(in.text.substr(0, at));
  const std::string_view rest = without_spaces(in.text.substr(at + found.size()));
  const std::string lower = ascii_lower(rest);
  for (std::string_view when : {" after "sv, " before "sv, " past "sv}) {
    const std::size_t split = lower.find(when);
    if (split == std::string::npos) continue;
    const std::string_view done = std::string_view(lower).substr(0, split);
    const std::string_view time = rest.substr(split + when.size());
    if (done.find(' ') != std::string_view::npos || english::bases_of_participle(done).empty() || !english::is_time(time) ||
        is_people(ascii_lower(subject)) || has_negative(ascii_lower(subject)))
      return false;
    const bool many = english::is_plural(subject);
    // "after 30 days": as long as that, and no hour or day on which it ends.
    if (stretch_at(time).size() == time.size()) {
      if (when == " before "sv) return false;
      return tell(in.statement,
                  capitalize(subject) + (many ? " are " : " is ") + std::string(done) + " within " + std::string(time), {});
    }
    const std::string until = when == " before "sv ? "from " + std::string(time) + " on" : "until " + std::string(time);
    return tell(in.statement, capitalize(subject) + (many ? " are " : " is ") + std::string(done) + " " + until,
                capitalize(subject) + " " + until + ", please");
  }
  return false;
}

/// "Do not leave parcels at the door when we are closed": while somebody is here.
bool while_open(ShapeReader& in) {
  for (std::string_view closed :
       {" when we are closed"sv, " while we are closed"sv, " when the library is closed"sv, " while the library is closed"sv,
        " when closed"sv, " after hours"sv, " after closing"sv, " outside opening hours"sv, " outside of opening hours"sv,
        " when the branch is closed"sv, " overnight"sv}) {
    static constexpr auto kLeave = std::to_array({"leave"sv, "drop off"sv, "deliver"sv, "bring"sv, "put"sv, "place"sv});
    const std::size_t size = opening(in.lower, kBanActs);
    if (size == 0 || !in.lower.ends_with(closed)) continue;
    const std::string_view act = in.text.substr(size + 1, in.text.size() - closed.size() - size - 1);
    const std::string lower = ascii_lower(act);
    const std::size_t verb = opening(lower, kLeave);
    if (verb == 0) return false;
    const auto things = phrase_of(act.substr(verb + 1));
    if (!things || is_people(ascii_lower(things->noun)) || has_negative(ascii_lower(things->noun))) return false;
    // "Do not leave valuables in the lockers overnight": out of them by then.
    const std::string tail = ascii_lower(things->tail);
    if (closed == " overnight"sv && (tail.starts_with("in ") || tail.starts_with("on "))) {
      std::string own = running_words(things->noun);
      for (std::string_view any : {"any "sv, "your "sv, "the "sv}) {
        if (own.starts_with(any)) own.erase(0, any.size());
      }
      return ask(in.statement, "take your " + own + " from " + things->tail.substr(3) + " with you by closing time");
    }
    return ask(in.statement, "bring " + running_words(things->noun) + " while we are open");
  }
  return false;
}

/// "No person shall enter the vault unless accompanied by the curator", "students may not enter the lab without a pass".
bool nobody_without(ShapeReader& in) {
  static constexpr auto kNobody =
      std::to_array({"no one"sv, "nobody"sv, "no person"sv, "no persons"sv, "no visitor"sv, "no visitors"sv, "no student"sv,
                     "no students"sv, "no patron"sv, "no child"sv, "no children"sv, "no member"sv});
  static constexpr auto kCan = std::to_array({"may"sv, "can"sv, "shall"sv, "is allowed to"sv, "are allowed to"sv,
                                              "is permitted to"sv, "will be allowed to"sv, "should"sv});
  std::string people;
  std::string_view rest;
  if (const std::size_t size = opening(in.lower, kNobody); size != 0) {
    rest = in.text.substr(size + 1);
    const std::size_t may = opening(ascii_lower(rest), kCan);
    if (may == 0) return false;
    rest.remove_prefix(may + 1);
  } else {
    std::string_view found;
    const std::size_t at = find_any(in.lower, kMayNot, found);
    if (at == std::string_view::npos || at == 0 || !is_people(in.lower.substr(0, at - 1)) || in.lower.find(" without ") < at ||
        in.lower.starts_with("we "))
      return false;
    if (!is_everyone(in.lower.substr(0, at - 1))) people = in.text.substr(0, at - 1);
    rest = without_spaces(in.text.substr(at + found.size()));
  }
  const std::string lower = ascii_lower(rest);
  for (std::string_view unless : {" unless accompanied by "sv, " unless they are accompanied by "sv, " unless supervised by "sv,
                                  " unless with "sv, " without "sv}) {
    const std::size_t at = lower.find(unless);
    if (at == std::string::npos || at == 0) continue;
    const std::string act(rest.substr(0, at)), with(rest.substr(at + unless.size()));
    const std::string lower_with = ascii_lower(with), lower_act = ascii_lower(act);
    if (has_negative(lower_act) || lower_act.starts_with("be ") || lower_with.find("permission") != std::string::npos ||
        lower_with.find("consent") != std::string::npos || lower_with.find("approval") != std::string::npos ||
        !english::is_common_verb(lower_act.substr(0, lower_act.find(' '))))
      return false;
    const std::string own = your(with);
    const std::string whom = people.empty() ? "Please" : capitalize(people) + ", please";
    if (own != with)
      return tell(in.statement, whom + " bring " + own + " to " + act, "With " + own + ", you are welcome to " + act);
    if (!english::has_determiner(with) && !is_people(lower_with)) return false;
    return tell(in.statement,
                people.empty() ? "You are welcome to " + act + " with " + with : whom + " " + act + " with " + with,
                "With " + with + ", you are welcome to " + act);
  }
  return false;
}

/// "You may only borrow five DVDs at once": up to so many.
bool only_so_many(ShapeReader& in) {
  for (std::string_view only : {" may only "sv, " can only "sv, " may "sv}) {
    const std::size_t at = in.lower.find(only);
    if (at == std::string_view::npos || at == 0 || !is_people(in.lower.substr(0, at))) continue;
    const std::string_view rest = in.text.substr(at + only.size());
    const std::size_t space = std::min(rest.find(' '), rest.size());
    std::string_view amount = rest.substr(std::min(space + 1, rest.size()));
    if (only == " may ") {
      if (!ascii_lower(amount).starts_with("only ")) return false;
      amount.remove_prefix(5);
    }
    const std::string verb = ascii_lower(rest.substr(0, space));
    if (!english::is_common_verb(verb) || !begins_with_number(amount) || has_negative(ascii_lower(amount))) return false;
    const std::string whom = is_everyone(in.lower.substr(0, at)) ? std::string() : capitalize(in.text.substr(0, at)) + ", ";
    return tell(in.statement,
                (whom.empty() ? "You" : whom + "you") + " are welcome to " + verb + " up to " + std::string(amount),
                (whom.empty() ? "Please " : whom + "please ") + verb + " up to " + std::string(amount));
  }
  return false;
}

/// "No admission once the film has started": before it does.
bool before_it_starts(ShapeReader& in) {
  static constexpr auto kNoEntry =
      std::to_array({"no admission"sv, "no admittance"sv, "no entry"sv, "no entrance"sv, "no seating"sv, "no late seating"sv,
                     "no late admission"sv, "no late entry"sv});
  const std::size_t size = opening(in.lower, kNoEntry);
  if (size == 0) return false;
  const std::string rest(in.text.substr(size + 1)), lower = ascii_lower(rest);
  for (std::string_view once : {"once "sv, "after "sv, "when "sv}) {
    if (!lower.starts_with(once)) continue;
    for (std::string_view begun : {" has started"sv, " has begun"sv, " starts"sv, " begins"sv, " is underway"sv,
                                   " has commenced"sv, " is under way"sv, " is in progress"sv}) {
      if (!lower.ends_with(begun)) continue;
      const std::string event = english::with_article(
          running_words(std::string_view(rest).substr(once.size(), rest.size() - once.size() - begun.size())));
      return ask(in.statement, "come in before " + event + (english::is_plural(event) ? " start" : " starts"));
    }
  }
  return false;
}

/// "We cannot take any more books until July": from then on again.
bool again_from(ShapeReader& in) {
  for (std::string_view full : {"we are full and "sv, "we're full and "sv, "we are full, so we "sv, "we are full so we "sv,
                                "our shelves are full and we "sv}) {
    if (!in.lower.starts_with(full)) continue;
    in.statement.text = "we " + std::string(in.text.substr(full.size()));
    in.set(in.statement.text);
  }
  for (std::string_view no : {"we cannot "sv, "we can't "sv, "we are unable to "sv, "we will not "sv, "we are not able to "sv,
                              "we can not "sv, "we won't "sv}) {
    const std::size_t until = in.lower.rfind(" until ");
    if (!in.lower.starts_with(no) || until == std::string_view::npos || until < no.size()) continue;
    std::string act(in.text.substr(no.size(), until - no.size()));
    const std::string_view time = in.text.substr(until + 7);
    for (std::string_view any : {" any more "sv, " any new "sv, " any "sv, " more "sv, " further "sv}) {
      if (const std::size_t at = ascii_lower(act).find(any); at != std::string::npos) act.replace(at, any.size(), " ");
    }
    if (!english::is_time(time) || has_negative(ascii_lower(act)) ||
        !english::is_common_verb(ascii_lower(act).substr(0, act.find(' '))))
      return false;
    return tell(in.statement, "We " + act + " again from " + std::string(time) + " on",
                "From " + std::string(time) + " on, we " + act + " again");
  }
  return false;
}

/// "Please don't let the cat in": it stays where it is.
bool let_in_or_out(ShapeReader& in) {
  const std::size_t size = opening(in.lower, kBanActs);
  if (size == 0 || !in.lower.substr(size + 1).starts_with("let ")) return false;
  for (const auto& [way, side] :
       {std::pair{" in"sv, " outside"sv}, std::pair{" inside"sv, " outside"sv}, std::pair{" out"sv, " inside"sv}}) {
    if (!in.lower.ends_with(way)) continue;
    const std::string who = running_words(in.text.substr(size + 5, in.text.size() - way.size() - size - 5));
    if (is_people(who) || !english::has_determiner(who) || std::count(who.begin(), who.end(), ' ') > 3) return false;
    return ask(in.statement, "keep " + who + std::string(side));
  }
  return false;
}

/// "Do not use this door after 8 pm": another one then.
bool another_one_then(ShapeReader& in) {
  static constexpr auto kOneOfSeveral =
      std::to_array({"door"sv, "entrance"sv, "exit"sv, "gate"sv, "elevator"sv, "lift"sv, "printer"sv, "copier"sv, "restroom"sv,
                     "toilet"sv, "entry"sv, "doorway"sv, "staircase"sv, "path"sv, "scanner"sv, "computer"sv});
  const std::size_t size = opening(in.lower, kBanActs);
  if (size == 0 || !(in.lower.substr(size + 1).starts_with("use this ") || in.lower.substr(size + 1).starts_with("use the ")))
    return false;
  const std::size_t begin = in.lower.find(' ', size + 5) + 1;
  const std::size_t end = in.lower.find(' ', begin);
  if (end == std::string_view::npos || !holds(kOneOfSeveral, in.lower.substr(begin, end - begin))) return false;
  const std::string time(in.text.substr(end + 1));
  Adjuncts around;
  if (!read_adjuncts(time, around) || around.time.empty() || around.time_kind == TimeKind::none || !around.at_place.empty() ||
      !around.exception.empty() || !around.reason.empty() || !around.without.empty() || around.time.find("in case") == 0)
    return false;
  return ask(in.statement, "use another " + std::string(in.text.substr(begin, end - begin)) + " " + time);
}

/// "Kids must be picked up by 6 pm": who fetches them.
bool fetched_by(ShapeReader& in) {
  static constexpr auto kMust = std::to_array({"must be picked up"sv, "must be collected"sv, "have to be picked up"sv,
                                               "must be fetched"sv, "need to be picked up"sv, "should be picked up"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kMust, found);
  if (at == std::string_view::npos || at == 0 || !is_people(in.lower.substr(0, at - 1))) return false;
  std::string who = running_words(in.text.substr(0, at - 1)), when(without_spaces(in.text.substr(at + found.size())));
  for (std::string_view lead : {"all "sv, "the "sv, "your "sv}) {
    if (who.starts_with(lead)) who.erase(0, lead.size());
  }
  for (std::string_view stern : {" sharp"sv, " at the latest"sv, " no later"sv}) {
    if (ascii_lower(when).ends_with(stern)) when.resize(when.size() - stern.size());
  }
  Adjuncts around;
  if (who.find(" under ") != std::string::npos || !read_adjuncts(when, around) || !around.without.empty()) return false;
  return ask(in.statement, "pick up your " + who + spaced(when));
}

/// "Latecomers won't be let in after 7:10", "nobody may stay in the building after 10 pm", "do not open before 9".
bool in_time(ShapeReader& in) {
  static constexpr auto kLate =
      std::to_array({"latecomers"sv, "late arrivals"sv, "latecomers to the show"sv, "late visitors"sv});
  const std::size_t after = in.lower.rfind(" after ");
  if (after == std::string_view::npos) return false;
  const std::string time(in.text.substr(after + 7));
  if (!english::is_time(time) || find_adjunct(ascii_lower(time), 0, false) < time.size()) return false;
  if (opening(in.lower, kLate) != 0 && has_negative(in.lower.substr(0, after)))
    return tell(in.statement, "Please come by " + time, "Last entry: " + time);
  for (std::string_view stay :
       {"nobody may stay "sv, "no one may stay "sv, "no one may remain "sv, "nobody may remain "sv, "do not stay "sv,
        "no one is allowed "sv, "nobody is allowed "sv, "you may not stay "sv, "you may not remain "sv}) {
    if (!in.lower.starts_with(stay) || after <= stay.size()) continue;
    const std::string_view where = in.text.substr(stay.size(), after - stay.size());
    const std::string lower = ascii_lower(where);
    for (std::string_view inside : {"in "sv, "inside "sv, "on "sv}) {
      if (lower.starts_with(inside))
        return ask(in.statement, "leave " + english::with_article(running_words(where.substr(inside.size()))) + " by " + time);
    }
    return false;
  }
  return false;
}

/// "The reading room isn't a place to eat", "trash does not belong in the recycling bin": somewhere else.
bool elsewhere(ShapeReader& in) {
  for (std::string_view not_there :
       {" does not belong in "sv, " do not belong in "sv, " doesn't belong in "sv, " don't belong in "sv,
        " does not belong on "sv, " do not belong on "sv, " don't belong on "sv}) {
    const std::size_t at = in.lower.find(not_there);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string things = running_words(in.text.substr(0, at));
    const auto where = phrase_of(in.text.substr(at + not_there.size()));
    if (!where || is_people(ascii_lower(things)) || std::count(things.begin(), things.end(), ' ') > 4) return false;
    return ask(in.statement,
               "keep " + english::with_article(running_words(where->noun)) + " free of " + things + spaced(where->tail));
  }
  return false;
}

/// "If you lose your headset you will be charged $12": what a new one costs.
bool price_of_losing(ShapeReader& in) {
  for (std::string_view lose : {"if you lose "sv, "if you break "sv, "if you damage "sv}) {
    const std::size_t charged = in.lower.find("you will be charged ");
    const std::size_t pays = in.lower.find("you will pay ");
    const std::size_t at = std::min(charged, pays);
    if (!in.lower.starts_with(lose) || at == std::string_view::npos || at < lose.size()) continue;
    std::string thing(without_spaces(in.text.substr(lose.size(), at - lose.size())));
    const std::string price = price_in(in.text.substr(at));
    if (price.empty() || thing.find(',') != std::string::npos || thing.find(" or ") != std::string::npos) return false;
    for (std::string_view own : {"your "sv, "the "sv, "a "sv, "this "sv}) {
      if (ascii_lower(thing).starts_with(own)) thing.erase(0, own.size());
    }
    const bool many = english::is_plural(thing);
    const std::string state = lose == "if you lose "sv ? "lost " : lose == "if you break "sv ? "broken " : "damaged ";
    return tell(in.statement,
                "Replacing " + (many ? state : std::string(english::indefinite_article(state)) + " " + state) +
                    running_words(thing) + " costs " + price,
                {});
  }
  return false;
}

/// "Unregistered users will not be able to log in": to register comes first.
bool register_first(ShapeReader& in) {
  if (!in.lower.starts_with("unregistered ") && !in.lower.starts_with("non-registered ")) return false;
  std::string_view found;
  const std::size_t at = find_any(in.lower, kMayNot, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string act(without_spaces(in.text.substr(at + found.size())));
  if (act.empty() || has_negative(ascii_lower(act)) || ascii_lower(act).starts_with("be ")) return false;
  return ask(in.statement, "register to " + act);
}

/// "Games are for in-house use and can't be checked out": the first half says it.
bool said_in_first_half(ShapeReader& in) {
  for (std::string_view half :
       {" and cannot be "sv, " and can't be "sv, " and may not be "sv, " and may not leave "sv, " and must not leave "sv,
        ", and cannot be "sv, " and are not to be "sv, " and do not circulate"sv}) {
    const std::size_t at = in.lower.find(half);
    if (at == std::string_view::npos) continue;
    const std::string first(in.text.substr(0, at)), lower = ascii_lower(first);
    const bool use = lower.find(" for in-house use") != std::string::npos || lower.find(" for use in ") != std::string::npos ||
                     lower.find(" for in-library use") != std::string::npos ||
                     lower.find(" for use here") != std::string::npos || lower.find(" stay in ") != std::string::npos ||
                     lower.find(" stays in ") != std::string::npos;
    if (!use || has_negative(lower)) return false;
    return tell(in.statement, capitalize(first), {});
  }
  return false;
}

}  // namespace

bool read_directly(ShapeReader& in) {
  return read_first(in, std::to_array<bool (*)(ShapeReader&)>({they_are_asked, for_the_team, done_until, while_open,
                                                               nobody_without, only_so_many, before_it_starts, again_from,
                                                               let_in_or_out, fetched_by, in_time, elsewhere, price_of_losing,
                                                               another_one_then, register_first, said_in_first_half}));
}

}  // namespace sayyes
