#include <system_error>

#include "sayyes/config.h"

namespace sayyes {

std::optional<std::filesystem::path> find_config(const std::filesystem::path& start) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::path folder = fs::absolute(start.empty() ? fs::path(".") : start, error).lexically_normal();
  if (error) return std::nullopt;
  if (!fs::is_directory(folder, error)) folder = folder.parent_path();
  // A path written with "/" at its end has an empty last part: going up from it must not look at one folder twice.
  if (!folder.has_filename()) folder = folder.parent_path();
  while (true) {
    fs::path file = folder / "sayyes.toml";
    if (fs::is_regular_file(file, error)) return file;
    const fs::path parent = folder.parent_path();
    if (parent == folder || parent.empty()) return std::nullopt;
    folder = parent;
  }
}

}  // namespace sayyes
