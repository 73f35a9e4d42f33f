#pragma once
/// The keys of sayyes.toml, apart from the file they are read from.

#include <string_view>

#include "sayyes/config.h"
#include "sayyes/result.h"

namespace sayyes {

/// Reads the text of a sayyes.toml. `file` is named in problems, and paths in it are relative to its folder. Reads no file.
Result<Config> read_config_text(std::string_view toml, const std::filesystem::path& file);

}  // namespace sayyes
