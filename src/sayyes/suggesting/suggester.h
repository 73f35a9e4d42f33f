#pragma once
/// What to say instead of a few words: replacements shaped to their place, and templates filled from the library's facts.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/house.h"
#include "sayyes/span.h"

namespace sayyes {

/// A replacement as it reads in place of `matched`: case and number kept, "a"/"an" before it mended.
struct ShapedReplacement {
  std::string text;
  std::uint32_t extra_before =
      0;                 ///< bytes before the match that the replacement takes in too ("an " -> "a "), already in `text`
  bool repeats = false;  ///< it says the verb before it again: "search the library search"
};

/// `segment` is the text of the segment, `match` a span in it (bytes of the segment). `matched_plural` says that the plural
/// form of the phrase was met. Linear in the length of the match. Safe for concurrent use, as all of this module.
ShapedReplacement shape_replacement(std::string_view replacement, std::string_view segment, Span<TextSpace> match,
                                    bool matched_plural, std::string_view language);

/// A template with its {dotted.keys} filled. A fact the library has not told stands as a blank in brackets.
struct Filled {
  std::string text;
  std::vector<std::string> needs;  ///< dotted keys that stand as blanks, in order, each once
};

/// Fills {places.food}, {contact.ask} … from `house`. Other braces are left as they are.
Filled fill_template(std::string say, const House& house, std::string_view language);

/// The blank for a fact: "places.phone" -> "[where phone calls are welcome]".
std::string blank_for(std::string_view key, std::string_view language);

}  // namespace sayyes
