#pragma once
/// The same finding on every page: navigation, footers, a notice that somebody copied.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayyes/finding.h"

namespace sayyes {

/// Counts findings by fingerprint and path, in the order of a run. Memory is bounded: beyond kMostKnown different findings, new
/// ones count as seen for the first time.
class Repeats {
 public:
  static constexpr std::uint32_t kShown = 3;  ///< files in which a finding is shown, before it is only counted
  static constexpr std::size_t kMostKnown = 50'000;

  struct Repeat {
    std::string rule, matched, first_path;
    std::string first_place;  ///< what follows the path: ":12", ", slide 3"
    std::uint64_t files = 0;
  };

  /// True where the finding was shown in kShown other files already.
  bool is_known(const Finding& finding, std::string_view path);
  /// What is_known() said true of, most first.
  std::vector<Repeat> folded() const;

 private:
  struct Known {
    Repeat repeat;
    std::string last_path;
  };
  std::unordered_map<std::string, Known> known_;
};

}  // namespace sayyes
