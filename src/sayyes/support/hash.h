#pragma once
/// The hash of fingerprints. Specified (FNV-1a, 64 bits), so the same bytes hash alike on every machine and in every release.

#include <cstdint>
#include <string>
#include <string_view>

namespace sayyes {

/// FNV-1a, 64 bits, fed piece by piece. Plain value. Not meant against an adversary.
class Hash64 {
 public:
  constexpr Hash64& add(std::string_view bytes) noexcept {
    for (const char byte : bytes) {
      state_ ^= static_cast<unsigned char>(byte);
      state_ *= 0x100000001b3u;
    }
    return *this;
  }
  /// A field: its bytes and a zero byte after them, so that "ab","c" and "a","bc" differ.
  constexpr Hash64& add_field(std::string_view bytes) noexcept { return add(bytes).add(std::string_view("\0", 1)); }

  constexpr std::uint64_t value() const noexcept { return state_; }
  /// Sixteen lower-case hexadecimal digits.
  std::string hex() const {
    std::string digits;
    append_hex(digits);
    return digits;
  }
  void append_hex(std::string& out) const {
    for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(state_ >> shift) & 0xF];
  }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325u;
};

constexpr std::uint64_t hash64(std::string_view bytes) noexcept { return Hash64().add(bytes).value(); }

}  // namespace sayyes
