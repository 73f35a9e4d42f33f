#pragma once
/// sayyes.toml: what a library decided for its texts.

#include <cstdint>
#include <filesystem>
#include <memory>
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
  std::filesystem::path baseline;       ///< resolved against the file's folder; empty: none
  FailOn fail_on = FailOn::warning;
  std::optional<int> min_score;
  LinterOptions linter;                 ///< select, ignore, severities, audience, languages, house, intents
};

/// Reads one file. Unknown keys and wrong values are Problems with line, column and "did you mean"; the rest is read.
Result<Config> read_config(const std::filesystem::path& file);
/// The nearest sayyes.toml from `start` (a file or folder) upward, or nothing.
std::optional<std::filesystem::path> find_config(const std::filesystem::path& start);

/// True where `named` is a rule's id or a part of it that ends at a "/": "en/jargon/opac", "en/jargon", "jargon", "opac".
bool names_rule(std::string_view named, std::string_view rule_id) noexcept;

/// Which config goes for which file: the nearest sayyes.toml, each read once. Not thread-safe.
class ConfigTree {
 public:
  /// Looks for a sayyes.toml upward from each file.
  ConfigTree();
  /// This one goes for every file.
  explicit ConfigTree(Config fixed);
  ConfigTree(ConfigTree&&) noexcept;
  ConfigTree& operator=(ConfigTree&&) noexcept;
  ~ConfigTree();

  /// The config for a file (or, with a path that ends in "/", for a folder); the same object for all files that share it.
  /// The reference lives as long as the tree.
  const Config& for_file(const std::filesystem::path& file);
  /// True where the config that goes for the path leaves it out; looks at the path alone, as a walk asks at every step.
  bool excludes(const std::filesystem::path& path, bool folder);
  /// What was wrong in the files read so far.
  const std::vector<Problem>& problems() const noexcept;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace sayyes
