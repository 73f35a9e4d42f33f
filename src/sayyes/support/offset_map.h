#pragma once
/// The way from one text to the text it was made from, as sorted runs. Built from left to right, then immutable.

#include <cstdint>
#include <vector>

#include "sayyes/span.h"

namespace sayyes {

/// One run: `size` bytes at `from` stand for `origin_size` bytes at `origin`. In an exact run every byte maps to its own
/// byte. Any other run is a row of equal atoms: each `unit` bytes stand for `origin_unit` bytes as a whole, so a text in
/// UTF-16 or in Cyrillic letters of one byte is not a run a character. An atom of more than 255 bytes has units of 0.
struct OffsetRun {
  std::uint32_t from = 0;
  std::uint32_t origin = 0;
  std::uint32_t size = 0;
  std::uint32_t origin_size = 0;
  bool exact = true;
  std::uint8_t unit = 0;
  std::uint8_t origin_unit = 0;

  /// Where in the origin the atom or byte that holds `offset` begins and ends. Precondition: from <= offset < from + size.
  constexpr std::uint32_t origin_begin(std::uint32_t offset) const noexcept {
    if (exact) return origin + (offset - from);
    return unit == 0 ? origin : origin + (offset - from) / unit * origin_unit;
  }
  constexpr std::uint32_t origin_end(std::uint32_t offset) const noexcept {
    if (exact) return origin + (offset - from) + 1;
    return unit == 0 ? origin + origin_size : origin + ((offset - from) / unit + 1) * origin_unit;
  }
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
    runs_.push_back({size_, origin, size, size, true, 1, 1});
    size_ += size;
  }

  /// The next `size` bytes stand for the `origin_size` bytes at `origin` as a whole (an entity, a folded letter).
  void add_atom(std::uint32_t size, std::uint32_t origin, std::uint32_t origin_size) {
    if (size == 0) return;
    const bool small = size <= 0xFF && origin_size <= 0xFF && origin_size != 0;
    const auto unit = static_cast<std::uint8_t>(small ? size : 0);
    const auto origin_unit = static_cast<std::uint8_t>(small ? origin_size : 0);
    if (small && !runs_.empty()) {
      OffsetRun& last = runs_.back();
      if (!last.exact && last.unit == unit && last.origin_unit == origin_unit && last.origin + last.origin_size == origin) {
        last.size += size;
        last.origin_size += origin_size;
        size_ += size;
        return;
      }
    }
    runs_.push_back({size_, origin, size, origin_size, false, unit, origin_unit});
    size_ += size;
  }

  /// A place in the building of a map that can be gone back to.
  struct Mark {
    std::size_t runs = 0;
    OffsetRun last;
    std::uint32_t size = 0;
  };
  Mark mark() const noexcept { return {runs_.size(), runs_.empty() ? OffsetRun{} : runs_.back(), size_}; }
  /// Takes back all that was added since `mark`, which mark() of this map gave.
  void rewind(const Mark& mark) noexcept {
    runs_.resize(mark.runs);
    if (!runs_.empty()) runs_.back() = mark.last;
    size_ = mark.size;
  }
  void reserve(std::size_t runs) { runs_.reserve(runs); }

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
    const std::uint32_t begin = first.origin_begin(span.begin);
    const bool one = span.end - first.from <= first.size;
    const std::uint32_t end = (one ? first : run_at(span.end - 1)).origin_end(span.end - 1);
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
    return run.origin_begin(offset);
  }

  std::vector<OffsetRun> runs_;
  std::uint32_t size_ = 0;
};

}  // namespace sayyes
