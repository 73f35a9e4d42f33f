/// What a price or a refusal amounts to: something to do, a fact to say plainly, someone it is for.
/// "By appointment only", "lost cards will be charged $3", "computers are not for gaming".

#include "sayyes/rules/phrase_notation.h"
#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/prices.h"
#include "sayyes/suggesting/sentence_parts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

/// "Rare books may be consulted by appointment only", "the archive does not accept walk-ins".
bool by_appointment(ShapeReader& in) {
  Statement& s = in.statement;
  for (std::string_view refuses : {" does not accept walk-ins"sv, " does not take walk-ins"sv, " do not accept walk-ins"sv,
                                   " does not accept walk-in visitors"sv, " does not accept drop-ins"sv}) {
    if (!in.lower.ends_with(refuses)) continue;
    const std::string place = running_words(in.text.substr(0, in.text.size() - refuses.size()));
    if (place == "we") return false;
    return ask(s, "make an appointment to visit " + english::with_article(place));
  }
  std::string_view found;
  static constexpr auto kWays =
      std::to_array({"only by appointment"sv, "by appointment only"sv, "by prior appointment only"sv,
                     "only by prior appointment"sv, "only by arrangement"sv, "by arrangement only"sv,
                     "by prior arrangement only"sv, "only by prior arrangement"sv, "by advance appointment only"sv});
  const std::size_t at = find_any(in.lower, kWays, found);
  if (at == std::string_view::npos || at == 0 || at + found.size() != in.lower.size()) return false;
  std::string_view before = without_spaces(in.text.substr(0, at));
  const std::string lower = ascii_lower(before);
  static constexpr auto kMay = std::to_array({"may be"sv, "can be"sv, "must be"sv, "should be"sv});
  std::string_view may;
  const std::size_t split = find_any(lower, kMay, may);
  if (split != std::string_view::npos && split > 0) {
    const std::string_view done = without_spaces(std::string_view(lower).substr(split + may.size()));
    const auto bases = english::bases_of_participle(done);
    if (done.find(' ') != std::string_view::npos || bases.empty()) return false;
    return ask(s, "make an appointment to " + bases.front() + " " + running_words(without_spaces(before.substr(0, split))));
  }
  for (std::string_view link :
       {" are available"sv, " is available"sv, " are"sv, " is"sv, " are open"sv, " is open"sv, ":"sv, " open"sv}) {
    if (ascii_lower(before).ends_with(link)) before.remove_suffix(link.size());
  }
  const std::string what = running_words(before);
  if (what.empty() || has_negative(ascii_lower(what)) || what.find(',') != std::string::npos) return false;
  static constexpr auto kVisits = std::to_array({"visits"sv, "open"sv, "access"sv, "viewing"sv, "viewings"sv});
  if (holds(kVisits, what)) return false;  // the activities know these
  return ask(s, "make an appointment for " + english::with_article(what));
}

/// "Study carrels cannot be booked online": with us.
bool with_us(ShapeReader& in) {
  for (std::string_view way : {" online"sv, " by phone"sv, " by email"sv, " over the phone"sv, " over the telephone"sv,
                               " by mail"sv, " by telephone"sv, " through the website"sv, " by e-mail"sv}) {
    if (!in.lower.ends_with(way)) continue;
    const std::string_view before = in.text.substr(0, in.text.size() - way.size());
    const std::string lower = ascii_lower(before);
    static constexpr auto kNot =
        std::to_array({"cannot be"sv, "can't be"sv, "may not be"sv, "can not be"sv, "are not"sv, "is not"sv});
    std::string_view found;
    const std::size_t at = find_any(lower, kNot, found);
    if (at == std::string::npos || at == 0) return false;
    const std::string_view done = without_spaces(std::string_view(lower).substr(at + found.size()));
    const auto bases = english::bases_of_participle(done);
    static constexpr auto kActs =
        std::to_array({"book"sv, "reserve"sv, "make"sv, "order"sv, "pay"sv, "renew"sv, "cancel"sv, "request"sv});
    if (bases.empty() || !holds(kActs, bases.front())) return false;
    // Who calls is with us already; where else it is done, the library has to say.
    const bool calls = way.find("phone") != std::string_view::npos && (bases.front() == "book" || bases.front() == "reserve");
    return ask(in.statement, bases.front() + " " + running_words(without_spaces(before.substr(0, at))) +
                                 (calls ? " at {links.book}" : " with us"));
  }
  return false;
}

