#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/english.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/told.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

constexpr auto kMust = std::to_array<std::string_view>({"are required to", "is required to", "must always", "must first",
                                                        "must", "need to", "needs to", "have to", "has to", "shall"});

}  // namespace

/// "out of order", "staff only": the whole of it, or after a subject.
namespace {

std::size_t spaces_in(std::string_view text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')); }

/// A short noun phrase; a clause of its own is none.
bool can_be_subject(std::string_view lower) {
  static constexpr auto kClause =
      std::to_array<std::string_view>({"it", "that", "you", "we", "have", "has", "for", "your", "because", "if", "when", "they",
                                       "as", "to", "who", "i", "must", "should", "may"});
  for (std::string_view link : {std::string_view(" is"), std::string_view(" are"), std::string_view(" is currently"),
                                std::string_view(" are currently"), std::string_view(" has been")}) {
    if (lower.ends_with(link)) lower.remove_suffix(link.size());
  }
  static constexpr auto kCommands = std::to_array<std::string_view>({"keep", "leave", "please", "make", "do", "don't"});
  if (holds(kCommands, lower.substr(0, lower.find(' ')))) return false;
  std::string_view found;
  return spaces_in(lower) < 6 && find_any(lower, kClause, found) == std::string_view::npos;
}

bool can_be_rest(std::string_view lower) {
  static constexpr auto kVerbs =
      std::to_array<std::string_view>({"will", "can", "must", "may", "is", "are", "before", "result", "results", "to"});
  std::string_view found;
  return !lower.empty() && spaces_in(lower) < 6 && find_any(lower, kVerbs, found) == std::string_view::npos;
}

}  // namespace

bool read_condition(ShapeReader& in) {
  // The lexicon's forms have no commas: "no shirt, no shoes, no service" is looked up without.
  std::string plain;
  for (char c : in.lower) {
    if (c != ',' && c != ':') plain += c;
  }
  if (plain.size() != in.lower.size()) {
    if (const auto hit = in.lexicon.longest_at(plain, 0);
        hit && hit->size == plain.size() && hit->activity->type == "condition") {
      Item item;
      item.activity = hit->activity;
      item.text = std::string(in.text);
      in.statement.items = {item};
      in.statement.kind = StatementKind::condition;
      return true;
    }
  }
  std::size_t words = 0;
  for (std::size_t at = 0; at < in.lower.size() && words < 12; ++words) {
    if (const auto hit = in.lexicon.longest_at(in.lower, at); hit && hit->activity->type == "condition") {
      Adjuncts around = in.statement.around;
      std::string_view subject = without_spaces(in.text.substr(0, at));
      const std::string_view tail = in.text.substr(at + hit->size);
      const bool subject_ok =
          subject.empty() || (hit->activity->words.contains("subject") && can_be_subject(ascii_lower(subject)));
      // "you failed to return" wants what follows as its object.
      const auto refuses = hit->activity->words.find("refuses");
      if (refuses != hit->activity->words.end() && read_adjuncts(tail, around) &&
          (refuses->second == "no_until"
               ? around.time_kind != TimeKind::until
               : around.time.empty() == (refuses->second == "no_time") || around.at_place.starts_with("to "))) {
        const std::size_t next = in.lower.find(' ', at);
        if (next == std::string_view::npos) return false;
        at = next + 1;
        continue;
      }
      around = in.statement.around;
      const bool takes_rest = hit->activity->words.contains("rest") && can_be_rest(ascii_lower(without_spaces(tail)));
      if (subject_ok && (takes_rest || read_adjuncts(tail, around))) {
        // "no entry without a ticket" is a condition of another kind.
        if (!around.without.empty() || !around.more_than.empty()) return false;
        for (std::string_view link :
             {" is currently", " are currently", " is", " are", " has been", " have been", " was", ":", " -"}) {
          if (ascii_lower(subject).ends_with(link)) subject.remove_suffix(link.size());
        }
        Item item;
        item.activity = hit->activity;
        item.text = std::string(in.text.substr(at, hit->size));
        for (std::string_view article : {std::string_view("the "), std::string_view("this "), std::string_view("our ")}) {
          if (ascii_lower(subject).starts_with(article)) subject.remove_prefix(article.size());
        }
        item.object = running_words(subject);
        if (takes_rest) item.object = running_words(without_spaces(tail));
        item.plural = english::is_plural(item.object);
        in.statement.items = {item};
        in.statement.around = std::move(around);
        in.statement.kind = StatementKind::condition;
        return true;
      }
    }
    const std::size_t space = in.lower.find(' ', at);
    if (space == std::string_view::npos) break;
    at = space + 1;
  }
  return false;
}

namespace {

/// Papers and things that one shows to get something.
constexpr auto kShown =
    std::to_array<std::string_view>({"card",    "cards",       "id",      "identification", "ticket", "tickets",  "pass",
                                     "passes",  "receipt",     "permit",  "badge",          "key",    "passport", "licence",
                                     "license", "certificate", "voucher", "letter",         "pin",    "proof",    "deposit"});

/// "be left at the desk" said of things -> "leave {object} at the desk".
bool passive_must(ShapeReader& in, std::string_view subject, std::string_view done) {
  Statement& s = in.statement;
  const std::string lower = ascii_lower(done);
  const std::size_t space = std::min(lower.find(' '), lower.size());
  const std::string_view participle = std::string_view(lower).substr(0, space);
  s.subject = std::string(subject);
  if (participle == "accompanied" || participle == "supervised") {
    const std::size_t by = lower.find("by ");
    const Activity* alone = in.lexicon.find("children_alone");
    if (by == std::string::npos) {
      const std::string lower_subject = ascii_lower(subject);
      const std::size_t end = std::min(find_adjunct(lower_subject, 0, false), lower_subject.size());
      if (alone == nullptr || !is_people(lower_subject) || !read_adjuncts(done.substr(participle.size()), s.around) ||
          !read_adjuncts(subject.substr(end), s.around))
        return false;
      Item item;
      item.activity = alone;
      item.act = true;
      item.text = "leave unattended";
      item.object = running_words(without_spaces(subject.substr(0, end)));
      for (std::string_view lead : {std::string_view("all "), std::string_view("your ")}) {
        if (item.object.starts_with(lead)) item.object.erase(0, lead.size());
      }
      item.plural = english::is_plural(item.object);
      s.items = {item};
      s.kind = StatementKind::ban;
      return true;
    }
    s.predicate = std::string(done.substr(by + 3));
    s.kind = StatementKind::only;
    s.around.without = s.predicate;
    return true;
  }
  if (const auto bases = english::bases_of_participle(participle); !bases.empty()) {
    // What the library does with them is nothing to ask of visitors.
    static constexpr auto kOurs = std::to_array<std::string_view>({"inspect", "search", "approve", "review", "weigh", "scan"});
    if (holds(kOurs, bases.front())) return false;
    if (!english::is_common_verb(bases.front()) || is_people(ascii_lower(subject))) return false;
    s.predicate = bases.front() + " {object}" + std::string(done.substr(space));
    // "switched off in the library": the particle stays with its verb.
    for (std::string_view particle :
         {std::string_view(" off"), std::string_view(" on"), std::string_view(" out"), std::string_view(" up"),
          std::string_view(" away"), std::string_view(" back"), std::string_view(" for")}) {
      const std::string_view tail = std::string_view(lower).substr(space);
      if (tail == particle || (tail.starts_with(particle) && tail.substr(particle.size()).starts_with(" in ")) ||
          (particle == " for" && tail.starts_with(" for before "))) {
        s.predicate = bases.front() + std::string(particle) + " {object}" + std::string(done.substr(space + particle.size()));
      }
    }
    s.passive = true;
    s.kind = StatementKind::must;
    return true;
  }
  if (lower.starts_with("at least ")) {
    s.predicate = std::string(done);
    s.passive = true;
    s.kind = StatementKind::limit;
    return true;
  }
  if (!done.empty() && done.front() >= '0' && done.front() <= '9') {
    // "must be 18 or older to book"
    std::size_t digits = 0;
    while (digits < done.size() && done[digits] >= '0' && done[digits] <= '9') ++digits;
    const std::size_t to = lower.find(" to ");
    const std::string_view after =
        without_spaces(std::string_view(lower).substr(digits, to == std::string::npos ? to : to - digits));
    static constexpr auto kOlder =
        std::to_array<std::string_view>({"", "or older", "and older", "or over", "and over", "years old", "years or older",
                                         "years of age", "years of age or older", "and up", "+", "years old or older"});
    if (!is_everyone(ascii_lower(subject)) || !holds(kOlder, after)) return false;
    s.around.age = "over " + std::string(done.substr(0, digits));
    s.predicate = to == std::string::npos ? std::string() : std::string(done.substr(to + 4));
    s.subject.clear();
    s.kind = StatementKind::must;
    return true;
  }
  if (is_people(ascii_lower(subject)) || done.find(' ') != std::string_view::npos) return false;
  s.predicate = "keep {object} " + std::string(done);
  s.passive = true;
  s.kind = StatementKind::must;
  return true;
}

}  // namespace

namespace {

std::string small_first(std::string_view text) {
  std::string out(text);
  if (out.size() > 1 && out[0] >= 'A' && out[0] <= 'Z' && !(out[1] >= 'A' && out[1] <= 'Z'))
    out[0] = static_cast<char>(out[0] + 32);
  return out;
}

}  // namespace

bool read_must(ShapeReader& in) {
  Statement& s = in.statement;
  // "People need to get by" says why, and asks nothing of anyone.
  if (in.lower.starts_with("people need to ") || in.lower.starts_with("others need to ")) return false;
  // "library card required for checkout", "photo ID required to use computers"
  for (std::string_view joint :
       {std::string_view(" is required to "), std::string_view(" required to "), std::string_view(" is required for "),
        std::string_view(" required for "), std::string_view(" is needed to "), std::string_view(" is needed for ")}) {
    const std::size_t at = in.lower.find(joint);
    if (at == std::string_view::npos) continue;
    const std::string_view needed = without_spaces(in.text.substr(0, at));
    const std::string lower_needed = ascii_lower(needed);
    if (!holds(kShown, english::head_noun(lower_needed))) break;
    const std::string aim(in.text.substr(at + joint.size()));
    const std::string own = english::has_determiner(needed) ? std::string(needed) : "your " + running_words(needed);
    if (joint.ends_with("for ")) {
      s.predicate = "bring " + own + " for " + aim;
    } else {
      s.predicate = "bring " + own;
      s.around.without = own;
      s.around.reason = aim;
    }
    s.kind = StatementKind::must;
    return true;
  }
  // "registration is required for all programs": what one does for it.
  for (const auto& [noun, verb] : {std::pair<std::string_view, std::string_view>{"registration", "register for "},
                                   {"advance registration", "register ahead for "},
                                   {"reservation", "reserve "},
                                   {"reservations", "reserve "},
                                   {"booking", "book "},
                                   {"an appointment", "make an appointment for "},
                                   {"appointment", "make an appointment for "},
                                   {"sign-up", "sign up for "},
                                   {"payment", "pay for "}}) {
    for (std::string_view joint :
         {std::string_view(" is required for "), std::string_view(" are required for "), std::string_view(" required for "),
          std::string_view(" is needed for "), std::string_view(" needed for ")}) {
      const std::size_t size = noun.size() + joint.size();
      if (!in.lower.starts_with(noun) || !in.lower.substr(noun.size()).starts_with(joint) || in.lower.size() <= size) continue;
      s.predicate = std::string(verb) + std::string(in.text.substr(size));
      s.kind = StatementKind::must;
      return true;
    }
  }
  for (std::string_view closer :
       {std::string_view(" is required"), std::string_view(" are required"), std::string_view(" required"),
        std::string_view(" is mandatory"), std::string_view(" needed")}) {
    if (!in.lower.ends_with(closer)) continue;
    const std::string_view needed = in.text.substr(0, in.text.size() - closer.size());
    const std::string lower_needed = ascii_lower(needed);
    static constexpr auto kWorn =
        std::to_array<std::string_view>({"mask", "masks", "shoes", "goggles", "gloves", "helmets", "headphones", "earphones",
                                         "coverings", "protection", "shirts", "aprons"});
    if (holds(kWorn, english::head_noun(lower_needed))) {
      const bool one = english::head_noun(lower_needed) == "mask";
      s.predicate = std::string("wear ") + (one ? "a " : "") + running_words(needed);
      s.kind = StatementKind::must;
      return true;
    }
    if (english::head_noun(lower_needed) == "pin") {
      s.predicate = "have your " + running_words(needed) + " ready";
      s.kind = StatementKind::must;
      return true;
    }
    if (!holds(kShown, english::head_noun(lower_needed))) return false;
    s.predicate = "bring " + (english::has_determiner(needed) || english::is_plural(needed) ? std::string(needed)
                                                                                            : "your " + std::string(needed));
    s.kind = StatementKind::must;
    return true;
  }
  std::string_view found;
  const std::size_t at = find_any(in.lower, kMust, found);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view subject = without_spaces(in.text.substr(0, at));
  const std::string_view verb = without_spaces(in.text.substr(at + found.size()));
  const std::string lower_subject = ascii_lower(subject), lower_verb = ascii_lower(verb);
  if (verb.empty() || begins_with_words(lower_verb, "not") || begins_with_words(lower_verb, "never") ||
      has_negative(lower_verb) || lower_verb.find("comply") != std::string::npos ||
      (lower_verb.find(" or ") != std::string::npos && lower_verb.find_first_of("0123456789") > 4))
    return false;
  // "this door must remain closed", "drinks must have lids": said of things.
  if (!is_people(lower_subject)) {
    for (std::string_view stay : {std::string_view("remain "), std::string_view("stay ")}) {
      if (!lower_verb.starts_with(stay)) continue;
      s.subject = std::string(subject);
      s.predicate = "keep {object} " + std::string(verb.substr(stay.size()));
      for (std::string_view closer : {std::string_view(" at all times"), std::string_view(" always")}) {
        if (ascii_lower(s.predicate).ends_with(closer)) s.predicate.resize(s.predicate.size() - closer.size());
      }
      s.passive = true;
      s.kind = StatementKind::must;
      return true;
    }
    // "Password must contain at least 8 characters"
    for (std::string_view least :
         {std::string_view("contain at least "), std::string_view("have at least "), std::string_view("include at least ")}) {
      if (!lower_verb.starts_with(least) || lower_verb.size() == least.size()) continue;
      s.subject = std::string(subject);
      s.predicate = "at least " + std::string(verb.substr(least.size()));
      s.passive = true;
      s.kind = StatementKind::limit;
      return true;
    }
    if (lower_verb.starts_with("have ") && english::is_plural(lower_subject)) {
      s.predicate = "make sure " + small_first(subject) + " have " + std::string(verb.substr(5));
      s.kind = StatementKind::must;
      return true;
    }
  }
  if (begins_with_words(lower_verb, "be")) return passive_must(in, subject, without_spaces(verb.substr(2)));
  if (!is_people(lower_subject)) return false;
  const std::string_view first = std::string_view(lower_verb).substr(0, lower_verb.find(' '));
  if (!english::is_common_verb(first)) return false;
  s.subject = is_everyone(lower_subject) && !lower_subject.starts_with("all ") ? std::string() : std::string(subject);
  s.predicate = std::string(verb);
  // Who is spoken to has "your" things.
  for (std::size_t their = s.predicate.find(" their "); their != std::string::npos; their = s.predicate.find(" their "))
    s.predicate.replace(their, 7, " your ");
  if (first == "have" || first == "show" || first == "present") {
    // What one shows, and what for: "have a library card to use the computers".
    const std::size_t to = lower_verb.find(" to ");
    const std::string_view needed = without_spaces(verb.substr(first.size(), to == std::string::npos ? to : to - first.size()));
    const std::string lower_needed = ascii_lower(needed);
    if (first == "have" && !holds(kShown, english::head_noun(lower_needed))) return false;
    if (first == "have") s.predicate = "bring " + std::string(verb.substr(5));
    s.around.without = std::string(needed);
    if (to != std::string::npos) s.around.reason = std::string(verb.substr(to + 4));
  }
  s.kind = StatementKind::must;
  return true;
}

namespace {

/// "3 people at a table", "two books per child".
bool counts(std::string_view lower) {
  static constexpr auto kNumbers = std::to_array<std::string_view>(
      {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"});
  const std::string_view first = lower.substr(0, lower.find(' '));
  return first.size() < lower.size() && ((first.front() >= '0' && first.front() <= '9') || holds(kNumbers, first));
}

}  // namespace

bool read_only(ShapeReader& in) {
  Statement& s = in.statement;
  // "Access to this floor is restricted to researchers"
  for (std::string_view joint :
       {std::string_view(" is restricted to "), std::string_view(" are restricted to "), std::string_view(" restricted to "),
        std::string_view(" is limited to "), std::string_view(" are limited to "), std::string_view(" limited to "),
        std::string_view(" is reserved for "), std::string_view(" are reserved for "), std::string_view(" reserved for ")}) {
    const std::size_t split = in.lower.find(joint);
    if (split == std::string_view::npos || split == 0) continue;
    std::string_view subject = in.text.substr(0, split);
    for (std::string_view lead : {std::string_view("access to "), std::string_view("use of "), std::string_view("entry to "),
                                  std::string_view("entrance to ")}) {
      if (ascii_lower(subject).starts_with(lead)) subject.remove_prefix(lead.size());
    }
    s.subject = std::string(subject);
    s.predicate = std::string(in.text.substr(split + joint.size()));
    for (std::string_view closer : {std::string_view(" only"), std::string_view(" use")}) {
      if (ascii_lower(s.predicate).ends_with(closer)) s.predicate.resize(s.predicate.size() - closer.size());
    }
    s.kind = StatementKind::only;
    return is_people(ascii_lower(s.predicate)) && !has_negative(ascii_lower(s.predicate));
  }
  // "Reserved for dissertation writers"
  if (in.lower.starts_with("reserved for ") && in.lower.find("only") == std::string_view::npos) {
    const std::string_view after = in.text.substr(13);
    const std::size_t end = std::min(find_adjunct(ascii_lower(after), 0, false), after.size());
    if (!read_adjuncts(after.substr(end), s.around) || has_negative(ascii_lower(after))) return false;
    s.predicate = std::string(without_spaces(after.substr(0, end)));
    s.passive = true;
    s.kind = StatementKind::only;
    return !s.predicate.empty();
  }
  std::size_t at = std::string_view::npos;
  for (std::size_t from = 0; (from = in.lower.find("only", from)) != std::string_view::npos; from += 4) {
    if (word_at(in.lower, from, "only")) at = from;
  }
  if (at == std::string_view::npos) return false;
  if (at == 0) {
    // "only members may book rooms"
    for (std::string_view may : {std::string_view(" may "), std::string_view(" can "), std::string_view(" are allowed to "),
                                 std::string_view(" are permitted to ")}) {
      const std::size_t split = in.lower.find(may);
      if (split == std::string_view::npos) continue;
      s.subject = english::gerund_of(in.text.substr(split + may.size()));
      s.predicate = std::string(without_spaces(in.text.substr(4, split - 4)));
      s.kind = StatementKind::only;
      return is_people(ascii_lower(s.predicate));
    }
    std::string_view rest = without_spaces(in.text.substr(4));
    // "Only tutors beyond this line": what lies there is theirs.
    for (std::string_view beyond : {std::string_view(" beyond "), std::string_view(" past "), std::string_view(" behind ")}) {
      const std::size_t line = ascii_lower(rest).find(beyond);
      if (line == std::string::npos || line == 0 || !is_people(ascii_lower(rest.substr(0, line)))) continue;
      s.subject = "the area" + ascii_lower(beyond) + std::string(rest.substr(line + beyond.size()));
      s.predicate = std::string(rest.substr(0, line));
      s.kind = StatementKind::only;
      return !has_negative(ascii_lower(rest));
    }
    for (std::string_view closer :
         {std::string_view(" allowed"), std::string_view(" permitted"), std::string_view(" please")}) {
      if (ascii_lower(rest).ends_with(closer)) rest.remove_suffix(closer.size());
    }
    s.predicate = std::string(rest);
    const bool counted = counts(ascii_lower(rest));
    s.kind = counted ? StatementKind::limit : StatementKind::only;
    return !rest.empty() && !(counted && has_negative(ascii_lower(rest)));
  }
  std::string_view before = without_spaces(in.text.substr(0, at));
  if (!read_adjuncts(in.text.substr(at + 4), s.around)) return false;
  const std::string lower = ascii_lower(before);
  // "The book sale is cash only": how one pays there.
  for (std::string_view cash : {std::string_view(" is cash"), std::string_view(" are cash")}) {
    if (!lower.ends_with(cash) || !s.around.empty()) continue;
    const std::string what = english::with_article(uncapitalize(before.substr(0, before.size() - cash.size())));
    return tell(s, "For " + what + ", please pay in cash", "Please pay in cash for " + what);
  }
  for (std::string_view joint : {std::string_view(" is for "), std::string_view(" are for "), std::string_view(" for "),
                                 std::string_view(": "), std::string_view(" reserved for ")}) {
    const std::size_t split = lower.find(joint);
    if (split == std::string::npos || split == 0) continue;
    s.subject = std::string(before.substr(0, split));
    s.predicate = std::string(before.substr(split + joint.size()));
    break;
  }
  if (s.subject.empty()) {
    s.passive = lower.starts_with("for ") || lower.starts_with("reserved for ");
    if (lower.starts_with("for "))
      before.remove_prefix(4);
    else if (lower.starts_with("reserved for "))
      before.remove_prefix(13);
    s.predicate = std::string(before);
  }
  if (!s.subject.empty() && ascii_lower(s.predicate).ends_with(" use") &&
      is_people(ascii_lower(s.predicate).substr(0, s.predicate.size() - 4)))
    s.predicate.resize(s.predicate.size() - 4);
  s.kind = StatementKind::only;
  const std::string whole = ascii_lower(before);
  return s.predicate.size() < 60 && !has_negative(ascii_lower(s.predicate)) && whole.find(" be ") == std::string::npos &&
         whole.find("max") == std::string::npos;
}

}  // namespace sayyes
