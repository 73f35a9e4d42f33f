#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "commands.h"
#include "false_alarms.h"
#include "fingerprint_words.h"
#include "run_plan.h"
#include "sayyes/reporter.h"
#include "sayyes/version.h"
#include "setup.h"
#include "toml_text.h"

namespace sayyes::program {
namespace {

namespace fs = std::filesystem;

struct Alarm {
  PassText pass;
  std::string matched, profile;
  const Config* config = nullptr;
};

/// What a person sends to whoever keeps the rules: everything that is needed to see it, and no path.
std::string letter_of(const Alarm& alarm, const std::string& note) {
  return "A false alarm of " + alarm.pass.rule + " on “" + alarm.matched + "” (as " + alarm.profile + ", sayyes " +
         std::string(version()) +
         "), ready to send to the authors of the rule:\n\n[[examples]]\npass = " + toml_text(alarm.pass.text) + "\n" +
         (note.empty() ? "" : "# " + printable(note) + "\n");
}

/// The folder to write into.
std::optional<fs::path> pack_folder(const Arguments& arguments, const Config& config) {
  if (const auto given = arguments.value("pack")) return fs::path(*given);
  return own_pack(config);
}

}  // namespace

int report_false_alarm_command(const Arguments& given, StandardOutput& out) {
  auto& arguments = *new Arguments(given);  // never taken apart: see check_command()
  const std::set<std::string> wanted = take_fingerprints(arguments.words);
  if (wanted.empty()) {
    say(Problem{"usage", "which finding?", {}, 0, 0, "give its fingerprint, as --format json shows it: 1: and 16 digits"});
    return kExitTrouble;
  }
  // Into this pack the alarm goes; it need not be there yet.
  Arguments checking = arguments;
  std::error_code error;
  if (const auto pack = arguments.value("pack"); pack && !fs::exists(*pack, error))
    std::erase_if(checking.options, [](const auto& option) { return option.option->name == "pack"; });
  auto& run_arguments = *new Arguments(std::move(checking));
  auto& setup = *new Setup(run_arguments);
  auto& plan = *new RunPlan(run_arguments);
  if (!plan.make(setup)) return kExitTrouble;

  std::vector<Alarm> alarms;
  std::set<std::string> met;
  std::size_t next = 0;
  sayyes::run(plan.jobs(), setup.options().threads, [&](const FileReport& file) {
    const Setup::Checker& checker = *plan.checkers()[next++];
    if (!file.document) return true;
    for (const std::vector<Finding>* list : {&file.report.findings, &file.report.praise}) {
      for (const Finding& finding : *list) {
        if (!wanted.contains(finding.fingerprint) || !met.insert(finding.fingerprint).second) continue;
        alarms.push_back({false_alarm(*file.document, file.report, finding), finding.matched,
                          std::string(name(file.report.profile)), checker.config});
      }
    }
    return met.size() < wanted.size();
  });
  bool trouble = setup.trouble();
  for (const std::string& one : wanted) {
    if (met.contains(one)) continue;
    say(Problem{"unknown-finding", "unknown finding " + one, {}, 0, 0, "name the file or folder it is in"});
    trouble = true;
  }
  const std::string note = arguments.value("reason").value_or("");
  for (const Alarm& alarm : alarms) {
    const auto folder = pack_folder(arguments, *alarm.config);
    out.write(letter_of(alarm, note));
    if (!folder) {
      out.write("\nTo keep it quiet here meanwhile, name a pack of your own: --pack house/\n");
      continue;
    }
    const auto written = keep_false_alarm(*folder, alarm.pass, note);
    for (const Problem& problem : written.problems()) say(problem);
    if (!written) {
      trouble = true;
      continue;
    }
    out.write("\nWritten to " + printable(shown_path(*written)) + ": the rule is quiet in this sentence from now on.\n");
    const bool used = std::ranges::any_of(alarm.config->packs, [&](const PackReference& pack) {
      std::error_code ignored;
      return fs::equivalent(pack.path, *folder, ignored);
    });
    if (!used) out.write("To use the pack, write in sayyes.toml: packs = [" + toml_text(shown_path(*folder)) + "]\n");
  }
  return out.finish(trouble ? kExitTrouble : kExitClean);
}

}  // namespace sayyes::program
