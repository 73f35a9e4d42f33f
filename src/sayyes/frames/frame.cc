#include "sayyes/frames/frame.h"

#include <algorithm>
#include <array>

#include "sayyes/frames/clause.h"
#include "sayyes/frames/sentence.h"
#include "sayyes/frames/slots.h"

namespace sayyes {
namespace {

struct SlotName {
  std::string_view name;
  SlotKind kind;
};
constexpr std::array<SlotName, 5> kSlotNames{{{"{things}", SlotKind::things},
                                              {"{act}", SlotKind::act},
                                              {"{acting}", SlotKind::acting},
                                              {"{people}", SlotKind::people},
                                              {"{done}", SlotKind::done}}};

constexpr std::size_t kWidestInnerSlot = 14;

Problem frame_problem(std::string message, std::string hint) {
  return Problem{"frame-notation", std::move(message), {}, 0, 0, std::move(hint)};
}

/// How much a piece narrows the search: letters, less for the commonest words.
std::size_t weight(std::string_view words) {
  std::size_t weight = 0;
  std::size_t begin = 0;
  while (begin < words.size()) {
    std::size_t end = words.find(' ', begin);
    if (end == std::string_view::npos) end = words.size();
    const std::string_view word = words.substr(begin, end - begin);
    const bool common = word == "is" || word == "are" || word == "be" || word == "the" || word == "not" || word == "to" ||
                        word == "will" || word == "only" || word == "may" || word == "must" || word == "please";
    weight += common ? 1 : word.size() * 2;
    begin = end + 1;
  }
  return weight;
}

void trim(std::string& words) {
  while (!words.empty() && words.back() == ' ') words.pop_back();
  while (!words.empty() && words.front() == ' ') words.erase(0, 1);
}

/// Token index at which `words` stand, beginning in [first, stop); tokens.size() where they do not. `end` is after them.
std::size_t find_words(const Sentence& s, std::string_view words, std::size_t first, std::size_t stop, std::size_t& end) {
  for (std::size_t at = first; at < stop && at < s.tokens.size(); ++at) {
    const std::uint32_t begin = s.tokens[at].begin;
    if (s.view.compare(begin, words.size(), words) != 0) continue;
    const std::uint32_t words_end = begin + static_cast<std::uint32_t>(words.size());
    std::size_t last = at;
    while (last < s.tokens.size() && s.tokens[last].end <= words_end) ++last;
    if (last > at && s.tokens[last - 1].end == words_end) {
      end = last;
      return at;
    }
  }
  return s.tokens.size();
}

/// Where a frame's parts were found, as tokens.
struct Parts {
  std::size_t first = 0, last = 0;
  std::vector<std::pair<SlotKind, SlotReading>> slots;
};

bool read_right(const FrameForm& form, const Sentence& s, const SlotReader& reader, std::size_t core_end, Parts& parts) {
  std::size_t at = core_end;
  for (std::size_t i = form.core + 1; i < form.pieces.size(); ++i) {
    const FrameForm::Piece& piece = form.pieces[i];
    if (!piece.slot) {
      std::size_t end = 0;
      if (find_words(s, piece.words, at, at + 1, end) != at) return false;
      at = end;
      continue;
    }
    std::optional<SlotReading> reading;
    if (i + 1 < form.pieces.size()) {
      std::size_t end = 0;
      const std::size_t next = find_words(s, form.pieces[i + 1].words, at + 1, at + kWidestInnerSlot, end);
      if (next == s.tokens.size()) return false;
      reading = reader.right(*piece.slot, at, next, true);
    } else {
      reading = reader.right(*piece.slot, at, s.tokens.size(), false);
    }
    if (!reading) return false;
    at = reading->last;
    parts.slots.emplace_back(*piece.slot, std::move(*reading));
  }
  parts.last = at;
  return true;
}

bool read_left(const FrameForm& form, const Sentence& s, const SlotReader& reader, std::size_t core_begin, Parts& parts) {
  std::size_t at = core_begin;
  for (std::size_t i = form.core; i-- > 0;) {
    const FrameForm::Piece& piece = form.pieces[i];
    if (!piece.slot) {
      // Fixed words at the left edge right before what was read: only reached where no slot lies between.
      std::size_t end = 0, found = s.tokens.size();
      for (std::size_t k = at; k-- > 0 && at - k < 8;) {
        if (find_words(s, piece.words, k, k + 1, end) == k && end == at) {
          found = k;
          break;
        }
      }
      if (found == s.tokens.size()) return false;
      at = found;
      continue;
    }
    std::optional<SlotReading> reading;
    if (i > 0) {
      // Fixed words, a slot, and the core: the nearest such words to the left.
      const FrameForm::Piece& fixed = form.pieces[i - 1];
      std::size_t end = 0, found = s.tokens.size();
      for (std::size_t k = at; k-- > 0 && at - k <= kWidestInnerSlot;) {
        if (find_words(s, fixed.words, k, k + 1, end) == k && end < at) {
          found = k;
          break;
        }
      }
      if (found == s.tokens.size()) return false;
      reading = reader.right(*piece.slot, end, at, true);
    } else {
      reading = reader.left(*piece.slot, at, 0);
    }
    if (!reading) return false;
    at = reading->first;
    parts.slots.emplace_back(*piece.slot, std::move(*reading));
  }
  parts.first = at;
  return true;
}

}  // namespace

Result<FrameForm> parse_frame(std::string_view form) {
  FrameForm frame;
  std::size_t at = 0;
  while (at < form.size()) {
    const std::size_t open = form.find('{', at);
    std::string words(form.substr(at, open == std::string_view::npos ? std::string_view::npos : open - at));
    trim(words);
    if (!words.empty()) frame.pieces.push_back({std::move(words), std::nullopt});
    if (open == std::string_view::npos) break;
    const std::size_t close = form.find('}', open);
    if (close == std::string_view::npos)
      return frame_problem("the slot { is not closed", "write {things}, {act}, {acting}, {people} or {done}");
    const std::string_view name = form.substr(open, close + 1 - open);
    const auto* slot =
        std::find_if(kSlotNames.begin(), kSlotNames.end(), [&](const SlotName& known) { return known.name == name; });
    if (slot == kSlotNames.end()) {
      return frame_problem("the slot " + std::string(name) + " is not known",
                           "there are {things}, {act}, {acting}, {people} and {done}");
    }
    if (!frame.pieces.empty() && frame.pieces.back().slot)
      return frame_problem("two slots stand side by side", "put fixed words between them");
    frame.pieces.push_back({{}, slot->kind});
    at = close + 1;
  }
  std::size_t best = 0;
  for (std::size_t i = 0; i < frame.pieces.size(); ++i) {
    if (frame.pieces[i].slot) continue;
    const std::size_t value = weight(frame.pieces[i].words);
    if (value > best) {
      best = value;
      frame.core = i;
    }
  }
  if (best == 0) return frame_problem("the frame has no fixed words", "a frame needs words that can be looked for");
  return frame;
}

std::optional<FrameMatch> verify_frame(const FrameForm& form, std::string_view conveys, ViewSpan core,
                                       const FrameContext& context, const Lexicon& lexicon) {
  Sentence own;
  if (context.sentence == nullptr) {
    own = cut_sentence(context.view, context.segment, core.begin, context.line_breaks, context.soft_breaks,
                       grammar_for(context.language));
  }
  const Sentence& s = context.sentence != nullptr ? *context.sentence : own;
  const std::size_t core_begin = s.token_at(core.begin);
  if (core_begin >= s.tokens.size() || s.tokens[core_begin].begin != core.begin) return std::nullopt;
  std::size_t core_end = core_begin;
  while (core_end < s.tokens.size() && s.tokens[core_end].end <= core.end) ++core_end;
  if (core_end == core_begin || s.tokens[core_end - 1].end != core.end) return std::nullopt;
  if (s.last_mark == '?' && conveys != "offer") return std::nullopt;

  const SlotReader reader(s, lexicon);
  Parts parts;
  parts.first = core_begin;
  if (!read_right(form, s, reader, core_end, parts) || !read_left(form, s, reader, core_begin, parts)) return std::nullopt;

  const bool fixed_start = !form.pieces.front().slot;
  if (fixed_start && s.is(parts.first, kOpener) && !clause_starts_at(s, parts.first)) return std::nullopt;
  if (fixed_start && s.is(parts.first, kNegator) && form.pieces.back().slot == SlotKind::things) {
    if (has_finite_verb_after(s, parts.last)) return std::nullopt;
    if (parts.last < s.tokens.size() && s.is(parts.last, kVerdict) && !s.tokens[parts.last].line_start) ++parts.last;
  }
  while (fixed_start && parts.first > 0 && s.is(parts.first - 1, kIntensifier) && !s.tokens[parts.first].line_start)
    --parts.first;

  FrameMatch match;
  match.conveys = conveys;
  match.span = {s.tokens[parts.first].begin, s.tokens[parts.last - 1].end};
  match.statement = statement_of(s, parts.first, parts.last, context.sign);
  for (auto& [kind, slot] : parts.slots) {
    const ViewSpan span{s.tokens[slot.first].begin, s.tokens[slot.last - 1].end};
    if (kind == SlotKind::people) {
      match.people = span;
      continue;
    }
    if (kind == SlotKind::done) {
      match.done = span;
      continue;
    }
    match.items.insert(match.items.end(), slot.items.begin(), slot.items.end());
    match.acts = slot.acts;
    if (slot.place < slot.place_end) match.place = ViewSpan{s.tokens[slot.place].begin, s.tokens[slot.place_end - 1].end};
  }
  std::sort(match.items.begin(), match.items.end(), [](const SlotItem& a, const SlotItem& b) { return a.span < b.span; });
  capture_around(s, parts.first, parts.last, match);
  return match;
}

}  // namespace sayyes
