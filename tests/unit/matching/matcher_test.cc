#include "sayyes/matching/matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <thread>
#include <vector>

#include "unit/matching/flat_text.h"

namespace sayyes {

void PrintTo(const Match& match, std::ostream* out) {
  *out << match.span.begin << "-" << match.span.end << "#" << match.owner << "/" << match.needle;
}

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// What stands in the spans of all matches, each with its owner: "allowed#2".
std::vector<std::string> texts_of(const Matcher& matcher, const ViewText& text) {
  std::vector<Match> matches;
  matcher.find(text, matches);
  std::vector<std::string> texts;
  for (const Match& match : matches) {
    texts.push_back(std::string(text.view().substr(match.span.begin, match.span.size())) + "#" + std::to_string(match.owner));
  }
  return texts;
}

std::vector<std::string> find_needles(const std::vector<std::string>& needles, std::string view) {
  std::vector<Needle> list;
  for (const std::string& needle : needles) list.push_back({needle, static_cast<std::uint32_t>(list.size()), false});
  return texts_of(*Matcher::compile(std::move(list), {}), FlatText(std::move(view)));
}

std::vector<std::string> find_patterns(const std::vector<std::string>& patterns, std::string view) {
  std::vector<Pattern> list;
  for (const std::string& pattern : patterns) {
    list.push_back({pattern, static_cast<std::uint32_t>(list.size()), false, "rule.toml", 7});
  }
  const auto matcher = Matcher::compile({}, std::move(list));
  EXPECT_THAT(matcher.problems(), IsEmpty());
  return texts_of(*matcher, FlatText(std::move(view)));
}

struct Case {
  std::vector<std::string> look_for;
  std::string view;
  std::vector<std::string> found;
};

void PrintTo(const Case& c, std::ostream* out) { *out << ::testing::PrintToString(c.look_for) << " in " << c.view; }

class NeedleTest : public ::testing::TestWithParam<Case> {};
TEST_P(NeedleTest, StandsWhereItsBytesLieBetweenWordEdges) {
  EXPECT_EQ(find_needles(GetParam().look_for, GetParam().view), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(
    All, NeedleTest,
    ::testing::Values(
        Case{{"food"}, "no food or drink", {"food#0"}}, Case{{"food"}, "no foods, seafood", {}},
        Case{{"no food", "food", "no"}, "no food", {"no#2", "no food#0", "food#1"}}, Case{{"food"}, "food", {"food#0"}},
        Case{{"food"}, "food food", {"food#0", "food#0"}}, Case{{"can't"}, "you can't 'can't'", {"can't#0", "can't#0"}},
        Case{{"can"}, "you can't", {}}, Case{{"inter-library"}, "inter-library loan", {"inter-library#0"}},
        Case{{"user"}, "user-friendly", {"user#0"}}, Case{{"no. 5"}, "see no. 5", {"no. 5#0"}},
        Case{{"no. 5"}, "see no. 5.1", {}}, Case{{"!!!"}, "stop!!! now !!!", {"!!!#0", "!!!#0"}}, Case{{"!"}, "stop!", {"!#0"}},
        Case{{"stop!"}, "stop! stop", {"stop!#0"}},
        Case{{"\xF0\x9F\x9A\xAB\xF0\x9F\x93\xB1"},
             "\xF0\x9F\x9A\xAB\xF0\x9F\x93\xB1 here",
             {"\xF0\x9F\x9A\xAB\xF0\x9F\x93\xB1#0"}},
        Case{{"café"}, "the café cafés", {"café#0"}}, Case{{"caf"}, "the café", {}}, Case{{"à"}, "à la carte", {"à#0"}},
        Case{{"éa"}, "éa béa", {"éa#0"}}, Case{{"нет"}, "нет нету", {"нет#0"}}, Case{{""}, "a", {}}, Case{{" "}, "a b", {}},
        Case{{"404"}, "error 404 4040", {"404#0"}}, Case{{"a_b"}, "a_b a b", {"a_b#0"}},
        Case{{"do not"}, "do\x1fnot do not", {"do not#0"}}, Case{{"- no"}, "so - no", {"- no#0"}},
        Case{{"in order to", "in order"}, "in order to", {"in order#1", "in order to#0"}},
        Case{{"circulation", "circulations", "circulating"}, "circulating circulation", {"circulating#2", "circulation#0"}}));

class PatternTest : public ::testing::TestWithParam<Case> {};
TEST_P(PatternTest, MatchesBetweenWordEdges) {
  EXPECT_EQ(find_patterns(GetParam().look_for, GetParam().view), GetParam().found);
}
INSTANTIATE_TEST_SUITE_P(
    All, PatternTest,
    ::testing::Values(
        Case{{"no \\w+ allowed"}, "no food allowed, no foods allowed", {"no food allowed#0", "no foods allowed#0"}},
        Case{{"no (\\w+ ){0,2}(allowed|permitted)"}, "no hot food permitted", {"no hot food permitted#0"}},
        Case{{"(allow|allowed)"}, "allowed allow", {"allowed#0", "allow#0"}},
        Case{{"foods?"}, "food foods foodstuff", {"food#0", "foods#0"}},
        Case{{"walk( in)?"}, "walk into, walk in", {"walk#0", "walk in#0"}},
        Case{{"\\w+ (is|are) not allowed"}, "big dogs are not allowed", {"dogs are not allowed#0"}},
        Case{{"\\w+ (is|are) not allowed"}, "café are not allowed", {}},
        Case{{"must be \\w+ed"}, "must be returned, must be sited in", {"must be returned#0", "must be sited#0"}},
        Case{{"no .*? allowed"}, "no a allowed allowed", {"no a allowed#0"}},
        Case{{"no .* allowed"}, "no a allowed allowed", {"no a allowed allowed#0"}},
        Case{{".* allowed"}, "all is allowed", {"all is allowed#0"}}, Case{{"[^.]+ it"}, "see. get it", {" get it#0"}},
        Case{{"(?P<span>\\w+) please"}, "quiet please", {"quiet#0"}}, Case{{"(?i)No \\w+"}, "no entry", {"no entry#0"}},
        Case{{"no [[:alpha:]]+"}, "no entry 5", {"no entry#0"}},
        Case{{"\\d+ (minute|hour)s?"}, "30 minutes 1 hour", {"30 minutes#0", "1 hour#0"}},
        Case{{"stop!*"}, "stop!! stop", {"stop!!#0", "stop#0"}},
        Case{{"a.b"},
             "a\x1f"
             "b a-b",
             {"a-b#0"}},
        Case{{"^no \\w+"}, "no a no b\x1fno c", {"no a#0", "no c#0"}},
        Case{{"\\w+ please$"},
             "a please\x1f"
             "b please c please",
             {"a please#0", "c please#0"}},
        Case{{"no \\pL+"}, "no café", {"no café#0"}}, Case{{"a a"}, "a a a a a", {"a a#0", "a a#0"}},
        Case{{"il(, dit)?"}, "il, dit-on; il, ditó", {"il, dit#0", "il#0"}},
        Case{{"(smok|vap)(e|ing)"}, "smoke vaping smoked", {"smoke#0", "vaping#0"}},
        Case{{"no smok\\w*"}, "no smok no smoking", {"no smok#0", "no smoking#0"}}));

TEST(MatcherTest, GivesBackOwnerAndNumber) {
  const auto matcher = Matcher::compile({{"food", 7, false}}, {{"no \\w+", 9, false, "", 0}});
  std::vector<Match> found;
  matcher->find(FlatText("no food"), found);
  EXPECT_THAT(found, ElementsAre(Match{{0, 7}, 9, 1}, Match{{3, 7}, 7, 0}));
}

TEST(MatcherTest, AppendsToWhatIsThere) {
  const auto matcher = Matcher::compile({{"a", 1, false}}, {});
  std::vector<Match> found{{{9, 10}, 3, 3}};
  matcher->find(FlatText("a"), found);
  EXPECT_THAT(found, ElementsAre(Match{{9, 10}, 3, 3}, Match{{0, 1}, 1, 0}));
}

TEST(MatcherTest, CapitalsAreReadFromTheOriginal) {
  const auto matcher = Matcher::compile({{"ill", 0, true}, {"été", 1, true}}, {});
  EXPECT_THAT(texts_of(*matcher, FlatText("ill ill ill", "ill ILL Ill")), ElementsAre("ill#0"));
  EXPECT_THAT(texts_of(*matcher, FlatText("été été", "ÉTÉ ÉTé")), ElementsAre("été#1"));
}

TEST(MatcherTest, ExactPatternsSeeTheOriginal) {
  const auto matcher = Matcher::compile({}, {{"[A-Z]{2,} desk", 0, true, "", 0}, {"(Ref|REF)", 1, true, "", 0}});
  EXPECT_THAT(texts_of(*matcher, FlatText("ill desk opac desk\x1fref", "Ill desk OPAC desk\x1fREF")),
              ElementsAre("opac desk#0", "ref#1"));
}

TEST(MatcherTest, ALongSegmentIsSearchedToItsEnd) {
  std::string view;
  for (int i = 0; i < 3000; ++i) view += "quite common words ";
  view += "and then zebra stripes allowed";
  EXPECT_THAT(find_patterns({"\\w+ (?:\\w+ )*?allowed"}, "the zebra is allowed"), ElementsAre("the zebra is allowed#0"));
  EXPECT_THAT(find_patterns({"[a-z ]{5}zebra \\w+", "zebra .*"}, view),
              ElementsAre("then zebra stripes#0", "zebra stripes allowed#1"));
  EXPECT_THAT(find_needles({"zebra stripes"}, view), ElementsAre("zebra stripes#0"));
}

TEST(MatcherTest, ManyThreadsMayAskAtOnce) {
  std::vector<Pattern> patterns;
  for (const char* pattern : {"no .* allowed", ".* please", "(?i)\\w+ desk", "[^ ]+ing", "no (\\w+ ){0,2}here"}) {
    patterns.push_back({pattern, static_cast<std::uint32_t>(patterns.size()), false, "", 0});
  }
  const auto matcher = Matcher::compile({{"food", 9, false}, {"!!!", 9, false}}, std::move(patterns));
  const FlatText text("no food allowed !!!\x1fquiet please\x1fthe help desk\x1fno running here");
  std::vector<std::vector<Match>> found(8);
  std::vector<std::thread> threads;
  for (auto& matches : found) threads.emplace_back([&] { matcher->find(text, matches); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_GE(found[0].size(), 7u);
  for (const auto& matches : found) EXPECT_EQ(matches, found[0]);
}

struct Refused {
  std::string pattern, code;
};
class RefusedPatternTest : public ::testing::TestWithParam<Refused> {};
TEST_P(RefusedPatternTest, IsAProblemAtItsPlace) {
  const auto matcher = Matcher::compile({{"food", 0, false}},
                                        {{GetParam().pattern, 1, false, "rules/x.toml", 12}, {"no \\w+", 2, false, "", 0}});
  ASSERT_TRUE(matcher.has_value());
  ASSERT_EQ(matcher.problems().size(), 1u);
  EXPECT_EQ(matcher.problems()[0].code, GetParam().code);
  EXPECT_EQ(matcher.problems()[0].file, "rules/x.toml");
  EXPECT_EQ(matcher.problems()[0].line, 12u);
  EXPECT_THAT(texts_of(*matcher, FlatText("no food")), ElementsAre("no food#2", "food#0"));
}
INSTANTIATE_TEST_SUITE_P(All, RefusedPatternTest,
                         ::testing::Values(Refused{"no (", "pattern-syntax"}, Refused{"a)(b", "pattern-syntax"},
                                           Refused{"(?=x)", "pattern-syntax"}, Refused{"*a", "pattern-syntax"},
                                           Refused{"(a{1000}){1000}", "pattern-syntax"}, Refused{"[z-a]", "pattern-syntax"},
                                           Refused{"(\\pL{50}){20}", "pattern-too-large"}, Refused{"", "pattern-empty-match"},
                                           Refused{"(no)?", "pattern-empty-match"}, Refused{"\\b", "pattern-empty-match"}));

TEST(RegexTest, FindsAnywhere) {
  const auto regex = Regex::compile("no (food|drink)");
  ViewSpan where;
  EXPECT_TRUE(regex->search("casino foods", &where));
  EXPECT_EQ(where, (ViewSpan{4, 11}));
  EXPECT_FALSE(regex->search("no water"));
  EXPECT_EQ(Regex::compile("no (").problems()[0].code, "pattern-syntax");
}

TEST(RegexTest, FindsAlsoWhereWordsOfThePatternArePartsOfWords) {
  const struct {
    const char* pattern;
    const char* text;
    bool found;
  } cases[] = {
      {"lend|loan", "blended", true},
      {"a loan of", "pizza loan often", true},
      {"a loan of", "a lone loan", false},
      {"\\b(?:in|since) (?:1[0-9]{3}|those days)", "built since 1904", true},
      {"\\b(?:in|since) (?:1[0-9]{3}|those days)", "within 1904", false},
      {"\\bthe main hall\\b", "in the main hall", true},
      {"\\bthe main hall\\b", "bathe main halls", false},
      {"(?:café )?the hall x", "café the hall xylophone", true},
      {"(?:, please){2}", "now, please, pleased", true},
      {"^no [a-z]+ waiting\\b", "no more waiting", true},
      {"^no [a-z]+ waiting\\b", "no more waitings", false},
      {"(?i)NO FOOD", "no food", true},
  };
  for (const auto& [pattern, text, found] : cases) {
    const auto regex = Regex::compile(pattern);
    ASSERT_TRUE(regex) << pattern;
    EXPECT_EQ(regex->search(text), found) << pattern << " in " << text;
  }
}

}  // namespace
}  // namespace sayyes
