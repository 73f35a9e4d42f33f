#pragma once
/// What a child gives up between fork and exec. Nothing here allocates or locks after `prepare`.

#include <cstdint>
#include <string>
#include <vector>

#include "sayyes/support/contained_program.h"

namespace sayyes {

/// Prepared before the fork, for the child to apply.
class Confinement {
 public:
  Confinement(const ContainedProgram& program, const ContainedLimits& limits);

  /// In the child: limits, no privileges, no files, no system calls but a few. Async-signal-safe. Where the kernel lacks a part
  /// it goes without; false, and errno, where a limit that every system has could not be set.
  bool apply() const noexcept;

 private:
  std::vector<std::string> readable_;
  ContainedLimits limits_;
};

}  // namespace sayyes
