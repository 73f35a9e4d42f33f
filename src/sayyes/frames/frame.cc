#include "sayyes/frames/frame.h"

#include <algorithm>

#include "sayyes/frames/clause.h"
#include "sayyes/frames/sentence.h"
#include "sayyes/frames/slots.h"

namespace sayyes {
namespace {

constexpr std::size_t kWidestInnerSlot = 14;

Problem frame_problem(std::string message, std::string hint) {
  return Problem{"frame-notation", std::move(message), {}, 0, 0, std::move(hint)};
}

/// A frame's fixed words against the tokens of a sentence.
class PartMatcher {
 public:
  PartMatcher(const Sentence& sentence, const WordPool& pool) : s_(sentence), pool_(pool) {}

  /// One after the last token of the longest match that begins at token `at`, or nothing.
  std::optional<std::size_t> ends(const PhrasePart& part, std::size_t at, std::size_t wanted_end = 0) const {
    if (at >= s_.tokens.size()) return std::nullopt;
    std::uint32_t end = 0;
    bool plural = false;
    const std::uint32_t wanted = wanted_end == 0 ? 0 : s_.tokens[wanted_end - 1].end;
    if (!pool_.match_right(part.words, part.words.first, s_.view, s_.tokens[at].begin, s_.span.end, false, wanted, end, plural))
      return std::nullopt;
    return token_end(end);
  }
  /// Index of the token that ends at `offset`, plus one; nothing where a token goes on there.
  std::optional<std::size_t> token_end(std::uint32_t offset) const {
    if (offset == 0) return std::nullopt;
    const std::size_t last = s_.token_at(offset - 1);
    if (last >= s_.tokens.size() || s_.tokens[last].end != offset) return std::nullopt;
    return last + 1;
  }

