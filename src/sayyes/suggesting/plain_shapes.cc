/// Sentences that no other shape has a yes for, where their words alone say what it is: "do not rest plants on the sills",
/// "no one under 16 may use the kiln unless supervised", "the desk closes at 4", "passes are not issued after 6".

#include <array>
#include <optional>

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

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

constexpr auto kMay = std::to_array({"may"sv, "can"sv, "is allowed to"sv, "are allowed to"sv, "is permitted to"sv,
                                     "are permitted to"sv, "should"sv, "will be allowed to"sv});

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// "Do not rest plants on the sills": the sills stay free of them.
bool keeps_surface_free(ShapeReader& in) {
  static constexpr auto kPutting = std::to_array(
      {"put"sv,    "place"sv, "leave"sv, "set"sv,  "lay"sv,   "rest"sv,     "stand"sv, "stack"sv,  "store"sv,  "pile"sv,
       "hang"sv,   "stick"sv, "tape"sv,  "glue"sv, "pin"sv,   "attach"sv,   "affix"sv, "fasten"sv, "staple"sv, "nail"sv,
       "mount"sv,  "post"sv,  "drop"sv,  "dump"sv, "throw"sv, "pour"sv,     "lean"sv,  "tie"sv,    "clip"sv,   "fix"sv,
       "spread"sv, "park"sv,  "paint"sv, "draw"sv, "write"sv, "scribble"sv, "spill"sv, "prop"sv});
  std::size_t size = opening(in.lower, kBanActs);
  std::string act(size == 0 ? std::string_view{} : in.text.substr(size + 1));
  std::string_view found;
  if (const std::size_t at = size == 0 ? find_any(in.lower, kNotDone, found) : 0; at != 0 && at != std::string_view::npos) {
    // "Sleds may not be parked in the aisles"
    const std::string_view done = without_spaces(in.text.substr(at + found.size()));
    const std::size_t space = std::min(done.find(' '), done.size());
    const auto bases = english::bases_of_participle(ascii_lower(done.substr(0, space)));
    if (bases.empty()) return false;
    act = bases.front() + " " + std::string(in.text.substr(0, at - 1)) + std::string(done.substr(space));
  }
  const std::string lower = ascii_lower(act);
  size = opening(lower, kPutting);
  if (size == 0) return false;
  const std::string_view verb = std::string_view(lower).substr(0, size);
  struct Way {
    std::string_view words;
    bool surface;  // else the space that it names
  };
  static constexpr auto kWays = std::to_array<Way>(
      {{" on top of ", true}, {" on ", true},       {" onto ", true},         {" to ", true},       {" against ", true},
       {" upon ", true},      {" over ", true},     {" in front of ", false}, {" under ", false},   {" behind ", false},
       {" beside ", false},   {" next to ", false}, {" near ", false},        {" between ", false}, {" underneath ", false},
       {" in ", true},        {" into ", true},     {" inside ", true},       {" around ", false},  {" below ", false}});
  std::size_t at = std::string::npos;
  const Way* way = nullptr;
  for (const Way& one : kWays) {
    const std::size_t here = lower.find(one.words, size);
    if (here < at || (here == at && here != std::string::npos && one.words.size() > way->words.size())) at = here, way = &one;
  }
  // "leave bags in the room" may be about leaving them there alone.
  if (way == nullptr || at == size || (verb == "leave" && way->words.starts_with(" in ") && way->surface)) return false;
  std::string things = running_words(without_spaces(std::string_view(act).substr(size, at - size)));
  for (std::string_view lead : {"any "sv, "the "sv, "your "sv, "all "sv}) {
    if (things.starts_with(lead)) things.erase(0, lead.size());
  }
  for (std::string_view tied :
       {" chained"sv, " tied"sv, " locked"sv, " fastened"sv, " parked"sv, " leaning"sv, " lying"sv, " standing"sv}) {
    if (things.ends_with(tied)) things.resize(things.size() - tied.size());
  }
  if (!english::is_plural(things) && english::with_dropped_article(things) != things) things = plural_of(things);
  for (std::string_view one : {"a "sv, "an "sv}) {
    if (things.starts_with(one)) things = plural_of(std::string_view(things).substr(one.size()));
  }
  replace_all(things, " or ", " and ");
  if (things.empty() || is_people(things) || things.find(',') != std::string::npos || has_negative(things) ||
      std::count(things.begin(), things.end(), ' ') > 5)
    return false;
  auto where = phrase_of(std::string_view(act).substr(at + way->words.size()));
  // "to the glass with tape": whatever it is put there with.
  if (where && where->noun.find(" with ") != std::string::npos) where->noun.resize(where->noun.find(" with "));
  if (!where || is_people(ascii_lower(where->noun))) return false;
  std::string there = english::with_article(running_words(where->noun));
  replace_all(there, " or ", " and ");
  if (!way->surface) {
    const bool below =
        way->words == " under " || way->words == " underneath " || way->words == " below " || way->words == " between ";
    there = std::string(below ? "the space" : "the area") + std::string(way->words) + there;
  }
  static constexpr auto kAnything = std::to_array({"anything"sv, "things"sv, "items"sv, "objects"sv, "stuff"sv, "something"sv,
                                                   "personal items"sv, "personal belongings"sv, "belongings"sv});
  static constexpr auto kFixings = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"tape", "tape"}, {"glue", "glue"}, {"staple", "staples"}, {"nail", "nails"}, {"pin", "pins"}, {"paint", "paint"}});
  std::string free = " free of " + things;
  if (holds(kAnything, things)) {
    free = " clear";
    for (const auto& [doing, fixing] : kFixings) {
      if (verb == doing) free = " free of " + std::string(fixing);
    }
  }
  return ask(in.statement, "keep " + there + free + spaced(where->tail));
}

