#include <algorithm>

#include "sayyes/frames/slots.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostVerbWords = 16;
constexpr std::uint64_t kClauseStart = kSubordinator | kRelative | kContrast | kException | kReason;
constexpr std::uint64_t kNoVerb = kDeterminer | kPreposition | kPlace | kTime | kCoordinator | kContrast | kSubordinator |
                                  kRelative | kPronoun | kPlaceWord | kException | kReason;

}  // namespace

/// The end of a verb phrase: its object and places belong to it; times, reasons, conditions and purposes do not.
std::size_t SlotReader::verb_phrase_end(std::size_t first, std::size_t limit) const {
  const std::size_t stop = std::min(limit, first + kMostVerbWords);
  bool object = false;
  std::size_t at = first + 1;
  for (; at < stop; ++at) {
    if (breaks_line(at, first)) break;
    if (s_.is_mark(at)) {
      if (s_.is_mark(at, "/") || s_.is(at, kCoordinator)) continue;
      if (s_.is_mark(at, ",") && list_goes_on(at, stop)) continue;
      break;
    }
    const std::string_view word = s_.text(at);
    if (s_.is(at, kCoordinator)) {
      if (at + 1 >= stop || s_.is(at + 1, kPronoun | kAuxiliary | kNegator | kLeadIn | kSubordinator | kContrast) ||
          s_.is_mark(at + 1))
        break;
      // "and" may begin another command: "do not run and keep to the left".
      if (word == "and" && s_.is(at + 1, kImperative)) break;
      continue;
    }
    const bool before_number =
        at + 1 < s_.tokens.size() && (s_.tokens[at + 1].kind == TokenKind::number || s_.is(at + 1, kTimeWord | kNumber));
    const bool time = s_.is(at, kTime) && (!s_.is(at, kPlace) || before_number) && word != "from";
    if (time && (before_number || s_.is(at, kSubordinator) || word == "during" || word == "until")) break;
    if (s_.is(at, kClauseStart) && word != "that") break;
    if (word == "without") break;
    if (word == "to" && object && at + 1 < stop && s_.is_word(at + 1) &&
        !s_.is(at + 1, kDeterminer | kPronoun | kPlaceWord | kReader | kStaff | kObjectWord)) {
      break;
    }
    if (s_.is(at, kLeadIn) && !s_.is(at, kIntensifier) && word != "always" && word != "again" && word != "simply") break;
    if (s_.is(at, kPronoun) && !s_.is(at, kObjectWord)) break;
    if (s_.is(at, kAuxiliary) && at > first + 1 && word != "be" && word != "been" && word != "being") break;
    object = true;
  }
  // No phrase ends with a joint.
  while (at > first + 1 && (s_.is(at - 1, kCoordinator) || s_.is_mark(at - 1) || s_.is(at - 1, kDeterminer & ~kPronoun))) --at;
  return at;
}

void SlotReader::add_act_items(SlotReading& reading) const {
  // "eat or drink": two acts, where both are known; otherwise the whole is one.
  std::size_t begin = reading.first;
  for (std::size_t at = reading.first; at < reading.last; ++at) {
    const bool joint = s_.is(at, kCoordinator) || s_.is_mark(at, ",");
    if (!joint || at + 1 >= reading.last) continue;
    std::size_t next = at + 1;
    if (s_.is(next, kCoordinator)) ++next;
    const auto hit = hit_at(next);
    if (hit && hit->act && next < reading.last && at > begin) {
      reading.items.push_back(item_of(begin, at, true));
      begin = next;
    }
  }
  reading.items.push_back(item_of(begin, reading.last, true));
  for (SlotItem& item : reading.items) {
    if (item.activity != nullptr) continue;
    // "use the phone at the desk": the object is known, though the whole is not.
    const std::size_t verb = s_.token_at(item.span.begin);
    if (!s_.is(verb, kCarry)) continue;
    std::size_t object = verb + 1;
    while (object < reading.last && s_.is(object, kDeterminer | kAdjective)) ++object;
    if (object >= reading.last) continue;
    if (const auto hit = hit_at(object); hit && !hit->act) item.activity = hit->activity;
  }
  reading.acts = true;
}

std::optional<SlotReading> SlotReader::act(std::size_t first, std::size_t limit, bool command) const {
  std::size_t verb = first;
  while (verb < limit && s_.is(verb, kAdverb) && !s_.is(verb, kAuxiliary) && verb < first + 2) ++verb;
  // "ne pas s'asseoir", "no los toquen": the object stands before the verb.
  if (!s_.grammar->english()) {
    while (verb + 1 < limit && s_.is(verb, kObjectWord) && (command || !hit_at(verb))) ++verb;
  }
  // An activity may be known with its small words: "s'asseoir sur les marches". The verb is behind them all the same.
  std::size_t inflected = verb;
  while (!s_.grammar->english() && inflected + 1 < limit && s_.is(inflected, kObjectWord)) ++inflected;
  if (verb >= limit || s_.tokens[verb].kind != TokenKind::word) return std::nullopt;
  const auto known = hit_at(verb);
  if (!known && s_.is(verb, kNoVerb) && !s_.is(verb, kImperative)) return std::nullopt;
  if (!s_.grammar->english()) {
    const std::string_view form = s_.text(inflected);
    if (!(command ? s_.grammar->may_be_command(form) : s_.grammar->may_be_infinitive(form))) return std::nullopt;
  } else if (s_.is(verb, kAuxiliary) && s_.text(verb) != "be" && s_.text(verb) != "do" && s_.text(verb) != "have") {
    return std::nullopt;
  }
  SlotReading reading;
  reading.first = first;
  reading.last = verb_phrase_end(verb, limit);
  if (known) reading.last = std::max(reading.last, hit_end(verb, *known));
  const SlotReading from_verb = [&] {
    SlotReading r;
    r.first = verb;
    r.last = reading.last;
    return r;
  }();
  SlotReading filled = from_verb;
  add_act_items(filled);
  filled.first = first;
  return filled;
}

std::optional<SlotReading> SlotReader::done(std::size_t first, std::size_t limit) const {
  std::size_t verb = first;
  while (verb < limit && s_.is(verb, kAdverb) && verb < first + 3) ++verb;
  if (verb >= limit || !s_.participle(verb)) return std::nullopt;
  SlotReading reading;
  reading.first = first;
  reading.last = verb_phrase_end(verb, limit);
  return reading;
}

}  // namespace sayyes
