#include <gtest/gtest.h>

#include <string>

#include "sayyes/position.h"
#include "support/document_checks.h"
#include "support/random_text.h"

namespace sayyes {
namespace {

TEST(LineIndexTest, LineFeedsReturnsAndBothEndLines) {
  struct Case {
    std::string_view text;
    std::uint32_t lines;
  };
  const Case cases[] = {{"", 1},
                        {"a", 1},
                        {"a\n", 2},
                        {"a\r\nb", 2},
                        {"a\rb", 2},
                        {"\r\r\n\n\r", 5},
                        {"a\n\rb", 3},
                        {"a\u2028b", 1},
                        {"a\u0085"
                         "b\fc\vd",
                         1},
                        {"\n\n\n", 4}};
  for (const Case& c : cases) EXPECT_EQ(LineIndex(c.text).line_count(), c.lines) << testing::PrintToString(c.text);
}

TEST(LineIndexTest, CountsColumnsInEveryEncoding) {
  const std::string_view text = "ab\r\n\u00E9\U0001F600x\n";
  const LineIndex lines(text);
  struct Case {
    std::uint32_t offset;
    LineColumn utf8, utf16, code_points;
  };
  const Case cases[] = {
      {0, {1, 1}, {1, 1}, {1, 1}}, {2, {1, 3}, {1, 3}, {1, 3}},  {3, {1, 4}, {1, 4}, {1, 4}},  {4, {2, 1}, {2, 1}, {2, 1}},
      {6, {2, 3}, {2, 2}, {2, 2}}, {10, {2, 7}, {2, 4}, {2, 3}}, {11, {2, 8}, {2, 5}, {2, 4}}, {12, {3, 1}, {3, 1}, {3, 1}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(lines.at(text, c.offset, PositionEncoding::utf8), c.utf8) << c.offset;
    EXPECT_EQ(lines.at(text, c.offset, PositionEncoding::utf16), c.utf16) << c.offset;
    EXPECT_EQ(lines.at(text, c.offset, PositionEncoding::code_points), c.code_points) << c.offset;
  }
  EXPECT_EQ(lines.at(text, 8, PositionEncoding::utf16), (LineColumn{2, 2})) << "inside a character";
  EXPECT_EQ(lines.at(text, 99, PositionEncoding::utf16), (LineColumn{3, 1})) << "past the end";
}

TEST(LineIndexTest, PositionsPastALineEndAtItsEnd) {
  const std::string_view text = "ab\r\ncd\n\xF0\x9F\x98\x80";
  const LineIndex lines(text);
  struct Case {
    LineColumn position;
    std::uint32_t expected;
  };
  const Case cases[] = {{{1, 3}, 2}, {{1, 4}, 3},  {{1, 5}, 2},  {{1, 4000000000}, 2}, {{2, 3}, 6}, {{2, 4}, 6},
                        {{3, 2}, 7}, {{3, 3}, 11}, {{3, 9}, 11}, {{4, 1}, 11},         {{0, 0}, 0}, {{2, 0}, 4}};
  for (const Case& c : cases) {
    EXPECT_EQ(lines.offset(text, c.position, PositionEncoding::utf16), c.expected)
        << c.position.line << ':' << c.position.column;
  }
}

TEST(LineIndexTest, RandomTextsGoThereAndBack) {
  checks::RandomText random(7);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random.text(random.below(30));
    ASSERT_EQ(checks::check_lines(text), "") << testing::PrintToString(text);
  }
}

TEST(CountTest, AgreesWithCountingOneByOne) {
  checks::RandomText random(11);
  for (int i = 0; i < 200; ++i) {
    const std::string text = random.text(random.below(400));
    std::size_t code_points = 0, units = 0;
    for (std::size_t at = 0; at < text.size();) {
      const Character character = character_at(text, at);
      at += character.size;
      ++code_points;
      units += character.code >= 0x10000 ? 2 : 1;
    }
    ASSERT_EQ(count_code_points(text), code_points);
    ASSERT_EQ(count_utf16_units(text), units);
  }
  std::string emoji;
  for (int i = 0; i < 5000; ++i) emoji += "\U0001F600";
  EXPECT_EQ(count_code_points(emoji), 5000u);
  EXPECT_EQ(count_utf16_units(emoji), 10000u);
}

}  // namespace
}  // namespace sayyes
