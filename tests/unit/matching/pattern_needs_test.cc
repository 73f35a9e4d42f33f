#include "sayyes/matching/pattern_needs.h"

#include <gtest/gtest.h>

#include <string>

namespace sayyes::matching {
namespace {

PatternNeeds needs(std::string_view re2) { return needs_of(parse_pattern(re2)->root); }

TEST(PatternNeedsTest, KnowsWhatEveryMatchHolds) {
  const struct {
    std::string_view re2;
    bool beyond_ascii;
    std::uint32_t row;
  } cases[] = {
      {"[🚫⛔][📱🍔]*(?: [a-z]+)?", true, 1},
      {"[a-z]*(?:e{4,}|o{5})[a-z]*", false, 4},
      {"so{3,}", false, 3},
      {"e{4,}|no", false, 1},
      {"(?:e{4,})?no", false, 1},
      {"(?:e{4,})+", false, 4},
      {"é|è", true, 1},
      {"é|e", false, 1},
      {"[é0-9]", false, 1},
      {"[eo]{4,}", false, 1},  // not one byte
      {"(?:ab){4,}", false, 1},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(needs(one.re2).beyond_ascii, one.beyond_ascii) << one.re2;
    EXPECT_EQ(needs(one.re2).row, one.row) << one.re2;
  }
}

TEST(PatternNeedsTest, FindsWhatIsNeededWhereverItStands) {
  const PatternNeeds row{false, 4}, letter{true, 1};
  for (std::size_t before = 0; before < 300; before += 7) {
    for (const std::size_t after : {0u, 1u, 127u, 128u, 300u}) {
      std::string text;
      for (std::size_t i = 0; i < before; ++i) text += static_cast<char>('a' + i % 3);
      const std::size_t at = text.size();
      text += "xxxx";
      for (std::size_t i = 0; i < after; ++i) text += static_cast<char>('a' + i % 3);
      EXPECT_TRUE(row.may_be_met(text)) << before << ' ' << after;
      text[at + 1] = '-';
      EXPECT_FALSE(row.may_be_met(text)) << before << ' ' << after;
      EXPECT_FALSE(letter.may_be_met(text));
      text[at] = '\xC3';
      EXPECT_TRUE(letter.may_be_met(text));
    }
  }
  EXPECT_FALSE(row.may_be_met(""));
  EXPECT_FALSE(row.may_be_met("xxx"));
  EXPECT_TRUE(PatternNeeds{}.may_be_met(""));
}

}  // namespace
}  // namespace sayyes::matching
