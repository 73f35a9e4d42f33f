#pragma once
/// Cuts a very long Markdown text where a parser may begin anew.

#include <cstdint>
#include <string_view>

namespace sayyes {

/// Where the part of `text` that begins at `begin` ends: at its end, or in the middle of a paragraph of thousands of lines.
/// md4c looks for each link's line from the paragraph's first, so that such a paragraph would take time by the square of its
/// size. Tables, fenced code and HTML are never cut. Successive calls are linear together.
std::uint32_t markdown_part_end(std::string_view text, std::uint32_t begin);

}  // namespace sayyes
