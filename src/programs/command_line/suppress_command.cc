#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "commands.h"
#include "fingerprint_words.h"
#include "run_plan.h"
#include "sayyes/fix.h"
#include "sayyes/reporter.h"
#include "sayyes/safe_write.h"
#include "sayyes/suppressions.h"
#include "setup.h"
#include "toml_text.h"

namespace sayyes::program {
namespace {

namespace fs = std::filesystem;

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\x1f';
    if (!blank)
      out += c;
    else if (!out.empty() && !out.ends_with(' '))
      out += ' ';
  }
  return out;
}

class SuppressRun {
 public:
  SuppressRun(Arguments arguments, StandardOutput& out)
      : arguments_(std::move(arguments)),
        out_(out),
        wanted_(take_fingerprints(arguments_.words)),
        setup_(arguments_),
        plan_(arguments_),
        diff_(arguments_.has("diff")) {}

  int run() {
    reason_ = one_line(arguments_.value("reason").value_or(""));
    if (reason_.empty()) {
      say(Problem{"usage",
                  "suppress needs a reason: those who come after will wonder",
                  {},
                  0,
                  0,
                  "such as --reason \"the name of a prize\""});
      return kExitTrouble;
    }
    if (wanted_.empty() && !arguments_.has("select")) {
      say(Problem{"usage",
                  "suppress needs to know which findings",
                  {},
                  0,
                  0,
                  "fingerprints, as --format json shows them, or --select RULES; baseline write sets all aside"});
      return kExitTrouble;
    }
    if (!plan_.make(setup_)) return kExitTrouble;
    std::size_t next = 0;
    sayyes::run(plan_.jobs(), setup_.options().threads, [&](const FileReport& file) {
      take(file, *plan_.checkers()[next++]);
      return true;
    });
    for (auto& [config, entries] : entries_) write_entries(config, entries);
    for (const std::string& one : wanted_) {
      if (met_.contains(one)) continue;
      say(Problem{"unknown-finding", "unknown finding " + one, {}, 0, 0, "name the file or folder it is in"});
      trouble_ = true;
    }
    if (!diff_) {
      out_.write(std::to_string(comments_) + (comments_ == 1 ? " finding" : " findings") + " set aside by comments, " +
                 std::to_string(in_settings_) + " by [[suppress]]\n");
    }
    return out_.finish(trouble_ || setup_.trouble() ? kExitTrouble : kExitClean);
  }

 private:
  void tell(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) say(problem);
    trouble_ = trouble_ || !problems.empty();
  }

  void take(const FileReport& file, const Setup::Checker& checker) {
    if (file.failed && file.skipped) tell({*file.skipped});
    if (!file.document) return;
    std::vector<std::size_t> chosen;
    const std::vector<Finding>& findings = file.report.findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const bool asked = wanted_.empty() ? !findings[i].rule.starts_with("sayyes/") : wanted_.contains(findings[i].fingerprint);
      if (!asked) continue;
      met_.insert(findings[i].fingerprint);
      if (!findings[i].suppressed) chosen.push_back(i);
    }
    if (chosen.empty()) return;
    CommentedText text = add_comments(file, *checker.linter, checker.options, chosen, reason_);
    if (!text.commented.empty()) {
      if (diff_) {
        out_.write(unified_diff(file.shown_path, file.document->source(), text.bytes));
      } else if (const auto written = replace_file(file.path, file.document->source(), text.bytes)) {
        tell(written.problems());
        comments_ += text.commented.size();
      } else {
        tell(written.problems());
      }
    }
    const fs::path config = checker.config->file.empty() ? fs::path("sayyes.toml") : checker.config->file;
    for (const std::size_t at : chosen) {
      if (std::ranges::binary_search(text.commented, at)) continue;
      entries_[config].insert({path_below(file.path, config.parent_path()), findings[at].rule, one_line(findings[at].matched)});
      ++in_settings_;
    }
  }

  void write_entries(const fs::path& config, const std::set<std::vector<std::string>>& entries) {
    const bool project = config.filename() == "pyproject.toml";
    std::error_code error;
    const bool there = fs::exists(config, error);
    std::string old;
    if (there) {
      auto text = read_list(config.string(), "the settings");
      if (!text) return tell(text.problems());
      old = std::move(*text);
    }
    std::string text = old;
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    for (const auto& entry : entries) {
      text += (text.empty() ? "" : "\n") + std::string(project ? "[[tool.sayyes.suppress]]" : "[[suppress]]") +
              "\npath = " + toml_text("/" + entry[0]) + "\nrule = " + toml_text(entry[1]) + "\ntext = " + toml_text(entry[2]) +
              "\nreason = " + toml_text(reason_) + "\n";
    }
    if (diff_) {
      out_.write(unified_diff(shown_path(config), old, text));
      return;
    }
    const auto written = there ? replace_file(config, old, text) : create_file(config, text);
    tell(written.problems());
    if (!written) return;
    // `suppress = [...]` written as a list takes no [[suppress]] after it: then the file is put back as it was.
    if (const auto read = read_config(config); !read || !read.problems().empty()) {
      tell(read.problems());
      if (there) tell(replace_file(config, text, old).problems());
    }
  }

  Arguments arguments_;
  StandardOutput& out_;
  std::set<std::string> wanted_;
  Setup setup_;
  RunPlan plan_;
  const bool diff_;
  std::string reason_;
  std::map<fs::path, std::set<std::vector<std::string>>> entries_;  ///< by config: path, rule, text
  std::set<std::string> met_;
  std::size_t comments_ = 0, in_settings_ = 0;
  bool trouble_ = false;
};

}  // namespace

int suppress_command(const Arguments& arguments, StandardOutput& out) {
  // Never taken apart, as in check.
  auto* run = new SuppressRun(arguments, out);
  return run->run();
}

}  // namespace sayyes::program
