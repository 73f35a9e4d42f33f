#include "sayyes/suggesting/sign_reading.h"

#include <gtest/gtest.h>

#include <vector>

#include "sayyes/rule_pack.h"

namespace sayyes {
namespace {

const Lexicon& lexicon() {
  static const Lexicon built = [] {
    std::vector<const Activity*> activities;
    for (const RulePack& pack : builtin_packs()) {
      for (const Activity& activity : pack.activities) {
        if (activity.language == "en") activities.push_back(&activity);
      }
    }
    return Lexicon::build(activities).value();
  }();
  return built;
}

struct KindCase {
  const char* text;
  std::vector<StatementKind> kinds;
};

TEST(ReadSignTest, CutsSignsIntoStatements) {
  using K = StatementKind;
  const std::vector<KindCase> cases = {
      {"NO FOOD\nOR DRINK", {K::ban}},
      {"NO\nCELL PHONE\nUSE", {K::ban}},
      {"NO FOOD\nNO DRINKS\nNO EXCEPTIONS", {K::ban, K::ban, K::drop}},
      {"QUIET ZONE\nNo talking\nNo phones", {K::heading, K::ban, K::ban}},
      {"PLEASE DO NOT\nBRING FOOD INTO\nTHE READING ROOM", {K::ban}},
      {"No admittance\nafter 5:30 pm\nfor visitors", {K::ban}},
      {"Wet paint, do not touch", {K::heading, K::ban}},
      {"Copier out of order", {K::condition}},
      {"Limit 3 DVDs per visit", {K::limit}},
      {"Study rooms may not be booked more than 7 days ahead", {K::limit}},
      {"No ID, no card", {K::swap}},
      {"All visitors must sign in", {K::must}},
      {"Restroom key for patrons only", {K::only}},
      {"We do not accept donations", {K::refusal}},
      {"Violators will be prosecuted", {K::threat}},
      {"Please do not hesitate to whistle at the zebra", {K::ban}},
      {"The dragon is not amused", {K::unknown}},
      {"Welcome!", {K::keep}},
  };
  for (const KindCase& given : cases) {
    const Reading reading = read_sign(given.text, lexicon());
    std::vector<StatementKind> kinds;
    for (const Statement& statement : reading.statements) kinds.push_back(statement.kind);
    EXPECT_EQ(kinds, given.kinds) << given.text;
  }
}

TEST(ReadSignTest, CapturesWhatStandsAround) {
  const Reading reading = read_sign("No food in the Reading Room after 6 pm, except water (City Code 9.12)", lexicon());
  ASSERT_EQ(reading.statements.size(), 1u);
  const Adjuncts& around = reading.statements[0].around;
  EXPECT_EQ(around.place, "the Reading Room");
  EXPECT_EQ(around.time, "after 6 pm");
  EXPECT_EQ(around.time_value, "6 pm");
  EXPECT_EQ(around.exception, "water");
  EXPECT_EQ(around.note, "City Code 9.12");
}

TEST(ReadSignTest, ReadsItemsAndObjects) {
  const Reading reading = read_sign("Chairs may not be moved", lexicon());
  ASSERT_EQ(reading.statements.size(), 1u);
  ASSERT_EQ(reading.statements[0].items.size(), 1u);
  const Item& item = reading.statements[0].items[0];
  ASSERT_NE(item.activity, nullptr);
  EXPECT_EQ(item.activity->id, "move");
  EXPECT_EQ(item.object, "chairs");
}

}  // namespace
}  // namespace sayyes
