// Any document, checked with all of our rules: places are true, the answer is the same twice, nothing breaks.
// The first byte picks format and profile.

#include <cstdint>
#include <string>

#include "fuzz/fuzzing.h"
#include "support/report_checks.h"

using sayyes::fuzzing::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const unsigned choice = data[0];
  sayyes::ReadOptions read;
  read.format = static_cast<sayyes::Format>(choice % 3);
  read.language = choice & 64 ? "es" : choice & 128 ? "fr" : "en";
  const auto document = sayyes::Document::read(std::string(reinterpret_cast<const char*>(data + 1), size - 1), read);
  if (!document) return 0;
  sayyes::CheckOptions options;
  options.profile = static_cast<sayyes::Profile>(choice / 3 % 6);
  options.explain = (choice & 32) != 0;
  const sayyes::Report report = sayyes::fuzzing::builtin_linter().check(*document, options);
  require(sayyes::checks::check_report(*document, report));
  const sayyes::Report again = sayyes::fuzzing::builtin_linter().check(*document, options);
  require(report.findings == again.findings && report.praise == again.praise ? "" : "another answer the second time");
  return 0;
}
