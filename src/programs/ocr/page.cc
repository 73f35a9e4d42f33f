#include "page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace sayyes::ocr {
namespace {

constexpr double kBestHeight = 30;  // of a letter, in pixels
constexpr double kLongest = 3600;
constexpr double kAbove = 0.45, kBeside = 0.35;  // room for accents and for what hangs together, against a letter's height
constexpr double kLevel = 0.003;                 // radians: less needs no turning

struct Region {
  int left, top, right, bottom;
};

Region room_of(const Rectangle& box, double height, int width, int picture_height) noexcept {
  const auto within = [](double value, int most) { return std::clamp(static_cast<int>(std::lround(value)), 0, most); };
  return {within(box.x - kBeside * height, width), within(box.y - kAbove * height, picture_height),
          within(box.right() + kBeside * height, width), within(box.bottom() + kAbove * height, picture_height)};
}

using Histogram = std::array<std::uint32_t, 256>;

int middle_of(const Histogram& histogram, int otherwise) noexcept {
  std::uint64_t all = 0, before = 0;
  for (const std::uint32_t count : histogram) all += count;
  for (std::size_t level = 0; level < histogram.size(); ++level) {
    before += histogram[level];
    if (all != 0 && 2 * before >= all) return static_cast<int>(level);
  }
  return otherwise;
}

template <class Visit>
void each_pixel(Pix* grey, const Region& region, const Visit& visit) {
  for (int y = region.top; y < region.bottom; ++y) {
    const l_uint32* const line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    for (int x = region.left; x < region.right; ++x) visit(x, y, static_cast<int>(GET_DATA_BYTE(line, x)));
  }
}

bool is_set(Pix* bits, int x, int y) noexcept {
  const l_uint32* const line = pixGetData(bits) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(bits);
  return GET_DATA_BIT(line, x) != 0;
}

/// Puts a row on the page, its ink black and its paper white, as light as it is there.
void copy_row(Pix* page, Pix* grey, const Contrast& contrast, const Row& row) {
  const int width = pixGetWidth(grey), height = pixGetHeight(grey);
  Pix* const ink_bits = row.light ? contrast.lighter.get() : contrast.darker.get();
  Histogram all_ink{};
  std::vector<Histogram> papers(row.letters.size());
  for (std::size_t i = 0; i < row.letters.size(); ++i) {
    each_pixel(grey, room_of(row.letters[i].box, row.height, width, height), [&](int x, int y, int level) {
      ++(is_set(ink_bits, x, y) ? all_ink : papers[i])[static_cast<std::size_t>(level)];
    });
  }
  const int black = middle_of(all_ink, row.light ? 255 : 0);
  for (std::size_t i = 0; i < row.letters.size(); ++i) {
    const int white = middle_of(papers[i], row.light ? 0 : 255);
    if (black == white) continue;
    each_pixel(grey, room_of(row.letters[i].box, row.height, width, height), [&](int x, int y, int level) {
      const int now = std::clamp(280 * (level - black) / (white - black) - 8, 0, 255);
      l_uint32* const line = pixGetData(page) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(page);
      SET_DATA_BYTE(line, x, static_cast<l_uint8>(std::min(now, static_cast<int>(GET_DATA_BYTE(line, x)))));
    });
  }
}

}  // namespace

Rectangle Page::in_picture(const Rectangle& box) const noexcept {
  const double cosine = std::cos(slope), sine = std::sin(slope);
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  for (const auto& [x, y] :
       {std::pair(box.x, box.y), {box.right(), box.y}, {box.x, box.bottom()}, {box.right(), box.bottom()}}) {
    const double u = x - new_x, v = y - new_y;
    const double there_x = (old_x + cosine * u - sine * v) / scale, there_y = (old_y + sine * u + cosine * v) / scale;
    left = std::min(left, there_x), right = std::max(right, there_x);
    top = std::min(top, there_y), bottom = std::max(bottom, there_y);
  }
  return {left, top, right - left, bottom - top};
}

Page make_page(Pix* grey, const Contrast& contrast, const std::vector<Row>& rows) {
  Page page;
  page.pixels.reset(pixCreate(pixGetWidth(grey), pixGetHeight(grey), 8));
  if (!page.pixels) return page;
  pixSetAll(page.pixels.get());
  for (const Row& row : rows) copy_row(page.pixels.get(), grey, contrast, row);
  const double longest = std::max(pixGetWidth(grey), pixGetHeight(grey));
  page.scale = std::min(kBestHeight / std::max(1.0, usual_height(rows)), kLongest / longest);
  if (std::abs(page.scale - 1) > 0.1)
    page.pixels.reset(pixScale(page.pixels.get(), static_cast<float>(page.scale), static_cast<float>(page.scale)));
  else
    page.scale = 1;
  if (!page.pixels) return page;
  page.old_x = page.new_x = pixGetWidth(page.pixels.get()) / 2.0;
  page.old_y = page.new_y = pixGetHeight(page.pixels.get()) / 2.0;
  page.slope = slope_of(rows);
  if (std::abs(page.slope) < kLevel) {
    page.slope = 0;
    return page;
  }
  page.pixels.reset(pixRotate(page.pixels.get(), static_cast<float>(-page.slope), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE,
                              pixGetWidth(page.pixels.get()), pixGetHeight(page.pixels.get())));
  if (!page.pixels) return page;
  page.new_x = pixGetWidth(page.pixels.get()) / 2.0;
  page.new_y = pixGetHeight(page.pixels.get()) / 2.0;
  return page;
}

}  // namespace sayyes::ocr