/// "Do not use the lift unless you need it": who it is for.
bool for_who_needs_it(ShapeReader& in) {
  for (std::string_view unless : {" unless you need it"sv, " unless you need to"sv, " unless needed"sv,
                                  " unless you really need it"sv, " unless you need them"sv, " unless necessary"sv}) {
    static constexpr auto kDoNotUse = std::to_array({"do not use"sv, "don't use"sv, "never use"sv});
    const std::size_t size = opening(in.lower, kDoNotUse);
    if (size == 0 || !in.lower.ends_with(unless)) continue;
    const std::string things = running_words(in.text.substr(size + 1, in.text.size() - unless.size() - size - 1));
    if (things.empty() || things.find(',') != std::string::npos) return false;
    const bool many = english::is_plural(things);
    const std::string it = many ? "them" : "it", what = english::with_article(things);
    return tell(in.statement, capitalize(what) + (many ? " are" : " is") + " for people who need " + it,
                "Please leave " + what + " free for people who need " + it);
  }
  return false;
}

/// "Fines over $10 block your account": up to that it stays open.
bool account_limit(ShapeReader& in) {
  static constexpr auto kDebts =
      std::to_array({"fines"sv, "fees"sv, "charges"sv, "balance"sv, "balances"sv, "owe"sv, "owing"sv, "debts"sv, "fine"sv});
  std::string_view debt;
  const std::size_t at = find_any(in.lower, kDebts, debt);
  if (at == std::string_view::npos) return false;
  for (std::string_view over : {" over "sv, " above "sv, " more than "sv, " of more than "sv, " exceeding "sv,
                                " greater than "sv, " exceed "sv, " in excess of "sv}) {
    const std::size_t more = in.lower.find(over, at);
    if (more == std::string_view::npos || more > at + debt.size() + 12) continue;
    const std::string_view rest = in.text.substr(more + over.size());
    const std::string price(price_at(rest));
    if (price.empty() || price.find(' ') != std::string::npos) continue;
    static constexpr auto kStops = std::to_array({"block"sv, "blocks"sv, "blocked"sv, "suspend"sv, "suspended"sv, "cannot"sv,
                                                  "can't"sv, "may not"sv, "unable"sv, "lose"sv, "prevent"sv, "frozen"sv,
                                                  "must be paid"sv, "not be able"sv, "restricted"sv, "revoked"sv});
    std::string_view stop;
    if (find_any(in.lower, kStops, stop) == std::string_view::npos) return false;
    return tell(in.statement, "You can borrow with up to " + price + " to pay",
                "Please keep what there is to pay at " + price + " or less");
  }
  return false;
}

