#pragma once
/// The page's files, compiled in.

#include <span>
#include <string_view>

namespace sayyes::studio {

struct Asset {
  std::string_view path;   ///< "/" or "/editor.js"
  std::string_view type;   ///< of its content
  std::string_view bytes;
};

std::span<const Asset> assets() noexcept;

}  // namespace sayyes::studio
