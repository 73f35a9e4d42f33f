#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/ban_words.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/shape_reader.h"

namespace sayyes {
namespace {

constexpr auto kBanThings = std::to_array<std::string_view>({
    "no",
    "there is no",
    "there is to be no",
    "we do not allow",
    "we don't allow",
    "we do not permit",
    "we don't permit",
    "library policy prohibits",
    "library policy forbids",
    "library policy does not allow",
    "the library prohibits",
    "the library does not allow",
    "the library does not permit",
    "we prohibit",
    "we cannot allow",
    "we can't allow",
    "we are unable to allow",
    "we cannot permit",
    "we do not tolerate",
    "we will not tolerate",
    "the library does not tolerate",
    "not allowed:",
    "prohibited:",
    "forbidden:",
    "it is our policy to allow no",
});
constexpr auto kBanActing = std::to_array<std::string_view>(
    {"don't even think of", "don't even think about", "do not even think of", "do not even think about", "refrain from",
     "avoid", "thank you for not", "thanks for not", "abstain from", "to refrain from"});

constexpr auto kNotAllowed = std::to_array<std::string_view>({
    "are strictly prohibited",
    "is strictly prohibited",
    "are strictly forbidden",
    "is strictly forbidden",
    "are not allowed",
    "is not allowed",
    "are not permitted",
    "is not permitted",
    "are prohibited",
    "is prohibited",
    "are forbidden",
    "is forbidden",
    "are banned",
    "is banned",
    "are not welcome",
    "is not welcome",
    "will not be permitted",
    "will not be allowed",
    "will not be tolerated",
    "is not tolerated",
    "are not tolerated",
    "are not acceptable",
    "is not acceptable",
    "strictly prohibited",
    "strictly forbidden",
    "strictly not allowed",
    "not allowed",
    "not permitted",
    "prohibited",
    "forbidden",
    "aren't allowed",
    "isn't allowed",
    "are never allowed",
    "is never allowed",
    "not welcome",
    "banned",
    "isn't permitted",
    "aren't permitted",
    "will not be admitted",
    "are not admitted",
});
constexpr auto kNotGiven = std::to_array<std::string_view>({
    "will not be accepted",
    "will not be processed",
    "will not be honored",
    "will not be considered",
    "will not be answered",
    "are not accepted",
    "is not accepted",
    "not accepted",
    "are not available",
    "is not available",
    "not available",
    "is unavailable",
    "are unavailable",
    "unavailable",
    "are not given",
    "is not given",
    "not given",
    "are not provided",
    "is not provided",
    "not provided",
    "are not offered",
    "is not offered",
    "are not issued",
    "will not be issued",
    "will not be given",
    "will not be granted",
    "are not refunded",
    "are not lent",
    "are not sold",
    "is not sold",
    "cannot be accepted",
    "can not be accepted",
    "not offered",
    "are not processed",
    "is not processed",
    "not processed",
    "is not lent",
    "are not made",
    "are not taken",
    "not issued",
});
constexpr auto kMayNot = std::to_array<std::string_view>(
    {"may not", "must not", "cannot", "can\'t", "cant", "shall not", "should not", "are not allowed to", "are not permitted to",
     "is not allowed to", "is not permitted to", "are forbidden to", "are not to", "must never"});
constexpr auto kRefusals = std::to_array<std::string_view>({
    "we do not",
    "we don't",
    "we cannot",
    "we can't",
    "we are unable to",
    "we are not able to",
    "we will not",
    "we won't",
    "we no longer",
    "the library does not",
    "the library doesn't",
    "the library cannot",
    "the library is unable to",
    "the library will not",
    "library staff cannot",
    "library staff do not",
    "staff cannot",
    "staff can not",
    "staff do not",
    "staff are unable to",
    "staff are not able to",
    "staff may not",
    "staff will not",
    "staff are not allowed to",
    "staff are not permitted to",
    "staff is not allowed to",
    "staff members may not",
    "librarians may not",
    "staff can't",
    "librarians cannot",
    "this library does not",
    "library staff are unable to",
    "we're unable to",
    "our staff cannot",
    "library staff may not",
    "we are no longer able to",
    "we may not",
    "we are not allowed to",
    "library staff are not able to",
    "library staff will not",
    "library staff can't",
    "library employees cannot",
    "employees cannot",
    "volunteers cannot",
    "librarians do not",
    "librarians can't",
    "librarians may not",
    "librarians are unable to",
    "our librarians cannot",
    "our staff can't",
    "our staff do not",
    "our staff are unable to",
    "the desk cannot",
    "our team cannot",
});

}  // namespace

namespace {

/// "no entry without a ticket": an exchange, the ticket for the entry.
bool entry_for(Statement& statement) {
  Adjuncts& around = statement.around;
  if (statement.items.size() != 1 || around.without.empty()) return true;
  const Activity* activity = statement.items.front().activity;
  if (activity == nullptr || activity->id != "enter" || !around.time.empty() || !around.exception.empty() ||
      !around.place.empty())
    return true;
  if (around.without.find("permission") != std::string::npos) return true;
  statement.subject = "entry";
  statement.predicate = around.without;
  around.without.clear();
  statement.items.clear();
  statement.kind = StatementKind::swap;
  return true;
}

}  // namespace

namespace {

/// "no food may be eaten here" -> "food may not be eaten here".
bool turn_around(ShapeReader& in) {
  if (!in.lower.starts_with("no ")) return false;
  for (std::string_view done :
       {std::string_view(" may be "), std::string_view(" can be "), std::string_view(" should be "),
        std::string_view(" shall be "), std::string_view(" is to be "), std::string_view(" are to be ")}) {
    const std::size_t at = in.lower.find(done);
    if (at == std::string_view::npos) continue;
    in.statement.text = std::string(in.text.substr(3, at - 3)) + " may not be " + std::string(in.text.substr(at + done.size()));
    in.set(in.statement.text);
    return true;
  }
  return false;
}

}  // namespace

namespace {

/// "access to the vault": one stays outside a room; but not outside a roof.
bool enters_room(ShapeReader& in, std::string_view text) {
  const Activity* enter = in.lexicon.find("enter");
  const std::string lower = ascii_lower(text);
  for (std::string_view way : {std::string_view("access to "), std::string_view("entry to "), std::string_view("entrance to "),
                               std::string_view("entry into "), std::string_view("admittance to "),
                               std::string_view("admission to "), std::string_view("entering ")}) {
    if (!lower.starts_with(way) || enter == nullptr) continue;
    const std::string_view after = text.substr(way.size());
    const std::size_t end = std::min(find_adjunct(ascii_lower(after), 0, false), after.size());
    const std::string_view room = without_spaces(after.substr(0, end));
    Adjuncts around = in.statement.around;
    // "No entry to minors": nobody stays outside of them.
    if (is_people(ascii_lower(room)) || english::preposition_for(room) != "in" || !read_adjuncts(after.substr(end), around))
      return false;
    Item item;
    item.activity = enter;
    item.act = true;
    item.text = "enter";
    item.object = english::with_article(running_words(room));
    in.statement.items = {item};
    in.statement.around = std::move(around);
    in.statement.kind = StatementKind::ban;
    return true;
  }
  return false;
}

}  // namespace

bool read_ban(ShapeReader& in) {
  if (turn_around(in)) return false;  // read_verdict reads it
  if (const std::size_t size = opening(in.lower, kBanActing))
    return in.items(StatementKind::ban, in.text.substr(size + 1), ItemMode::acting);
  if (const std::size_t size = opening(in.lower, kBanActs))
    return in.items(StatementKind::ban, in.text.substr(size + 1), ItemMode::acts);
  if (const std::size_t size = opening(in.lower, kBanThings)) {
    std::string_view after = in.text.substr(size + 1);
    // "No person shall enter": a sentence about people, and no thing.
    const std::string lower_after = ascii_lower(after);
    for (std::string_view modal : {std::string_view(" shall "), std::string_view(" may "), std::string_view(" will be ")}) {
      const std::size_t at = lower_after.find(modal);
      if (at != std::string::npos && lower_after.find_first_of("0123456789") > at) return false;
    }
    if (enters_room(in, after)) return true;
    for (std::string_view use :
         {std::string_view("use of "), std::string_view("the use of "), std::string_view("unauthorized ")}) {
      if (ascii_lower(after).starts_with(use)) after.remove_prefix(use.size());
    }
    return in.items(StatementKind::ban, after, ItemMode::things) && entry_for(in.statement);
  }
  return false;
}

/// "{things} in the library are not allowed after 6".
bool read_verdict(ShapeReader& in) {
  // "Children under 13 may not use the teen room": they are not permitted in it.
  static constexpr auto kUsable = std::to_array<std::string_view>(
      {"room", "lounge", "area", "lab", "makerspace", "gym", "pool", "studio", "space", "zone", "library"});
  for (std::string_view use :
       {std::string_view(" may not use "), std::string_view(" cannot use "), std::string_view(" may not enter ")}) {
    const std::size_t at = in.lower.find(use);
    if (at == std::string_view::npos || !is_people(in.lower.substr(0, at)) || is_everyone(in.lower.substr(0, at))) continue;
    const std::string_view room = in.text.substr(at + use.size());
    if (!holds(kUsable, english::head_noun(ascii_lower(room))) || !english::has_determiner(room)) continue;
    in.statement.text = std::string(in.text.substr(0, at)) + " are not permitted in " + std::string(room);
    in.set(in.statement.text);
  }
  std::string_view found;
  std::size_t at = find_any(in.lower, kNotAllowed, found);
  StatementKind kind = StatementKind::ban;
  if (at == std::string_view::npos || at == 0) {
    found = {};
    at = find_any(in.lower, kNotGiven, found);
    kind = StatementKind::refusal;
  }
  if (at != std::string_view::npos && at > 0) {
    std::string_view tail = without_spaces(in.text.substr(at + found.size()));
    std::string_view subject = without_spaces(in.text.substr(0, at));
    // "Dogs were banned from trams" tells what was.
    const std::string before = ascii_lower(subject);
    if (before.ends_with(" were") || before.ends_with(" was") || before.ends_with(" had been")) return false;
    // "Recorders are banned from the hearing room": not in it.
    const std::string within = std::string(english::preposition_for(tail.substr(std::min<std::size_t>(5, tail.size())))) + " ";
    std::string placed;
    if (kind == StatementKind::ban && ascii_lower(tail).starts_with("from the ") && within.size() > 1)
      placed = within + std::string(tail.substr(5)), tail = placed;
    const std::string lower_tail = ascii_lower(tail), lower_subject = ascii_lower(subject);
    // "Access to the roof is prohibited"
    if (kind == StatementKind::ban && enters_room(in, subject)) return read_adjuncts(tail, in.statement.around);
    if (in.statement.items.empty() && begins_with_words(lower_subject, "access")) return false;
    if (is_people(lower_subject) && (begins_with_words(lower_tail, "to") || begins_with_words(lower_tail, "from"))) {
      if (!is_everyone(lower_subject)) in.statement.around.people = std::string(subject);
      const bool acting = begins_with_words(lower_tail, "from");
      return in.items(StatementKind::ban, tail.substr(acting ? 5 : 3), acting ? ItemMode::acting : ItemMode::acts);
    }
    for (std::string_view entering : {std::string_view("from entering "), std::string_view("from being in "),
                                      std::string_view("to enter "), std::string_view("to be in ")}) {
      if (!lower_tail.starts_with(entering)) continue;
      const std::string place = "in " + std::string(tail.substr(entering.size()));
      if (!read_adjuncts(place, in.statement.around)) return false;
      return in.items(kind, subject, ItemMode::acting);
    }
    if (!read_adjuncts(tail, in.statement.around)) return false;
    if (lower_subject.starts_with("use of "))
      subject.remove_prefix(7);
    else if (lower_subject.starts_with("the use of "))
      subject.remove_prefix(11);
    return in.items(kind, subject, ItemMode::acting);
  }
  found = {};
  at = find_any(in.lower, kNotDone, found);
  if (at != std::string_view::npos && at > 0) {
    const std::string_view subject = without_spaces(in.text.substr(0, at)),
                           done = without_spaces(in.text.substr(at + found.size()));
    std::size_t used = 0;
    Adjuncts around = in.statement.around;
    // "Food in the lab may not be eaten": what stands around the subject is kept too.
    const std::string lower_subject = ascii_lower(subject);
    const std::size_t split = find_adjunct(lower_subject, 0, false);
    const std::string_view head = without_spaces(subject.substr(0, split));
    if (split != std::string_view::npos && !read_adjuncts(subject.substr(split), around)) return false;
    std::vector<Item> items = read_passive(head, done, in.lexicon, used);
    if (items.empty()) {
      // Nothing known is done to it; when or with what it may be done can still be said.
      const std::string lower_done = ascii_lower(done);
      const std::size_t space = std::min(lower_done.find(' '), lower_done.size());
      const auto bases = english::bases_of_participle(std::string_view(lower_done).substr(0, space));
      if (bases.empty() || !english::is_common_verb(bases.front())) return false;
      Item item;
      item.act = true;
      item.text = bases.front();
      item.object = running_words(head);
      item.plural = english::is_plural(item.object);
      items.push_back(item);
      used = space;
    }
    if (!read_adjuncts(done.substr(used), around)) return false;
    in.statement.items = std::move(items);
    in.statement.around = std::move(around);
    in.statement.kind = StatementKind::ban;
    return true;
  }
  found = {};
  at = find_any(in.lower, kMayNot, found);
  if (at != std::string_view::npos && at > 0) {
    const std::string_view subject = without_spaces(in.text.substr(0, at));
    // "toys may not leave the play area"
    const std::string_view verb = without_spaces(in.text.substr(at + found.size()));
    const std::string lower_verb = ascii_lower(verb);
    if (const Activity* remove = in.lexicon.find("remove"); remove != nullptr && lower_verb.starts_with("leave ") &&
                                                            !is_people(ascii_lower(subject)) &&
                                                            english::has_determiner(verb.substr(6))) {
      if (!read_adjuncts("from " + std::string(verb.substr(6)), in.statement.around)) return false;
      Item item;
      item.activity = remove;
      item.act = true;
      item.text = "remove";
      item.object = running_words(subject);
      item.plural = english::is_plural(item.object);
      in.statement.items = {item};
      in.statement.kind = StatementKind::ban;
      return true;
    }
    if (!in.items(StatementKind::ban, without_spaces(in.text.substr(at + found.size())), ItemMode::acts)) return false;
    const std::string lower_subject = ascii_lower(subject);
    if (is_people(lower_subject)) {
      if (!is_everyone(lower_subject)) in.statement.around.people = std::string(subject);
    } else {
      for (Item& item : in.statement.items) {
        // "Laptops must not block it": only a verb that is known whole says what is done to them.
        if (!item.object.empty() || item.activity == nullptr || item.activity->id == "enter") return false;
        item.object = std::string(subject);
        item.plural = english::is_plural(subject);
      }
    }
    return true;
  }
  return false;
}

namespace {

/// "We cannot hold your bags": what visitors keep with them, which is no ban on it.
bool refuses_to_keep(ShapeReader& in, std::string_view act) {
  const Activity* kept = in.lexicon.find("belongings_kept");
  const std::string lower = ascii_lower(act);
  static constexpr auto kKeeping =
      std::to_array<std::string_view>({"hold", "keep", "store", "watch", "mind", "guard", "look after", "take care of",
                                       "be responsible for", "supervise", "keep an eye on", "watch over", "hold on to"});
  const std::size_t verb = opening(lower, kKeeping);
  if (kept == nullptr || verb == 0) return false;
  const std::string_view rest = act.substr(verb + 1);
  const std::string lower_rest = ascii_lower(rest);
  const std::size_t end = std::min(find_adjunct(lower_rest, 0, false), lower_rest.size());
  const std::string_view things = without_spaces(rest.substr(0, end));
  static constexpr auto kOwn = std::to_array<std::string_view>(
      {"bag",       "bags",  "backpack", "backpacks", "belongings", "things",  "property", "valuables", "possessions",
       "coat",      "coats", "laptop",   "laptops",   "luggage",    "purse",   "purses",   "stroller",  "strollers",
       "suitcase",  "phone", "phones",   "child",     "children",   "pet",     "pets",     "dog",       "dogs",
       "suitcases", "bike",  "bikes",    "packages",  "parcels",    "effects", "articles"});
  const std::string lower_things = ascii_lower(things);
  if (!holds(kOwn, english::head_noun(lower_things)) || !read_adjuncts(rest.substr(end), in.statement.around)) return false;
  Item item;
  item.activity = kept;
  item.act = true;
  item.text = "look after";
  item.object = running_words(things);
  for (std::string_view own : {std::string_view("personal "), std::string_view("any "), std::string_view("unattended ")}) {
    if (item.object.starts_with(own) && own != "personal ") item.object.erase(0, own.size());
  }
  if (!english::has_determiner(item.object)) item.object = "your " + item.object;
  item.plural = english::is_plural(item.object);
  in.statement.items = {item};
  in.statement.kind = StatementKind::refusal;
  return true;
}

}  // namespace

namespace {

/// Size of "this machine does not", "the branch cannot" at the start; 0 without it.
std::size_t refusing_unit(std::string_view lower) {
  static constexpr auto kUnits = std::to_array<std::string_view>(
      {"machine", "machines", "kiosk",   "kiosks", "copier",     "copiers", "printer", "printers", "scanner",    "scanners",
       "branch",  "museum",   "archive", "café",   "cafe",       "shop",    "slot",    "office",   "department", "system",
       "desk",    "reader",   "meter",   "pantry", "bookmobile", "team",    "counter", "terminal", "terminals",  "library"});
  for (std::string_view no : {" does not ", " do not ", " doesn't ", " don't ", " cannot ", " can't ", " will not ", " won't ",
                              " is unable to ", " are unable to ", " is not able to "}) {
    const std::size_t at = lower.find(no);
    if (at == std::string_view::npos || at == 0 || !holds(kUnits, english::head_noun(lower.substr(0, at))) ||
        std::count(lower.begin(), lower.begin() + static_cast<std::ptrdiff_t>(at), ' ') > 3)
      continue;
    return at + no.size() - 1;
  }
  return 0;
}

}  // namespace

bool read_refusal(ShapeReader& in) {
  std::size_t size = opening(in.lower, kRefusals);
  if (size == 0) size = refusing_unit(in.lower);
  if (size != 0 && refuses_to_keep(in, in.text.substr(size + 1))) return true;
  return size != 0 && in.items(StatementKind::refusal, in.text.substr(size + 1), ItemMode::acts);
}

bool read_list_head(ShapeReader& in, ItemMode& mode) {
  std::string_view found;
  const std::size_t at = find_any(in.lower, kNotAllowed, found);
  if (at != std::string_view::npos && (at == 0 || in.lower.starts_with("the following") || in.lower.starts_with("these"))) {
    mode = ItemMode::things;
    return read_adjuncts(in.text.substr(at + found.size()), in.statement.around);
  }
  const std::string goes_on = in.lower_text + " ";
  if (const std::size_t size = opening(goes_on, kBanActs)) {
    mode = ItemMode::acts;
    const std::string_view tail = without_spaces(in.text.substr(std::min(size, in.text.size())));
    return tail.empty() || ascii_lower(tail) == "do the following" || read_adjuncts(tail, in.statement.around);
  }
  if (const std::size_t size = opening(goes_on, kBanActing)) {
    mode = ItemMode::acting;
    return read_adjuncts(in.text.substr(std::min(size, in.text.size())), in.statement.around);
  }
  if (in.lower == "no" || in.lower == "no to") return true;
  return false;
}

}  // namespace sayyes
