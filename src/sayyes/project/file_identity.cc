#include "sayyes/project/file_identity.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

namespace sayyes {

namespace {

std::optional<FileStatus> status_at(int folder, const char* name, bool follow, int& error_number) noexcept {
  struct stat status{};
  if (::fstatat(folder, name, &status, follow ? 0 : AT_SYMLINK_NOFOLLOW) != 0) {
    error_number = errno;
    return std::nullopt;
  }
  FileStatus out;
  out.identity = {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
  if (S_ISREG(status.st_mode))
    out.kind = FileKind::file;
  else if (S_ISDIR(status.st_mode))
    out.kind = FileKind::folder;
  else if (S_ISLNK(status.st_mode))
    out.kind = FileKind::link;
  return out;
}

}  // namespace

std::optional<FileStatus> status_of(const std::filesystem::path& path, bool follow, int& error_number) noexcept {
  return status_at(AT_FDCWD, path.c_str(), follow, error_number);
}

std::optional<FileStatus> status_in(int folder, const char* name, int& error_number) noexcept {
  return status_at(folder, name, false, error_number);
}

}  // namespace sayyes