/// "Lost cards will be charged $3": what a new one costs.
bool replacement_price(ShapeReader& in) {
  for (std::string_view state : {"lost or damaged "sv, "damaged or lost "sv, "lost "sv, "damaged "sv, "broken "sv, "missing "sv,
                                 "lost and damaged "sv}) {
    if (!in.lower.starts_with(state)) continue;
    const std::size_t at = find_price(in.text);
    if (at == std::string_view::npos) return false;
    const std::string price(price_at(in.text.substr(at)));
    if (at + price.size() != in.text.size() && ascii_lower(in.text.substr(at + price.size())) != " fee" &&
        ascii_lower(in.text.substr(at + price.size())) != " replacement fee")
      return false;
    static constexpr auto kCosts = std::to_array({"will be charged"sv, "are charged"sv, "will be billed"sv, "cost"sv,
                                                  "will cost"sv, "will incur"sv, "incur"sv, "are subject to"sv,
                                                  "will result in"sv, "are billed"sv, "is charged"sv, "costs"sv, "carry"sv});
    std::string_view found;
    const std::size_t costs = find_any(in.lower, kCosts, found);
    if (costs == std::string_view::npos || costs < state.size() || costs > at) return false;
    const std::string things = running_words(without_spaces(in.text.substr(state.size(), costs - state.size())));
    const std::string thing = singular_of(things);
    std::string lost(state.substr(0, state.size() - 1));
    if (lost == "lost and damaged") lost = "lost or damaged";
    // What comes in pairs has no singular.
    static constexpr auto kPairs = std::to_array({"headphones"sv, "earphones"sv, "earbuds"sv, "glasses"sv, "scissors"sv,
                                                  "goggles"sv, "keys"sv, "gloves"sv, "materials"sv});
    if (holds(kPairs, english::head_noun(things)))
      return tell(in.statement, "Replacing " + lost + " " + things + " costs " + price,
                  capitalize(lost) + " " + things + " cost " + price + " to replace");
    return tell(in.statement, "Replacing a " + lost + " " + thing + " costs " + price,
                capitalize(english::indefinite_article(lost)) + " " + lost + " " + thing + " costs " + price + " to replace");
  }
  return false;
}

/// "You may not reserve a room for someone else": for oneself.
bool for_oneself(ShapeReader& in) {
  for (std::string_view others :
       {" for someone else"sv, " for others"sv, " for other people"sv, " for a friend"sv, " for friends"sv,
        " for another person"sv, " for somebody else"sv, " on behalf of others"sv, " on behalf of someone else"sv}) {
    if (!in.lower.ends_with(others)) continue;
    static constexpr auto kNot =
        std::to_array({"you may not"sv, "you cannot"sv, "you can't"sv, "do not"sv, "don't"sv, "patrons may not"sv,
                       "students may not"sv, "you must not"sv, "visitors may not"sv, "never"sv, "you are not allowed to"sv,
                       "members may not"sv, "users may not"sv});
    const std::size_t size = opening(in.lower, kNot);
    if (size == 0) return false;
    const std::string_view act = in.text.substr(size + 1, in.text.size() - others.size() - size - 1);
    static constexpr auto kActs = std::to_array({"reserve"sv, "book"sv, "borrow"sv, "check out"sv, "print"sv, "register"sv,
                                                 "sign up"sv, "pick up"sv, "request"sv, "order"sv, "buy"sv});
    const std::string lower_act = ascii_lower(act) + " ";
    if (opening(lower_act, kActs) == 0) return false;
    return ask(in.statement, std::string(act) + " for your own use");
  }
  return false;
}

/// "Non-members may not vote", "we do not lend DVDs to non-residents": who it is for.
bool for_insiders(ShapeReader& in) {
  Statement& s = in.statement;
  if (in.lower.starts_with("non-")) {
    const std::string_view rest = in.text.substr(4);
    static constexpr auto kMayNot = std::to_array({"may not"sv, "cannot"sv, "can't"sv, "must not"sv, "are not allowed to"sv,
                                                   "are not permitted to"sv, "can not"sv, "will not be able to"sv});
    const std::string lower = ascii_lower(rest);
    std::string_view found;
    const std::size_t at = find_any(lower, kMayNot, found);
    if (at == std::string_view::npos || at == 0) return false;
    const std::string people(without_spaces(rest.substr(0, at)));
    const std::string_view act = without_spaces(rest.substr(at + found.size()));
    const std::string lower_act = ascii_lower(act);
    if (people.find(' ') != std::string::npos || !is_people(ascii_lower(people)) || has_negative(lower_act) ||
        lower_act.starts_with("be "))
      return false;
    return tell(s, capitalize(people) + " can " + std::string(act),
                capitalize(people) + ", you are welcome to " + std::string(act));
  }
  for (std::string_view to : {" to non-"sv, " for non-"sv, " by non-"sv}) {
    const std::size_t at = in.lower.find(to);
    if (at == std::string_view::npos) continue;
    const std::string people(in.text.substr(at + to.size()));
    if (!is_people(ascii_lower(people)) || people.find(' ') != std::string::npos) return false;
    const std::string_view before = in.text.substr(0, at);
    const std::string lower = ascii_lower(before);
    std::string things;
    if (lower.starts_with("no ")) {
      things = before.substr(3);
    } else if (lower.starts_with("we ")) {
      for (std::string_view verb : {" lend "sv, " loan "sv, " rent "sv, " offer "sv, " provide "sv, " give "sv, " issue "sv}) {
        if (const std::size_t found = lower.find(verb); found != std::string::npos && has_negative(lower.substr(0, found + 1)))
          things = before.substr(found + verb.size());
        else if (found != std::string::npos && lower.find("no longer") < found)
          things = before.substr(found + verb.size());
      }
    } else {
      for (std::string_view no : {" are not "sv, " is not "sv, " cannot be "sv, " may not be "sv, " will not be "sv}) {
        if (const std::size_t found = lower.find(no); found != std::string::npos && things.empty())
          things = before.substr(0, found);
      }
    }
    if (things.empty() || things.size() > 40 || things.find(',') != std::string::npos) return false;
    things = running_words(things);
    return tell(s, capitalize(things) + (english::is_plural(things) ? " are" : " is") + " for " + people,
                capitalize(people) + ", " + things + (english::is_plural(things) ? " are" : " is") + " for you");
  }
  return false;
}

