#include "sayyes/project.h"
#include "sayyes/text/characters.h"

namespace sayyes {
std::string shown_path(const std::filesystem::path& path) {
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
