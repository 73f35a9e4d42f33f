// Any bytes as a plain file: a document that holds together.

#include <cstdint>
#include <string>

#include "fuzz/fuzzing.h"
#include "sayyes/document.h"
#include "support/document_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sayyes::ReadOptions options;
  options.name = "fuzz.txt";
  const sayyes::Result<sayyes::Document> document =
      sayyes::Document::read(std::string(reinterpret_cast<const char*>(data), size), options);
  if (!document) return 0;
  sayyes::fuzzing::require(sayyes::checks::check_document(*document));
  return 0;
}
