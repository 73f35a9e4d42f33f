// Any answer of the programs that look at pages and pictures: it is refused, or becomes a document that keeps its promises.

#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/fuzzing.h"
#include "sayyes/document.h"
#include "sayyes/readers/placed_words.h"
#include "sayyes/text/decode.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

namespace {

void check(sayyes::Result<sayyes::PlacedText> text, sayyes::PlacedKind kind) {
  if (!text) return;
  const sayyes::PlacedDocument placed(*std::move(text), kind);
  auto decoded = sayyes::decode(placed.utf8(), "UTF-8");
  require(decoded.has_value() || placed.utf8().find("\xEF\xBF\xBD") != std::string::npos, "its own text cannot be decoded");
  if (!decoded) return;
  sayyes::DocumentBuilder builder(*std::move(decoded), "", {}, sayyes::Format::pdf);
  builder.set_opened();
  placed.write(builder, true);
  const sayyes::Document document = builder.finish();
  require(sayyes::checks::check_document(document));
  for (const sayyes::Segment& segment : document.segments()) {
    const auto place = document.place(segment.span);
    require(place && !place->boxes.empty() && place->page > 0 && place->page <= document.pages().size(),
            "a segment without a place");
    require(!document.is_editable(segment.span) || !document.unwritable(), "a file that is only read can be edited");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = sayyes::fuzzing::text_of(data, size);
  check(sayyes::read_bbox_layout(text), sayyes::PlacedKind::page);
  check(sayyes::read_words_format(text), sayyes::PlacedKind::picture);
  return 0;
}
