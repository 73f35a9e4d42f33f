#include <gtest/gtest.h>

#include "unit/frames/frame_reader.h"

namespace sayyes {
namespace {

struct Case {
  const char* text;
  const char* span;  // empty: no frame
};

void expect(const char* frame, const Case& c) {
  const auto reading = test::read_frame(frame, c.text);
  ASSERT_EQ(reading.has_value(), *c.span != 0) << c.text << (reading ? " -> " + reading->text(reading->match.span) : "");
  if (!reading) return;
  EXPECT_EQ(reading->text(reading->match.span), c.span) << c.text;
}

TEST(ActSlotTest, ReadsACommand) {
  const Case cases[] = {
      {"Do not use this door", "do not use this door"},
      {"Please do not move the furniture. It annoys the next person.", "please do not move the furniture"},
      {"Do not sit or stand on the balcony rail.", "do not sit or stand on the balcony rail"},
      {"DO NOT REMOVE ITEMS UNTIL TOLD TO DO SO", "do not remove items"},
      {"Do not unplug our equipment to charge your phone.", "do not unplug our equipment"},
      {"DO NOT TURN OFF COMPUTERS WHEN YOU ARE FINISHED", "do not turn off computers"},
      {"Do NOT return DVDs, tablets or telescopes in this slot.", "do not return dvds, tablets or telescopes in this slot"},
      {"DO NOT ASK STAFF FOR STAMPS OR ENVELOPES", "do not ask staff for stamps or envelopes"},
      {"Do not leave valuables unattended.", "do not leave valuables unattended"},
      {"Don't lean on glass.", "don't lean on glass"},
      {"Don't touch the laser cutter. Seriously.", "don't touch the laser cutter"},
      {"If you cannot be on time, don't come.", "don't come"},
      {"Restricted area - do not enter", "do not enter"},
      {"1. Sign in\n2. Sit down\n3. Don't touch the cables", "don't touch the cables"},
      {"DONT REMOVE NEWSPAPERS FROM THIS AREA", "dont remove newspapers from this area"},
      {"Do not\nENTER", "do not enter"},
      {"Please do not\nsit on\nthe stairs", "please do not sit on the stairs"},
      {"PLEASE DO NOT\nBRING FOOD INTO\nTHE READING ROOM", "please do not bring food into the reading room"},
      {"Welcome!\nPlease do not\nfeed the cat", "please do not feed the cat"},
      {"Do not run and keep to the left", "do not run"},
      {"Do not eat or drink here", "do not eat or drink here"},
      {"Do not write in books\nDo not fold pages", "do not write in books"},
      {"Do not smoke, please", "do not smoke"},
      {"Return books on time and do not fold pages", "do not fold pages"},
      {"Kindly do not disturb", "do not disturb"},
      {"Do not take photos during the performance", "do not take photos"},
      {"Do not enter after 9 pm", "do not enter"},
  };
  for (const Case& c : cases) expect("(please|) (do not|don't) {act}", c);
}

TEST(ActSlotTest, IsSilentWhereTheVerbHasASubject) {
  const char* texts[] = {
      "Bats: they do not bite",         "Books that do not come back",   "Scientists do not know why cats purr.",
      "We do not keep a list",          "People who do not like crowds", "Some seeds do not sprout in cold soil",
      "Dinosaurs did not\neat people.", "Do not you like it?",           "I do not",
      "These books do not circulate",  "Other papers (notes, slips) do not count",
  };
  for (const char* text : texts) expect("(please|) (do not|don't) {act}", {text, ""});
}

TEST(PeopleSlotTest, ReadsTheReader) {
  const Case cases[] = {
      {"You may not use another person's card to sign in.", "you may not use another person's card"},
      {"Children may not play on the stairs", "children may not play on the stairs"},
      {"Children under 9 may not be left alone.", "children under 9 may not be left alone"},
      {"Children\nmay not be left\nalone in the library", "children may not be left alone in the library"},
      {"Students with overdue books may NOT check out new ones.", "students with overdue books may not check out new ones"},
      {"Visitors and readers may not enter", "visitors and readers may not enter"},
      {"The homeless may not store carts here", "the homeless may not store carts here"},
      {"Please note that visitors may not park here", "visitors may not park here"},
      {"After 6, patrons may not enter the lab", "patrons may not enter the lab"},
  };
  for (const Case& c : cases) expect("{people} may not {act}", c);
}

TEST(PeopleSlotTest, IsSilentAboutOthers) {
  const char* texts[] = {
      "A notary may not certify their own signature.",
      "Our staff may not accept tips",
      "Employers may not ask about your age.",
      "Judges may not accept gifts",
      "A vampire may not enter unless invited.",
      "Glue from our lab may not hold on wet stone.",
      "It may not last",
  };
  for (const char* text : texts) expect("{people} may not {act}", {text, ""});
}

TEST(PeopleSlotTest, LeavesRelativeClausesAlone) {
  for (const char* text : {"Visitors who cannot climb can take the tram", "Readers that cannot come are called"})
    expect("{people} cannot {act}", {text, ""});
  expect("{people} cannot {act}", {"Visitors who smoke cannot enter", "visitors who smoke cannot enter"});
}

TEST(DoneSlotTest, ReadsWhatIsDone) {
  const Case cases[] = {
      {"Unattended bags will be removed", "unattended bags will be removed"},
      {"Unattended children will be given an espresso and a free kitten.",
       "unattended children will be given an espresso and a free kitten"},
      {"Unsupervised\nteenagers\nwill be asked to leave", "unsupervised teenagers will be asked to leave"},
      {"Belongings left for more than 20 minutes will be removed.", "belongings left for more than 20 minutes will be removed"},
      {"Bikes left here will be taken to the police", "bikes left here will be taken to the police"},
      {"Pens will be confiscated.", "pens will be confiscated"},
  };
  for (const Case& c : cases) expect("{things} will be {done}", c);
  for (const char* text :
       {"The tea will be hot", "It will be announced", "The talk will be in the hall", "Who will be asked?"}) {
    expect("{things} will be {done}", {text, ""});
  }
}

TEST(DoneSlotTest, TellsForbiddenFromUnlikely) {
  const Case cases[] = {
      {"Video calls may not be held at the open tables.", "video calls may not be held at the open tables"},
      {"Carrels may not be reserved without an application.", "carrels may not be reserved"},
      {"These books may not\nbe borrowed", "these books may not be borrowed"},
      {"Seeds may not be resold", "seeds may not be resold"},
      {"Accounts may not be overdrawn", "accounts may not be overdrawn"},
      {"Seeds may not be red", ""},
      {"3D printed objects may not be suitable for food.", ""},
      {"It may not be true", ""},
  };
  for (const Case& c : cases) expect("{things} may not be {done}", c);
}

TEST(ActingSlotTest, ReadsAnAct) {
  for (const Case& c :
       {Case{"We kindly ask you to refrain from eating at the microfilm readers.",
             "refrain from eating at the microfilm readers"},
        Case{"Please refrain from\nusing flash", "refrain from using flash"},
        Case{"Refrain from running or shouting", "refrain from running or shouting"}, Case{"refrain from it", ""}}) {
    expect("refrain from {acting}", c);
  }
  for (const Case& c :
       {Case{"Bringing pets into the building is not allowed", "bringing pets into the building is not allowed"},
        Case{"Saving seats is not allowed", "saving seats is not allowed"}, Case{"Food is not allowed", ""}}) {
    expect("{acting} is not allowed", c);
  }
}

struct Captured {
  const char* frame;
  const char* text;
  const char* place;
  const char* time;
  const char* exception;
  const char* reason;
};

TEST(CaptureTest, KeepsWhatStandsAround) {
  const Captured cases[] = {
      {"no {things}", "No food or drink past this point", "past this point", "", "", ""},
      {"no {things}", "No food in the reading room", "in the reading room", "", "", ""},
      {"no {things}", "No food on floor 4", "on floor 4", "", "", ""},
      {"no {things}", "No printing after 7:45", "", "after 7:45", "", ""},
      {"no {things}", "No phones between 1 and 3 pm", "", "between 1 and 3 pm", "", ""},
      {"no {things}", "No dogs on Sundays", "", "on sundays", "", ""},
      {"no {things}", "No drinks except water", "", "", "except water", ""},
      {"no {things}", "No drinks without lids, please", "", "", "without lids, please", ""},
      {"no {things}", "No food here", "here", "", "", ""},
      {"no {things}", "No food in the lab because crumbs bring mice", "in the lab", "", "", "because crumbs bring mice"},
      {"no {things}", "No photos due to copyright", "", "", "", "due to copyright"},
      {"no {things}", "No bikes in the lobby on weekends", "in the lobby", "on weekends", "", ""},
      {"no {things}", "In the reading room, no food", "in the reading room", "", "", ""},
      {"no {things}", "After 6 pm, no phones", "", "after 6 pm", "", ""},
      {"{things} (is|are) not allowed", "Cell phones in the reading room are not allowed", "in the reading room", "", "", ""},
      {"{things} (is|are) not allowed", "Food is not allowed in the lab, except water", "in the lab", "", "except water", ""},
      {"(please|) do not {act}", "Please do not run, for your safety", "", "", "", "for your safety"},
      {"no {things}", "Lab\nNo food\nAsk for help", "", "", "", ""},
  };
  for (const Captured& c : cases) {
    const auto reading = test::read_frame(c.frame, c.text);
    ASSERT_TRUE(reading) << c.text;
    EXPECT_EQ(reading->text(reading->match.place), c.place) << c.text;
    EXPECT_EQ(reading->text(reading->match.time), c.time) << c.text;
    EXPECT_EQ(reading->text(reading->match.exception), c.exception) << c.text;
    EXPECT_EQ(reading->text(reading->match.reason), c.reason) << c.text;
  }
}

TEST(CaptureTest, KnowsTheStatement) {
  const auto sentence = test::read_frame("no {things}", "Welcome. No food in the lab, please. Thank you.", false);
  ASSERT_TRUE(sentence);
  EXPECT_EQ(sentence->text(sentence->match.statement), "no food in the lab, please.");
  const auto line = test::read_frame("no {things}", "LAB\nNO FOOD\nASK US");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->text(line->match.statement), "no food");
}

TEST(FrameNotationTest, TellsWhatIsWrong) {
  WordPool pool;
  EXPECT_TRUE(parse_frame("no {things}", pool));
  EXPECT_TRUE(parse_frame("{people} (may|must) not {act}", pool));
  for (const char* wrong : {"no {thing}", "{things} {act}", "{things}", "", "no (", "(very|) {things}"})
    EXPECT_FALSE(parse_frame(wrong, pool)) << wrong;
}

}  // namespace
}  // namespace sayyes
