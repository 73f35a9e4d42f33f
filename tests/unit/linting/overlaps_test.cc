#include <gtest/gtest.h>

#include "unit/linting/small_pack.h"

namespace sayyes {
namespace {

using test::as;
using test::frame_rule;
using test::phrase_rule;
using test::told;

const Linter& linter() {
  static const Linter made = test::linter(
      {
          frame_rule("en/prohibition/no-things", {"no {things}", "no {things} allowed"}),
          phrase_rule("en/refusal/no-refunds", {"no refund(s)"}),
          phrase_rule("en/threat/removed", {"will be removed", "violators"}),
          phrase_rule("en/jargon/patron", {"patron(s)"}),
          phrase_rule("en/jargon/patron-card", {"patron card"}),
          phrase_rule("en/welcome/welcome", {"you are welcome", "welcome"}),
          test::count_rule("en/shouting/capitals", Measure::capital_words, 5),
          test::count_rule("en/shouting/marks", Measure::repeated_marks, 2),
          test::count_rule("en/clarity/length", Measure::words, 10),
      },
      {}, {}, {test::activity("food", {"food"}), test::activity("drink", {"drink(s)"})});
  return made;
}

TEST(OverlapsTest, LeaveOneFindingPerIdea) {
  const std::pair<const char*, const char*> cases[] = {
      {"No food or drink allowed", "no-things [No food or drink allowed]"},
      {"No refunds", "no-refunds [No refunds]"},
      {"No refunds for lost cards", "no-refunds [No refunds]"},
      {"No patron cards", "no-things [No patron cards]; patron [patron]"},
      {"Our patron card", "patron-card [patron card]"},
      {"No food. Bags will be removed", "no-things [No food]; removed [will be removed]"},
      {"No food violators", "removed [violators]"},
      {"No food, no drinks", "no-things [No food]; no-things [no drinks]"},
      {"Absolutely NO food!!!", "no-things [Absolutely NO food!!!]"},
      {"Hurray!!!", "marks [!!!]"},
      {"NO FOOD OR DRINK IN THIS ROOM TODAY", "no-things [NO FOOD OR DRINK]; capitals [NO FOOD OR DRINK IN THIS ROOM TODAY]"},
      {"NO FOOD\nNO DRINKS", "no-things [NO FOOD]; no-things [NO DRINKS]"},
      {"Ask a patron for the way to the desk in the hall", "length [Ask a patron for the way to the desk in the hall]; patron [patron]"},
      {"NO FOOD\nOR DRINK", "no-things [NO FOOD\nOR DRINK]"},
  };
  for (const auto& [text, findings] : cases) EXPECT_EQ(told(linter(), text), findings) << text;
}

TEST(OverlapsTest, KeepWhatElseThereIsAsNotes) {
  const Report report = linter().check("Absolutely NO food!!!", as(Profile::sign, true));
  ASSERT_EQ(report.findings.size(), 1u);
  ASSERT_EQ(report.findings[0].notes.size(), 1u);
  EXPECT_EQ(report.findings[0].notes[0].rule, "en/shouting/marks");
  ASSERT_FALSE(report.held_back.empty());
  EXPECT_EQ(report.held_back[0].reason, "inside en/prohibition/no-things");
}

TEST(OverlapsTest, LeaveNoPraiseInASentenceThatSaysNo) {
  EXPECT_EQ(told(linter().check("You are welcome here.", as(Profile::sign)).praise), "welcome [You are welcome]");
  EXPECT_TRUE(linter().check("You are welcome, but no food.", as(Profile::sign)).praise.empty());
  EXPECT_EQ(linter().check("You are welcome. No food.", as(Profile::sign)).praise.size(), 1u);
}

TEST(OverlapsTest, DoNotDependOnTheOrderOfRules) {
  std::vector<Rule> rules = {phrase_rule("en/jargon/a", {"front desk"}), phrase_rule("en/jargon/b", {"desk staff"}),
                             phrase_rule("en/blame/c", {"desk"}), phrase_rule("en/threat/d", {"front desk staff"})};
  const std::string expected = told(test::linter(rules), "the front desk staff");
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id > b.id; });
  EXPECT_EQ(told(test::linter(rules), "the front desk staff"), expected);
  EXPECT_EQ(expected, "a [front desk]; d [front desk staff]");
}

}  // namespace
}  // namespace sayyes
