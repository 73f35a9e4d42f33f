#pragma once
/// false-alarms.toml: the sentences of a pack in which a rule was wrong, and stays quiet.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sayyes/config.h"
#include "sayyes/result.h"
#include "sayyes/rule.h"

namespace sayyes::program {

inline constexpr std::string_view kFalseAlarms = "false-alarms.toml";

/// The user's own pack: the first folder among the config's packs.
std::optional<std::filesystem::path> own_pack(const Config& config);

/// `old`, what the file holds (empty: it is not there), with an entry at its end; `old` itself where the entry is in it already.
std::string with_false_alarm(std::string_view old, const PassText& pass, std::string_view note);

/// Puts an entry into the file of `folder`, which is made where it is not there; the file.
Result<std::filesystem::path> keep_false_alarm(const std::filesystem::path& folder, const PassText& pass, std::string_view note);

}  // namespace sayyes::program
