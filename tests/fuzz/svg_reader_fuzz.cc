// Any drawing: the document keeps its promises, whether it is well formed or read round.

#include <cstdint>
#include <string>

#include "fuzz/fuzzing.h"
#include "sayyes/document.h"
#include "support/document_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sayyes::ReadOptions options;
  options.format = sayyes::Format::svg;
  options.encoding = "UTF-8";
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const auto document = sayyes::Document::read(bytes, options)) sayyes::fuzzing::require(sayyes::checks::check_document(*document));
  return 0;
}
