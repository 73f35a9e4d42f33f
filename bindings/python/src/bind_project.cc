#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "bind.h"
#include "checker.h"
#include "errors.h"
#include "interruptible.h"
#include "sayyes/site.h"
#include "value.h"

#include <pybind11/stl.h>

namespace sayyes::python {
namespace {

namespace fs = std::filesystem;

/// Files with the linters of their configs, as `sayyes check` plans a run.
class Plan {
 public:
  Plan(const std::optional<std::string>& config_file, const std::vector<std::string>& paths, CheckerOptions options)
      : options_(std::move(options)) {
    if (config_file) {
      auto config = read_config(*config_file);
      if (!config || !config.problems().empty()) throw Failure("SettingsError", std::move(config).problems());
      tree_.emplace(std::move(*config));
    } else {
      tree_.emplace();
    }
    FindOptions find;
    find.excludes = [&](const fs::path& path, bool folder) { return tree_->excludes(path, folder); };
    std::vector<FoundFile> files = find_files({paths.begin(), paths.end()}, find);
    std::vector<const Config*> configs;
    for (const FoundFile& file : files) configs.push_back(&tree_->for_file(file.path));
    if (!tree_->problems().empty()) throw Failure("SettingsError", tree_->problems());
    for (std::size_t i = 0; i < files.size(); ++i) {
      const Checker& checker = checker_for(*configs[i]);
      jobs.push_back({std::move(files[i]), &checker.linter, &checker.options});
    }
  }

  std::vector<FileJob> jobs;

 private:
  const Checker& checker_for(const Config& config) {
    auto& known = checkers_[&config];
    if (!known) known = std::make_unique<Checker>(checked(make_checker(config, options_)));
    return *known;
  }

  CheckerOptions options_;
  std::optional<ConfigTree> tree_;
  std::map<const Config*, std::unique_ptr<Checker>> checkers_;
};

py::dict as_dict(const RunSummary& summary) {
  py::dict out;
  const auto put = [&](const char* name, const auto& value) { out[name] = to_python(value); };
  put("files_seen", summary.files_seen);
  put("files_checked", summary.files_checked);
  put("files_skipped", summary.files_skipped);
  put("files_failed", summary.files_failed);
  put("errors", summary.errors);
  put("warnings", summary.warnings);
  put("suggestions", summary.suggestions);
  put("suppressed", summary.suppressed);
  put("praise", summary.praise);
  put("words", summary.words);
  put("skipped_why", summary.skipped_why);
  put("suppressed_why", summary.suppressed_why);
  put("by_rule", summary.by_rule);
  put("by_category", summary.by_category);
  put("guessed_profiles", summary.guessed_profiles);
  return out;
}

CheckedTextPtr shared(const FileReport& file, const Linter& linter, const std::string& language) {
  auto one = std::make_shared<CheckedText>();
  one->file = file;
  one->linter = linter;
  one->language = language;
  return one;
}

py::tuple as_tuple(const std::vector<CheckedTextPtr>& reports) {
  py::tuple out(reports.size());
  for (std::size_t i = 0; i < reports.size(); ++i) out[i] = py::cast(reports[i]);
  return out;
}

/// All reports, in the order of a run; those on what the pages say together, where `across`; the account and the score of the whole.
py::tuple check_paths(const std::optional<std::string>& config_file, const std::vector<std::string>& paths, const std::optional<std::string>& as,
                      const std::string& language, unsigned threads, bool across, const py::object& tick) {
  CheckerOptions options;
  if (as) options.run.profile = named<Profile>(*as, "as_");
  options.run.language = language;
  std::vector<CheckedTextPtr> reports, together;
  RunSummary summary;
  std::atomic<std::size_t> done = 0, all = 0;
  run_interruptibly(
      [&](std::stop_token stop) {
        options.run.stop = stop;
        options.run.sayings = across;
        Plan plan(config_file, paths, options);
        all = plan.jobs.size();
        std::size_t at = 0;
        SiteCheck site;
        summary = run(plan.jobs, threads, [&](const FileReport& file) {
          const FileJob& job = plan.jobs[at++];
          reports.push_back(shared(file, *job.linter, job.options->language));
          if (across) site.add(file);
          ++done;
          return !stop.stop_requested();
        });
        if (!across || plan.jobs.empty()) return;
        const FileJob& first = plan.jobs.front();
        for (const FileReport& page : report_conflicts(site.conflicts(), *first.options)) {
          add_to(summary, page);
          together.push_back(shared(page, *first.linter, first.options->language));
        }
      },
      [&] {
        if (!tick.is_none()) tick(done.load(), all.load());
      });
  return py::make_tuple(as_tuple(reports), as_tuple(together), as_dict(summary), to_python(summary.score));
}

}  // namespace

void bind_project(py::module_& m) {
  m.def("check_paths", &check_paths, py::arg("config"), py::arg("paths"), py::arg("as_"), py::arg("lang"), py::arg("threads"),
        py::arg("across"), py::arg("tick"),
        "Reports of all files in order, those on what the pages say together, the account of the run, and the score of the whole.");
}

}  // namespace sayyes::python
