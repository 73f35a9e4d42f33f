// Reads Markdown from standard input and says what a person would read of it, for the tests here. One request: a line with a size,
// then so many bytes. One line a segment, `.` behind the last:
//   SCOPE TEXT PLACES        TEXT in hexadecimal; PLACES: for each character BEGIN-END in bytes of the file, with `=` where
//                            the file has that very character there; parted by commas

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "sayyes/document.h"
#include "sayyes/text/characters.h"
#include "support/document_checks.h"

namespace {

void say_segment(const sayyes::Document& document, const sayyes::Segment& segment) {
  const std::string_view text = document.text();
  std::printf("%s ", std::string(name(segment.scope)).c_str());
  for (std::uint32_t at = segment.span.begin; at < segment.span.end; ++at)
    std::printf("%02x", static_cast<unsigned>(static_cast<unsigned char>(text[at])));
  char before = ' ';
  for (std::uint32_t at = segment.span.begin; at < segment.span.end;) {
    const std::uint32_t end = at + sayyes::character_at(text, at).size;
    const sayyes::Location place = document.locate({at, end});
    std::printf("%c%u-%u%s", before, place.bytes.begin, place.bytes.end, place.exact ? "=" : "");
    before = ',';
    at = end;
  }
  std::printf("\n");
}

}  // namespace

int main() {
  unsigned size = 0;
  std::string text;
  while (std::scanf("%u", &size) == 1 && std::getchar() == '\n') {
    text.resize(size);
    if (std::fread(text.data(), 1, size, stdin) != size) return 1;
    sayyes::ReadOptions options;
    options.format = sayyes::Format::markdown;
    options.encoding = "UTF-8";
    const auto document = sayyes::Document::read(text, options);
    if (!document) return 1;
    const std::string wrong = sayyes::checks::check_document(*document);
    if (!wrong.empty()) std::printf("! %s\n", wrong.c_str());
    for (const sayyes::Segment& segment : document->segments()) say_segment(*document, segment);
    std::printf(".\n");
    std::fflush(stdout);
  }
  return 0;
}
