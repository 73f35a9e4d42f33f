#include "sayyes/project/folder_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <vector>

#if __has_include(<sys/xattr.h>) && defined(__linux__)
#include <sys/xattr.h>
#define SAYYES_HAS_XATTR 1
#endif

namespace sayyes {
namespace {

/// Makes a call again while signals interrupt it.
template <class Call>
auto again(Call call) noexcept {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    close();
    number_ = other.number_;
    other.number_ = -1;
  }
  return *this;
}

void Descriptor::close() noexcept {
  if (number_ < 0) return;
  const int kept = errno;
  ::close(number_);
  errno = kept;
  number_ = -1;
}

Descriptor open_folder(const std::filesystem::path& folder) noexcept {
  return Descriptor(again([&] { return ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
}

Descriptor open_folder_of(const std::filesystem::path& path) noexcept { return open_folder(path.parent_path()); }

Descriptor open_in(const Descriptor& folder, const std::string& name) noexcept {
  constexpr int kFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  return Descriptor(again([&] { return ::openat(folder.get(), name.c_str(), kFlags); }));
}

Descriptor open_nameless([[maybe_unused]] const Descriptor& folder) noexcept {
#ifdef O_TMPFILE
  return Descriptor(again([&] { return ::openat(folder.get(), ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); }));
#else
  errno = ENOSYS;
  return Descriptor();
#endif
}

Descriptor create_in(const Descriptor& folder, const std::string& name, mode_t mode) noexcept {
  constexpr int kFlags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  return Descriptor(again([&] { return ::openat(folder.get(), name.c_str(), kFlags, mode); }));
}

bool give_name(const Descriptor& file, const Descriptor& folder, const std::string& name) noexcept {
  std::array<char, 40> from{};
  std::snprintf(from.data(), from.size(), "/proc/self/fd/%d", file.get());
  return again([&] { return ::linkat(AT_FDCWD, from.data(), folder.get(), name.c_str(), AT_SYMLINK_FOLLOW); }) == 0;
}

bool write_all(const Descriptor& file, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const ssize_t wrote = again([&] { return ::write(file.get(), bytes.data(), bytes.size()); });
    if (wrote < 0) return false;
    // A device that takes nothing and says nothing would be asked for ever.
    if (wrote == 0) {
      errno = EIO;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

bool sync(const Descriptor& file) noexcept {
  return again([&] { return ::fsync(file.get()); }) == 0;
}

bool remove_in(const Descriptor& folder, const std::string& name) noexcept {
  return again([&] { return ::unlinkat(folder.get(), name.c_str(), 0); }) == 0;
}

bool rename_in(const Descriptor& folder, const std::string& from, const std::string& to) noexcept {
  return again([&] { return ::renameat(folder.get(), from.c_str(), folder.get(), to.c_str()); }) == 0;
}

bool exchange_in([[maybe_unused]] const Descriptor& folder, [[maybe_unused]] const std::string& a,
                 [[maybe_unused]] const std::string& b) noexcept {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
  return again([&] { return ::renameat2(folder.get(), a.c_str(), folder.get(), b.c_str(), RENAME_EXCHANGE); }) == 0;
#elif defined(__APPLE__)
  return again([&] { return ::renameatx_np(folder.get(), a.c_str(), folder.get(), b.c_str(), RENAME_SWAP); }) == 0;
#else
  errno = ENOSYS;
  return false;
#endif
}

bool holds(const Descriptor& file, std::string_view bytes) noexcept {
  std::array<char, 1 << 14> buffer{};
  std::size_t at = 0;
  while (true) {
    const ssize_t got = again([&] { return ::pread(file.get(), buffer.data(), buffer.size(), static_cast<off_t>(at)); });
    if (got < 0) return false;
    errno = 0;
    if (got == 0) return at == bytes.size();
    const auto size = static_cast<std::size_t>(got);
    if (bytes.size() - at < size || !std::equal(buffer.data(), buffer.data() + size, bytes.data() + at)) return false;
    at += size;
  }
}

const char* copy_looks([[maybe_unused]] const Descriptor& from, const struct stat& status, const Descriptor& to) {
  struct stat made{};
  if (::fstat(to.get(), &made) != 0) return "its kind";
  if (made.st_uid != status.st_uid || made.st_gid != status.st_gid) {
    // An owner that cannot be kept is another file to somebody; a group is, too.
    if (again([&] { return ::fchown(to.get(), status.st_uid, status.st_gid); }) != 0) return "its owner";
  }
#ifdef SAYYES_HAS_XATTR
  const ssize_t size = ::flistxattr(from.get(), nullptr, 0);
  if (size < 0 && errno != ENOTSUP && errno != ENOSYS) return "its attributes";
  if (size > 0) {
    std::vector<char> names(static_cast<std::size_t>(size));
    const ssize_t got = ::flistxattr(from.get(), names.data(), names.size());
    if (got < 0) return "its attributes";
    for (std::size_t at = 0; at < static_cast<std::size_t>(got); at += std::string_view(&names[at]).size() + 1) {
      const char* name = &names[at];
      const ssize_t length = ::fgetxattr(from.get(), name, nullptr, 0);
      if (length < 0) return "its attributes";
      std::vector<char> value(static_cast<std::size_t>(length)), has(static_cast<std::size_t>(length));
      if (::fgetxattr(from.get(), name, value.data(), value.size()) != length) return "its attributes";
      const bool same = ::fgetxattr(to.get(), name, has.data(), has.size()) == length && has == value;
      if (!same && ::fsetxattr(to.get(), name, value.data(), value.size(), 0) != 0) return "its attributes";
    }
  }
#endif
  if (again([&] { return ::fchmod(to.get(), status.st_mode & 07777); }) != 0) return "its mode";
  return nullptr;
}

Writers writers_of([[maybe_unused]] const Descriptor& file) noexcept {
#if defined(F_SETLEASE) && defined(F_SETSIG)
  // Being told of a new writer is a signal; one that ends nobody.
  if (::fcntl(file.get(), F_SETSIG, SIGURG) != 0) return Writers::unknown;
  if (::fcntl(file.get(), F_SETLEASE, F_RDLCK) == 0) return Writers::none;
  return errno == EAGAIN ? Writers::some : Writers::unknown;
#else
  return Writers::unknown;
#endif
}

bool still_no_writers([[maybe_unused]] const Descriptor& file) noexcept {
#if defined(F_SETLEASE) && defined(F_SETSIG)
  return ::fcntl(file.get(), F_GETLEASE) == F_RDLCK;
#else
  return true;
#endif
}

}  // namespace sayyes
