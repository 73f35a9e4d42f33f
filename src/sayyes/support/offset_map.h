#pragma once
/// The way from one text to the text it was made from, as sorted runs. Built from left to right, then immutable.

#include <cstdint>
#include <vector>

#include "sayyes/span.h"

namespace sayyes {

/// One run: `size` bytes at `from` stand for `origin_size` bytes at `origin`. An exact run holds the same bytes on both
/// sides, so every position inside it maps to itself; any other run maps as a whole.
struct OffsetRun {
  std::uint32_t from = 0;
  std::uint32_t origin = 0;
  std::uint32_t size = 0;
  std::uint32_t origin_size = 0;
  bool exact = true;
};

/// Maps spans of `From` to the outer hull in `To`. Safe for concurrent use once built. Lookups are O(log runs); an
/// identity map is one run.
template <class From, class To>
class OffsetMap {
 public:
  OffsetMap() = default;

  /// A map of `size` bytes onto themselves.
  static OffsetMap identity(std::uint32_t size) {
    OffsetMap map;
    if (size != 0) map.add_exact(0, size);
    return map;
  }

  /// The next `size` bytes are the bytes at `origin`. Merges with the run before where both continue it.
  void add_exact(std::uint32_t origin, std::uint32_t size) {
    if (size == 0) return;
    if (!runs_.empty()) {
      OffsetRun& last = runs_.back();
      if (last.exact && last.origin + last.origin_size == origin) {
        last.size += size;
        last.origin_size += size;
        size_ += size;
        return;
      }
    }
    runs_.push_back({size_, origin, size, size, true});
    size_ += size;
  }

  /// The next `size` bytes stand for the `origin_size` bytes at `origin` as a whole (an entity, a folded letter).
  void add_atom(std::uint32_t size, std::uint32_t origin, std::uint32_t origin_size) {
    if (size == 0) return;
    runs_.push_back({size_, origin, size, origin_size, false});
    size_ += size;
  }

  std::uint32_t size() const noexcept { return size_; }
  const std::vector<OffsetRun>& runs() const noexcept { return runs_; }

  /// The outer hull. A non-empty span never becomes empty unless all it stands for is empty.
  Span<To> map(Span<From> span) const noexcept {
    if (runs_.empty()) return {};
    if (span.empty()) {
      const std::uint32_t at = begin_of(span.begin);
      return {at, at};
    }
    const OffsetRun& first = run_at(span.begin);
    const OffsetRun& last = run_at(span.end - 1);
    const std::uint32_t begin = first.exact ? first.origin + (span.begin - first.from) : first.origin;
    const std::uint32_t end = last.exact ? last.origin + (span.end - last.from) : last.origin + last.origin_size;
    return {begin, end < begin ? begin : end};
  }

  /// True where the span lies in one exact run: both texts hold the same bytes there.
  bool is_exact(Span<From> span) const noexcept {
    if (span.empty() || runs_.empty()) return false;
    const OffsetRun& run = run_at(span.begin);
    return run.exact && span.end <= run.from + run.size;
  }


 private:
  const OffsetRun& run_at(std::uint32_t offset) const noexcept {
    std::size_t low = 0, high = runs_.size();
    while (high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (runs_[middle].from <= offset ? low : high) = middle;
    }
    return runs_[low];
  }
  std::uint32_t begin_of(std::uint32_t offset) const noexcept {
    const OffsetRun& run = run_at(offset);
    if (offset >= run.from + run.size) return run.origin + run.origin_size;
    return run.exact ? run.origin + (offset - run.from) : run.origin;
  }

  std::vector<OffsetRun> runs_;
  std::uint32_t size_ = 0;
};

}  // namespace sayyes
