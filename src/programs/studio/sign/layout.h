#pragma once
/// A sign laid out: shapes and lines of letters with their places, for whoever draws them. Millimetres from the top left.

#include <string>
#include <vector>

#include "design.h"

namespace sayyes::studio {

struct Block {
  double x, y, width, height, radius;
  std::string color;
  bool turned = false;                 ///< by half a turn about the middle of the sign: the far side of a tent
};

struct Letters {
  double x, baseline, size;            ///< where the line begins; size of the em
  std::string text, family, color;
  int weight = 400;
  bool turned = false;
};

struct Fold {
  double y;                            ///< across the whole width
};

/// What somebody who hangs it should know.
struct SignMeasures {
  double headline = 0, body = 0;       ///< height of their capitals; 0: there is none
  double headline_reads = 0, body_reads = 0;   ///< metres
  double headline_contrast = 0, body_contrast = 0;   ///< the least, where there are several
  double needed = 0;                   ///< capitals for the distance that was asked for; 0: none was
  unsigned words = 0;
};

struct SignLayout {
  double width = 0, height = 0;
  bool screen = false;                 ///< 1920 pixels wide
  std::vector<Block> blocks;           ///< drawn first, in order
  std::vector<Letters> letters;
  std::vector<Fold> folds;
  std::string title;                   ///< all of its words, for those who cannot see it
  SignMeasures measures;
};

/// Never fails: a text that is too long comes out small, and the measures tell. Same design, same layout on the same machine.
SignLayout lay_out(const SignDesign& design);

}  // namespace sayyes::studio
