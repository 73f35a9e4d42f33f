#pragma once
/// Character references of HTML: `&amp;`, `&#39;`, `&notit;` and what a browser makes of them. Safe for concurrent use.

#include <cstdint>
#include <string>
#include <string_view>

namespace sayyes {

/// One reference that was understood.
struct CharacterReference {
  std::uint32_t size = 0;  ///< bytes of the reference, `&` included; 0: this `&` stands for itself
  char utf8[8] = {};       ///< what it stands for: one or two code points
  std::uint8_t utf8_size = 0;

  std::string_view text() const noexcept { return {utf8, utf8_size}; }
};

/// Reads the reference at the head of `text`, which begins with `&`. In an attribute a name without a semicolon stands for
/// itself where a letter, a digit or `=` follows (`?a=1&copy=2`). Looks at no more bytes than the reference has, leading
/// zeros included.
CharacterReference read_character_reference(std::string_view text, bool in_attribute) noexcept;

/// Appends `written` to `out` with its references resolved, as a browser reads it.
void append_resolved(std::string& out, std::string_view written, bool in_attribute);

}  // namespace sayyes
