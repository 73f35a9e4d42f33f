#include "sayyes/suggesting/coordination.h"

namespace sayyes {

Split split_at(std::string_view lower, std::size_t from) {
  for (std::size_t at = from; at < lower.size(); ++at) {
    const std::string_view tail = lower.substr(at);
    std::size_t size = 0;
    for (std::string_view words :
         {std::string_view(", and/or "), std::string_view(", and "), std::string_view(", or "), std::string_view(", "),
          std::string_view(" and/or "), std::string_view(" or "), std::string_view(" and "), std::string_view(" nor "),
          std::string_view(" & "), std::string_view(" / "), std::string_view("/")}) {
      if (tail.starts_with(words)) {
        size = words.size();
        break;
      }
    }
    if (size == 0) continue;
    if (tail.front() == '/' && (at == 0 || (lower[at - 1] >= '0' && lower[at - 1] <= '9'))) continue;
    std::size_t next = at + size;
    for (std::string_view again : {std::string_view("no "), std::string_view("do not "), std::string_view("don't ")}) {
      if (lower.substr(next).starts_with(again)) next += again.size();
    }
    return {at, next};
  }
  return {lower.size(), std::string_view::npos};
}

}  // namespace sayyes
