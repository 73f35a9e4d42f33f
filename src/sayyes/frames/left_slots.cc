#include <algorithm>

#include "sayyes/frames/slots.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostLeft = 24;

}  // namespace

/// How far a subject may reach to the left: to a mark that parts clauses, or a line that says something of its own.
std::size_t SlotReader::range_begin(std::size_t last, std::size_t floor) const {
  std::size_t at = last;
  while (at > floor && last - at < kMostLeft) {
    if (at < last && s_.hard_line(at) && !s_.is(at, kCoordinator) &&
        !s_.is(at - 1, kCoordinator | kDeterminer | kPreposition | kPlace)) {
      // One word alone is a line of a phrase that goes on ("Unsupervised / teenagers"), unless it names a place or begins the
      // sign.
      const bool lone_before = at >= 1 && s_.tokens[at - 1].line_start && at - 1 > floor && s_.is(at - 1, kAdjective);
      const bool modifier = s_.participle(at - 1) || s_.is(at - 1, kAdjective);
      if (!lone_before && !modifier) break;
    }
    const std::size_t before = at - 1;
    if (s_.is_mark(before)) {
      if (s_.is_mark(before, ")")) {
        std::size_t open = before;
        while (open > floor && before - open < 10 && !s_.is_mark(open, "(")) --open;
        if (!s_.is_mark(open, "(")) break;
        at = open;
        continue;
      }
      const bool joins = s_.is_mark(before, ",") || s_.is_mark(before, "/") || s_.is(before, kCoordinator);
      if (!joins) break;
    }
    at = before;
  }
  return at;
}

std::size_t SlotReader::trim_front(std::size_t begin, std::size_t last) const {
  for (std::size_t at = begin; at < last; ++at) {
    if (s_.is(at, kContrast | kReason) && s_.is_word(at)) begin = at + 1;
    if (s_.is(at, kSubordinator) && !s_.is(at, kPlace | kTime | kException)) begin = at + 1;
    if (s_.text(at) == "that" && at > begin && s_.is(at - 1, kTells | kPronoun)) begin = at + 1;
  }
  while (begin < last && (s_.is(begin, kLeadIn | kCoordinator) || s_.is_mark(begin))) ++begin;
  return begin;
}

/// What may follow the head of a subject: "cell phones | in the reading room", "children | who are not with an adult".
bool SlotReader::tail_fits(std::size_t at, std::size_t last) const {
  if (at >= last) return at == last;
  const bool relative = s_.is(at, kRelative) || s_.is_mark(at, ",");
  const bool starts = relative || s_.is(at, kPreposition | kPlace | kTime | kException | kPlaceWord | kAdverb | kNumber) ||
                      s_.participle(at) || s_.gerund(at) || s_.is_mark(at, "(") || s_.is(at, kTimeWord);
  if (!starts) return false;
  // "dogs, other than guide dogs, are …": an aside between commas.
  if (s_.is_mark(at, ","))
    return at + 2 < last && s_.is(at + 1, kException | kRelative | kPreposition) && s_.is_mark(last - 1, ",");
  if (relative) return true;
  for (; at < last; ++at) {
    if (s_.is(at, kAuxiliary | kPronoun | kFinite) && !s_.is(at, kObjectWord) && !s_.participle(at)) return false;
  }
  return true;
}

std::optional<SlotReading> SlotReader::subject(SlotKind kind, std::size_t first, std::size_t last) const {
  if (first >= last) return std::nullopt;
  if (kind == SlotKind::people && first + 1 == last && s_.is(first, kReader)) {
    SlotReading reading;
    reading.first = first;
    reading.last = last;
    reading.items.push_back(item_of(first, last, false));
    return reading;
  }
  if (kind == SlotKind::acting) {
    if (!s_.gerund(first) && s_.grammar->english()) return std::nullopt;
    auto reading = act(first, last);
    if (!reading || reading->last != last) return std::nullopt;
    return reading;
  }
  auto reading = things(first, last);
  if (!reading) return std::nullopt;
  const std::size_t head_end = reading->last;
  if (head_end != last) {
    if (!tail_fits(head_end, last)) return std::nullopt;
    if (s_.is(head_end, kPlace)) {
      reading->place = head_end;
      reading->place_end = last;
    }
    reading->last = last;
  }
  for (std::size_t at = first; at < head_end; ++at) {
    if (s_.is(at, kStaff) && s_.text(at) != "library") return std::nullopt;
  }
  if (kind == SlotKind::people && !names_reader(*reading)) return std::nullopt;
  return reading;
}

std::optional<SlotReading> SlotReader::left(SlotKind kind, std::size_t last, std::size_t floor) const {
  const std::size_t widest = range_begin(last, floor);
  std::size_t begin = trim_front(widest, last);
  if (begin >= last) return std::nullopt;
  // "visitors who cannot climb": the verb says which visitors, not what they may do.
  if (s_.is(last - 1, kRelative) && last > begin + 1) return std::nullopt;
  // "Stand for the Banned": an article wants a noun, and the verdict is it.
  if (s_.grammar->english() && (s_.text(last - 1) == "the" || s_.text(last - 1) == "a" || s_.text(last - 1) == "an"))
    return std::nullopt;
  // "someone has asked for this book, and therefore it cannot be renewed": the subject is the pronoun, and a slot holds none.
  if (s_.grammar->english() && kind != SlotKind::people && last > begin + 1 &&
      (s_.text(last - 1) == "it" || s_.text(last - 1) == "they")) {
    return std::nullopt;
  }
  // "there are rooms where food is not allowed" tells of rooms.
  if (begin > 0 && (s_.text(begin - 1) == "where" || s_.text(begin - 1) == "which")) return std::nullopt;
  if (auto reading = subject(kind, begin, last)) return reading;
  for (std::size_t at = last; at > begin; --at) {
    if (!s_.is_mark(at - 1, ",")) continue;
    const std::size_t after = trim_front(at, last);
    if (auto reading = subject(kind, after, last)) return reading;
    break;
  }
  // "in the map room food is not allowed": a known thing after a place.
  if (!s_.is(begin, kPlace | kTime)) return std::nullopt;
  for (std::size_t at = begin + 2; at < last; ++at) {
    const auto hit = hit_at(at);
    if (!hit || s_.is(at - 1, kDeterminer | kPreposition | kPlace)) continue;
    if (auto reading = subject(kind, at, last)) {
      reading->place = begin;
      reading->place_end = at;
      return reading;
    }
  }
  return std::nullopt;
}

}  // namespace sayyes
