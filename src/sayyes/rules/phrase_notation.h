#pragma once
/// The notation of phrases in rules: `loan(s)`, `(a|b)`, `(optional)`. One expansion for rules, guards and activities.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"
#include "sayyes/support/limits.h"

namespace sayyes {

/// One literal spelling of a phrase.
struct PhraseForm {
  std::string text;       ///< as in the match view (folded), single spaces; slots of a frame stand as "{things}"
  bool capitals = false;  ///< matches only where the text has capitals: the phrase was written in capitals ("ILL", "ILLs")
  bool plural = false;    ///< the phrase's last "(s)" was taken
  friend bool operator==(const PhraseForm&, const PhraseForm&) = default;
};

struct PhraseOptions {
  bool slots = false;                           ///< frames: `{name}` is allowed
  std::size_t most_forms = bounds::kPhraseForms;                ///< beyond it the phrase is refused
  bool may_be_empty = false;                    ///< a part of a phrase: its last form is empty where all of it may be left out
  std::span<const std::string> compounds = {};  ///< a rule's `compounds`: each is found in all its spellings, and given in all
};

/// Expands one phrase. "(s)" glued to a word is its plural (library(s) -> libraries, box(s) -> boxes); "(a|b)" is one of the
/// words; "(x)" and "(a|b|)" may be left out. A form written all in capitals (with one word of two letters or more; a plural
/// "s" may be small) wants capitals. Negative contractions also come without their apostrophe (don't, dont). The first form
/// is the phrase with everything in it; no form comes twice. Errors: unbalanced brackets, an empty phrase, a character the
/// match view cannot hold, too many forms; the column of a Problem counts from the phrase's start (1), in code points.
/// Linear in the phrase and in the forms. Safe for concurrent use.
Result<std::vector<PhraseForm>> expand_phrase(std::string_view phrase, const PhraseOptions& options = {});
/// "inter-library" -> with hyphen, with space, together.
Result<std::vector<PhraseForm>> expand_compound(std::string_view compound);

/// English plural of a noun or noun phrase's last word: library -> libraries. The small table of irregulars is inside.
/// Capitals are kept (Child -> Children); an acronym gets a small s (OPAC -> OPACs).
std::string plural_of(std::string_view noun);
/// And back; the same word where it is no plural this table knows.
std::string singular_of(std::string_view noun);

}  // namespace sayyes
