#include "sayyes/readers/html_attributes.h"

#include "sayyes/readers/html_elements.h"

namespace sayyes {
namespace {

constexpr std::string_view kNames[kAttributeNames] = {
    "alt",  "aria-description", "aria-label", "charset", "content", "hidden", "http-equiv", "label", "lang",
    "name", "placeholder",      "property",   "role",    "style",   "title",  "type",       "value", "xml:lang",
};

/// By length and first letter there is at most one, but for a few: enough to pass by class, href and data-… at once.
std::optional<std::size_t> find_name(std::string_view name) noexcept {
  if (name.size() < 3 || name.size() > 16) return std::nullopt;
  const char first = ascii_lower(name[0]);
  for (std::size_t i = 0; i < kAttributeNames; ++i) {
    if (kNames[i][0] == first && kNames[i].size() == name.size() && equals_ignoring_case(name, kNames[i])) return i;
  }
  return std::nullopt;
}

constexpr std::uint32_t kFirstLetters = [] {
  std::uint32_t letters = 0;
  for (const std::string_view name : kNames) letters |= 1U << (name[0] - 'a');
  return letters;
}();

bool may_be_known(char first) noexcept {
  const auto letter = static_cast<unsigned char>(ascii_lower(first) - 'a');
  return letter < 26 && ((kFirstLetters >> letter) & 1U) != 0;
}

/// The value of `property` in a style, in any case, compared with `wanted`. Linear.
bool style_says(std::string_view style, std::string_view property, std::string_view wanted) noexcept {
  for (std::size_t at = 0; at < style.size();) {
    std::size_t end = style.find(';', at);
    if (end == std::string_view::npos) end = style.size();
    const std::string_view declaration = style.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const auto trimmed = [](std::string_view part) {
      while (!part.empty() && is_html_space(part.front())) part.remove_prefix(1);
      while (!part.empty() && is_html_space(part.back())) part.remove_suffix(1);
      return part;
    };
    if (!equals_ignoring_case(trimmed(declaration.substr(0, colon)), property)) continue;
    const std::string_view value = trimmed(declaration.substr(colon + 1));
    const std::string_view word = trimmed(value.substr(0, value.find('!')));
    if (equals_ignoring_case(word, wanted)) return true;
  }
  return false;
}

}  // namespace

HtmlAttributes::HtmlAttributes(std::string_view text, const HtmlToken& token) : text_(text) {
  for (const HtmlAttribute& attribute : token.attributes) {
    if (!may_be_known(text[attribute.name.begin])) continue;
    const auto index = find_name(text.substr(attribute.name.begin, attribute.name.size()));
    if (!index || found_[*index] != nullptr) continue;
    found_[*index] = &attribute;
    any_ = true;
  }
}

DecodedSpan HtmlAttributes::span(AttributeName name) const noexcept {
  const HtmlAttribute* const found = found_[static_cast<std::size_t>(name)];
  return found == nullptr ? DecodedSpan{} : found->value;
}

std::string_view HtmlAttributes::value(AttributeName name) const noexcept {
  const DecodedSpan where = span(name);
  std::string_view value = text_.substr(where.begin, where.size());
  while (!value.empty() && is_html_space(value.front())) value.remove_prefix(1);
  while (!value.empty() && is_html_space(value.back())) value.remove_suffix(1);
  return value;
}

bool HtmlAttributes::hides() const noexcept {
  if (has(AttributeName::hidden)) return true;
  if (!has(AttributeName::style)) return false;
  const std::string_view style = value(AttributeName::style);
  return style_says(style, "display", "none") || style_says(style, "visibility", "hidden");
}

}  // namespace sayyes
