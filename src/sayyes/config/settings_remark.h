#pragma once

#include <cstdint>
#include <string>

namespace sayyes {

/// Something to say about a line of a settings file.
struct SettingsRemark {
  std::uint32_t line = 0;  ///< from 1; 0: the first
  std::string message, advice;
};

}  // namespace sayyes
