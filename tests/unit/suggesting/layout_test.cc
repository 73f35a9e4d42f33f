#include "sayyes/suggesting/layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace sayyes {
namespace {

TEST(BreakLinesTest, KeepsPhrasesWhole) {
  EXPECT_EQ(break_lines("Please enjoy food and drink in the lobby", 2, 22), "Please enjoy food\nand drink in the lobby");
  EXPECT_EQ(break_lines("Please come in by 5:30 pm", 2, 22), "Please come in\nby 5:30 pm");
  EXPECT_EQ(break_lines("Please walk", 1, 40), "Please walk");
  EXPECT_EQ(break_lines("Walk", 3, 40), "Walk");
}

TEST(BreakLinesTest, NeverParts) {
  for (std::size_t lines = 2; lines < 6; ++lines) {
    const std::string broken = break_lines("Please take calls in [where phone calls are welcome] until 5:30 pm", lines, 24);
    EXPECT_EQ(broken.find("5:30\npm"), std::string::npos) << broken;
    std::string joined = broken;
    std::replace(joined.begin(), joined.end(), '\n', ' ');
    EXPECT_EQ(joined, "Please take calls in [where phone calls are welcome] until 5:30 pm");
  }
}

}  // namespace
}  // namespace sayyes
