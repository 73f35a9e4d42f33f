/// On what terms something is to be had: where alone it may be used, what to wear or to show, from which age, by appointment,
/// on another day.

#include <array>

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/ban_words.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/plain_words.h"
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

bool is_short(std::string_view things) {
  return !things.empty() && std::count(things.begin(), things.end(), ' ') < 6 && things.find(',') == std::string_view::npos;
}

/// "Laptops may only be used in the lobby", "maps may be viewed at the large table only": there they may.
bool only_there(ShapeReader& in) {
  static constexpr auto kMayOnly = std::to_array({"may only be"sv, "can only be"sv, "must only be"sv, "should only be"sv,
                                                  "are only to be"sv, "is only to be"sv, "are only"sv});
  static constexpr auto kMay = std::to_array({"may be"sv, "can be"sv, "must be"sv, "should be"sv, "are to be"sv, "is to be"sv});
  static constexpr auto kThere =
      std::to_array({"in"sv, "at"sv, "on"sv, "with"sv, "inside"sv, "within"sv, "during"sv, "between"sv, "before"sv, "after"sv,
                     "from"sv, "upstairs"sv, "downstairs"sv, "outside"sv, "for"sv, "by"sv, "online"sv, "under"sv, "through"sv});
  std::string_view found;
  std::size_t at = find_any(in.lower, kMayOnly, found);
  const bool before = at != std::string_view::npos;
  if (!before) at = find_any(in.lower, kMay, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string things = running_words(in.text.substr(0, at - 1));
  std::string rest(without_spaces(in.text.substr(at + found.size())));
  if (!before) {
    const std::string lower = ascii_lower(rest) + " ";
    const std::size_t only = lower.find(" only ");
    if (only == std::string::npos) return false;
    rest.erase(only, 5);
  }
  const std::string lower = ascii_lower(rest);
  const std::size_t space = std::min(lower.find(' '), lower.size());
  const auto bases = english::bases_of_participle(std::string_view(lower).substr(0, space));
  const std::string_view there = without_spaces(std::string_view(lower).substr(space));
  const std::string_view after = there.substr(std::min(there.find(' '), there.size()));
  if (bases.empty() || !english::is_common_verb(bases.front()) || !holds(kThere, first_word(there)) || has_negative(lower) ||
      lower.find(" if ") != std::string::npos || lower.find(" when ") != std::string::npos || !is_short(things) ||
      is_people(ascii_lower(things)))
    return false;
  // "by staff", "for members": whom it is for, which other shapes say.
  if ((there.starts_with("by ") || there.starts_with("for ")) &&
      (is_people(without_spaces(after)) || there.find("staff") != std::string_view::npos ||
       there.starts_with("by appointment") || there.starts_with("by prior")))
    return false;
  return ask(in.statement, bases.front() + " " + english::with_dropped_article(things) + rest.substr(space));
}

/// What one does to have it: "wear closed-toe shoes", "bring your ticket", "come with an adult". Empty where nobody knows.
std::string having(std::string_view needed) {
  static constexpr auto kWorn = std::to_array({"shoes"sv, "mask"sv, "masks"sv, "goggles"sv, "gloves"sv, "helmet"sv, "helmets"sv,
                                               "apron"sv, "aprons"sv, "shirt"sv, "shirts"sv, "protection"sv, "coverings"sv,
                                               "covering"sv, "slippers"sv, "socks"sv, "footwear"sv, "glasses"sv, "badge"sv});
  const std::string lower = ascii_lower(needed);
  if (holds(kWorn, english::head_noun(lower)) && lower.find(" or ") == std::string::npos) return "wear " + std::string(needed);
  const std::string own = your(needed);
  if (own != needed) return "bring " + own;
  if (is_people(lower) || lower.starts_with("an adult") || lower.starts_with("a parent") || lower.starts_with("a grown-up"))
    return "come with " + std::string(needed);
  return {};
}

/// "You will not be admitted without a mask", "nobody can enter the workshop without closed-toe shoes".
bool let_in_with(ShapeReader& in) {
  static constexpr auto kWho =
      std::to_array({"nobody"sv, "no one"sv, "you"sv, "visitors"sv, "no visitor"sv, "no visitors"sv, "students"sv, "readers"sv,
                     "patrons"sv, "guests"sv, "users"sv, "no person"sv, "entry"sv, "admission"sv, "access"sv, "people"sv});
  const std::size_t who = opening(in.lower, kWho), without = in.lower.rfind(" without ");
  if (who == 0 || without == std::string_view::npos || without < who) return false;
  const std::string middle = " " + std::string(in.lower.substr(who + 1, without - who - 1)) + " ";
  const std::string needed(in.text.substr(without + 9));
  const std::string have = having(needed);
  if (have.empty() || find_adjunct(ascii_lower(needed), 0, false) < needed.size()) return false;
  const bool nobody = in.lower.starts_with("no");
  if (nobody == has_negative(middle)) return false;
  for (std::string_view enter : {" enter "sv, " come into "sv, " use "sv, " go into "sv}) {
    const std::size_t at = middle.find(enter);
    if (at == std::string::npos) continue;
    const std::string where(in.text.substr(who + at + enter.size(), without - std::min(without, who + at + enter.size())));
    return ask(in.statement, have + (where.empty() ? " to come in" : " to" + std::string(enter) + where));
  }
  for (std::string_view enter :
       {" admitted "sv, " let in "sv, " come in "sv, " allowed in "sv, " permitted "sv, " allowed "sv}) {
    if (middle.ends_with(enter)) return ask(in.statement, have + " to come in");
  }
  return false;
}

/// "Not suitable for children under 3": from that age on.
bool suited_from(ShapeReader& in) {
  static constexpr auto kSuited = std::to_array({"not suitable for"sv, "not recommended for"sv, "not intended for"sv,
                                                 "not appropriate for"sv, "unsuitable for"sv, "not advised for"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kSuited, found);
  if (at == std::string_view::npos) return false;
  const std::string_view whom = without_spaces(in.lower.substr(at + found.size()));
  for (std::string_view under : {"children under "sv, "anyone under "sv, "people under "sv, "those under "sv, "kids under "sv,
                                 "visitors under "sv, "children younger than "sv, "viewers under "sv}) {
    if (!whom.starts_with(under)) continue;
    std::string age(whom.substr(under.size()));
    for (std::string_view lead : {"the age of "sv, "age "sv}) {
      if (age.starts_with(lead)) age.erase(0, lead.size());
    }
    for (std::string_view unit : {" years of age"sv, " years old"sv, " years"sv}) {
      if (age.ends_with(unit)) age.resize(age.size() - unit.size());
    }
    if (age.empty() || age.size() > 2 || age.find_first_not_of("0123456789") != std::string::npos) return false;
    if (at == 0) return tell(in.statement, "For ages " + age + " and up", "Ages " + age + " and up, please");
    std::string subject(without_spaces(in.text.substr(0, at)));
    for (std::string_view link : {" is"sv, " are"sv}) {
      if (ascii_lower(subject).ends_with(link)) subject.resize(subject.size() - link.size());
    }
    if (!is_short(subject)) return false;
    return tell(in.statement,
                capitalize(subject) + (english::is_plural(subject) ? " are" : " is") + " for ages " + age + " and up", {});
  }
  return false;
}

/// "We cannot take walk-in passport applications", "no walk-ins": one makes an appointment.
bool no_walk_ins(ShapeReader& in) {
  const std::size_t at = in.lower.find("walk-in");
  if (at == std::string_view::npos) return false;
  const std::string_view before = without_spaces(in.lower.substr(0, at));
  std::string what(in.text.substr(at + 7));
  if (what.starts_with("s")) what.erase(0, 1);
  static constexpr auto kRefused =
      std::to_array({"not accepted"sv, "not taken"sv, "not available"sv, "not possible"sv, "not allowed"sv, "not permitted"sv,
                     "are not accepted"sv, "are not available"sv, "are not possible"sv, "cannot be accepted"sv});
  const std::string lower = ascii_lower(what);
  bool refused = before == "no" || before.ends_with("accept") || before.ends_with("take");
  if (refused && before != "no") refused = has_negative(before);
  if (before.empty()) {
    std::string_view found;
    const std::size_t no = find_any(lower, kRefused, found);
    refused = no != std::string_view::npos && no + found.size() == lower.size();
    if (refused) what.resize(no);
    for (std::string_view link : {" are "sv, " is "sv}) {
      if (ascii_lower(what).ends_with(link)) what.resize(what.size() - link.size());
    }
  }
  what = running_words(without_spaces(what));
  if (!refused || has_negative(ascii_lower(what)) || !is_short(what + "x")) return false;
  if (!what.empty() && find_adjunct(ascii_lower(what), 0, false) < what.size()) return false;
  if (is_people(ascii_lower(what))) what.clear();
  // "The map room does not accept walk-ins": the place is named, which another shape keeps.
  if (what.empty() && before != "no" && !before.starts_with("we ")) return false;
  return ask(in.statement, "make an appointment" + (what.empty() ? "" : " for " + what));
}

/// "Exam papers may not be discussed in the corridor": outside it.
bool outside_of_it(ShapeReader& in) {
  static constexpr auto kHarmless = std::to_array({"discuss"sv, "rehearse"sv, "practise"sv, "practice"sv, "meet"sv, "unpack"sv,
                                                   "repair"sv, "assemble"sv, "dry"sv, "sort"sv, "hold"sv, "open"sv});
  std::string act;
  if (const std::size_t size = opening(in.lower, kBanActs); size != 0) {
    act = in.text.substr(size + 1);
  } else {
    std::string_view found;
    const std::size_t at = find_any(in.lower, kNotDone, found);
    if (at == std::string_view::npos || at == 0) return false;
    const std::string_view done = without_spaces(in.text.substr(at + found.size()));
    const auto bases = english::bases_of_participle(ascii_lower(first_word(done)));
    if (bases.empty()) return false;
    act = bases.front() + " " + running_words(in.text.substr(0, at - 1)) + std::string(done.substr(first_word(done).size()));
  }
  const std::string lower = ascii_lower(act);
  if (!holds(kHarmless, first_word(lower)) || first_word(lower) == "open" || first_word(lower) == "hold") return false;
  const std::size_t split = find_adjunct(lower, first_word(lower).size() + 1, true);
  if (split >= lower.size() || has_negative(lower)) return false;
  Adjuncts around;
  if (!read_adjuncts(std::string_view(act).substr(split), around) || around.place.empty() ||
      !(around.at_place.starts_with("in ") || around.at_place.starts_with("inside ")))
    return false;
  const std::string place = around.place;
  around.place.clear(), around.at_place.clear();
  if (!around.empty()) return false;
  return ask(in.statement, act.substr(0, split) + "outside " + place);
}

/// "Do not leave the exam room during the first half hour": one stays in it.
bool stay_in(ShapeReader& in) {
  static constexpr auto kRooms =
      std::to_array({"room"sv, "building"sv, "library"sv, "premises"sv, "hall"sv, "lab"sv, "classroom"sv, "auditorium"sv,
                     "museum"sv, "area"sv, "gallery"sv, "theater"sv, "theatre"sv, "studio"sv});
  const std::size_t size = opening(in.lower, kBanActs);
  if (size == 0 || !in.lower.substr(size + 1).starts_with("leave ")) return false;
  const auto room = phrase_of(in.text.substr(size + 7));
  if (!room || !holds(kRooms, english::head_noun(ascii_lower(room->noun))) || !english::has_determiner(room->noun))
    return false;
  Adjuncts around;
  if (!read_adjuncts(room->tail, around) || !around.at_place.empty()) return false;
  const std::string_view preposition = english::preposition_for(room->noun);
  return ask(in.statement, "stay " + std::string(preposition) + " " + room->noun + spaced(room->tail));
}

/// "We are unable to offer tutoring during the holidays": before and after.
bool before_and_after(ShapeReader& in) {
  const std::size_t during = in.lower.rfind(" during ");
  if (during == std::string_view::npos) return false;
  for (std::string_view no : {"we cannot "sv, "we can't "sv, "we are unable to "sv, "we do not "sv, "we don't "sv,
                              "we will not "sv, "we are not able to "sv, "we won't "sv}) {
    if (!in.lower.starts_with(no) || during < no.size()) continue;
    const std::string act(in.text.substr(no.size(), during - no.size()));
    const std::string lower = ascii_lower(act), when(in.text.substr(during + 8));
    static constexpr auto kGiven = std::to_array({"offer"sv, "provide"sv, "lend"sv, "process"sv, "issue"sv, "deliver"sv,
                                                  "answer"sv, "run"sv, "hold"sv, "open"sv, "give"sv, "repair"sv, "host"sv});
    if (!holds(kGiven, first_word(lower)) || has_negative(lower) || find_adjunct(lower, 0, false) < lower.size() ||
        find_adjunct(ascii_lower(when), 0, false) < when.size() || !is_short(when))
      return false;
    return tell(in.statement, "We " + act + " before and after " + when, {});
  }
  return false;
}

/// "No admission for infants after 8 pm": until then they are welcome.
bool people_until(ShapeReader& in) {
  for (std::string_view no : {"no admission for "sv, "no entry for "sv, "no admittance for "sv, "no entrance for "sv,
                              "no access for "sv, "no admission to "sv, "no entry to "sv}) {
    if (!in.lower.starts_with(no)) continue;
    for (std::string_view when : {" after "sv, " before "sv}) {
      const std::size_t at = in.lower.rfind(when);
      if (at == std::string_view::npos || at < no.size()) continue;
      const std::string people = running_words(in.text.substr(no.size(), at - no.size()));
      const std::string time(in.text.substr(at + when.size()));
      if (!is_people(people) || !english::is_time(time) || people.find(" under ") != std::string::npos || !is_short(people))
        return false;
      const std::string until = when == " after " ? "until " + time : "from " + time + " on";
      return tell(in.statement, capitalize(people) + " are welcome " + until, capitalize(people) + ": " + until + ", please");
    }
    return false;
  }
  return false;
}

/// "Wheelchairs may not be taken outside the museum": what they are for.
bool used_inside(ShapeReader& in) {
  static constexpr auto kNot =
      std::to_array({"may not be"sv, "cannot be"sv, "must not be"sv, "are not to be"sv, "can't be"sv, "is not to be"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kNot, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view done = without_spaces(in.lower.substr(at + found.size()));
  for (std::string_view use : {"used outside of "sv, "used outside "sv, "taken outside "sv, "taken outside of "sv}) {
    if (!done.starts_with(use)) continue;
    const std::string things = running_words(in.text.substr(0, at - 1));
    const std::string place(in.text.substr(in.text.size() - done.size() + use.size()));
    if (!is_short(things) || is_people(things) || !english::has_determiner(place) ||
        find_adjunct(ascii_lower(place), 0, false) < place.size())
      return false;
    const std::string what = english::with_dropped_article(things);
    return tell(in.statement, capitalize(what) + (english::is_plural(what) ? " are" : " is") + " for use inside " + place,
                "Please use " + what + " inside " + place);
  }
  return false;
}

/// "No lost property enquiries on Saturdays": on another day.
bool another_day(ShapeReader& in) {
  static constexpr auto kDays =
      std::to_array({"mondays"sv, "tuesdays"sv, "wednesdays"sv, "thursdays"sv, "fridays"sv, "saturdays"sv, "sundays"sv,
                     "weekends"sv, "public holidays"sv, "holidays"sv, "bank holidays"sv});
  static constexpr auto kErrands =
      std::to_array({"enquiries"sv,  "inquiries"sv,    "tours"sv,         "pickups"sv,   "deliveries"sv, "appointments"sv,
                     "tests"sv,      "applications"sv, "consultations"sv, "sales"sv,     "classes"sv,    "orders"sv,
                     "repairs"sv,    "lessons"sv,      "registrations"sv, "tastings"sv,  "requests"sv,   "exams"sv,
                     "interviews"sv, "sessions"sv,     "viewings"sv,      "workshops"sv, "visits"sv});
  const std::size_t on = in.lower.rfind(" on ");
  if (!in.lower.starts_with("no ") || on == std::string_view::npos || on < 3) return false;
  const std::string_view day = in.lower.substr(on + 4);
  const std::string things = running_words(in.text.substr(3, on - 3));
  if (!holds(kDays, day) || !is_short(things) || !holds(kErrands, english::head_noun(things))) return false;
  const std::string other = day == "weekends" ? "on a weekday" : "on another day";
  return tell(in.statement, "For " + things + ", please come " + other, capitalize(things) + ": " + other + ", please");
}

/// "These computers are not available for gaming before 4 pm": from then on they are.
bool available_for(ShapeReader& in) {
  for (std::string_view no : {" are not available for "sv, " is not available for "sv, " may not be used for "sv,
                              " are not to be used for "sv, " cannot be used for "sv, " is not to be used for "sv}) {
    const std::size_t at = in.lower.find(no);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view rest = in.text.substr(at + no.size());
    for (std::string_view when : {" before "sv, " after "sv, " until "sv}) {
      const std::size_t split = ascii_lower(rest).rfind(when);
      if (split == std::string::npos) continue;
      const std::string use(rest.substr(0, split)), time(rest.substr(split + when.size()));
      const std::string subject(in.text.substr(0, at));
      if (!english::is_time(time) || !is_short(use) || !is_short(subject) || is_people(ascii_lower(use))) return false;
      return tell(in.statement,
                  "For " + use + ", " + uncapitalize(subject) + (english::is_plural(subject) ? " are" : " is") + " available " +
                      (when == " after " ? "until " + time : "from " + time + " on"),
                  {});
    }
    return false;
  }
  return false;
}

/// "The library cannot be held liable for damage to cars in the car park": who looks after them.
bool own_care(ShapeReader& in) {
  std::string_view found;
  static constexpr auto kLiable =
      std::to_array({"liable for"sv, "responsible for"sv, "no responsibility for"sv, "no liability for"sv, "liability for"sv});
  const std::size_t at = find_any(in.lower, kLiable, found);
  if (at == std::string_view::npos || (!has_negative(in.lower.substr(0, at)) && !found.starts_with("no "))) return false;
  if (!in.lower.starts_with("the library ") && !in.lower.starts_with("we ") && !in.lower.starts_with("the management ") &&
      !in.lower.starts_with("the museum ") && !in.lower.starts_with("the archive ") && !in.lower.starts_with("the college ") &&
      !in.lower.starts_with("the university ") && !in.lower.starts_with("the school ") && !in.lower.starts_with("the town "))
    return false;
  std::string things(without_spaces(in.text.substr(at + found.size())));
  for (bool again = true; again;) {
    again = false;
    for (std::string_view loss :
         {"any "sv, "damage to "sv, "damages to "sv, "loss of "sv, "the loss of "sv, "theft of "sv, "the theft of "sv,
          "loss or damage to "sv, "loss of or damage to "sv, "theft or damage to "sv, "loss or theft of "sv, "theft from "sv,
          "damage or theft of "sv, "damage to or theft of "sv, "theft or loss of "sv, "personal "sv, "visitors' "sv}) {
      if (!ascii_lower(things).starts_with(loss)) continue;
      things.erase(0, loss.size());
      again = true;
    }
  }
  // "coats left here", "items left unattended": whatever is left is one's own.
  if (const std::size_t left = ascii_lower(things).find(" left "); left != std::string::npos) things.resize(left);
  const auto phrase = phrase_of(things);
  static constexpr auto kOwned =
      std::to_array({"cars"sv, "vehicles"sv, "bikes"sv, "bicycles"sv, "belongings"sv, "laptops"sv, "strollers"sv, "scooters"sv,
                     "coats"sv, "bags"sv, "valuables"sv, "devices"sv, "phones"sv, "umbrellas"sv, "property"sv, "items"sv});
  if (!phrase || !holds(kOwned, ascii_lower(phrase->noun))) return false;
  const std::string noun = running_words(phrase->noun);
  const bool several =
      noun == "belongings" || noun == "valuables" || noun == "property" || noun == "items" || noun == "devices";
  const std::string own = "your " + (noun == "items" ? "things" : several ? noun : singular_of(noun));
  const std::string it = several && noun != "property" ? "them" : "it";
  return tell(in.statement, "Please look after " + own + spaced(phrase->tail) + ": you remain responsible for " + it, {});
}

}  // namespace

bool read_terms(ShapeReader& in) {
  return read_first(in, std::to_array<bool (*)(ShapeReader&)>({only_there, let_in_with, suited_from, no_walk_ins, outside_of_it,
                                                               another_day, available_for, own_care, stay_in, before_and_after,
                                                               people_until, used_inside}));
}

}  // namespace sayyes
