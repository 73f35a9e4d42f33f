#include "user_state.h"

#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "sayyes/safe_write.h"

namespace sayyes::studio {
namespace fs = std::filesystem;

fs::path UserState::usual_folder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/') return fs::path(state) / "sayyes";
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr && *home == '/' ? home : ".") / ".local/state/sayyes";
}

bool UserState::make_folder() const {
  std::error_code error;
  fs::create_directories(folder_.parent_path(), error);
  if (::mkdir(folder_.c_str(), 0700) != 0 && errno != EEXIST) return false;
  return fs::is_directory(folder_, error);
}

std::optional<std::string> UserState::read(std::string_view name) const {
  std::ifstream in(path_of(name), std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::optional<Problem> UserState::keep(std::string_view name, std::string_view content) {
  const std::lock_guard lock(mutex_);
  if (!make_folder()) return Problem{"unwritable", "the folder for drafts could not be made", folder_.string(), 0, 0, {}};
  const auto was = read(name);
  if (was == content) return std::nullopt;
  const ::mode_t mask = ::umask(0077);
  auto done = was ? replace_file(path_of(name), *was, content) : create_file(path_of(name), content);
  ::umask(mask);
  return done ? std::nullopt : std::optional(done.problems().front());
}

void UserState::forget(std::string_view name) {
  const std::lock_guard lock(mutex_);
  std::error_code error;
  fs::remove(path_of(name), error);
}

}  // namespace sayyes::studio
