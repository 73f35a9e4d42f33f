/// Bans and refusals in roundabout words, put in the words that the shapes know: "under no circumstances may trolleys leave",
/// "the hall isn't a place to eat", "nobody is allowed to feed the fish", "questions cannot be answered by staff".

#include <array>
#include <optional>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

std::string placed(std::string_view place) {
  const std::string_view preposition = english::preposition_for(place);
  return std::string(preposition) + (preposition.empty() ? "" : " ") + std::string(place);
}

/// "Under no circumstances may trolleys leave the building" -> "trolleys may not leave the building".
std::optional<std::string> never_may(const ShapeReader& in) {
  static constexpr auto kNever =
      std::to_array({"under no circumstances"sv, "under no circumstance"sv, "at no time"sv, "in no case"sv, "on no account"sv});
  static constexpr auto kMay = std::to_array({"may"sv, "should"sv, "can"sv, "must"sv, "shall"sv, "are"sv, "is"sv, "will"sv});
  const std::size_t size = opening(in.lower, kNever);
  if (size == 0) return std::nullopt;
  const std::string_view rest = in.text.substr(size + 1);
  const std::string lower = ascii_lower(rest);
  if (english::is_common_verb(std::string_view(lower).substr(0, lower.find(' ')))) return "do not " + std::string(rest);
  const std::size_t may = opening(lower, kMay);
  if (may == 0) return std::nullopt;
  const std::string_view said = rest.substr(may + 1);
  const std::string lower_said = ascii_lower(said);
  const std::string_view modal = std::string_view(lower).substr(0, may);
  // Where the subject ends: before the verb that the modal belongs to.
  static constexpr auto kDeterminers = std::to_array({"the"sv, "a"sv, "an"sv, "any"sv, "your"sv, "our"sv, "these"sv, "this"sv});
  for (std::size_t at = lower_said.find(' '), words = 1; at != std::string::npos && words < 6;
       at = lower_said.find(' ', at + 1), ++words) {
    const std::string_view next = std::string_view(lower_said).substr(at + 1);
    const std::string_view word = next.substr(0, next.find(' '));
    const bool passive = modal == "are" || modal == "is";
    const std::string_view before = std::string_view(lower_said).substr(0, at);
    if (word != "be" && (passive ? word != "to" : !english::is_common_verb(word))) continue;
    if (holds(kDeterminers, before.substr(before.rfind(' ') + 1))) continue;
    return std::string(said.substr(0, at)) + (passive ? " " + std::string(modal) + " not" : " may not") +
           std::string(said.substr(at));
  }
  return std::nullopt;
}

/// "The hall isn't a place to eat", "this is no place for dogs": not there.
std::optional<std::string> no_place_for(const ShapeReader& in) {
  for (std::string_view link :
       {" is not a place"sv, " isn't a place"sv, " is no place"sv, " is not the place"sv, " isn't the place"sv,
        " are not a place"sv, " aren't a place"sv, " are no place"sv, " are not the place"sv}) {
    const std::size_t at = in.lower.find(link);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string place(in.text.substr(0, at));
    const std::string_view what = in.text.substr(at + link.size());
    const std::string lower = ascii_lower(what);
    if (place.find(',') != std::string::npos) return std::nullopt;
    const std::string there = ascii_lower(place) == "this" ? std::string(" here") : " " + placed(uncapitalize(place));
    if (lower.starts_with(" to ")) return "do not " + std::string(what.substr(4)) + there;
    if (lower.starts_with(" for ") && !is_people(lower.substr(5))) return "no " + std::string(what.substr(5)) + there;
    return std::nullopt;
  }
  return std::nullopt;
}

