#include <algorithm>

#include "sayyes/frames/clause.h"

namespace sayyes {
namespace {

enum class What { none, place, time, exception, reason, price };

bool is_price(const Sentence& s, std::size_t i) {
  return s.is_mark(i) && i + 1 < s.tokens.size() && s.tokens[i + 1].kind == TokenKind::number &&
         (s.text(i) == "$" || s.text(i) == "£" || s.text(i) == "€");
}

bool time_like(const Sentence& s, std::size_t i) {
  return i < s.tokens.size() && (s.tokens[i].kind == TokenKind::number || s.is(i, kTimeWord | kNumber));
}

/// Two words that begin a stretch together, where the first alone would say something else, or nothing.
struct Pair {
  std::string_view first, second;
  What what;
};
constexpr Pair kPairs[] = {{"ya", "que", What::reason},         {"puesto", "que", What::reason},
                           {"para", "que", What::reason},       {"debido", "a", What::reason},
                           {"a", "causa", What::reason},        {"a", "fin", What::reason},
                           {"a", "partir", What::time},         {"a", "excepción", What::exception},
                           {"con", "excepción", What::exception}, {"a", "menos", What::exception},
                           {"pour", "que", What::reason},       {"pour", "qu'", What::reason},
                           {"afin", "de", What::reason},        {"afin", "que", What::reason},
                           {"en", "raison", What::reason},      {"à", "cause", What::reason},
                           {"à", "partir", What::time},         {"à", "l'", What::exception},
                           {"à", "moins", What::exception}};
/// Words that always begin a time, whatever follows.
constexpr std::string_view kTimes[] = {"during", "until", "till",    "before", "after", "durante", "hasta",     "antes",
                                       "después", "pendant", "après", "avant", "durant", "jusqu'à", "jusqu'au", "dès"};
constexpr std::string_view kWhen[] = {"when", "while", "whenever", "cuando", "mientras", "quand", "lorsque"};

template <std::size_t N>
bool one_of(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

What begins_pair(const Sentence& s, std::size_t i) {
  if (i + 1 >= s.tokens.size()) return What::none;
  for (const Pair& pair : kPairs) {
    if (s.text(i) != pair.first || s.text(i + 1) != pair.second) continue;
    // "à l'entrée" is a place, "à l'exception de" is none.
    if (pair.second == "l'" && (i + 2 >= s.tokens.size() || s.text(i + 2) != "exception")) continue;
    return pair.what;
  }
  return What::none;
}

/// What a stretch that begins at token `i` tells. Looks a few words ahead only.
What begins(const Sentence& s, std::size_t i) {
  if (i >= s.tokens.size()) return What::none;
  if (is_price(s, i)) return What::price;
  if (!s.is_word(i)) return What::none;
  const std::string_view word = s.text(i);
  if (const What pair = begins_pair(s, i); pair != What::none) return pair;
  if (s.is(i, kException)) {
    const bool pair = word == "other" || word == "apart";
    if (pair && s.text(std::min(i + 1, s.tokens.size() - 1)) != "than" &&
        s.text(std::min(i + 1, s.tokens.size() - 1)) != "from")
      return What::none;
    return What::exception;
  }
  if (s.is(i, kReason)) {
    if (word == "due" || word == "owing" || word == "thanks")
      return i + 1 < s.tokens.size() && s.text(i + 1) == "to" ? What::reason : What::none;
    if (word == "since") return time_like(s, i + 1) ? What::time : What::reason;
    return What::reason;
  }
  if (word == "so" && i + 1 < s.tokens.size() && (s.text(i + 1) == "that" || s.is(i + 1, kPronoun))) return What::reason;
  if (word == "in" && i + 2 < s.tokens.size() && s.text(i + 1) == "order" && s.text(i + 2) == "to") return What::reason;
  if (word == "for" || word == "to" || word == "por" || word == "para" || word == "pour" || word == "par") {
    for (std::size_t k = i + 1; k < std::min(i + 5, s.tokens.size()) && s.is_word(k); ++k) {
      if (s.is(k, kGoal)) return What::reason;
    }
    if (word == "to" && i + 1 < s.tokens.size() &&
        (s.text(i + 1) == "protect" || s.text(i + 1) == "keep" || s.text(i + 1) == "preserve"))
      return What::reason;
    return What::none;
  }
  if (s.is(i, kPlace | kTime)) {
    std::size_t object = i + 1;
    while (s.is(object, kDeterminer)) ++object;
    // "on floor 4" is a place, "on sundays" and "at 7" are times; "within 25 feet" is a place.
    bool time = time_like(s, object);
    if (time && s.tokens[object].kind == TokenKind::number && object + 1 < s.tokens.size() && s.is_word(object + 1) &&
        !s.is(object + 1, kTimeWord | kCoordinator | kPreposition)) {
      const std::string_view unit = s.text(object + 1);
      time = unit == "to" || unit == "and" || unit == "am" || unit == "pm";
    }
    if (!time) {
      for (std::size_t k = object;
           k < std::min(object + 4, s.tokens.size()) && s.is_word(k) && !s.is(k, kPreposition | kCoordinator); ++k)
        time |= s.is(k, kTimeWord);
    }
    if (time && (s.is(i, kTime) || s.is(object, kTimeWord))) return What::time;
    if (one_of(word, kTimes)) return What::time;
    if (s.is(i, kPlace) && object < s.tokens.size() && s.is_word(object)) return What::place;
    return What::none;
  }
  if (s.is(i, kPlaceWord)) return What::place;
  if (word == "today" || word == "tonight" || word == "tomorrow" || (s.is(i, kTimeWord) && i > 0)) return What::time;
  if (s.is(i, kSubordinator) && !s.is(i, kPlace | kTime))
    return one_of(word, kWhen) ? What::time : What::none;
  return What::none;
}

void keep(FrameMatch& match, What what, ViewSpan span) {
  std::optional<ViewSpan>* slot = nullptr;
  switch (what) {
    case What::place:
      slot = &match.place;
      break;
    case What::time:
      slot = &match.time;
      break;
    case What::exception:
      slot = &match.exception;
      break;
    case What::reason:
      slot = &match.reason;
      break;
    case What::price:
      slot = &match.price;
      break;
    case What::none:
      return;
  }
  if (!slot->has_value()) *slot = span;
}

bool ends_capture(const Sentence& s, std::size_t i) {
  if (s.is_mark(i)) return !(s.is_mark(i, ",") || s.is_mark(i, "/") || s.is_mark(i, "'") || s.is_mark(i, "$"));
  return false;
}

}  // namespace

void capture_around(const Sentence& s, std::size_t before, std::size_t after, FrameMatch& match) {
  std::size_t i = after;
  while (i < s.tokens.size()) {
    const What what = begins(s, i);
    if (what == What::none) {
      // A parenthesis or a dash may still bring an exception or a reason; another clause may not.
      if (ends_capture(s, i) || s.is_mark(i, ",")) {
        ++i;
        continue;
      }
      if (s.is(i, kVerdict | kAdverb | kCoordinator)) {
        ++i;
        continue;
      }
      break;
    }
    std::size_t end = i + 1;
    const bool to_the_end = what == What::exception || what == What::reason;
    while (end < s.tokens.size() && !ends_capture(s, end)) {
      if (s.hard_line(end) && !s.is(end - 1, kPreposition | kPlace | kDeterminer | kCoordinator)) break;
      if (s.is_mark(end, ",") && !to_the_end) break;
      const What next = begins(s, end);
      if (to_the_end ? (what == What::exception && next == What::reason)
                     : (next != What::none && end > i + 1 && !(what == next && s.is(end, kCoordinator)))) {
        if (!(what == What::time && next == What::time)) break;
      }
      if (!to_the_end && s.is(end, kCoordinator) && end + 1 < s.tokens.size() &&
          s.is(end + 1, kPronoun | kAuxiliary | kLeadIn | kOpener))
        break;
      if (!to_the_end && s.is(end, kSubordinator) && !s.is(end, kPlace | kTime)) break;
      ++end;
    }
    std::size_t last = end;
    while (last > i + 1 && s.is_mark(last - 1)) --last;
    keep(match, what, {s.tokens[i].begin, s.tokens[last - 1].end});
    i = end;
  }
  // "In the reading room, no food": what leads in, up to its comma.
  if (before >= 2 && (s.is_mark(before - 1, ",") || s.is_mark(before - 1, ":"))) {
    std::size_t begin = before - 1;
    while (begin > 0 && !s.hard_line(begin) && !s.is_mark(begin - 1)) --begin;
    if (begin < before - 1) keep(match, begins(s, begin), {s.tokens[begin].begin, s.tokens[before - 2].end});
  }
}

}  // namespace sayyes
