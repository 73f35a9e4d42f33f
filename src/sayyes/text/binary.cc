#include "sayyes/text/binary.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "sayyes/text/characters.h"
#include "sayyes/text/utf8.h"

namespace sayyes {
namespace {

struct Magic {
  std::string_view bytes;
  std::string_view kind;
};

template <std::size_t N>
constexpr std::string_view raw(const char (&bytes)[N]) {
  return {bytes, N - 1};
}

constexpr auto kMagics = std::to_array<Magic>({
    {raw("\x89PNG\r\n\x1a\n"), "a PNG picture"},
    {raw("\xFF\xD8\xFF"), "a JPEG picture"},
    {raw("GIF87a"), "a GIF picture"},
    {raw("GIF89a"), "a GIF picture"},
    {raw("II*\0"), "a TIFF picture"},
    {raw("MM\0*"), "a TIFF picture"},
    {raw("%PDF-"), "a PDF"},
    {raw("PK\x03\x04"), "a ZIP archive, or an office document, which is one too"},
    {raw("PK\x05\x06"), "an empty ZIP archive"},
    {raw("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "an office document of the old kind"},
    {raw("\x7F"
         "ELF"),
     "a program"},
    {raw("\xCA\xFE\xBA\xBE"), "a program"},
    {raw("\xCF\xFA\xED\xFE"), "a program"},
    {raw("\0asm"), "a program"},
    {raw("\x1F\x8B\x08"), "a gzip archive"},
    {raw("\xFD"
         "7zXZ\0"),
     "an xz archive"},
    {raw("\x28\xB5\x2F\xFD"), "a zstd archive"},
    {raw("7z\xBC\xAF\x27\x1C"), "a 7z archive"},
    {raw("Rar!\x1A\x07"), "a RAR archive"},
    {raw("SQLite format 3\0"), "a database"},
    {raw("OggS\0"), "a sound or a film"},
    {raw("ID3\x03"), "a sound"},
    {raw("ID3\x04"), "a sound"},
    {raw("wOFF"), "a font"},
    {raw("wOF2"), "a font"},
});

bool is_texty(unsigned char low) noexcept {
  return low >= 0x20 ? low != 0x7F : low == '\n' || low == '\r' || low == '\t' || low == '\f';
}

/// One byte order: NULs stand only in high bytes (a little room for U+0000 itself), beside bytes that are text.
bool fits_utf16(std::string_view bytes, std::size_t high) noexcept {
  const std::size_t low = 1 - high;
  std::size_t pairs = 0, high_nuls = 0, low_nuls = 0, texty = 0, surrogates = 0, pairs_of_surrogates = 0;
  unsigned before = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2, ++pairs) {
    const auto h = static_cast<unsigned char>(bytes[i + high]);
    const auto l = static_cast<unsigned char>(bytes[i + low]);
    if (h == 0) ++high_nuls;
    if (l == 0) ++low_nuls;
    if (h == 0 && (is_texty(l) || l == 0)) ++texty;
    if (h >= 0xD8 && h <= 0xDF) ++surrogates;
    if (h >= 0xDC && h <= 0xDF && before >= 0xD8 && before <= 0xDB) pairs_of_surrogates += 2;
    before = h;
  }
  if (pairs == 0 || high_nuls * 50 < pairs || texty * 20 < high_nuls * 19) return false;
  // U+4E00 and its like have a NUL in the low byte; they are few.
  return low_nuls * 20 <= high_nuls && (surrogates - pairs_of_surrogates) * 50 <= pairs;
}

constexpr std::size_t kSample = 65536;

}  // namespace

std::string_view binary_kind(std::string_view bytes) noexcept {
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) return magic.kind;
  }
  if (bytes.size() >= 12 && bytes.starts_with("RIFF")) {
    const std::string_view form = bytes.substr(8, 4);
    if (form == "WEBP" || form == "WAVE" || form == "AVI ") return "a picture, a sound or a film";
  }
  return {};
}

Problem binary_problem(std::string_view kind) {
  return {"binary-file",
          "The file is " + std::string(kind) + " rather than a text.",
          {},
          0,
          0,
          "Give its text instead, or name its encoding."};
}

std::size_t count_nuls(std::string_view bytes) noexcept {
  if (bytes.empty() || std::memchr(bytes.data(), 0, bytes.size()) == nullptr) return 0;
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
}

Utf16Guess guess_utf16(std::string_view bytes) noexcept {
  const std::string_view sample = bytes.substr(0, kSample);
  const bool little = fits_utf16(sample, 1);
  const bool big = fits_utf16(sample, 0);
  if (little == big) return Utf16Guess::none;
  return little ? Utf16Guess::little_endian : Utf16Guess::big_endian;
}

bool looks_like_utf32(std::string_view bytes) noexcept {
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.size() < 8 || bytes.size() % 4 != 0) return false;
  std::size_t little = 0, big = 0, units = 0;
  for (std::size_t i = 0; i + 3 < sample.size(); i += 4, ++units) {
    if (sample[i + 3] == 0 && sample[i + 2] == 0 && sample[i] != 0) ++little;
    if (sample[i] == 0 && sample[i + 1] == 0 && sample[i + 3] != 0) ++big;
  }
  return std::max(little, big) * 10 >= units * 9;
}

Utf8Likeness utf8_likeness(std::string_view bytes) noexcept {
  Utf8Likeness likeness;
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_ascii_byte(bytes[at])) {
      at += ascii_prefix(bytes.substr(at));
      continue;
    }
    const Character character = character_at(bytes, at);
    if (character.size > 1) {
      ++likeness.good;
      at += character.size;
      continue;
    }
    const std::size_t bad = ill_formed_size(bytes.substr(at));
    if (at + bad < bytes.size() || bad == 1) ++likeness.bad;
    at += bad;
  }
  return likeness;
}

}  // namespace sayyes
