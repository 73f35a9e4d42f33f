#pragma once
/// Wording that stays, with the reason: comments put into texts, and entries that nothing needs any more.

#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayyes/config.h"
#include "sayyes/project.h"

namespace sayyes {

/// A text with comments put in.
struct CommentedText {
  std::string bytes;                   ///< the whole file, in its encoding
  std::vector<std::size_t> commented;  ///< findings that a comment sets aside now, by index, sorted
};

/// Puts a comment with `reason` beside each of these findings of a Markdown or HTML file, one a line. Every comment is proven by
/// reading the text again: it must set its findings aside, and no word, scope or language may change. Where none fits (a title, an
/// attribute, front matter, another encoding than UTF-8 or ASCII), the finding is left to `[[suppress]]`. Bytes outside stay.
CommentedText add_comments(const FileReport& file, const Linter& linter, const RunOptions& run,
                           std::span<const std::size_t> findings, std::string_view reason);

/// Keeps account of which `[[suppress]]` are needed, over the reports of one run in any order. Not thread-safe.
class SuppressionAccount {
 public:
  /// `walked`: the files and folders that the run was given.
  explicit SuppressionAccount(std::vector<std::filesystem::path> walked) : walked_(std::move(walked)) {}
  /// Each config of the run, once.
  void add(const Config& config);
  void add(const Config& config, const FileReport& file);
  /// A report for each file with entries that no finding needs, though everything they speak of was checked.
  std::vector<FileReport> unused() const;

 private:
  using Place = std::pair<std::filesystem::path, std::uint32_t>;  ///< of an entry: file and line
  bool was_walked(const SuppressEntry& entry, const std::filesystem::path& folder) const;
  std::vector<std::filesystem::path> walked_;
  std::map<Place, std::pair<SuppressEntry, std::filesystem::path>> entries_;  ///< with the folder that its path is from
  std::set<Place> used_;
};

}  // namespace sayyes
