#include "progress.h"

#include <unistd.h>

#include <string>

#include "streams.h"

namespace sayyes::program {
namespace {

void put(const std::string& text) { [[maybe_unused]] const ssize_t wrote = ::write(2, text.data(), text.size()); }

}  // namespace

Progress::Progress(std::uint64_t total)
    : total_(total),
      next_(std::chrono::steady_clock::now() + std::chrono::milliseconds(500)),
      on_(total > 1 && error_is_terminal()) {}

void Progress::step() {
  ++done_;
  if (!on_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  put("\r\x1b[Kchecked " + std::to_string(done_) + " of " + std::to_string(total_) + " files");
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  put("\r\x1b[K");
  shown_ = false;
}

}  // namespace sayyes::program
