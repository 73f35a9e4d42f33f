#include "sayyes/readers/mask.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "sayyes/readers/address_words.h"
#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

enum Class : std::uint8_t { kLetter = 1, kDigit = 2, kHost = 4, kPath = 8, kLocal = 16, kEdge = 32, kTrigger = 64 };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    std::uint8_t value = 0;
    if (letter) value |= kLetter;
    if (digit) value |= kDigit;
    if (letter || digit || c >= 0x80) value |= kHost | kPath;
    if (letter || digit) value |= kLocal;
    classes[c] = value;
  }
  for (const char c : std::string_view("-_.")) classes[static_cast<unsigned char>(c)] |= kHost | kPath | kLocal;
  for (const char c : std::string_view("/~%+")) classes[static_cast<unsigned char>(c)] |= kPath;
  for (const char c : std::string_view("%+")) classes[static_cast<unsigned char>(c)] |= kLocal;
  for (unsigned c = 0; c <= ' '; ++c) classes[c] |= kEdge;
  for (const char c : std::string_view("<>\"`{}|^\x7f")) classes[static_cast<unsigned char>(c)] |= kEdge;
  for (const char c : std::string_view(":/@.\\")) classes[static_cast<unsigned char>(c)] |= kTrigger;
  return classes;
}
constexpr auto kClasses = make_classes();

#ifndef __SSE2__
constexpr std::uint64_t kOnes = 0x0101010101010101u;

/// The high bit of each byte of `word` that is `byte` (below 0x80).
constexpr std::uint64_t equal_to(std::uint64_t word, char byte) noexcept {
  const std::uint64_t other = word ^ static_cast<unsigned char>(byte) * kOnes;
  return ~(((other & 0x7F * kOnes) + 0x7F * kOnes) | other) & 0x80 * kOnes;
}
#endif

bool is(char byte, unsigned wanted) noexcept { return (kClasses[static_cast<unsigned char>(byte)] & wanted) != 0; }

/// Looks at one text for addresses. Offsets are bytes of it.
class Scanner {
 public:
  Scanner(std::string_view text, std::uint32_t from)
      : text_(text), size_(static_cast<std::uint32_t>(text.size())), done_(from) {}

  std::optional<DecodedSpan> next() {
    for (std::uint32_t at = next_trigger(done_); at < size_; at = next_trigger(at + 1)) {
      std::optional<DecodedSpan> found;
      switch (text_[at]) {
        case ':':
          found = at_colon(at);
          break;
        case '@':
          found = at_at(at);
          break;
        case '/':
          found = at_slash(at);
          break;
        case '\\':
          found = at_backslash(at);
          break;
        default:
          found = at_dot(at);
          break;
      }
      if (found) return found;
    }
    return std::nullopt;
  }

 private:
  /// The next of : / @ . \\ that something stands right behind; a full stop at a sentence's end is none.
  std::uint32_t next_trigger(std::uint32_t at) const noexcept {
    for (;; ++at) {
      at = next_sign(at);
      if (at + 1 >= size_) return size_;
      if (!is(text_[at + 1], kEdge)) return at;
    }
  }

  /// The next of these bytes, or the end; many bytes at a time.
  std::uint32_t next_sign(std::uint32_t at) const noexcept {
#ifdef __SSE2__
    for (; at + 16 <= size_; at += 16) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text_.data() + at));
      const auto equals = [](__m128i some, char sign) { return _mm_cmpeq_epi8(some, _mm_set1_epi8(sign)); };
      const __m128i found =
          _mm_or_si128(_mm_or_si128(equals(_mm_or_si128(bytes, _mm_set1_epi8(1)), '/'), equals(bytes, ':')),  // '.' | 1 is '/'
                       _mm_or_si128(equals(bytes, '@'), equals(bytes, '\\')));
      const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found));
      if (mask != 0) return at + static_cast<std::uint32_t>(std::countr_zero(mask));
    }
#else
    for (; at + 8 <= size_; at += 8) {
      std::uint64_t word;
      std::memcpy(&word, text_.data() + at, 8);
      if ((equal_to(word | kOnes, '/') | equal_to(word, ':') | equal_to(word, '@') | equal_to(word, '\\')) != 0) break;
    }
