#pragma once
/// The attributes that people see or hear, and those that decide whether they do.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "sayyes/readers/html_tokenizer.h"

namespace sayyes {

enum class AttributeName : std::uint8_t {
  alt,
  aria_description,
  aria_label,
  charset,
  content,
  hidden,
  http_equiv,
  label,
  lang,
  name,
  placeholder,
  property,
  role,
  style,
  title,
  type,
  value,
  xml_lang,
};
inline constexpr std::size_t kAttributeNames = static_cast<std::size_t>(AttributeName::xml_lang) + 1;

/// Those of one tag; the first of a name counts. Views of the text and of the token.
class HtmlAttributes {
 public:
  HtmlAttributes() = default;
  HtmlAttributes(std::string_view text, const HtmlToken& token);

  bool has(AttributeName name) const noexcept { return found_[static_cast<std::size_t>(name)] != nullptr; }
  /// Where the value stands; empty when there is none.
  DecodedSpan span(AttributeName name) const noexcept;
  /// The value as written, without white space around it.
  std::string_view value(AttributeName name) const noexcept;
  bool any() const noexcept { return any_; }

  /// `hidden`, or a style that shows nothing.
  bool hides() const noexcept;

 private:
  std::string_view text_;
  std::array<const HtmlAttribute*, kAttributeNames> found_{};
  bool any_ = false;
};

}  // namespace sayyes
