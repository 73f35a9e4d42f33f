#pragma once
/// Frames: the shapes of a no. A frame is fixed words with slots between; the matcher finds the fixed words, this module
/// reads the slots by a small grammar over words.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/frames/fixed_words.h"
#include "sayyes/frames/lexicon.h"
#include "sayyes/result.h"
#include "sayyes/span.h"

namespace sayyes {

struct Sentence;

/// One member of a coordination: "food", "drink" in "no food or drink".
struct SlotItem {
  ViewSpan span;
  const Activity* activity = nullptr;  ///< nullptr: unknown to the lexicon
  bool act = false;                    ///< known as an act rather than as a thing
  bool plural = false;
};

/// A verified frame. Spans are of the match view.
struct FrameMatch {
  std::string_view conveys;     ///< the rule's: "ban", "refusal", "only", "must", "threat", "closed", "list" …
  ViewSpan span;                ///< fixed words and slots, not what is captured around them
  ViewSpan statement;           ///< the sentence or sign line(s) that the frame makes
  std::vector<SlotItem> items;  ///< {things}, {act} or {acting}: at least one, unless the frame has none of these slots
  bool acts = false;            ///< the items are acts
  std::optional<ViewSpan> people, done;
  std::optional<ViewSpan> place, time, exception, reason,
      price;  ///< captured around the frame: "in the map room", "except water"
};

/// How the text around is laid out.
struct FrameContext {
  std::string_view view;                                    ///< the whole view
  ViewSpan segment;                                         ///< the segment the frame is in
  const std::vector<std::uint32_t>* line_breaks = nullptr;  ///< view offsets of spaces that were line ends, sorted
  bool sign = false;                                        ///< line rules of the sign profile
  std::string_view language;
  const std::vector<std::uint32_t>* soft_breaks = nullptr;  ///< those of line_breaks after which the line goes on in lower case
  const Sentence* sentence = nullptr;  ///< the sentence around the core, if it is cut already; it must come from cut_sentence
};

/// A frame as it is looked for: fixed words with slots between, in order.
struct FrameForm {
  std::vector<PhrasePart> parts;
  std::size_t core = 0;      ///< index of the part that is looked for: the rarest fixed words
  std::uint32_t anchor = 0;  ///< the group of the core that the matcher finds
};

/// Reads a frame in the notation of rules ("{things} (is|are) not allowed") into `pool`. Errors: those of the notation, an
/// unknown slot, two slots side by side, no fixed words that are always there.
Result<FrameForm> parse_frame(std::string_view frame, WordPool& pool);

/// Reads what stands around a found anchor. Nothing where the fixed words are not all there or a slot cannot be read: then it
/// is no frame. `anchor` is a match of one of the anchor group's forms.
std::optional<FrameMatch> verify_frame(const FrameForm& form, const WordPool& pool, std::string_view conveys, ViewSpan anchor,
                                       const FrameContext& context, const Lexicon& lexicon);

}  // namespace sayyes
