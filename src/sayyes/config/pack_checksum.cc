#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include "sayyes/config.h"
#include "sayyes/config/sha256.h"
#include "sayyes/rules/toml_file.h"
#include "sayyes/support/folder_names.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMostBytes = 64u << 20;

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  std::string text;
  for (const std::uint8_t byte : Sha256().add(bytes).digest()) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

Result<std::string> pack_checksum(const fs::path& folder_or_csv) {
  std::error_code error;
  if (!fs::is_directory(folder_or_csv, error)) {
    auto bytes = read_text_file(folder_or_csv, kMostBytes);
    if (!bytes) return bytes.problems();
    return sha256_hex(*bytes);
  }
  std::vector<std::string> names, folders = {""};
  while (!folders.empty() && !error) {
    const std::string below = std::move(folders.back());
    folders.pop_back();
    for (const std::string& name : folder_names(folder_or_csv / below, error)) {
      std::error_code gone;
      const fs::file_status status = fs::symlink_status(folder_or_csv / (below + name), gone);
      if (fs::is_directory(status)) folders.push_back(below + name + "/");
      if (fs::is_regular_file(fs::is_symlink(status) ? fs::status(folder_or_csv / (below + name), gone) : status) &&
          fs::path(name).extension() == ".toml")
        names.push_back(below + name);
    }
  }
  if (error) return Problem{"unreadable", "could not be listed: " + error.message(), shown(folder_or_csv), 0, 0, {}};
  std::ranges::sort(names);
  std::string list;
  for (const std::string& name : names) {
    auto bytes = read_text_file(folder_or_csv / name, kMostBytes);
    if (!bytes) return bytes.problems();
    list += sha256_hex(*bytes) + "  " + name + "\n";
  }
  return sha256_hex(list);
}

}  // namespace sayyes
