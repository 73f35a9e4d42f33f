#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sayyes/readers/helper_programs.h"
#include "sayyes/readers/picture_words.h"
#include "sayyes/readers/placed_words.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/support/limits.h"
#include "sayyes/text/decode.h"

namespace sayyes {
namespace {

/// The pages behind the first: a scan of several sheets. What keeps them from being read is told.
std::optional<Problem> read_further(std::string_view bytes, std::string_view language, const Looking& looking, PlacedText& text) {
  while (text.has_more) {
    const std::size_t count = text.pages.size();
    if (count == bounds::kPicturePages)
      return Problem{"picture-more", "holds more than " + std::to_string(count) + " pages; the first " + std::to_string(count) + " were read", {}, 0, 0, {}};
    auto next = read_picture_words(bytes, language, looking, static_cast<std::uint32_t>(count + 1));
    if (!next || next->pages.size() != 1) {
      const std::string why = next ? std::string() : ": it " + next.problems().front().message;
      return Problem{"picture-more", "has a page " + std::to_string(count + 1) + " that could not be read" + why, {}, 0, 0, {}};
    }
    text.pages.push_back(std::move(next->pages.front()));
    text.has_more = next->has_more;
  }
  return std::nullopt;
}

}  // namespace

Result<Document> read_picture(std::string bytes, const ReadOptions& options, const Looking& looking) {
  const auto named = [&](Problem problem) {
    problem.file = options.name;
    return problem;
  };
  auto text = read_picture_words(bytes, options.language, looking);
  if (!text) return named(text.problems().front());
  std::optional<Problem> more = read_further(bytes, options.language, looking, *text);
  if (looking.stop.stop_requested()) return named(stopped());
  // Nobody puts several signs into one file: pages of a picture are sheets that were scanned.
  const PlacedKind kind = text->pages.size() == 1 ? PlacedKind::picture : PlacedKind::scan;
  const PlacedDocument placed(*std::move(text), kind);
  auto decoded = decode(placed.utf8(), "UTF-8");
  if (!decoded) return named(decoded.problems().front());
  DocumentBuilder builder(*std::move(decoded), std::move(bytes), options, Format::picture);
  builder.set_opened();
  builder.set_unwritable({"only-read", "a picture is read, never changed: print the better sign", {}, 0, 0, {}});
  if (more) builder.add_notice(*std::move(more));
  placed.write(builder, true);
  return builder.finish();
}

}  // namespace sayyes
