#include "sayyes/suggesting/template.h"

#include <gtest/gtest.h>

namespace sayyes {
namespace {

TemplateContext context_of(const House& house) {
  TemplateContext context;
  context.house = &house;
  context.language = "en";
  return context;
}

TEST(TemplateTest, AgreesWithTheSlotBefore) {
  const House house;
  TemplateContext context = context_of(house);
  context.slots["object"] = "the chairs";
  EXPECT_EQ(fill("{Object} {stays|stay} in place", context)->text, "The chairs stay in place");
  EXPECT_EQ(fill("Leave {object} where {it is|they are}", context)->text, "Leave the chairs where they are");
  context.slots["object"] = "the bus";
  EXPECT_EQ(fill("{Object} {stays|stay} in place", context)->text, "The bus stays in place");
  context.slots["object"] = "food and drink";
  EXPECT_EQ(fill("{Object} {is|are} welcome", context)->text, "Food and drink are welcome");
}

TEST(TemplateTest, DoesNotApplyWithoutItsSlot) {
  const House house;
  const TemplateContext context = context_of(house);
  EXPECT_FALSE(fill("Please leave {object} here", context));
  EXPECT_EQ(fill("Please walk {at_place|}", context)->text, "Please walk");
  EXPECT_EQ(fill("{Place|This space} {is|are} for reading", context)->text, "This space is for reading");
  EXPECT_EQ(fill("Taking a picture {at_place|}? Flash off", context)->text, "Taking a picture? Flash off");
}

TEST(TemplateTest, APlaceThatIsNoNounIsNoSubject) {
  House house;
  house.facts["places.food"] = "outside";
  const TemplateContext context = context_of(house);
  EXPECT_FALSE(fill("{Places.food} is the place for food", context));
  EXPECT_EQ(fill("Please eat in {places.food}", context)->text, "Please eat outside");
  EXPECT_FALSE(fill("{Places.drink} is the place for drinks", context)) << "a blank is no subject either";
}

TEST(TemplateTest, SaysOneOfThePeopleThatTheLibraryNames) {
  House house;
  house.facts["words.people"] = "members";
  EXPECT_EQ(fill("{words.person|visitor}", context_of(house))->text, "member");
  EXPECT_EQ(fill("{words.people|visitors}", context_of(house))->text, "members");
  house.facts["words.person"] = "customer";
  EXPECT_EQ(fill("{words.person|visitor}", context_of(house))->text, "customer");
  const House none;
  EXPECT_EQ(fill("{words.person|visitor}", context_of(none))->text, "visitor");
}

TEST(TemplateTest, FindsFactsUnderRelatedKeys) {
  House house;
  house.facts = {{"places.dvds", "the desk"}, {"places.group", "rooms 1 to 4"}, {"contact.ask", "the team"}};
  TemplateContext context = context_of(house);
  context.related = {"dvds"};
  EXPECT_EQ(fill("Bring them to {places.returns}", context)->text, "Bring them to the desk");
  EXPECT_EQ(fill("Meet in {places.groups}", context)->text, "Meet in rooms 1 to 4");
  EXPECT_EQ(fill("Feeling unwell? Tell us. {contact.ask} will help", context)->text,
            "Feeling unwell? Tell us. The team will help");
}

}  // namespace
}  // namespace sayyes
