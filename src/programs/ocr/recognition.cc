#include "recognition.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <memory>

namespace sayyes::ocr {
namespace {

Rectangle hull(const Rectangle& a, const Rectangle& b) noexcept {
  const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace

bool recognise(Pix* page, const std::string& language, std::vector<Line>& lines) {
  tesseract::TessBaseAPI engine;
  if (engine.Init(nullptr, language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) return false;
  // Signs are few words, set apart; a page is dark on light by now.
  engine.SetPageSegMode(tesseract::PSM_SPARSE_TEXT);
  engine.SetVariable("tessedit_do_invert", "0");
  engine.SetImage(page);
  engine.SetSourceResolution(200);
  if (engine.Recognize(nullptr) != 0) return true;
  const std::unique_ptr<tesseract::ResultIterator> at(engine.GetIterator());
  if (!at) return true;
  constexpr auto kWord = tesseract::RIL_WORD;
  do {
    const std::unique_ptr<char[]> text(at->GetUTF8Text(kWord));
    int left = 0, top = 0, right = 0, bottom = 0;
    if (!text || !at->BoundingBox(kWord, &left, &top, &right, &bottom)) continue;
    const Rectangle box{static_cast<double>(left), static_cast<double>(top), static_cast<double>(right - left),
                        static_cast<double>(bottom - top)};
    if (lines.empty() || at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) lines.push_back({{}, box});
    Line& line = lines.back();
    line.box = hull(line.box, box);
    line.words.push_back({text.get(), static_cast<double>(at->Confidence(kWord)), box});
  } while (at->Next(kWord));
  return true;
}

}  // namespace sayyes::ocr
