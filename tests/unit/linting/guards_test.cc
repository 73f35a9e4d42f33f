#include <gtest/gtest.h>

#include <functional>

#include "unit/linting/small_pack.h"

namespace sayyes {
namespace {

using test::as;
using test::phrase_rule;
using test::told;

struct Case {
  const char* text;
  bool fires;
};

void expect(const Linter& linter, std::initializer_list<Case> cases, Profile profile = Profile::web) {
  for (const Case& c : cases) EXPECT_EQ(!told(linter, c.text, profile).empty(), c.fires) << c.text;
}

Linter with(const std::function<void(RuleGuards&)>& set) {
  Rule rule = phrase_rule("en/jargon/ill", {"ill"});
  set(rule.guards);
  return test::linter({rule});
}

TEST(RuleGuardsTest, LookRightBeforeAndAfter) {
  expect(with([](RuleGuards& g) {
           g.not_before = {"will", "(feeling|health) (very|) much"};
         }),
         {{"ill will", false},
          {"ill-will", false},
          {"ill. Will", true},
          {"ill or will", true},
          {"ill health much", false},
          {"ill feeling very much", false}});
  expect(with([](RuleGuards& g) { g.not_after = {"feel(s)"}; }),
         {{"if you feel ill", false}, {"feels ill", false}, {"feel the ill", true}, {"ill", true}});
  expect(with([](RuleGuards& g) { g.only_before = {"request"}; }),
         {{"ill request", true}, {"ill requests", false}, {"ill", false}});
  expect(with([](RuleGuards& g) { g.only_after = {"an"}; }), {{"an ill", true}, {"ill", false}, {"man ill", false}});
}

TEST(RuleGuardsTest, LookNearInTheSentence) {
  auto near = [](RuleGuards& g) {
    g.not_near = {"doctor"};
    g.near_words = 3;
  };
  expect(with(near), {{"ill, call a doctor", false},
                      {"the doctor said ill", false},
                      {"doctor one two three ill", false},
                      {"doctor one two three four ill", true},
                      {"A doctor. She was ill", true},
                      {"ill", true}});
  expect(with([](RuleGuards& g) { g.only_near = {"book(s)"}; }), {{"ill books", true}, {"ill. Books", false}, {"ill", false}});
}

TEST(RuleGuardsTest, LookInTheSegment) {
  expect(with([](RuleGuards& g) { g.not_in_segment = {"nurse"}; }), {{"ill. Ask the nurse.", false}, {"ill\n\nnurse", true}});
  expect(with([](RuleGuards& g) { g.only_in_segment = {"loan(s)"}; }), {{"Loans. ill", true}, {"ill", false}});
}

TEST(RuleGuardsTest, AskWhereTheMatchStands) {
  expect(with([](RuleGuards& g) { g.at = "segment"; }),
         {{"ill", true}, {"“ill!”", true}, {"ill desk", false}, {"an ill", false}});
  expect(with([](RuleGuards& g) { g.at = "segment_start"; }), {{"ill desk", true}, {"the ill", false}});
  expect(with([](RuleGuards& g) { g.at = "sentence_start"; }), {{"Hello. Ill desk", true}, {"Hello ill", false}});
  const Linter line = with([](RuleGuards& g) { g.at = "line"; });
  expect(line, {{"Desk\nill\nFloor 1", true}, {"Desk\nan ill\nFloor 1", false}}, Profile::sign);
  expect(line, {{"Desk\nill\nFloor 1", false}}, Profile::web);
}

Linter with_guard(const std::function<void(Guard&)>& set,
                  std::vector<std::string> phrases = {"no fee(s)", "page", "don't bite", "may not"}) {
  Guard guard = test::guard("spared");
  set(guard);
  Rule rule = phrase_rule("en/refusal/rule", std::move(phrases));
  rule.guards.unless = {"spared"};
  return test::linter({rule}, {guard});
}

TEST(NamedGuardsTest, HoldWhereAnyPartIsTrue) {
  expect(with_guard([](Guard& g) { g.phrases = {"(late|) no fee(s) ever"}; }),
         {{"no fees ever", false}, {"no fees", true}, {"page. no fees ever", true}});
  expect(with_guard([](Guard& g) { g.before = {"number(s)"}; }),
         {{"page number", false}, {"page numbers", false}, {"page x", true}});
  expect(with_guard([](Guard& g) { g.after = {"web"}; }), {{"web page", false}, {"the page", true}});
  expect(with_guard([](Guard& g) { g.near = {"website"}; }), {{"the website has a page", false}, {"page", true}});
  expect(with_guard([](Guard& g) { g.sentence = {"once"}; }), {{"once there was a page", false}, {"Once. A page", true}});
  expect(with_guard([](Guard& g) { g.segment = {"once"}; }), {{"Once. A page", false}, {"page", true}});
  expect(with_guard([](Guard& g) { g.pattern = "\\bpage [0-9]"; }),
         {{"page 3", false}, {"page", true}, {"Page 3. Our page", true}});
}

TEST(NamedGuardsTest, LookAtHeadingsAndPath) {
  const Linter linter = with_guard([](Guard& g) { g.headings = {"job(s)"}; });
  auto check = [&](std::string name, std::string text) {
    ReadOptions read;
    read.name = std::move(name);
    return linter.check(*Document::read(std::move(text), read), as(Profile::web)).findings.size();
  };
  EXPECT_EQ(check("a.md", "# Jobs\n\nA page wanted"), 0u);
  EXPECT_EQ(check("a.md", "# Open\n\nA page wanted, no jobs"), 1u);
  EXPECT_EQ(check("site/jobs.md", "A page wanted"), 0u);
}

struct Structural {
  const char* check;
  Profile profile;
  std::vector<Case> cases;
};

TEST(StructuralGuardsTest, LookAtTheShapeOfTheSentence) {
  const std::vector<Structural> all = {
      {"question_with_offer",
       Profile::web,
       {{"No fees? Ask us.", false}, {"No fees? Never.", true}, {"No fees. Ask us.", true}}},
      {"condition_with_offer",
       Profile::web,
       {{"If no fees are paid, we help.", false}, {"If no fees are paid, don't come.", true}, {"No fees, we help.", true}}},
      {"quoted",
       Profile::web,
       {{"The sign said \"no fees\" then", false},
        {"“No fees,” she said", false},
        {"He said \"hi\". No fees", true},
        {"no fees", true}}},
      {"title_case_name",
       Profile::web,
       {{"the band No Fees plays", false}, {"No Fees, by Ann Lee", false}, {"no fees here", true}, {"NO FEES HERE", true}}},
      {"title_case_name",
       Profile::sign,
       {{"No Fees", true}, {"film night: No Fees Today", false}, {"tonight the film No Fees", false}}},
      {"all_capitals_segment", Profile::web, {{"NO FEES", false}, {"No fees", true}}},
      {"number_follows", Profile::web, {{"page 3", false}, {"the page", true}}},
      {"past_clause",
       Profile::web,
       {{"A fue no fees", false}, {"A fue B, no fees", true}, {"Te fue no fees", true}, {"A no fees", true}}},
      {"explained_nearby",
       Profile::web,
       {{"page (someone who fetches books)", false}, {"fetcher (page)", false}, {"page (x)", true}, {"the page", true}}},
      {"imperative_missing",
       Profile::web,
       {{"They don't bite", false}, {"Don't bite", true}, {"Please don't bite", true}, {"dogs that don't bite", false}}},
      {"third_party",
       Profile::web,
       {{"A judge may not take gifts", false},
        {"Visitors may not take it", true},
        {"Our staff may not take it", false},
        {"Magazines may not leave", true}}},
      {"epistemic",
       Profile::web,
       {{"It may not be suitable", false},
        {"It may not be left", true},
        {"You may not have heard it", false},
        {"You may not eat", true}}},
      {"event_follows",
       Profile::sign,
       {{"No fees: the puppets of Lyon", false},
        {"No fees: puppetry is loud", true},
        {"Tonight. No fees: the puppets of Lyon", true},
        {"No fees, only puppets", true}}},
      {"relative_gap",
       Profile::web,
       {{"Mushrooms you may not eat: a walk", false},
        {"Old films they may not show", false},
        {"In the map room you may not eat", true},
        {"You may not eat", true},
        {"Please note you may not eat", true}}},
      {"imperative_missing", Profile::web, {{"Jokes, puns, and asides, don't bite", false}, {"If asked, don't bite", true}}},
  };
  for (const Structural& one : all) {
    const Linter linter = with_guard([&](Guard& g) { g.builtin = one.check; });
    for (const Case& c : one.cases)
      EXPECT_EQ(!told(linter, c.text, one.profile).empty(), c.fires) << one.check << ": " << c.text;
  }
}

TEST(StructuralGuardsTest, SpareTheStepsOfHandiwork) {
  const Linter linter = with_guard([](Guard& g) { g.builtin = "procedure"; });
  auto fires = [&](const char* text, Profile profile) { return !told(linter, text, profile).empty(); };
  EXPECT_FALSE(fires("Sew slowly. Turn the page. Then lift the foot.", Profile::sign));
  EXPECT_FALSE(fires("Fold the page, gently press it", Profile::web));
  EXPECT_TRUE(fires("Fold the page. Sit down.", Profile::sign)) << "one step is no procedure";
  EXPECT_TRUE(fires("The page may fold or press", Profile::sign));
  EXPECT_FALSE(fires("1. Sit 2. Turn the page 3. Rise", Profile::web));
  EXPECT_TRUE(fires("1. Sit 2. Turn the page 3. Rise", Profile::sign));
}

TEST(StructuralGuardsTest, SpareTheHeadwordsOfAGlossaryOnly) {
  const Linter linter = with_guard([](Guard& g) { g.builtin = "headword"; });
  auto check = [&](std::string text) {
    ReadOptions read;
    read.name = "a.md";
    return linter.check(*Document::read(std::move(text), read), as(Profile::web)).findings.size();
  };
  EXPECT_EQ(check("# Glossary\n\nPage: someone who shelves books"), 0u);
  EXPECT_EQ(check("# Glossary\n\nA page is a helper"), 0u);
  EXPECT_EQ(check("# Glossary\n\nAsk a page to help"), 1u);
  EXPECT_EQ(check("# Visit\n\nPage: someone who shelves books"), 1u);
  EXPECT_EQ(check("- Page\n\n# Glossary\n\nFolio: a leaf"), 1u) << "before the glossary";
  EXPECT_EQ(check("# Glossary\n\n- Page\n- Folio"), 0u);
  EXPECT_EQ(check("# Glossary\n\n[Page](/page)"), 1u) << "a link leads somewhere";
}

TEST(StructuralGuardsTest, SpareLongTextsThatNameNoPlaceToVisit) {
  const Linter linter = with_guard([](Guard& g) { g.builtin = "other_matters"; });
  auto fires = [&](const std::string& text, Profile profile = Profile::web) { return !told(linter, text, profile).empty(); };
  std::string river;
  while (river.size() < 9000) river += "The river went on, and the page of its banks turned. ";
  EXPECT_TRUE(fires("One page"));
  EXPECT_FALSE(fires(river));
  EXPECT_TRUE(fires(river, Profile::sign));
  EXPECT_FALSE(fires(river + " The library")) << "one word of a library does not make a page of one";
  EXPECT_FALSE(fires(river + " The visitors of a library read")) << "it turns to nobody";
  std::string desk;
  while (desk.size() < 9000) desk += "You may turn the page: please ask visitors of the library. ";
  EXPECT_TRUE(fires(desk));
  EXPECT_EQ(told(linter, desk + river + river + river, Profile::web).size(), told(linter, desk + river, Profile::web).size())
      << "what stands far away does not count";
}

TEST(StructuralGuardsTest, TakeTheWordsOfAnAcronymForNoExplanation) {
  const Linter linter = with_guard([](Guard& g) { g.builtin = "explained_nearby"; }, {"ill"});
  EXPECT_EQ(told(linter, "Interlibrary Loan (ill)", Profile::web).empty(), false);
  EXPECT_EQ(told(linter, "books from other libraries (ill)", Profile::web).empty(), true);
}

TEST(NamedGuardsTest, AreNamedWhenAskedToExplain) {
  const Linter linter = with_guard([](Guard& g) { g.sentence = {"once"}; });
  const Report report = linter.check("once a page", as(Profile::web, true));
  ASSERT_EQ(report.held_back.size(), 1u);
  EXPECT_EQ(report.held_back[0].reason, "guard spared");
  EXPECT_EQ(report.held_back[0].matched, "page");
  EXPECT_TRUE(linter.check("once a page", as(Profile::web)).held_back.empty());
}

TEST(NamedGuardsTest, OfAnUnknownNameAreTold) {
  Rule rule = phrase_rule("en/jargon/ill", {"ill"});
  rule.guards.unless = {"nowhere"};
  rule.source.file = "ill.toml";
  RulePack pack;
  pack.rules = {rule};
  std::vector<RulePack> packs{pack};
  const auto made = Linter::compile(packs);
  ASSERT_TRUE(made);
  ASSERT_EQ(made.problems().size(), 1u);
  EXPECT_EQ(made.problems()[0].code, "unknown-guard");
}

}  // namespace
}  // namespace sayyes
