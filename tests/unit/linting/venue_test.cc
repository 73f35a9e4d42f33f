#include "sayyes/linting/venue.h"

#include <gtest/gtest.h>

#include <string>

namespace sayyes {
namespace {

bool tells(std::string_view view, std::string_view language = "en") {
  return speaks_to_visitors(count_venue_words(view, language));
}

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
  VenueWords sum = count_venue_words("your library ", "en");
  sum += count_venue_words("you're a visitor to its desk", "en");
  EXPECT_EQ(sum.words, 8u);
  EXPECT_EQ(sum.own, 2u);
  EXPECT_EQ(sum.shared.count(), 1u);
  EXPECT_EQ(sum.address, 2u);
}

TEST(VenueTest, KnowsSpanishAndFrench) {
  EXPECT_TRUE(tells("la biblioteca presta a los visitantes", "es"));
  EXPECT_FALSE(tells("la biblioteca ardió", "es"));
  EXPECT_TRUE(tells("taller gratuito el martes en la sala de plazas: horario", "es"));
  EXPECT_TRUE(tells("l'accueil de la médiathèque et d'une bibliothèque", "fr"));
  EXPECT_FALSE(tells("le musée brûla", "fr"));
  EXPECT_FALSE(tells("la biblioteca presta a los visitantes", "fr")) << "each language has words of its own";
  EXPECT_EQ(count_venue_words("l'entrée, d'une carte", "fr").shared.count(), 2u);
  EXPECT_EQ(count_venue_words("los usuarios no comen, los lectores deben callar", "es").address, 2u);
}

TEST(VenueTest, KnowsWhichLanguagesItHasWordsFor) {
  for (const std::string_view language : {"en", "es", "fr"}) EXPECT_TRUE(knows_venues(language));
  EXPECT_FALSE(knows_venues("de"));
  EXPECT_EQ(count_venue_words("die bibliothek", "de").words, 0u);
}

}  // namespace
}  // namespace sayyes
