#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "commands.h"
#include "run_plan.h"
#include "sayyes/baseline.h"
#include "sayyes/project.h"
#include "sayyes/reporter.h"
#include "sayyes/safe_write.h"
#include "setup.h"

namespace sayyes::program {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUsualName = "sayyes-baseline.tsv";

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

class BaselineRun {
 public:
  BaselineRun(Arguments arguments, StandardOutput& out)
      : arguments_(std::move(arguments)), out_(out), setup_(arguments_), plan_(arguments_) {}

  int run(std::string_view action) {
    if (!plan_.make(setup_)) return kExitTrouble;
    file_ = baseline_file();
    root_ = file_.parent_path();
    std::error_code error;
    const bool there = fs::exists(file_, error);
    if (there || action != "write") {
      auto text = read_list(file_.string(), "the baseline");
      auto old = text ? Baseline::parse(*text, file_.string()) : Result<Baseline>(text.problems());
      for (const Problem& problem : old.problems()) say(problem);
      if (!old) return kExitTrouble;
      old_ = std::move(*old);
      old_text_ = std::move(*text);
    }
    if (action == "check") {
      const auto shared = std::make_shared<const Baseline>(old_);
      for (const auto& checker : setup_.checkers()) {
        checker->options.baseline = shared;
        checker->options.baseline_root = root_;
      }
    }
    const RunSummary summary = sayyes::run(plan_.jobs(), setup_.options().threads,
                                           [&](const FileReport& file) { return take(file, action == "check"); });
    int code = kExitClean;
    if (action == "check")
      code = tell(summary);
    else
      code = write(action == "prune", there);
    if (summary.files_failed != 0 || setup_.trouble()) code = kExitTrouble;
    return out_.finish(code);
  }

 private:
  fs::path baseline_file() {
    if (const auto given = arguments_.value("baseline")) return *given;
    const auto& checkers = setup_.checkers();
    if (checkers.empty()) return kUsualName;
    const Config& config = *checkers.front()->config;
    return config.baseline.empty() ? config.file.parent_path() / kUsualName : config.baseline;
  }

  bool take(const FileReport& file, bool compare) {
    if (file.failed && file.skipped) say(*file.skipped);
    if (!file.document) return true;
    const std::string path = path_below(file.path, root_);
    checked_.push_back(path);
    for (const Finding& finding : file.report.findings) {
      const bool known = finding.suppressed && finding.suppressed->kind == "baseline";
      if (finding.suppressed && !known) continue;
      found_.push_back({path, finding.rule, finding.fingerprint});
      if (compare && !known) {
        ++new_;
        out_.write(place_in_words(file.shown_path, finding.location, finding.place) + ": new: " + printable(finding.rule) + " " +
                   printable(finding.message) + "\n");
      }
    }
    return true;
  }

  bool was_checked(std::string_view path) const { return std::ranges::binary_search(checked_, path); }
  /// Looked at and not found, or in a file that is gone.
  bool is_gone(const BaselineEntry& entry) const {
    std::error_code error;
    if (was_checked(entry.path)) return !std::ranges::binary_search(found_, entry);
    return !fs::exists(root_ / entry.path, error);
  }

  int tell(const RunSummary& summary) {
    std::ranges::sort(checked_);
    std::ranges::sort(found_);
    const auto gone =
        static_cast<std::size_t>(std::ranges::count_if(old_.entries(), [&](const auto& e) { return is_gone(e); }));
    const auto known = summary.suppressed_why.find("baseline");
    out_.write(counted(new_, "new finding", "new findings") + ", " +
               std::to_string(known == summary.suppressed_why.end() ? 0 : known->second) + " known, " + std::to_string(gone) +
               " gone" + (gone != 0 ? ": sayyes baseline prune takes them out" : "") + "\n");
    return new_ != 0 ? kExitFindings : kExitClean;
  }

  /// What the run did not look at stays known.
  int write(bool prune, bool there) {
    std::ranges::sort(checked_);
    std::ranges::sort(found_);
    std::vector<BaselineEntry> entries;
    for (const BaselineEntry& entry : old_.entries()) {
      if (!is_gone(entry)) {
        if (prune || !was_checked(entry.path)) entries.push_back(entry);
      } else if (prune) {
        // What has moved to another file stays known there.
        for (const BaselineEntry& found : found_) {
          if (found.fingerprint == entry.fingerprint) entries.push_back(found);
        }
      }
    }
    if (!prune) entries.insert(entries.end(), found_.begin(), found_.end());
    const std::size_t before = old_.entries().size();
    const Baseline baseline(std::move(entries));
    const std::string text = baseline.text();
    const auto written = there ? replace_file(file_, old_text_, text) : create_file(file_, text);
    for (const Problem& problem : written.problems()) say(problem);
    if (!written) return kExitTrouble;
    const std::size_t now = baseline.entries().size();
    std::string line = printable(file_.string()) + ": " + counted(now, "known finding", "known findings");
    if (prune)
      line += ", " + std::to_string(before - now) + " taken out";
    else if (there)
      line += ", " + std::to_string(before) + " before";
    out_.write(line + "\n");
    if (!there && arguments_.value("baseline") != std::nullopt) return kExitClean;
    if (!there) out_.write("To use it, write in sayyes.toml: baseline = \"" + printable(file_.filename().string()) + "\"\n");
    return kExitClean;
  }

  Arguments arguments_;
  StandardOutput& out_;
  Setup setup_;
  RunPlan plan_;
  fs::path file_, root_;
  Baseline old_;
  std::string old_text_;
  std::vector<std::string> checked_;
  std::vector<BaselineEntry> found_;
  std::size_t new_ = 0;
};

}  // namespace

int baseline_command(const Arguments& arguments, StandardOutput& out) {
  Arguments rest = arguments;
  const std::string action = rest.words.empty() ? "" : rest.words.front();
  if (action != "write" && action != "check" && action != "prune") {
    say(Problem{"usage",
                action.empty() ? "baseline does one of three things" : "baseline cannot “" + action + "”",
                {},
                0,
                0,
                "sayyes baseline write, check or prune, then paths"});
    return kExitTrouble;
  }
  rest.words.erase(rest.words.begin());
  // Never taken apart, as in check.
  auto* run = new BaselineRun(std::move(rest), out);
  return run->run(action);
}

}  // namespace sayyes::program
