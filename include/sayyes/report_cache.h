#pragma once
/// What was found in a text before: the same bytes under the same name, rules and options need no second check.

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sayyes/document.h"
#include "sayyes/finding.h"

namespace sayyes {

/// Files of reports in one folder of this user's. Any number of runs may use it at once: each only adds a file of its own, whole,
/// at its end. What is damaged, of another version, or gone is simply not found. Safe for concurrent use by threads.
class ReportCache {
 public:
  using Key = std::array<unsigned char, 16>;  ///< the beginning of a SHA-256

  /// Nullptr where the folder cannot be made, or belongs to somebody else. `program` tells one build from another.
  static std::shared_ptr<ReportCache> open(const std::filesystem::path& folder, std::string_view program);
  ~ReportCache();

  /// `settings`: everything besides the text that decides what is found.
  Key key(std::string_view settings, std::string_view name, std::string_view bytes) const;
  /// The report for this document; places are worked out from it anew.
  std::optional<Report> find(const Key& key, const Document& document);
  void keep(const Key& key, const Report& report);
  /// Gives what was kept its name, and takes away what is old where the folder grew over its limit (256 MiB). Once.
  void finish();

  struct Data;  ///< internal
  explicit ReportCache(std::unique_ptr<Data> data);

 private:
  std::unique_ptr<Data> data_;
};

}  // namespace sayyes
