#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sayyes/readers/helper_programs.h"
#include "sayyes/readers/pdf_pages.h"
#include "sayyes/readers/picture_words.h"
#include "sayyes/readers/placed_words.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/support/limits.h"
#include "sayyes/text/decode.h"

namespace sayyes {
namespace {

/// Pages without words, looked at as pictures. What keeps that from being done is told; the file was read as far as it goes.
std::optional<Problem> read_scan(std::string_view bytes, const Looking& looking, PlacedText& text) {
  Problem told{"pdf-scan", "has no text, only pictures of its pages: it is a scan", {}, 0, 0, {}};
  for (std::size_t page = 0; page < text.pages.size(); ++page) {
    if (page == bounds::kScannedPages) {
      told.message += "; the first " + std::to_string(page) + " pages were read by their looks";
      return told;
    }
    const auto picture = pdf_page_to_read(bytes, static_cast<std::uint32_t>(page + 1), looking.stop);
    auto words = picture ? read_picture_words(*picture, {}, looking) : Result<PlacedText>(picture.problems().front());
    if (!words) {
      told.hint = words.problems().front().message + "; " + words.problems().front().hint;
      return told;
    }
    PlacedPage& into = text.pages[page];
    if (words->pages.empty()) continue;
    const PlacedPage& seen = words->pages.front();
    const float scale = seen.size.width > 0 ? into.size.width / seen.size.width : 1;
    into.blocks = seen.blocks;
    for (PlacedBlock& block : into.blocks) {
      for (PlacedLine& line : block) {
        for (PlacedWord& word : line)
          word.box = {word.box.left * scale, word.box.top * scale, word.box.right * scale, word.box.bottom * scale};
      }
    }
  }
  told.message += "; its pages were read by their looks, so some words may be wrong";
  return told;
}

}  // namespace

Result<Document> read_pdf(std::string bytes, const ReadOptions& options, const Looking& looking) {
  const auto named = [&](Problem problem) {
    problem.file = options.name;
    return problem;
  };
  const auto answer = ask_helper(kPdfText, {"-bbox-layout", "-enc", "UTF-8", "-", "-"}, bytes, pdf_problem, looking);
  if (!answer) return named(answer.problems().front());
  auto text = read_bbox_layout(*answer);
  if (!text) return named(text.problems().front());
  std::optional<Problem> scan;
  const bool has_text = text->words() != 0;
  if (!has_text && !text->pages.empty()) scan = read_scan(bytes, looking, *text);
  if (looking.stop.stop_requested()) return named(stopped());
  const PlacedDocument placed(*std::move(text), has_text ? PlacedKind::page : PlacedKind::scan);
  auto decoded = decode(placed.utf8(), "UTF-8");
  if (!decoded) return named(decoded.problems().front());
  DocumentBuilder builder(*std::move(decoded), std::move(bytes), options, Format::pdf);
  builder.set_opened();
  builder.set_unwritable(
      {"only-read", "a PDF is read, never changed: put the better wording into what it was made from", {}, 0, 0, {}});
  if (scan) builder.add_notice(*std::move(scan));
  placed.write(builder, !has_text);
  return builder.finish();
}

}  // namespace sayyes
