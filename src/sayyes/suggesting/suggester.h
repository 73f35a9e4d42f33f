#pragma once
/// What to say instead: replacements shaped to their place, whole rewrites from frames, activities and the library's facts.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/finding.h"
#include "sayyes/frames/frame.h"
#include "sayyes/frames/lexicon.h"
#include "sayyes/house.h"
#include "sayyes/rewrite.h"
#include "sayyes/rule.h"

namespace sayyes {

/// A replacement as it reads in place of `matched`: case and number kept, "a"/"an" before it mended.
struct ShapedReplacement {
  std::string text;
  std::uint32_t extra_before = 0;      ///< bytes before the match that the replacement takes in too ("an " -> "a "), already in `text`
};

/// `segment` is the text of the segment, `match` a span in it (bytes of the segment).
ShapedReplacement shape_replacement(std::string_view replacement, std::string_view segment, Span<TextSpace> match, bool matched_plural,
                                    std::string_view language);

/// What the linter found in a sign, for rewriting it whole.
struct SignFrame {
  const Rule* rule = nullptr;
  FrameMatch frame;
  TextSpan span;                       ///< the frame's span in the sign's text
};

/// Fills {slots} of a template from the house and from a frame: returns the text and the facts that stand as blanks.
struct Filled {
  std::string text;
  std::vector<std::string> needs;
};
Filled fill_template(std::string_view say, const House& house, std::string_view language);

}  // namespace sayyes
