#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "sayyes/text/charset.h"
#include "sayyes/text/utf8.h"

namespace sayyes {
namespace {

struct Close {
  void operator()(UCharsetDetector* detector) const noexcept { ucsdet_close(detector); }
};

constexpr std::size_t kSample = 65536;
// ICU is right about a few lines of Russian or Greek with no more than a third of its confidence, as long as nothing else
// comes near; short texts that it gets wrong stay below.
constexpr std::int32_t kConfident = 30;
constexpr std::int32_t kLead = 7;

bool is_letter(unsigned char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
}

/// In a text that is mostly ASCII: every other byte is what windows-1252 has in its place, a letter beside letters or the
/// typography of office programs.
bool reads_as_western(std::string_view bytes) noexcept {
  constexpr std::string_view kTypography =
      "\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA1\xA3\xA7\xA9\xAA\xAB\xAD\xAE\xB0\xB7\xBA\xBB\xBC\xBD\xBE\xBF\x8C"
      "\x9C";
  std::size_t high = 0;
  std::size_t run = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c < 0x80) {
      run = 0;
      continue;
    }
    ++high;
    // Three in a row are words of another script.
    if (++run > 2) return false;
    if (kTypography.find(bytes[i]) != std::string_view::npos) continue;
    const bool beside = (i > 0 && is_letter(static_cast<unsigned char>(bytes[i - 1]))) ||
                        (i + 1 < bytes.size() && is_letter(static_cast<unsigned char>(bytes[i + 1])));
    const bool alone = i == 0 || i + 1 >= bytes.size() || bytes[i - 1] == ' ' || bytes[i + 1] == ' ';  // "à", "é"
    if (!is_letter(c) || (!beside && !alone)) return false;
  }
  return high > 0 && high * 4 <= bytes.size();
}

}  // namespace

std::optional<Charset> detect_charset(std::string_view bytes) {
  const std::size_t ascii = ascii_prefix(bytes);
  const std::string_view sample = bytes.substr(ascii - std::min<std::size_t>(ascii, 4096)).substr(0, kSample);

  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) count = 0;
  std::optional<Charset> best;
  std::int32_t best_confidence = 0;
  for (std::int32_t i = 0; i < count; ++i) {
    const std::int32_t confidence = ucsdet_getConfidence(matches[i], &status);
    const char* const name = ucsdet_getName(matches[i], &status);
    if (U_FAILURE(status) || confidence < kConfident) break;
    const std::string_view candidate(name);
    if (candidate.starts_with("UTF-") || candidate.starts_with("IBM")) continue;
    Result<Charset> charset = find_charset(candidate);
    if (!charset || charset->kind != Charset::Kind::other) continue;
    if (best) {
      if (best_confidence - confidence < kLead) best.reset();
      break;
    }
    best = *std::move(charset);
    best_confidence = confidence;
  }
  if (best) return best;
  if (reads_as_western(sample)) return Charset{Charset::Kind::other, "windows-1252"};
  return std::nullopt;
}

}  // namespace sayyes
