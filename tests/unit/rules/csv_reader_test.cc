#include "sayyes/rules/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sayyes {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::vector<std::string>> cells(std::string_view text) {
  std::vector<std::vector<std::string>> out;
  const auto rows = parse_csv(text, "w.csv");
  if (!rows) return {{"problem: " + rows.problems().front().message}};
  for (const CsvRow& row : *rows) {
    out.emplace_back();
    for (const CsvCell& cell : row) out.back().push_back(cell.text);
  }
  return out;
}

TEST(CsvTest, ParsesWhatSpreadsheetsWrite) {
  using Rows = std::vector<std::vector<std::string>>;
  const std::pair<std::string_view, Rows> cases[] = {
      {"a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}},
      {"\xEF\xBB\xBF"
       "a,b\n",
       {{"a", "b"}}},
      {"a\n\"x, \"\"y\"\"\nz\"\n", {{"a"}, {"x, \"y\"\nz"}}},
      {"a;b\n\"1,5\";2\n", {{"a", "b"}, {"1,5", "2"}}},
      {"a\tb\n1\t2,3\n", {{"a", "b"}, {"1", "2,3"}}},
      {"a,b\n,\n\n1,\n", {{"a", "b"}, {"1", ""}}},
      {"a\nx\"y\n", {{"a"}, {"x\"y"}}},
      {"a\n \"q\" \n", {{"a"}, {"q "}}},
      {"", {}},
      {"a\n\"open\n", {{"problem: a quote begins here and never ends"}}},
  };
  for (const auto& [text, rows] : cases) EXPECT_EQ(cells(text), rows) << text;
}

TEST(CsvTest, KnowsTheLineOfEachCell) {
  const auto rows = parse_csv("a,b\n\"x\ny\",1\nz,2\n", "w.csv");
  ASSERT_TRUE(rows);
  EXPECT_EQ((*rows)[1][0].line, 2u);
  EXPECT_EQ((*rows)[2][0].line, 4u);
  EXPECT_EQ((*rows)[2][0].column, 1u);
  EXPECT_EQ((*rows)[2][1].column, 3u);
}

TEST(CsvPackTest, MakesARuleOfEachRow) {
  const auto pack = read_csv_pack(
      "say,term,unless,why,source,category\n"
      "borrow|lend out,check(s) out,\"hotel; bill\",Plain words,Style guide 2024,\n"
      ",OPAC,,,,jargon\n"
      "Welcome,come in,,,,welcome\n"
      "e-book,(ebook|e book)(s),,,,\n",
      "lists/Our Words.csv", "Our Words");
  ASSERT_TRUE(pack);
  EXPECT_THAT(pack.problems(), testing::IsEmpty());
  EXPECT_EQ(pack->id, "our-words");
  ASSERT_EQ(pack->rules.size(), 4u);
  const Rule& rule = pack->rules[0];
  EXPECT_EQ(rule.id, "our-words/check-out");
  EXPECT_EQ(rule.category, "jargon");
  EXPECT_EQ(rule.language, "en");
  EXPECT_THAT(rule.match.phrases, ElementsAre("check(s) out"));
  EXPECT_THAT(rule.guards.not_near, ElementsAre("hotel", "bill"));
  EXPECT_THAT(rule.suggestions, ElementsAre(SuggestionTemplate{SuggestionKind::replacement, "borrow"},
                                            SuggestionTemplate{SuggestionKind::replacement, "lend out"}));
  EXPECT_EQ(rule.why, "Plain words");
  EXPECT_THAT(rule.evidence, ElementsAre("Style guide 2024"));
  EXPECT_EQ(rule.source.line, 2u);
  EXPECT_EQ(pack->rules[1].id, "our-words/opac");
  EXPECT_TRUE(pack->rules[1].suggestions.empty());
  EXPECT_TRUE(pack->rules[2].praise);
  EXPECT_THAT(pack->rules[3].match.phrases, ElementsAre("(ebook|e book)(s)"));
}

TEST(CsvPackTest, TellsWhatIsWrongAndReadsTheRest) {
  const auto pack = read_csv_pack(
      "Term,sya,unless\n"
      "good,,\n"
      ",x,\n"
      "no (food,,\n"
      "good,,\n"
      "a,b,c,d\n"
      "fine,,(x\n"
      "...,,\n",
      "w.csv", "w");
  ASSERT_TRUE(pack);
  ASSERT_EQ(pack->rules.size(), 1u);
  std::vector<std::string> told;
  for (const Problem& problem : pack.problems()) told.push_back(to_string(problem));
  ASSERT_EQ(told.size(), 7u);
  EXPECT_THAT(told[0], HasSubstr("w.csv:1:6: “sya” is not a column that is known here (did you mean “say”?"));
  EXPECT_THAT(told[1], HasSubstr("w.csv:3:1: this row has no term"));
  EXPECT_THAT(told[2], HasSubstr("w.csv:4:1: “no (food”: the bracket ( is not closed"));
  EXPECT_THAT(told[3], HasSubstr("w.csv:5:1: this term is there twice"));
  EXPECT_THAT(told[4], HasSubstr("w.csv:6:7: this row has more cells"));
  EXPECT_THAT(told[5], HasSubstr("w.csv:7:7: “(x”"));
  EXPECT_THAT(told[6], HasSubstr("w.csv:8:1: this term has no letters"));
}

TEST(CsvPackTest, NeedsAHeaderRow) {
  const auto pack = read_csv_pack("check out,borrow\n", "w.csv", "w");
  ASSERT_FALSE(pack);
  EXPECT_THAT(to_string(pack.problems().back()), HasSubstr("begin the file with: term,say,unless,why,source"));
  EXPECT_FALSE(read_csv_pack("", "w.csv", "w"));
  EXPECT_FALSE(read_csv_pack("term,term\n", "w.csv", "w"));
}

}  // namespace
}  // namespace sayyes
