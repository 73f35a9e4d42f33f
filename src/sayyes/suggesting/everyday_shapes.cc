/// Sentences of everyday notices whose words alone say what counts for a visitor: "there are no more maps", "lost property will
/// be kept for 30 days only", "if nobody comes within 15 minutes, your booking will be cancelled".

#include <array>

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

std::string without_lead(std::string_view text, std::initializer_list<std::string_view> leads) {
  std::string out(text);
  for (std::string_view lead : leads) {
    if (ascii_lower(out).starts_with(lead)) out.erase(0, lead.size());
  }
  return out;
}

/// A short noun phrase of its own: no people, no list, no clause.
bool is_thing(std::string_view things) {
  const std::string lower = ascii_lower(things);
  return !lower.empty() && std::count(lower.begin(), lower.end(), ' ') < 5 && lower.find(',') == std::string::npos &&
         !is_people(lower) && !has_negative(lower);
}

/// "There are no more tax booklets", "the maps have run out": they are all taken.
bool all_taken(ShapeReader& in) {
  std::string things, tail;
  for (std::string_view none :
       {"there are no more "sv, "there is no more "sv, "we do not have any more "sv, "we don't have any more "sv,
        "we have no more "sv, "we are out of "sv, "we've run out of "sv, "we have run out of "sv, "we ran out of "sv,
        "no more "sv, "there are no "sv, "we're out of "sv}) {
    if (!in.lower.starts_with(none)) continue;
    things = in.text.substr(none.size());
    // "No more food" may forbid it: only what is said to be gone is.
    const bool gone = none != "no more " && none != "there are no ";
    bool left = false;
    for (std::string_view left_over : {" left"sv, " remaining"sv, " at this time"sv, " available"sv, " in stock"sv}) {
      if (!ascii_lower(things).ends_with(left_over)) continue;
      things.resize(things.size() - left_over.size());
      left = true;
    }
    if (!gone && !left) return false;
    break;
  }
  for (std::string_view out : {" have run out"sv, " have all been taken"sv, " are all gone"sv, " are all taken"sv}) {
    if (things.empty() && in.lower.ends_with(out)) things = in.text.substr(0, in.text.size() - out.size());
  }
  for (std::string_view when : {" today"sv, " this week"sv, " this year"sv, " for today"sv, " this month"sv}) {
    if (!ascii_lower(things).ends_with(when)) continue;
    tail = things.substr(things.size() - when.size());
    things.resize(things.size() - when.size());
  }
  things = running_words(without_lead(things, {"the ", "any "}));
  if (!is_thing(things) || find_adjunct(ascii_lower(things), 0, false) < things.size() || !english::is_plural(things))
    return false;
  // What is lent or sat on comes back; what is handed out does not. Other things, such as fees, are no loss.
  static constexpr auto kComeBack = std::to_array(
      {"seats"sv,   "tickets"sv, "spaces"sv, "places"sv,  "spots"sv,   "rooms"sv,      "computers"sv, "tables"sv,
       "passes"sv,  "chairs"sv,  "slots"sv,  "lockers"sv, "laptops"sv, "headphones"sv, "chargers"sv,  "umbrellas"sv,
       "tablets"sv, "carrels"sv, "keys"sv,   "desks"sv,   "kits"sv,    "bikes"sv,      "strollers"sv, "wheelchairs"sv});
  static constexpr auto kHandedOut = std::to_array(
      {"forms"sv,     "booklets"sv,  "maps"sv,       "guides"sv,   "tests"sv,     "masks"sv,      "bags"sv,       "leaflets"sv,
       "brochures"sv, "flyers"sv,    "handouts"sv,   "copies"sv,   "books"sv,     "calendars"sv,  "pencils"sv,    "pens"sv,
       "seeds"sv,     "packets"sv,   "glasses"sv,    "stickers"sv, "bookmarks"sv, "pamphlets"sv,  "newspapers"sv, "samples"sv,
       "envelopes"sv, "cups"sv,      "worksheets"sv, "programs"sv, "posters"sv,   "meals"sv,      "lunches"sv,    "boxes"sv,
       "stamps"sv,    "magazines"sv, "vouchers"sv,   "plants"sv,   "seedlings"sv, "timetables"sv, "catalogues"sv});
  const std::string_view head = english::head_noun(things);
  if (holds(kComeBack, head))
    return tell(in.statement, "All our " + things + " are taken" + tail + ": please ask us about the next ones", {});
  if (!holds(kHandedOut, head)) return false;
  return tell(in.statement, "All our " + things + " are taken" + tail + ": please ask us about more",
              "Our " + things + " are all taken" + tail + ". Ask us about more");
}

