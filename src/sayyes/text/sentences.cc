#include <algorithm>
#include <array>
#include <bit>
#include <string>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "sayyes/text/characters.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

// Words that end in a full stop and go on. English, Spanish and French; lower case, inner full stops kept.
constexpr auto kTitles =
    std::to_array<std::string_view>({"mr",  "mrs", "ms",   "dr",  "prof", "st",  "rev",  "hon",  "sr", "sra",    "srta",
                                     "dra", "mme", "mlle", "jr",  "vs",   "e.g", "i.e",  "p.ej", "cf", "approx", "dept",
                                     "ext", "tel", "fig",  "vol", "pp",   "ave", "blvd", "av",   "pl", "env",    "aprox"});
// The same only where a number follows: "No. 5", "p. 12".
constexpr auto kBeforeNumbers =
    std::to_array<std::string_view>({"no", "nos", "p", "rm", "art", "ch", "sec", "núm", "nº", "n", "pág", "ed", "vols", "pt"});
// The same unless a capital begins the next word: "open until 5 p.m. Please …", but days and months follow a time.
constexpr auto kBeforeSmall = std::to_array<std::string_view>({"a.m", "p.m", "etc", "inc", "ltd", "co", "u.s", "u.k", "ph.d"});
constexpr auto kDays = std::to_array<std::string_view>(
    {"monday", "tuesday", "wednesday", "thursday", "friday",   "saturday", "sunday",  "mon",      "tue",   "tues",  "wed",
     "thu",    "thur",    "thurs",     "fri",      "sat",      "sun",      "january", "february", "march", "april", "june",
     "july",   "august",  "september", "october",  "november", "december", "est",     "pst",      "cst",   "mst",   "gmt"});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A word of ASCII letters in lower case, other bytes as they are, without the heap.
struct ShortWord {
  std::array<char, 16> bytes{};
  std::size_t size = 0;
  explicit ShortWord(std::string_view text) noexcept {
    if (text.size() > bytes.size()) return;
    for (const char c : text) bytes[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  std::string_view view() const noexcept { return {bytes.data(), size}; }
};

bool is_closer(char32_t code) noexcept {
  return code == '"' || code == '\'' || code == ')' || code == ']' || code == 0x201D || code == 0x2019 || code == 0xBB ||
         code == '*' || code == '_';
}

bool is_blank_at(std::string_view text, std::size_t at) noexcept {
  return at >= text.size() || text[at] == kSegmentBreak || is_space(character_at(text, at).code);
}

std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const Character here = character_at(text, at);
    if (!is_space(here.code)) break;
    at += here.size;
  }
  return at;
}

/// The full stop at `at` belongs to the word before it, and the sentence goes on at `next`.
bool is_abbreviation(std::string_view text, std::size_t at, std::size_t next) noexcept {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 16 && (text[begin - 1] == '.' || is_word_before(text, begin))) {
    begin -= character_before(text, begin).size;
  }
  const ShortWord word(text.substr(begin, at - begin));
  if (word.size == 0 || next >= text.size()) return false;
  if (holds(kTitles, word.view())) return true;
  if (holds(kBeforeNumbers, word.view()) && text[next] >= '0' && text[next] <= '9') return true;
  if (holds(kBeforeSmall, word.view())) {
    if (!is_upper_at(text, next)) return true;
    std::size_t end = next;
    while (end < text.size() && is_word_at(text, end)) end += character_size(text, end);
    return holds(kDays, ShortWord(text.substr(next, end - next)).view());
  }
  // An initial: one capital letter, alone or after another ("J. K. Rowling", "U.N. report").
  const std::size_t last = at - character_before(text, at).size;
  return is_upper_at(text, last) && (last == begin || text[last - 1] == '.') && text.substr(last, at - last) != "I";
}

/// Bytes that can begin the mark of an end. Nearly every byte of prose is none.
constexpr auto kMarkBytes = [] {
  std::array<bool, 256> marks{};
  for (const char mark : {'\n', '\r', '.', '!', '?', ':', kSegmentBreak}) marks[static_cast<unsigned char>(mark)] = true;
  for (const unsigned lead : {0xE2u, 0xE3u, 0xEFu}) marks[lead] = true;
  return marks;
}();