/// "Nobody is allowed to take papers home" -> "do not take papers home".
std::optional<std::string> nobody_may(const ShapeReader& in) {
  static constexpr auto kNobody = std::to_array({"nobody"sv, "no one"sv, "no person"sv, "no visitor"sv, "no visitors"sv,
                                                 "no patron"sv, "no patrons"sv, "no reader"sv, "no readers"sv, "no-one"sv});
  static constexpr auto kMay =
      std::to_array({"may"sv, "can"sv, "shall"sv, "should"sv, "is allowed to"sv, "is permitted to"sv, "are allowed to"sv,
                     "are permitted to"sv, "is to"sv, "must"sv, "is authorized to"sv});
  const std::size_t size = opening(in.lower, kNobody);
  if (size == 0) return std::nullopt;
  for (std::string_view unless : {" without "sv, " unless "sv, " except "sv, " but "sv, " other than "sv, " until "sv}) {
    if (in.lower.find(unless) != std::string_view::npos) return std::nullopt;
  }
  const std::string_view rest = in.text.substr(size + 1);
  const std::string lower = ascii_lower(rest);
  const std::size_t may = opening(lower, kMay);
  if (may == 0 || has_negative(lower)) return std::nullopt;
  const std::string_view act = std::string_view(lower).substr(may + 1);
  // "Nobody may stay after 6": by then, which a shape of its own says.
  if (!english::is_common_verb(act.substr(0, act.find(' '))) || act.starts_with("stay") || act.starts_with("remain"))
    return std::nullopt;
  return "do not " + std::string(rest.substr(may + 1));
}

/// "Nobody but staff may open the vault" -> "only staff may open the vault"; "beyond this line" says where, and no act.
std::optional<std::string> nobody_but(const ShapeReader& in) {
  for (std::string_view but : {"nobody but "sv, "no one but "sv, "no one other than "sv, "nobody other than "sv,
                               "no one except "sv, "nobody except "sv, "none but "sv}) {
    // "Nobody but you can see your list" promises.
    if (!in.lower.starts_with(but) || in.lower.substr(but.size()).starts_with("you ")) continue;
    return "only " + std::string(in.text.substr(but.size()));
  }
  return std::nullopt;
}

/// "Legal questions cannot be answered by staff" -> "staff cannot answer legal questions".
std::optional<std::string> not_by_staff(const ShapeReader& in) {
  static constexpr auto kNot = std::to_array(
      {"cannot be"sv, "can not be"sv, "can't be"sv, "are not"sv, "is not"sv, "will not be"sv, "may not be"sv, "won't be"sv});
  for (std::string_view staff :
       {" by staff"sv, " by library staff"sv, " by our staff"sv, " by the staff"sv, " by librarians"sv, " by us"sv,
        " by the library"sv, " by our team"sv, " by volunteers"sv, " by our librarians"sv}) {
    if (!in.lower.ends_with(staff)) continue;
    std::string_view found;
    const std::size_t at = find_any(in.lower, kNot, found);
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    const std::size_t begin = at + found.size() + 1;
    if (begin + staff.size() > in.lower.size()) return std::nullopt;
    const std::string_view done = in.lower.substr(begin, in.lower.size() - staff.size() - begin);
    const auto bases = english::bases_of_participle(done.substr(0, done.find(' ')));
    if (bases.empty() || (!english::is_common_verb(bases.front()) && bases.front() != "answer")) return std::nullopt;
    const std::size_t space = std::min(done.find(' '), done.size());
    std::string rest(in.text.substr(begin + space, done.size() - space));
    if (ascii_lower(rest).ends_with(" for you")) rest.resize(rest.size() - 8);
    std::string act = bases.front();
    // "filled out": the particle stays with its verb.
    for (std::string_view particle : {" out"sv, " in"sv, " up"sv, " off"sv}) {
      if (ascii_lower(rest) == particle) act += particle, rest.clear();
    }
    return "staff cannot " + act + " " + uncapitalize(in.text.substr(0, at - 1)) + rest;
  }
  return std::nullopt;
}

/// "Do not leave your bike chained to the rail" -> "do not chain your bike to the rail".
std::optional<std::string> left_tied(const ShapeReader& in) {
  for (std::string_view leave : {"do not leave "sv, "don't leave "sv, "never leave "sv}) {
    if (!in.lower.starts_with(leave)) continue;
    for (const auto& [tied, tie] :
         {std::pair{" chained to "sv, "chain "sv}, {" tied to "sv, "tie "sv}, {" locked to "sv, "lock "sv}}) {
      const std::size_t at = in.lower.find(tied);
      if (at == std::string_view::npos || at < leave.size()) continue;
      return "do not " + std::string(tie) + std::string(in.text.substr(leave.size(), at - leave.size())) + " to " +
             std::string(in.text.substr(at + tied.size()));
    }
  }
  return std::nullopt;
}

