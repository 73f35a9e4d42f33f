#pragma once
/// Findings that were there when checking began: marked as known, so that what is new is seen. docs/adopting.md

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayyes/finding.h"
#include "sayyes/result.h"

namespace sayyes {

/// One known finding. Its text may move within the file, or to another one, and stays known; changed text does not.
struct BaselineEntry {
  std::string path;  ///< from the baseline's folder, with "/"
  std::string rule;
  std::string fingerprint;
  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

/// A baseline, ready to be asked. Immutable; safe for concurrent use.
class Baseline {
 public:
  Baseline() = default;
  explicit Baseline(std::vector<BaselineEntry> entries);
  /// Reads what text() wrote. A line that is none is a Problem with its number, and nothing is read: half a baseline would
  /// call old findings new. Problem codes: missing, unreadable, baseline-syntax, baseline-version.
  static Result<Baseline> read(const std::filesystem::path& file);
  static Result<Baseline> parse(std::string_view text, std::string_view name);

  /// The file: a line that says what it is, then one entry a line, sorted, so that a merge is a merge of lines.
  std::string text() const;

  const std::vector<BaselineEntry>& entries() const noexcept { return entries_; }
  /// True where this file of the baseline has this finding.
  bool knows(std::string_view path, std::string_view fingerprint) const;
  /// The files of the baseline that have this finding, in order; empty for none.
  std::vector<std::string_view> paths_with(std::string_view fingerprint) const;

 private:
  std::vector<BaselineEntry> entries_;                                               ///< sorted, each once
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_fingerprint_;  ///< views of entries_
};

/// What a baseline says about a finding that it knows.
inline constexpr std::string_view kBaselineReason = "known since the baseline";

}  // namespace sayyes
