#pragma once
/// Memory for the rules, taken in one go.

namespace sayyes::program {

/// Asks for large pages below the next few megabytes that are allocated: compiling a user's rules touches a thousand pages,
/// and the system takes longer to hand them out one by one than the rules take to compile. Only ever a hint; never fails.
/// To be called before the first large allocation, with one thread.
void prepare_heap() noexcept;

}  // namespace sayyes::program
