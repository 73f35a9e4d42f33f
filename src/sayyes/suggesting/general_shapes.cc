/// Sentences whose yes lies in their words' opposites: "do not return the tent wet", "we cannot issue a card without proof of
/// address", "prints over 4 hours are not allowed", "the piano is not to be played before noon". They are read before any
/// matter in them is looked up.

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

std::string banned_act(const ShapeReader& in) {
  if (const std::size_t size = opening(in.lower, kBanActs); size != 0) return std::string(in.text.substr(size + 1));
  std::string_view found;
  const std::size_t at = find_any(in.lower, kNotDone, found);
  if (at == std::string_view::npos || at == 0) return {};
  const std::string_view done = without_spaces(in.text.substr(at + found.size()));
  const std::size_t space = std::min(done.find(' '), done.size());
  const auto bases = english::bases_of_participle(ascii_lower(done.substr(0, space)));
  if (bases.empty()) return {};
  const std::string things = running_words(in.text.substr(0, at - 1));
  return bases.front() + " " + english::with_dropped_article(things) + std::string(done.substr(space));
}

namespace {

using std::string_view_literals::operator""sv;

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// "Do not return the tent wet", "the mixer may not be returned dirty": the other way round.
bool opposite_state(ShapeReader& in) {
  struct State {
    std::string_view bad, good;
    bool left;  // also of what is left behind
  };
  static constexpr auto kStates = std::to_array<State>({{" dirty", " clean", true},
                                                        {" unwashed", " washed", true},
                                                        {" wet", " dry", true},
                                                        {" damp", " dry", true},
                                                        {" sticky", " clean", true},
                                                        {" messy", " tidy", true},
                                                        {" untidy", " tidy", true},
                                                        {" in a mess", " tidy", true},
                                                        {" unlocked", " locked", true},
                                                        {" uncharged", " charged", false},
                                                        {" incomplete", " complete", false},
                                                        {" empty", " full", false},
                                                        {" unrewound", " rewound", false},
                                                        {" late", " on time", false},
                                                        {" upside down", " right side up", false}});
  const std::string act = banned_act(in), lower = ascii_lower(act);
  static constexpr auto kReturning = std::to_array(
      {"return"sv, "bring back"sv, "give back"sv, "hand in"sv, "hand back"sv, "put away"sv, "store"sv, "put back"sv});
  const bool left = lower.starts_with("leave ");
  if (!left && opening(lower, kReturning) == 0) return false;
  for (const State& state : kStates) {
    if (!lower.ends_with(state.bad) || (left && !state.left)) continue;
    const std::string thing = act.substr(0, act.size() - state.bad.size());
    if (!is_plain(thing) || std::count(thing.begin(), thing.end(), ' ') == 0) return false;
    return ask(in.statement, thing + std::string(state.good));
  }
  return false;
}

/// "May not be kept longer than 3 days", "will not be held for more than a week": so long they are.
bool kept_so_long(ShapeReader& in) {
  for (std::string_view over : {" for longer than "sv, " longer than "sv, " for more than "sv, " more than "sv, " beyond "sv,
                                " for over "sv, " past "sv}) {
    const std::size_t at = in.lower.rfind(over);
    if (at == std::string_view::npos) continue;
    const std::string time(in.text.substr(at + over.size()));
    if (time.empty() || stretch_at(time).size() != time.size()) return false;
    for (std::string_view kept :
         {" will not be kept"sv, " will not be held"sv, " won't be kept"sv, " won't be held"sv, " are not kept"sv,
          " are not held"sv, " is not kept"sv, " is not held"sv, " will not be stored"sv, " cannot be held"sv}) {
      if (!in.lower.substr(0, at).ends_with(kept)) continue;
      std::string things(in.text.substr(0, at - kept.size())), lead;
      if (const std::size_t colon = things.find(": "); colon != std::string::npos)
        lead = things.substr(0, colon + 2), things.erase(0, colon + 2);
      things = running_words(things);
      if (!is_plain(things) || is_people(things)) return false;
      const std::string what = english::with_dropped_article(things);
      return tell(in.statement, lead + (lead.empty() ? "We" : "we") + " keep " + what + " for up to " + time, {});
    }
    static constexpr auto kLasting = std::to_array({"keep"sv, "hold"sv, "occupy"sv, "park"sv, "leave"sv, "lock"sv, "store"sv});
    const std::string act = banned_act(in);
    const std::size_t cut = ascii_lower(act).rfind(over);
    if (cut == std::string::npos || !holds(kLasting, first_word(ascii_lower(act)))) return false;
    const std::string kept = act.substr(0, cut);
    if (!is_plain(kept) || find_adjunct(ascii_lower(kept), 0, false) < kept.size()) return false;
    in.statement.predicate = kept + " for up to " + time;
    in.statement.passive = true;
    in.statement.kind = StatementKind::limit;
    return true;
  }
  return false;
}

/// "Prints over 4 hours are not allowed", "bags larger than 14 inches are not accepted": up to that they are.
bool up_to_so_much(ShapeReader& in) {
  static constexpr auto kVerdicts = std::to_array(
      {" are not allowed"sv, " are not permitted"sv, " are not accepted"sv, " cannot be accepted"sv, " are prohibited"sv,
       " will not be accepted"sv, " are not possible"sv, " may not be printed"sv, " will not be printed"sv,
       " cannot be processed"sv, " will not be processed"sv, " are forbidden"sv, " cannot be printed"sv});
  for (std::string_view verdict : kVerdicts) {
    if (!in.lower.ends_with(verdict)) continue;
    const std::string_view lower = in.lower.substr(0, in.lower.size() - verdict.size());
    for (std::string_view over : {" over "sv, " of more than "sv, " longer than "sv, " larger than "sv, " bigger than "sv,
                                  " more than "sv, " exceeding "sv, " heavier than "sv, " above "sv}) {
      const std::size_t at = lower.find(over);
      if (at == std::string_view::npos || at == 0) continue;
      const std::string things = running_words(in.text.substr(0, at));
      const std::string amount(in.text.substr(at + over.size(), lower.size() - at - over.size()));
      if (is_people(things) || !is_plain(things) || !is_plain(amount) || !begins_with_number(amount) ||
          amount.find(' ') == std::string::npos || find_adjunct(ascii_lower(things), 0, false) < things.size())
        return false;
      return tell(in.statement, capitalize(things) + " of up to " + amount + " are welcome", {});
    }
    return false;
  }
  return false;
}

/// "We cannot issue a card without proof of address", "the notary cannot serve you without an ID": with it they can.
bool with_it_we_can(ShapeReader& in) {
  const std::size_t without = in.lower.rfind(" without ");
  if (without == std::string_view::npos) return false;
  for (std::string_view cannot : {" cannot "sv, " can't "sv, " are unable to "sv, " is unable to "sv, " can not "sv,
                                  " are not able to "sv, " is not able to "sv, " will not "sv, " won't "sv}) {
    const std::size_t at = in.lower.find(cannot);
    if (at == std::string_view::npos || at > without) continue;
    const std::string_view who = in.text.substr(0, at);
    const std::string lower_who = ascii_lower(who);
    static constexpr auto kTeam =
        std::to_array({"we"sv, "staff"sv, "library staff"sv, "our staff"sv, "librarians"sv, "volunteers"sv, "our volunteers"sv,
                       "our team"sv, "the library"sv, "the desk"sv, "tutors"sv, "our tutors"sv});
    const std::string act(in.text.substr(at + cannot.size(), without - std::min(without, at + cannot.size())));
    const std::string needed(in.text.substr(without + 9));
    const std::string lower_act = ascii_lower(act), lower_needed = ascii_lower(needed);
    // What somebody else does for the reader is told by the "you".
    const bool serves = (" " + lower_act + " ").find(" you ") != std::string::npos && !is_people(lower_who);
    if (!holds(kTeam, lower_who) && !serves) return false;
    if (!is_plain(act) || !is_plain(needed) || lower_act.starts_with("be ") ||
        !english::is_common_verb(first_word(lower_act)) || first_word(lower_needed).ends_with("ing") ||
        lower_needed.find("permission") != std::string::npos || lower_needed.find("consent") != std::string::npos)
      return false;
    // What the library keeps to itself: "we cannot share your record without a court order".
    static constexpr auto kKept = std::to_array({"share"sv, "release"sv, "give"sv, "disclose"sv, "discuss"sv, "tell"sv,
                                                 "show"sv, "hold"sv, "keep"sv, "store"sv, "lend"sv});
    if (holds(kKept, first_word(lower_act))) return false;
    const std::string subject = lower_who == "we" || lower_who == "staff" ? "we" : running_words(who);
    return tell(in.statement, "With " + your(needed) + ", " + subject + " can " + act,
                "Please bring " + your(needed) + ", and " + subject + " can " + act);
  }
  return false;
}

/// "The piano is not to be played before noon": from then on it is, or until then.
bool from_or_until(ShapeReader& in) {
  if (!english::has_determiner(in.text) || opening(in.lower, kBanActs) != 0) return false;
  const std::string act = banned_act(in), lower = ascii_lower(act);
  if (act.empty()) return false;
  for (std::string_view when : {" before "sv, " after "sv, " until "sv, " till "sv}) {
    const std::size_t at = lower.rfind(when);
    if (at == std::string::npos) continue;
    const std::string deed = act.substr(0, at), time = act.substr(at + when.size());
    static constexpr auto kHad =
        std::to_array({"play"sv, "use"sv, "open"sv, "visit"sv, "enter"sv, "book"sv, "borrow"sv, "operate"sv, "run"sv});
    const std::string noun = deed.substr(std::min(deed.find(' ') + 1, deed.size()));
    if (!english::is_time(time) || !is_plain(deed) || !holds(kHad, first_word(lower)) || is_people(ascii_lower(noun)) ||
        find_adjunct(ascii_lower(deed), 0, false) < deed.size())
      return false;
    return ask(in.statement, deed + (when == " after "sv ? " before " + time : " from " + time + " on"));
  }
  return false;
}

}  // namespace

