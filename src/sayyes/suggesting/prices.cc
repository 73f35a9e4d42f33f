#include "sayyes/suggesting/prices.h"

#include <algorithm>

#include "sayyes/suggesting/adjuncts.h"

namespace sayyes {
namespace {

using std::string_view_literals::operator""sv;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Size of " per day", " a week" at the start; 0 without it.
std::size_t counted_by(std::string_view lower) {
  for (std::string_view by : {" per "sv, " a "sv, " an "sv, " each "sv, " for each "sv, " for every "sv}) {
    if (lower.starts_with(by)) return std::min(lower.find_first_of(" ,.;", by.size()), lower.size());
  }
  return 0;
}

}  // namespace

std::string_view price_at(std::string_view text) {
  const std::string lower = ascii_lower(text);
  std::size_t end = 0;
  if (text.starts_with('$')) ++end;
  const std::size_t digits = end;
  while (end < text.size() &&
         (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') && end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  if (end == digits) return {};
  bool money = text.starts_with('$');
  for (std::string_view unit : {" cents"sv, " dollars"sv, " euros"sv, " pounds"sv}) {
    if (std::string_view(lower).substr(end).starts_with(unit)) end += unit.size(), money = true;
  }
  if (!money) return {};
  return text.substr(0, end + counted_by(std::string_view(lower).substr(end)));
}

std::size_t find_price(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((at == 0 || text[at - 1] == ' ') && (text[at] == '$' || is_digit(text[at])) && !price_at(text.substr(at)).empty())
      return at;
  }
  return std::string_view::npos;
}

std::string price_in(std::string_view text) {
  const std::size_t at = find_price(text);
  if (at == std::string_view::npos) return {};
  std::string price(price_at(text.substr(at)));
  std::string_view rest = text.substr(at + price.size());
  const std::string lower = ascii_lower(rest);
  for (std::string_view name : {" fine"sv, " fee"sv, " charge"sv, " penalty"sv, " late fee"sv, " replacement fee"sv}) {
    if (!lower.starts_with(name)) continue;
    const std::string_view after = std::string_view(lower).substr(name.size());
    price += rest.substr(name.size(), counted_by(after));
  }
  return price;
}

}  // namespace sayyes
