#pragma once
/// Which language a text is written in, by its small words. English, Spanish and French; made for signs and paragraphs.

#include <string_view>

namespace sayyes {

/// "en", "es" or "fr"; empty where the text does not tell (a few words, or a mixture). `view` is of the match view: folded, with
/// one apostrophe. Looks at the first 64 words at most. Safe for concurrent use.
std::string_view detect_language(std::string_view view);

}  // namespace sayyes
