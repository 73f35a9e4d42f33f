#pragma once
/// From a token of the text, or two tokens in a row, to what is anchored on it.

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "sayyes/support/flat_array.h"

namespace sayyes::matching {

/// The first eight bytes of a token, padded with zeros, through one multiplication. The multiplier is odd, so different
/// keys keep different hashes; longer tokens with the same beginning share one and are told apart by verification.
constexpr std::uint64_t kTokenMultiplier = 0x9E3779B97F4A7C15ull;

constexpr std::uint64_t token_hash(std::string_view token) noexcept {
  std::uint64_t key = 0;
  const std::size_t size = token.size() < 8 ? token.size() : 8;
  if (std::is_constant_evaluated() || std::endian::native != std::endian::little) {
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t byte = std::endian::native == std::endian::little ? i : 7 - i;
      key |= static_cast<std::uint64_t>(static_cast<unsigned char>(token[i])) << (8 * byte);
    }
  } else {
    std::memcpy(&key, token.data(), size);
  }
  return key * kTokenMultiplier;
}
/// Hash of two tokens in a row, whatever stands between them.
constexpr std::uint64_t pair_hash(std::uint64_t before, std::uint64_t here) noexcept { return here + (before >> 3); }

/// What waits at a token: the number of a needle or a shape, and how far before the token it begins (needles).
struct Anchor {
  std::uint32_t index = 0;
  std::uint32_t before = 0;
};

/// A set of anchors by hash: a bitmap that fits the first cache answers nearly all questions, a small open-addressed table
/// the rest. Built once; lookups are safe for concurrent use.
class AnchorTable {
 public:
  /// Keeps anchors of one hash in the order given.
  explicit AnchorTable(const std::vector<std::pair<std::uint64_t, Anchor>>& anchors);
  AnchorTable() = default;  ///< only to be filled in

  bool empty() const noexcept { return anchors_.empty(); }
  /// False: nothing has this hash. True: perhaps.
  bool may_hold(std::uint64_t hash) const noexcept { return may_hold(filter(), hash); }
  const std::uint64_t* filter() const noexcept { return filter_.data(); }
  static bool may_hold(const std::uint64_t* filter, std::uint64_t hash) noexcept {
    return ((filter[hash >> 54] >> ((hash >> 48) & 63)) & 1) != 0;
  }
  /// All anchors of a hash: [first, second).
  std::pair<const Anchor*, const Anchor*> find(std::uint64_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash >> shift_;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.count == 0) return {nullptr, nullptr};
      if (slot.hash == hash) return {anchors_.data() + slot.first, anchors_.data() + slot.first + slot.count};
    }
  }

  template <class Archive>
  void fields(Archive& a) {
    a(filter_);
    a(slots_);
    a(anchors_);
    a(shift_);
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t first = 0, count = 0;  // count 0: empty
  };
  FlatArray<std::uint64_t> filter_;  // 65,536 bits
  FlatArray<Slot> slots_;
  FlatArray<Anchor> anchors_;
  std::uint32_t shift_ = 0;
};

}  // namespace sayyes::matching
