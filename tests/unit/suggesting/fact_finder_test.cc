#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sayyes/facts.h"

namespace sayyes {
namespace {

/// "key=value" of each, with "?" behind what is only mentioned.
std::string found(const std::string& text, Format format = Format::plain) {
  ReadOptions options;
  options.format = format;
  std::string out;
  for (const FoundFact& fact : find_facts(*Document::read(text, options)))
    out += (out.empty() ? "" : "; ") + fact.key + "=" + fact.value + (fact.said ? "" : "?");
  return out;
}

TEST(FactFinderTest, ReadsWhatASentenceSaysOfAPlace) {
  EXPECT_EQ(found("Phones are welcome in the lobby."), "places.phone=the lobby");
  EXPECT_EQ(found("You can eat and drink in the lounge on level 2."),
            "places.food=the lounge on level 2; places.drink=the lounge on level 2");
  EXPECT_EQ(found("The courtyard is for phone calls and games."), "places.phone=the courtyard; places.games=the courtyard");
  EXPECT_EQ(found("Please leave bags in the lockers by the entrance, thank you."), "places.bags=the lockers by the entrance");
  EXPECT_EQ(found("Snacks are fine on level 3."), "places.food=level 3");
  EXPECT_EQ(found("Dogs are welcome in the garden."), "places.pets=the garden");
}

TEST(FactFinderTest, TakesAPlaceByItsNameAsAMentionOnly) {
  EXPECT_EQ(found("Meet us at the café on level 1."), "places.food=the café on level 1?");
  EXPECT_EQ(found("Our café opens at ten."), "places.food=our café?");
  EXPECT_EQ(found("We are reading in the quiet study room today."), "places.quiet=the quiet study room?");
  EXPECT_EQ(found("Ask at the welcome desk."), "contact.ask=the welcome desk?");
}

TEST(FactFinderTest, TakesNothingFromASentenceThatSaysNo) {
  for (const char* text :
       {"No food in the lobby.", "Food is not allowed in the lobby.", "You can't eat in the lobby.",
        "Never leave bags in the lobby.", "Food is welcome everywhere except the lobby.", "The café was closed in May.",
        "We used to have phones in the lobby.", "Please do not take calls in the reading room."}) {
    EXPECT_EQ(found(text), "") << text;
  }
}

TEST(FactFinderTest, IsSilentWithoutAPlaceOrATopic) {
  for (const char* text : {"You can eat at noon.", "The library is for everyone.", "Please enjoy the exhibition in the lobby.",
                           "", "Food.", "The story is set in the lobby of a hotel.", "Children love the garden."}) {
    EXPECT_EQ(found(text), "") << text;
  }
}

TEST(FactFinderTest, ReadsNumbersAddressesAndHours) {
  EXPECT_EQ(found("Call us at (555) 010-2233."), "contact.phone=(555) 010-2233");
  EXPECT_EQ(found("Phone: +44 20 7946 0958"), "contact.phone=+44 20 7946 0958");
  EXPECT_EQ(found("ISBN 978-0-306-40615-7"), "");
  EXPECT_EQ(found("Our 2024 report counts 1234567 loans."), "");
  EXPECT_EQ(found("Write to ask@library.example."), "contact.email=ask@library.example");
  EXPECT_EQ(found("<p>Write to ask@library.example.", Format::html), "contact.email=ask@library.example");
  EXPECT_EQ(found("Escribe a hola@biblioteca.example."), "contact.email=hola@biblioteca.example");
  EXPECT_EQ(found("Open 9 am to 5 pm."), "hours.open=9 am to 5 pm");
  EXPECT_EQ(found("We are open Monday to Friday, 9:00-17:30, and glad to see you."), "hours.open=Monday to Friday, 9:00-17:30");
  EXPECT_EQ(found("Open daily from 10 a.m. to 6 p.m."), "hours.open=daily from 10 a.m. to 6 p.m.");
  EXPECT_EQ(found("Open until 8 pm."), "");
  EXPECT_EQ(found("Not open 9 to 5."), "");
}

TEST(FactFinderTest, TellsWhereItStands) {
  ReadOptions options;
  options.name = "about.md";
  const auto facts = find_facts(*Document::read("# Hello\n\nYou can eat\nin the café. Bye.\n", options));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(facts[0].path, "about.md");
  EXPECT_EQ(facts[0].line, 3u);
  EXPECT_EQ(facts[0].sentence, "You can eat in the café.");
}

}  // namespace
}  // namespace sayyes
