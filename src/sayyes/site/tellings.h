#pragma once
/// What one sentence says about a rule of the house: an age, a price, a time, a number, a permission.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/site/sentence_tokens.h"

namespace sayyes {

/// Whom, what and where something holds for: "books", "students", names of places. Empty: in general.
using HoldsFor = std::set<std::string>;

struct Telling {
  std::string_view topic;  ///< in words, of static storage: "how long books are lent"
  HoldsFor holds;          ///< by the sentence itself
  std::string value;       ///< comparable and readable: "8 years", "14 days", "$0.10", "yes"
};

/// What the sentence says of whom or what something holds for, by words that it knows.
void add_qualifiers(const SiteSentence& sentence, HoldsFor& into);

/// Nothing where the sentence tells of several rules at once, or hedges.
std::vector<Telling> tellings_of(const SiteSentence& sentence);

}  // namespace sayyes
