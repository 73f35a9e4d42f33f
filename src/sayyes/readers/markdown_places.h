#pragma once
/// Where things stand in Markdown that md4c tells without their place.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sayyes/span.h"

namespace sayyes {

/// The title of a link or image, as it is written, without its quotes: `[text](address "title")`. `from` is the end of the
/// link's text, `title` what it says with the escapes resolved. Nothing where it stands in a definition elsewhere.
std::optional<DecodedSpan> find_link_title(std::string_view text, std::uint32_t from, std::string_view title);

/// The titles of definitions, `[label]: address "title"`, by what they say with the escapes resolved. Linear.
std::unordered_map<std::string, DecodedSpan> find_definition_titles(std::string_view text, std::uint32_t from);

/// A backslash at `at` that makes the next character itself.
bool is_markdown_escape(std::string_view text, std::size_t at) noexcept;

/// A code span with its backticks, from what stands between them.
DecodedSpan with_backticks(std::string_view text, DecodedSpan code) noexcept;

/// `<https://…>`, `<me@example.org>`, from what stands between the brackets.
bool is_bracketed_address(std::string_view text, DecodedSpan span) noexcept;

/// The last line ends before `next`, not before `from`, the last first; as many as there are, at most `wanted` and 4.
struct LineEnds {
  std::array<DecodedSpan, 4> places;
  std::size_t count = 0;
};
LineEnds line_ends_before(std::string_view text, std::uint32_t from, std::uint32_t next, std::size_t wanted) noexcept;

}  // namespace sayyes
