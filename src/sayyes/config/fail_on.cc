#include "sayyes/config.h"

namespace sayyes {

std::string_view name(FailOn fail_on) noexcept {
  switch (fail_on) {
    case FailOn::error:
      return "error";
    case FailOn::warning:
      return "warning";
    case FailOn::suggestion:
      return "suggestion";
    case FailOn::never:
      return "never";
  }
  return "warning";
}

std::optional<FailOn> parse_fail_on(std::string_view text) noexcept {
  for (const FailOn value : {FailOn::error, FailOn::warning, FailOn::suggestion, FailOn::never}) {
    if (name(value) == text) return value;
  }
  return std::nullopt;
}

}  // namespace sayyes
