#include "sayyes/suggesting/adjuncts.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "sayyes/suggesting/adjunct_words.h"
#include "sayyes/suggesting/english.h"

namespace sayyes {
namespace {

template <class Table>
bool holds(const Table& table, std::string_view word) noexcept {
  return std::find(table.begin(), table.end(), word) != table.end();
}

std::string_view trim(std::string_view text) noexcept {
  constexpr std::string_view kSpace = " ,;-:";
  while (!text.empty() && kSpace.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kSpace.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

const Starter* starter_at(std::string_view lower) noexcept {
  if (lower.empty()) return nullptr;
  for (const Starter& starter : kStarters) {
    if (starter.words.front() == lower.front() && begins_with_words(lower, starter.words)) return &starter;
  }
  return nullptr;
}

/// "Mon-Fri 8-4" and the like need no preposition.
bool bare_time(std::string_view lower) {
  const std::string_view word = lower.substr(0, lower.find(' '));
  if (word.empty() || word == "may" || word == "day" || word == "time" || word == "session" || word == "exam" ||
      word == "hour" || word == "march")
    return false;
  // "the 24-hour room" is a place
  for (std::string_view span : {std::string_view("-hour"), std::string_view("-minute"), std::string_view("-day")}) {
    if (word.ends_with(span)) return false;
  }
  return english::is_time(word) && !(word.front() >= '0' && word.front() <= '9' && word.size() <= 2);
}

/// "rooms 1-4": the numbers are of places.
bool numbers_places(std::string_view lower) {
  static constexpr auto kNumbered =
      std::to_array<std::string_view>({"room", "floor", "level", "table", "computer", "station", "shelf", "aisle"});
  return std::any_of(kNumbered.begin(), kNumbered.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

/// "8", "12 years old", "5 and under".
bool tells_age(std::string_view lower) {
  std::size_t digits = 0;
  while (digits < lower.size() && lower[digits] >= '0' && lower[digits] <= '9') ++digits;
  std::string_view rest = trim(lower.substr(digits));
  return digits > 0 && digits < 3 &&
         (rest.empty() || rest.starts_with("year") || rest.starts_with("and ") || rest.starts_with("or "));
}

void append(std::string& to, std::string_view more) {
  if (!to.empty()) to += ' ';
  to += more;
}

/// "in front of loading dock" -> "in front of the loading dock".
std::string with_its_article(std::string_view whole, std::string_view inner) {
  return std::string(whole.substr(0, whole.size() - inner.size())) + english::with_article(inner);
}

std::string place_name(Starts starts, std::string_view whole, std::string_view inner) {
  if (starts == Starts::area) return "the area " + with_its_article(whole, inner);
  return english::with_article(inner);
}

void read_exception(std::string_view text, std::string_view starter, Adjuncts& out) {
  const std::string lower = ascii_lower(text);
  std::string_view words = text;
  out.exception_kind = ExceptionKind::things;
  if (starter == "unless") {
    out.exception_kind = ExceptionKind::condition;
  } else if (begins_with_words(lower, "with permission") || begins_with_words(lower, "by permission") ||
             lower.find("permission") != std::string::npos) {
    out.exception_kind = ExceptionKind::permission;
  } else if (english::is_time(text) || ((begins_with_words(lower, "on") || begins_with_words(lower, "during") ||
                                         begins_with_words(lower, "between") || begins_with_words(lower, "from")) &&
                                        english::is_time(text.substr(text.find(' ') + 1)))) {
    out.exception_kind = ExceptionKind::time;
  } else if (begins_with_words(lower, "in") || begins_with_words(lower, "on") || begins_with_words(lower, "at") ||
             begins_with_words(lower, "inside") || begins_with_words(lower, "outside")) {
    out.exception_kind = ExceptionKind::place;
  } else if (begins_with_words(lower, "for") || begins_with_words(lower, "by")) {
    words = text.substr(text.find(' ') + 1);
    out.exception_kind = is_people(ascii_lower(words)) ? ExceptionKind::people : ExceptionKind::things;
  } else if (is_people(lower) && lower.find("animal") == std::string::npos && lower.find("dog") == std::string::npos) {
    out.exception_kind = ExceptionKind::people;
  }
  out.exception = words;
}

/// "staff training": people only in the words before its head.
bool names_event(std::string_view lower) {
  static constexpr auto kEvents = std::to_array<std::string_view>(
      {"training", "meeting", "day", "event", "party", "development", "class", "visit", "program", "retreat", "maintenance"});
  return holds(kEvents, english::head_noun(lower));
}

/// Size of what "(guide dogs welcome)", "(water is ok)" lets in; 0 where it says something else.
std::size_t welcomed_in(std::string_view lower) {
  for (std::string_view closer : {std::string_view(" are welcome"), std::string_view(" is welcome"),
                                  std::string_view(" welcome"), std::string_view(" are allowed"), std::string_view(" allowed"),
                                  std::string_view(" ok"), std::string_view(" excepted"), std::string_view(" permitted")}) {
    if (lower.ends_with(closer) && lower.find(',') == std::string_view::npos) return lower.size() - closer.size();
  }
  return 0;
}

/// One adjunct, from its starter to the next one. False where it cannot be said again.
bool read_one(const Starter& starter, std::string_view whole, Adjuncts& out) {
  const std::string_view inner = trim(whole.substr(starter.words.size()));
  const std::string lower_inner = ascii_lower(inner);
  Starts starts = starter.starts;
  if (starts == Starts::drop) return inner.empty();
  if (starts == Starts::rest) return true;  // what happens otherwise
  if (starts == Starts::people && (english::is_time(inner) || (!inner.empty() && inner.front() >= '0' && inner.front() <= '9')))
    starts = Starts::time;
  if (starter.words == "by" && names_law(lower_inner)) {
    append(out.note, inner);
    return true;
  }
  if (starts == Starts::either || starter.words == "past" || starter.words == "by") {
    const bool from_number = starter.words == "between" && !inner.empty() && inner.front() >= '0' && inner.front() <= '9';
    const bool time =
        (english::is_time(inner) || from_number) && !begins_with_words(lower_inner, "this") && !numbers_places(lower_inner);
    starts = time ? Starts::time : starter.words == "past" ? Starts::area : Starts::place;
    if (!time && starter.words == "by" && is_people(lower_inner)) starts = Starts::people;
    if (!time && starter.words == "between") starts = Starts::area;
    if (!time && starter.words == "by" && starts == Starts::place) starts = Starts::area;
  }
  if (starter.words == "to") {
    // "to sign in" says what for; "to the gallery" says where.
    const std::string_view first = std::string_view(lower_inner).substr(0, lower_inner.find(' '));
    // "to protect the maps" is why one should not; "to mark your place" is what the act would be for.
    static constexpr auto kGoods = std::to_array<std::string_view>(
        {"protect", "prevent", "keep", "save", "avoid",   "help",     "ensure", "preserve", "make", "give",
         "allow",   "reduce",  "stop", "let",  "respect", "maintain", "sign",   "enter",    "use",  "be"});
    if (holds(kGoods, first)) {
      append(out.reason, whole);
      return true;
    }
    if (english::is_common_verb(first)) {
      append(out.aim, whole);
      return true;
    }
    static constexpr auto kPlaces = std::to_array<std::string_view>(
        {"room",      "library", "building",   "lab",       "gallery",   "area",     "floor",   "level",   "hall",
         "storytime", "roof",    "basement",   "garden",    "desk",      "event",    "theater", "theatre", "auditorium",
         "office",    "school",  "stage",      "terrace",   "café",      "railing",  "fence",   "rail",    "pole",
         "shelves",   "table",   "rooms",      "galleries", "railings",  "fences",   "poles",   "trees",   "gates",
         "areas",     "offices", "exhibition", "lecture",   "bannister", "banister", "tree",    "gate",    "concert",
         "workshop",  "studio",  "makerspace", "courtyard", "museum",    "lounge",   "attic",   "class",   "program",
         "lobby",     "archive", "vault"});
    if (!holds(kPlaces, english::head_noun(lower_inner))) return false;  // "talking to the driver"
  }
  switch (starts) {
    case Starts::place:
    case Starts::area:
      if (inner.empty()) {
        append(out.at_place, whole);
        return starter.words != "to" && starter.words != "by";
      }
      // "on the walls with permanent markers": what it is done with is part of no place.
      if (lower_inner.find(" with ") != std::string::npos) return false;
      if (out.place.empty())
        out.place = place_name(starts, whole, inner);
      else
        append(out.place, whole);
      append(out.at_place, with_its_article(whole, inner));
      return true;
    case Starts::time: {
      // "while exam is in progress" leaves its article out.
      const std::size_t is = lower_inner.find(" is ");
      if ((starter.words == "while" || starter.words == "when") && is != std::string::npos &&
          lower_inner.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == is) {
        static constexpr auto kPronouns = std::to_array<std::string_view>(
            {"it", "this", "that", "there", "he", "she", "everyone", "someone", "nobody", "class", "school", "anyone"});
        if (!holds(kPronouns, std::string_view(lower_inner).substr(0, is))) {
          const std::string value = "the " + std::string(inner);
          append(out.time, std::string(starter.words) + " " + value);
          out.time_value = value;
          out.time_kind = TimeKind::other;
          return true;
        }
      }
      append(out.time, whole);
      if (out.time_kind != TimeKind::none) {
        append(out.time_value, whole);
        return true;
      }
      out.time_value = inner.empty() ? std::string(whole) : std::string(inner);
      out.time_kind =
          starter.words == "after" || starter.words == "past"        ? TimeKind::after
          : starter.words == "before" || starter.words == "prior to" ? TimeKind::before
          : starter.words == "until" || starter.words == "till"      ? TimeKind::until
          : starter.words == "between" || (starter.words == "from" && (lower_inner.find(" to ") != std::string::npos ||
                                                                       lower_inner.find(" until ") != std::string::npos))
              ? TimeKind::between
              : TimeKind::other;
      return true;
    }
    case Starts::exception:
      read_exception(inner, starter.words, out);
      return !inner.empty();
    case Starts::without:
      out.without = inner;
      return !inner.empty();
    case Starts::reason:
      out.reason = starter.words == "because" || starter.words == "since" ? std::string(inner)
                   : starter.words.starts_with("as ")                     ? std::string(whole.substr(3))
                                                                          : std::string(whole);
      return true;
    case Starts::people:
      if (!is_everyone(lower_inner) && (!is_people(lower_inner) || names_event(lower_inner)))
        out.purpose = inner;
      else if (!is_everyone(lower_inner))
        out.people = inner;
      return !inner.empty();
    case Starts::more:
      // "than 2 hours or taken outside": another matter begins.
      for (std::size_t or_at = lower_inner.find(" or "); or_at != std::string::npos;
           or_at = lower_inner.find(" or ", or_at + 1)) {
        const std::string_view next = std::string_view(lower_inner).substr(or_at + 4);
        if (!english::bases_of_participle(next.substr(0, next.find(' '))).empty()) return false;
      }
      out.more_than = inner;
      for (std::string_view closer : {std::string_view(" accepted"), std::string_view(" allowed"),
                                      std::string_view(" permitted"), std::string_view(" please")}) {
        if (lower_inner.ends_with(closer)) out.more_than.resize(inner.size() - closer.size());
      }
      return !inner.empty();
    case Starts::age:
      if (inner.empty() || ((inner.front() < '0' || inner.front() > '9') && inner.front() != '$')) {
        if (starter.words != "under" && starter.words != "over" && starter.words != "above" && starter.words != "below")
          return false;
        if (!english::has_determiner(inner)) return false;  // "above volume 5" is no place
        append(out.place, place_name(Starts::area, whole, inner));
        append(out.at_place, whole);
        return !inner.empty();
      }
      if (!tells_age(lower_inner)) {
        // A size or a number that is no age.
        if (starter.words != "over" && starter.words != "above") return false;
        out.more_than = inner;
        return true;
      }
      out.age = starter.words == "over" || starter.words == "above" ? "over " + std::string(inner)
                : starter.words == "aged"                           ? std::string(inner)
                                                                    : "under " + std::string(inner);
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

bool begins_with_words(std::string_view text, std::string_view words) noexcept {
  if (!text.starts_with(words)) return false;
  if (text.size() == words.size()) return true;
  const char next = text[words.size()];
  return !((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9') || next == '\'' ||
           next == '-' || static_cast<unsigned char>(next) >= 0x80);
}

std::size_t find_adjunct(std::string_view lower, std::size_t from, bool here) {
  for (std::size_t at = from; at < lower.size(); ++at) {
    const bool word_start = at == 0 || lower[at - 1] == ' ';
    if (!word_start || lower[at] == ' ' || (at == from && !here)) continue;
    if (lower[at] == '(') return at;
    const std::string_view tail = lower.substr(at);
    if (starter_at(tail) != nullptr || bare_time(tail)) return at;
    for (std::string_view dropped : kDropped) {
      if (dropped.front() == tail.front() && begins_with_words(tail, dropped)) return at;
    }
    if (tail.starts_with("- ")) return at;
  }
  return std::string_view::npos;
}

bool names_law(std::string_view lower) {
  std::string_view rest = lower;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    if (holds(kLaw, rest.substr(0, space))) return true;
    if (space == std::string_view::npos) break;
    rest.remove_prefix(space + 1);
  }
  return false;
}

bool is_everyone(std::string_view lower) {
  for (std::string_view first : {"all ", "our ", "the ", "any ", "every ", "library "}) {
    if (lower.starts_with(first) && lower != "the public") lower.remove_prefix(first.size());
  }
  return lower.empty() || holds(kEveryone, lower);
}

bool is_people(std::string_view lower) {
  if (is_everyone(lower)) return true;
  std::string_view head = english::head_noun(lower);
  const std::size_t and_at = lower.find(" and ");
  if (and_at != std::string_view::npos && head.empty()) head = lower.substr(0, and_at);
  return holds(kPeople, head) || holds(kPeople, lower.substr(0, lower.find(' ')));
}

bool is_excuse(std::string_view lower) {
  static constexpr auto kExcuses = std::to_array<std::string_view>(
      {"inactivity", "staff",         "shortage", "budget", "funding",    "policy",   "circumstances", "inconvenience",
       "control",    "technical",     "vendor",   "cuts",   "vandalism",  "misuse",   "abuse",         "volunteers",
       "lack",       "understaffing", "theft",    "thefts", "complaints", "behavior", "behaviour",     "management"});
  return std::any_of(kExcuses.begin(), kExcuses.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

bool read_adjuncts(std::string_view text, Adjuncts& out) {
  text = trim(text);
  while (!text.empty()) {
    const std::string lower = ascii_lower(text);
    if (text.front() == '(') {
      const std::size_t close = text.find(')');
      const std::string_view inner = text.substr(1, close == std::string_view::npos ? close : close - 1);
      if (english::is_time(inner) && !names_law(ascii_lower(inner)))
        append(out.time, std::string("(") + std::string(inner) + ")");
      else if (const std::size_t welcome = welcomed_in(ascii_lower(inner)); welcome != 0 && out.exception.empty())
        read_exception(inner.substr(0, welcome), "except", out);
      else
        append(out.note, inner);
      if (out.time_kind == TimeKind::none && !out.time.empty() && out.note.empty()) {
        out.time = inner;
        out.time_value = inner;
        out.time_kind = TimeKind::other;
      }
      text = close == std::string_view::npos ? std::string_view{} : trim(text.substr(close + 1));
      continue;
    }
    bool dropped_one = false;
    for (std::string_view dropped : kDropped) {
      if (!begins_with_words(lower, dropped)) continue;
      const std::string_view after = trim(text.substr(dropped.size()));
      // "inside the café" is a place; "inside" alone says nothing more.
      if ((dropped == "inside") && !after.empty() && find_adjunct(ascii_lower(after), 0, true) != 0) break;
      text = after;
      dropped_one = true;
      break;
    }
    if (dropped_one) continue;
    const Starter* starter = starter_at(lower);
    if (starter == nullptr && bare_time(lower)) {
      const std::size_t end = std::min(find_adjunct(lower, 0, false), lower.size());
      std::size_t stop = end;
      while (stop < lower.size() && bare_time(std::string_view(lower).substr(stop)))
        stop = std::min(find_adjunct(lower, stop, false), lower.size());
      const std::string_view whole = trim(text.substr(0, stop));
      append(out.time, whole);
      if (out.time_kind == TimeKind::none) out.time_value = whole, out.time_kind = TimeKind::other;
      text = trim(text.substr(stop));
      continue;
    }
    if (starter == nullptr) {
      if (names_law(lower)) {
        append(out.note, text);
        return true;
      }
      return false;
    }
    // A reason, an exception and a condition run to the end; the rest ends where the next adjunct begins.
    const std::string_view after = std::string_view(lower).substr(std::min(starter->words.size() + 1, lower.size()));
    const bool purpose = starter->words == "to" && english::is_common_verb(after.substr(0, after.find(' ')));
    const bool to_the_end = purpose || starter->starts == Starts::reason || starter->starts == Starts::rest ||
                            starter->words == "unless" || starter->words == "while" || starter->words == "when";
    std::size_t stop = lower.size();
    if (!to_the_end) {
      const std::size_t inner = starter->words.size();
      std::size_t first = inner;
      while (first < lower.size() && lower[first] == ' ') ++first;
      // "upstairs without an adult": a word that is a place by itself takes no noun, so the next adjunct may follow at once.
      const bool complete = starter->words == "upstairs" || starter->words == "downstairs";
      const std::size_t next = first < lower.size() ? find_adjunct(lower, first, complete) : std::string_view::npos;
      stop = std::min(next, lower.size());
      if (starter->starts == Starts::exception) {
        // "except water in closed bottles": what it is in is part of it.
        static constexpr auto kHolders = std::to_array<std::string_view>(
            {"bottle", "bottles", "cup",  "cups",  "container", "containers", "mug", "mugs", "can",   "cans",
             "lid",    "lids",    "case", "cases", "carrier",   "carriers",   "bag", "bags", "leash", "lead"});
        if (stop < lower.size()) {
          const std::size_t further = std::min(find_adjunct(lower, stop, false), lower.size());
          const std::string_view held = trim(std::string_view(lower).substr(stop, further - stop));
          if ((held.starts_with("in ") || held.starts_with("on a ")) && holds(kHolders, english::head_noun(held.substr(3))))
            stop = further;
        }
        // "except Sundays 2-4", "except in the café": the exception has its own time or place.
        while (stop < lower.size() && bare_time(std::string_view(lower).substr(stop)))
          stop = std::min(find_adjunct(lower, stop, false), lower.size());
      }
      if (starter->words == "from" || starter->words == "between") {
        const std::size_t to = lower.find(" to ", first), till = lower.find(" until ", first);
        const std::size_t range = std::min(to, till);
        if (range != std::string::npos && stop == range + 1)
          stop = std::min(find_adjunct(lower, range + 1, false), lower.size());
      }
      if (starter->words == "after" || starter->words == "before" || starter->words == "on" || starter->words == "until" ||
          starter->words == "between" || starter->words == "at" || starter->words == "by" || starter->words == "from" ||
          starter->words == "for") {
        while (stop < lower.size() && bare_time(std::string_view(lower).substr(stop)))
          stop = std::min(find_adjunct(lower, stop, false), lower.size());
      }
      // "larger than", "more than": the number goes along with what follows it.
      if (starter->starts == Starts::more) stop = lower.size();
    }
    if (!read_one(*starter, trim(text.substr(0, stop)), out)) return false;
    text = trim(text.substr(stop));
  }
  return true;
}

}  // namespace sayyes
