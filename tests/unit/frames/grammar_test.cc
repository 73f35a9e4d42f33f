#include "sayyes/frames/grammar.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sayyes {
namespace {

bool is(const Grammar& grammar, std::string_view word, std::uint64_t classes) {
  return (grammar.classes_of(word) & classes) == classes;
}

TEST(GrammarTest, KnowsWhichLanguageATagNames) {
  EXPECT_EQ(&grammar_for("es"), &spanish_grammar());
  EXPECT_EQ(&grammar_for("fr"), &french_grammar());
  EXPECT_EQ(&grammar_for("en"), &english_grammar());
  EXPECT_EQ(&grammar_for("de"), &english_grammar()) << "a language without a grammar is read with the English one";
}

TEST(GrammarTest, KnowsTheSmallWordsOfEachLanguage) {
  EXPECT_TRUE(is(english_grammar(), "the", kDeterminer));
  EXPECT_TRUE(is(english_grammar(), "before", kTime));
  EXPECT_TRUE(is(english_grammar(), "may", kAuxiliary));
  EXPECT_TRUE(is(english_grammar(), "visitors", kReader));
  EXPECT_TRUE(is(spanish_grammar(), "los", kDeterminer));
  EXPECT_TRUE(is(spanish_grammar(), "en", kPreposition | kPlace));
  EXPECT_TRUE(is(spanish_grammar(), "lectores", kReader));
  EXPECT_TRUE(is(spanish_grammar(), "rogamos", kTells));
  EXPECT_TRUE(is(french_grammar(), "dans", kPlace));
  EXPECT_TRUE(is(french_grammar(), "usagers", kReader));
  EXPECT_TRUE(is(french_grammar(), "conformément", kPreposition));
  EXPECT_TRUE(is(french_grammar(), "atelier", kEvent));
  for (const Grammar* grammar : {&english_grammar(), &spanish_grammar(), &french_grammar()})
    EXPECT_EQ(grammar->classes_of("zzyzx"), 0u);
}

TEST(GrammarTest, AWordMayBeSeveralThings) {
  EXPECT_TRUE(is(spanish_grammar(), "entre", kPreposition | kTime));
  EXPECT_TRUE(is(french_grammar(), "sauf", kSubordinator | kException));
  EXPECT_TRUE(is(french_grammar(), "pour", kPreposition | kSubordinator));
}

TEST(GrammarTest, OnlyFrenchLeavesAVowelAway) {
  EXPECT_TRUE(french_grammar().elides());
  EXPECT_FALSE(spanish_grammar().elides());
  EXPECT_FALSE(english_grammar().elides());
}

TEST(GrammarTest, VerbsAreToldByTheirEndingsWhereTheseTell) {
  EXPECT_TRUE(english_grammar().english());
  EXPECT_TRUE(english_grammar().may_be_infinitive("table")) << "in English any word may be one";
  EXPECT_TRUE(spanish_grammar().may_be_infinitive("comer"));
  EXPECT_FALSE(spanish_grammar().may_be_infinitive("mesa"));
  EXPECT_TRUE(spanish_grammar().may_be_command("toquen"));
  EXPECT_FALSE(spanish_grammar().may_be_command("tocan"));
  EXPECT_TRUE(french_grammar().may_be_infinitive("courir"));
  EXPECT_FALSE(french_grammar().may_be_infinitive("papier"));
}

TEST(GrammarTest, TellsEnglishFormsFromNounsThatLookLikeThem) {
  const Grammar& english = english_grammar();
  const auto gerund = [&](std::string_view word) { return english.is_gerund(word, english.classes_of(word)); };
  const auto participle = [&](std::string_view word) { return english.is_participle(word, english.classes_of(word)); };
  EXPECT_TRUE(gerund("leaning"));
  EXPECT_FALSE(gerund("building"));
  EXPECT_FALSE(gerund("lean"));
  EXPECT_TRUE(participle("removed"));
  EXPECT_TRUE(participle("taken"));
  EXPECT_FALSE(participle("take"));
  EXPECT_TRUE(english.looks_plural("drinks"));
  EXPECT_FALSE(english.looks_plural("drink"));
}

TEST(GrammarTest, MakesTheIngFormOfAPhrase) {
  EXPECT_EQ(english_gerund("use your phone"), "using your phone");
  EXPECT_EQ(english_gerund("run"), "running");
  EXPECT_EQ(english_gerund("eat"), "eating");
  EXPECT_EQ(english_gerund(""), "");
}

}  // namespace
}  // namespace sayyes
