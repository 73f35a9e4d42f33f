#pragma once
/// What a command was asked to look at: files and texts, each with the linter of its config.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "arguments.h"
#include "sayyes/project.h"
#include "sayyes/trusted_settings.h"
#include "setup.h"

namespace sayyes::program {

/// Lives as long as the run: jobs point into it and into the Setup.
class RunPlan {
 public:
  /// A text that is in memory already: --text, or standard input.
  struct Text {
    std::string bytes;
    std::string shown;
    std::filesystem::path config_for;  ///< a path whose config goes for it
  };

  explicit RunPlan(const Arguments& arguments) : arguments_(arguments) {}
  /// Reads options, configs and lists of names, and finds the files. False, and it is told, where nothing can be done.
  bool make(Setup& setup);

  std::vector<FileJob>& jobs() noexcept { return jobs_; }
  /// Of each job, then of each text.
  const std::vector<Setup::Checker*>& checkers() const noexcept { return checkers_; }
  std::vector<Text>& texts() noexcept { return texts_; }
  /// With --untrusted: the settings that go.
  const std::optional<TrustedSettings>& trusted() const noexcept { return trusted_; }
  /// Nothing asks for the trusted settings any more: their folder goes.
  void let_go() noexcept { trusted_.reset(); }
  /// The files and folders that were asked for.
  const std::vector<std::filesystem::path>& paths() const noexcept { return paths_; }

 private:
  bool trust(Setup& setup, const std::string& commit);
  bool gather_inputs(const RunOptions& options);

  const Arguments& arguments_;
  std::optional<ConfigTree> tree_;
  std::optional<TrustedSettings> trusted_;
  std::vector<std::filesystem::path> paths_;
  std::vector<Text> texts_;
  std::vector<FileJob> jobs_;
  std::vector<Setup::Checker*> checkers_;
};

}  // namespace sayyes::program