/// "Do not clear paper jams yourself": the team does it.
bool done_by_us(ShapeReader& in) {
  const std::size_t size = opening(in.lower, kBanActs);
  for (std::string_view self : {" yourself"sv, " yourselves"sv, " by yourself"sv, " on your own"sv}) {
    if (size == 0 || !in.lower.ends_with(self)) continue;
    const std::string act(in.text.substr(size + 1, in.text.size() - self.size() - size - 1));
    if (!english::is_common_verb(ascii_lower(act.substr(0, act.find(' ')))) || has_negative(ascii_lower(act))) return false;
    return ask(in.statement, "let us " + act);
  }
  return false;
}

/// Digits at the start of "16", "the age of 16", "16 years of age"; `end` is where the age ends.
std::string age_at(std::string_view text, std::size_t& end) {
  const std::string lower = ascii_lower(text);
  std::size_t at = 0;
  for (std::string_view lead : {"the age of "sv, "age "sv}) {
    if (lower.starts_with(lead)) at = lead.size();
  }
  end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == at || end - at > 2) return {};
  const std::string age(text.substr(at, end - at));
  for (std::string_view years : {" years of age"sv, " years old"sv, " years"sv}) {
    if (std::string_view(lower).substr(end).starts_with(years)) {
      end += years.size();
      break;
    }
  }
  return age;
}

