#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "commands.h"
#include "progress.h"
#include "report_outputs.h"
#include "sayyes/project.h"
#include "sayyes/reporter.h"
#include "setup.h"

namespace sayyes::program {
namespace {

namespace fs = std::filesystem;

/// A text that is in memory already: --text, or standard input.
struct Text {
  std::string bytes;
  std::string shown;
  fs::path config_for;  ///< a path whose config goes for it
};

bool wants_color(const Arguments& arguments, bool terminal) {
  const std::string when = arguments.value("color").value_or("auto");
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return terminal && (no_color == nullptr || *no_color == '\0');
}

/// Names out of a list: one a line (a CR before the line end goes), or one before each NUL.
std::vector<fs::path> split_list(const std::string& text, bool by_nul) {
  std::vector<fs::path> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(by_nul ? '\0' : '\n', begin), text.size());
    std::string name = text.substr(begin, end - begin);
    if (!by_nul && name.ends_with('\r')) name.pop_back();
    if (!name.empty()) out.emplace_back(std::move(name));
    begin = end + 1;
  }
  return out;
}

class CheckRun {
 public:
  CheckRun(const Arguments& arguments, StandardOutput& out) : arguments_(arguments), out_(out), setup_(arguments) {}

  int run() {
    const bool good = setup_.read_options();
    auto tree = config_tree(arguments_);
    if (!good || !tree || !gather_inputs()) return kExitTrouble;
    tree_ = std::move(tree);

    FindOptions find;
    find.respect_gitignore = !arguments_.has("no-gitignore");
    find.excludes = [&](const fs::path& path, bool folder) { return tree_->excludes(path, folder); };
    std::vector<FoundFile> files = find_files(paths_, find);
    std::vector<FileJob> jobs;
    jobs.reserve(files.size());
    for (FoundFile& file : files) {
      const Config& config = tree_->for_file(file.path);
      jobs.push_back({std::move(file), nullptr, nullptr});
      configs_.push_back(&config);
    }
    for (const Text& text : texts_) configs_.push_back(&tree_->for_file(text.config_for));
    if (!tree_->problems().empty()) {
      for (const Problem& problem : tree_->problems()) say(problem);
      say("nothing was checked, for the settings are not what they seem");
      return kExitTrouble;
    }
    std::vector<Setup::Checker*> checkers;
    for (const Config* config : configs_) {
      checkers.push_back(setup_.checker(*config));
      if (checkers.back() == nullptr) return kExitTrouble;
    }
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      jobs[i].linter = &*checkers[i]->linter;
      jobs[i].options = &checkers[i]->options;
    }
    return report(jobs, checkers);
  }

 private:
  bool gather_inputs() {
    for (const std::string& text : arguments_.values("text")) texts_.push_back({text, "--text", "./text"});
    bool list_from_input = false;
    if (const auto list = arguments_.value("files-from")) {
      list_from_input = *list == "-";
      auto text = list_from_input ? read_standard_input(setup_.options().max_file_size) : read_list(*list);
      if (!text) {
        for (const Problem& problem : text.problems()) say(problem);
        return false;
      }
      paths_ = split_list(*text, arguments_.has("null"));
    }
    bool input = arguments_.has("stdin-filename") && arguments_.words.empty() && paths_.empty() && texts_.empty();
    for (const std::string& word : arguments_.words) {
      if (word == "-")
        input = true;
      else
        paths_.emplace_back(word);
    }
    if (input && list_from_input) {
      say("standard input cannot be a text and the list of files at once");
      return false;
    }
    if (input) {
      auto bytes = read_standard_input(setup_.options().max_file_size);
      if (!bytes) {
        for (const Problem& problem : bytes.problems()) say(problem);
        return false;
      }
      const std::string shown = arguments_.value("stdin-filename").value_or("-");
      texts_.push_back({std::move(*bytes), shown, shown == "-" ? fs::path("./stdin") : fs::path(shown)});
    }
    if (paths_.empty() && texts_.empty() && !arguments_.has("files-from")) paths_.emplace_back(".");
    return true;
  }

  /// `FILE` of --files-from may be a pipe: `<(git diff --name-only)`.
  static Result<std::string> read_list(const std::string& name) {
    std::FILE* file = std::fopen(name.c_str(), "rb");
    if (file == nullptr) return Problem{"unreadable", "the list of files could not be read", name, 0, 0, "check the spelling"};
    std::string text;
    char buffer[1 << 14];
    for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) != 0;) text.append(buffer, got);
    const bool broken = std::ferror(file) != 0;
    std::fclose(file);
    if (broken) return Problem{"unreadable", "the list of files could not be read", name, 0, 0, {}};
    return text;
  }

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
    options.find_rule = [&](std::string_view id) -> const Rule* {
      for (const auto& checker : setup_.checkers()) {
        if (const Rule* rule = checker->linter ? checker->linter->find_rule(id) : nullptr) return rule;
      }
      return nullptr;
    };
    ReportOutputs outputs;
    if (!outputs.open(arguments_, sink, options)) return kExitTrouble;

    bool going = outputs.begin();
    // run() keeps the account of files; only where texts come with them it has to be kept here.
    RunSummary summary;
    const auto deliver = [&](const FileReport& file, Setup::Checker& checker) {
      if (!texts_.empty()) add_to(summary, file);
      if (checker.config->min_score) add_to(checker.summary, file);
      if (file.failed && file.skipped) {
        out_.flush();
        progress.clear();
        say_failure(*file.skipped);
      }
      findings_ = findings_ || fails(file, checker.fail_on);
      going = going && outputs.file(file);
      progress.step();
      return going;
    };
    for (std::size_t i = 0; going && i < texts_.size(); ++i) {
      Setup::Checker& checker = *checkers[jobs.size() + i];
      deliver(check_bytes(*checker.linter, std::move(texts_[i].bytes), texts_[i].shown, checker.options), checker);
    }
    if (going) {
      std::size_t next = 0;
      RunSummary files =
          sayyes::run(jobs, setup_.options().threads, [&](const FileReport& file) { return deliver(file, *checkers[next++]); });
      if (texts_.empty()) summary = std::move(files);
    }
    progress.clear();
    if (going) outputs.end(summary);
    const bool written = outputs.finish();
    int code = findings_ || !scores_are_high_enough(summary) ? kExitFindings : kExitClean;
    if (setup_.trouble() || !written || summary.files_failed != 0) code = kExitTrouble;
    return out_.finish(code);
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
           std::ranges::any_of(file.report.findings, [&](const Finding& f) { return !f.suppressed && f.severity >= *least; });
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
  std::optional<ConfigTree> tree_;
  std::vector<fs::path> paths_;
  std::vector<Text> texts_;
  std::vector<const Config*> configs_;  ///< of each job, then of each text
  bool findings_ = false;
};

}  // namespace

int check_command(const Arguments& arguments, StandardOutput& out) {
  // Never taken apart: the process ends right after, and freeing a linter piece by piece takes as long as a small check.
  auto* run = new CheckRun(arguments, out);
  return run->run();
}

}  // namespace sayyes::program
