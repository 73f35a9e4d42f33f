#pragma once
/// Texts that find mistakes: ASCII among combining marks, astral and invisible characters, all line ends, broken bytes.

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace sayyes::checks {

/// Pieces a random text is put together from, all well formed.
inline constexpr auto kPieces = std::to_array<std::string_view>({
    "a",
    "B",
    "no",
    "Food",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    ".",
    "!",
    "-",
    "'",
    "`",
    "\"",
    "don\u2019t",
    "\u2018",
    "\u201C",
    "\u00E9",
    "\u00C9",
    "e\u0301",
    "E\u0301",
    "\u00DF",
    "\u1E9E",
    "\u0130",
    "\u0131",
    "I",
    "\uFB01",
    "\uFB03",
    "\uFB05",
    "\u0149",
    "\u00A0",
    "\u2009",
    "\u3000",
    "\u2028",
    "\u0085",
    "\u00AD",
    "\u200B",
    "\u200D",
    "\uFEFF",
    "\u2060",
    "\uFE0F",
    "\u2010",
    "\u2011",
    "\u2012",
    "\u2013",
    "\u2014",
    "\u2212",
    "\uFF21",
    "\uFF5A",
    "\uFF40",
    "\u0301",
    "\u0323",
    "\u0345",
    "\u0308",
    "\u1F600",
    "\U0001F468\u200D\U0001F469",
    "\U00010400",
    "\u212A",
    "\u2126",
    "\u1E9B\u0323",
    "\u0390",
    "\u1100\u1161\u11A8",
    "\uAC00",
    "\u11A8",
    "\u0928\u093C",
    "\u05D0",
    "\u0623",
    "\u4E00",
    "\u2116",
    "\u00BD",
    "\u00BA",
    "\uFFFC",
    "\uFFFD",
    std::string_view("\0", 1),
    "\x1f",
    "\x7f",
    "\x1b",
    "https://example.org/no",
    "me@example.org",
    "form.pdf",
    "10.30",
    "and/or",
    "The library is open today, and everyone is welcome to stay as long as they like. ",
});

/// Bytes that are no UTF-8, or not where they stand.
inline constexpr auto kBrokenPieces = std::to_array<std::string_view>({
    "\x80",
    "\xC0\xAF",
    "\xE2\x80",
    "\xF0\x9F\x98",
    "\xF5",
    "\xED\xA0\x80",
    "\xFF",
    "\xFE",
    "\xE9",
    "\xC2",
    "\xEF\xBB\xBF",
});

class RandomText {
 public:
  explicit RandomText(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(engine_); }

  std::string text(std::size_t pieces) {
    std::string result;
    for (std::size_t i = 0; i < pieces; ++i) result += kPieces[below(kPieces.size())];
    return result;
  }
  std::string broken(std::size_t pieces) {
    std::string result;
    for (std::size_t i = 0; i < pieces; ++i) {
      result += below(4) == 0 ? kBrokenPieces[below(kBrokenPieces.size())] : kPieces[below(kPieces.size())];
    }
    return result;
  }

 private:
  std::mt19937 engine_;
};

}  // namespace sayyes::checks
