// Any bytes as a baseline: what is read is written and read back without a change, and each entry is known by its file.

#include <cstdint>

#include "fuzz/fuzzing.h"
#include "sayyes/baseline.h"

using sayyes::fuzzing::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto baseline = sayyes::Baseline::parse(sayyes::fuzzing::text_of(data, size), "fuzz");
  require(baseline.has_value() || baseline.problems().size() == 1, "refused without a reason");
  if (!baseline) return 0;
  const std::string text = baseline->text();
  const auto again = sayyes::Baseline::parse(text, "fuzz");
  require(again && again->entries() == baseline->entries(), "not what was written");
  require(again->text() == text, "written otherwise the second time");
  for (const sayyes::BaselineEntry& entry : baseline->entries()) {
    require(baseline->knows(entry.path, entry.fingerprint), "an entry that is not known");
    require(!baseline->paths_with(entry.fingerprint).empty(), "an entry in no file");
    require(!baseline->knows(entry.path + "x", entry.fingerprint) || baseline->paths_with(entry.fingerprint).size() > 1,
            "an entry of another file");
  }
  return 0;
}
