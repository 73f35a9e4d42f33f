#include "signals.h"

#include <array>
#include <csignal>

namespace sayyes::program {
namespace {

constexpr std::array<int, 3> kSignals{SIGINT, SIGTERM, SIGHUP};

/// A handler can reach nothing but a global.
volatile std::sig_atomic_t caught_signal = 0;

extern "C" void remember(int number) { caught_signal = number; }

}  // namespace

StopSignals::StopSignals() {
  struct sigaction action{};
  action.sa_handler = remember;
  action.sa_flags = SA_RESETHAND;  // and no SA_RESTART: a question on the terminal ends
  for (const int number : kSignals) {
    struct sigaction before{};
    // Whoever started this with a signal ignored (nohup) wants it so.
    if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) ::sigaction(number, &action, nullptr);
  }
}

StopSignals::~StopSignals() {
  for (const int number : kSignals) {
    struct sigaction before{};
    if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler == remember) std::signal(number, SIG_DFL);
  }
}

bool stop_asked() noexcept { return caught_signal != 0; }

bool StopSignals::caught() const noexcept { return stop_asked(); }

void StopSignals::raise_again() const noexcept {
  if (caught_signal == 0) return;
  std::signal(caught_signal, SIG_DFL);
  std::raise(caught_signal);
}

}  // namespace sayyes::program
