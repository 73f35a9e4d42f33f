#include "picture.h"

#include <algorithm>
#include <cmath>

#include "tiff_pages.h"

namespace sayyes::ocr {
namespace {

const l_uint8* data_of(std::string_view bytes) noexcept { return reinterpret_cast<const l_uint8*>(bytes.data()); }

/// The block of TIFF tags inside EXIF's; 1 where it has no orientation.
int orientation_in(std::string_view tags) noexcept {
  if (tags.size() < 8) return 1;
  const bool little = tags.starts_with("II");
  if (!little && !tags.starts_with("MM")) return 1;
  const std::size_t first = number(tags, 4, 4, little);
  if (first > tags.size() || tags.size() - first < 2) return 1;
  const std::size_t count = number(tags, first, 2, little);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = first + 2 + 12 * i;
    if (at + 12 > tags.size()) return 1;
    if (number(tags, at, 2, little) != 0x112) continue;
    const std::uint64_t value = number(tags, at + 8, 2, little);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

PixPtr turned(PixPtr pixels, int orientation) {
  const auto flip = [&] { pixels.reset(pixFlipLR(nullptr, pixels.get())); };
  const auto turn = [&](int quarters) { pixels.reset(pixRotateOrth(pixels.get(), quarters)); };
  switch (orientation) {
    case 2:
      flip();
      break;
    case 3:
      turn(2);
      break;
    case 4:
      flip(), turn(2);
      break;
    case 5:
      flip(), turn(3);
      break;
    case 6:
      turn(1);
      break;
    case 7:
      flip(), turn(1);
      break;
    case 8:
      turn(3);
      break;
    default:
      break;
  }
  return pixels;
}

/// Colour as it looks on white, without a palette, 8 or 32 bits deep.
PixPtr flattened(PixPtr pixels) {
  if (pixGetColormap(pixels.get()) != nullptr) pixels.reset(pixRemoveColormap(pixels.get(), REMOVE_CMAP_BASED_ON_SRC));
  if (pixels && pixGetDepth(pixels.get()) == 32 && pixGetSpp(pixels.get()) == 4)
    pixels.reset(pixAlphaBlendUniform(pixels.get(), 0xffffff00));
  if (pixels && pixGetDepth(pixels.get()) != 32 && pixGetDepth(pixels.get()) != 8) pixels.reset(pixConvertTo8(pixels.get(), 0));
  return pixels;
}

}  // namespace

int exif_orientation(std::string_view jpeg) noexcept {
  if (!jpeg.starts_with("\xFF\xD8")) return 1;
  for (std::size_t at = 2; at + 4 <= jpeg.size() && jpeg[at] == '\xFF';) {
    const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
    if (marker == 0xDA || marker == 0xD9) return 1;  // the picture itself begins
    const std::size_t size = number(jpeg, at + 2, 2, false);
    if (size < 2 || at + 2 + size > jpeg.size()) return 1;
    const std::string_view inside = jpeg.substr(at + 4, size - 2);
    constexpr std::string_view kExif("Exif\0\0", 6);
    if (marker == 0xE1 && inside.starts_with(kExif)) return orientation_in(inside.substr(kExif.size()));
    at += 2 + size;
  }
  return 1;
}

Picture read_picture(std::string_view bytes, unsigned page, std::uint64_t most_pixels, int longest, std::string& why) {
  Picture picture;
  int format = 0, width = 0, height = 0, bits = 0, samples = 0, palette = 0, resolution = 0;
  const std::vector<int> pages = tiff_pages(bytes, page + 1);
  const int place = page <= pages.size() ? pages[page - 1] : 0;
  if (page > std::max<std::size_t>(pages.size(), 1)) {
    why = "no-page";
    return picture;
  }
  picture.has_more = pages.size() > page;
  const int failed = pages.empty() ? pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, &bits, &samples, &palette)
                                   : readHeaderMemTiff(data_of(bytes), bytes.size(), place, &width, &height, &bits, &samples,
                                                       &resolution, &palette, &format);
  if (failed != 0 || width <= 0 || height <= 0) {
    why = "damaged";
    return picture;
  }
  const auto pixels = static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height);
  if (pixels > most_pixels) {
    why = "too-many-pixels " + std::to_string(width) + " " + std::to_string(height);
    return picture;
  }
  int reduction = 1;
  if (format == IFF_JFIF_JPEG) {
    // The decoder makes it smaller for next to nothing.
    while (reduction < 8 && std::max(width, height) / (2 * reduction) >= longest) reduction *= 2;
    picture.pixels.reset(pixReadMemJpeg(data_of(bytes), bytes.size(), 0, reduction, nullptr, 0));
  } else if (!pages.empty()) {
    picture.pixels.reset(pixReadMemTiff(data_of(bytes), bytes.size(), place));
  } else {
    picture.pixels.reset(pixReadMem(data_of(bytes), bytes.size()));
  }
  if (picture.pixels) picture.pixels = flattened(std::move(picture.pixels));
  if (picture.pixels && format == IFF_JFIF_JPEG) picture.pixels = turned(std::move(picture.pixels), exif_orientation(bytes));
  if (!picture.pixels) {
    why = "damaged";
    return picture;
  }
  const bool on_its_side = (pixGetWidth(picture.pixels.get()) > pixGetHeight(picture.pixels.get())) != (width > height);
  picture.width = on_its_side ? height : width;
  picture.height = on_its_side ? width : height;
  const int now = std::max(pixGetWidth(picture.pixels.get()), pixGetHeight(picture.pixels.get()));
  if (now > longest) {
    const auto factor = static_cast<float>(longest) / static_cast<float>(now);
    picture.pixels.reset(pixScaleAreaMap(picture.pixels.get(), factor, factor));
    if (!picture.pixels) why = "damaged";
  }
  if (picture.pixels) picture.scale = static_cast<double>(pixGetWidth(picture.pixels.get())) / picture.width;
  return picture;
}

}  // namespace sayyes::ocr
