// The sign as it is laid out: parts of a text, ends of lines, sizes, colours, files.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "sign/design.h"
#include "sign/drawing.h"
#include "sign/layout.h"
#include "sign/line_breaks.h"

namespace sayyes::studio {
namespace {

using Lines = std::vector<std::string>;

/// Every character as wide as the next.
double by_count(std::string_view text) { return static_cast<double>(text.size()); }

TEST(LineBreaksTest, PhrasesStayWhole) {
  EXPECT_EQ(break_lines("Please enjoy food in the café on level 1", 18, by_count), (Lines{"Please enjoy food", "in the café", "on level 1"}));
  EXPECT_GT(break_cost("level", "1"), break_cost("café", "on"));
  EXPECT_GE(break_cost("UNDER", "12"), kTorn);
  EXPECT_GT(break_cost("10", "minutes"), break_cost("minutes", "past"));
  EXPECT_GT(break_cost("Map", "Room"), break_cost("Room", "today"));
}

TEST(LineBreaksTest, FewestLinesThenEvenOnes) {
  EXPECT_EQ(break_lines("one two six ten", 100, by_count), (Lines{"one two six ten"}));
  EXPECT_EQ(break_lines("aaaa bbbb cccc dddd", 14, by_count), (Lines{"aaaa bbbb", "cccc dddd"}));
  EXPECT_EQ(break_lines("internationalisation now", 5, by_count), (Lines{"internationalisation", "now"}));
  EXPECT_EQ(break_lines("  ", 5, by_count), Lines{});
}

TEST(LineBreaksTest, NothingIsLostWhateverTheWidth) {
  const std::string text = "Covered drinks are welcome. Meals in the café, please: crumbs spoil pages.";
  for (double width = 1; width < 90; ++width) {
    std::string joined;
    for (const std::string& line : break_lines(text, width, by_count)) joined += (joined.empty() ? "" : " ") + line;
    EXPECT_EQ(joined, text) << width;
  }
}

TEST(LineBreaksTest, WordsAreMeasuredOnceHoweverManyWidthsAreTried) {
  std::size_t measured = 0;
  std::string text;
  for (int i = 0; i < 400; ++i) text += "word ";
  const MeasuredWords words(text, [&](std::string_view part) { return measured += part.size(), by_count(part); });
  for (double width = 10; width < 80; ++width) EXPECT_LE(words.fewest_lines(width), words.lines(width).size());
  EXPECT_LE(measured, text.size() + 10);
}

TEST(DesignTest, TwoThoughtsInOneSizeStandApart) {
  SignDesign design;
  design.text = "Exact change, please\nPlease pay with smaller bills";
  const SignLayout sign = lay_out(design);
  ASSERT_GE(sign.letters.size(), 3u);
  std::size_t second = 0;
  while (second < sign.letters.size() && !std::string_view(sign.letters[second].text).starts_with("Please pay")) ++second;
  ASSERT_LT(second, sign.letters.size());
  ASSERT_GE(second, 1u);
  const double within = 1.14 * sign.letters[second].size;
  EXPECT_GT(sign.letters[second].baseline - sign.letters[second - 1].baseline, within * 1.2);
}

TEST(DesignTest, TheFirstSentenceIsTheHeadline) {
  const auto parts = [](std::string_view text) {
    const SignText out = parts_of(text);
    std::string said;
    for (const std::string& one : out.headline) said += "[" + one + "]";
    for (const std::string& one : out.body) said += "(" + one + ")";
    return said;
  };
  EXPECT_EQ(parts("Please enjoy food\nin the café"), "[Please enjoy food in the café]");
  EXPECT_EQ(parts("Covered drinks are welcome. Meals in the café, please."), "[Covered drinks are welcome.](Meals in the café, please.)");
  EXPECT_EQ(parts("NO FOOD\nNO DRINKS"), "[NO FOOD][NO DRINKS]");
  EXPECT_EQ(parts("Quiet, please\n\nOthers are reading.\n\nAsk us."), "[Quiet, please](Others are reading.)(Ask us.)");
  EXPECT_EQ(parts("Open until 5 p.m. on Sundays"), "[Open until 5 p.m. on Sundays]");
  EXPECT_EQ(parts(""), "");
}

TEST(DesignTest, EveryColourReadsWell) {
  EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 0.01);
  for (const Palette& one : palettes()) {
    EXPECT_GE(contrast(one.accent, "#ffffff"), 7) << one.id;
    EXPECT_GE(contrast("#1c2927", one.tint), 7) << one.id;
    EXPECT_GE(contrast("#40504d", one.tint), 7) << one.id;
    EXPECT_GE(contrast(one.tint, one.accent), 6.5) << one.id;
  }
}

TEST(DesignTest, AnInchForTenFeet) {
  EXPECT_NEAR(letter_height_for(3.048), 25.4, 1e-9);
  EXPECT_NEAR(distance_for(letter_height_for(7)), 7, 1e-9);
}

class LayoutTest : public testing::TestWithParam<SignTemplate> {};

TEST_P(LayoutTest, AllOfItIsOnThePaperAndNothingIsLost) {
  for (const std::string text : {"Hi", "Please enjoy food and drinks in the café on level 1. Crumbs invite mice.\n\nAsk us.",
                                 "Donaudampfschifffahrtsgesellschaftskapitänsmütze", ""}) {
    for (const bool dark : {false, true}) {
      SignDesign design;
      design.text = text;
      design.form = GetParam();
      design.dark = dark;
      design.footer = "Riverside Library";
      const SignLayout sign = lay_out(design);
      ASSERT_GT(sign.width, 0);
      for (const Block& one : sign.blocks) {
        EXPECT_GE(one.x, 0);
        EXPECT_GE(one.y, 0);
        EXPECT_LE(one.x + one.width, sign.width + 0.01);
        EXPECT_LE(one.y + one.height, sign.height + 0.01);
      }
      std::string said;
      for (const Letters& one : sign.letters) {
        EXPECT_GE(one.x, 0) << one.text;
        EXPECT_LE(one.baseline, sign.height) << one.text;
        EXPECT_GE(one.baseline - one.size, -0.01) << one.text;
        said += one.text + " ";
      }
      for (const std::string word : {"café", "mice.", "us."}) EXPECT_EQ(text.find(word) != std::string::npos, said.find(word) != std::string::npos);
      EXPECT_TRUE(text.empty() || sign.measures.headline_contrast >= 7);
    }
  }
}

TEST_P(LayoutTest, ATimeStaysInOneLine) {
  SignDesign design;
  design.text = "Back at 2:30 p.m.\n\nThe desk on level 2 is open.";
  design.form = GetParam();
  const SignLayout sign = lay_out(design);
  const auto holds = [&](std::string_view words) {
    return std::ranges::any_of(sign.letters, [&](const Letters& one) { return one.text.find(words) != std::string::npos; });
  };
  EXPECT_TRUE(holds("2:30 p.m."));
  EXPECT_TRUE(holds("level 2"));
}

TEST_P(LayoutTest, SmallerLettersWhenAskedAndLargerPaperReadsFurther) {
  SignDesign design;
  design.text = "Please take calls in the lobby";
  design.form = GetParam();
  const double full = lay_out(design).measures.headline;
  design.scale = 0.5;
  EXPECT_NEAR(lay_out(design).measures.headline, full / 2, full / 50);
  design.scale = 1;
  if (GetParam() != SignTemplate::screen) {
    design.paper = "a3";
    EXPECT_GT(lay_out(design).measures.headline, full);
  }
}

TEST_P(LayoutTest, FilesAreWhatTheySay) {
  SignDesign design;
  design.text = "Tea & cake <here>, “please”";
  design.form = GetParam();
  const SignLayout sign = lay_out(design);
  const std::string svg = to_svg(sign);
  EXPECT_NE(svg.find("&amp;"), std::string::npos);
  EXPECT_EQ(svg.find("<here>"), std::string::npos);
  EXPECT_NE(svg.find("<text "), std::string::npos);
  EXPECT_TRUE(to_pdf(sign).starts_with("%PDF-"));
  EXPECT_TRUE(to_png(sign).starts_with("\x89PNG"));
  EXPECT_EQ(to_svg(lay_out(design)), svg);
}

INSTANTIATE_TEST_SUITE_P(All, LayoutTest, testing::Values(SignTemplate::door, SignTemplate::desk, SignTemplate::shelf, SignTemplate::tent, SignTemplate::screen));

}  // namespace
}  // namespace sayyes::studio
