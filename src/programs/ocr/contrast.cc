#include "contrast.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace sayyes::ocr {
namespace {

constexpr float kSpread = 0.8F;  // of the window's standard deviation
constexpr float kLeast = 14.0F;  // levels of grey: less is noise

/// Sums of columns over the rows of a window; moving down a row takes one row in and one out.
class ColumnSums {
 public:
  ColumnSums(Pix* grey, int width) : grey_(grey), sums_(static_cast<std::size_t>(width)), squares_(sums_.size()) {}

  void add(int row) { move<1>(row); }
  void remove(int row) { move<-1>(row); }
  const std::vector<std::uint32_t>& sums() const noexcept { return sums_; }
  const std::vector<std::uint32_t>& squares() const noexcept { return squares_; }

 private:
  template <int sign>
  void move(int row) {
    const l_uint32* const line = pixGetData(grey_) + static_cast<std::ptrdiff_t>(row) * pixGetWpl(grey_);
    for (std::size_t x = 0; x < sums_.size(); ++x) {
      const auto value = static_cast<std::uint32_t>(GET_DATA_BYTE(line, x));
      if constexpr (sign > 0) {
        sums_[x] += value;
        squares_[x] += value * value;
      } else {
        sums_[x] -= value;
        squares_[x] -= value * value;
      }
    }
  }

  Pix* grey_;
  std::vector<std::uint32_t> sums_, squares_;
};

}  // namespace

Contrast find_contrast(Pix* grey, int reach) {
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  Contrast found{PixPtr(pixCreate(width, height, 1)), PixPtr(pixCreate(width, height, 1))};
  if (!found.darker || !found.lighter) return {};
  ColumnSums columns(grey, width);
  for (int row = 0; row < std::min(reach, height); ++row) columns.add(row);
  for (int y = 0; y < height; ++y) {
    if (y + reach < height) columns.add(y + reach);
    if (y - reach - 1 >= 0) columns.remove(y - reach - 1);
    const int rows = std::min(height - 1, y + reach) - std::max(0, y - reach) + 1;
    const l_uint32* const line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    l_uint32* const dark = pixGetData(found.darker.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(found.darker.get());
    l_uint32* const light = pixGetData(found.lighter.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(found.lighter.get());
    std::uint64_t sum = 0, square = 0;
    const auto& sums = columns.sums();
    const auto& squares = columns.squares();
    const auto take = [&](int x) { sum += sums[static_cast<std::size_t>(x)], square += squares[static_cast<std::size_t>(x)]; };
    for (int x = 0; x < std::min(reach, width); ++x) take(x);
    for (int x = 0; x < width; ++x) {
      if (x + reach < width) take(x + reach);
      if (x - reach - 1 >= 0) {
        sum -= sums[static_cast<std::size_t>(x - reach - 1)];
        square -= squares[static_cast<std::size_t>(x - reach - 1)];
      }
      const int across = std::min(width - 1, x + reach) - std::max(0, x - reach) + 1;
      const auto count = static_cast<float>(rows * across);
      const float mean = static_cast<float>(sum) / count;
      const float variance = std::max(0.0F, static_cast<float>(square) / count - mean * mean);
      const float apart = std::max(kLeast, kSpread * std::sqrt(variance));
      const float difference = static_cast<float>(GET_DATA_BYTE(line, x)) - mean;
      if (difference < -apart) SET_DATA_BIT(dark, x);
      if (difference > apart) SET_DATA_BIT(light, x);
    }
  }
  return found;
}

}  // namespace sayyes::ocr
