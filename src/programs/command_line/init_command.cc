#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>

#include "commands.h"
#include "progress.h"
#include "run_plan.h"
#include "sayyes/reporter.h"
#include "sayyes/safe_write.h"
#include "sayyes/survey.h"
#include "setup.h"
#include "toml_text.h"

namespace sayyes::program {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNamed = 4;           // words that a comment lists
constexpr std::uint64_t kFewestFiles = 2;       // of one kind, for a folder to be of that kind
constexpr std::uint64_t kHalf = 2, kMost = 10;  // parts of a whole: more than one of two, nine of ten

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string listed(const std::vector<Survey::Counted>& counts, std::string_view after_number) {
  std::string out;
  for (std::size_t i = 0; i < std::min(counts.size(), kMostNamed); ++i) {
    out += (i == 0 ? "" : ", ") + printable(counts[i].first) + " " + std::to_string(counts[i].second);
    if (i == 0 && counts[i].second != 1) out += after_number;
  }
  return out;
}

/// The file, from top to bottom. Every line that decides something is either plain from the tree or behind a "#".
class Start {
 public:
  explicit Start(const Survey& survey) : s_(survey) {}

  std::string text() {
    head();
    language();
    exclude();
    out_ += "\n# From which level on a run fails: error, warning, suggestion, never.\nfail-on = \"warning\"\n";
    baseline();
    overrides();
    words();
    out_ +=
        "\n# Where things are: suggestions use it. sayyes facts --format toml writes what your texts say already.\n"
        "[places]\n# food = \"the café on level 1\"\n# phone = \"the lobby\"\n"
        "\n# Wording that stays, with the reason.\n# [[suppress]]\n# path = \"history.html\"\n# text = \"patron\"\n"
        "# reason = \"the name of a prize\"\n";
    return std::move(out_);
  }

 private:
  void head() {
    out_ += "# What this library decided for its texts. Every line may be left out.\n# Begun by sayyes init, after reading " +
            counted(s_.files, "file", "files");
    if (!s_.formats.empty()) out_ += " (" + listed(s_.formats, "") + ")";
    out_ += " with " + counted(s_.words, "word", "words") + ".\n";
  }
  void language() {
    std::uint64_t all = 0;
    for (const auto& [language, words] : s_.languages) all += words;
    if (all == 0) return;
    out_ += "\n# The language of text that names none. Words found: " + listed(s_.languages, "") + ".\n";
    const auto& [first, words] = s_.languages.front();
    // Two languages: the words of each text tell better than one line here.
    out_ += (words * kMost >= all * (kMost - 1) ? "language = " : "# language = ") + toml_text(first) + "\n";
  }
  void exclude() {
    out_ += "\n# Left out, as in .gitignore.\n";
    if (s_.generated.empty()) {
      out_ += "# exclude = [\"drafts/\"]\n";
      return;
    }
    out_ += "exclude = [\n";
    for (const auto& [folder, files] : s_.generated)
      out_ += "  " + toml_text("/" + folder) + ",  # written by programs, it seems: " + counted(files, "file", "files") + "\n";
    out_ += "]\n";
  }
  void baseline() {
    const std::uint64_t findings = s_.errors + s_.warnings + s_.suggestions;
    out_ += "\n# Findings that are known already: " + counted(s_.errors, "error", "errors") + ", " +
            counted(s_.warnings, "warning", "warnings") + " and " + counted(s_.suggestions, "suggestion", "suggestions") +
            " when this was written.\n";
    if (findings != 0) out_ += "# sayyes baseline write sets them aside, so that only what is new is seen.\n";
    out_ += "# baseline = \"sayyes-baseline.tsv\"\n";
  }
  void overrides() {
    bool first = true;
    for (const Survey::Folder& folder : s_.folders) {
      if (folder.name.empty()) continue;
      const auto kind = std::ranges::max_element(folder.profiles, {}, [](const auto& one) { return one.second; });
      if (kind == folder.profiles.end() || kind->first == Profile::web) continue;
      if (kind->second < kFewestFiles || kind->second * kHalf <= folder.files) continue;
      if (first) out_ += "\n# Folders whose texts are of one kind: sign, web, message, policy, script, catalog.\n";
      first = false;
      out_ += "[[override]]\npaths = [" + toml_text("/" + folder.name + "/") + "]\nprofile = " +
              toml_text(name(kind->first)) + "  # as " + std::to_string(kind->second) + " of " +
              counted(folder.files, "file reads", "files read") + "\n";
    }
  }
  void words() {
    out_ += "\n# Your words: suggestions speak as you do.\n[words]\n";
    if (!s_.people.empty()) out_ += "# Found for the people who come: " + listed(s_.people, " times") + ".\n";
    out_ += "# people = \"visitors\"\n";
    if (!s_.desks.empty()) out_ += "# Found for the desk: " + listed(s_.desks, " times") + ".\n";
    out_ += "# desk = " + toml_text("the " + (s_.desks.empty() ? "front desk" : s_.desks.front().first)) + "\n";
  }

  const Survey& s_;
  std::string out_;
};

}  // namespace

int init_command(const Arguments& given, StandardOutput& out) {
  auto& arguments = *new Arguments(given);  // never taken apart: see check_command()
  if (arguments.words.empty()) arguments.words.emplace_back(".");
  const fs::path folder = arguments.words.front();
  const fs::path file = folder / "sayyes.toml";
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    say(Problem{"not-a-folder", "this is no folder", shown_path(folder), 0, 0, "give the folder that holds the texts"});
    return kExitTrouble;
  }
  if (!arguments.has("print") && fs::exists(fs::symlink_status(file, error))) {
    say(Problem{"exists", "is there already, and stays as it is", shown_path(file), 0, 0, "--print shows what init would write"});
    return kExitTrouble;
  }
  auto& setup = *new Setup(arguments);
  auto& plan = *new RunPlan(arguments);
  if (!plan.make(setup)) return kExitTrouble;
  Surveyor surveyor(folder);
  Progress progress(plan.jobs().size());
  bool failed = false;
  sayyes::run(plan.jobs(), setup.options().threads, [&](const FileReport& report) {
    if (report.failed && report.skipped) {
      progress.clear();
      say(*report.skipped);
      failed = true;
    }
    surveyor.add(report);
    progress.step();
    return true;
  });
  progress.clear();
  const Survey survey = surveyor.survey();
  const std::string text = Start(survey).text();
  if (arguments.has("print")) {
    out.write(text);
    return failed || setup.trouble() ? kExitTrouble : kExitClean;
  }
  const auto written = create_file(file, text);
  for (const Problem& problem : written.problems()) say(problem);
  if (!written) return kExitTrouble;
  out.write(printable(shown_path(file)) + ": a start, from " + counted(survey.files, "file", "files") +
            ". Read it, and make it yours.\n");
  if (survey.errors + survey.warnings + survey.suggestions != 0)
    out.write("sayyes baseline write sets aside what is there today, so that only what is new is seen.\n");
  return failed || setup.trouble() ? kExitTrouble : kExitClean;
}

}  // namespace sayyes::program