/// Where a sentence ends that has its mark at `at`, behind quotation marks and brackets that close; 0 where none ends.
std::size_t end_at_mark(std::string_view text, std::size_t at, bool lines_end) noexcept {
  const Character mark = character_at(text, at);
  const bool line_end = mark.code == '\n' || (mark.code == '\r' && (at + 1 >= text.size() || text[at + 1] != '\n'));
  if (line_end) {
    if (lines_end) return at + 1;
    std::size_t next = at + 1;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
    return next < text.size() && text[next] == '\n' ? at + 1 : 0;
  }
  if (mark.code == static_cast<unsigned char>(kSegmentBreak)) return at + 1;
  const bool stop = mark.code == '.';
  const bool dots = mark.code == 0x2026 || (stop && at >= 2 && text[at - 1] == '.' && text[at - 2] == '.');
  const bool strong = mark.code == '!' || mark.code == '?' || mark.code == 0x203C || mark.code == 0x2049;
  if (mark.code == 0x3002 || mark.code == 0xFF01 || mark.code == 0xFF1F) return at + mark.size;
  if (!stop && !dots && !strong && mark.code != ':') return 0;
  std::size_t end = at + mark.size;
  if (mark.code != ':') {
    while (end < text.size()) {
      const Character closer = character_at(text, end);
      if (!is_closer(closer.code)) break;
      end += closer.size;
    }
  }
  if (!is_blank_at(text, end)) return 0;
  const std::size_t next = skip_blanks(text, end);
  if (dots) return next < text.size() && is_letter_at(text, next) && !is_upper_at(text, next) ? 0 : end;
  if (stop && is_abbreviation(text, at, next)) return 0;
  return end;
}

bool is_mark_byte(char byte) noexcept { return kMarkBytes[static_cast<unsigned char>(byte)]; }

#ifdef __SSE2__
/// A bit for each of 16 bytes that may be a mark: these, and all that begin a character of three or four bytes.
unsigned likely_marks(const char* at) noexcept {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i wide = _mm_set1_epi8(static_cast<char>(0xE0));
  __m128i found = _mm_cmpeq_epi8(_mm_and_si128(bytes, wide), wide);
  for (const char mark : {'\n', '\r', '.', '!', '?', ':', kSegmentBreak})
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(mark)));
  return static_cast<unsigned>(_mm_movemask_epi8(found));
}
#endif

/// The first byte of [at, end) that can begin the mark of an end, or `end`.
std::size_t next_mark(std::string_view text, std::size_t at, std::size_t end) noexcept {
#ifdef __SSE2__
  for (; at + 16 <= end; at += 16) {
    for (unsigned found = likely_marks(text.data() + at); found != 0; found &= found - 1) {
      const std::size_t mark = at + static_cast<std::size_t>(std::countr_zero(found));
      if (is_mark_byte(text[mark])) return mark;
    }
  }
#endif
  while (at < end && !is_mark_byte(text[at])) ++at;
  return at;
}

/// The last such byte of [least, at), or npos.
std::size_t previous_mark(std::string_view text, std::size_t at, std::size_t least) noexcept {
#ifdef __SSE2__
  for (; at >= least + 16; at -= 16) {
    unsigned found = likely_marks(text.data() + at - 16);
    while (found != 0) {
      const auto bit = static_cast<unsigned>(std::bit_width(found) - 1);
      if (is_mark_byte(text[at - 16 + bit])) return at - 16 + bit;
      found &= ~(1u << bit);
    }
  }
#endif
  while (at > least) {
    if (is_mark_byte(text[--at])) return at;
  }
  return std::string_view::npos;
}

/// One look never goes further than this, so that many looks at a text without full stops stay linear.
constexpr std::size_t kMostBytes = 4096;

}  // namespace

Span<TextSpace> sentence_around(std::string_view utf8, std::uint32_t at, bool lines_end) noexcept {
  const std::size_t size = utf8.size();
  std::size_t middle = std::min<std::size_t>(at, size);
  while (middle > 0 && middle < size && is_continuation_byte(utf8[middle])) --middle;
  std::size_t begin = middle;
  std::size_t least = middle > kMostBytes ? middle - kMostBytes : 0;
  while (least > 0 && is_continuation_byte(utf8[least])) --least;
  std::size_t around = 0;  // end of a sentence whose mark is before `middle` and whose closing quotes reach beyond
  while (begin > least) {
    const std::size_t mark = previous_mark(utf8, begin, least);
    if (mark == std::string_view::npos) {
      begin = least;
      break;
    }
    const std::size_t found = end_at_mark(utf8, mark, lines_end);
    if (found != 0 && found <= middle) {
      begin = found;
      break;
    }
    around = std::max(around, found);
    begin = mark;
  }
  while (begin < middle && is_space(character_at(utf8, begin).code)) begin += character_size(utf8, begin);

  std::size_t end = around;
  const std::size_t most = std::min(size, middle + kMostBytes);
  for (std::size_t i = middle; end == 0; ++i) {
    i = next_mark(utf8, i, most);
    if (i >= most) {
      end = most;
      while (end < size && is_continuation_byte(utf8[end])) ++end;
      break;
    }
    const std::size_t found = end_at_mark(utf8, i, lines_end);
    if (found == 0) continue;
    const bool breaks = utf8[i] == '\n' || utf8[i] == '\r' || utf8[i] == kSegmentBreak;
    end = breaks ? i : found;
    if (breaks) break;  // which may be right here, at 0
  }
  while (end > middle && is_space(character_before(utf8, end).code)) end -= character_before(utf8, end).size;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace sayyes
