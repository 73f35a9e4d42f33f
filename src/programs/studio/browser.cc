#include "browser.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <thread>

extern char** environ;

namespace sayyes::studio {
namespace {

constexpr std::string_view kFile = "open-studio.html";

}  // namespace

void open_browser(UserState& state, const std::string& address) {
  const std::string page = "<!doctype html><meta charset=utf-8><title>sayyes studio</title><meta http-equiv=refresh content=\"0;url=" +
                           address + "\"><a href=\"" + address + "\">Open the studio</a>\n";
  if (state.keep(kFile, page)) return;
#ifdef __APPLE__
  const std::string opener = "open";
#else
  const std::string opener = "xdg-open";
#endif
  std::string file = state.path_of(kFile).string(), name = opener;
  char* words[] = {name.data(), file.data(), nullptr};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  if (::posix_spawnp(&child, opener.c_str(), &actions, nullptr, words, environ) == 0)
    std::thread([child] { ::waitpid(child, nullptr, 0); }).detach();
  ::posix_spawn_file_actions_destroy(&actions);
}

void close_browser_file(UserState& state) {
  std::error_code ignored;
  std::filesystem::remove(state.path_of(kFile), ignored);
}

}  // namespace sayyes::studio