/// "If you damage a puzzle, you replace it", "you break it, you buy it".
bool whoever_breaks(ShapeReader& in) {
  std::string thing;
  if (in.lower == "you break it, you buy it" || in.lower == "if you break it, you buy it" ||
      in.lower == "if you damage it, you buy it" || in.lower == "if you damage it, you pay for it" ||
      in.lower == "if you break it, you pay for it" || in.lower == "you break it you buy it")
    return tell(in.statement, "Please handle this with care: what is broken has to be paid for", {});
  std::string_view state;
  for (const auto& [lead, done] : {std::pair{"if you damage "sv, "damaged"sv},
                                   {"if you break "sv, "broken"sv},
                                   {"if you lose "sv, "lost"sv},
                                   {"if you damage or lose "sv, "lost or damaged"sv},
                                   {"if you lose or damage "sv, "lost or damaged"sv}}) {
    if (!in.lower.starts_with(lead)) continue;
    thing = in.text.substr(lead.size());
    state = done;
  }
  if (thing.empty()) return false;
  const std::string lower = ascii_lower(thing);
  for (const auto& [then, duty] : {std::pair{", you replace "sv, "replace"sv},
                                   {", you must replace "sv, "replace"sv},
                                   {", you pay for "sv, "pay for"sv},
                                   {", you must pay for "sv, "pay for"sv},
                                   {", you buy "sv, "pay for"sv},
                                   {", you will have to replace "sv, "replace"sv},
                                   {", you will have to pay for "sv, "pay for"sv},
                                   {" you must pay for "sv, "pay for"sv},
                                   {" you must replace "sv, "replace"sv},
                                   {" you will have to pay for "sv, "pay for"sv}}) {
    const std::size_t at = lower.find(then);
    if (at == std::string::npos) continue;
    const std::string_view rest = std::string_view(lower).substr(at + then.size());
    if (rest != "it" && rest != "them") return false;
    const std::string what =
        running_words(without_lead(std::string_view(thing).substr(0, at), {"a ", "an ", "the ", "any ", "this ", "your "}));
    if (!is_thing(what)) return false;
    const bool many = english::is_plural(what);
    const std::string one = many ? std::string(state) + " ones are"
                                 : std::string(english::indefinite_article(state)) + " " + std::string(state) + " one is";
    return tell(in.statement, "Please take good care of the " + what + ": " + one + " yours to " + std::string(duty), {});
  }
  return false;
}

/// "Study rooms may not be booked by groups of fewer than three": from three on.
bool groups_from(ShapeReader& in) {
  for (std::string_view fewer : {" by groups of fewer than "sv, " by groups of less than "sv, " for groups of fewer than "sv,
                                 " for groups of less than "sv, " by fewer than "sv, " for fewer than "sv,
                                 " by groups smaller than "sv, " for groups smaller than "sv}) {
    const std::size_t at = in.lower.find(fewer);
    if (at == std::string_view::npos) continue;
    std::string amount(in.text.substr(at + fewer.size()));
    if (!begins_with_number(amount)) return false;
    static constexpr auto kNot =
        std::to_array({"may not be"sv, "cannot be"sv, "are not"sv, "is not"sv, "can't be"sv, "can not be"sv, "must not be"sv});
    std::string_view found;
    const std::size_t no = find_any(in.lower, kNot, found);
    if (no == std::string_view::npos || no == 0 || no > at) return false;
    const std::string things = running_words(in.text.substr(0, no - 1));
    for (std::string_view unit : {" people"sv, " persons"sv, " members"sv, " students"sv, " readers"sv}) {
      if (ascii_lower(amount).ends_with(unit)) amount.resize(amount.size() - unit.size());
    }
    if (!is_thing(things) || amount.find(' ') != std::string::npos) return false;
    const std::string what = english::with_article(things);
    return tell(in.statement,
                capitalize(what) + (english::is_plural(what) ? " are" : " is") + " for groups of " + amount + " or more",
                "Please come in a group of " + amount + " or more for " + what);
  }
  return false;
}

