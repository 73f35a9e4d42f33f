#pragma once
/// From options and configs to linters: one for each config that a run meets.

#include <memory>
#include <optional>
#include <vector>

#include "arguments.h"
#include "sayyes/checker.h"
#include "sayyes/config.h"
#include "sayyes/linter.h"
#include "sayyes/project.h"
#include "sayyes/rule_pack.h"

namespace sayyes::program {

/// What --color and NO_COLOR come to for an output.
bool wants_color(const Arguments& arguments, bool terminal);

/// The tree of configs that --config and --no-config leave; nothing, and it is told, when the named file could not be read.
std::optional<ConfigTree> config_tree(const Arguments& arguments);

/// The packs of a config and of --pack; without `builtin`, only those. What could not be loaded is told, and `trouble` set.
std::vector<RulePack> user_packs(const Config& config, const Arguments& arguments, bool& trouble);

/// As resolve_rules(). A name that fits no rule is told, with what was probably meant, and `trouble` set.
std::vector<std::string> named_rules(const std::vector<std::string>& names, const std::vector<const Rule*>& rules,
                                     std::string_view where, bool& trouble);

/// Linters by config. Compiles a linter when it is first asked for.
class Setup {
 public:
  struct Checker {
    const Config* config = nullptr;
    std::optional<Linter> linter;
    RunOptions options;
    RunSummary summary;
    FailOn fail_on = FailOn::warning;
  };

  /// Whether linters know the library's facts. `facts` asks what they would use, and so has none.
  enum class Facts : bool { none, told };

  explicit Setup(const Arguments& arguments, Facts facts = Facts::told);
  /// Reads options that take a number or a size, and facts. False, and it is told, when one makes no sense.
  bool read_options();
  /// The checker for files of this config; nullptr, and it is told, when its rules make no sense.
  Checker* checker(const Config& config);
  std::vector<std::unique_ptr<Checker>>& checkers() noexcept { return checkers_; }
  const RunOptions& options() const noexcept { return options_; }
  /// What the library has told: a config's facts, and --fact, which wins.
  House house(const Config& config) const;
  /// Comments on these lines are not to hold anything back.
  void distrust(std::shared_ptr<const ChangedLines> lines) { options_.untrusted = std::move(lines); }
  std::optional<int> min_score() const noexcept { return min_score_; }
  /// --changed-since or --diff was given.
  bool changed_only() const noexcept { return options_.changed != nullptr; }
  /// Something was told that makes the exit code 2.
  bool trouble() const noexcept { return trouble_; }

 private:
  const Arguments& arguments_;
  const Facts uses_facts_;
  RunOptions options_;
  std::map<std::string, std::string> facts_;
  std::optional<int> min_score_;
  std::vector<std::unique_ptr<Checker>> checkers_;
  bool trouble_ = false;

  bool read_changes();
};

}  // namespace sayyes::program
