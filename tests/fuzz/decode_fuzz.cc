// Any bytes, read as any encoding: well-formed text, a map that holds, the bytes kept.

#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/fuzzing.h"
#include "sayyes/text/decode.h"
#include "sayyes/text/encode.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

namespace {

constexpr std::string_view kEncodings[] = {
    "",       "",        "",     "UTF-8",       "UTF-16",      "UTF-16LE",  "UTF-16BE", "windows-1252",
    "KOI8-R", "GB18030", "Big5", "ISO-2022-JP", "ISO-2022-KR", "Shift_JIS", "EUC-KR",   "HZ-GB-2312"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string_view forced = kEncodings[data[0] & 0x0F];
  const std::string_view declared = kEncodings[data[0] >> 4];
  const sayyes::Result<sayyes::Decoded> decoded = sayyes::decode(bytes, forced, declared);
  if (!decoded) {
    require(decoded.problems().empty() ? "refused without a reason" : "");
    return 0;
  }
  require(sayyes::checks::check_utf8(decoded->utf8));
  require(sayyes::checks::check_map(decoded->map, decoded->utf8.size(), bytes.size(), true));
  require((decoded->source.empty() ? decoded->utf8 : decoded->source) == bytes ? "" : "the bytes were not kept");
  require(decoded->ascii == (sayyes::ascii_prefix(decoded->utf8) == decoded->utf8.size()) ? "" : "wrong about ASCII");
  for (const sayyes::OffsetRun& run : decoded->map.runs()) {
    if (run.exact)
      require(bytes.compare(run.origin, run.size, decoded->utf8, run.from, run.size) == 0 ? "" : "an exact run of other bytes");
  }
  (void)sayyes::encode(decoded->utf8, decoded->encoding);
  return 0;
}
