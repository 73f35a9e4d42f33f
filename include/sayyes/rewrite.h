#pragma once
/// Whole-sign rewrites: what to hang on the door instead.

#include <optional>
#include <string>
#include <vector>

#include "sayyes/vocabulary.h"

namespace sayyes {

struct RewriteOptions {
  std::string language;                 ///< BCP 47; empty: tried with the linter's languages
};

/// One way to say a sign. `bends == false`: whoever follows it does what the old sign wanted.
struct Rewrite {
  std::string text;                     ///< the line layout of the original is kept
  bool bends = false;                   ///< changes the rule: never first, never for a firm sign
  std::vector<std::string> needs;       ///< facts that stand as a visible blank in `text`, as dotted keys
  std::vector<std::string> keeps;       ///< facts of the original that are in `text`: times, places, prices, exceptions
  std::optional<Intent> intent;
  std::string companion;                ///< a friendly sign for another moment, or empty
  friend bool operator==(const Rewrite&, const Rewrite&) = default;
};

struct RewriteResult {
  std::vector<Rewrite> rewrites;        ///< best first, `same` before `bends`
  std::vector<std::string> advice;      ///< why there is none or what would help, in words
  std::vector<std::string> needs;       ///< all facts that would make a better rewrite, as dotted keys
};

}  // namespace sayyes
