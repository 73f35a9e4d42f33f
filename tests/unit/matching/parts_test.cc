// The parts of the matcher by themselves: which bytes are words, which word is rare, what a pattern must hold.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "sayyes/matching/anchor_choice.h"
#include "sayyes/matching/edges.h"
#include "sayyes/matching/pattern_shapes.h"
#include "sayyes/matching/pattern_syntax.h"
#include "sayyes/matching/required_words.h"
#include "sayyes/matching/word_frequency.h"
#include "sayyes/matching/word_scan.h"

namespace sayyes::matching {
namespace {

TEST(WordScanTest, EveryWayToClassifyGivesTheSameBits) {
  std::string text;
  for (int i = 0; i < 700; ++i) text += static_cast<char>(i * 37 + i / 256);
  for (std::size_t size = 0; size <= text.size(); size += size < 140 ? 1 : 61) {
    const std::size_t blocks = (size + 63) / 64;
    std::vector<std::uint64_t> tokens(blocks), marks(blocks), other_tokens(blocks), other_marks(blocks);
    classify_bytes()(text.data(), size, tokens.data(), marks.data());
    classify_bytes_portable(text.data(), size, other_tokens.data(), other_marks.data());
    EXPECT_EQ(tokens, other_tokens) << size;
    EXPECT_EQ(marks, other_marks) << size;
    for (std::size_t i = 0; i < size; ++i) {
      ASSERT_EQ((tokens[i / 64] >> (i % 64)) & 1, is_token_byte(static_cast<unsigned char>(text[i])) ? 1u : 0u);
      ASSERT_EQ((marks[i / 64] >> (i % 64)) & 1,
                !is_token_byte(static_cast<unsigned char>(text[i])) && text[i] != ' ' ? 1u : 0u);
    }
  }
}

TEST(WordFrequencyTest, CommonWordsComeFirst) {
  EXPECT_EQ(word_rank("the"), 0u);
  EXPECT_LT(word_rank("no"), word_rank("prohibited"));
  EXPECT_LT(word_rank("library"), word_rank("genealogy"));
  EXPECT_LT(word_rank("les"), word_rank("interdit"));
  EXPECT_LT(word_rank("los"), word_rank("prohibido"));
  EXPECT_EQ(word_rank("de"), 0u);
  EXPECT_EQ(word_rank("zygote"), kRareRank);
  EXPECT_EQ(word_rank(""), kRareRank);
}

TEST(EdgeTest, AgreesWithTheWordEdgesOfTheText) {
  const std::string text =
      "no 'don't' 3.5 1,000 a.b e,f café é'a x_y -z\xC2\xAD"
      "b \xF0\x9F\x9A\xAB\xFF'";
  for (std::size_t at = 0; at <= text.size(); ++at) EXPECT_EQ(is_edge(text, at), is_word_edge(text, at)) << at;
}

struct AnchorCase {
  std::string text;
  std::size_t offset;
  bool pair;
};
class AnchorChoiceTest : public ::testing::TestWithParam<AnchorCase> {};
TEST_P(AnchorChoiceTest, TakesTheRarestWordOrPair) {
  const auto choice = choose_anchor(GetParam().text, true, true);
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->offset, GetParam().offset);
  EXPECT_EQ(choice->pair, GetParam().pair);
}
INSTANTIATE_TEST_SUITE_P(All, AnchorChoiceTest,
                         ::testing::Values(AnchorCase{"in lieu of", 3, true}, AnchorCase{"no", 0, false},
                                           AnchorCase{"do not", 3, true}, AnchorCase{"the zebra", 4, false},
                                           AnchorCase{"« préavis »", 7, false}, AnchorCase{"ne pas de", 3, true}));

TEST(AnchorChoiceTest, WithoutAWordAMark) {
  EXPECT_FALSE(choose_anchor("!!!", true, true));
  EXPECT_FALSE(choose_anchor("foo", false, true));
  EXPECT_TRUE(choose_mark(" !!!")->mark);
  EXPECT_EQ(choose_mark(" !!!")->offset, 1u);
  EXPECT_TRUE(choose_mark("!")->single);
  EXPECT_FALSE(choose_mark("  "));
}

struct ShapeCase {
  std::string pattern;
  int shapes;  // -1: no beginnings can be found
  bool exact;
};
void PrintTo(const ShapeCase& c, std::ostream* out) { *out << c.pattern; }
class ShapeTest : public ::testing::TestWithParam<ShapeCase> {};
TEST_P(ShapeTest, SaysHowAPatternCanBeFound) {
  const auto syntax = parse_pattern(GetParam().pattern);
  ASSERT_TRUE(syntax);
  const auto shapes = shapes_of(syntax->root, 0);
  ASSERT_EQ(shapes ? static_cast<int>(shapes->all.size()) : -1, GetParam().shapes);
  if (shapes) {
    EXPECT_EQ(shapes->exact, GetParam().exact);
  }
}
INSTANTIATE_TEST_SUITE_P(All, ShapeTest,
                         ::testing::Values(ShapeCase{"no food", 1, true}, ShapeCase{"no (food|drinks?)", 3, true},
                                           ShapeCase{"\\w+ (is|are) not allowed", 2, true},
                                           ShapeCase{"no (\\w+ ){0,2}allowed", 3, true}, ShapeCase{"must be \\w+ed", 1, true},
                                           ShapeCase{"no .* allowed", 2, false}, ShapeCase{"please [^.]+", 1, false},
                                           ShapeCase{".* allowed", -1, false}, ShapeCase{"\\w+", -1, false},
                                           ShapeCase{"!!|!\\?", 2, true}, ShapeCase{"[!?]{2}", -1, false},
                                           ShapeCase{"foo.bar", -1, false}));

TEST(ShapeTest, ManyBranchesAreCutAtTheirFirstRareWord) {
  const auto syntax = parse_pattern("(zebra|lion|tiger|otter) (a|b|c|d|e)( f| g| h)?( i| j| k)?( l| m| n)? (o|p)");
  const auto shapes = shapes_of(syntax->root, 0);
  ASSERT_TRUE(shapes);
  EXPECT_EQ(shapes->all.size(), 4u);
  EXPECT_FALSE(shapes->exact);
}

struct RequiredCase {
  std::string pattern;
  int words;
};
void PrintTo(const RequiredCase& c, std::ostream* out) { *out << c.pattern; }
class RequiredWordsTest : public ::testing::TestWithParam<RequiredCase> {};
TEST_P(RequiredWordsTest, FindsTheRarestSet) {
  const auto syntax = parse_pattern(GetParam().pattern);
  ASSERT_TRUE(syntax);
  const auto required = required_words(syntax->root, false);
  EXPECT_EQ(static_cast<int>(required.words.size()), GetParam().words);
  EXPECT_EQ(required.share.has_value(), GetParam().words != 0);
}
INSTANTIATE_TEST_SUITE_P(
    All, RequiredWordsTest,
    ::testing::Values(RequiredCase{".* allowed", 1}, RequiredCase{".*allowed", 0}, RequiredCase{"(a|b|c) .* zebra", 1},
                      RequiredCase{".+ (zebra|lion)( now)?", 2}, RequiredCase{".+ (?:zebr[ao]s?|lion) .+", 5},
                      RequiredCase{".+ zebr[aá]n? .+", 4}, RequiredCase{".+ zebr[aá]n?", 4}, RequiredCase{".+zebr[ao]s? .+", 0},
                      RequiredCase{"(?:zebr[ao]s?)? .+", 0}, RequiredCase{"(no )?zebra", 1}, RequiredCase{"x*zebra", 0},
                      RequiredCase{"(zebra)?", 0}, RequiredCase{"( zebra)+", 1}, RequiredCase{"(zebra)+", 0},
                      RequiredCase{"(zebra ){2,}", 1}, RequiredCase{"\\bzebra\\b", 1}, RequiredCase{"\\w+", 0}));

TEST(TopAlternativesTest, ArePartedOutsideOfGroupsAndSets) {
  EXPECT_THAT(top_alternatives("a|(b|c) d|[|)]e|f\\|g|[]|]h|"),
              ::testing::ElementsAre("a", "(b|c) d", "[|)]e", "f\\|g", "[]|]h", ""));
  EXPECT_THAT(top_alternatives("(?:a|b)"), ::testing::ElementsAre("(?:a|b)"));
  EXPECT_THAT(top_alternatives("[^]|\\]]a|b"), ::testing::ElementsAre("[^]|\\]]a", "b"));
}

struct SyntaxCase {
  std::string pattern;
  bool known;
};
void PrintTo(const SyntaxCase& c, std::ostream* out) { *out << c.pattern; }
class PatternSyntaxTest : public ::testing::TestWithParam<SyntaxCase> {};
TEST_P(PatternSyntaxTest, KnowsWhatRulesAreWrittenIn) {
  EXPECT_EQ(parse_pattern(GetParam().pattern).has_value(), GetParam().known);
}
INSTANTIATE_TEST_SUITE_P(All, PatternSyntaxTest,
                         ::testing::Values(SyntaxCase{"(?:a|b)?c{2,3}", true}, SyntaxCase{"(?P<span>a)", true},
                                           SyntaxCase{"[^a-z\\d]", true}, SyntaxCase{"a||b", true}, SyntaxCase{"()", true},
                                           SyntaxCase{"é+", true}, SyntaxCase{"(?i)a", false}, SyntaxCase{"\\pL", false},
                                           SyntaxCase{"[[:alpha:]]", false}, SyntaxCase{"a**", false}, SyntaxCase{"(a", false},
                                           SyntaxCase{"a)", false}, SyntaxCase{"[a", false}, SyntaxCase{"a{3,2}", false},
                                           SyntaxCase{"(a{50}){50}", false}, SyntaxCase{"\\", false}, SyntaxCase{"*", false},
                                           SyntaxCase{"(?P<a>x)(?P<a>y)", false}, SyntaxCase{std::string(200, '('), false}));

TEST(PatternSyntaxTest, KnowsEndsAndSizes) {
  const auto syntax = parse_pattern("a(bc|d)?\\w+!");
  EXPECT_EQ(least_size(syntax->root), 3u);
  const auto [last, empty] = last_characters(syntax->root);
  EXPECT_TRUE(last.has('!') && !last.has('a') && !empty);
  const auto [first, none] = first_characters(syntax->root);
  EXPECT_TRUE(first.has('a') && !first.has('b') && !none);
}

}  // namespace
}  // namespace sayyes::matching
