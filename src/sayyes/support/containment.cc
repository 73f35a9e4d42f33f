#include "sayyes/support/containment.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#ifdef __linux__
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace sayyes {
namespace {

constexpr rlim_t kOpenFiles = 16;

bool limit(int resource, rlim_t soft, rlim_t hard) noexcept {
  rlimit old{};
  if (::getrlimit(static_cast<decltype(RLIMIT_AS)>(resource), &old) == 0) {
    hard = std::min(hard, old.rlim_max);
    soft = std::min(soft, hard);
  }
  const rlimit now{soft, hard};
  return ::setrlimit(static_cast<decltype(RLIMIT_AS)>(resource), &now) == 0;
}

#ifdef __linux__

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0;  // numbers of calls are not known here
#endif

/// What a program needs to load its libraries, read its input and compute. Everything else is answered as a kernel answers that
/// has never heard of the call, which libraries are ready for.
constexpr auto kCalls = std::to_array<std::uint32_t>({
    SYS_read,
    SYS_readv,
    SYS_pread64,
    SYS_write,
    SYS_writev,
    SYS_lseek,
    SYS_close,
    SYS_fstat,
    SYS_newfstatat,
    SYS_statx,
    SYS_statfs,
    SYS_fstatfs,
    SYS_faccessat,
    SYS_readlinkat,
    SYS_getcwd,
    SYS_getdents64,
    SYS_fadvise64,
    SYS_dup,
    SYS_dup3,
    SYS_fcntl,
    SYS_ppoll,
    SYS_mmap,
    SYS_mprotect,
    SYS_munmap,
    SYS_mremap,
    SYS_madvise,
    SYS_brk,
    SYS_membarrier,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sigaltstack,
    SYS_futex,
    SYS_set_robust_list,
    SYS_set_tid_address,
    SYS_rseq,
    SYS_getpid,
    SYS_gettid,
    SYS_getuid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getegid,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_uname,
    SYS_sysinfo,
    SYS_getrusage,
    SYS_times,
    SYS_getrandom,
    SYS_clock_gettime,
    SYS_clock_getres,
    SYS_clock_nanosleep,
    SYS_nanosleep,
    SYS_gettimeofday,
    SYS_umask,
    SYS_execve,
    SYS_exit,
    SYS_exit_group,
#ifdef __x86_64__
    SYS_arch_prctl,
    SYS_stat,
    SYS_lstat,
    SYS_access,
    SYS_readlink,
    SYS_getdents,
    SYS_dup2,
    SYS_poll,
    SYS_time,
#endif
});

/// Bits of open()'s flags that could change a file.
constexpr std::uint32_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);

class Filter {
 public:
  constexpr Filter() {
    add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)));
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    for (const std::uint32_t call : kCalls) {
      add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
      add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    }
#ifdef SYS_open
    open_for_reading(SYS_open, 1);
#endif
    open_for_reading(SYS_openat, 2);
    // Asking for a limit is no harm, setting one (or that of another process) is.
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 5));
    add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, low_half(2)));
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 3));
    add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, low_half(2) + 4));
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    // isatty(): no.
    add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_ioctl, 0, 1));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOTTY));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS));
  }

  bool install() const noexcept {
    const sock_fprog program{static_cast<unsigned short>(size_), const_cast<sock_filter*>(instructions_.data())};
    return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
  }

 private:
  static constexpr std::uint32_t low_half(unsigned argument) {  // both architectures are little-endian
    return static_cast<std::uint32_t>(offsetof(seccomp_data, args) + argument * sizeof(std::uint64_t));
  }
  constexpr void add(sock_filter instruction) { instructions_[size_++] = instruction; }
  constexpr void open_for_reading(std::uint32_t call, unsigned flags) {
    add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4));
    add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, low_half(flags)));
    add(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, kWriting, 1, 0));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    add(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES));
  }

  std::array<sock_filter, 2 * kCalls.size() + 32> instructions_{};
  std::size_t size_ = 0;
};

constexpr Filter kFilter;

// Landlock, as the kernel documents it; headers of Debian 12 know its first versions only.
constexpr long kCreateRuleset = 444, kAddRule = 445, kRestrictSelf = 446;
struct Ruleset {
  std::uint64_t files, network, scoped;
};
struct [[gnu::packed]] PathRule {
  std::uint64_t allowed;
  std::int32_t parent;
};
constexpr std::uint64_t kExecute = 1 << 0, kReadFile = 1 << 2, kReadFolder = 1 << 3;

long landlock_version() noexcept { return ::syscall(kCreateRuleset, nullptr, 0, 1); }

void restrict_files(const std::vector<std::string>& readable) noexcept {
  const long version = landlock_version();
  if (version < 1) return;
  Ruleset rules{(1ull << 13) - 1, 0, 0};
  std::size_t size = sizeof rules.files;
  if (version >= 2) rules.files |= 1ull << 13;
  if (version >= 3) rules.files |= 1ull << 14;
  if (version >= 4) rules.network = 3, size = offsetof(Ruleset, scoped);
  if (version >= 5) rules.files |= 1ull << 15;
  if (version >= 6) rules.scoped = 3, size = sizeof rules;
  const int set = static_cast<int>(::syscall(kCreateRuleset, &rules, size, 0));
  if (set < 0) return;
  for (const std::string& path : readable) {
    const int place = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (place < 0) continue;
    struct stat status{};
    const bool folder = ::fstat(place, &status) == 0 && S_ISDIR(status.st_mode);
    const PathRule rule{kExecute | kReadFile | (folder ? kReadFolder : 0), place};
    ::syscall(kAddRule, set, 1, &rule, 0);
    ::close(place);
  }
  ::syscall(kRestrictSelf, set, 0);
  ::close(set);
}

void drop_capabilities() noexcept {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  const __user_cap_data_struct none[2] = {};
  ::syscall(SYS_capset, &header, none);
}

#endif

}  // namespace

Confinement::Confinement(const ContainedProgram& program, const ContainedLimits& limits)
    : readable_{"/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/dev/null", "/dev/urandom"}, limits_(limits) {
  readable_.push_back(program.path.string());
  readable_.insert(readable_.end(), program.readable.begin(), program.readable.end());
}

bool Confinement::apply() const noexcept {
  if (!limit(RLIMIT_CPU, limits_.cpu_seconds, limits_.cpu_seconds + 1) || !limit(RLIMIT_AS, limits_.memory, limits_.memory) ||
      !limit(RLIMIT_FSIZE, 0, 0) || !limit(RLIMIT_CORE, 0, 0) || !limit(RLIMIT_NOFILE, kOpenFiles, kOpenFiles))
    return false;
#ifdef __linux__
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  restrict_files(readable_);
  drop_capabilities();
  if (kArchitecture != 0) kFilter.install();
#endif
  return true;
}

Containment containment() noexcept {
  Containment here;
#ifdef __linux__
  const std::uint32_t action = SECCOMP_RET_ERRNO;
  here.system_calls = kArchitecture != 0 && ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
  here.files = landlock_version() >= 1;
#endif
  return here;
}

}  // namespace sayyes
