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

std::vector<Saying> ways_of_activities(const Statement& statement, const SayingSource& source) {
  const std::vector<Item>& items = statement.items;
  if (statement.list_head || items.empty() || items.front().activity == nullptr) return {};
  const bool one = std::all_of(items.begin(), items.end(), [&](const Item& item) {
    return item.activity == items.front().activity && item.act == items.front().act;
  });
  // What the library does not do is no ban: only what is known as a service is answered.
  if (statement.kind == StatementKind::refusal && items.front().activity->type != "service") return {};
  return one ? say_by_activity(statement, source) : std::vector<Saying>{};
}

}  // namespace sayyes
