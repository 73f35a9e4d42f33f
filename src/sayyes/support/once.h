#pragma once
/// Something made when it is first asked for, by whichever thread comes first.

#include <atomic>
#include <mutex>

namespace sayyes {

/// run() makes once and for all; others wait meanwhile. Where making throws, the exception passes and the next caller tries
/// again. (std::call_once goes through C code, where an exception for want of memory needs memory itself and ends the program.)
class Once {
 public:
  template <class Make>
  void run(Make&& make) {
    if (done_.load(std::memory_order_acquire)) return;
    const std::lock_guard lock(mutex_);
    if (done_.load(std::memory_order_relaxed)) return;
    make();
    done_.store(true, std::memory_order_release);
  }

 private:
  std::atomic<bool> done_ = false;
  std::mutex mutex_;
};

}  // namespace sayyes
