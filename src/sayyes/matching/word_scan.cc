#include "sayyes/matching/word_scan.h"

#include <array>

#if defined(__x86_64__) && defined(__GNUC__)
#define SAYYES_AVX2 1
#include <immintrin.h>
#endif

namespace sayyes::matching {
namespace {

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    classes[byte] = is_token_byte(static_cast<unsigned char>(byte)) ? 1 : byte == ' ' ? 0 : 2;
  }
  return classes;
}
constexpr auto kClasses = make_classes();

void classify_word(const char* text, std::size_t size, std::uint64_t* token, std::uint64_t* mark) noexcept {
  std::uint64_t tokens = 0, marks = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t kind = kClasses[static_cast<unsigned char>(text[i])];
    tokens |= (kind & 1) << i;
    marks |= (kind >> 1) << i;
  }
  *token = tokens;
  if (mark != nullptr) *mark = marks;
}

#ifdef SAYYES_AVX2
// Digits, letters and '_' by signed comparisons: bytes from 0x80 are negative and fall out.
__attribute__((target("avx2"))) inline std::uint32_t token_bits(__m256i bytes) noexcept {
  const __m256i folded = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
  const __m256i letter = _mm256_and_si256(_mm256_cmpgt_epi8(folded, _mm256_set1_epi8('a' - 1)),
                                          _mm256_cmpgt_epi8(_mm256_set1_epi8('z' + 1), folded));
  const __m256i digit = _mm256_and_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8('0' - 1)),
                                         _mm256_cmpgt_epi8(_mm256_set1_epi8('9' + 1), bytes));
  const __m256i connector = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('_'));
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(letter, digit), connector)));
}
__attribute__((target("avx2"))) inline std::uint32_t space_bits(__m256i bytes) noexcept {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(' '))));
}

__attribute__((target("avx2"))) void classify_bytes_avx2(const char* text, std::size_t size, std::uint64_t* tokens,
                                                         std::uint64_t* marks) noexcept {
  std::size_t at = 0;
  for (; at + 64 <= size; at += 64, ++tokens) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at + 32));
    const std::uint64_t token = token_bits(low) | (static_cast<std::uint64_t>(token_bits(high)) << 32);
    *tokens = token;
    if (marks != nullptr) {
      *marks++ = ~(token | space_bits(low) | (static_cast<std::uint64_t>(space_bits(high)) << 32));
    }
  }
  if (at < size) classify_word(text + at, size - at, tokens, marks);
}
#endif

}  // namespace

void classify_bytes_portable(const char* text, std::size_t size, std::uint64_t* tokens, std::uint64_t* marks) noexcept {
  for (std::size_t at = 0; at < size; at += 64, ++tokens) {
    classify_word(text + at, size - at < 64 ? size - at : 64, tokens, marks);
    if (marks != nullptr) ++marks;
  }
}

ClassifyBytes classify_bytes() noexcept {
#ifdef SAYYES_AVX2
  if (__builtin_cpu_supports("avx2")) return classify_bytes_avx2;
#endif
  return classify_bytes_portable;
}

}  // namespace sayyes::matching