/// "Toddlers must not be left in the corner alone" -> "toddlers must not be left alone in the corner".
std::optional<std::string> left_alone(const ShapeReader& in) {
  const std::size_t left = in.lower.find(" be left ");
  if (left == std::string_view::npos) return std::nullopt;
  for (std::string_view alone : {" alone"sv, " unattended"sv, " unsupervised"sv}) {
    const std::string_view place = in.lower.substr(left + 9);
    if (!in.lower.ends_with(alone) || !(place.starts_with("in ") || place.starts_with("at ") || place.starts_with("on ")))
      continue;
    return std::string(in.text.substr(0, left + 8)) + std::string(alone) + " " +
           std::string(in.text.substr(left + 9, in.text.size() - alone.size() - left - 9));
  }
  return std::nullopt;
}

/// "Visitors must not use the staff lift" -> "the staff lift is not for visitors".
std::optional<std::string> not_theirs(const ShapeReader& in) {
  for (std::string_view use : {" must not use "sv, " may not use "sv, " cannot use "sv, " are not allowed to use "sv,
                               " should not use "sv, " are not permitted to use "sv}) {
    const std::size_t at = in.lower.find(use);
    if (at == std::string_view::npos || at == 0 || in.lower.substr(0, at).find(' ') != std::string_view::npos) continue;
    const std::string_view what = in.text.substr(at + use.size());
    const std::string lower = ascii_lower(what);
    static constexpr auto kOwned = std::to_array(
        {"the staff"sv, "the children's"sv, "the kids'"sv, "the employee"sv, "the faculty"sv, "the toddler"sv, "the teen"sv});
    if (opening(lower, kOwned) == 0 || find_adjunct(lower, 0, false) < lower.size()) return std::nullopt;
    return std::string(what) + " is not for " + std::string(in.lower.substr(0, at));
  }
  return std::nullopt;
}

/// "This terminal may not be used to check email" -> "this terminal may not be used for checking email".
std::optional<std::string> used_for(const ShapeReader& in) {
  for (std::string_view used : {" may not be used to "sv, " cannot be used to "sv, " must not be used to "sv,
                                " should not be used to "sv, " are not to be used to "sv, " is not to be used to "sv}) {
    const std::size_t at = in.lower.find(used);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view act = in.text.substr(at + used.size());
    if (!english::is_common_verb(ascii_lower(act.substr(0, act.find(' '))))) return std::nullopt;
    return std::string(in.text.substr(0, at)) + " may not be used for " + english::gerund_of(act);
  }
  return std::nullopt;
}

/// "Coffee must not be brought to the help desk" -> "no coffee at the help desk"; hours after a comma belong to their ban.
std::optional<std::string> not_brought_to(const ShapeReader& in) {
  for (std::string_view no : {" must not be brought to "sv, " may not be brought to "sv, " should not be brought to "sv,
                              " cannot be brought to "sv, " are not to be brought to "sv, " is not to be brought to "sv}) {
    const std::size_t at = in.lower.find(no);
    if (at == std::string_view::npos || at == 0) continue;
    return "no " + std::string(in.text.substr(0, at)) + " " + placed(in.text.substr(at + no.size()));
  }
  if (!in.lower.starts_with("no ")) return std::nullopt;
  std::size_t from = in.lower.rfind(" from "), skip = 6;
  if (from == std::string_view::npos) from = in.lower.rfind(", "), skip = 2;
  if (from == std::string_view::npos || from + skip >= in.lower.size() || in.lower[from + skip] < '0' ||
      in.lower[from + skip] > '9')
    return std::nullopt;
  for (std::string_view joint : {" to "sv, " until "sv, " - "sv}) {
    const std::size_t to = in.lower.find(joint, from + skip);
    if (to == std::string_view::npos || to + joint.size() >= in.lower.size()) continue;
    const char next = in.lower[to + joint.size()];
    if ((next < '0' || next > '9') && !in.lower.substr(to + joint.size()).starts_with("noon")) return std::nullopt;
    return std::string(in.text.substr(0, from)) + " between " + std::string(in.text.substr(from + skip, to - from - skip)) +
           " and " + std::string(in.text.substr(to + joint.size()));
  }
  return std::nullopt;
}

