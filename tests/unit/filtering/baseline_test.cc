#include "sayyes/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sayyes {
namespace {

using testing::ElementsAre;

TEST(BaselineTest, ReadsWhatItWrites) {
  const Baseline baseline(
      {{"b.md", "en/jargon/ill", "1:02"}, {"a\tb%\n.md", "en/jargon/ill", "1:01"}, {"b.md", "en/jargon/ill", "1:02"},
       {"#read me.md", "en/jargon/ill", "1:01"}, {"<<<<<<<.md", "en/jargon/ill", "1:01\r"}});
  ASSERT_EQ(baseline.entries().size(), 4u);
  const auto again = Baseline::parse(baseline.text(), "x");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->entries(), baseline.entries());
  EXPECT_EQ(again->text(), baseline.text());
}

TEST(BaselineTest, KnowsFindingsByFileAndFingerprint) {
  const Baseline baseline({{"a.md", "r", "1:01"}, {"b.md", "r", "1:01"}, {"b.md", "r", "1:02"}});
  EXPECT_TRUE(baseline.knows("a.md", "1:01"));
  EXPECT_FALSE(baseline.knows("a.md", "1:02"));
  EXPECT_FALSE(baseline.knows("c.md", "1:01"));
  EXPECT_THAT(baseline.paths_with("1:01"), ElementsAre("a.md", "b.md"));
  EXPECT_TRUE(baseline.paths_with("1:03").empty());
}

TEST(BaselineTest, TellsWhatIsWrongAndWhere) {
  struct Case {
    std::string text, code;
    std::uint32_t line;
  };
  for (const Case& c :
       {Case{"", "baseline-syntax", 0}, Case{"a\tb\t1:01\n", "baseline-syntax", 1},
        Case{"# sayyes baseline 2\n", "baseline-version", 1}, Case{"# sayyes baseline 1\na\tb\n", "baseline-syntax", 2},
        Case{"# sayyes baseline 1\na\tb\t\n", "baseline-syntax", 2},
        Case{"# sayyes baseline 1\n\n<<<<<<< HEAD\n", "baseline-syntax", 3}}) {
    const auto read = Baseline::parse(c.text, "old.tsv");
    ASSERT_FALSE(read) << c.text;
    EXPECT_EQ(read.problems().front().code, c.code) << c.text;
    EXPECT_EQ(read.problems().front().line, c.line) << c.text;
    EXPECT_EQ(read.problems().front().file, "old.tsv");
  }
  EXPECT_TRUE(Baseline::parse("# sayyes baseline 1: words\r\na\tb\t1:01\r\n", "x"));
  EXPECT_EQ(Baseline::read("no/such/file").problems().front().code, "missing");
}

}  // namespace
}  // namespace sayyes
