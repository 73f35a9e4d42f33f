#include <algorithm>
#include <map>
#include <set>

#include "commands.h"
#include "interactive.h"
#include "progress.h"
#include "run_plan.h"
#include "sayyes/fix.h"
#include "sayyes/reporter.h"
#include "sayyes/safe_write.h"
#include "setup.h"
#include "signals.h"

namespace sayyes::program {
namespace {

namespace fs = std::filesystem;

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

/// What happened, for the last lines.
struct Account {
  std::size_t seen = 0, changed = 0, unchanged = 0, skipped = 0, failed = 0;
  std::size_t fixed = 0, left = 0;
  std::map<LeftWhy, std::size_t> why;

  std::string in_words(bool would) const {
    std::string out = counted(seen, "file seen", "files seen") + " = " + std::to_string(changed) +
                      (would ? " would change + " : " changed + ") + std::to_string(unchanged) + " unchanged + " +
                      std::to_string(skipped) + " skipped + " + std::to_string(failed) + " failed\n";
    out += counted(fixed, "finding", "findings") + (would ? " would be fixed, " : " fixed, ") + std::to_string(left) + " left";
    const auto hint = [](LeftWhy one) -> std::string_view {
      if (one == LeftWhy::choice) return " (--interactive asks)";
      if (one == LeftWhy::fact) return " (sayyes facts lists them)";
      return {};
    };
    for (bool first = true; const auto& [one, number] : why) {
      out += (first ? ": " : ", ") + std::to_string(number) + " " + std::string(sayyes::in_words(one)) + std::string(hint(one));
      first = false;
    }
    return out + "\n";
  }
};

/// A patch is for `patch`, byte for byte; on a terminal it is for eyes.
std::string for_terminal(std::string_view diff, bool color) {
  std::string out;
  while (!diff.empty()) {
    const std::size_t end = std::min(diff.find('\n'), diff.size());
    const std::string_view line = diff.substr(0, end);
    const bool head = line.starts_with("+++") || line.starts_with("---") || line.starts_with("@@");
    const std::string_view tone = !color                  ? ""
                                  : head                  ? "\x1b[1m"
                                  : line.starts_with('+') ? "\x1b[32m"
                                  : line.starts_with('-') ? "\x1b[31m"
                                                          : "";
    out += std::string(tone) + printable(line) + (tone.empty() ? "\n" : "\x1b[0m\n");
    diff.remove_prefix(std::min(end + 1, diff.size()));
  }
  return out;
}

class FixRun {
 public:
  FixRun(const Arguments& arguments, StandardOutput& out)
      : arguments_(arguments),
        out_(out),
        setup_(arguments),
        plan_(arguments),
        diff_(arguments.has("diff")),
        color_(wants_color(arguments, out.is_terminal())) {}

  int run() {
    options_.unsafe = arguments_.has("unsafe");
    if (arguments_.has("interactive")) {
      if (std::ranges::find(arguments_.words, "-") != arguments_.words.end() || !Interactive::possible(out_)) {
        say(Problem{
            "usage", "--interactive asks on a terminal, and there is none", {}, 0, 0, "--diff shows what could be done"});
        return kExitTrouble;
      }
      interactive_.emplace(out_, color_);
      options_.choose = [&](const Document& document, const Finding& finding) { return interactive_->ask(document, finding); };
    }
    if (!plan_.make(setup_)) return kExitTrouble;
    const StopSignals signals;
    std::vector<RunPlan::Text>& texts = plan_.texts();
    for (std::size_t i = 0; i < texts.size(); ++i) fix_text(texts[i], *plan_.checkers()[plan_.jobs().size() + i]);

    Progress progress(plan_.jobs().size());
    std::size_t next = 0;
    sayyes::run(plan_.jobs(), setup_.options().threads, [&](const FileReport& file) {
      progress.clear();
      fix_file(file, *plan_.checkers()[next++]);
      if (!interactive_) progress.step();
      return !signals.caught() && !(interactive_ && interactive_->quit()) && out_.flush();
    });
    progress.clear();
    return finish(signals);
  }

 private:
  void fix_text(RunPlan::Text& text, const Setup::Checker& checker) {
    const std::string bytes = text.bytes;
    const FileReport file = check_bytes(*checker.linter, std::move(text.bytes), text.shown, checker.options);
    ++account_.seen;
    if (!file.document) {
      fail(file);
      return;
    }
    const FixResult result = take(file, checker);
    if (diff_)
      show_diff(file, result);
    else
      out_.write(result.bytes);
    ++(result.changed ? account_.changed : account_.unchanged);
    to_error_ = true;
  }

