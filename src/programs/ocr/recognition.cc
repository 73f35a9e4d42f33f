#include "recognition.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>

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

std::string reader_version() {
  std::string out = std::string("tesseract ") + tesseract::TessBaseAPI::Version() + "\n";
  const std::unique_ptr<char, decltype(&lept_free)> leptonica(getLeptonicaVersion(), lept_free);
  if (leptonica) out += std::string(leptonica.get()) + "\n";
  constexpr auto kLanguages = std::to_array<const char*>({"eng", "spa", "fra"});
  tesseract::TessBaseAPI engine;
  // Only an engine that has read one of them knows where they are.
  const bool knows = std::ranges::any_of(kLanguages, [&](const char* one) { return engine.Init(nullptr, one, tesseract::OEM_LSTM_ONLY) == 0; });
  if (!knows) return out;
  for (const char* const language : kLanguages) {
    const std::filesystem::path data = std::filesystem::path(engine.GetDatapath()) / (std::string(language) + ".traineddata");
    std::error_code error;
    const auto size = std::filesystem::file_size(data, error);
    if (error) continue;
    const auto written = std::filesystem::last_write_time(data, error).time_since_epoch().count();
    out += data.string() + " " + std::to_string(size) + " " + std::to_string(written) + "\n";
  }
  return out;
}

}  // namespace sayyes::ocr
