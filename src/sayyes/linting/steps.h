#pragma once
/// Whether a text tells how something is done, step by step.

#include <cstddef>
#include <string_view>

namespace sayyes {

struct Steps {
  std::size_t numbered = 0;  ///< "1. Open the lid", "Step 2: …"
  bool handiwork = false;    ///< at least two clauses begin with what hands do in a craft or at a machine, in English
};

/// The steps in a folded text; its first few thousand bytes tell.
Steps read_steps(std::string_view view);

}  // namespace sayyes
