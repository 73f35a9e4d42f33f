#include <algorithm>

#include "sayyes/site.h"
#include "sayyes/site/sayings.h"

namespace sayyes {
namespace {

constexpr std::size_t kMostPages = 64;  // remembered by name, of one telling

}  // namespace

void SiteCheck::add(const FileReport& page) {
  // Beyond the limits the last in order go: what is kept does not depend on what came first.
  for (const SiteSaying& saying : page.sayings) {
    auto& into = saying.kind == SiteSaying::Kind::name ? names_ : tellings_;
    ByValue& by_value = into[saying.about];
    Said& said = by_value[saying.says];
    ++said.times;
    said.pages.insert(saying.place.path);
    if (said.pages.size() > kMostPages) said.pages.erase(std::prev(said.pages.end()));
    if (said.first.size() < kMostPlaces || saying.place < *said.first.rbegin()) said.first.insert(saying.place);
    if (said.first.size() > kMostPlaces) said.first.erase(std::prev(said.first.end()));
    if (by_value.size() > kMostTellings) by_value.erase(std::prev(by_value.end()));
    if (into.size() > kMostKeys) into.erase(std::prev(into.end()));
  }
}

std::vector<SiteConflict> SiteCheck::conflicts() const {
  std::vector<SiteConflict> out;
  const auto gather = [&](const std::map<std::string, ByValue>& from, std::string_view rule, bool across) {
    for (const auto& [key, by_value] : from) {
      if (by_value.size() < 2) continue;
      const std::size_t parts = key.find(kSayingParts);
      SiteConflict conflict;
      conflict.rule = rule;
      conflict.topic = key.substr(0, parts);
      if (parts != std::string::npos && parts + 1 < key.size()) conflict.topic += " (" + key.substr(parts + 1) + ")";
      for (const auto& [value, said] : by_value)
        conflict.tellings.push_back({value, said.times, {said.first.begin(), said.first.end()}});
      // On one page two names may be explained as one; on two pages nobody sees both.
      const auto& all = by_value;
      const bool elsewhere = std::ranges::any_of(all, [&](const auto& one) {
        return std::ranges::any_of(all, [&](const auto& other) { return one.second.pages != other.second.pages; });
      });
      if (across && !elsewhere) continue;
      std::ranges::stable_sort(conflict.tellings, [](const SiteTelling& a, const SiteTelling& b) { return a.times > b.times; });
      out.push_back(std::move(conflict));
    }
  };
  gather(names_, "site/one-name", true);
  gather(tellings_, "site/one-telling", false);
  return out;
}

}  // namespace sayyes
