#include <cstdint>

#include "sayyes/text/characters.h"
#include "sayyes/text/charset.h"

namespace sayyes {

void read_utf16(std::string_view bytes, std::size_t from, bool big_endian, Decoded& decoded, BrokenBytes& broken) {
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  decoded.utf8.reserve(decoded.utf8.size() + bytes.size() / 2);
  for (std::size_t at = from; at < bytes.size();) {
    char32_t code = kReplacement;
    std::size_t size = 1;
    if (at + 1 < bytes.size()) {
      code = unit_at(at);
      size = 2;
      if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
        const char32_t low = unit_at(at + 2);
        if (low >= 0xDC00 && low < 0xE000) {
          code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
          size = 4;
        }
      }
    }
    if (size == 1 || (code >= 0xD800 && code < 0xE000)) {
      broken.add(decoded.utf8.size());
      code = kReplacement;
    }
    const std::size_t before = decoded.utf8.size();
    append_utf8(decoded.utf8, code);
    decoded.map.add_atom(static_cast<std::uint32_t>(decoded.utf8.size() - before), static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(size));
    at += size;
  }
}

}  // namespace sayyes
