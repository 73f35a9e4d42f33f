#pragma once
/// What a sentence allows or refuses, and when the house opens and closes.

#include <vector>

#include "sayyes/site/tellings.h"

namespace sayyes {

/// "Food is welcome in the reading room" and "No food in the reading room"; "The library closes at 8 pm on Fridays". Only what
/// is said of a place or without any: "no food near the computers" says nothing of the rest.
std::vector<Telling> permissions_of(const SiteSentence& sentence);

}  // namespace sayyes