#endif
    while (at < size_ && !is(text_[at], kTrigger)) ++at;
    return at;
  }

  char byte(std::uint32_t at) const noexcept { return at < size_ ? text_[at] : '\0'; }

  /// White space, brackets and quotes beyond ASCII, the character beginning at `at`. They end an address too.
  bool is_wide_edge(std::uint32_t at) const noexcept {
    const std::string_view rest = text_.substr(at, 3);
    if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xAB") || rest.starts_with("\xC2\xBB")) return true;
    if (rest.starts_with("\xE2\x80") || rest.starts_with("\xE3\x80") || rest.starts_with("\xEF\xBF")) return true;
    return rest.starts_with("\xEF\xBC") && static_cast<unsigned char>(byte(at + 2)) < 0x90;
  }
  bool ends_at(std::uint32_t at) const noexcept {
    if (at >= size_ || is(text_[at], kEdge)) return true;
    return static_cast<unsigned char>(text_[at]) >= 0xC2 && is_wide_edge(at);
  }
  /// An address may begin here: nothing, white space or an opening mark stands before.
  bool begins_at(std::uint32_t at) const noexcept {
    if (at == 0 || is(text_[at - 1], kEdge)) return true;
    const auto before = static_cast<unsigned char>(text_[at - 1]);
    if (before < 0x80) return std::string_view("([,;:'=*").find(static_cast<char>(before)) != std::string_view::npos;
    std::uint32_t lead = at - 1;
    while (lead > 0 && at - lead < 4 && (static_cast<unsigned char>(text_[lead]) & 0xC0) == 0x80) --lead;
    return is_wide_edge(lead);
  }

  std::uint32_t left_while(std::uint32_t at, unsigned wanted) const noexcept {
    std::uint32_t begin = at;
    while (begin > done_ && is(text_[begin - 1], wanted)) --begin;
    // Beyond ASCII a letter and a quotation mark look alike byte by byte: go right to the last mark that ends a word.
    for (std::uint32_t i = begin; i < at; ++i) {
      const auto lead = static_cast<unsigned char>(text_[i]);
      if (lead >= 0xC2 && is_wide_edge(i)) begin = i + (lead < 0xE0 ? 2 : 3);
    }
    while (begin < at && (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80) ++begin;
    return begin;
  }
  std::uint32_t right_while(std::uint32_t at, unsigned wanted) const noexcept {
    while (at < size_ && is(text_[at], wanted) && !ends_at(at)) ++at;
    return at;
  }
  /// Where an address that goes on to white space ends: without the punctuation that belongs to the sentence.
  std::uint32_t address_end(std::uint32_t from) const noexcept {
    std::uint32_t end = from;
    std::int64_t open = 0;
    while (!ends_at(end)) {
      if (text_[end] == '(') ++open;
      if (text_[end] == ')') --open;
      ++end;
    }
    while (end > from) {
      const char last = text_[end - 1];
      if (last == ')' && open < 0) {
        ++open;
      } else if (std::string_view(".,;:!?'*_]").find(last) == std::string_view::npos) {
        break;
      }
      --end;
    }
    return end;
  }

  std::optional<DecodedSpan> at_colon(std::uint32_t at) {
    std::uint32_t begin = at;
    while (begin > done_ && (is(text_[begin - 1], kLetter | kDigit) || text_[begin - 1] == '+')) --begin;
    if (begin == at) return std::nullopt;
    const bool drive = begin + 1 == at && is(text_[begin], kLetter) && begins_at(begin);
    if (drive && (byte(at + 1) == '\\' || byte(at + 1) == '/')) return DecodedSpan{begin, address_end(at + 1)};
    if (byte(at + 1) == '/' && byte(at + 2) == '/') {
      if (at - begin < 2 || ends_at(at + 3)) return std::nullopt;
      return DecodedSpan{begin, address_end(at + 3)};
    }
    if (!is_plain_scheme(text_.substr(begin, at - begin)) || !is(byte(at + 1), kLocal)) return std::nullopt;
    return DecodedSpan{begin, address_end(at + 1)};
  }

  std::optional<DecodedSpan> at_at(std::uint32_t at) {
    std::uint32_t end = right_while(at + 1, kHost);
    while (end > at + 1 && std::string_view("-_.").find(text_[end - 1]) != std::string_view::npos) --end;
    if (end == at + 1) return std::nullopt;
    const std::uint32_t begin = left_while(at, kLocal);
    // "3@5.00" is a price; a domain ends in letters.
    const bool domain = text_.substr(at + 1, end - at - 1).find('.') != std::string_view::npos && is(text_[end - 1], kLetter);
    if (begin < at) return domain ? std::optional(DecodedSpan{begin, end}) : std::nullopt;
    if (!begins_at(at) || !is(text_[at + 1], kLetter)) return std::nullopt;
    if (byte(end) == '@' && is(byte(end + 1), kLetter)) end = right_while(end + 1, kHost);  // @name@example.social
    while (text_[end - 1] == '.') --end;
    return DecodedSpan{at, end};
  }

  std::optional<DecodedSpan> at_slash(std::uint32_t at) {
    std::uint32_t begin = at;
    while (begin > done_ && at - begin < 2 && (text_[begin - 1] == '.' || text_[begin - 1] == '~')) --begin;
    if (!begins_at(begin) || !is(byte(at + 1), kHost)) return std::nullopt;
    std::uint32_t end = right_while(at, kPath);
    while (end > at && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
    const bool deeper = text_.substr(at + 1, end - at - 1).find('/') != std::string_view::npos;
    if (begin == at && !deeper) return std::nullopt;
    return DecodedSpan{begin, end};
  }

  std::optional<DecodedSpan> at_backslash(std::uint32_t at) {
    if (byte(at + 1) != '\\' || !is(byte(at + 2), kLocal) || !begins_at(at)) return std::nullopt;
    return DecodedSpan{at, address_end(at + 2)};
  }

  std::optional<DecodedSpan> at_dot(std::uint32_t at) {
    if (at < looked_at_ || at == done_ || !is(byte(at + 1), kHost) || !is(text_[at - 1], kHost)) return std::nullopt;
    std::uint32_t begin = left_while(at, kHost);
    while (begin < at && (text_[begin] == '.' || text_[begin] == '-')) ++begin;
    std::uint32_t end = right_while(at, kHost);
    looked_at_ = end;  // one look at each chain of dots keeps this linear
    while (end > at && std::string_view("-_.").find(text_[end - 1]) != std::string_view::npos) --end;
    if (end <= at + 1 || begin == at || byte(end) == '@') return std::nullopt;
    const std::string_view name = text_.substr(begin, end - begin);
    if (is_file_name(name)) return DecodedSpan{left_while(begin, kPath), end};
    const bool path = byte(end) == '/' || (byte(end) == '?' && is(byte(end + 1), kLocal)) || byte(end) == '#';
    if (!is_domain_name(name, path && !ends_at(end + 1))) return std::nullopt;
    std::uint32_t port = end;
    if (byte(end) == ':' && is(byte(end + 1), kDigit)) {
      port = end + 1;
      while (is(byte(port), kDigit)) ++port;
    }
    const char after = byte(port);
    return DecodedSpan{begin, after == '/' || after == '?' || after == '#' ? std::max(port, address_end(port)) : port};
  }

  std::string_view text_;
  std::uint32_t size_;
  std::uint32_t done_;
  std::uint32_t looked_at_ = 0;
};

}  // namespace

std::optional<DecodedSpan> next_address(std::string_view text, std::uint32_t from) { return Scanner(text, from).next(); }

void append_prose(DocumentBuilder& builder, DecodedSpan span) {
  const std::string_view text = builder.decoded().substr(span.begin, span.size());
  std::uint32_t done = 0;
  while (const auto found = next_address(text, done)) {
    builder.append({span.begin + done, span.begin + found->begin});
    builder.append_atom(kObject, {span.begin + found->begin, span.begin + found->end});
    done = found->end;
  }
  builder.append({span.begin + done, span.end});
}

}  // namespace sayyes
