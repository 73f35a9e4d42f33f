#include "sayyes/matching/pattern_needs.h"

#include <gtest/gtest.h>

#include <string>

namespace sayyes::matching {
namespace {

PatternNeeds needs(std::string_view re2) { return needs_of(parse_pattern(re2)->root); }

TEST(PatternNeedsTest, KnowsWhatEveryMatchHolds) {
  const struct {
    std::string_view re2;
    unsigned lead;
    std::uint32_t row;
  } cases[] = {
      {"[🚫⛔][📱🍔]*(?: [a-z]+)?", 0xE2, 1},
      {"[a-z]*(?:e{4,}|o{5})[a-z]*", 0, 4},
      {"so{3,}", 0, 3},
      {"e{4,}|no", 0, 1},
      {"(?:e{4,})?no", 0, 1},
      {"(?:e{4,})+", 0, 4},
      {"é|è", 0xC3, 1},
      {"é|e", 0, 1},
      {"é|⛔", 0xC3, 1},
      {"[é⛔]🚫", 0xF0, 1},
      {"[^é]", 0, 1},
      {"[é0-9]", 0, 1},
      {"[eo]{4,}", 0, 1},  // not one byte
      {"(?:ab){4,}", 0, 1},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(needs(one.re2).lead, one.lead) << one.re2;
    EXPECT_EQ(needs(one.re2).row, one.row) << one.re2;
  }
}

TEST(PatternNeedsTest, FindsWhatIsNeededWhereverItStands) {
  const PatternNeeds row{0, 4}, letter{0xC3, 1};
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
