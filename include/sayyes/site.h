#pragma once
/// Across the pages of one site: one idea, one name; one rule, one telling. English.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/project.h"
#include "sayyes/site_saying.h"

namespace sayyes {

/// One of the ways in which a site says the same thing.
struct SiteTelling {
  std::string says;              ///< "under 8", "the circulation desk"
  std::uint64_t times = 0;
  std::vector<SitePlace> where;  ///< the first ones by path and line, at most kMostPlaces
};

/// Pages that do not agree.
struct SiteConflict {
  std::string rule;                   ///< "site/one-telling" or "site/one-name"
  std::string topic;                  ///< what it is about, in words: "how long books are lent"
  std::vector<SiteTelling> tellings;  ///< two or more; most said first
};

/// Gathers what the pages of a site say about ages, fees, loan times, limits, hours and permissions, and what they call desks
/// and services (RunOptions::sayings). Silent when unsure: what a sentence says of one audience, item, place or day is compared
/// with the same only. Findings that were set aside do not matter here. Any order of add() gives the same; memory is bounded by
/// the number of things talked about, whatever the number of pages. Not thread-safe.
class SiteCheck {
 public:
  static constexpr std::size_t kMostPlaces = 8, kMostKeys = 4096, kMostTellings = 32;

  void add(const FileReport& page);
  /// By rule, then topic.
  std::vector<SiteConflict> conflicts() const;

 private:
  struct Said {
    std::uint64_t times = 0;
    std::set<SitePlace> first;
    std::set<std::string> pages;  ///< the first few, to tell one page from many
  };
  using ByValue = std::map<std::string, Said>;
  std::map<std::string, ByValue> tellings_;  ///< by what is told about: topic and whom or what it holds for
  std::map<std::string, ByValue> names_;     ///< by idea
};

/// A report a page, with the conflicts that its minority tellings begin, for run()'s reporters: one finding a conflict, with who
/// says what where among its notes. `further` is set in them. Reads the pages again for their lines; `run` says what is set aside.
std::vector<FileReport> report_conflicts(const std::vector<SiteConflict>& conflicts, const RunOptions& run);

}  // namespace sayyes
