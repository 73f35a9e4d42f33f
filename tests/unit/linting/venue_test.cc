#include "sayyes/linting/venue.h"

#include <gtest/gtest.h>

#include <string>

namespace sayyes {
namespace {

bool tells(std::string_view view) { return speaks_to_visitors(count_venue_words(view)); }

TEST(VenueTest, IsToldByTwoWordsOfItsOwn) {
  EXPECT_TRUE(tells("the library lends to visitors"));
  EXPECT_TRUE(tells("library, library"));
  EXPECT_FALSE(tells("the library burned"));
  EXPECT_FALSE(tells("the librarything"));
  EXPECT_FALSE(tells(""));
}

TEST(VenueTest, IsToldBySixSharedWordsOnlyWhereTheyDiffer) {
  EXPECT_TRUE(tells("staff at the desk sell tickets, hours: monday, a fee of two"));
  EXPECT_FALSE(tells("desk desk desk desk desk desk desk"));
  EXPECT_TRUE(tells("caf\xC3\xA9 staff: monday, tuesday, events, tours"));
}

TEST(VenueTest, TakesLongTextThatTurnsToNobodyForAnEssay) {
  std::string essay;
  for (int i = 0; i < 100; ++i) essay += "the archives of that museum were moved in the year of the flood. ";
  EXPECT_FALSE(tells(essay));
  EXPECT_TRUE(tells(essay.substr(0, 600))) << "too short to tell";
  std::string page = essay;
  for (int i = 0; i < 6; ++i) page += "please ask, and you will see it. ";
  EXPECT_TRUE(tells(page));
}

TEST(VenueTest, HearsARuleInWhatPeopleMayDo) {
  std::string policy, essay;
  for (int i = 0; i < 300; ++i) policy += "patrons may not eat in the library. ";
  EXPECT_TRUE(tells(policy));
  for (int i = 0; i < 300; ++i) essay += "the library may not survive the flood. ";
  EXPECT_FALSE(tells(essay));
}

TEST(VenueTest, AddsStretches) {
  VenueWords sum = count_venue_words("your library ");
  sum += count_venue_words("you're a visitor to its desk");
  EXPECT_EQ(sum.words, 8u);
  EXPECT_EQ(sum.own, 2u);
  EXPECT_EQ(sum.shared.count(), 1u);
  EXPECT_EQ(sum.address, 2u);
}

TEST(VenueTest, KnowsWhichLanguagesItHasWordsFor) {
  EXPECT_TRUE(knows_venues("en"));
  EXPECT_FALSE(knows_venues("fr"));
}

}  // namespace
}  // namespace sayyes
