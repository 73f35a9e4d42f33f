#pragma once
/// Says a no as a yes: one sentence, or a whole sign. Invents nothing: the sign's own words, the activities, the library's
/// facts. Where nothing true can be said, it says what it would need.

#include <optional>
#include <string_view>
#include <vector>

#include "sayyes/finding.h"
#include "sayyes/frames/frame.h"
#include "sayyes/frames/lexicon.h"
#include "sayyes/house.h"
#include "sayyes/rewrite.h"
#include "sayyes/rule.h"
#include "sayyes/text/match_view.h"

namespace sayyes {

/// A frame that the linter found, with what the library decided about it. Points into the linter's rules.
struct SignFrame {
  const Rule* rule = nullptr;
  FrameMatch frame;              ///< spans of RewriteInput::view
  TextSpan span;                 ///< the frame's span in RewriteInput::text
  std::optional<Intent> intent;  ///< the library's decision for this place, else the rule's; nothing where neither speaks
};

/// All that a rewrite may draw on. Everything is borrowed for the call.
struct RewriteInput {
  std::string_view text;            ///< visible text of the sign, or of one sentence; line breaks are its layout
  const MatchView* view = nullptr;  ///< match view that the frames' spans are of; may be null where there are no frames
  const std::vector<SignFrame>* frames = nullptr;  ///< in order; may be null or empty
  const Lexicon* lexicon = nullptr;                ///< required
  const House* house = nullptr;                    ///< required
  std::string_view language;                       ///< BCP 47; empty: en
  std::optional<Intent> intent;                    ///< the library's decision for the whole text, if there is one
};

/// Rewrites a sign whole, keeping its layout: best first, `same` before `bends`; empty with advice where nothing true could
/// be said. Linear in the text. Safe for concurrent use.
RewriteResult rewrite_sign(const RewriteInput& input);

/// The same for one sentence of running text: `input.text` is the sentence. Suggestions are of kind `rewrite` (no edits: the
/// caller knows the place) or `advice`; at most `most` of them. Empty where a part of the sentence would get lost.
std::vector<Suggestion> rewrite_sentence(const RewriteInput& input, std::size_t most = 4);

}  // namespace sayyes
