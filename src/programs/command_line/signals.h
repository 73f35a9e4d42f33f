#pragma once
/// Stopping between two files, not inside one.

namespace sayyes::program {

/// A signal was remembered by some StopSignals.
bool stop_asked() noexcept;

/// While it lives, the first of SIGINT, SIGTERM and SIGHUP is only remembered; a second one ends the program as ever.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  bool caught() const noexcept;
  /// Ends the program by the signal that was caught, so that a shell sees what happened. Does nothing without one.
  void raise_again() const noexcept;
};

}  // namespace sayyes::program
