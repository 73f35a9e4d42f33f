#pragma once
/// Rewrites of sentences already met: the same notices stand on every page of a site, and saying one anew is dear.

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayyes/finding.h"

namespace sayyes {

/// Of bounded size; forgets everything when it is full. Safe for concurrent use.
class RewriteMemo {
 public:
  using Rewrites = std::shared_ptr<const std::vector<Suggestion>>;

  /// Null where the key is not known.
  Rewrites find(const std::string& key) const;
  void keep(std::string key, Rewrites rewrites);

 private:
  static constexpr std::size_t kMost = 2048;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Rewrites> known_;
};

}  // namespace sayyes
