#include "sayyes/project.h"
#include "sayyes/text/characters.h"

namespace sayyes {
namespace {

/// ASCII, and normal as it stands: no part of it is empty, "." or "..".
bool is_plain(std::string_view path) {
  std::size_t part = 0;  // where it begins
  for (std::size_t i = 0; i <= path.size(); ++i) {
    if (i < path.size() && static_cast<unsigned char>(path[i]) >= 0x80) return false;
    if (i < path.size() && path[i] != '/') continue;
    const std::string_view name = path.substr(part, i - part);
    if ((name.empty() && i != 0) || name == "." || name == "..") return false;
    part = i + 1;
  }
  return true;
}

}  // namespace

std::string shown_path(const std::filesystem::path& path) {
  if (is_plain(path.native())) return path.native();
  const std::filesystem::path normal = path.lexically_normal();
  const std::string bytes = normal.string();
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const Character c = character_at(bytes, i);
    if (c.code == kReplacement)
      append_utf8(out, kReplacement);
    else
      out.append(bytes, i, c.size);
    i += c.size;
  }
  return out;
}

std::string path_below(const std::filesystem::path& path, const std::filesystem::path& root) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error).lexically_normal();
  return whole.lexically_relative(std::filesystem::absolute(root.empty() ? "." : root, error).lexically_normal())
      .generic_string();
}

}  // namespace sayyes
