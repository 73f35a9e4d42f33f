#pragma once
/// What one sentence says about a rule of the house: an age, a price, a time, a number, a permission.

#include <string>
#include <vector>

#include "sayyes/site/sentence_tokens.h"

namespace sayyes {

struct Telling {
  std::string topic;  ///< in words: "how long books are lent"
  std::string holds;  ///< for what it holds: "books, students"; empty: in general
  std::string value;  ///< comparable and readable: "8 years", "14 days", "$0.10", "yes"
};

/// What stands over a sentence: the words of its heading and of its page that say whom or what it holds for.
struct SiteContext {
  std::string heading, page;
};

/// Whom, what and where a text speaks of, sorted, with commas: "books, students". What it knows of words, and names of places.
std::string holds_for(const SiteSentence& sentence);

/// Nothing where the sentence is a question, tells of several rules at once, or hedges.
std::vector<Telling> tellings_of(const SiteSentence& sentence, const SiteContext& context);

}  // namespace sayyes
