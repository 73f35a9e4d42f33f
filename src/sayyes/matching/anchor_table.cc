#include "sayyes/matching/anchor_table.h"

namespace sayyes::matching {

AnchorTable::AnchorTable(const std::vector<std::pair<std::uint64_t, Anchor>>& anchors)
    : filter_(std::vector<std::uint64_t>(1024)) {
  // At most half full, and at least two slots so that the shift stays below 64.
  const std::size_t size = std::bit_ceil(anchors.size() * 2 + 2);
  shift_ = 64u - static_cast<unsigned>(std::countr_zero(size));
  slots_ = FlatArray<Slot>(std::vector<Slot>(size));
  anchors_ = FlatArray<Anchor>(std::vector<Anchor>(anchors.size()));
  const std::span<std::uint64_t> filter = filter_.own();
  const std::span<Slot> slots = slots_.own();
  const std::span<Anchor> sorted = anchors_.own();

  // Count the anchors of each hash, give each hash its stretch, then fill the stretches in the order given.
  std::vector<std::uint32_t> slot_of;
  slot_of.reserve(anchors.size());
  for (const auto& [hash, anchor] : anchors) {
    std::size_t at = hash >> shift_;
    while (slots[at].count != 0 && slots[at].hash != hash) at = (at + 1) & (size - 1);
    slots[at].hash = hash;
    ++slots[at].count;
    slot_of.push_back(static_cast<std::uint32_t>(at));
    filter[(hash >> 48) >> 6] |= std::uint64_t{1} << ((hash >> 48) & 63);
  }
  std::uint32_t next = 0;
  for (Slot& slot : slots) {
    slot.first = next;
    next += slot.count;
    slot.count = 0;
  }
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    Slot& slot = slots[slot_of[i]];
    sorted[slot.first + slot.count++] = anchors[i].second;
  }
}

}  // namespace sayyes::matching
