#pragma once
/// When work is given up: at a time, or when somebody asks for it.

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <utility>

namespace sayyes {

/// Asked often, it looks at the clock now and then; once passed it stays passed. One thread at a time.
class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  Deadline() = default;
  explicit Deadline(std::optional<Clock::time_point> until, std::stop_token stop = {})
      : until_(until), stop_(std::move(stop)), has_end_(until_ || stop_.stop_possible()) {}

  bool passed() noexcept {
    if (!has_end_ || passed_) return passed_;
    if (asked_++ % kEvery == 0) passed_ = stop_.stop_requested() || (until_ && Clock::now() >= *until_);
    return passed_;
  }

 private:
  static constexpr std::uint32_t kEvery = 64;
  std::optional<Clock::time_point> until_;
  std::stop_token stop_;
  bool has_end_ = false;
  std::uint32_t asked_ = 0;
  bool passed_ = false;
};

}  // namespace sayyes