/// "Not open to the public before 10 am": at that hour it opens.
bool read_opening(ShapeReader& in) {
  for (std::string_view closed :
       {"not open to the public before "sv, "not open before "sv, "not open until "sv, "not open to the public until "sv,
        "not open to visitors before "sv, "closed to the public until "sv, "closed until "sv, "do not open until "sv,
        "does not open until "sv, "do not open before "sv, "does not open before "sv}) {
    const std::size_t at = in.lower.find(closed);
    if (at == std::string_view::npos) continue;
    const std::string time(in.text.substr(at + closed.size()));
    if (!english::is_time(time) || !(begins_with_number(time) || ascii_lower(time).starts_with("noon"))) return false;
    std::string who(without_spaces(in.text.substr(0, at)));
    for (std::string_view link : {" is"sv, " are"sv, " will be"sv}) {
      if (ascii_lower(who).ends_with(link)) who.resize(who.size() - link.size());
    }
    const bool open = closed.starts_with("do");
    if ((open && who.empty()) || closed == "closed until "sv) return false;
    if (who.empty()) who = "we";
    if (!is_plain(who)) return false;
    const std::string lower_who = ascii_lower(who);
    const bool many = lower_who == "we" || english::is_plural(who);
    const std::string to = closed.find("public") != std::string_view::npos     ? " to the public"
                           : closed.find("visitors") != std::string_view::npos ? " to visitors"
                                                                               : "";
    return tell(in.statement, capitalize(running_words(who)) + (many ? " open" : " opens") + to + " at " + time,
                "Open" + to + " from " + time + " on");
  }
  return false;
}

