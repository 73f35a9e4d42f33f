#include "sayyes/readers/helper_programs.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "sayyes/support/limits.h"

namespace sayyes {
namespace {

std::vector<std::filesystem::path> folders() {
  std::vector<std::filesystem::path> all;
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) all.push_back(self.parent_path());
#ifdef SAYYES_PROGRAM_FOLDER
  all.emplace_back(SAYYES_PROGRAM_FOLDER);
#endif
  for (const char* folder : {"/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"}) all.emplace_back(folder);
  return all;
}

Problem problem(std::string code, std::string message, std::string hint) {
  return {std::move(code), std::move(message), {}, 0, 0, std::move(hint)};
}

}  // namespace

Result<std::string> ask_helper(const HelperProgram& helper, std::vector<std::string> arguments, std::string_view input,
                               FailedFunction failed) {
  const std::string name(helper.name), reads(helper.reads);
  ContainedProgram program;
  program.path = find_program(helper.name, folders());
  if (program.path.empty())
    return problem("reader-missing", reads + " are read with the program " + name + ", which is not installed",
                   "install " + std::string(helper.package));
  program.arguments = std::move(arguments);
  // Files are checked side by side already, one thread each.
  program.environment = {"OMP_THREAD_LIMIT=1", "LC_ALL=C.UTF-8"};
  if (helper.draws_letters) program.readable = {"/etc/fonts", "/var/cache/fontconfig"};
  ContainedLimits limits;
  limits.wall = std::chrono::seconds(bounds::kHelperSeconds);
  limits.cpu_seconds = bounds::kHelperSeconds;
  limits.memory = bounds::kHelperMemory;
  limits.output = bounds::kHelperOutput;
  ContainedAnswer answer = run_contained(program, input, limits);
  switch (answer.end) {
    case ContainedEnd::done:
      return std::move(answer.output);
    case ContainedEnd::failed:
      return failed(answer);
    case ContainedEnd::not_started:
      return problem("reader-missing", name + " could not be started: " + answer.complaint, "see whether it runs by itself");
    case ContainedEnd::too_slow:
      return problem(
          "helper-too-slow",
          "keeps " + name + " busy for more than " + std::to_string(bounds::kHelperSeconds) + " seconds and was given up",
          "try a smaller or simpler copy");
    case ContainedEnd::too_much:
      return problem("helper-too-much", "makes " + name + " answer with more than sayyes reads", "try a smaller copy");
    case ContainedEnd::crashed:
      return problem("helper-crashed", "makes " + name + " break off; the file may be damaged, or made to do that",
                     "open it in its own program and save a copy");
    case ContainedEnd::stopped:
      break;
  }
  return problem("stopped", "was stopped before its end", "");
}

}  // namespace sayyes
