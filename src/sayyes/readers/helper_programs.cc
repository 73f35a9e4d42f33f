#include "sayyes/readers/helper_programs.h"

#include <filesystem>
#include <map>
#include <mutex>
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

ContainedAnswer run(const HelperProgram& helper, const std::filesystem::path& path, std::vector<std::string> arguments,
                    std::string_view input, const std::stop_token& stop) {
  ContainedProgram program;
  program.path = path;
  program.arguments = std::move(arguments);
  // Files are checked side by side already, one thread each.
  program.environment = {"OMP_THREAD_LIMIT=1", "LC_ALL=C.UTF-8"};
  if (helper.draws_letters) program.readable = {"/etc/fonts", "/var/cache/fontconfig"};
  ContainedLimits limits;
  limits.wall = std::chrono::seconds(bounds::kHelperSeconds);
  limits.cpu_seconds = bounds::kHelperSeconds;
  limits.memory = bounds::kHelperMemory;
  limits.output = bounds::kHelperOutput;
  return run_contained(program, input, limits, stop);
}

/// What tells the program that is here from every other one that it was or will be: what it says of itself, and its file. Asked
/// once; empty where it says nothing, and then nothing of it is remembered.
std::string identity(const HelperProgram& helper, const std::filesystem::path& path, const std::stop_token& stop) {
  static std::mutex mutex;
  static std::map<std::string, std::string, std::less<>> known;
  const std::lock_guard lock(mutex);
  if (const auto found = known.find(helper.name); found != known.end()) return found->second;
  const ContainedAnswer answer = run(helper, path, {std::string(helper.version)}, {}, stop);
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  const auto written = std::filesystem::last_write_time(path, error).time_since_epoch().count();
  if (error || answer.end != ContainedEnd::done) return {};
  std::string is = path.string() + "\x1f" + std::to_string(size) + "\x1f" + std::to_string(written) + "\x1f" + answer.output +
                   answer.complaint;
  return known.emplace(helper.name, std::move(is)).first->second;
}

}  // namespace

Problem stopped() { return problem("stopped", "was stopped before its end", ""); }

Result<std::string> ask_helper(const HelperProgram& helper, std::vector<std::string> arguments, std::string_view input,
                               FailedFunction failed, const Looking& looking) {
  const std::string name(helper.name), reads(helper.reads);
  const std::filesystem::path path = find_program(helper.name, folders());
  if (path.empty())
    return problem("reader-missing", reads + " are read with the program " + name + ", which is not installed",
                   "install " + std::string(helper.package));
  std::string question = looking.kept != nullptr ? identity(helper, path, looking.stop) : std::string();
  const bool remembers = !question.empty();
  for (const std::string& argument : arguments) (question += '\x1f') += argument;
  if (remembers) {
    if (auto answer = looking.kept->find(question, input)) return *std::move(answer);
  }
  ContainedAnswer answer = run(helper, path, std::move(arguments), input, looking.stop);
  switch (answer.end) {
    case ContainedEnd::done:
      if (remembers) looking.kept->keep(question, input, answer.output);
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
  return stopped();
}

}  // namespace sayyes
