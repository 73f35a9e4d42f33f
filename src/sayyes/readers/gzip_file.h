#pragma once
/// A file that is packed as a whole (svgz): unpacked in memory, never onto disk, and packed again as it was.

#include <string>
#include <string_view>

#include "sayyes/result.h"

namespace sayyes {

/// True where the bytes begin as gzip does, whatever the file is called.
bool is_gzip(std::string_view bytes) noexcept;

/// What is in it, sums checked. Needs zlib (missing_gzip()). Fails where it is damaged, or is made to unpack to more than it seems
/// (docs/limits.md). Linear, and memory for what comes out.
Result<std::string> gzip_unpacked(std::string_view bytes);

/// `content` packed under the name, time and remarks that `was` carries, as hard as that was packed.
Result<std::string> gzip_packed_as(std::string_view was, std::string_view content);

}  // namespace sayyes
