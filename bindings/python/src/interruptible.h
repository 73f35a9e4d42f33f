#pragma once
/// Long work beside a thread that listens for Ctrl-C.

#include <functional>
#include <stop_token>

namespace sayyes::python {

/// Calls `work` on a thread of its own, without the GIL, and waits. Python's signal handlers run meanwhile, within 50 ms; where one
/// raises (KeyboardInterrupt), or `tick` does, the token asks the work to stop, its end is waited for, and the exception goes on.
/// What `work` throws is thrown here. `tick` is called with the GIL some twenty times a second, and once at the end; may be
/// empty. Call with the GIL held.
void run_interruptibly(const std::function<void(std::stop_token)>& work, const std::function<void()>& tick = {});

}  // namespace sayyes::python
