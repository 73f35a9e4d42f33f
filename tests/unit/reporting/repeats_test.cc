#include "sayyes/reporting/repeats.h"

#include <gtest/gtest.h>

namespace sayyes {
namespace {

Finding finding(std::string fingerprint, std::string matched) {
  Finding out;
  out.rule = "en/prohibition/no-things";
  out.fingerprint = std::move(fingerprint);
  out.matched = std::move(matched);
  out.location.begin.line = 7;
  return out;
}

TEST(Repeats, FoldWhatStandsInManyFiles) {
  Repeats repeats;
  for (int page = 0; page < 10; ++page) {
    const std::string path = "page" + std::to_string(page) + ".html";
    EXPECT_EQ(repeats.is_known(finding("1:aa", "No food"), path), page >= 3) << page;
    EXPECT_FALSE(repeats.is_known(finding("1:" + std::to_string(page), "No pens"), path));
  }
  const auto folded = repeats.folded();
  ASSERT_EQ(folded.size(), 1u);
  EXPECT_EQ(folded[0].files, 10u);
  EXPECT_EQ(folded[0].first_path, "page0.html");
  EXPECT_EQ(folded[0].first_place, ":7");
}

TEST(Repeats, OneFileIsOneHoweverOften) {
  Repeats repeats;
  for (int i = 0; i < 10; ++i) EXPECT_FALSE(repeats.is_known(finding("1:aa", "No food"), "a.html"));
  EXPECT_TRUE(repeats.folded().empty());
}

}  // namespace
}  // namespace sayyes
