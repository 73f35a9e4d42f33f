// Any archive: looking it over and unpacking its parts ends, and what replaced() writes holds what it was given.

#include <cstdint>
#include <string>

#include "fuzz/fuzzing.h"
#include "sayyes/readers/loaded_libraries.h"
#include "sayyes/readers/zip_container.h"

using sayyes::fuzzing::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (sayyes::missing_zip("archives")) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto opened = sayyes::ZipContainer::open(bytes, "an archive");
  if (!opened) {
    require(!opened.problems().empty() && !opened.problems().front().message.empty(), "refused without a word");
    return 0;
  }
  for (const std::string& name : opened->names()) {
    const auto part = opened->read(name);
    if (!part) continue;
    const auto written = sayyes::ZipContainer::replaced(bytes, {{name, *part + "more"}});
    if (!written) continue;
    const auto again = sayyes::ZipContainer::open(*written, "an archive");
    require(again.has_value(), "what was written cannot be opened");
    const auto read = again->read(name);
    require(read && *read == *part + "more", "what was written is not what was given");
    break;
  }
  return 0;
}
