#pragma once
/// SHA-256: what pins a pack and names a text in the cache of reports.

#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayyes {

/// Fed piece by piece; one digest each.
class Sha256 {
 public:
  using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

  Sha256() noexcept { sha256_init(&state_); }
  Sha256& add(std::string_view bytes) noexcept {
    sha256_update(&state_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    return *this;
  }
  Digest digest() noexcept {
    Digest digest;
    sha256_digest(&state_, digest.size(), digest.data());
    return digest;
  }

 private:
  sha256_ctx state_;
};

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace sayyes
