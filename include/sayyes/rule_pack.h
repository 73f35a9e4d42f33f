#pragma once
/// Where rule packs come from.

#include <filesystem>
#include <string_view>
#include <vector>

#include "sayyes/result.h"
#include "sayyes/rule.h"

namespace sayyes {

/// The packs compiled into the library, one a language, in a fixed order. No file is read and nothing parsed.
/// Safe for concurrent use; the reference lives as long as the program.
const std::vector<RulePack>& builtin_packs();

/// Loads a user's pack: a folder laid out as rules/ is (or holding rule files directly), or one CSV with the columns
/// term, say, unless, why, source. What can be loaded is; each thing that cannot is a Problem with file, line and column.
/// Fails only when nothing could be read at all.
Result<RulePack> load_pack(const std::filesystem::path& folder_or_csv);

}  // namespace sayyes
