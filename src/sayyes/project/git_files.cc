#include "sayyes/project/git_files.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "sayyes/changes.h"

extern char** environ;  // NOLINT: POSIX names it, no header has to

namespace sayyes {
namespace {

/// A hook runs with GIT_DIR and GIT_INDEX_FILE set for its own ends: they would answer about another repository.
std::vector<char*> clean_environment(std::string& locks) {
  std::vector<char*> out;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    if (std::strncmp(*entry, "GIT_", 4) != 0) out.push_back(*entry);
  }
  locks = "GIT_OPTIONAL_LOCKS=0";
  out.push_back(locks.data());
  out.push_back(nullptr);
  return out;
}

}  // namespace

std::optional<GitOutput> run_git(const std::filesystem::path& folder, std::vector<std::string> arguments) {
  // A repository's own config may name programs for git to start; these two are the ones that a listing would start.
  std::vector<std::string> words = {
      "git", "-C", folder.string(), "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  int ends[2];
  if (::pipe(ends) != 0) return std::nullopt;
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    return std::nullopt;
  }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  std::string locks;
  std::vector<char*> environment = clean_environment(locks);
  pid_t child = -1;
  const int failed = posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  if (failed != 0) {
    ::close(ends[0]);
    return std::nullopt;
  }
  GitOutput output;
  char buffer[1 << 16];
  while (true) {
    const ssize_t got = ::read(ends[0], buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    output.text.append(buffer, static_cast<std::size_t>(got));
  }
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status)) output.exit_code = WEXITSTATUS(status);
  return output;
}

std::vector<std::string> split_at_nul(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\0', begin), text.size());
    if (end != begin) parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool in_git_repository(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(repository_root(folder) / ".git", error);
}

std::optional<std::vector<std::string>> git_files(const std::filesystem::path& folder) {
  const auto output = run_git(folder, {"ls-files", "-co", "--exclude-standard", "-z"});
  if (!output || output->exit_code != 0) return std::nullopt;
  return split_at_nul(output->text);
}

bool git_ignores(const std::filesystem::path& folder) {
  const auto output = run_git(folder, {"check-ignore", "-q", "."});
  return output && output->exit_code == 0;
}

}  // namespace sayyes
