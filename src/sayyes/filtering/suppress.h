#pragma once
/// `[[suppress]]`: wording that stays, with the reason for it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/config.h"
#include "sayyes/config/path_patterns.h"
#include "sayyes/finding.h"

namespace sayyes {

/// The entries of a config, ready to be asked many times. Immutable; safe for concurrent use. Owns what it needs.
class Suppressions {
 public:
  explicit Suppressions(std::span<const SuppressEntry> entries);

  bool empty() const noexcept { return entries_.empty(); }
  /// Marks each finding that an entry goes for; the first entry that does gives the reason. `path` is relative to the
  /// config's folder, with "/". Gives the entries that went for a finding, by index, sorted.
  std::vector<std::uint32_t> mark(std::string_view path, std::vector<Finding>& findings) const;

 private:
  struct Entry {
    PathPatterns path;
    bool every_path = false;
    std::string rule;
    std::string folded_text;
    std::string reason;
  };
  std::vector<Entry> entries_;
};

}  // namespace sayyes
