#pragma once
/// The library as the page asks it: settings in, one answer out.

#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "sayyes/checker.h"

namespace sayyes::studio {

/// What is chosen on the page, over what sayyes.toml says.
struct Settings {
  std::optional<Profile> profile;
  std::optional<Audience> audience;
  std::string language;                        ///< empty: told by the text
  std::map<std::string, std::string> facts;    ///< an empty value takes one away
  std::vector<IntentDecision> intents;
};

/// Reads settings as the page sends them; what it does not know is passed over.
Settings settings_from(const nlohmann::json& given);

/// Keeps the checkers of the last settings. Safe from any thread.
class Engine {
 public:
  /// `config`: what goes for the folder that the studio was started in.
  explicit Engine(Config config) : config_(std::move(config)) {}

  Config config() const;
  /// After a save: this is what the file says now.
  void set_config(Config config);

  /// What checks by these settings; packs that could not be used are told beside it. Quick for settings that were asked for lately.
  Result<Checker> checker(const Settings& settings);

 private:
  mutable std::mutex mutex_;
  Config config_;
  std::list<std::pair<std::string, Result<Checker>>> checkers_;  ///< the last asked for first
};

/// Checks one text under a name, whose extension says the format.
FileReport check(const Checker& checker, std::string text, const std::string& name);
/// Checks what was read already.
FileReport check(const Checker& checker, const Document& document, const std::string& name);

}  // namespace sayyes::studio
