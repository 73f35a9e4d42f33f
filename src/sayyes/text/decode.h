#pragma once
/// Bytes of a file to UTF-8, with the way back.

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/result.h"
#include "sayyes/support/offset_map.h"

namespace sayyes {

struct Decoded {
  std::string utf8;                                ///< well formed; without a BOM
  std::string source;                              ///< the bytes as given; empty where `utf8` is those very bytes
  OffsetMap<DecodedSpace, SourceSpace> map;        ///< exact only where the file's bytes are these bytes
  std::string encoding;                            ///< "UTF-8", "UTF-16LE", "windows-1252" …
  bool ascii = false;                              ///< every byte of utf8 is below 0x80
  std::vector<Problem> notices;                    ///< broken bytes (first place, how many), contradictions
};

/// BOM, then `forced`, then strict UTF-8, then `declared` (a charset the format names), then what ICU detects with
/// confidence. ASCII and UTF-8 are never guessed about. Ill-formed UTF-8 becomes U+FFFD by maximal subparts.
/// Fails on binary data, on an unknown or unsupported encoding, on 4 GiB and more.
Result<Decoded> decode(std::string bytes, std::string_view forced = {}, std::string_view declared = {});

}  // namespace sayyes
