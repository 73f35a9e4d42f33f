#pragma once
/// sayyes.toml: what a library decided for its texts.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/result.h"
#include "sayyes/vocabulary.h"

namespace sayyes {

/// When a run counts as failed.
enum class FailOn : std::uint8_t { error, warning, suggestion, never };
std::string_view name(FailOn) noexcept;
std::optional<FailOn> parse_fail_on(std::string_view) noexcept;

/// One `[[suppress]]`: findings that are marked as known, never dropped.
struct SuppressEntry {
  std::string path;                     ///< glob from the config's folder; empty: every file
  std::string rule;                     ///< rule id or prefix; empty: every rule
  std::string text;                     ///< words the match holds; empty: any
  std::string reason;                   ///< required
};

/// The meaning of one sayyes.toml. Plain value.
struct Config {
  std::filesystem::path file;           ///< where it was read; empty: defaults
  std::vector<std::filesystem::path> packs;   ///< resolved against the file's folder
  bool builtin_packs = true;
  std::optional<Profile> profile;
  std::string language;
  std::vector<std::string> exclude;     ///< gitignore patterns from the config's folder
  std::vector<SuppressEntry> suppress;
  FailOn fail_on = FailOn::warning;
  std::optional<int> min_score;
  LinterOptions linter;                 ///< select, ignore, severities, audience, languages, house, intents
};

/// Reads one file. Unknown keys and wrong values are Problems with line, column and "did you mean"; the rest is read.
Result<Config> read_config(const std::filesystem::path& file);
/// The nearest sayyes.toml from `start` (a file or folder) upward, or nothing.
std::optional<std::filesystem::path> find_config(const std::filesystem::path& start);

}  // namespace sayyes
