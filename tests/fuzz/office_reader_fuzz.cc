// Any text as the main part of an office file of each kind: the document keeps its promises.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/fuzzing.h"
#include "sayyes/document.h"
#include "support/archive.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array kKinds{sayyes::Format::docx, sayyes::Format::pptx, sayyes::Format::odt, sayyes::Format::odp};
  const sayyes::Format kind = kKinds[data[0] % kKinds.size()];
  const std::string xml(reinterpret_cast<const char*>(data + 1), size - 1);
  namespace archives = sayyes::archives;
  std::string bytes;
  switch (kind) {
    case sayyes::Format::docx:
      bytes = archives::docx(xml);
      break;
    case sayyes::Format::pptx:
      bytes = archives::pptx({archives::slide_xml(xml)});
      break;
    default:
      bytes = archives::odf(kind == sayyes::Format::odt ? "text" : "presentation", xml);
      break;
  }
  sayyes::ReadOptions options;
  options.format = kind;
  if (const auto document = sayyes::Document::read(bytes, options)) require(sayyes::checks::check_document(*document));
  return 0;
}
