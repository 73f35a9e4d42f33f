#pragma once
/// Which bytes of a text are words, as bitmaps of 64 bytes a word. The one place with vector instructions.

#include <array>
#include <cstddef>
#include <cstdint>

namespace sayyes::matching {

/// True for ASCII letters, digits and '_': the bytes that make a token. Bytes from 0x80 part tokens, so that a token never
/// depends on what character they belong to.
constexpr bool is_token_byte(unsigned char byte) noexcept {
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '_';
}

inline constexpr auto kTokenBytes = [] {
  std::array<bool, 256> bytes{};
  for (unsigned byte = 0; byte < 256; ++byte) bytes[byte] = is_token_byte(static_cast<unsigned char>(byte));
  return bytes;
}();
inline bool is_token(char c) noexcept { return kTokenBytes[static_cast<unsigned char>(c)]; }

/// Bit i of tokens[k] is set where byte 64 * k + i is a token byte; of marks[k] where it is neither a token byte nor a
/// space. Writes (size + 63) / 64 words each; bits from `size` on are 0. `marks` may be null.
using ClassifyBytes = void (*)(const char* text, std::size_t size, std::uint64_t* tokens, std::uint64_t* marks) noexcept;

/// The quickest one that this processor runs.
ClassifyBytes classify_bytes() noexcept;
/// The one that runs everywhere.
void classify_bytes_portable(const char* text, std::size_t size, std::uint64_t* tokens, std::uint64_t* marks) noexcept;

}  // namespace sayyes::matching