/// "Visitors are not allowed behind the counter": this side of it.
bool on_this_side(ShapeReader& in) {
  static constexpr auto kNot = std::to_array({"are not allowed"sv, "are not permitted"sv, "is not allowed"sv, "may not go"sv,
                                              "must not go"sv, "cannot go"sv, "do not go"sv, "don't go"sv, "may not come"sv,
                                              "do not come"sv, "not allowed"sv, "do not walk"sv, "do not step"sv});
  std::string_view found;
  const std::size_t at = find_any(in.lower, kNot, found);
  if (at == std::string_view::npos) return false;
  if (at > 0 && !is_everyone(ascii_lower(without_spaces(in.text.substr(0, at))))) return false;
  const std::string_view rest = without_spaces(in.text.substr(at + found.size()));
  const std::string lower = ascii_lower(rest);
  for (std::string_view over : {"behind "sv, "beyond "sv, "past "sv}) {
    if (!lower.starts_with(over)) continue;
    const std::string_view what = rest.substr(over.size());
    if (find_adjunct(ascii_lower(what), 0, false) < what.size() || what.find(',') != std::string_view::npos) return false;
    return ask(in.statement, "stay on this side of " + english::with_article(running_words(what)));
  }
  return false;
}

/// "The 3D printer may only be operated by trained staff": who does it.
bool done_by(ShapeReader& in) {
  for (std::string_view may : {" may only be "sv, " can only be "sv, " must only be "sv, " may be "sv}) {
    const std::size_t at = in.lower.find(may), by = in.lower.find(" by ", at == std::string_view::npos ? 0 : at);
    if (at == std::string_view::npos || at == 0 || by == std::string_view::npos) continue;
    const std::string done(in.lower.substr(at + may.size(), by - at - may.size()));
    std::string who(in.text.substr(by + 4));
    const bool only = ascii_lower(who).ends_with(" only");
    if (only) who.resize(who.size() - 5);
    if ((may == " may be " && !only) || done.find(' ') != std::string::npos || english::bases_of_participle(done).empty())
      continue;
    if (!is_people(ascii_lower(who)) || has_negative(ascii_lower(who))) return false;
    const std::string things = running_words(in.text.substr(0, at)), what = english::with_article(things);
    const bool many = english::is_plural(things);
    return tell(in.statement, capitalize(what) + (many ? " are " : " is ") + done + " by " + who + ": please ask us",
                "Please ask us: " + what + (many ? " are " : " is ") + done + " by " + who);
  }
  return false;
}

