#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>

#include "sayyes/project.h"
#include "sayyes/project/folder_file.h"
#include "sayyes/project/read_file.h"
#include "sayyes/project/temporary_name.h"
#include "sayyes/safe_write.h"
#include "sayyes/support/hash.h"

namespace sayyes {
namespace {

constexpr std::uint64_t kLargestLeftover = 1ull << 32;
constexpr std::time_t kNobodyTakesSoLong = 3600;

Problem failed(const std::filesystem::path& path, const std::string& what) {
  return {"unwritable", what + ": " + std::strerror(errno), shown_path(path), 0, 0, {}};
}

bool is_running(long process) noexcept {
  return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  struct Close {
    void operator()(DIR* open) const noexcept { ::closedir(open); }
  };
  std::vector<std::string> names;
  const std::unique_ptr<DIR, Close> open(::opendir(folder.empty() ? "." : folder.c_str()));
  if (!open) return names;
  while (const dirent* entry = ::readdir(open.get())) names.emplace_back(entry->d_name);
  std::ranges::sort(names);
  return names;
}

}  // namespace

Result<WriteOutcome> create_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::string name = path.filename().string();
  const Descriptor folder = open_folder_of(path);
  if (!folder) return failed(path, "its folder could not be opened");
  const auto taken = [&] { return Problem{"exists", "is there already, and stays as it is", shown_path(path), 0, 0, {}}; };
  struct stat status{};
  if (::fstatat(folder.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return taken();

  // Whole before it has its name: nobody ever reads half of it.
  const std::string temporary = make_temporary_name(name, hash64(bytes), hash64(bytes));
  const Descriptor file = create_in(folder, temporary, 0666);
  if (!file) return failed(path, "no file can be made there");
  std::vector<Problem> notices;
  std::optional<Problem> wrong;
  if (!write_all(file, bytes) || !sync(file)) {
    wrong = failed(path, "could not be written");
  } else if (::linkat(folder.get(), temporary.c_str(), folder.get(), name.c_str(), 0) != 0) {
    wrong = errno == EEXIST ? taken() : failed(path, "could not be given its name");
  }
  if (!remove_in(folder, temporary)) {
    notices.push_back({"leftover", std::string("a file beside it could not be removed: ") + std::strerror(errno),
                       shown_path(path), 0, 0, "remove " + shown_path(path.parent_path() / temporary)});
  }
  if (wrong) {
    notices.insert(notices.begin(), std::move(*wrong));
    return notices;
  }
  if (!sync(folder)) {
    notices.push_back({"unconfirmed", "was written, but the disk did not confirm it", shown_path(path), 0, 0, {}});
  }
  return {WriteOutcome::written, std::move(notices)};
}

std::vector<Problem> clear_leftovers(const std::filesystem::path& folder) {
  std::vector<Problem> problems;
  Descriptor open;
  for (const std::string& name : names_in(folder)) {
    const auto told = read_temporary_name(name);
    if (!told) continue;
    if (!open) open = open_folder(folder);
    const Descriptor file = open_in(open, name);
    struct stat status{};
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    if (is_running(told->process) && status.st_ctime > std::time(nullptr) - kNobodyTakesSoLong) continue;
    const auto text = read_file(folder / name, kLargestLeftover, shown_path(folder / name));
    const bool known = text && (hash64(*text) == told->old_hash || hash64(*text) == told->new_hash);
    if (known && remove_in(open, name)) continue;
    problems.push_back({"leftover", "was left by a run that was killed, and may hold a save that is nowhere else",
                        shown_path(folder / name), 0, 0, "look at it, then remove it"});
  }
  return problems;
}

}  // namespace sayyes
