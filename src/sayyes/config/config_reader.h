#pragma once
/// The keys of sayyes.toml, apart from the file they are read from.

#include <optional>
#include <string_view>
#include <vector>

#include "sayyes/config.h"
#include "sayyes/result.h"
#include "sayyes/rules/toml_file.h"

namespace sayyes {

/// Reads the text of a sayyes.toml over `base`, which is what it extends. `file` is named in problems, and paths in it are
/// relative to its folder. Reads no file.
Result<Config> read_config_text(std::string_view toml, const std::filesystem::path& file);
/// The same for a table that was parsed already.
Result<Config> read_config_table(const TomlValue& table, const std::filesystem::path& file, Config base);
/// The files that a table extends, in order; what is wrong about that key is told by read_config_table.
std::vector<std::filesystem::path> extended_files(const TomlValue& table, const std::filesystem::path& file);

/// The config that lies in this very folder.
std::optional<std::filesystem::path> config_in(const std::filesystem::path& folder);
/// `config` with an override that goes for a file laid over it.
void apply_override(Config& config, const ConfigOverride& over);

}  // namespace sayyes
