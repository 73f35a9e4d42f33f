#include "sayyes/suggesting/tongue.h"

#include <algorithm>

namespace sayyes {

const Tongue& tongue_for(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  if (primary == "es") return spanish_tongue();
  if (primary == "fr") return french_tongue();
  return english_tongue();
}

void add_once(std::vector<std::string>& to, const std::string& text) {
  if (!text.empty() && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
}

}  // namespace sayyes
