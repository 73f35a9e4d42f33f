#pragma once
/// Which lines changed: a finding counts if it touches one of them.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayyes/finding.h"
#include "sayyes/result.h"

namespace sayyes {

/// Changed lines by file. Immutable once made; safe for concurrent use.
class ChangedLines {
 public:
  /// A half-open range of lines, from 1. A place where lines were only taken out is an empty range.
  using Range = std::pair<std::uint32_t, std::uint32_t>;

  /// `root`: what the paths are relative to.
  explicit ChangedLines(std::filesystem::path root = {}) : root_(std::move(root)) {}
  /// All of a file, for one that is new.
  void add_file(std::string path) { files_[std::move(path)] = {{1, UINT32_MAX}}; }
  void add(std::string path, Range lines) { files_[std::move(path)].push_back(lines); }

  /// Nothing for a file that did not change; its ranges else, sorted. O(log files).
  const std::vector<Range>* find(const std::filesystem::path& file) const;
  /// Marks the findings that touch no changed line.
  void mark(const std::filesystem::path& file, std::vector<Finding>& findings) const;
  std::size_t file_count() const noexcept { return files_.size(); }

 private:
  std::filesystem::path root_;
  std::map<std::string, std::vector<Range>, std::less<>> files_;
};

/// The folder around `folder` that holds a .git; `folder` itself where there is none. Looks at the file system only.
std::filesystem::path repository_root(const std::filesystem::path& folder);

/// Reads a unified diff (git's or another's, with any number of context lines); paths are of the new side, relative to `root`.
/// Fails where a hunk does not hold what its head says. Problem code: diff-syntax.
Result<ChangedLines> read_diff(std::string_view diff, std::string_view name, const std::filesystem::path& root);

/// What changed in the repository around `folder` since `reference` (a commit, branch or tag), with what is not committed yet
/// and what git does not know yet. Asks git. Problem codes: no-repository, unknown-reference, git-failed.
Result<ChangedLines> changes_since(const std::filesystem::path& folder, const std::string& reference);

}  // namespace sayyes