/// "If nobody turns up within 15 minutes, your booking will be cancelled": so long it is held.
bool held_for(ShapeReader& in) {
  std::string time;
  for (std::string_view late : {"if nobody turns up within "sv,
                                "if no one turns up within "sv,
                                "if you are more than "sv,
                                "if you're more than "sv,
                                "if you do not arrive within "sv,
                                "if you don't arrive within "sv,
                                "if no one arrives within "sv,
                                "if nobody arrives within "sv,
                                "if you are not here within "sv,
                                "if you do not check in within "sv,
                                "if you don't check in within "sv,
                                "if you do not show up within "sv,
                                "if you don't show up within "sv,
                                "if you arrive more than "sv,
                                "if you fail to check in within "sv,
                                "if nobody comes within "sv,
                                "if no one comes within "sv,
                                "if you are over "sv,
                                "if you are not there within "sv,
                                "if not claimed within "sv,
                                "if unclaimed after "sv,
                                "after "sv}) {
    if (in.lower.starts_with(late)) time = stretch_at(in.text.substr(late.size()));
    if (!time.empty()) break;
  }
  static constexpr auto kFates = std::to_array(
      {"will be cancelled"sv, "will be canceled"sv, "will be released"sv, "will be given away"sv, "is cancelled"sv,
       "is canceled"sv, "is released"sv, "is forfeited"sv, "will be forfeited"sv, "will be lost"sv, "will be given to"sv,
       "goes to the next"sv, "will go to the next"sv, "will be offered to"sv, "is given away"sv, "will expire"sv, "expires"sv});
  std::string_view fate;
  const std::size_t at = find_any(in.lower, kFates, fate);
  if (time.empty() || at == std::string_view::npos) return false;
  const std::size_t comma = in.lower.find(", ");
  if (comma == std::string_view::npos || comma > at || in.lower.find(time) > comma) return false;
  static constexpr auto kHeld =
      std::to_array({"booking"sv, "reservation"sv, "room"sv, "seat"sv, "table"sv, "spot"sv, "place"sv, "computer"sv, "slot"sv,
                     "session"sv, "appointment"sv, "carrel"sv, "ticket"sv, "locker"sv});
  std::string thing = running_words(without_lead(in.text.substr(comma + 2, at - comma - 3), {"your ", "the ", "this "}));
  if (!holds(kHeld, english::head_noun(thing)) || thing.find(',') != std::string::npos) return false;
  return tell(in.statement, "We hold your " + thing + " for " + time, "Please come within " + time + " to keep your " + thing);
}