 private:
  const Sentence& s_;
  const WordPool& pool_;
};

/// Where a frame's parts were found, as tokens.
struct Parts {
  std::size_t first = 0, last = 0;
  std::vector<std::pair<SlotKind, SlotReading>> slots;
};

bool read_right(const FrameForm& form, const Sentence& s, const PartMatcher& fixed, const SlotReader& reader,
                std::size_t core_end, Parts& parts) {
  std::size_t at = core_end;
  for (std::size_t i = form.core + 1; i < form.parts.size(); ++i) {
    const PhrasePart& part = form.parts[i];
    if (!part.slot) {
      const auto end = fixed.ends(part, at);
      if (!end) return false;
      at = *end;
      continue;
    }
    std::optional<SlotReading> reading;
    if (i + 1 < form.parts.size()) {
      for (std::size_t next = at + 1; next < std::min(at + kWidestInnerSlot, s.tokens.size()) && !reading; ++next) {
        if (fixed.ends(form.parts[i + 1], next)) reading = reader.right(*part.slot, at, next, true);
      }
    } else {
      reading = reader.right(*part.slot, at, s.tokens.size(), false);
    }
    if (!reading) return false;
    at = reading->last;
    parts.slots.emplace_back(*part.slot, std::move(*reading));
  }
  parts.last = at;
  return true;
}

bool read_left(const FrameForm& form, const PartMatcher& fixed, const SlotReader& reader, std::size_t core_begin,
               Parts& parts) {
  std::size_t at = core_begin;
  std::size_t i = form.core;
  while (i > 0) {
    // Left of the core a slot stands between fixed words, or begins the frame.
    const PhrasePart& slot = form.parts[i - 1];
    if (!slot.slot) return false;
    std::optional<SlotReading> reading;
    std::size_t next = at;
    if (i >= 2) {
      for (std::size_t k = at; k-- > 0 && at - k <= kWidestInnerSlot && !reading;) {
        const auto end = fixed.ends(form.parts[i - 2], k);
        if (!end || *end >= at) continue;
        reading = reader.right(*slot.slot, *end, at, true);
        next = k;
      }
    } else {
      reading = reader.left(*slot.slot, at, 0);
      if (reading) next = reading->first;
    }
    if (!reading) return false;
    parts.slots.emplace_back(*slot.slot, std::move(*reading));
    at = next;
    i = i >= 2 ? i - 2 : 0;
  }
  parts.first = at;
  return true;
}

}  // namespace

Result<FrameForm> parse_frame(std::string_view frame, WordPool& pool) {
  auto reading = pool.read(frame, true);
  if (!reading) return std::move(reading).problems();
  if (reading->capitals) return frame_problem("a frame cannot ask for capitals", "write its fixed words in lower case");
  FrameForm form;
  form.parts = std::move(reading->parts);
  double least = 1e9;
  bool found = false;
  for (std::size_t i = 0; i < form.parts.size(); ++i) {
    if (form.parts[i].slot) {
      if (i > 0 && form.parts[i - 1].slot) return frame_problem("two slots stand side by side", "put fixed words between them");
      continue;
    }
    const auto anchor = pool.anchor(form.parts[i].words);
    if (!anchor) continue;
    const double share = pool.share(*anchor);
    if (found && share >= least) continue;
    found = true;
    least = share;
    form.core = i;
    form.anchor = *anchor;
  }
  if (!found)
    return frame_problem("the frame has no fixed words that are always there", "a frame needs words that can be looked for");
  return form;
}

std::optional<FrameMatch> verify_frame(const FrameForm& form, const WordPool& pool, std::string_view conveys, ViewSpan anchor,
                                       const FrameContext& context, const Lexicon& lexicon) {
  Sentence own;
  if (context.sentence == nullptr) {
    own = cut_sentence(context.view, context.segment, anchor.begin, context.line_breaks, context.soft_breaks,
                       grammar_for(context.language));
  }
  const Sentence& s = context.sentence != nullptr ? *context.sentence : own;
  const PartMatcher fixed(s, pool);
  ViewSpan core = anchor;
  bool plural = false;
  const FixedWords& words = form.parts[form.core].words;
  if (!pool.match_right(words, form.anchor + 1, s.view, anchor.end, s.span.end, true, 0, core.end, plural)) return std::nullopt;
  if (!pool.match_left(words, form.anchor, s.view, anchor.begin, s.span.begin, core.begin, plural)) return std::nullopt;
  const std::size_t core_begin = s.token_at(core.begin);
  if (core_begin >= s.tokens.size() || s.tokens[core_begin].begin != core.begin) return std::nullopt;
  const auto core_last = fixed.token_end(core.end);
  if (!core_last) return std::nullopt;
  const std::size_t core_end = *core_last;
  if (s.last_mark == '?' && conveys != "offer") return std::nullopt;

  const SlotReader reader(s, lexicon);
  Parts parts;
  parts.first = core_begin;
  if (!read_right(form, s, fixed, reader, core_end, parts) || !read_left(form, fixed, reader, core_begin, parts))
    return std::nullopt;

  const bool fixed_start = !form.parts.front().slot;
  if (fixed_start && s.is(parts.first, kOpener) && !clause_starts_at(s, parts.first)) return std::nullopt;
  if (fixed_start && s.is(parts.first, kNegator) && form.parts.back().slot == SlotKind::things) {
    if (has_finite_verb_after(s, parts.last)) return std::nullopt;
    const SlotReading& slot = parts.slots.back().second;
    const bool may_be_a_lack = std::none_of(slot.items.begin(), slot.items.end(), [](const SlotItem& item) {
      return item.activity != nullptr || item.act || item.plural;
    });
    if (may_be_a_lack && goes_on_as_clause(s, parts.last)) return std::nullopt;
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
  // "NO BALL GAMES / ON THE LAWN": the line with the place belongs to what is said.
  for (const auto& around : {match.place, match.time, match.exception, match.reason, match.price}) {
    if (around) match.statement = {std::min(match.statement.begin, around->begin), std::max(match.statement.end, around->end)};
  }
  return match;
}

}  // namespace sayyes
