#include "output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace sayyes::program {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = 64 << 10;

mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

fs::path name_beside(const fs::path& path) {
  return path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) + ".sayyes");
}

}  // namespace

Result<OutputFile> OutputFile::open(const fs::path& path, Mode mode) {
  OutputFile file;
  std::error_code error;
  // Where a link leads to is replaced, not the link.
  const fs::path target = fs::weakly_canonical(path, error);
  file.path_ = error ? path : target;
  struct stat found {};
  const bool exists = ::stat(file.path_.c_str(), &found) == 0;
  file.in_place_ = mode == Mode::append || (exists && !S_ISREG(found.st_mode));
  if (file.in_place_) {
    file.descriptor_ = ::open(file.path_.c_str(), O_WRONLY | O_CLOEXEC | (mode == Mode::append ? O_APPEND | O_CREAT : 0), 0666);
  } else {
    const fs::path folder = file.path_.has_parent_path() ? file.path_.parent_path() : fs::path(".");
    // A file without a name is gone with the process, whatever ends it.
    file.descriptor_ = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (file.descriptor_ < 0 && errno != ENOENT && errno != EACCES) {
      file.beside_ = name_beside(file.path_);
      file.descriptor_ = ::open(file.beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
      if (file.descriptor_ < 0) file.beside_.clear();
    }
    if (file.descriptor_ >= 0) ::fchmod(file.descriptor_, exists ? found.st_mode & 07777 : usual_mode());
  }
  if (file.descriptor_ < 0) return file.trouble(errno);
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      beside_(std::exchange(other.beside_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)),
      error_(other.error_),
      in_place_(other.in_place_),
      buffer_(std::move(other.buffer_)) {}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

bool OutputFile::write(std::string_view text) {
  if (error_ != 0) return false;
  buffer_ += text;
  if (buffer_.size() < kBuffer) return true;
  flush();
  return error_ == 0;
}

void OutputFile::flush() {
  for (std::string_view left = buffer_; !left.empty() && error_ == 0;) {
    const ssize_t wrote = ::write(descriptor_, left.data(), left.size());
    if (wrote >= 0)
      left.remove_prefix(static_cast<std::size_t>(wrote));
    else if (errno != EINTR)
      error_ = errno;
  }
  buffer_.clear();
}

Result<bool> OutputFile::finish() {
  flush();
  if (error_ == 0 && !in_place_) {
    if (::fsync(descriptor_) != 0) error_ = errno;
    if (error_ == 0 && beside_.empty()) {
      const fs::path name = name_beside(path_);
      const std::string self = "/proc/self/fd/" + std::to_string(descriptor_);
      if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0)
        beside_ = name;
      else
        error_ = errno;
    }
    if (error_ == 0 && ::rename(beside_.c_str(), path_.c_str()) == 0)
      beside_.clear();
    else if (error_ == 0)
      error_ = errno;
  }
  if (::close(descriptor_) != 0 && error_ == 0) error_ = errno;
  descriptor_ = -1;
  if (error_ != 0) return trouble(error_);
  return true;
}

Problem OutputFile::trouble(int error) const {
  return {"unwritable", std::string("writing the report stopped: ") + std::strerror(error), path_.string(), 0, 0, {}};
}

}  // namespace sayyes::program
