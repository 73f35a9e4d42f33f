#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include "commands.h"
#include "progress.h"
#include "report_outputs.h"
#include "run_plan.h"
#include "sayyes/project.h"
#include "sayyes/reporter.h"
#include "sayyes/site.h"
#include "sayyes/suppressions.h"
#include "setup.h"
#include "signals.h"

namespace sayyes::program {
namespace {

class CheckRun {
 public:
  CheckRun(const Arguments& arguments, StandardOutput& out)
      : arguments_(arguments), out_(out), setup_(arguments), plan_(arguments) {}

  int run() {
    if (!plan_.make(setup_)) {
      plan_.let_go();
      return kExitTrouble;
    }
    compares_ = looks_at_all() && !arguments_.has("no-across");
    for (Setup::Checker* checker : plan_.checkers()) checker->options.sayings = compares_;
    return report(plan_.jobs(), plan_.checkers());
  }

 private:
  int report(const std::vector<FileJob>& jobs, const std::vector<Setup::Checker*>& checkers) {
    ReportOptions options;
    options.color = wants_color(arguments_, out_.is_terminal());
    options.width = out_.is_terminal() ? terminal_width() : 80;
    options.statistics = arguments_.has("statistics");
    options.show_files = arguments_.has("show-files");
    options.explain = arguments_.has("explain-match");
    Progress progress(jobs.size());
    const auto sink = [&](std::string_view text) {
      if (out_.is_terminal()) progress.clear();
      return out_.write(text);
    };
    options.failing = failing_severity(checkers);
    options.baseline = std::ranges::any_of(checkers, [](const Setup::Checker* c) { return c->options.baseline != nullptr; });
    options.find_rule = [&](std::string_view id) -> const Rule* {
      for (const auto& checker : setup_.checkers()) {
        if (const Rule* rule = checker->linter ? checker->linter->find_rule(id) : nullptr) return rule;
      }
      return nullptr;
    };
    ReportOutputs outputs;
    if (!outputs.open(arguments_, sink, options)) {
      plan_.let_go();
      return kExitTrouble;
    }

    bool going = outputs.begin();
    SuppressionAccount account(plan_.paths());
    SiteCheck site;
    const StopSignals signals;
    // run() keeps the account of files; only where texts come with them it has to be kept here.
    RunSummary summary;
    const auto deliver = [&](const FileReport& file, Setup::Checker& checker) {
      if (!plan_.texts().empty()) add_to(summary, file);
      if (checker.config->min_score) add_to(checker.summary, file);
      if (file.failed && file.skipped) {
        out_.flush();
        progress.clear();
        say_failure(*file.skipped);
      }
      findings_ = findings_ || fails(file, checker.fail_on);
      account.add(*checker.config, file);
      if (compares_) site.add(file);
      going = going && outputs.file(file);
      progress.step();
      return going && !signals.caught();
    };
    std::vector<RunPlan::Text>& texts = plan_.texts();
    for (std::size_t i = 0; going && i < texts.size(); ++i) {
      Setup::Checker& checker = *checkers[jobs.size() + i];
      deliver(check_bytes(*checker.linter, std::move(texts[i].bytes), texts[i].shown, checker.options), checker);
    }
    if (going) {
      std::size_t next = 0;
      RunSummary files =
          sayyes::run(jobs, setup_.options().threads, [&](const FileReport& file) { return deliver(file, *checkers[next++]); },
                      [&](FileReport& file) { outputs.render(file); });
      if (plan_.texts().empty()) summary = std::move(files);
    }
    if (going && !signals.caught() && looks_at_all() && summary.files_failed == 0) {
      for (const auto& checker : setup_.checkers()) account.add(*checker->config);
      for (const FileReport& stale : account.unused()) {
        add_to(summary, stale);
        for (const auto& checker : setup_.checkers()) {
          if (checker->config->file == stale.path) findings_ = findings_ || fails(stale, checker->fail_on);
        }
        going = going && outputs.file(stale);
      }
      if (compares_ && !setup_.checkers().empty()) {
        const Setup::Checker& first = *setup_.checkers().front();
        for (const FileReport& page : report_conflicts(site.conflicts(), first.options)) {
          add_to(summary, page);
          findings_ = findings_ || fails(page, first.fail_on);
          going = going && outputs.file(page);
        }
      }
    }
    if (going && plan_.trusted()) {
      for (const FileReport& weaker : plan_.trusted()->weakened()) {
        add_to(summary, weaker);
        findings_ = true;  // whatever the gate says: it is the gate that changes
        going = going && outputs.file(weaker);
      }
    }
    plan_.let_go();
    progress.clear();
    if (const auto& cache = setup_.options().cache) cache->finish();
    if (signals.caught()) {
      // Reports into files are not given their names: half a report would pass for a whole one.
      outputs.abandon();
      out_.flush();
      say("stopped at your word, after " + std::to_string(summary.files_seen) + " of " + std::to_string(jobs.size()) +
          " files: what is shown is right, and there may be more");
      signals.raise_again();
    }
    if (going) outputs.end(summary);
    const bool written = outputs.finish();
    int code = findings_ || !scores_are_high_enough(summary) ? kExitFindings : kExitClean;
    if (setup_.trouble() || !written || summary.files_failed != 0) code = kExitTrouble;
    return out_.finish(code);
  }

