#pragma once
/// Other people's parsers, run where they can do no harm: a program of its own that reads what it is given, writes an answer,
/// and can do nothing else.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes {

struct ContainedProgram {
  std::filesystem::path path;            ///< absolute
  std::vector<std::string> arguments;    ///< without the program's own name
  std::vector<std::string> environment;  ///< all that it gets, "NAME=value"
  std::vector<std::string> readable;     ///< files and folders it may read, beside itself and what the system installed in /usr
};

struct ContainedLimits {
  std::chrono::milliseconds wall{30'000};
  std::uint64_t cpu_seconds = 30;
  std::uint64_t memory = 1ull << 30;   ///< address space, bytes
  std::uint64_t output = 64ull << 20;  ///< bytes of its answer
};

enum class ContainedEnd : std::uint8_t {
  done,         ///< exit code 0
  failed,       ///< another exit code
  not_started,  ///< `complaint` says why
  too_slow,
  too_much,  ///< its answer went beyond the limit
  crashed,   ///< ended by a signal
  stopped,   ///< somebody asked for it
};

struct ContainedAnswer {
  ContainedEnd end = ContainedEnd::not_started;
  int code = 0;           ///< exit code, or signal
  std::string output;     ///< all of it where `end` is done; never more than the limit
  std::string complaint;  ///< the beginning of what it wrote to standard error, bytes as they came
};

/// Starts the program with `input` as its standard input and waits for it. It gets no file but the three standard ones, no
/// environment but the one given, a session of its own, and is gone when this returns. It can write to no file, and what it may
/// use is bounded as `limits` says. On Linux, where the kernel has seccomp and Landlock, it can also open no socket, start no
/// further process or thread, and read nothing but what `readable` says. Throws std::bad_alloc only.
/// Blocks; safe for concurrent use.
ContainedAnswer run_contained(const ContainedProgram& program, std::string_view input, const ContainedLimits& limits = {},
                              const std::stop_token& stop = {});

/// What this system has beyond limits.
struct Containment {
  bool system_calls = false;  ///< seccomp: only a short list of calls is answered
  bool files = false;         ///< Landlock: only named files and folders can be read
};
Containment containment() noexcept;

/// The first of `folders` that holds an executable file of this name; empty where none does.
std::filesystem::path find_program(std::string_view name, const std::vector<std::filesystem::path>& folders);

}  // namespace sayyes
