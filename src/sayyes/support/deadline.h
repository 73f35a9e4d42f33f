#pragma once
/// A time by which work is given up.

#include <chrono>
#include <cstdint>
#include <optional>

namespace sayyes {

/// Asked often, it looks at the clock now and then; once passed it stays passed. One thread at a time.
class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  Deadline() = default;
  explicit Deadline(std::optional<Clock::time_point> until) : until_(until) {}

  bool passed() noexcept {
    if (!until_ || passed_) return passed_;
    if (asked_++ % kEvery == 0) passed_ = Clock::now() >= *until_;
    return passed_;
  }

 private:
  static constexpr std::uint32_t kEvery = 64;
  std::optional<Clock::time_point> until_;
  std::uint32_t asked_ = 0;
  bool passed_ = false;
};

}  // namespace sayyes
