#pragma once
/// Standard streams, without iostream: what is written arrives, or the exit code says that it did not.

#include <cstdint>
#include <string>
#include <string_view>

#include "sayyes/result.h"

namespace sayyes::program {

inline constexpr int kExitClean = 0, kExitFindings = 1, kExitTrouble = 2, kExitPipe = 141;

/// Makes the three descriptors usable and SIGPIPE and SIGXFSZ harmless. Call first.
void prepare_streams() noexcept;

/// Gathers 64 KiB on the way to standard output; on a terminal it passes on at once.
class StandardOutput {
 public:
  StandardOutput();
  /// False when nothing more can be written.
  bool write(std::string_view text);
  bool flush();
  bool is_terminal() const noexcept { return terminal_; }
  /// `exit_code`, or what the writing came to: 141 when the reader went away (nothing is said), 2 after another error (said on
  /// standard error). Flushes.
  int finish(int exit_code);

 private:
  std::string buffer_;
  int error_ = 0;
  bool terminal_ = false;
};

bool error_is_terminal() noexcept;
/// One line on standard error, safe for terminals.
void say(std::string_view text);
void say(const Problem& problem);
/// Lines on standard error as they are.
void say_lines(std::string_view lines);
/// Columns of the terminal: COLUMNS, or what the terminal says, or 80.
unsigned terminal_width() noexcept;
/// All of a file that an option names, which may be a pipe: `<(git diff)`. `what` is it called in a Problem.
Result<std::string> read_list(const std::string& name, std::string_view what);
/// All of standard input, up to `most_bytes`.
Result<std::string> read_standard_input(std::uint64_t most_bytes);

}  // namespace sayyes::program
