#include "sayyes/support/contained_program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>
#include <utility>

#include "sayyes/support/containment.h"

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace sayyes {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostComplaint = 4096;
constexpr int kErrorEnd = 3;                          // in the child, where the parent hears that it could not start
constexpr std::chrono::milliseconds kStopEvery{100};  // how long a request to stop may wait

/// An end of a channel that closes itself.
class End {
 public:
  explicit End(int number = -1) noexcept : number_(number) {}
  End(End&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  End& operator=(End&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~End() { close(); }
  int get() const noexcept { return number_; }
  bool open() const noexcept { return number_ >= 0; }
  void close() noexcept {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

struct Channel {
  End ours, theirs;
};

bool close_on_exec(int number) noexcept { return ::fcntl(number, F_SETFD, FD_CLOEXEC) == 0; }

/// Sockets and not pipes: a reader that went away is an error on this call, and no signal for the whole program.
bool make(Channel& channel) noexcept {
  int ends[2];
#ifdef SOCK_CLOEXEC
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
#else
  if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return false;
#endif
  channel = {End(ends[0]), End(ends[1])};
  const bool closes = close_on_exec(ends[0]) && close_on_exec(ends[1]);
#ifdef SO_NOSIGPIPE
  const int yes = 1;
  ::setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
  return closes && ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0;
#endif

void close_from(int first) noexcept {
#if defined(__linux__) && defined(SYS_close_range)
  if (::syscall(SYS_close_range, static_cast<unsigned>(first), ~0u, 0) == 0) return;
#endif
  const long most = std::clamp(::sysconf(_SC_OPEN_MAX), 256L, 65536L);
  for (int number = first; number < most; ++number) ::close(number);
}

/// All that happens in the child; only calls that are safe after a fork in a program of many threads.
[[noreturn]] void become(const Confinement& confinement, const char* path, char* const* argv, char* const* environment,
                         const Channel& input, const Channel& output, const Channel& complaint, const Channel& error,
                         pid_t parent) noexcept {
  const auto fail = [](int number) {
    [[maybe_unused]] const auto told = ::write(kErrorEnd, &number, sizeof number);
    ::_exit(127);
  };
  struct sigaction by_default{};
  by_default.sa_handler = SIG_DFL;
  for (int signal = 1; signal < NSIG; ++signal) ::sigaction(signal, &by_default, nullptr);
  ::setsid();
#ifdef __linux__
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(127);
#else
  (void)parent;
#endif
  // Above the four that stay, so that none is overwritten before it was copied.
  std::array<int, 4> ends{input.theirs.get(), output.theirs.get(), complaint.theirs.get(), error.theirs.get()};
  for (int& end : ends) end = ::fcntl(end, F_DUPFD, kErrorEnd + 1);
  for (int number = 0; number < static_cast<int>(ends.size()); ++number) {
    if (::dup2(ends[static_cast<std::size_t>(number)], number) < 0) ::_exit(127);
  }
  if (!close_on_exec(kErrorEnd)) fail(errno);
  close_from(kErrorEnd + 1);
  if (::chdir("/") != 0) fail(errno);
  if (!confinement.apply()) fail(errno);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::execve(path, argv, environment);
  fail(errno);
  ::_exit(127);
}

/// While the child is made, no signal of ours may find it with our handlers.
class SignalsHeld {
 public:
  SignalsHeld() noexcept {
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  out.reserve(words.size() + 1);
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

/// A child that does not outlive this object.
class Child {
 public:
  explicit Child(pid_t number) noexcept : number_(number) {}
  ~Child() {
    if (running_) end();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// True once it has ended by itself.
  bool has_ended() noexcept {
    if (running_) take(::waitpid(number_, &status_, WNOHANG));
    return !running_;
  }
  void end() noexcept {
    ::kill(-number_, SIGKILL);
    ::kill(number_, SIGKILL);  // before its setsid()
    while (running_) take(::waitpid(number_, &status_, 0));
  }
  /// Where a host ignores SIGCHLD nobody can tell how a child ended: 0, and its answer has to speak for itself.
  int status() const noexcept { return status_; }

 private:
  void take(pid_t got) noexcept {
    if (got == number_) running_ = false;
    if (got < 0 && errno == ECHILD) running_ = false, status_ = 0;
  }
  pid_t number_;
  int status_ = 0;
  bool running_ = true;
};

/// Feeds and hears the child until it has said everything.
class Talk {
 public:
  Talk(ContainedAnswer& answer, std::string_view input, const ContainedLimits& limits, const std::stop_token& stop)
      : answer_(answer), input_(input), limits_(limits), stop_(stop), until_(Clock::now() + limits.wall) {}

  /// True when there is nothing more to hear; else `answer.end` says why not.
  bool run(End input, End output, End complaint) {
    if (input_.empty()) input.close();
    while (output.open() || complaint.open()) {
      if (!goes_on()) return false;
      std::array<pollfd, 3> ends{pollfd{input.get(), POLLOUT, 0}, pollfd{output.get(), POLLIN, 0},
                                 pollfd{complaint.get(), POLLIN, 0}};
      if (::poll(ends.data(), ends.size(), static_cast<int>(std::min(left(), kStopEvery).count())) < 0 && errno != EINTR) {
        answer_.complaint = std::generic_category().message(errno);
        return false;
      }
      if (ends[0].revents != 0) feed(input);
      if (ends[1].revents != 0) hear(output, answer_.output, limits_.output + 1);
      if (ends[2].revents != 0) hear(complaint, answer_.complaint, kMostComplaint);
      if (answer_.output.size() > limits_.output) {
        answer_.output.clear();
        answer_.end = ContainedEnd::too_much;
        return false;
      }
    }
    return true;
  }
  bool wait_for(Child& child) {
    for (std::chrono::microseconds pause{50}; !child.has_ended();
         pause = std::min(2 * pause, std::chrono::microseconds(5000))) {
      if (!goes_on()) return false;
      ::poll(nullptr, 0,
             static_cast<int>(std::max<long>(1, std::chrono::duration_cast<std::chrono::milliseconds>(pause).count())));
    }
    return true;
  }

 private:
  std::chrono::milliseconds left() const {
    return std::max(std::chrono::milliseconds(1), std::chrono::ceil<std::chrono::milliseconds>(until_ - Clock::now()));
  }
  bool goes_on() {
    if (stop_.stop_requested())
      answer_.end = ContainedEnd::stopped;
    else if (Clock::now() >= until_)
      answer_.end = ContainedEnd::too_slow;
    else
      return true;
    return false;
  }
  void feed(End& to) {
    const ssize_t sent = ::send(to.get(), input_.data(), input_.size(), kSendFlags);
    if (sent > 0) input_.remove_prefix(static_cast<std::size_t>(sent));
    // Who does not want the rest may answer all the same.
    if ((sent < 0 && errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK) || input_.empty()) to.close();
  }
  /// What goes beyond `most` is read and dropped.
  static void hear(End& from, std::string& into, std::uint64_t most) {
    std::array<char, 1 << 16> buffer;
    const ssize_t got = ::recv(from.get(), buffer.data(), buffer.size(), 0);
    if (got > 0)
      into.append(buffer.data(), std::min<std::uint64_t>(static_cast<std::uint64_t>(got), most - into.size()));
    else if (got == 0 || (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK))
      from.close();
  }

  ContainedAnswer& answer_;
  std::string_view input_;
  const ContainedLimits& limits_;
  const std::stop_token& stop_;
  Clock::time_point until_;
};

/// The errno that kept it from starting, or 0.
int start_error(const End& from) noexcept {
  ::fcntl(from.get(), F_SETFL, 0);
  int number = 0;
  ssize_t got = 0;
  while ((got = ::read(from.get(), &number, sizeof number)) < 0 && errno == EINTR) {
  }
  return got == static_cast<ssize_t>(sizeof number) ? number : 0;
}

void tell_end(ContainedAnswer& answer, int status) noexcept {
  if (WIFSIGNALED(status)) {
    answer.code = WTERMSIG(status);
    answer.end = answer.code == SIGXCPU ? ContainedEnd::too_slow : ContainedEnd::crashed;
  } else {
    answer.code = WEXITSTATUS(status);
    answer.end = answer.code == 0 ? ContainedEnd::done : ContainedEnd::failed;
  }
}

}  // namespace

ContainedAnswer run_contained(const ContainedProgram& program, std::string_view input, const ContainedLimits& limits,
                              const std::stop_token& stop) {
  ContainedAnswer answer;
  const auto not_started = [&](int number) {
    answer.complaint = std::generic_category().message(number);
    return answer;
  };
  Channel to, from, complaints, errors;
  if (!make(to) || !make(from) || !make(complaints) || !make(errors)) return not_started(errno);
  const Confinement confinement(program, limits);
  std::vector<std::string> words{program.path.string()};
  words.insert(words.end(), program.arguments.begin(), program.arguments.end());
  std::vector<std::string> environment = program.environment;
  const std::vector<char*> argv = pointers(words), names = pointers(environment);

  pid_t number = -1;
  {
    const pid_t parent = ::getpid();
    const SignalsHeld held;
    number = ::fork();
    if (number == 0) become(confinement, program.path.c_str(), argv.data(), names.data(), to, from, complaints, errors, parent);
  }
  if (number < 0) return not_started(errno);
  Child child(number);
  for (Channel* channel : {&to, &from, &complaints, &errors}) channel->theirs.close();
  if (const int error = start_error(errors.ours); error != 0) {
    child.end();
    return not_started(error);
  }
  Talk talk(answer, input, limits, stop);
  if (!talk.run(std::move(to.ours), std::move(from.ours), std::move(complaints.ours)) || !talk.wait_for(child)) {
    child.end();
    answer.output.clear();
    return answer;
  }
  tell_end(answer, child.status());
  return answer;
}

std::filesystem::path find_program(std::string_view name, const std::vector<std::filesystem::path>& folders) {
  for (const std::filesystem::path& folder : folders) {
    std::filesystem::path path = folder / name;
    std::error_code error;
    if (path.is_absolute() && std::filesystem::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0) return path;
  }
  return {};
}

}  // namespace sayyes
