#include <system_error>

#include "sayyes/config/config_reader.h"

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
    if (auto file = config_in(folder)) return file;
    const fs::path parent = folder.parent_path();
    if (parent == folder || parent.empty()) return std::nullopt;
    folder = parent;
  }
}

}  // namespace sayyes
