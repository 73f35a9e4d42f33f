#include <gtest/gtest.h>

#include "unit/frames/frame_reader.h"

namespace sayyes {
namespace {

struct Case {
  const char* text;
  const char* span;  // empty: no frame
  const char* items;
};

void expect(const char* frame, const Case& c) {
  const auto reading = test::read_frame(frame, c.text);
  ASSERT_EQ(reading.has_value(), *c.span != 0) << c.text << (reading ? " -> " + reading->text(reading->match.span) : "");
  if (!reading) return;
  EXPECT_EQ(reading->text(reading->match.span), c.span) << c.text;
  EXPECT_EQ(reading->items(), c.items) << c.text;
}

TEST(ThingsSlotTest, ReadsWhatANoForbids) {
  const Case cases[] = {
      {"No food", "no food", "food"},
      {"No food or drink past this point", "no food or drink", "food, drink"},
      {"No bikes, skateboards or scooters in the lobby", "no bikes, skateboards or scooters", "bikes, skateboards, scooters"},
      {"No food, drinks, or phones", "no food, drinks, or phones", "food, drinks, phones"},
      {"NO CELL PHONES", "no cell phones", "cell phones"},
      {"No cell phone use at the desk", "no cell phone use", "cell phone use"},
      {"No outside food", "no outside food", "outside food"},
      {"Absolutely NO outside food!!!", "absolutely no outside food", "outside food"},
      {"No talking on the 4th floor.", "no talking", "talking"},
      {"No running", "no running", "running"},
      {"No flash photography, please", "no flash photography", "flash photography"},
      {"No saving seats", "no saving seats", "?saving seats"},
      {"No removing pages.", "no removing pages", "?removing pages"},
      {"No 3D printing of weapons.", "no 3d printing of weapons", "?3d printing"},
      {"No children under 12 in the map room", "no children under 12", "?children"},
      {"No adults without a child in this area.", "no adults", "?adults"},
      {"No pets allowed", "no pets allowed", "pets"},
      {"Please, no food", "no food", "food"},
      {"Sorry, no public restrooms", "no public restrooms", "?public restrooms"},
      {"By order of the management: no sitting on the stairs", "no sitting", "?sitting"},
      {"No talking or group work on this floor", "no talking or group work", "talking, ?group work"},
      {"Library rules - no phones - no snacks", "no phones", "phones"},
      {"No bags, coats, laptop cases or umbrellas beyond this desk.", "no bags, coats, laptop cases or umbrellas",
       "bags, coats, ?laptop cases, ?umbrellas"},
      {"No exam papers on loan", "no exam papers", "?exam papers"},
      {"No refunds on lost book payments.", "no refunds", "?refunds"},
      {"no gum pls", "no gum", "?gum"},
      {"Quiet zone. No phone calls, please.", "no phone calls", "phone calls"},
      {"No food/drink", "no food/drink", "food, drink"},
      {"No dogs & no bikes", "no dogs", "dogs"},
      {"No hot drinks near the keyboards", "no hot drinks", "hot drinks"},
      {"No walk-ins", "no walk-ins", "?walk-ins"},
      {"No access to collections", "no access to collections", "?access"},
      {"No food, please take it to the hall", "no food", "food"},
      {"No food and please be quiet", "no food", "food"},
  };
  for (const Case& c : cases) expect("no {things}", c);
}

TEST(ThingsSlotTest, IsSilentWhereNoForbidsNothing) {
  const char* texts[] = {
      "No library is an island",
      "No woman had held this office before Ada Brook.",
      "No. 5 bus",
      "No 10 bus",
      "No one knows who painted it",
      "No doubt you will like it",
      "No longer needed",
      "No more than two at a time",
      "No less than three",
      "No matter what",
      "No such luck",
      "No problem",
      "The moon has no air and no weather.",
      "You have no new messages",
      "There is no place like home",
      "There's no food in the story",
      "No kids? Come to story time anyway.",
      "No",
      "No, thank you",
      "No child who reads is ever alone",
      "No two pages alike",
      "She said no to him",
      "It is no use",
      "No room like this one has ever been seen",
      "No signal in the basement, so bring a book.",
      "No bird soars too high",
  };
  for (const char* text : texts) expect("no {things}", {text, "", ""});
}

TEST(ThingsSlotTest, ReadsASubject) {
  const Case cases[] = {
      {"Food and drink are not allowed in the library", "food and drink are not allowed", "food, drink"},
      {"Drinks are not permitted in the computer area.", "drinks are not permitted", "drinks"},
      {"Eating is prohibited in all study rooms.", "eating is prohibited", "eating"},
      {"Cell phone conversations are not allowed beyond the double doors.", "cell phone conversations are not allowed",
       "cell phone conversations"},
      {"The use of cell phones is prohibited.", "the use of cell phones is prohibited", "?use"},
      {"Bathing and laundry in the restrooms is not permitted.", "bathing and laundry in the restrooms is not permitted",
       "?bathing, ?laundry"},
      {"In the map room, food is not allowed", "food is not allowed", "food"},
      {"Please note that food is not allowed.", "food is not allowed", "food"},
      {"Loitering, soliciting and sleeping are forbidden on these premises.",
       "loitering, soliciting and sleeping are forbidden", "?loitering, ?soliciting, ?sleeping"},
      {"Water bottles with lids are fine; coffee is not allowed near the maps.", "coffee is not allowed", "coffee"},
      {"Bags and coats\nare not permitted\nin the reading room", "bags and coats are not permitted", "bags, coats"},
      {"READING ROOM\nPHONES ARE NOT ALLOWED", "phones are not allowed", "phones"},
      {"Mothers' room. Men not allowed.", "men not allowed", "?men"},
      {"Alcohol prohibited.", "alcohol prohibited", "?alcohol"},
      {"Unfortunately, pets are not allowed", "pets are not allowed", "pets"},
      {"WET UMBRELLAS ARE NOT PERMITTED IN THE BOOK AISLES", "wet umbrellas are not permitted", "?wet umbrellas"},
      {"Food (including gum) is not allowed", "food (including gum) is not allowed", "food"},
      {"Photography is strictly forbidden", "photography is strictly forbidden", "photography"},
      {"Dogs, other than guide dogs, are not allowed", "dogs, other than guide dogs, are not allowed", "dogs"},
      {"Walk-ins are not permitted", "walk-ins are not permitted", "walk-ins"},  // though the whole is known
  };
  for (const Case& c : cases) expect("{things} (is|are|) (strictly|) (not allowed|not permitted|prohibited|forbidden)", c);
}

TEST(ThingsSlotTest, IsSilentWhereTheSubjectIsUnclear) {
  const char* texts[] = {
      "It is not allowed",
      "This is not allowed",
      "Is food allowed? It is not permitted.",
      "Our staff are not allowed to take tips",
      "There are rooms where food is not allowed",
      "He is forbidden",
      "Are phones not allowed?",
      "Read for the forbidden",
  };
  for (const char* text : texts)
    expect("{things} (is|are|) (strictly|) (not allowed|not permitted|prohibited|forbidden)", {text, "", ""});
}

TEST(ThingsSlotTest, FollowsTheLinesOfASign) {
  const Case cases[] = {
      {"NO FOOD\nOR DRINK", "no food or drink", "food, drink"},
      {"NO FOOD\nNO DRINKS", "no food", "food"},
      {"NO CELL\nPHONES\nPLEASE", "no cell phones", "cell phones"},
      {"Sorry\nNo Public\nRestroom", "no public restroom", "?public restroom"},
      {"Story Time\n10:30\nNo Strollers\nin the Aisle", "no strollers", "?strollers"},
      {"No dogs\nReading Room", "no dogs", "dogs"},
      {"No\nsmoking", "no smoking", "?smoking"},
      {"no food\nno drink", "no food", "food"},
  };
  for (const Case& c : cases) expect("no {things}", c);
}

}  // namespace
}  // namespace sayyes