/// "Make sure you don't lean on it", "be careful not to drip": what is not to be done.
std::optional<std::string> take_care_not_to(const ShapeReader& in) {
  for (std::string_view care : {"make sure not to "sv,
                                "be sure not to "sv,
                                "make sure you don't "sv,
                                "make sure you do not "sv,
                                "take care not to "sv,
                                "be careful not to "sv,
                                "try not to "sv,
                                "remember not to "sv,
                                "let's not "sv,
                                "it is not ok to "sv,
                                "it is not okay to "sv,
                                "it's not ok to "sv,
                                "it's not okay to "sv,
                                "you are not to "sv,
                                "you're not to "sv,
                                "be sure you don't "sv,
                                "see that you do not "sv,
                                "we do not want you to "sv,
                                "you are asked not to "sv,
                                "it is against library policy to "sv,
                                "it is against library rules to "sv,
                                "it is against the rules to "sv,
                                "library rules forbid you to "sv,
                                "we ask you not to "sv,
                                "we ask that you not "sv,
                                "we ask that you do not "sv,
                                "we kindly ask you not to "sv,
                                "we'd rather you didn't "sv,
                                "we would ask you not to "sv,
                                "it is not allowed to "sv,
                                "you can not "sv}) {
    if (in.lower.starts_with(care)) return "do not " + std::string(in.text.substr(care.size()));
  }
  for (std::string_view none : {"there must be no "sv, "there shall be no "sv, "there is to be no "sv, "there will be no "sv,
                                "there can be no "sv, "there should be no "sv}) {
    if (in.lower.starts_with(none)) return "no " + std::string(in.text.substr(none.size()));
  }
  return std::nullopt;
}

/// "We cannot help you with tax forms" -> "we cannot help with tax forms".
std::optional<std::string> help_with(const ShapeReader& in) {
  for (std::string_view help :
       {" help you with "sv, " assist you with "sv, " assist you in "sv, " help anyone with "sv, " help patrons with "sv,
        " help visitors with "sv, " assist with "sv, " assist patrons with "sv, " assist visitors with "sv,
        " help people with "sv, " give help with "sv, " provide help with "sv, " provide assistance with "sv,
        " offer help with "sv, " offer assistance with "sv}) {
    const std::size_t at = in.lower.find(help);
    if (at == std::string_view::npos || !has_negative(in.lower.substr(0, at))) continue;
    return std::string(in.text.substr(0, at)) + " help with " + std::string(in.text.substr(at + help.size()));
  }
  return std::nullopt;
}

/// "Swearing will get you kicked out", "running results in a ban" -> "no swearing".
std::optional<std::string> gets_you_out(const ShapeReader& in) {
  const std::string_view first = in.lower.substr(0, in.lower.find(' '));
  if (!first.ends_with("ing") || english::bases_of_gerund(first).empty()) return std::nullopt;
  for (std::string_view gets :
       {" will get you "sv, " gets you "sv, " can get you "sv, " may get you "sv, " could get you "sv, " will cost you "sv,
        " means you will "sv, " means you lose "sv, " will end your "sv, " will mean losing "sv, " leads to a ban"sv,
        " will lead to "sv, " results in a "sv, " results in removal"sv, " is grounds for "sv}) {
    const std::size_t at = in.lower.find(gets);
    if (at == std::string_view::npos || in.lower.find('$') != std::string_view::npos) continue;
    return "no " + std::string(in.text.substr(0, at));
  }
  return std::nullopt;
}

/// "Food left here gets thrown out" -> "food left here will be thrown out".
std::optional<std::string> gets_thrown_out(const ShapeReader& in) {
  for (std::string_view gets : {" gets "sv, " get "sv, " is "sv, " are "sv}) {
    for (std::string_view fate : {"thrown out"sv, "thrown away"sv, "tossed"sv, "binned"sv, "recycled"sv, "removed"sv, "towed"sv,
                                  "deleted"sv, "taken away"sv, "donated"sv, "discarded"sv, "put in lost and found"sv}) {
      const std::string said = std::string(gets) + std::string(fate);
      const std::size_t at = in.lower.find(said);
      if (at == std::string_view::npos || in.lower.substr(0, at).find(" left") == std::string_view::npos) continue;
      return std::string(in.text.substr(0, at)) + " will be " + (fate == "tossed" ? "thrown out" : std::string(fate)) +
             std::string(in.text.substr(at + said.size()));
    }
  }
  return std::nullopt;
}

}  // namespace

void put_bans_plainly(ShapeReader& in) {
  for (auto way : {never_may, no_place_for, nobody_but, nobody_may, not_by_staff, take_care_not_to, help_with, not_brought_to,
                   used_for, not_theirs, left_tied, left_alone, gets_you_out, gets_thrown_out}) {
    std::optional<std::string> plain = way(in);
    if (!plain) continue;
    in.statement.text = std::move(*plain);
    in.set(in.statement.text);
    return;
  }
}

}  // namespace sayyes
