#include "sayyes/vocabulary.h"

#include <gtest/gtest.h>

#include <string>

#include "sayyes/version.h"

namespace sayyes {
namespace {

/// Every value has a name of its own that reads back, and `all` lists the names in the order of the values.
template <class Enum, class Parse>
void expect_round_trip(Enum last, Parse parse, std::string_view all) {
  std::string list;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    EXPECT_FALSE(name(value).empty());
    EXPECT_EQ(parse(name(value)), value) << name(value);
    list += (i == 0 ? "" : ", ") + std::string(name(value));
  }
  if (!all.empty()) {
    EXPECT_EQ(list, all);
  }
  EXPECT_FALSE(parse("").has_value());
  EXPECT_FALSE(parse("nothing").has_value());
}

TEST(VocabularyTest, EveryNameReadsBack) {
  expect_round_trip(Severity::error, parse_severity, "suggestion, warning, error");
  expect_round_trip(Intent::firm, parse_intent, "");
  expect_round_trip(Profile::catalog, parse_profile, all_profiles());
  expect_round_trip(Audience::staff, parse_audience, all_audiences());
  expect_round_trip(Scope::sign, parse_scope, all_scopes());
}

TEST(VocabularyTest, NamesStandInTheOrderOfTheValues) {
  EXPECT_EQ(name(Severity::warning), "warning");
  EXPECT_EQ(name(Intent::bend), "bend");
  EXPECT_EQ(name(Profile::policy), "policy");
  EXPECT_EQ(name(Audience::school), "school");
  EXPECT_EQ(name(Scope::alt_text), "alt_text");
  EXPECT_EQ(name(SuggestionKind::rewrite), "rewrite");
  EXPECT_EQ(name(Applicability::display), "display");
  EXPECT_EQ(in_words(Intent::firm), "keep firm");
  EXPECT_EQ(in_words(Intent::ask), "ask what it is for");
  EXPECT_EQ(in_words(Intent::bend), "can bend");
}

TEST(VersionTest, IsThreeNumbers) {
  int dots = 0;
  for (const char c : version()) {
    if (c == '.') ++dots;
    EXPECT_TRUE(c == '.' || (c >= '0' && c <= '9')) << version();
  }
  EXPECT_EQ(dots, 2);
}

}  // namespace
}  // namespace sayyes
