#include "sayyes/matching/anchor_table.h"

#include <algorithm>

namespace sayyes {

AnchorTable::AnchorTable(std::vector<std::pair<std::uint64_t, Anchor>> anchors)
    : filter_(std::make_unique<std::uint64_t[]>(1024)) {
  std::stable_sort(anchors.begin(), anchors.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  // At most half full, and at least two slots so that the shift stays below 64.
  const std::size_t size = std::bit_ceil(anchors.size() * 2 + 2);
  mask_ = size - 1;
  shift_ = 64u - static_cast<unsigned>(std::countr_zero(size));
  slots_.resize(size);
  anchors_.reserve(anchors.size());
  for (std::size_t i = 0; i < anchors.size();) {
    const std::uint64_t hash = anchors[i].first;
    Slot slot{hash, static_cast<std::uint32_t>(i), 0};
    for (; i < anchors.size() && anchors[i].first == hash; ++i, ++slot.count) anchors_.push_back(anchors[i].second);
    std::size_t at = hash >> shift_;
    while (slots_[at].count != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
    filter_[(hash >> 48) >> 6] |= std::uint64_t{1} << ((hash >> 48) & 63);
  }
}

}  // namespace sayyes
