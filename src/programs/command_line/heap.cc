#include "heap.h"

#include <sys/mman.h>
#if defined(__GLIBC__)
#include <execinfo.h>
#endif

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace sayyes::program {

void prepare_heap() noexcept {
#if defined(__GLIBC__)
  // An exception that passes through C code has the C library load its unwinder, which takes memory: too late where the
  // exception says that there is none. (RE2 and std::call_once go through C.)
  void* frame = nullptr;
  ::backtrace(&frame, 1);
#endif
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
  constexpr std::size_t kRules = 8u << 20;
  constexpr std::uintptr_t kPage = 2u << 20;
  // What was mapped by itself and is freed tells the allocator to take blocks of that size from the heap from now on. The
  // second block is such a one; once freed, it stays with the heap. (volatile: the pairs are not to be left out.)
  void* volatile mapped = std::malloc(kRules);
  std::free(mapped);
  void* volatile block = std::malloc(kRules);
  if (block == nullptr) return;
  const auto begin = (reinterpret_cast<std::uintptr_t>(block) + kPage - 1) & ~(kPage - 1);
  const auto end = (reinterpret_cast<std::uintptr_t>(block) + kRules) & ~(kPage - 1);
  if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
  std::free(block);
#endif
}

}  // namespace sayyes::program
