#include "tiff_pages.h"

namespace sayyes::ocr {
namespace {

constexpr int kMostPictures = 4096;
constexpr std::uint64_t kKindTag = 254, kSmallCopy = 1, kMask = 4;

/// How wide the numbers of a TIFF are: of the usual kind, and of that for files beyond 4 GiB.
struct Widths {
  std::size_t count, entry, offset;
};
constexpr Widths kUsual{2, 12, 4}, kBig{8, 20, 8};

}  // namespace

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size, bool little) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[at + (little ? size - 1 - i : i)]);
    value = value << 8 | byte;
  }
  return value;
}

std::vector<int> tiff_pages(std::string_view bytes, std::size_t most) {
  std::vector<int> pages;
  const bool little = bytes.starts_with("II");
  if (bytes.size() < 16 || (!little && !bytes.starts_with("MM"))) return pages;
  const std::uint64_t version = number(bytes, 2, 2, little);
  if (version != 42 && version != 43) return pages;
  const Widths widths = version == 42 ? kUsual : kBig;
  std::uint64_t at = number(bytes, version == 42 ? 4 : 8, widths.offset, little);
  for (int picture = 0; at != 0 && picture < kMostPictures && pages.size() < most; ++picture) {
    if (at > bytes.size() || bytes.size() - at < widths.count) break;
    const std::uint64_t entries = number(bytes, at, widths.count, little);
    at += widths.count;
    if (entries > (bytes.size() - at) / widths.entry) break;
    std::uint64_t kind = 0;
    for (std::uint64_t i = 0; i < entries; ++i) {
      const std::size_t entry = at + widths.entry * i;
      // Its value is a 32-bit number, at the beginning of the place for values.
      if (number(bytes, entry, 2, little) == kKindTag) kind = number(bytes, entry + widths.entry - widths.offset, 4, little);
    }
    if ((kind & (kSmallCopy | kMask)) == 0) pages.push_back(picture);
    at += widths.entry * entries;
    if (bytes.size() - at < widths.offset) break;
    at = number(bytes, at, widths.offset, little);
  }
  // A file that holds nothing but a small copy is read as what it holds.
  if (pages.empty()) pages.push_back(0);
  return pages;
}

}  // namespace sayyes::ocr
