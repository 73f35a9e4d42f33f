#pragma once
/// From a config to what its files are checked with: packs read and their pins held, rules found by name, facts told.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/config.h"
#include "sayyes/house.h"
#include "sayyes/linter.h"
#include "sayyes/project.h"
#include "sayyes/result.h"
#include "sayyes/rule.h"

namespace sayyes {

/// What a run says beside a config, or instead of it.
struct CheckerOptions {
  std::vector<std::filesystem::path> packs;        ///< beside the config's
  std::vector<std::string> select;                 ///< names of rules; instead of the config's
  std::vector<std::string> ignore;                 ///< names of rules; beside the config's
  std::optional<House> house;                      ///< instead of the config's
  std::optional<std::filesystem::path> baseline;   ///< instead of the config's; an empty path: none
  RunOptions run;                                  ///< the config says what this leaves open
  std::string option_prefix;                       ///< before "select" and "ignore" in messages: "--" for a command
};

/// What the files of one config are checked with. Plain value; run() and check_bytes() take the two.
struct Checker {
  Linter linter;
  RunOptions options;
};

/// Fails where the settings make no sense: an unknown rule, a baseline that cannot be read. A pack that cannot be loaded, or that
/// is another than the config pins, is a Problem beside the value, and is not used.
Result<Checker> make_checker(const Config& config, const CheckerOptions& options = {});

/// The packs that a config names and `more`. What cannot be loaded, or is not what its pin says, is a Problem; never fails.
Result<std::vector<RulePack>> load_packs(const Config& config, const std::vector<std::filesystem::path>& more = {});

/// All rules of `packs`, and of the library's where the config uses them, sorted by id; of two with one id, the later. The
/// pointers live as long as the packs.
std::vector<const Rule*> rules_in_use(const Config& config, const std::vector<RulePack>& packs);

/// Names of rules, as people write them, as ids and prefixes that a linter knows. A name that fits no rule is a Problem with what
/// was probably meant and `where` it stands. Never fails.
Result<std::vector<std::string>> resolve_rules(const std::vector<std::string>& names, std::span<const Rule* const> rules,
                                               std::string_view where);

}  // namespace sayyes
