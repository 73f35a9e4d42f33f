// Any bytes as a sayyes.toml: what can be read is, what cannot is told with its place, and the same again gives the same.

#include <algorithm>
#include <cstdint>

#include "fuzz/fuzzing.h"
#include "sayyes/config/config_reader.h"
#include "support/document_checks.h"

using sayyes::fuzzing::require;

namespace {

std::string told(const std::vector<sayyes::Problem>& problems) {
  std::string all;
  for (const sayyes::Problem& problem : problems) (all += to_string(problem)) += '\n';
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = sayyes::fuzzing::text_of(data, size);
  const auto config = sayyes::read_config_text(text, "folder/sayyes.toml");
  require(config.has_value() || !config.problems().empty(), "refused without a reason");
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (const sayyes::Problem& problem : config.problems()) {
    require(!problem.code.empty() && !problem.message.empty(), "a problem that says nothing");
    require(problem.line <= lines, "a problem behind the end of the file");
  }
  require(told(sayyes::read_config_text(text, "folder/sayyes.toml").problems()) == told(config.problems()),
          "other problems the second time");
  if (!config) return 0;
  for (const sayyes::SuppressEntry& entry : config->suppress)
    require(!entry.reason.empty() || !config.problems().empty(), "a suppression without a reason or a word about it");
  for (const auto& [key, origin] : config->origins) require(!key.empty() && !origin.empty(), "a setting from nowhere");
  sayyes::Config over = *config;
  for (const sayyes::ConfigOverride& one : config->overrides) {
    require(!one.paths.empty() || !config.problems().empty(), "an override for no path");
    sayyes::apply_override(over, one);
  }
  return 0;
}
