#include "sayyes/readers/markdown_parts.h"

#include <algorithm>

namespace sayyes {
namespace {

constexpr std::size_t kLines = 4096;

bool is_plain(std::string_view line) noexcept {
  if (line.empty() || line[0] == '<' || line[0] == ' ' || line[0] == '\t') return false;
  return line.find('|') == std::string_view::npos;
}

/// ``` or ~~~ at the begin of a line, or 0.
char fence_of(std::string_view line) noexcept {
  const std::size_t at = line.find_first_not_of(' ');
  if (at == std::string_view::npos || at > 3) return 0;
  const std::string_view sign = line.substr(at, 3);
  return sign == "```" || sign == "~~~" ? sign[0] : '\0';
}

}  // namespace

std::uint32_t markdown_part_end(std::string_view text, std::uint32_t begin) {
  const auto size = static_cast<std::uint32_t>(text.size());
  if (text.size() - begin < kLines * 2) return size;
  std::size_t lines = 0;
  char fence = 0;
  bool html = false;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
      lines = 0;
      html = false;
    } else {
      html = html || (lines == 0 && line[first] == '<');
      if (const char sign = fence_of(line); sign != 0 && (fence == 0 || fence == sign)) fence = fence == 0 ? sign : '\0';
      if (++lines > kLines && fence == 0 && !html && is_plain(line)) return static_cast<std::uint32_t>(at);
    }
    at = end + 1;
  }
  return size;
}

}  // namespace sayyes
