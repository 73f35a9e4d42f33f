#include "sayyes/matching/could_match.h"

#include <gtest/gtest.h>

#include <string>

#include "sayyes/matching/lazy_re2.h"

namespace sayyes::matching {
namespace {

struct Look {
  std::string pattern, text;
  bool could, does;
};
void PrintTo(const Look& look, std::ostream* out) { *out << look.pattern << " in " << look.text; }
class CouldMatchTest : public ::testing::TestWithParam<Look> {};

TEST_P(CouldMatchTest, SaysNoOnlyWhereThereIsNoMatch) {
  const auto syntax = parse_pattern(GetParam().pattern);
  ASSERT_TRUE(syntax);
  EXPECT_EQ(could_match(syntax->root, GetParam().text), GetParam().could);
  const LazyRe2 regex(GetParam().pattern, 8u << 20, false);
  EXPECT_EQ(regex.matches(GetParam().text), GetParam().does);
  EXPECT_EQ(regex.search(GetParam().text, 0, static_cast<std::uint32_t>(GetParam().text.size())).has_value(), GetParam().does);
}
INSTANTIATE_TEST_SUITE_P(All, CouldMatchTest,
                         ::testing::Values(Look{"no (food|drinks?)", "no drink here", true, true},
                                           Look{"no (food|drinks?)", "no dogs", false, false},
                                           Look{"no (food|drinks?)", "drink? no one", true, false},
                                           Look{"(?:the )?hall", "a hall", true, true}, Look{"a{4,}h", "aaah", false, false},
                                           Look{"a{4,}h", "aaaaah", true, true}, Look{"(?:ab){2}", "ab ab", true, false},
                                           Look{"[0-9]{3}|x", "no number", false, false},
                                           Look{"[0-9]{3}", "in 1904", true, true}, Look{"[🚫⛔]+", "no sign", false, false},
                                           Look{"[🚫⛔]+", "a ⛔ sign", true, true}, Look{"[^a-z]", "letters", false, false},
                                           Look{"^never \\w+ again$", "never ever again", true, true},
                                           Look{"\\bcafé\\b|x", "cafe", false, false}, Look{"a||b", "c", true, true}));

TEST(LazyRe2Test, AnswersTheSameAfterManyLooks) {
  const LazyRe2 regex("no (?:food|drink)", 8u << 20, false);
  for (int i = 0; i < 40; ++i) {
    EXPECT_FALSE(regex.matches("a text without"));
    EXPECT_FALSE(regex.search("xx no food", 0, 9));
    EXPECT_EQ(regex.search("xx no food", 2, 10)->begin, 3u);
  }
}

}  // namespace
}  // namespace sayyes::matching
