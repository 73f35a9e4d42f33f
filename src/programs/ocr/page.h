#pragma once
/// The writing of a picture on a white page: dark, level, and of the size that is read best.

#include <vector>

#include "handles.h"
#include "letters.h"

namespace sayyes::ocr {

struct Page {
  PixPtr pixels;                                      ///< 8-bit grey
  double scale = 1;                                   ///< against the picture that it was made from
  double slope = 0;                                   ///< by how much it was turned back, in radians
  double old_x = 0, old_y = 0, new_x = 0, new_y = 0;  ///< the middle of the picture (scaled) and of the page

  /// Where a box of the page stands in that picture: its hull.
  Rectangle in_picture(const Rectangle& box) const noexcept;
};

/// Empty where memory ran out.
Page make_page(Pix* grey, const Contrast& contrast, const std::vector<Row>& rows);

}  // namespace sayyes::ocr
