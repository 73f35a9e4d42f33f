#pragma once
/// Is it a text at all, and in which of the encodings that show in their NUL bytes.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sayyes/result.h"

namespace sayyes {

/// "a PDF": what the first bytes give away, or empty.
std::string_view binary_kind(std::string_view bytes) noexcept;
/// The problem "binary-file" for a kind as binary_kind() words it.
Problem binary_problem(std::string_view kind);

std::size_t count_nuls(std::string_view bytes) noexcept;

enum class Utf16Guess : std::uint8_t { none, little_endian, big_endian };
/// By the places of NUL bytes: in UTF-16 spaces, line ends and Latin letters have one each, always on the same side.
Utf16Guess guess_utf16(std::string_view bytes) noexcept;
bool looks_like_utf32(std::string_view bytes) noexcept;

/// How much of what is not ASCII is UTF-8: well-formed characters, and places that are not. A sequence cut off by the end
/// of the text counts as neither. Linear.
struct Utf8Likeness {
  std::size_t good = 0;
  std::size_t bad = 0;
};
Utf8Likeness utf8_likeness(std::string_view bytes) noexcept;

}  // namespace sayyes
