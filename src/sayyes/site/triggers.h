#pragma once
/// A quick look at a text: whether it can say anything that pages are compared for.

#include <cstdint>
#include <string_view>

namespace sayyes {

struct Triggers {
  bool names = false;     ///< a word that begins a name
  bool tellings = false;  ///< a word that a rule of the house is told with
};

/// One look-up a word; letters beyond ASCII never begin one. Never misses: a sentence that says something has a trigger.
Triggers triggers_in(std::string_view text);

}  // namespace sayyes
