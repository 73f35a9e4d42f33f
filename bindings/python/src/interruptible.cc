#include "interruptible.h"

#include <pybind11/pybind11.h>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace sayyes::python {

namespace py = pybind11;

void run_interruptibly(const std::function<void(std::stop_token)>& work, const std::function<void()>& tick) {
  constexpr std::chrono::milliseconds kListens{50};
  std::mutex mutex;
  std::condition_variable ended;
  bool done = false;
  std::exception_ptr failure;
  std::jthread worker([&](std::stop_token stop) {
    try {
      work(std::move(stop));
    } catch (...) {
      failure = std::current_exception();
    }
    std::lock_guard lock(mutex);
    done = true;
    ended.notify_one();
  });
  const auto wait = [&] {
    py::gil_scoped_release release;
    std::unique_lock lock(mutex);
    return ended.wait_for(lock, kListens, [&] { return done; });
  };
  const auto stop = [&] {
    worker.request_stop();
    py::gil_scoped_release release;
    worker.join();
  };
  while (!wait()) {
    if (PyErr_CheckSignals() != 0) {
      // Kept while the GIL is away.
      const py::error_already_set raised;
      stop();
      throw raised;
    }
    try {
      if (tick) tick();
    } catch (...) {
      const std::exception_ptr raised = std::current_exception();
      stop();
      std::rethrow_exception(raised);
    }
  }
  if (failure) std::rethrow_exception(failure);
  if (tick) tick();
}

}  // namespace sayyes::python
