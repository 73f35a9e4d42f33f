#include "streams.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "sayyes/reporter.h"

namespace sayyes::program {
namespace {

constexpr std::size_t kBuffer = 64 << 10;

/// 0, or the number of the error.
int write_all(int descriptor, std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t wrote = ::write(descriptor, text.data(), text.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return 0;
}

}  // namespace

void prepare_streams() noexcept {
  // A closed descriptor would be given to the first file that is opened, and the report would go into it.
  for (int descriptor = 0; descriptor <= 2; ++descriptor) {
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
      [[maybe_unused]] const int opened = ::open("/dev/null", O_RDWR);
    }
  }
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

StandardOutput::StandardOutput() : terminal_(::isatty(1) != 0) {
#ifdef F_SETPIPE_SZ
  // A reader that is slower for a moment need not hold up the checking. Refused where it is no pipe, which does no harm.
  if (!terminal_) ::fcntl(1, F_SETPIPE_SZ, 1 << 20);
#endif
}

bool StandardOutput::write(std::string_view text) {
  if (error_ != 0) return false;
  if (buffer_.empty() && text.size() >= kBuffer) {  // large pieces need no gathering
    error_ = write_all(1, text);
    return error_ == 0;
  }
  buffer_ += text;
  return terminal_ || buffer_.size() >= kBuffer ? flush() : true;
}

bool StandardOutput::flush() {
  if (error_ == 0) error_ = write_all(1, buffer_);
  buffer_.clear();
  return error_ == 0;
}

int StandardOutput::finish(int exit_code) {
  flush();
  // Some file systems tell of a full disk only at closing; a copy is closed, for others may still write.
  if (error_ == 0) {
    const int copy = ::dup(1);
    if (copy >= 0 && ::close(copy) != 0) error_ = errno;
  }
  if (error_ == 0) return exit_code;
  if (error_ == EPIPE) return kExitPipe;
  say(std::string("could not write the report: ") + std::strerror(error_));
  return kExitTrouble;
}

bool error_is_terminal() noexcept { return ::isatty(2) != 0; }

void say(std::string_view text) {
  const std::string line = "sayyes: " + printable(text) + "\n";
  write_all(2, line);
}

void say(const Problem& problem) { say(to_string(problem)); }

void say_lines(std::string_view lines) { write_all(2, lines); }

unsigned terminal_width() noexcept {
  if (const char* columns = std::getenv("COLUMNS")) {
    if (const int wide = std::atoi(columns); wide > 0) return static_cast<unsigned>(wide);
  }
  winsize size{};
  if (::ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col != 0) return size.ws_col;
  return 80;
}

Result<std::string> read_list(const std::string& name, std::string_view what) {
  const auto unreadable = [&](std::string hint) {
    return Problem{"unreadable", std::string(what) + " could not be read", name, 0, 0, std::move(hint)};
  };
  std::FILE* file = std::fopen(name.c_str(), "rb");
  if (file == nullptr) return unreadable("check the spelling");
  std::string text;
  char buffer[1 << 14];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) != 0;) text.append(buffer, got);
  const bool broken = std::ferror(file) != 0;
  std::fclose(file);
  if (broken) return unreadable({});
  return text;
}

Result<std::string> read_standard_input(std::uint64_t most_bytes) {
  std::string text;
  char buffer[kBuffer];
  while (true) {
    const ssize_t got = ::read(0, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      return Problem{"unreadable", std::string("could not be read: ") + std::strerror(errno), "standard input", 0, 0, {}};
    if (got == 0) return text;
    text.append(buffer, static_cast<std::size_t>(got));
    if (text.size() > most_bytes) {
      return Problem{"too-large", "holds more than sayyes reads", "standard input", 0, 0, "--max-file-size says otherwise"};
    }
  }
}

}  // namespace sayyes::program
