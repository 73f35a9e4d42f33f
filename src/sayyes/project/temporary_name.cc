#include "sayyes/project/temporary_name.h"

#include <unistd.h>

#include <array>
#include <charconv>
#include <random>

namespace sayyes {
namespace {

constexpr std::string_view kMark = ".sayyes-";
constexpr std::string_view kEnding = ".tmp";
constexpr std::size_t kLongestName = 255;

std::string hexadecimal(std::uint64_t number) {
  std::string digits(16, '0');
  for (std::size_t i = 0; i < digits.size(); ++i) digits[i] = "0123456789abcdef"[(number >> (60 - 4 * i)) & 0xF];
  return digits;
}

/// Takes what stands before the next "-" off the front; false where it is no number.
template <class Number>
bool take(std::string_view& text, Number& number, int base) noexcept {
  const std::string_view part = text.substr(0, text.find('-'));
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number, base);
  if (part.empty() || error != std::errc() || end != part.data() + part.size()) return false;
  text.remove_prefix(part.size() + (part.size() < text.size() ? 1 : 0));
  return true;
}

}  // namespace

std::string make_temporary_name(std::string_view file_name, std::uint64_t old_hash, std::uint64_t new_hash) {
  std::random_device random;
  std::string tail(kMark);
  tail += std::to_string(::getpid()) + "-" + hexadecimal((static_cast<std::uint64_t>(random()) << 32) | random()) + "-";
  tail += hexadecimal(old_hash) + "-" + hexadecimal(new_hash) + std::string(kEnding);
  if (1 + file_name.size() + tail.size() > kLongestName) return tail;
  return "." + std::string(file_name) + tail;
}

std::optional<TemporaryName> read_temporary_name(std::string_view name) noexcept {
  const std::size_t mark = name.rfind(kMark);
  if (!name.starts_with('.') || !name.ends_with(kEnding) || mark == std::string_view::npos) return std::nullopt;
  std::string_view rest = name.substr(mark + kMark.size());
  if (rest.size() < kEnding.size()) return std::nullopt;
  rest.remove_suffix(kEnding.size());
  TemporaryName read;
  std::uint64_t random = 0;
  const bool good =
      take(rest, read.process, 10) && take(rest, random, 16) && take(rest, read.old_hash, 16) && take(rest, read.new_hash, 16);
  return good && rest.empty() ? std::optional(read) : std::nullopt;
}

}  // namespace sayyes
