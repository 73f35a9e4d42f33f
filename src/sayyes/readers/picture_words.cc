#include "sayyes/readers/picture_words.h"

#include <array>
#include <utility>

#include "sayyes/readers/helper_programs.h"
#include "sayyes/text/language.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

Problem picture_problem(const ContainedAnswer& answer) {
  const std::string_view why = std::string_view(answer.complaint).substr(0, answer.complaint.find_last_not_of('\n') + 1);
  const std::size_t last = why.find_last_of('\n') + 1;
  const std::string_view line = why.substr(last == std::string_view::npos ? 0 : last);
  if (line.starts_with("too-many-pixels"))
    return {"picture-too-large", "has more pixels than sayyes decodes", {}, 0, 0, "make a smaller copy"};
  if (line.starts_with("no-language"))
    return {"reader-missing",           "pictures are read with Tesseract, whose language data is not installed", {}, 0, 0,
            "install tesseract-ocr-eng"};
  if (line.starts_with("no-memory"))
    return {"picture-too-large", "needs more memory to read than sayyes gives it", {}, 0, 0, "make a smaller copy"};
  return {"picture-damaged", "is no picture that can be opened", {}, 0, 0, "open it in its own program and save a copy"};
}

/// How Tesseract names its data.
constexpr auto kLanguages =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"en", "eng"}, {"es", "spa"}, {"fr", "fra"}});

std::string_view data_name(std::string_view tag) noexcept {
  for (const auto& [language, name] : kLanguages) {
    if (tag.substr(0, 2) == language) return name;
  }
  return {};
}

Result<PlacedText> read_in(std::string_view bytes, std::string_view data, const Looking& looking, std::uint32_t page) {
  const auto answer = ask_helper(kPictureWords, {std::string(data), std::to_string(page)}, bytes, picture_problem, looking);
  if (!answer) return answer.problems();
  return read_words_format(*answer);
}

std::string all_words(const PlacedText& text) {
  std::string all;
  for (const PlacedPage& page : text.pages) {
    for (const PlacedBlock& block : page.blocks) {
      for (const PlacedLine& line : block) {
        for (const PlacedWord& word : line) all += word.text, all += ' ';
      }
    }
  }
  return all;
}

}  // namespace

Result<PlacedText> read_picture_words(std::string_view bytes, std::string_view language, const Looking& looking,
                                      std::uint32_t page) {
  const std::string_view asked = data_name(language);
  const std::string_view first = asked.empty() ? "eng" : asked;
  auto words = read_in(bytes, first, looking, page);
  if (!words || !asked.empty()) return words;
  // Data for one language puts its own letters in place of another's.
  const std::string_view other = data_name(detect_language(fold(all_words(*words))));
  if (other.empty() || other == first) return words;
  auto again = read_in(bytes, other, looking, page);
  return again ? again : words;
}

Result<std::string> picture_preview(std::string_view bytes, std::uint32_t page, unsigned size, const std::stop_token& stop) {
  return ask_helper(kPictureWords, {"--preview", std::to_string(size), std::to_string(page)}, bytes, picture_problem,
                    {stop, nullptr});
}

}  // namespace sayyes
