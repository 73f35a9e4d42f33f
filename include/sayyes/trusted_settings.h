#pragma once
/// Settings from a commit that is trusted, for checking a change by somebody who is not.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "sayyes/changes.h"
#include "sayyes/config.h"
#include "sayyes/project.h"
#include "sayyes/result.h"

namespace sayyes {

/// The sayyes.toml files, packs and baselines of a commit, laid out in a private folder as they lie in the repository; links are
/// left out. The folder is removed with the last copy of this. Safe for concurrent use once made.
class TrustedSettings {
 public:
  /// Of the commit in which `reference` and the working tree's branch meet. Asks git. Problem codes: no-repository,
  /// unknown-reference, git-failed, unwritable.
  static Result<TrustedSettings> read(const std::filesystem::path& folder, const std::string& reference);

  /// The repository's working tree, and the folder that stands for it.
  const std::filesystem::path& tree() const noexcept;
  const std::filesystem::path& copy() const noexcept;
  /// What changed since: comments on these lines do not count yet.
  const std::shared_ptr<const ChangedLines>& changes() const noexcept;
  /// True for a path that lies in the working tree, not in its .git, wherever links lead.
  bool allows(const std::filesystem::path& path) const;
  /// A report for each settings file, pack and baseline of the working tree that would let more pass than the trusted one.
  std::vector<FileReport> weakened() const;

 private:
  struct Data;
  std::shared_ptr<const Data> data_;
};

}  // namespace sayyes
