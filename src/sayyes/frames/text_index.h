#pragma once
/// From a word to the phrases that are filed under it.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "sayyes/matching/anchor_table.h"
#include "sayyes/support/flat_array.h"

namespace sayyes {

/// Gathers what a TextIndex shall hold.
struct TextIndexEntry {
  TextPlace word;  ///< in the pool that find() is asked with
  std::uint32_t number = 0;
};

/// An open-addressed table. Immutable; safe for concurrent use.
class TextIndex {
 public:
  TextIndex() = default;
  /// Numbers of a word stay in the order given; the same number twice in a row is one.
  TextIndex(const TextPool& pool, const std::vector<TextIndexEntry>& entries);

  std::span<const std::uint32_t> find(const TextPool& pool, std::string_view word) const noexcept {
    if (slots_.empty()) return {};
    for (std::size_t at = first_slot(word);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.count == 0) return {};
      if (pool.at(slot.word) == word) return {numbers_.data() + slot.first, slot.count};
    }
  }

  template <class Archive>
  void fields(Archive& a) {
    a(slots_);
    a(numbers_);
  }

 private:
  struct Slot {
    TextPlace word;
    std::uint32_t first = 0, count = 0;  // count 0: empty
  };
  std::size_t first_slot(std::string_view word) const noexcept {
    // The upper half is the better mixed one.
    return static_cast<std::size_t>(matching::token_hash(word) >> 32) & (slots_.size() - 1);
  }
  FlatArray<Slot> slots_;
  FlatArray<std::uint32_t> numbers_;
};

}  // namespace sayyes