/// "Computers are not for gaming", "rooms may not be used for parties": elsewhere.
bool other_use(ShapeReader& in) {
  Statement& s = in.statement;
  static constexpr auto kNotFor =
      std::to_array({"is not for"sv, "are not for"sv, "may not be used for"sv, "cannot be used for"sv, "must not be used for"sv,
                     "is not to be used for"sv, "are not to be used for"sv, "should not be used for"sv, "can't be used for"sv,
                     "are not to be used as"sv, "isn't for"sv, "aren't for"sv, "is not intended for"sv,
                     "are not intended for"sv, "is not meant for"sv, "are not meant for"sv, "not for"sv});
  static constexpr auto kNoPoint = std::to_array(
      {"not a drop-off point for"sv, "not a drop-off for"sv, "this is not a drop-off point for"sv, "not a donation point for"sv,
       "not a collection point for"sv, "this is not a collection point for"sv, "not a drop-off site for"sv,
       "not a donation site for"sv, "this is not a donation point for"sv, "this is not a donation site for"sv});
  std::string_view found;
  std::size_t at = find_any(in.lower, kNotFor, found);
  std::string_view subject, use;
  if (const std::size_t point = opening(in.lower, kNoPoint); point != 0) {
    subject = "this place", use = without_spaces(in.text.substr(point));
  } else if (at != std::string_view::npos && at > 0) {
    subject = without_spaces(in.text.substr(0, at));
    use = without_spaces(in.text.substr(at + found.size()));
  } else {
    static constexpr auto kDoNotUse = std::to_array({"do not use"sv, "don't use"sv, "you may not use"sv, "you must not use"sv,
                                                     "you cannot use"sv, "never use"sv, "you can't use"sv});
    const std::size_t size = opening(in.lower, kDoNotUse);
    at = in.lower.find(" for ", size);
    if (size == 0 || at == std::string_view::npos) return false;
    subject = without_spaces(in.text.substr(size, at - size));
    use = without_spaces(in.text.substr(at + 5));
  }
  const std::string lower = ascii_lower(use);
  // "commercial events": a word that can be a time is none without its preposition.
  static constexpr auto kStarts = std::to_array({"between"sv, "from"sv, "after"sv, "before"sv, "until"sv, "on"sv, "during"sv,
                                                 "at"sv, "while"sv, "when"sv, "in"sv, "without"sv, "unless"sv, "except"sv});
  std::size_t end = std::min(find_adjunct(lower, 0, false), lower.size());
  while (end < lower.size() && !holds(kStarts, std::string_view(lower).substr(end, lower.find(' ', end) - end)))
    end = std::min(find_adjunct(lower, end, false), lower.size());
  const std::string_view what = without_spaces(use.substr(0, end));
  static constexpr auto kOther = std::to_array({"sale"sv, "loan"sv, "checkout"sv, "circulation"sv, "rent"sv, "hire"sv, "use"sv,
                                                "you"sv, "everyone"sv, "display"sv, "now"sv, "long"sv, "free"sv, "public"sv});
  if (subject.empty() || what.empty() || is_people(ascii_lower(what)) ||
      holds(kOther, std::string_view(lower).substr(0, lower.find(' '))) || begins_with_number(lower) ||
      has_negative(ascii_lower(what)) || english::is_time(lower.substr(0, lower.find(' '))))
    return false;
  if (!read_adjuncts(use.substr(end), s.around) || !s.around.at_place.empty() || !s.around.exception.empty()) return false;
  if (english::has_determiner(what)) return false;  // "not for the reading room"
  s.items = {read_item(what, ItemMode::acting, in.lexicon)};
  s.subject = running_words(subject);
  s.predicate = running_words(what);
  s.kind = StatementKind::other_use;
  return true;
}

}  // namespace

bool read_request(ShapeReader& in) {
  const Adjuncts before = in.statement.around;
  for (auto shape : {by_appointment, with_us, for_who_needs_it, account_limit, replacement_price, for_oneself, for_insiders,
                     on_this_side, done_by, other_use}) {
    if (shape(in)) return true;
    in.statement.items.clear();
    in.statement.around = before;
  }
  return false;
}

}  // namespace sayyes
