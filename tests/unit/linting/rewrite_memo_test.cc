#include "sayyes/linting/rewrite_memo.h"

#include <gtest/gtest.h>

#include <string>

#include "sayyes/linter.h"

namespace sayyes {
namespace {

RewriteMemo::Rewrites saying(std::string text) {
  Suggestion suggestion;
  suggestion.text = std::move(text);
  return std::make_shared<const std::vector<Suggestion>>(1, suggestion);
}

TEST(RewriteMemoTest, KnowsWhatItWasTold) {
  RewriteMemo memo;
  EXPECT_EQ(memo.find("a"), nullptr);
  memo.keep("a", saying("Welcome"));
  memo.keep("a", saying("Come in"));
  ASSERT_NE(memo.find("a"), nullptr);
  EXPECT_EQ(memo.find("a")->front().text, "Come in");
}

TEST(RewriteMemoTest, NeverGrowsBeyondItsBound) {
  RewriteMemo memo;
  std::size_t known = 0;
  for (int i = 0; i < 10000; ++i) memo.keep(std::to_string(i), saying("x"));
  for (int i = 0; i < 10000; ++i) known += memo.find(std::to_string(i)) != nullptr;
  EXPECT_GT(known, 0u);
  EXPECT_LE(known, 2048u);
}

TEST(RewriteMemoTest, AListThatFollowsMakesAnotherRewrite) {
  // The same first words with other members after them, one linter: each is answered by itself.
  const Linter linter = *Linter::with_builtin_packs();
  for (const char* text :
       {"No food or drink.", "No food or phones.", "No food or drink!", "NO FOOD OR DRINK", "No food\nor drink"}) {
    const Linter fresh = *Linter::with_builtin_packs();
    const Report first = fresh.check(text), again = linter.check(text), twice = linter.check(text);
    ASSERT_EQ(again.findings.size(), first.findings.size()) << text;
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
      ASSERT_EQ(again.findings[i].suggestions.size(), first.findings[i].suggestions.size()) << text;
      for (std::size_t k = 0; k < first.findings[i].suggestions.size(); ++k) {
        EXPECT_EQ(twice.findings[i].suggestions[k].text, again.findings[i].suggestions[k].text) << text;
        EXPECT_EQ(again.findings[i].suggestions[k].text, first.findings[i].suggestions[k].text) << text;
      }
    }
  }
}

}  // namespace
}  // namespace sayyes
