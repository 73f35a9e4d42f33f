#pragma once
/// Tesseract's words of a page.

#include <string>
#include <string_view>
#include <vector>

#include "handles.h"

namespace sayyes::ocr {

struct Word {
  std::string text;       ///< UTF-8
  double confidence = 0;  ///< 0 to 100
  Rectangle box;          ///< on the page
};

struct Line {
  std::vector<Word> words;  ///< left to right
  Rectangle box;
};

/// The lines of a page, in no order. `language` as Tesseract names its data ("eng"). False where the data is not there.
bool recognise(Pix* page, const std::string& language, std::vector<Line>& lines);

/// The versions of what reads, and each language's data with its size and time: what an answer hangs on beside the picture.
std::string reader_version();

}  // namespace sayyes::ocr
