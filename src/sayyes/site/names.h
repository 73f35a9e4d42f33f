#pragma once
/// What pages call one place, service or group of people.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/site/sentence_tokens.h"

namespace sayyes {

struct NameUse {
  std::string idea;  ///< in words: "the desk for borrowing"
  std::string name;  ///< as this list knows it: "checkout desk"
  std::size_t at = 0;
};

/// The first words of all names, lower case: a text without any of them names nothing. Takes each once or more.
void each_name_word(const std::function<void(std::string_view)>& take);

/// Names that mean one idea by themselves, and names such as “service desk” where the sentence says what is done there.
std::vector<NameUse> names_in(const SiteSentence& sentence);

}  // namespace sayyes
