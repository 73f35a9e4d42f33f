#include "sayyes/frames/slots.h"

#include <algorithm>

namespace sayyes {
namespace {

constexpr std::size_t kMostNounWords = 4;
constexpr std::size_t kMostItems = 12;

constexpr std::uint64_t kNounStop = kPreposition | kPlace | kTime | kCoordinator | kContrast | kSubordinator | kRelative |
                                    kAuxiliary | kPronoun | kNegator | kPlaceWord | kVerdict | kAdverb | kException | kReason |
                                    kFinite | kDeterminer;

}  // namespace

std::optional<LexiconHit> SlotReader::hit_at(std::size_t token) const {
  if (token >= s_.tokens.size()) return std::nullopt;
  const std::uint32_t begin = s_.tokens[token].begin;
  return lexicon_.longest_at(s_.view, begin);
}

std::size_t SlotReader::hit_end(std::size_t token, const LexiconHit& hit) const {
  const std::uint32_t end = s_.tokens[token].begin + hit.size;
  std::size_t last = token;
  while (last < s_.tokens.size() && s_.tokens[last].end <= end) ++last;
  // A form that ends inside a token ("phone" of "phone-free") is no match.
  return last > token && s_.tokens[last - 1].end == end ? last : token;
}

SlotItem SlotReader::item_of(std::size_t first, std::size_t last, bool gerund) const {
  SlotItem item;
  item.span = {s_.tokens[first].begin, s_.tokens[last - 1].end};
  item.plural = s_.grammar->looks_plural(s_.text(last - 1));
  for (std::size_t at = first; at < last; ++at) {
    const auto hit = hit_at(at);
    if (!hit) continue;
    std::size_t end = hit_end(at, *hit);
    if (end == at) continue;
    const bool whole = end >= last || (end < last && s_.is(end, kUse) && end + 1 >= last);
    const bool leads = at == first && (gerund || hit->act);
    // "using your phone" by a phone known only as a thing; "bringing" alone says nothing.
    if (!whole && !leads) continue;
    if (at > first && gerund && !hit->act && !s_.is(first, kCarry)) continue;
    item.activity = hit->activity;
    item.act = hit->act || gerund;
    item.plural = hit->plural || item.plural;
    break;
  }
  if (gerund) item.act = true;
  return item;
}

/// True where a line ends before token `at` and the phrase so far can stand alone.
bool SlotReader::breaks_line(std::size_t at, std::size_t first) const {
  if (at >= s_.tokens.size() || !s_.tokens[at].line_start || at == first) return false;
  if (s_.is(at, kOpener) && !s_.is(at, kPronoun)) return true;
  if (s_.tokens[at].soft) return false;
  if (s_.is(at, kCoordinator)) return false;
  return !s_.is(at - 1, kDeterminer | kPreposition | kPlace | kCoordinator | kAdjective | kNegator) ||
         s_.is(at - 1, kPlaceWord);
}

std::size_t SlotReader::complement_end(std::size_t at, std::size_t limit, bool gerund) const {
  if (at >= limit || !s_.is_word(at)) return at;
  const std::string_view word = s_.text(at);
  const bool joins = word == "of" || word == "about" || word == "to" || word == "de" || word == "d'" || word == "des" ||
                     word == "du" || (gerund && word == "with");
  if (!joins || breaks_line(at, at + 1)) return at;
  if (auto object = noun_phrase(at + 1, limit)) return object->last;
  return at;
}

/// "saving seats", "removing pages", "running": the head and its object.
std::size_t SlotReader::gerund_end(std::size_t first, std::size_t limit) const {
  std::size_t end = first + 1;
  if (const auto hit = hit_at(first)) end = std::max(end, hit_end(first, *hit));
  if (end < limit && s_.is(end, kObjectWord) && !breaks_line(end, first)) return end + 1;
  std::size_t at = end;
  while (at < limit && s_.is(at, kDeterminer) && !breaks_line(at, first)) ++at;
  std::size_t count = 0;
  while (at < limit && s_.is_word(at) && !s_.is(at, kNounStop | kTimeWord) && !breaks_line(at, first) &&
         count < kMostNounWords) {
    ++at;
    ++count;
  }
  return count > 0 ? at : end;
}

std::optional<SlotReader::Phrase> SlotReader::noun_phrase(std::size_t first, std::size_t limit) const {
  std::size_t at = first;
  while (at < limit && s_.is(at, kDeterminer) && !s_.is(at, kCoordinator) && at < first + 3) ++at;
  if (at >= limit || s_.is_mark(at)) return std::nullopt;
  if (at > first && breaks_line(at, first)) return std::nullopt;
  auto known = hit_at(at);
  // "entre semana": the command of an activity is no thing.
  if (known && known->act && !s_.grammar->may_be_infinitive(s_.text(at))) known.reset();
  // "walk-ins not accepted", "ni nourriture | ni boisson": a known thing that reaches beyond this slot is not the one in it.
  if (known && hit_end(at, *known) > limit) known.reset();
  const std::size_t known_end = known ? hit_end(at, *known) : at;
  if (known_end == at) {
    if (s_.is(at, kNotThing | kNumber)) return std::nullopt;
    if (s_.tokens[at].kind == TokenKind::number) {
      // "no 3d printing", but "no 5", "no 10 bus", "no 2nd floor".
      const std::string_view text = s_.text(at);
      if (text.size() < 2 || text.back() != 'd' || !s_.is_word(at + 1) || text.back() == 'n') return std::nullopt;
      if (text.size() >= 3 && (text[text.size() - 2] == 'n' || text[text.size() - 2] == 'r')) return std::nullopt;
    }
  }
  Phrase phrase;
  phrase.first = first;
  phrase.gerund = known_end == at && s_.gerund(at);
  std::size_t end = known_end;
  if (phrase.gerund || (known && known->act && s_.gerund(at))) {
    phrase.gerund = true;
    end = gerund_end(at, limit);
  } else {
    std::size_t count = 0;
    while (end < limit && count < kMostNounWords) {
      if (s_.is_mark(end) || (end > at && s_.tokens[end].kind == TokenKind::number) || (end > at && breaks_line(end, at)))
        break;
      const bool modifies =
          s_.is(end, kTimeWord) && end + 1 < limit && s_.is_word(end + 1) && !s_.is(end + 1, kNounStop | kTimeWord);
      if (s_.is(end, kNounStop) && !(end == at && s_.is(end, kAdjective))) break;
      if (s_.is(end, kTimeWord) && !modifies) break;
      ++end;
      ++count;
    }
    if (end == at) return std::nullopt;
  }
  phrase.last = end;
  phrase.item = item_of(at, end, phrase.gerund);
  return phrase;
}

bool SlotReader::list_goes_on(std::size_t comma, std::size_t limit) const {
  const std::size_t stop = std::min(limit, comma + 10);
  std::size_t since = 0;
  for (std::size_t at = comma + 1; at < stop; ++at) {
    if (s_.is(at, kCoordinator)) return true;
    if (s_.is_mark(at, ",")) {
      since = 0;
      continue;
    }
    if (s_.is_mark(at) || s_.is(at, kPronoun | kAuxiliary | kSubordinator | kNegator | kRelative | kLeadIn | kContrast))
      return false;
    if (++since > 4) return false;
  }
  return false;
}

std::optional<SlotReading> SlotReader::things(std::size_t first, std::size_t limit) const {
  auto phrase = noun_phrase(first, limit);
  if (!phrase) return std::nullopt;
  SlotReading reading;
  reading.first = first;
  reading.items.push_back(phrase->item);
  std::size_t end = complement_end(phrase->last, limit, phrase->gerund);
  if (end == phrase->last && end + 1 < limit && (s_.text(end) == "under" || s_.text(end) == "over" || s_.text(end) == "aged") &&
      (s_.tokens[end + 1].kind == TokenKind::number || s_.is(end + 1, kNumber))) {
    end += 2;
  }
  while (reading.items.size() < kMostItems && end < limit) {
    std::size_t next = end;
    const bool comma = s_.is_mark(next, ",");
    if (comma) {
      ++next;
      if (s_.is(next, kCoordinator)) ++next;
    } else if (s_.is(next, kCoordinator) || s_.is_mark(next, "/")) {
      ++next;
    } else {
      break;
    }
    if (next >= limit || s_.is(next, kNegator | kLeadIn | kPronoun | kAuxiliary | kSubordinator | kRelative)) break;
    const auto item = noun_phrase(next, limit);
    if (!item) break;
    // "no food, phones": a list without "or" only of known things; "no food, use the hall" is two sentences.
    const bool after_or = s_.is(next - 1, kCoordinator) || s_.is_mark(next - 1, "/");
    if (!after_or && !list_goes_on(end, limit) && item->item.activity == nullptr) break;
    if (after_or && s_.is(next, kImperative) && item->item.activity == nullptr && item->last > next + 1) break;
    const bool joined_clause = item->last < limit && s_.is(item->last, kAuxiliary | kFinite) && limit == s_.tokens.size();
    if (joined_clause) break;
    reading.items.push_back(item->item);
    phrase->gerund = phrase->gerund && item->gerund;
    end = complement_end(item->last, limit, item->gerund);
  }
  reading.last = end;
  reading.acts = std::all_of(reading.items.begin(), reading.items.end(), [](const SlotItem& item) { return item.act; });
  return reading;
}

std::optional<SlotReading> SlotReader::right(SlotKind kind, std::size_t first, std::size_t limit, bool exact) const {
  if (first >= limit) return std::nullopt;
  std::optional<SlotReading> reading;
  switch (kind) {
    case SlotKind::things:
      reading = things(first, limit);
      break;
    case SlotKind::act:
    case SlotKind::command:
      reading = act(first, limit, kind == SlotKind::command);
      break;
    case SlotKind::acting:
      if (!s_.gerund(first) && s_.grammar->english()) return std::nullopt;
      reading = act(first, limit);
      break;
    case SlotKind::done:
      reading = done(first, limit);
      break;
    case SlotKind::people:
      reading = things(first, limit);
      if (reading && !names_reader(*reading)) return std::nullopt;
      break;
  }
  if (!reading || (exact && reading->last != limit && !tail_fits(reading->last, limit))) return std::nullopt;
  if (exact) reading->last = limit;
  return reading;
}

bool SlotReader::names_reader(const SlotReading& reading) const {
  for (std::size_t at = reading.first; at < reading.last; ++at) {
    if (s_.is(at, kStaff)) return false;
  }
  for (const SlotItem& item : reading.items) {
    if (item.activity != nullptr && item.activity->type == "person") return true;
    const std::size_t last = s_.token_at(item.span.end - 1);
    if (s_.is(last, kReader)) return true;
    const std::size_t first = s_.token_at(item.span.begin);
    if (s_.is(first, kReader)) return true;
  }
  return false;
}

}  // namespace sayyes
