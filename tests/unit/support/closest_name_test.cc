#include "sayyes/closest_name.h"

#include <gtest/gtest.h>

namespace sayyes {
namespace {

constexpr std::string_view kNames[] = {"select", "ignore", "profile", "audience", "exclude", "fail-on", "statistics"};

TEST(ClosestNameTest, FindsWhatWasMeant) {
  struct Case {
    std::string_view word, expected;
  };
  for (const Case& c : {Case{"selct", "select"},
                        {"Select", "select"},
                        {"ingore", "ignore"},
                        {"profiles", "profile"},
                        {"failon", "fail-on"},
                        {"stat", "statistics"},
                        {"words", ""},
                        {"", ""},
                        {"zzz", ""},
                        {"excludes", "exclude"}}) {
    EXPECT_EQ(closest_name(c.word, kNames), c.expected) << c.word;
  }
}

TEST(ClosestNameTest, TakesOneSignBetweenWordsForAnother) {
  constexpr std::string_view kKeys[] = {"phrases", "pattern", "not_before", "suggestions"};
  EXPECT_EQ(closest_name("not-before", kKeys), "not_before");
  EXPECT_EQ(closest_name("Not before", kKeys), "not_before");
  EXPECT_EQ(closest_name("phrases-and-more", kKeys), "phrases");
  EXPECT_EQ(closest_name("pharses", kKeys), "phrases");
  EXPECT_EQ(closest_name("colour", kKeys), "");
  EXPECT_EQ(closest_name(std::string(100'000, 'x'), kKeys), "");
}

TEST(ClosestNameTest, SaysItInWords) {
  EXPECT_EQ(did_you_mean("selct", kNames), "did you mean “select”?");
  EXPECT_EQ(did_you_mean("zzz", std::span(kNames).first(2)), "known: select, ignore");
  EXPECT_EQ(did_you_mean("zzz", {}), "");
}

}  // namespace
}  // namespace sayyes
