#pragma once
/// Leptonica's things that free themselves.

#include <leptonica/allheaders.h>

#include <memory>

namespace sayyes::ocr {

struct Destroy {
  void operator()(Pix* one) const noexcept { pixDestroy(&one); }
  void operator()(Boxa* one) const noexcept { boxaDestroy(&one); }
};
using PixPtr = std::unique_ptr<Pix, Destroy>;
using BoxaPtr = std::unique_ptr<Boxa, Destroy>;

/// A box in pixels; `x` and `y` are its left top corner.
struct Rectangle {
  double x = 0, y = 0, width = 0, height = 0;
  double right() const noexcept { return x + width; }
  double bottom() const noexcept { return y + height; }
};

}  // namespace sayyes::ocr
