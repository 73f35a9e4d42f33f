// Tries what a contained program must not be able to do, and says of each attempt whether it worked.
// usage: escape_artist ATTEMPT [FOLDER]

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

extern char** environ;  // NOLINT: POSIX names it, no header has to

namespace {

void tell(const char* what, bool worked) {
  const int error = errno;
  std::printf("%s: %s%s%s\n", what, worked ? "DONE" : "refused", worked ? "" : ", ", worked ? "" : std::strerror(error));
  std::fflush(stdout);
}

void network() {
  tell("inet socket", ::socket(AF_INET, SOCK_STREAM, 0) >= 0);
  tell("inet6 socket", ::socket(AF_INET6, SOCK_DGRAM, 0) >= 0);
  tell("unix socket", ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
  tell("netlink socket", ::socket(AF_NETLINK, SOCK_RAW, 0) >= 0);
  int ends[2];
  tell("socket pair", ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  // Its standard input is a socket already: perhaps that one can be made to go elsewhere.
  tell("connect standard input", ::connect(0, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
}

bool can_open(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags, 0644);
  if (file < 0) return false;
  const bool written = (flags & O_ACCMODE) == O_RDONLY || ::write(file, "x", 1) == 1;
  ::close(file);
  return written;
}

void files(const std::string& folder) {
  const std::string mine = folder + "/mine", theirs = folder + "/theirs";
  tell("create a file", can_open(mine, O_WRONLY | O_CREAT));
  tell("write a file", can_open(theirs, O_WRONLY));
  tell("append to a file", can_open(theirs, O_WRONLY | O_APPEND));
  tell("empty a file", ::open(theirs.c_str(), O_RDONLY | O_TRUNC) >= 0);
  tell("read and write a file", can_open(theirs, O_RDWR));
  tell("a nameless file", can_open(folder, O_WRONLY | O_TMPFILE));
  tell("creat", ::creat(mine.c_str(), 0644) >= 0);
  tell("truncate", ::truncate(theirs.c_str(), 0) == 0);
  tell("make a folder", ::mkdir((folder + "/made").c_str(), 0755) == 0);
  tell("make a link", ::symlink("/etc/passwd", (folder + "/link").c_str()) == 0);
  tell("make a second name", ::link(theirs.c_str(), (folder + "/second").c_str()) == 0);
  tell("make a pipe", ::mkfifo((folder + "/pipe").c_str(), 0600) == 0);
  tell("change a mode", ::chmod(theirs.c_str(), 0777) == 0);
  tell("change times", ::utimensat(AT_FDCWD, theirs.c_str(), nullptr, 0) == 0);
  tell("rename", ::rename(theirs.c_str(), mine.c_str()) == 0);
  tell("remove", ::unlink(theirs.c_str()) == 0 || ::unlink(mine.c_str()) == 0);
  tell("a file in memory", ::memfd_create("x", 0) >= 0);
  tell("read a file", can_open(folder + "/secret", O_RDONLY));
  tell("list a folder", ::open(folder.c_str(), O_RDONLY | O_DIRECTORY) >= 0);
}

void processes() {
  std::fflush(stdout);
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  tell("fork", child > 0);
  if (child > 0) ::waitpid(child, nullptr, 0);
  tell("signal the parent", ::kill(::getppid(), 0) == 0);
  char there[8] = {};
  const iovec local{there, sizeof there}, remote{environ, sizeof there};
  tell("read another's memory", ::syscall(SYS_process_vm_readv, ::getppid(), &local, 1, &remote, 1, 0) >= 0 ||
                                    ::open(("/proc/" + std::to_string(::getppid()) + "/mem").c_str(), O_RDONLY) >= 0);
  const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
  tell("raise a limit", ::setrlimit(RLIMIT_FSIZE, &more) == 0 && ::setrlimit(RLIMIT_AS, &more) == 0);
  char parameters[256] = {};
  tell("io_uring", ::syscall(425, 8, parameters) >= 0);
}

void inherited() {
  int names = 0, open = 0;
  for (char** one = environ; *one != nullptr; ++one) ++names;
  for (int number = 3; number < 1024; ++number) open += ::fcntl(number, F_GETFD) >= 0 ? 1 : 0;
  std::printf("environment %d, files %d\n", names, open);
}

[[noreturn]] void spin() {
  volatile bool forever = true;
  while (forever) {
  }
  std::_Exit(3);
}

void eat_memory() {
  std::size_t mebibytes = 0;
  while (mebibytes < 4096) {
    void* const block = ::mmap(nullptr, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) break;
    ++mebibytes;
  }
  std::printf("%zu\n", mebibytes);
}

void echo() {
  char buffer[1 << 16];
  for (ssize_t got = 0; (got = ::read(0, buffer, sizeof buffer)) > 0;) {
    for (ssize_t at = 0; at < got;) at += ::write(1, buffer + at, static_cast<std::size_t>(got - at));
  }
}

[[noreturn]] void flood(int to) {
  const std::string block(1 << 16, 'x');
  while (::write(to, block.data(), block.size()) > 0) {
  }
  std::_Exit(3);
}

}  // namespace

int main(int count, char** words) {
  const std::string attempt = count > 1 ? words[1] : "";
  const std::string folder = count > 2 ? words[2] : ".";
  if (attempt == "network")
    network();
  else if (attempt == "files")
    files(folder);
  else if (attempt == "processes")
    processes();
  else if (attempt == "inherited")
    inherited();
  else if (attempt == "spin")
    spin();
  else if (attempt == "wait")
    for (;;) ::pause();
  else if (attempt == "eat")
    eat_memory();
  else if (attempt == "echo")
    echo();
  else if (attempt == "flood")
    flood(1);
  else if (attempt == "complain")
    flood(2);
  else if (attempt == "crash")
    *static_cast<volatile int*>(nullptr) = 1;
  else if (attempt == "fail")
    return 7;
  else
    return 2;
  return 0;
}
