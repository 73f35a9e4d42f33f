#include <array>
#include <vector>

#include "sayyes/reporting/display.h"
#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/wording.h"

namespace sayyes {
namespace {

/// What GitHub shows of one step, a level; more than that is dropped there without a word.
constexpr std::size_t kMostOfALevel = 10;

constexpr std::array<std::string_view, 3> kCommands = {"notice", "warning", "error"};  // by severity

/// Workflow commands, which GitHub shows beside the lines; the worst first, and then the same last lines as for people.
class GithubReporter final : public Reporter {
 public:
  GithubReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), options_(options) {
    options_.color = false;
  }

  bool file(const FileReport& file) override {
    if (file.failed && file.skipped)
      add(Severity::error, file.shown_path, nullptr, "could not be checked", file.skipped->message);
    if (file.document) {
      for (const Finding& f : file.report.findings) {
        if (counts(f)) add(f.severity, file.shown_path, has_lines(f) ? &f.location : nullptr, f.rule, message_with_wording(f));
      }
    }
    return output_.good();
  }

  bool end(const RunSummary& summary) override {
    std::string& out = output_.text();
    std::size_t left = 0;
    for (std::size_t level = kCommands.size(); level-- > 0;) {
      for (const std::string& command : commands_[level]) out += command;
      left += counts_[level] - commands_[level].size();
    }
    if (left != 0) {
      out += std::to_string(left) + " more, for GitHub shows " + std::to_string(kMostOfALevel) +
             " of a kind here: the job summary or --output sarif=FILE has them\n";
    }
    append_summary(out, summary, options_);
    return output_.pass();
  }

 private:
  void add(Severity severity, std::string_view path, const Location* at, std::string_view title, std::string_view message) {
    const auto level = static_cast<std::size_t>(severity);
    if (counts_[level]++ >= kMostOfALevel) return;
    std::string line = "::" + std::string(kCommands[level]) + " file=";
    append_command_property(line, path);
    if (at != nullptr) {
      line += ",line=" + std::to_string(at->begin.line) + ",endLine=" + std::to_string(at->end.line);
      // Columns over several lines are refused there.
      if (at->begin.line == at->end.line)
        line += ",col=" + std::to_string(at->begin.column) + ",endColumn=" + std::to_string(at->end.column);
    }
    line += ",title=";
    append_command_property(line, title);
    line += "::";
    append_command_text(line, message);
    line += '\n';
    commands_[level].push_back(std::move(line));
  }

  Output output_;
  ReportOptions options_;
  std::array<std::vector<std::string>, 3> commands_;
  std::array<std::size_t, 3> counts_{};
};

}  // namespace

std::unique_ptr<Reporter> make_github_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<GithubReporter>(std::move(sink), options);
}

}  // namespace sayyes
