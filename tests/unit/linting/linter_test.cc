#include "sayyes/linter.h"

#include <gtest/gtest.h>

#include <thread>

#include "unit/linting/small_pack.h"

namespace sayyes {
namespace {

using test::as;
using test::phrase_rule;
using test::told;

TEST(LinterTest, SelectsRulesByIdCategoryAndLanguage) {
  const std::vector<Rule> rules = {phrase_rule("en/jargon/a", {"aa"}), phrase_rule("en/jargon/b", {"bb"}),
                                   phrase_rule("en/blame/c", {"cc"})};
  auto with = [&](std::vector<std::string> select, std::vector<std::string> ignore) {
    LinterOptions options;
    options.select = std::move(select);
    options.ignore = std::move(ignore);
    return told(test::linter(rules, {}, options), "aa bb cc");
  };
  EXPECT_EQ(with({}, {}), "a [aa]; b [bb]; c [cc]");
  EXPECT_EQ(with({"jargon"}, {}), "a [aa]; b [bb]");
  EXPECT_EQ(with({"en/jargon"}, {"en/jargon/a"}), "b [bb]");
  EXPECT_EQ(with({}, {"jargon"}), "c [cc]");
  EXPECT_EQ(with({"jargon/b"}, {}), "b [bb]");
}

TEST(LinterTest, RefusesNamesThatNoRuleHas) {
  LinterOptions options;
  options.select = {"jargn"};
  RulePack pack;
  pack.rules = {phrase_rule("en/jargon/a", {"aa"})};
  std::vector<RulePack> packs{pack};
  const auto made = Linter::compile(packs, options);
  EXPECT_FALSE(made);
  ASSERT_EQ(made.problems().size(), 1u);
  EXPECT_EQ(made.problems()[0].code, "unknown-rule");
}

TEST(LinterTest, TakesTheLongestPrefixForASeverity) {
  LinterOptions options;
  options.severities = {{"jargon", Severity::error}, {"en/jargon/a", Severity::suggestion}};
  const Linter linter = test::linter({phrase_rule("en/jargon/a", {"aa"}), phrase_rule("en/jargon/b", {"bb"})}, {}, options);
  const Report report = linter.check("aa bb", as(Profile::web));
  ASSERT_EQ(report.findings.size(), 2u);
  EXPECT_EQ(report.findings[0].severity, Severity::suggestion);
  EXPECT_EQ(report.findings[1].severity, Severity::error);
}

TEST(LinterTest, LooksOnlyWhereARuleIsFor) {
  Rule sign = phrase_rule("en/jargon/a", {"aa"});
  sign.profiles = {Profile::sign};
  Rule heading = phrase_rule("en/jargon/b", {"bb"});
  heading.scopes = {Scope::heading};
  Rule staff = phrase_rule("en/jargon/c", {"cc"});
  staff.audiences = {Audience::staff};
  const Linter linter = test::linter({sign, heading, staff});
  EXPECT_EQ(told(linter, "aa bb cc", Profile::sign), "a [aa]");
  EXPECT_EQ(told(linter, "aa bb cc", Profile::web), "");
  ReadOptions read;
  read.format = Format::markdown;
  EXPECT_EQ(told(linter.check(*Document::read("# bb\n\nbb", read), as(Profile::web)).findings), "b [bb]");
  LinterOptions options;
  options.audience = Audience::staff;
  EXPECT_EQ(told(test::linter({sign, staff}, {}, options), "aa cc"), "c [cc]");
}

TEST(LinterTest, ReadsEachLanguageWithItsRules) {
  Rule spanish = phrase_rule("es/jargon/a", {"signatura"});
  const Linter linter = test::linter({phrase_rule("en/jargon/a", {"stacks"}), spanish});
  ReadOptions read;
  read.format = Format::html;
  const auto document = Document::read("<html lang=es><p>stacks signatura</p><p lang=en-GB>stacks signatura</p></html>", read);
  const Report report = linter.check(*document, as(Profile::web));
  ASSERT_EQ(report.findings.size(), 2u);
  EXPECT_EQ(report.findings[0].rule, "es/jargon/a");
  EXPECT_EQ(report.findings[0].language, "es");
  EXPECT_EQ(report.findings[1].rule, "en/jargon/a");
}

TEST(LinterTest, LowersSeveritiesInPolicies) {
  const Linter linter = test::linter({phrase_rule("en/threat/a", {"removed"}), phrase_rule("en/jargon/b", {"patron"})});
  const Report report = linter.check("removed patron", as(Profile::policy));
  ASSERT_EQ(report.findings.size(), 2u);
  EXPECT_EQ(report.findings[0].severity, Severity::suggestion);
  EXPECT_EQ(report.findings[1].severity, Severity::warning);
}

TEST(LinterTest, RespectsDecidedIntents) {
  LinterOptions options;
  IntentDecision firm;
  firm.text = "smoking";
  firm.value = Intent::firm;
  options.intents = {firm};
  const Linter linter = test::linter({test::frame_rule("en/prohibition/no-things", {"no {things}"})}, {}, options);
  const Report report = linter.check("No smoking. No running.", as(Profile::sign));
  ASSERT_EQ(report.findings.size(), 2u);
  EXPECT_EQ(report.findings[0].intent, Intent::firm);
  EXPECT_EQ(report.findings[0].severity, Severity::suggestion);
  EXPECT_EQ(report.findings[0].message, "Keep it firm. Does it say why, and what to do instead?");
  EXPECT_EQ(report.findings[1].severity, Severity::warning);
}

TEST(LinterTest, MatchesCapitalsOnlyAsCapitals) {
  Rule rule = phrase_rule("en/jargon/ill", {"ILL(s)"});
  const Linter linter = test::linter({rule});
  EXPECT_EQ(told(linter, "Ask about ILL"), "ill [ILL]");
  EXPECT_EQ(told(linter, "Two ILLs are in"), "ill [ILLs]");
  EXPECT_EQ(told(linter, "She is ill"), "");
  EXPECT_EQ(told(linter, "IF YOU FEEL ILL"), "");
  EXPECT_EQ(told(linter, "ILL"), "ill [ILL]");
}

TEST(LinterTest, KnowsTheSpellingsOfCompoundsAndAlternatives) {
  Rule rule = phrase_rule("en/jargon/loan", {"interlibrary loan(s)", "(very|so|) (sorry|sad) (about|for) that"});
  rule.match.compounds = {"inter-library"};
  const Linter linter = test::linter({rule});
  for (const char* text : {"interlibrary loan", "inter-library loans", "Inter library loan", "very sorry for that",
                           "sad about that", "So sorry about that"}) {
    EXPECT_EQ(told(linter, text), "loan [" + std::string(text) + "]") << text;
  }
  for (const char* text : {"interlibrary loaned", "sorry that", "very for that", "very sorryfor that"})
    EXPECT_EQ(told(linter, text), "") << text;
}

TEST(LinterTest, GivesEditsOnlyWhereTheFileHasTheseCharactersInOnePiece) {
  Rule rule = phrase_rule("en/jargon/patron", {"patron(s)"});
  rule.suggestions = {{SuggestionKind::replacement, "visitor"}, {SuggestionKind::advice, "Say who is meant."}};
  const Linter linter = test::linter({rule});
  const Report plain = linter.check("Our patrons", as(Profile::web));
  ASSERT_EQ(plain.findings.size(), 1u);
  ASSERT_EQ(plain.findings[0].suggestions.size(), 2u);
  EXPECT_EQ(plain.findings[0].suggestions[0].text, "visitors");
  EXPECT_EQ(plain.findings[0].suggestions[0].applicability, Applicability::safe);
  ASSERT_EQ(plain.findings[0].suggestions[0].edits.size(), 1u);
  EXPECT_EQ(plain.findings[0].suggestions[0].edits[0].bytes, (SourceSpan{4, 11}));
  EXPECT_EQ(plain.findings[0].suggestions[1].applicability, Applicability::display);
  ReadOptions read;
  read.format = Format::html;
  const Report entity = linter.check(*Document::read("<p>pat&#114;ons</p>", read), as(Profile::web));
  ASSERT_EQ(entity.findings.size(), 1u);
  ASSERT_EQ(entity.findings[0].suggestions[0].edits.size(), 1u);
  EXPECT_EQ(entity.findings[0].suggestions[0].edits[0].bytes, (SourceSpan{3, 15}));
  for (const char* inside : {"<p>pat<b>rons</b></p>", "<p>pat<!-- -->rons</p>", "<p>pat&shy;<i>rons</i></p>"}) {
    const Report markup = linter.check(*Document::read(inside, read), as(Profile::web));
    ASSERT_EQ(markup.findings.size(), 1u) << inside;
    EXPECT_TRUE(markup.findings[0].suggestions[0].edits.empty()) << inside;
  }
}

TEST(LinterTest, NamesFindingsForGood) {
  const Linter linter = test::linter({phrase_rule("en/jargon/patron", {"patron"})});
  const Report before = linter.check("the patron is. the patron is.", as(Profile::web));
  const Report after = linter.check("Something new. the PATRON is. the patron is.", as(Profile::web));
  ASSERT_EQ(before.findings.size(), 2u);
  ASSERT_EQ(after.findings.size(), 2u);
  EXPECT_NE(before.findings[0].fingerprint, before.findings[1].fingerprint);
  EXPECT_EQ(before.findings[0].fingerprint, after.findings[0].fingerprint);
  EXPECT_EQ(before.findings[1].fingerprint, after.findings[1].fingerprint);
  EXPECT_EQ(before.findings[0].fingerprint.size(), 18u);
}

TEST(LinterTest, GuessesTheKindOfText) {
  const Linter linter = test::linter({phrase_rule("en/jargon/a", {"aa"})});
  struct Guess {
    const char* name;
    const char* text;
    Profile profile;
  };
  const Guess guesses[] = {
      {"door.txt", "NO FOOD\nOR DRINK", Profile::sign},
      {"signs/door.md", "No food", Profile::sign},
      {"code-of-conduct.html", "<p>Rules", Profile::policy},
      {"about.md", "# Privacy policy\n\nWe keep little.", Profile::policy},
      {"about.md", "# About us\n\nWe are here.", Profile::web},
      {"a.txt", "Dear Ana,\nyour book is here and waits for you at the front desk until Friday next week.\nThe library",
       Profile::message},
      {"a.txt",
       "This is a longer text in ordinary sentences, each of which goes on for rather more words than any sign would ever "
       "have.",
       Profile::web},
  };
  for (const Guess& guess : guesses) {
    ReadOptions read;
    read.name = guess.name;
    const Report report = linter.check(*Document::read(guess.text, read));
    EXPECT_EQ(report.profile, guess.profile) << guess.name << ": " << guess.text;
    EXPECT_TRUE(report.profile_guessed);
  }
}

TEST(LinterTest, AnswersManyThreadsAlike) {
  const auto linter = Linter::with_builtin_packs();
  ASSERT_TRUE(linter);
  const std::string text =
      "NO FOOD OR DRINK!!! Patrons must not reshelve periodicals. You are welcome to ask at the circulation desk. Violators "
      "will be removed.";
  std::vector<std::vector<Finding>> answers(8);
  std::vector<std::thread> threads;
  for (auto& answer : answers) threads.emplace_back([&] { answer = linter->check(text, as(Profile::sign)).findings; });
  for (std::thread& thread : threads) thread.join();
  EXPECT_FALSE(answers[0].empty());
  for (const auto& answer : answers) EXPECT_EQ(answer, answers[0]);
}

}  // namespace
}  // namespace sayyes