/// "No one under 16 may use the kiln unless supervised by a parent", "children under 6 may not join without an adult".
bool from_age(ShapeReader& in) {
  static constexpr auto kNobody =
      std::to_array({"no one under"sv, "nobody under"sv, "no person under"sv, "no persons under"sv, "no child under"sv,
                     "no children under"sv, "no one younger than"sv, "nobody younger than"sv, "no one below"sv,
                     "no visitor under"sv, "no student under"sv, "no people under"sv});
  static constexpr auto kYoung =
      std::to_array({"children under"sv, "kids under"sv, "anyone under"sv, "those under"sv, "persons under"sv, "people under"sv,
                     "visitors under"sv, "anyone younger than"sv, "children younger than"sv, "students under"sv,
                     "children below"sv, "participants under"sv, "a child under"sv});
  std::size_t size = opening(in.lower, kNobody);
  const bool nobody = size != 0;
  if (!nobody) size = opening(in.lower, kYoung);
  if (size == 0) return false;
  std::size_t end = 0;
  const std::string age = age_at(in.text.substr(size + 1), end);
  if (age.empty()) return false;
  const std::string_view rest = without_spaces(in.text.substr(size + 1 + end));
  const std::string lower = ascii_lower(rest) + " ";
  std::string act;
  std::string welcome = " can ";
  if (const std::size_t may = nobody ? opening(lower, kMay) : opening(lower, kMayNot); may != 0) {
    act = rest.substr(std::min(may + 1, rest.size()));
  } else {
    static constexpr auto kLetIn =
        std::to_array({"is allowed"sv, "are allowed"sv, "allowed"sv, "admitted"sv, "is admitted"sv, "will be admitted"sv,
                       "will be allowed"sv, "permitted"sv, "is permitted"sv, "are permitted"sv, "are admitted"sv});
    const std::size_t let = nobody ? opening(lower, kLetIn) : 0;
    if (let == 0) return false;
    act = let < rest.size() ? std::string(rest.substr(let + 1)) : std::string();
    welcome = act.empty() ? " are welcome" : " are welcome ";
  }
  std::string with;
  const std::string lower_act = ascii_lower(act);
  for (std::string_view unless :
       {"unless they are accompanied by "sv, "unless accompanied by "sv, "unless they are supervised by "sv,
        "unless supervised by "sv, "unless they are with "sv, "unless with "sv, "unless together with "sv,
        "without being accompanied by "sv, "except with "sv, "without "sv}) {
    const std::size_t at = lower_act.find(unless);
    if (at == std::string::npos || (at > 0 && lower_act[at - 1] != ' ')) continue;
    with = act.substr(at + unless.size());
    act = std::string(without_spaces(std::string_view(act).substr(0, at)));
    break;
  }
  if (has_negative(ascii_lower(act)) || ascii_lower(act).find("unless") != std::string::npos ||
      ascii_lower(act).starts_with("be "))
    return false;
  if (with.empty()) {
    if (act.empty()) return tell(in.statement, "For ages " + age + " and up", "Ages " + age + " and up, please");
    return tell(in.statement, "Ages " + age + " and up" + welcome + act,
                "From age " + age + " on, you are welcome" + (welcome == " can " ? " to " : " ") + act);
  }
  const std::string lower_with = ascii_lower(with);
  if (!is_people(lower_with) && !english::has_determiner(with) && lower_with != "supervision" &&
      lower_with.find("adult") == std::string::npos)
    return false;
  if (lower_with == "supervision") with = "an adult";
  if (lower_with == "adult supervision") with = "an adult";
  const std::string doing = act.empty() ? std::string() : (welcome == " can " ? " to " : " ") + act;
  return tell(in.statement, "Anyone under " + age + " is welcome" + doing + " with " + with,
              "Under " + age + "? You are welcome" + doing + " with " + with);
}

/// "You forgot to rewind the tapes": to do so is all that is asked.
bool still_to_do(ShapeReader& in) {
  static constexpr auto kFailed =
      std::to_array({"you have failed to"sv, "you failed to"sv, "you forgot to"sv, "you have forgotten to"sv,
                     "you neglected to"sv, "you have neglected to"sv, "you did not"sv, "you have not yet paid"sv});
  const std::size_t size = opening(in.lower, kFailed);
  if (size == 0) return false;
  std::string act(in.text.substr(size + 1));
  for (std::string_view late :
       {" by its due date"sv, " by the due date"sv, " on time"sv, " by their due date"sv, " in time"sv}) {
    if (ascii_lower(act).ends_with(late)) act.resize(act.size() - late.size());
  }
  const std::string lower = ascii_lower(act);
  if (!english::is_common_verb(lower.substr(0, lower.find(' '))) || has_negative(lower)) return false;
  return ask(in.statement, act);
}

/// "The library will close at 3 on Fridays": until then it is open.
bool open_until(ShapeReader& in) {
  for (std::string_view closes :
       {" will be closing early at "sv, " will be closing at "sv, " will close early at "sv, " will close at "sv,
        " closes early at "sv, " closes at "sv, " is closing at "sv, " is closing early at "sv, " must close at "sv,
        " will be closed from "sv, " close at "sv, " are closing at "sv, " are closing early at "sv, " close early at "sv,
        " will now close at "sv}) {
    const std::size_t at = in.lower.find(closes);
    if (at == std::string_view::npos || at == 0 || closes.ends_with("from ")) continue;
    const std::string_view time = in.text.substr(at + closes.size());
    const std::string subject = running_words(in.text.substr(0, at));
    if (time.empty() || (!is_digit(time.front()) && !ascii_lower(time).starts_with("noon")) ||
        has_negative(ascii_lower(time)) || subject.find(',') != std::string::npos ||
        std::count(subject.begin(), subject.end(), ' ') > 5)
      return false;
    const bool many = subject == "we" || english::is_plural(subject);
    return tell(in.statement, capitalize(subject) + (many ? " are" : " is") + " open until " + std::string(time),
                "Open until " + std::string(time));
  }
  return false;
}

