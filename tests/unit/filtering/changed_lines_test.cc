#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sayyes/changes.h"

namespace sayyes {
namespace {

using testing::ElementsAre;
using testing::Pair;

constexpr const char* kDiff =
    "diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@ # Heading\n one\n-two\n+TWO\n three\n"
    "@@ -9 +9,0 @@\n-nine\n"
    "diff --git \"a/d\\303\\251j\\303\\240.md\" b/x\n--- /dev/null\n+++ \"b/d\\303\\251j\\303\\240.md\"\n@@ -0,0 +1,2 "
    "@@\n+new\n+text\n"
    "\\ No newline at end of file\n"
    "--- a/gone.md\t2026-01-01\n+++ /dev/null\n@@ -1 +0,0 @@\n-gone\n";

TEST(ReadDiffTest, GivesTheLinesOfTheNewSide) {
  const auto changed = read_diff(kDiff, "x.diff", {});
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->file_count(), 2u);
  ASSERT_NE(changed->find("a.md"), nullptr);
  EXPECT_THAT(*changed->find("a.md"), ElementsAre(Pair(2u, 2u), Pair(2u, 3u), Pair(10u, 10u)));
  ASSERT_NE(changed->find("./déjà.md"), nullptr);
  EXPECT_THAT(*changed->find("./déjà.md"), ElementsAre(Pair(1u, 2u), Pair(2u, 3u)));
  EXPECT_EQ(changed->find("b.md"), nullptr);
}

TEST(ReadDiffTest, RefusesHalfAHunk) {
  for (const char* text :
       {"--- a\n+++ b\n@@ -1,2 +1,2 @@\n one\n", "--- a\n+++ b\n@@ nothing @@\n", "--- a\n+++ b\n@@ -1 +1 @@\n+a\n+b\n"}) {
    const auto changed = read_diff(text, "x.diff", {});
    ASSERT_FALSE(changed) << text;
    EXPECT_EQ(changed.problems().front().code, "diff-syntax");
    EXPECT_GE(changed.problems().front().line, 3u);
  }
  EXPECT_TRUE(read_diff("", "x.diff", {}));
}

TEST(ChangedLinesTest, CountAFindingThatTouchesOne) {
  ChangedLines changed;
  changed.add("a.md", {4, 6});
  changed.add("a.md", {10, 10});
  struct Case {
    std::uint32_t first, last;
    bool counts;
  };
  for (const Case& c : {Case{3, 3, false}, Case{3, 4, true}, Case{5, 5, true}, Case{6, 6, false}, Case{9, 10, true},
                        Case{9, 9, false}, Case{10, 10, false}}) {
    std::vector<Finding> findings(1);
    findings[0].location.begin.line = c.first;
    findings[0].location.end.line = c.last;
    changed.mark("a.md", findings);
    EXPECT_EQ(!findings[0].suppressed, c.counts) << c.first << "-" << c.last;
    changed.mark("other.md", findings);
    EXPECT_TRUE(findings[0].suppressed);
    EXPECT_EQ(findings[0].suppressed->kind, "unchanged");
  }
}

}  // namespace
}  // namespace sayyes
