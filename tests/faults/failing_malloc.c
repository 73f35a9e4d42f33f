// Loaded before a program (LD_PRELOAD): from the Nth request for memory in main() on, FAULT_COUNT of them are refused (all, where it
// says 0). What libraries do before main() is the same in every program.
//   FAULT_AT=N FAULT_COUNT=M FAULT_LOG=FILE    FILE is made at the first refusal, so that a test knows that there was one
// Programs that it starts are left alone. glibc only.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);
extern void* __libc_memalign(size_t, size_t);

static long first = 0, count = 0;
static const char* log_file = NULL;
static atomic_long requests = 0;

static int (*real_main)(int, char**, char**);
static atomic_int in_main = 0;

static int refused(void) {
  if (first == 0 || !in_main) return 0;
  const long request = atomic_fetch_add(&requests, 1) + 1;
  if (request < first || (count != 0 && request >= first + count)) return 0;
  if (request == first) close(open(log_file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  errno = ENOMEM;
  return 1;
}

__attribute__((constructor)) static void begin(void) {
  const char* const at = getenv("FAULT_AT");
  const char* const times = getenv("FAULT_COUNT");
  log_file = getenv("FAULT_LOG");
  unsetenv("LD_PRELOAD");
  if (times != NULL) count = atol(times);
  if (at != NULL && log_file != NULL) first = atol(at);
}

static int counted_main(int words, char** word, char** environment) {
  in_main = 1;
  return real_main(words, word, environment);
}

typedef int start(int (*)(int, char**, char**), int, char**, void (*)(void), void (*)(void), void (*)(void), void*);
int __libc_start_main(int (*main)(int, char**, char**), int words, char** word, void (*init)(void), void (*fini)(void),
                      void (*loader_fini)(void), void* stack_end) {
  real_main = main;
  return ((start*)dlsym(RTLD_NEXT, "__libc_start_main"))(counted_main, words, word, init, fini, loader_fini, stack_end);
}

void* malloc(size_t size) { return refused() ? NULL : __libc_malloc(size); }
void* calloc(size_t number, size_t size) { return refused() ? NULL : __libc_calloc(number, size); }
void* realloc(void* block, size_t size) { return refused() ? NULL : __libc_realloc(block, size); }
void* memalign(size_t alignment, size_t size) { return refused() ? NULL : __libc_memalign(alignment, size); }
void* aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void** block, size_t alignment, size_t size) {
  *block = memalign(alignment, size);
  return *block == NULL ? ENOMEM : 0;
}
