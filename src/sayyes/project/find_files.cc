#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <system_error>

#include "sayyes/closest_name.h"
#include "sayyes/project.h"
#include "sayyes/project/walker.h"
#include "sayyes/support/folder_names.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

/// The name in the same folder that was meant, as a hint.
std::string similar_path(const fs::path& path) {
  const fs::path folder = path.parent_path();
  std::error_code error;
  std::vector<std::string> names = folder_names(folder.empty() ? fs::path(".") : folder, error);
  if (names.size() > 2000) names.resize(2000);
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string_view name = closest_name(path.filename().string(), views);
  if (name.empty()) return "check the spelling";
  return "did you mean “" + shown_path(folder / name) + "”?";
}

FoundFile failure(const fs::path& path, std::string code, std::string message, std::string hint) {
  return {path, true, Problem{std::move(code), std::move(message), shown_path(path), 0, 0, std::move(hint)}, true};
}

}  // namespace

std::vector<FoundFile> find_files(const std::vector<fs::path>& paths, const FindOptions& options) {
  std::vector<FoundFile> found;
  std::set<FileIdentity> seen;
  const PathPatterns exclude(options.exclude);
  for (const fs::path& path : paths) {
    int error = 0;
    const auto status = status_of(path, true, error);
    if (!status && (error == ENOENT || error == ENOTDIR)) {
      found.push_back(failure(path, "missing", "there is no such file or folder", similar_path(path)));
    } else if (!status) {
      found.push_back(failure(path, "unreadable", std::string("could not be looked at: ") + std::strerror(error), ""));
    } else if (status->kind == FileKind::folder) {
      Walker(path, options, exclude, seen).walk(found);
    } else if (status->kind != FileKind::file) {
      found.push_back(
          failure(path, "not-a-file", "is a pipe or a device, not a file", "pass its text as standard input, with -"));
    } else if (seen.insert(status->identity).second) {
      found.push_back({path, true, std::nullopt, false, path.parent_path()});
    }
  }
  return found;
}

}  // namespace sayyes