  /// A run that leaves out rules or lines says nothing about the whole, nor about what is unneeded.
  bool looks_at_all() const {
    constexpr std::string_view kNarrow[] = {"select", "ignore", "as", "lang", "pack", "changed-since", "diff", "no-config", "config", "untrusted"};
    return std::ranges::none_of(kNarrow, [&](std::string_view name) { return arguments_.has(name); });
  }

  static void say_failure(Problem problem) {
    // "sayyes check 'NO FOOD'" means the words, not a file of that name.
    if (problem.code == "missing" && problem.file.find(' ') != std::string::npos &&
        problem.file.find('/') == std::string::npos) {
      problem.hint = "to check words, put --text before them";
    }
    say(problem);
  }

  static std::optional<Severity> least_failing(FailOn fail_on) {
    if (fail_on == FailOn::never) return std::nullopt;
    return fail_on == FailOn::error ? Severity::error : fail_on == FailOn::warning ? Severity::warning : Severity::suggestion;
  }

  static bool fails(const FileReport& file, FailOn fail_on) {
    const auto least = least_failing(fail_on);
    return least &&
           std::ranges::any_of(file.report.findings,
                               [&](const Finding& f) { return !f.suppressed && !is_unsure(f) && f.severity >= *least; });
  }

  /// The strictest of the configs in use: a report knows one.
  static std::optional<Severity> failing_severity(const std::vector<Setup::Checker*>& checkers) {
    std::optional<Severity> least;
    for (const Setup::Checker* checker : checkers) {
      const auto one = least_failing(checker->fail_on);
      if (one && (!least || *one < *least)) least = one;
    }
    return least;
  }

  bool scores_are_high_enough(const RunSummary& summary) {
    bool good = true;
    const auto check = [&](const RunSummary& part, std::optional<int> least, const std::string& where) {
      if (!least || part.files_scored == 0 || part.score.value >= *least) return;
      out_.flush();
      say("the welcome score is " + std::to_string(part.score.value) + ", and " + where + " asks for " +
          std::to_string(*least));
      good = false;
    };
    if (setup_.min_score()) {
      check(summary, setup_.min_score(), "--min-score");
      return good;
    }
    for (const auto& checker : setup_.checkers())
      check(checker->summary, checker->config->min_score, checker->config->file.string());
    return good;
  }

  const Arguments& arguments_;
  StandardOutput& out_;
  Setup setup_;
  RunPlan plan_;
  bool findings_ = false, compares_ = false;
};

}  // namespace

int check_command(const Arguments& arguments, StandardOutput& out) {
  // Never taken apart: the process ends right after, and freeing a linter piece by piece takes as long as a small check.
  auto* run = new CheckRun(arguments, out);
  return run->run();
}

}  // namespace sayyes::program
