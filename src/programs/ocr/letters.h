#pragma once
/// Where letters stand in a picture, dark on light or light on dark, and which way they lean.

#include <vector>

#include "contrast.h"
#include "handles.h"

namespace sayyes::ocr {

struct Letter {
  Rectangle box;
  bool light = false;  ///< lighter than what is around it
};

/// Letters beside each other: a line or a piece of one. Left to right.
struct Row {
  std::vector<Letter> letters;
  bool light = false;
  double height = 0;  ///< of a usual letter
  Rectangle box;
};

/// Rows of shapes of one height and polarity; what stands alone is none. Shapes inside letters, and panels that letters
/// stand on, are left out.
std::vector<Row> find_rows(const Contrast& contrast);

/// How the rows lean, as radians; positive where they fall to the right.
double slope_of(const std::vector<Row>& rows);

/// The usual height of a letter; 0 without rows.
double usual_height(const std::vector<Row>& rows);

}  // namespace sayyes::ocr