  void fix_file(const FileReport& file, const Setup::Checker& checker) {
    ++account_.seen;
    if (!file.document) {
      if (file.failed)
        fail(file);
      else
        ++account_.skipped;
      return;
    }
    const FixResult result = take(file, checker);
    if (!result.changed) {
      ++(result.problem ? account_.failed : account_.unchanged);
      return;
    }
    if (diff_) {
      ++account_.changed;
      show_diff(file, result);
    } else if (write(file, result)) {
      ++account_.changed;
      list(file, result);
    }
  }

  /// Fixes in memory and keeps the account of findings.
  FixResult take(const FileReport& file, const Setup::Checker& checker) {
    if (interactive_) interactive_->begin(file.shown_path);
    FixResult result = sayyes::fix(file, *checker.linter, checker.options, options_);
    if (result.problem) tell(*result.problem);
    account_.fixed += result.applied.size();
    account_.left += result.left.size();
    const Severity least = checker.fail_on == FailOn::error     ? Severity::error
                           : checker.fail_on == FailOn::warning ? Severity::warning
                                                                : Severity::suggestion;
    for (const LeftFinding& left : result.left) {
      ++account_.why[left.why];
      findings_left_ = findings_left_ || (checker.fail_on != FailOn::never && left.severity >= least);
    }
    return result;
  }

  bool write(const FileReport& file, const FixResult& result) {
    const fs::path folder = file.path.parent_path();
    if (cleared_.insert(folder).second) {
      for (const Problem& problem : clear_leftovers(folder)) say(problem);
    }
    auto written = replace_file(file.path, file.document->source(), result.bytes);
    for (const Problem& problem : written.problems()) tell(problem);
    if (written) return true;
    ++account_.failed;
    account_.fixed -= result.applied.size();
    account_.left += result.applied.size();
    unwritten_ += result.applied.size();
    return false;
  }

  void list(const FileReport& file, const FixResult& result) {
    std::string text;
    for (const AppliedFix& fix : result.applied) {
      Location at;
      at.begin = fix.place;
      text += place_in_words(file.shown_path, at, fix.where) + ": " + printable(fix.was) + " -> " + printable(fix.now) + " [" + printable(fix.rule) + "]\n";
    }
    out_.write(text);
  }

  void show_diff(const FileReport& file, const FixResult& result) {
    if (!result.changed) return;
    const std::string diff = unified_diff(file, result);
    out_.write(out_.is_terminal() || color_ ? for_terminal(diff, color_) : diff);
  }

  void fail(const FileReport& file) {
    ++account_.failed;
    if (file.skipped) tell(*file.skipped);
  }
  void tell(const Problem& problem) {
    out_.flush();
    say(problem);
    trouble_ = true;
  }

  int finish(const StopSignals& signals) {
    if (diff_) to_error_ = true;
    std::string last = account_.in_words(diff_);
    if (unwritten_ != 0) {
      last.pop_back();
      last += (account_.why.empty() ? ": " : ", ") + std::to_string(unwritten_) + " in files that could not be written\n";
    }
    if (signals.caught()) last += "stopped at your word: what is listed is done, the rest is as it was\n";
    if (to_error_) {
      out_.flush();
      say_lines(last);
    } else {
      out_.write(last);
    }
    int code = findings_left_ || (diff_ && account_.changed != 0) ? kExitFindings : kExitClean;
    if (trouble_ || setup_.trouble() || account_.failed != 0) code = kExitTrouble;
    code = out_.finish(code);
    signals.raise_again();
    return code;
  }

  const Arguments& arguments_;
  StandardOutput& out_;
  Setup setup_;
  RunPlan plan_;
  FixOptions options_;
  std::optional<Interactive> interactive_;
  Account account_;
  std::set<fs::path> cleared_;
  std::size_t unwritten_ = 0;
  const bool diff_, color_;
  bool to_error_ = false;  ///< the last lines go to standard error, for standard output is the text itself
  bool findings_left_ = false, trouble_ = false;
};

}  // namespace

int fix_command(const Arguments& arguments, StandardOutput& out) {
  auto* run = new FixRun(arguments, out);  // never taken apart: see check_command()
  return run->run();
}

}  // namespace sayyes::program
