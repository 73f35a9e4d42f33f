#include "sayyes/facts.h"

#include <algorithm>
#include <set>

#include "sayyes/suggesting/facts.h"

namespace sayyes {

void FactList::add(const FileReport& file) {
  if (!file.document) return;
  for (const Finding& finding : file.report.findings) {
    if (finding.suppressed) continue;
    std::set<std::string_view> counted;
    for (const Suggestion& suggestion : finding.suggestions) {
      for (const std::string& key : suggestion.needs) {
        if (!counted.insert(key).second) continue;
        FactUse& use = uses_[key];
        if (use.count++ == 0) {
          use.key = key;
          use.example = suggestion.text;
          use.path = file.shown_path;
          use.line = finding.location.begin.line;
        }
      }
    }
  }
  for (FoundFact& fact : find_facts(*file.document)) {
    std::vector<FoundFact>& known = found_[fact.key];
    const auto same = std::ranges::find(known, fact.value, &FoundFact::value);
    if (same == known.end())
      known.push_back(std::move(fact));
    else if (fact.said && !same->said)
      *same = std::move(fact);
  }
}

std::vector<FactUse> FactList::uses() const {
  std::vector<FactUse> uses;
  for (const auto& [key, use] : uses_) {
    uses.push_back(use);
    if (const std::string* told = find_fact(told_, key)) uses.back().told = *told;
    const auto found = found_.find(key);
    if (found == found_.end()) continue;
    uses.back().found = found->second;
    std::ranges::stable_sort(uses.back().found, [](const FoundFact& a, const FoundFact& b) { return a.said && !b.said; });
  }
  std::ranges::stable_sort(uses, [](const FactUse& a, const FactUse& b) { return a.count > b.count; });
  return uses;
}

std::vector<FoundFact> FactList::others() const {
  std::vector<FoundFact> others;
  for (const auto& [key, found] : found_) {
    if (uses_.contains(key) || find_fact(told_, key) != nullptr) continue;
    others.insert(others.end(), found.begin(), found.end());
  }
  return others;
}

}  // namespace sayyes
