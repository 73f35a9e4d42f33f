#pragma once
/// What stands out from its surroundings: darker, or lighter.

#include "handles.h"

namespace sayyes::ocr {

struct Contrast {
  PixPtr darker, lighter;  ///< 1 bit deep
};

/// A pixel stands out where it differs from the mean of the window around it by more than a share of the window's spread.
/// `grey` is 8 bits deep; `reach` is half a window, in pixels.
Contrast find_contrast(Pix* grey, int reach);

}  // namespace sayyes::ocr
