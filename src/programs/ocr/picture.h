#pragma once
/// A picture's bytes, made into one of a size to read, the right way up.

#include <cstdint>
#include <string>
#include <string_view>

#include "handles.h"

namespace sayyes::ocr {

struct Picture {
  PixPtr pixels;              ///< 8-bit grey or 32-bit colour, upright
  int width = 0, height = 0;  ///< of the picture as it is shown, before it was made smaller
  double scale = 1;           ///< of `pixels` against that
  bool has_more = false;      ///< there is a page behind this one
};

/// `page`: from 1; only a TIFF has more than one. Looks at the header first: what has more than `most_pixels` is not decoded.
/// `longest`: what is longer is made smaller. An empty picture, and `why`, where there is nothing to read.
Picture read_picture(std::string_view bytes, unsigned page, std::uint64_t most_pixels, int longest, std::string& why);

/// How a JPEG says that it wants to be turned, 1 to 8 as EXIF has it; 1 where it says nothing.
int exif_orientation(std::string_view jpeg) noexcept;

}  // namespace sayyes::ocr
