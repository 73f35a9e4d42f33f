#pragma once
/// Encodings other than UTF-8, by name and by detection.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sayyes/result.h"
#include "sayyes/text/decode.h"

namespace sayyes {

struct Charset {
  enum class Kind : std::uint8_t { utf8, utf16, other };
  Kind kind = Kind::other;
  std::string name;  ///< the name for people and other programs: "windows-1252", "Shift_JIS"
};

/// By any IANA, WHATWG or ICU name; as on the web, iso-8859-1 and us-ascii mean windows-1252. Problems: "encoding-unknown",
/// "encoding-unsupported" (UTF-32, UTF-7, EBCDIC …: what holds no ASCII is no text that people write).
Result<Charset> find_charset(std::string_view name);

/// What bytes that are not UTF-8 are in, if that is likely enough to act on.
std::optional<Charset> detect_charset(std::string_view bytes);

/// Places that could not be decoded.
struct BrokenBytes {
  std::size_t count = 0;
  std::uint32_t first = 0;  ///< byte of the decoded text
  void add(std::size_t at) noexcept {
    if (count++ == 0) first = static_cast<std::uint32_t>(at);
  }
};

/// Append to `decoded.utf8` and `decoded.map`. The map is exact for stretches of ASCII where the encoding has ASCII as it
/// is, else by characters. Linear. read_charset: false where ICU does not know the encoding.
void read_utf16(std::string_view bytes, std::size_t from, bool big_endian, Decoded& decoded, BrokenBytes& broken);
bool read_charset(std::string_view bytes, const Charset& charset, Decoded& decoded, BrokenBytes& broken);

}  // namespace sayyes
