#pragma once
/// The brackets of the phrase notation, multiplied out. Spelling (folding, contractions, compounds) comes after it.

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"
#include "sayyes/rules/phrase_notation.h"

namespace sayyes {

/// One way through the brackets: as written, with all its spaces; plural where the last "(s)" was taken.
struct PhraseDraft {
  std::string text;
  bool plural = false;
};

/// At most `most_forms` drafts and one MiB of text; else, or where brackets do not pair, a Problem with its column.
Result<std::vector<PhraseDraft>> parse_phrase(std::string_view phrase, const PhraseOptions& options);

}  // namespace sayyes
