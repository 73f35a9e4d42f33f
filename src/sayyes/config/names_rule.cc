#include "sayyes/config.h"

namespace sayyes {

bool names_rule(std::string_view named, std::string_view rule_id) noexcept {
  while (named.ends_with('/')) named.remove_suffix(1);
  if (named.empty()) return false;
  for (std::size_t at = 0; at < rule_id.size();) {
    const std::string_view rest = rule_id.substr(at);
    if (rest.starts_with(named) && (rest.size() == named.size() || rest[named.size()] == '/')) return true;
    const std::size_t slash = rule_id.find('/', at);
    if (slash == std::string_view::npos) break;
    at = slash + 1;
  }
  return false;
}

}  // namespace sayyes
