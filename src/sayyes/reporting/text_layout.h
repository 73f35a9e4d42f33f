#pragma once
/// Colours and line breaks of the formats that people read.

#include <cstdint>
#include <string>
#include <string_view>

#include "sayyes/vocabulary.h"

namespace sayyes {

enum class Tone : std::uint8_t { plain, bold, dim, error, warning, suggestion, yes };

Tone tone_of(Severity severity) noexcept;

/// Appends `text`, in a tone where `color` is on.
void append_toned(std::string& out, bool color, Tone tone, std::string_view text);

/// Appends `text` (already shown) broken at spaces into lines of at most `width` columns. The first line begins at column
/// `indent`, where the caller stands; the others are indented that far. A line end in the text stays one. No line end after
/// the last line.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t width);

/// "1 file", "2 files".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace sayyes