/// "Visitors without a badge may not go upstairs": with it they may.
bool with_it(ShapeReader& in) {
  const std::size_t without = in.lower.find(" without ");
  std::string_view found;
  const std::size_t at = find_any(in.lower, kMayNot, found);
  if (without == std::string_view::npos || at == std::string_view::npos || without == 0 || at < without + 9 ||
      !is_people(in.lower.substr(0, without)))
    return false;
  const std::string needed(without_spaces(in.text.substr(without + 9, at - without - 9)));
  const std::string act(without_spaces(in.text.substr(at + found.size())));
  if (needed.empty() || act.empty() || has_negative(ascii_lower(act)) || ascii_lower(act).starts_with("be ")) return false;
  const std::string own = your(needed);
  if (own != needed) return ask(in.statement, "bring " + own + " to " + act);
  return tell(in.statement, "With " + needed + ", you are welcome to " + act, "To " + act + ", please come with " + needed);
}

/// "Do not use the shredder during story time": another time is meant.
bool another_time(ShapeReader& in) {
  static constexpr auto kNeutral = std::to_array({"use"sv, "run"sv, "operate"sv, "open"sv, "vacuum"sv, "mow"sv, "practise"sv,
                                                  "practice"sv, "rehearse"sv, "print"sv, "book"sv, "visit"sv, "call"sv,
                                                  "phone"sv, "deliver"sv, "move"sv, "ring"sv, "play"sv, "enter"sv});
  const std::size_t size = opening(in.lower, kBanActs), during = in.lower.find(" during ");
  if (size == 0 || during == std::string_view::npos || during < size) return false;
  const std::string act(in.text.substr(size + 1, during - size - 1));
  const std::string goes_on = ascii_lower(act) + " ";
  const std::string_view event = in.text.substr(during + 8);
  if (opening(goes_on, kNeutral) == 0 || has_negative(ascii_lower(act)) ||
      find_adjunct(ascii_lower(event), 0, false) < event.size())
    return false;
  return ask(in.statement, act + " before or after " + std::string(event));
}

std::string in_place(std::string_view place) {
  const std::string_view preposition = english::preposition_for(place);
  return std::string(preposition) + (preposition.empty() ? "" : " ") + std::string(place);
}

/// "Unaccompanied minors not admitted": with whom they come.
bool accompanied(ShapeReader& in) {
  for (std::string_view alone : {"unaccompanied "sv, "unattended "sv, "unsupervised "sv}) {
    if (!in.lower.starts_with(alone)) continue;
    static constexpr auto kNot =
        std::to_array({"are not admitted"sv, "not admitted"sv, "will not be admitted"sv, "are not allowed"sv, "not allowed"sv,
                       "are not permitted"sv, "not permitted"sv, "may not enter"sv, "cannot enter"sv, "will not be allowed"sv});
    std::string_view found;
    const std::size_t at = find_any(in.lower, kNot, found);
    if (at == std::string_view::npos || at <= alone.size()) return false;
    const std::string people = running_words(without_spaces(in.text.substr(alone.size(), at - alone.size())));
    if (!is_people(people) || people.find(" under ") != std::string::npos) return false;
    std::string place(without_spaces(in.text.substr(at + found.size())));
    if (place.starts_with("to ") || place.starts_with("into ")) place.erase(0, place.find(' ') + 1), place = in_place(place);
    if (!place.empty() && found.ends_with("enter")) place = in_place(place);
    Adjuncts around;
    if (!read_adjuncts(place, around) || !around.exception.empty() || !around.without.empty()) return false;
    return tell(in.statement, capitalize(people) + " are welcome" + spaced(place) + " with an adult",
                "Please come" + spaced(place) + " with your " + people);
  }
  return false;
}

}  // namespace

bool read_plainly(ShapeReader& in) {
  return read_first(in, std::to_array<bool (*)(ShapeReader&)>({keeps_surface_free, done_by_us, from_age, still_to_do,
                                                               open_until, with_it, another_time, accompanied}));
}

}  // namespace sayyes
