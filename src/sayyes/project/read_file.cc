#include "sayyes/project/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "sayyes/project/folder_file.h"

namespace sayyes {
namespace {

Problem problem(std::string code, std::string message, const std::string& shown, std::string hint) {
  return {std::move(code), std::move(message), shown, 0, 0, std::move(hint)};
}

Problem from_errno(int number, const std::string& shown) {
  if (number == ENOENT || number == ENOTDIR) return problem("missing", "there is no such file", shown, "check the spelling");
  if (number == EACCES || number == EPERM)
    return problem("unreadable", "could not be read: its permissions leave this account out", shown, "see who may read it");
  return problem("unreadable", std::string("could not be read: ") + std::strerror(number), shown, "");
}

#ifdef __APPLE__
const timespec& changed_at(const struct stat& status) { return status.st_mtimespec; }
#else
const timespec& changed_at(const struct stat& status) { return status.st_mtim; }
#endif

bool same_state(const struct stat& a, const struct stat& b) {
  const timespec &x = changed_at(a), &y = changed_at(b);
  return a.st_size == b.st_size && x.tv_sec == y.tv_sec && x.tv_nsec == y.tv_nsec;
}

}  // namespace

std::string size_in_words(std::uint64_t bytes) {
  if (bytes >= 1u << 20 && bytes % (1u << 20) == 0) return std::to_string(bytes >> 20) + " MiB";
  if (bytes >= 10u << 20) return std::to_string(bytes >> 20) + " MiB";
  if (bytes >= 10u << 10) return std::to_string(bytes >> 10) + " KiB";
  return std::to_string(bytes) + " bytes";
}

Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t most_bytes, const std::string& shown) {
  // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (file.get() < 0) return from_errno(errno, shown);
  for (int attempt = 0; attempt < 2; ++attempt) {
    struct stat before{};
    if (::fstat(file.get(), &before) != 0) return from_errno(errno, shown);
    if (S_ISDIR(before.st_mode)) return problem("not-a-file", "this is a folder", shown, "");
    if (!S_ISREG(before.st_mode)) {
      return problem("not-a-file", "this is a pipe or a device, not a file", shown, "pass its text as standard input, with -");
    }
    const auto size = static_cast<std::uint64_t>(before.st_size);
    if (size > most_bytes) {
      return problem("too-large", "has " + size_in_words(size) + "; sayyes reads up to " + size_in_words(most_bytes), shown,
                     "--max-file-size says otherwise");
    }
    // One byte more than it should hold: growing is seen at once. Files in /proc and the like say 0 and hold more.
    std::string bytes;
    std::size_t room = static_cast<std::size_t>(size) + 1, have = 0;
    bool ended = false;
    while (!ended && have <= most_bytes) {
      bytes.resize(have + room);
      while (have < bytes.size()) {
        const ssize_t got = ::pread(file.get(), bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return from_errno(errno, shown);
        if (got == 0) {
          ended = true;
          break;
        }
        have += static_cast<std::size_t>(got);
        if (have == size && have < bytes.size()) {  // less than was asked for: this is its end
          ended = true;
          break;
        }
      }
      room = 1 << 16;
    }
    bytes.resize(have);
    struct stat after{};
    if (::fstat(file.get(), &after) != 0) return from_errno(errno, shown);
    if (have > most_bytes) {
      return problem("too-large", "holds more than " + size_in_words(most_bytes), shown, "--max-file-size says otherwise");
    }
    if (same_state(before, after) && (have == size || size == 0)) return bytes;
  }
  return problem("changed-while-read", "changed while it was read", shown, "try again when nobody is writing it");
}

}  // namespace sayyes
