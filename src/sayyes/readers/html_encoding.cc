#include <algorithm>

#include "sayyes/readers/html_attributes.h"
#include "sayyes/readers/html_tokenizer.h"
#include "sayyes/readers/reader_table.h"

namespace sayyes {
namespace {

constexpr std::size_t kLooked = 1024;

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (is_html_space(text.front()) || text.front() == '"' || text.front() == '\'')) text.remove_prefix(1);
  const std::size_t end = text.find_first_of("\"'; \t\r\n\f");
  return text.substr(0, end);
}

/// What follows `name` and an equals sign, in any case; a view of `text`.
std::string_view after_name(std::string_view text, std::string_view name) noexcept {
  for (std::size_t at = 0; at + name.size() < text.size(); ++at) {
    if (!equals_ignoring_case(text.substr(at, name.size()), name)) continue;
    std::size_t sign = at + name.size();
    while (sign < text.size() && is_html_space(text[sign])) ++sign;
    if (sign < text.size() && text[sign] == '=') return trimmed(text.substr(sign + 1));
  }
  return {};
}

/// Bytes in which `<meta` could be read are no UTF-16, whatever they say.
std::string_view believed(std::string_view name) noexcept {
  const bool sixteen = name.size() >= 6 && equals_ignoring_case(name.substr(0, 6), "utf-16");
  return sixteen ? std::string_view("UTF-8") : name;
}

}  // namespace

std::string_view declared_html_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kLooked);
  if (head.starts_with("<?xml")) {
    const std::string_view declaration = head.substr(0, std::min(head.find("?>"), head.size()));
    if (const auto name = after_name(declaration, "encoding"); !name.empty()) return believed(name);
  }
  HtmlTokenizer tokenizer(head);
  HtmlToken token;
  while (tokenizer.next(token)) {
    if (token.kind != HtmlTokenKind::start_tag) continue;
    if (token.element->element == Element::body) break;
    if (token.element->element != Element::meta) continue;
    const HtmlAttributes attributes(head, token);
    if (const auto name = trimmed(attributes.value(AttributeName::charset)); !name.empty()) return believed(name);
    if (!equals_ignoring_case(attributes.value(AttributeName::http_equiv), "content-type")) continue;
    if (const auto name = after_name(attributes.value(AttributeName::content), "charset"); !name.empty()) return believed(name);
  }
  return {};
}

}  // namespace sayyes
