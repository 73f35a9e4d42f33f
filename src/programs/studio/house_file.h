#pragma once
/// Puts facts and decisions into a sayyes.toml, so that everything else in it stays as it is.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/config.h"
#include "sayyes/result.h"

namespace sayyes::studio {

/// `toml` with these facts ("places.food" -> "the café") in it: a line in the fact's table, after the table's last line, or a new
/// table at the end. A fact that is told already gets the new value. Pure.
std::string with_facts(std::string_view toml, const std::map<std::string, std::string>& facts);
/// `toml` with the decisions at its end.
std::string with_intents(std::string_view toml, const std::vector<IntentDecision>& intents);

/// Reads what would be written before anyone may write it: the file's config with `toml` in its place.
Result<Config> read_as(const std::filesystem::path& file, std::string_view toml);

}  // namespace sayyes::studio
