#include "sayyes/project/file_identity.h"

#include <sys/stat.h>

#include <cerrno>

namespace sayyes {

std::optional<FileStatus> status_of(const std::filesystem::path& path, bool follow, int& error_number) noexcept {
  struct stat status{};
  const int failed = follow ? ::stat(path.c_str(), &status) : ::lstat(path.c_str(), &status);
  if (failed != 0) {
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

}  // namespace sayyes
