#pragma once
/// How far a long run is, on standard error, where that is a terminal.

#include <chrono>
#include <cstdint>

namespace sayyes::program {

class Progress {
 public:
  /// `total`: files to check. Shows nothing for runs that are over at once.
  explicit Progress(std::uint64_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step();
  /// Takes the line away, so that something else may be written.
  void clear();

 private:
  std::uint64_t total_, done_ = 0;
  std::chrono::steady_clock::time_point next_;
  bool on_ = false;
  bool shown_ = false;
};

}  // namespace sayyes::program
