#pragma once
/// One walk through one folder.

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sayyes/config/path_patterns.h"
#include "sayyes/project.h"
#include "sayyes/project/file_identity.h"

namespace sayyes {

/// Collects the files below a folder. Not thread-safe. Keeps references to what it is given.
class Walker {
 public:
  Walker(const std::filesystem::path& root, const FindOptions& options, const PathPatterns& exclude,
         std::set<FileIdentity>& seen);

  /// Appends what is below the root, sorted by path.
  void walk(std::vector<FoundFile>& out);

 private:
  /// A .gitignore on the way down, for where git itself cannot be asked.
  struct IgnoreFile {
    std::filesystem::path folder;
    PathPatterns patterns;
  };
  using IgnoreFiles = std::vector<IgnoreFile>;

  static IgnoreFiles ignores_above(const std::filesystem::path& folder);
  void walk_folder(const std::filesystem::path& folder, const IgnoreFiles* ignores);
  bool walk_by_git(const std::filesystem::path& folder);
  void walk_by_hand(const std::filesystem::path& folder, IgnoreFiles ignores, bool read_ignores);
  void take(const std::filesystem::path& path, FileKind kind, const FileIdentity& identity);
  void take_links();
  void keep_one_of_each();
  void leave_out_pictures();
  bool excluded(const std::filesystem::path& path, bool folder) const;
  void add(const std::filesystem::path& path, std::string code, std::string message, bool failed);

  std::filesystem::path root_;
  const FindOptions& options_;
  const PathPatterns& exclude_;
  std::set<FileIdentity>& seen_;
  std::vector<std::pair<FoundFile, std::optional<FileIdentity>>> found_;
  std::vector<FoundFile> kept_;
  std::vector<std::filesystem::path> links_;
};

}  // namespace sayyes
