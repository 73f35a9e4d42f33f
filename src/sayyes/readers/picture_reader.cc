#include <string>
#include <utility>

#include "sayyes/readers/picture_words.h"
#include "sayyes/readers/placed_words.h"
#include "sayyes/readers/reader_table.h"
#include "sayyes/text/decode.h"

namespace sayyes {

Result<Document> read_picture(std::string bytes, const ReadOptions& options) {
  const auto named = [&](Problem problem) {
    problem.file = options.name;
    return problem;
  };
  auto text = read_picture_words(bytes, options.language);
  if (!text) return named(text.problems().front());
  const bool has_more = text->has_more;
  const PlacedDocument placed(*std::move(text), PlacedKind::picture);
  auto decoded = decode(placed.utf8(), "UTF-8");
  if (!decoded) return named(decoded.problems().front());
  DocumentBuilder builder(*std::move(decoded), std::move(bytes), options, Format::picture);
  builder.set_opened();
  builder.set_unwritable({"only-read", "a picture is read, never changed: print the better sign", {}, 0, 0, {}});
  if (has_more) builder.add_notice({"picture-more", "holds more than one picture; the first was read", {}, 0, 0, {}});
  placed.write(builder, true);
  return builder.finish();
}

}  // namespace sayyes
