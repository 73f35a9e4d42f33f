#pragma once
/// Is it UTF-8, and if nearly, what is wrong with it.

#include <cstddef>
#include <string_view>

namespace sayyes {

/// Length of the ASCII run at the front of `text`. Eight bytes at a time or better.
std::size_t ascii_prefix(std::string_view text) noexcept;

/// Length of the longest well-formed prefix. Linear; ASCII runs go fast.
std::size_t valid_utf8_prefix(std::string_view text) noexcept;

/// Bytes of the ill-formed sequence at the front of `text` that become one U+FFFD: the maximal subpart, as the Encoding
/// Standard and chapter 3 of Unicode have it. Precondition: `text` does not begin with a well-formed character.
std::size_t ill_formed_size(std::string_view text) noexcept;

}  // namespace sayyes
