#pragma once
/// sayyes.toml: what a library decided for its texts.

#include <cstdint>
#include <filesystem>
#include <map>
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
  std::string path;    ///< glob from the config's folder; empty: every file
  std::string rule;    ///< rule id or prefix; empty: every rule
  std::string text;    ///< words the match holds; empty: any
  std::string reason;  ///< required
  std::filesystem::path file = {};  ///< where it was said
  std::uint32_t line = 0;           ///< of it, from 1
};

/// A pack of rules that a config names.
struct PackReference {
  std::filesystem::path path;  ///< resolved against the config's folder
  std::string sha256;          ///< what pack_checksum() has to give; empty: anything
  friend bool operator==(const PackReference&, const PackReference&) = default;
};

/// One `[[override]]`: other settings for some paths. Later ones win; lists and tables are added.
struct ConfigOverride {
  std::vector<std::string> paths;  ///< gitignore patterns from the config's folder
  std::optional<Profile> profile;
  std::optional<Audience> audience;
  std::string language;
  std::optional<FailOn> fail_on;
  std::vector<std::string> ignore;
  std::map<std::string, Severity> severities;
  std::string origin;  ///< file:line
};

/// The meaning of one sayyes.toml, with what it extends. Plain value.
struct Config {
  std::filesystem::path file;    ///< where it was read; empty: defaults
  std::filesystem::path folder;  ///< what its patterns are relative to: the file's, or the one that a trusted copy stands for
  std::vector<PackReference> packs;
  bool builtin_packs = true;
  std::optional<Profile> profile;
  std::string language;
  std::vector<std::string> exclude;  ///< gitignore patterns from the config's folder
  std::vector<SuppressEntry> suppress;
  std::filesystem::path baseline;  ///< resolved against the file's folder; empty: none
  FailOn fail_on = FailOn::warning;
  std::optional<int> min_score;
  LinterOptions linter;  ///< select, ignore, severities, audience, languages, house, intents
  std::vector<ConfigOverride> overrides;
  std::map<std::string, std::string>
      origins;  ///< where a key ("profile", "words.people", "severity.jargon") was said: file:line
};

/// Reads a sayyes.toml, or the [tool.sayyes] of a pyproject.toml, and what it extends. Unknown keys and wrong values are
/// Problems with line, column and "did you mean"; the rest is read.
Result<Config> read_config(const std::filesystem::path& file);
/// The nearest sayyes.toml, or pyproject.toml with a [tool.sayyes], from `start` (a file or folder) upward, or nothing. In one
/// folder the sayyes.toml wins.
std::optional<std::filesystem::path> find_config(const std::filesystem::path& start);

/// What pins a pack: 64 hexadecimal digits. Of a CSV it is what sha256sum prints; of a folder it is that of the list which
/// sha256sum prints of its .toml files, sorted by path.
Result<std::string> pack_checksum(const std::filesystem::path& folder_or_csv);

/// True where `named` is a rule's id or a part of it that ends at a "/": "en/jargon/opac", "en/jargon", "jargon", "opac".
bool names_rule(std::string_view named, std::string_view rule_id) noexcept;

/// Which config goes for which file: the nearest sayyes.toml with the overrides that fit the file, each read once. Not
/// thread-safe.
class ConfigTree {
 public:
  /// Looks for a sayyes.toml upward from each file.
  ConfigTree();
  /// This one goes for every file.
  explicit ConfigTree(Config fixed);
  /// The files of `copy` go for `tree`, as if they lay there; what lies there does not.
  ConfigTree(std::filesystem::path tree, std::filesystem::path copy);
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