namespace {

/// "Non-students are not allowed in the library during exams": whom it is for then.
bool for_the_others(ShapeReader& in) {
  if (!in.lower.starts_with("non-")) return false;
  static constexpr auto kOut =
      std::to_array({"are not allowed"sv, "are not admitted"sv, "are not permitted"sv, "will not be admitted"sv,
                     "are not welcome"sv, "may not enter"sv, "cannot enter"sv, "may not come in"sv, "will not be allowed"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kOut, found);
  if (at == std::string_view::npos || at < 6) return false;
  const std::string people(in.lower.substr(4, at - 5));
  std::string tail(without_spaces(in.text.substr(at + found.size())));
  if (found.ends_with("enter") && !tail.empty()) tail.insert(0, "in ");
  if (tail.starts_with("to ")) tail.replace(0, 2, "in");
  Adjuncts around;
  if (people.find(' ') != std::string::npos || !english::is_plural(people) || !read_adjuncts(tail, around) ||
      !around.exception.empty() || !around.without.empty() || !around.reason.empty() || !around.age.empty())
    return false;
  const std::string place = around.place.empty() ? "this space" : around.place;
  const std::string when = around.time.empty() ? std::string() : around.time + ", ";
  return tell(in.statement, capitalize(when + place) + (english::is_plural(place) ? " are" : " is") + " for " + people, {});
}

/// "No sick children in the play area", "do not visit if you feel ill": once they are well.
bool once_well(ShapeReader& in) {
  for (std::string_view ill : {"no sick "sv, "no ill "sv, "do not bring sick "sv, "do not bring a sick "sv,
                               "don't bring sick "sv, "do not bring your sick "sv, "don't bring your sick "sv}) {
    if (!in.lower.starts_with(ill)) continue;
    const auto who = phrase_of(in.text.substr(ill.size()));
    if (!who || !(who->noun == "children" || who->noun == "kids" || who->noun == "child" || who->noun == "toddlers" ||
                  who->noun == "babies"))
      return false;
    std::string tail = who->tail;
    if (tail.starts_with("in ") || tail.starts_with("at ")) tail = "to " + tail.substr(3);
    return ask(in.statement, "bring your child" + spaced(tail) + " once they are well");
  }
  for (std::string_view ill :
       {" if you are sick"sv, " if you feel ill"sv, " if you feel sick"sv, " if you are ill"sv, " if you're sick"sv,
        " if you feel unwell"sv, " when you are sick"sv, " if you are unwell"sv, " if you have a fever"sv,
        " if you are feeling ill"sv, " if you are feeling unwell"sv, " when sick"sv, " while sick"sv}) {
    const std::size_t size = opening(in.lower, kBanActs);
    if (size == 0 || !in.lower.ends_with(ill) || in.lower.size() < size + 2 + ill.size()) continue;
    const std::string act(in.text.substr(size + 1, in.text.size() - ill.size() - size - 1));
    if (!is_plain(act) || !english::is_common_verb(first_word(ascii_lower(act)))) return false;
    return ask(in.statement, act + " once you feel well again");
  }
  return false;
}

/// "Do not get out of your car", "please do not get up from your seat": one stays there.
bool stay_seated(ShapeReader& in) {
  const std::size_t size = opening(in.lower, kBanActs);
  if (size == 0) return false;
  for (const auto& [leaving, stay] : {std::pair{"get out of "sv, "stay in "sv},
                                      {"get off "sv, "stay on "sv},
                                      {"get up from "sv, "stay in "sv},
                                      {"step out of "sv, "stay in "sv},
                                      {"exit your "sv, "stay in your "sv},
                                      {"leave your seat"sv, "stay in your seat"sv},
                                      {"leave your car"sv, "stay in your car"sv},
                                      {"leave your vehicle"sv, "stay in your vehicle"sv}}) {
    if (!in.lower.substr(size + 1).starts_with(leaving)) continue;
    const std::string rest(in.text.substr(size + 1 + leaving.size()));
    if (!rest.empty() && !is_plain(rest)) return false;
    return ask(in.statement, std::string(stay) + rest);
  }
  return false;
}

/// "Do not pour coffee down the fountain": the fountain stays free of it.
bool down_the_drain(ShapeReader& in) {
  const std::string act = banned_act(in), lower = ascii_lower(act);
  static constexpr auto kPouring = std::to_array({"pour"sv, "put"sv, "throw"sv, "tip"sv, "empty"sv, "dump"sv, "wash"sv});
  const std::size_t verb = opening(lower, kPouring), at = lower.find(" down the ");
  if (verb == 0 || at == std::string::npos || at <= verb) return false;
  std::string things = running_words(act.substr(verb + 1, at - verb - 1));
  for (std::string_view any : {"any "sv, "your "sv, "the "sv}) {
    if (things.starts_with(any)) things.erase(0, any.size());
  }
  const std::string where = act.substr(at + 6);
  if (!is_plain(things) || !is_plain(where)) return false;
  return ask(in.statement, "keep " + where + " free of " + things);
}

/// "Hotspots returned in the book drop will be charged a $10 fee": to whom they go, and what it costs otherwise.
bool handed_in(ShapeReader& in) {
  const std::size_t charged = in.lower.find(" will be charged ");
  if (charged == std::string_view::npos) return false;
  for (std::string_view way : {" returned in "sv, " returned to "sv, " returned through "sv, " left in "sv, " put in "sv,
                               " dropped in "sv, " returned via "sv, " returned at "sv}) {
    const std::size_t at = in.lower.find(way);
    if (at == std::string_view::npos || at > charged || at == 0) continue;
    const std::string where = ascii_lower(in.text.substr(at, charged - at));
    if (where.find("drop") == std::string::npos && where.find("slot") == std::string::npos &&
        where.find("chute") == std::string::npos && where.find("bin") == std::string::npos)
      return false;
    const std::string things = running_words(in.text.substr(0, at)), price = price_in(in.text.substr(charged));
    if (price.empty() || !is_plain(things) || is_people(things)) return false;
    ask(in.statement, "hand " + english::with_dropped_article(things) + " to us in person");
    in.statement.price = price;
    return true;
  }
  return false;
}

/// "Unapproved posters will be taken down": one asks first.
bool shown_first(ShapeReader& in) {
  for (std::string_view lacking : {"unapproved "sv, "unauthorized "sv, "unauthorised "sv, "any unapproved "sv}) {
    const std::size_t will = in.lower.find(" will be ");
    if (!in.lower.starts_with(lacking) || will == std::string_view::npos || will < lacking.size()) continue;
    const std::string things = running_words(in.text.substr(lacking.size(), will - lacking.size()));
    static constexpr auto kPosted = std::to_array({"posters"sv, "flyers"sv, "fliers"sv, "notices"sv, "signs"sv, "leaflets"sv,
                                                   "postings"sv, "advertisements"sv, "announcements"sv, "displays"sv});
    if (!holds(kPosted, things)) return false;
    return ask(in.statement, "ask us before you put up " + things);
  }
  return false;
}

/// "Late arrivals will not be let in": on time.
bool come_on_time(ShapeReader& in) {
  static constexpr auto kLate = std::to_array({"late arrivals"sv, "latecomers"sv, "late comers"sv, "anyone arriving late"sv});
  const std::size_t size = opening(in.lower, kLate);
  if (size == 0) return false;
  static constexpr auto kOut =
      std::to_array({"will not be let in"sv, "won't be let in"sv, "are not let in"sv, "will not be allowed in"sv,
                     "cannot be let in"sv, "will not be seated"sv, "cannot be seated"sv, "may not come in"sv,
                     "will be turned away"sv, "will not be able to come in"sv, "cannot come in"sv, "cannot join"sv});
  if (!holds(kOut, in.lower.substr(size + 1))) return false;
  return ask(in.statement, "come on time");
}

/// "Groups may not charge admission": it is free.
bool free_to_all(ShapeReader& in) {
  std::string_view found;
  const std::size_t at = find_any(in.lower, kMayNot, found);
  if (at == std::string_view::npos || at == 0 || !is_people(in.lower.substr(0, at - 1))) return false;
  static constexpr auto kCharging = std::to_array({"charge admission"sv, "charge an admission fee"sv, "charge fees"sv,
                                                   "charge a fee"sv, "charge for admission"sv, "charge an entrance fee"sv,
                                                   "charge admission fees"sv, "charge entry"sv, "collect admission"sv});
  if (!holds(kCharging, without_spaces(in.lower.substr(at + found.size())))) return false;
  const std::string who = is_everyone(in.lower.substr(0, at - 1)) ? "" : capitalize(in.text.substr(0, at - 1)) + ", please ";
  if (who.empty()) return ask(in.statement, "keep your event free of charge");
  return tell(in.statement, who + "keep your event free of charge", {});
}

/// "No help is available on Sundays": on other days.
bool on_other_days(ShapeReader& in) {
  if (!in.lower.starts_with("no ")) return false;
  for (std::string_view available :
       {" is available on "sv, " are available on "sv, " is offered on "sv, " are offered on "sv}) {
    const std::size_t at = in.lower.find(available);
    if (at == std::string_view::npos || at < 4) continue;
    const std::string things(in.text.substr(3, at - 3));
    const std::string_view day = in.lower.substr(at + available.size());
    static constexpr auto kDays = std::to_array({"mondays"sv, "tuesdays"sv, "wednesdays"sv, "thursdays"sv, "fridays"sv,
                                                 "saturdays"sv, "sundays"sv, "weekends"sv, "holidays"sv, "public holidays"sv});
    if (!holds(kDays, day) || !is_plain(things)) return false;
    return tell(in.statement,
                capitalize(things) + std::string(available.substr(0, available.size() - 4)) +
                    (day == "weekends" ? " on weekdays" : " on other days"),
                {});
  }
  return false;
}

/// "Photographs may not be copied by readers": the team does it.
bool our_team_does(ShapeReader& in) {
  const std::size_t by = in.lower.rfind(" by ");
  if (by == std::string_view::npos || !is_people(in.lower.substr(by + 4))) return false;
  const std::string act = banned_act(in), lower = ascii_lower(act);
  static constexpr auto kOurs = std::to_array(
      {"copy"sv,   "photocopy"sv, "scan"sv,     "photograph"sv, "open"sv,    "adjust"sv, "move"sv,     "operate"sv,
       "change"sv, "shelve"sv,    "reshelve"sv, "repair"sv,     "refill"sv,  "unlock"sv, "retrieve"sv, "fetch"sv,
       "reset"sv,  "rearrange"sv, "clean"sv,    "water"sv,      "install"sv, "unpack"sv});
  if (!holds(kOurs, first_word(lower)) || lower.rfind(" by ") == std::string::npos) return false;
  const std::string deed = act.substr(0, lower.rfind(" by "));
  if (!is_plain(deed) || find_adjunct(ascii_lower(deed), 0, false) < deed.size()) return false;
  return ask(in.statement, "leave " + english::gerund_of(deed) + " to our staff");
}

/// "Staff will not laminate for you", "we do not print boarding passes for you": one does it oneself.
bool do_it_yourself(ShapeReader& in) {
  for (std::string_view you : {" for you"sv, " on your behalf"sv}) {
    if (!in.lower.ends_with(you)) continue;
    for (std::string_view no : {"staff will not "sv,
                                "staff cannot "sv,
                                "staff do not "sv,
                                "staff can't "sv,
                                "we do not "sv,
                                "we cannot "sv,
                                "we will not "sv,
                                "we don't "sv,
                                "we can't "sv,
                                "we won't "sv,
                                "librarians will not "sv,
                                "librarians cannot "sv,
                                "library staff will not "sv,
                                "library staff cannot "sv,
                                "volunteers cannot "sv,
                                "volunteers will not "sv,
                                "tutors will not "sv,
                                "tutors cannot "sv,
                                "our tutors will not "sv,
                                "tutors do not "sv}) {
      if (!in.lower.starts_with(no) || in.lower.size() < no.size() + you.size() + 3) continue;
      const std::string act(in.text.substr(no.size(), in.text.size() - no.size() - you.size()));
      const std::string lower = ascii_lower(act);
      static constexpr auto kTheirs =
          std::to_array({"laminate"sv, "print"sv, "copy"sv, "photocopy"sv, "scan"sv, "fax"sv, "type"sv, "cut"sv, "bind"sv,
                         "write"sv, "shelve"sv, "carry"sv, "sew"sv, "download"sv, "upload"sv, "fold"sv, "pack"sv, "load"sv});
      const std::string_view verb = first_word(lower);
      if (!(holds(kTheirs, verb) || lower.starts_with("do your ")) || !is_plain(act) ||
          find_adjunct(lower, 0, false) < lower.size())
        return false;
      if (verb.size() == lower.size()) return ask(in.statement, "do your own " + english::gerund_of(verb));
      return ask(in.statement, act + " yourself");
    }
    return false;
  }
  return false;
}

}  // namespace

bool read_generally(ShapeReader& in) {
  return read_first(
      in, std::to_array<bool (*)(ShapeReader&)>({opposite_state, kept_so_long, up_to_so_much, with_it_we_can, from_or_until,
                                                 for_the_others, once_well, stay_seated, down_the_drain, handed_in, shown_first,
                                                 come_on_time, free_to_all, on_other_days, our_team_does, do_it_yourself}));
}

}  // namespace sayyes