/// "Requests received after 3 pm will not be processed until the next day": then they are.
bool done_then(ShapeReader& in) {
  for (std::string_view will :
       {" will not be "sv, " won't be "sv, " are not "sv, " is not "sv, " cannot be "sv, " can't be "sv}) {
    const std::size_t at = in.lower.find(will), until = in.lower.rfind(" until ");
    if (at == std::string_view::npos || until == std::string_view::npos || until < at + will.size()) continue;
    const std::string_view subject = in.text.substr(0, at);
    const std::string done(in.lower.substr(at + will.size(), until - at - will.size()));
    std::string when(in.text.substr(until + 7));
    static constexpr auto kReady =
        std::to_array({"available"sv, "ready"sv, "announced"sv, "posted"sv, "open"sv, "complete"sv, "back"sv});
    const bool acted = done.find(' ') == std::string::npos && !english::bases_of_participle(done).empty();
    const bool days = when.starts_with("the next ") || when.starts_with("the following ");
    if ((!acted && !holds(kReady, done)) || has_negative(ascii_lower(subject)) || is_people(ascii_lower(subject)) ||
        subject.find(',') != std::string_view::npos || ascii_lower(subject) == "we")
      return false;
    // Only for such as came late is it the next day; what begins then goes on.
    const bool late = ascii_lower(subject).find(" after ") != std::string::npos;
    if (!english::is_time(when) && !days) return false;
    // "Requests received after 3": what they are stands before that.
    std::size_t noun = std::min(ascii_lower(subject).find(" after "), subject.size());
    for (std::string_view came :
         {" received"sv, " made"sv, " submitted"sv, " placed"sv, " returned"sv, " sent"sv, " handed in"sv}) {
      noun = std::min(noun, std::min(ascii_lower(subject).find(came), subject.size()));
    }
    const bool many = english::is_plural(subject.substr(0, noun));
    const std::string is = many ? " are " : " is ";
    static constexpr auto kDays =
        std::to_array({"monday"sv, "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv, "saturday"sv, "sunday"sv});
    const bool weekday = late && holds(kDays, ascii_lower(when).substr(0, ascii_lower(when).find(' ')));
    if (days || weekday || (late && ascii_lower(when) == "tomorrow"))
      return tell(in.statement, capitalize(subject) + is + done + (weekday ? " on " : " ") + when, {});
    return tell(in.statement, capitalize(subject) + is + done + " from " + when + " on",
                "From " + when + " on, " + uncapitalize(subject) + is + done);
  }
  return false;
}

/// "Lost property will be kept for 30 days only": so long we keep it.
bool we_keep(ShapeReader& in) {
  for (std::string_view kept :
       {" will be kept for "sv, " is kept for "sv, " are kept for "sv, " will be held for "sv, " is held for "sv,
        " are held for "sv, " will be stored for "sv, " are stored for "sv, " will only be kept for "sv, " is only kept for "sv,
        " are only kept for "sv, " will only be held for "sv, " are only held for "sv, " is only held for "sv}) {
    const std::size_t at = in.lower.find(kept);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view rest = in.text.substr(at + kept.size());
    std::string time(stretch_at(rest));
    std::string lead;
    for (std::string_view most : {"a maximum of "sv, "up to "sv, "no more than "sv, "at most "sv, "only "sv}) {
      if (time.empty() && ascii_lower(rest).starts_with(most)) time = stretch_at(rest.substr(most.size())), lead = most;
    }
    const std::size_t end = lead.size() + time.size();
    const std::string after = ascii_lower(rest.substr(std::min(end, rest.size())));
    const std::string things = running_words(in.text.substr(0, at));
    if (time.empty() || (!after.empty() && after != " only" && after != " maximum" && after != " max" && after != " at most") ||
        !is_thing(things))
      return false;
    return tell(in.statement, "We keep " + english::with_dropped_article(things) + " for " + time, {});
  }
  return false;
}

/// "We do not take cards under $5", "card minimum $5": from then on they are welcome.
bool cards_from(ShapeReader& in) {
  static constexpr auto kCards = std::to_array({"cards"sv, "card"sv, "card payments"sv, "credit cards"sv, "debit cards"sv,
                                                "card payment"sv, "credit card"sv, "credit card payments"sv});
  std::string_view cards;
  const std::size_t at = find_any(in.lower, kCards, cards);
  if (at == std::string_view::npos) return false;
  const std::size_t money = find_price(in.text);
  if (money == std::string_view::npos || money < at) return false;
  const std::string price(price_at(in.text.substr(money)));
  if (money + price.size() != in.text.size()) return false;
  const std::string_view between = without_spaces(in.lower.substr(at + cards.size(), money - at - cards.size()));
  static constexpr auto kUnder = std::to_array({"under"sv, "below"sv, "for less than"sv, "for under"sv, "for amounts under"sv,
                                                "for purchases under"sv, "for amounts below"sv, "less than"sv,
                                                "for purchases below"sv, "for sales under"sv, "for anything under"sv});
  const bool refuses = has_negative(in.lower.substr(0, at)) && holds(kUnder, between);
  if (!refuses && between != "minimum" && between != "minimum:" && between != "minimum of") return false;
  std::string whose;
  for (std::string_view no : {" does not "sv, " cannot "sv, " doesn't "sv, " can't "sv}) {
    if (const std::size_t who = in.lower.find(no); who < at && refuses)
      whose = " at " + english::with_article(running_words(in.text.substr(0, who)));
  }
  return tell(in.statement, "Cards are welcome" + whose + " from " + price + " up",
              "Please pay by card" + whose + " from " + price + " up");
}

/// "Do not use the fire stairs except in an emergency": what they are for.
bool kept_for_emergency(ShapeReader& in) {
  static constexpr auto kDoNotUse =
      std::to_array({"do not use"sv, "don't use"sv, "never use"sv, "you may not use"sv, "do not open"sv, "don't open"sv});
  const std::size_t size = opening(in.lower, kDoNotUse);
  for (std::string_view in_need :
       {" except in an emergency"sv, " except in emergencies"sv, " except in case of emergency"sv, " except for emergencies"sv,
        " except in emergency"sv, " except in case of fire"sv, " unless there is an emergency"sv, " except in a fire"sv,
        " except during emergencies"sv, " other than in an emergency"sv, " unless in an emergency"sv,
        " except during an emergency"sv}) {
    if (size == 0 || !in.lower.ends_with(in_need)) continue;
    const std::string what =
        english::with_article(running_words(in.text.substr(size + 1, in.text.size() - in_need.size() - size - 1)));
    if (!is_thing(what)) return false;
    const std::string need = in_need.find("fire") != std::string_view::npos ? "a fire" : "an emergency";
    if (in.lower.substr(0, size).ends_with("open"))
      return ask(in.statement, "keep " + what + " closed; in " + need + ", it opens");
    return tell(
        in.statement, "Please keep " + what + " for " + need,
        capitalize(what) + (english::is_plural(what) ? " are" : " is") + " for " + (need == "a fire" ? need : "emergencies"));
  }
  return false;
}

/// "This exit is not to be used as an entrance": the way in is another.
bool way_in_or_out(ShapeReader& in) {
  for (std::string_view used : {" is not to be used as "sv, " may not be used as "sv, " is not "sv, " must not be used as "sv,
                                " cannot be used as "sv, " should not be used as "sv, " is not for use as "sv}) {
    const std::size_t at = in.lower.find(used);
    if (at == std::string_view::npos) continue;
    const std::string_view as = in.lower.substr(at + used.size());
    const std::string_view door = english::head_noun(in.lower.substr(0, at));
    if (door != "exit" && door != "door" && door != "entrance" && door != "gate") return false;
    if (as == "an entrance" || as == "the entrance") return ask(in.statement, "come in by another door");
    if (as == "an exit" || as == "the exit") return ask(in.statement, "leave by another door");
    return false;
  }
  return false;
}

/// "Never leave the cutter running unattended": somebody stays with it.
bool stay_with_it(ShapeReader& in) {
  const std::size_t size = opening(in.lower, kBanActs);
  if (size == 0 || !in.lower.substr(size + 1).starts_with("leave ")) return false;
  for (std::string_view running :
       {" running unattended"sv, " on unattended"sv, " unattended while running"sv, " running alone"sv, " running on its own"sv,
        " unattended while it is running"sv, " unattended while in use"sv, " unattended when in use"sv,
        " unattended while it is on"sv, " unattended during use"sv, " unattended when running"sv}) {
    if (!in.lower.ends_with(running)) continue;
    const std::string what =
        english::with_article(running_words(in.text.substr(size + 7, in.text.size() - running.size() - size - 7)));
    if (!is_thing(what)) return false;
    const bool many = english::is_plural(what);
    return ask(in.statement, "stay with " + what + " while " + (many ? "they are running" : "it is running"));
  }
  return false;
}

/// "Volunteers may not handle cash": our staff does.
bool left_to_staff(ShapeReader& in) {
  static constexpr auto kHelpers = std::to_array({"volunteers"sv, "interns"sv, "student assistants"sv, "tutors"sv, "pages"sv,
                                                  "student workers"sv, "temporary staff"sv, "trainees"sv, "substitutes"sv});
  static constexpr auto kOfTheDesk =
      std::to_array({"handle"sv,  "issue"sv,      "collect"sv,   "accept"sv,   "give"sv,  "waive"sv,   "answer"sv, "sell"sv,
                     "process"sv, "open"sv,       "check out"sv, "check in"sv, "sign"sv,  "operate"sv, "change"sv, "take"sv,
                     "unlock"sv,  "administer"sv, "register"sv,  "override"sv, "renew"sv, "place"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kMayNot, found);
  if (at == std::string_view::npos || at == 0 || !holds(kHelpers, in.lower.substr(0, at - 1))) return false;
  const std::string act(without_spaces(in.text.substr(at + found.size())));
  const std::string lower = ascii_lower(act);
  if (opening(lower, kOfTheDesk) == 0 || find_adjunct(lower, 0, false) < lower.size() || has_negative(lower) ||
      lower.find(" or ") != std::string::npos)
    return false;
  const std::size_t space = act.find(' ');
  return tell(in.statement,
              capitalize(in.text.substr(0, at - 1)) + ", please leave " + english::gerund_of(act.substr(0, space)) +
                  act.substr(space) + " to our staff",
              {});
}

/// "The children's restroom is not for adults": whose it is stands in its name.
bool for_whose_it_is(ShapeReader& in) {
  for (std::string_view not_for : {" is not for "sv, " are not for "sv, " may not be used by "sv, " is not to be used by "sv,
                                   " must not be used by "sv, " isn't for "sv}) {
    const std::size_t at = in.lower.find(not_for);
    if (at == std::string_view::npos) continue;
    static constexpr auto kOthers = std::to_array({"adults"sv, "grown-ups"sv, "older children"sv, "visitors"sv, "students"sv,
                                                   "the public"sv, "teens"sv, "teenagers"sv, "patrons"sv, "customers"sv});
    static constexpr auto kOwners = std::to_array<std::pair<std::string_view, std::string_view>>({{"children's ", "children"},
                                                                                                  {"kids' ", "kids"},
                                                                                                  {"teens' ", "teens"},
                                                                                                  {"staff ", "staff"},
                                                                                                  {"teen ", "teens"},
                                                                                                  {"employee ", "employees"},
                                                                                                  {"faculty ", "faculty"},
                                                                                                  {"visitor ", "visitors"},
                                                                                                  {"toddler ", "toddlers"}});
    std::string place(in.text.substr(0, at));
    if (!holds(kOthers, in.lower.substr(at + not_for.size()))) return false;
    std::string bare = ascii_lower(place);
    for (std::string_view the : {"the "sv, "this "sv, "our "sv}) {
      if (bare.starts_with(the)) bare.erase(0, the.size());
    }
    for (const auto& [lead, owner] : kOwners) {
      if (!bare.starts_with(lead)) continue;
      const std::string what = english::with_article(uncapitalize(place));
      return tell(in.statement, capitalize(what) + (english::is_plural(what) ? " are" : " is") + " for " + std::string(owner),
                  {});
    }
    return false;
  }
  return false;
}

/// "Fines cannot be paid at this machine": at another.
bool at_another(ShapeReader& in) {
  static constexpr auto kNot =
      std::to_array({"cannot be"sv, "can't be"sv, "may not be"sv, "can not be"sv, "are not"sv, "is not"sv});
  static constexpr auto kOfSeveral =
      std::to_array({"machine"sv, "desk"sv, "counter"sv, "window"sv, "printer"sv, "copier"sv, "computer"sv, "kiosk"sv,
                     "terminal"sv, "till"sv, "checkout"sv, "station"sv, "scanner"sv, "drop"sv, "entrance"sv, "branch"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kNot, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view done = in.lower.substr(std::min(at + found.size() + 1, in.lower.size()));
  const std::size_t space = done.find(' ');
  if (space == std::string_view::npos) return false;
  const auto bases = english::bases_of_participle(done.substr(0, space));
  const std::string_view where = done.substr(space + 1);
  const std::string things = running_words(in.text.substr(0, at - 1));
  // What visitors do; what the library does at a desk it does there.
  static constexpr auto kTheirs =
      std::to_array({"pay"sv, "return"sv, "print"sv, "scan"sv, "copy"sv, "book"sv, "make"sv, "renew"sv, "borrow"sv, "collect"sv,
                     "buy"sv, "order"sv, "request"sv, "validate"sv});
  static constexpr auto kOwed = std::to_array({"fines"sv, "fees"sv, "bills"sv, "charges"sv});
  if (bases.empty() || !holds(kTheirs, bases.front()) || !is_thing(things)) return false;
  const std::string act = bases.front() + (bases.front() == "pay" && !holds(kOwed, english::head_noun(things)) ? " for" : "");
  for (std::string_view lead : {"at this "sv, "on this "sv, "from this "sv, "in this "sv}) {
    if (!where.starts_with(lead) || !holds(kOfSeveral, where.substr(lead.size()))) continue;
    return ask(in.statement, act + " " + english::with_dropped_article(things) + " " +
                                 std::string(lead.substr(0, lead.find(' '))) + " another " +
                                 std::string(where.substr(lead.size())));
  }
  return false;
}

}  // namespace

bool read_everyday(ShapeReader& in) {
  return read_first(in, std::to_array<bool (*)(ShapeReader&)>({all_taken, whoever_breaks, groups_from, held_for, done_then,
                                                               we_keep, cards_from, kept_for_emergency, way_in_or_out,
                                                               stay_with_it, left_to_staff, for_whose_it_is, at_another}));
}

}  // namespace sayyes
