#pragma once
/// For loops over bytes that a compiler turns into vectors by itself: compiled for AVX2 as well, and the machine chooses when
/// the program is loaded. Elsewhere, and under sanitizers, which are not ready by then, nothing.

#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define SAYYES_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define SAYYES_WIDE
#endif
