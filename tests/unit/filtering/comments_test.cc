#include "sayyes/filtering/comments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sayyes/document.h"

namespace sayyes {
namespace {

/// One rule, en/words/patron, on one word.
Linter linter(LinterOptions options = {}) {
  Rule rule;
  rule.id = "en/words/patron";
  rule.language = "en";
  rule.category = "words";
  rule.title = rule.message = "Say you";
  rule.match.phrases = {"patron(s)"};
  RulePack pack;
  pack.id = "en";
  pack.rules = {rule};
  return *Linter::compile({pack}, std::move(options));
}

/// "line:rule" for each finding, with "-" before those that are set aside.
std::vector<std::string> checked(std::string text, Format format, LinterOptions options = {}) {
  ReadOptions read;
  read.format = format;
  const Document document = *Document::read(std::move(text), read);
  const Linter rules = linter(std::move(options));
  std::vector<Finding> findings = rules.check(document).findings;
  apply_comments(document, rules, findings);
  std::vector<std::string> out;
  for (const Finding& f : findings) {
    out.push_back((f.suppressed ? "-" : "") + std::to_string(f.location.begin.line) + ":" +
                  f.rule.substr(f.rule.rfind('/') + 1));
  }
  return out;
}

struct Case {
  const char* what;
  std::string text;
  std::vector<std::string> expected;
};

class CommentsTest : public testing::TestWithParam<Case> {};

TEST_P(CommentsTest, SetsAsideWhatItSays) {
  EXPECT_EQ(checked(GetParam().text, Format::markdown), GetParam().expected) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    All, CommentsTest,
    testing::Values(
        Case{"next line", "<!-- sayyes-ignore-next-line patron -- old name -->\nPatron\n\nPatron\n", {"-2:patron", "4:patron"}},
        Case{"a colon", "<!-- sayyes-ignore-next-line patron: old name -- it stays -->\nPatron\n\nPatron\n", {"-2:patron", "4:patron"}},
        Case{"over an empty line", "<!-- sayyes-ignore-next-line patron -- old name -->\n\nPatron\n", {"-3:patron"}},
        Case{"this line",
             "A patron <!-- sayyes-ignore-line patron -- old name --> here.\nA patron.\n",
             {"-1:patron", "2:patron"}},
        Case{"at the end of a line", "A patron. <!-- sayyes-ignore-line words -- old name -->\n", {"-1:patron"}},
        Case{"start and end",
             "Patron\n\n<!-- sayyes-ignore-start patron -- a list of old names -->\n\nPatron\n\n<!-- sayyes-ignore-end "
             "-->\n\nPatron\n",
             {"1:patron", "-5:patron", "9:patron"}},
        Case{"the file, from anywhere", "Patron\n\n<!-- sayyes-ignore-file en/words/patron -- old -->\n", {"-1:patron"}},
        Case{"several rules", "<!-- sayyes-ignore-file ill, patron -- old -->\n\nPatron\n", {"-3:patron"}},
        Case{"unused", "<!-- sayyes-ignore-file patron -- old -->\n\nYou\n", {"1:unused-suppression"}},
        Case{"no reason: holds, and is told",
             "Patron <!-- sayyes-ignore-line patron -->\n",
             {"-1:patron", "1:unclear-suppression"}},
        Case{"no rule: holds nothing", "Patron <!-- sayyes-ignore-line -- why -->\n", {"1:patron", "1:unclear-suppression"}},
        Case{"unknown rule", "You <!-- sayyes-ignore-line patrom -- why -->\n", {"1:unclear-suppression"}},
        Case{"unknown word", "Patron <!-- sayyes-ignore-lines patron -- why -->\n", {"1:patron", "1:unclear-suppression"}},
        Case{"end without start", "You <!-- sayyes-ignore-end -->\n", {"1:unclear-suppression"}},
        Case{"other comments", "Patron <!-- say yes -->\n", {"1:patron"}},
        Case{"an example in code",
             "Patron `x <!-- sayyes-ignore-line patron -- y -->`\n\n```\ny <!-- sayyes-ignore-line patron -- y -->\n```\n",
             {"1:patron"}}));

TEST(CommentsInHtmlTest, SpeakFromAnywhere) {
  EXPECT_EQ(
      checked("<p>Patron <!-- sayyes-ignore-line patron -- why --></p>\n<script>// <!-- sayyes-ignore-line patron -- y -->\n"
              "</script>",
              Format::html),
      (std::vector<std::string>{"-1:patron"}));
}

TEST(CommentsInTextTest, AreText) {
  EXPECT_EQ(checked("Patron <!-- sayyes-ignore-line patron -- why -->", Format::plain), (std::vector<std::string>{"1:patron", "1:patron"}));
}

TEST(CommentsWithOptionsTest, SayNothingOfRulesThatAreSwitchedOff) {
  LinterOptions options;
  options.ignore = {"en/words"};
  EXPECT_TRUE(checked("You <!-- sayyes-ignore-line patron -- why -->\n", Format::markdown, options).empty());
}

TEST(CommentsTest, ReadsThoseOfADrawing) {
  const auto drawn = [](const std::string& inside) { return checked("<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + inside + "</svg>", Format::svg); };
  using testing::ElementsAre;
  EXPECT_THAT(drawn("<text>Patron</text><!-- sayyes-ignore-line patron: a name -->\n<text>Patron</text>\n"), ElementsAre("-2:patron", "3:patron"));
  EXPECT_THAT(drawn("<!-- sayyes-ignore-next-line patron: a name -->\n<text>Patron</text>\n"), ElementsAre("-3:patron"));
  EXPECT_THAT(drawn("<text>Patron<!-- sayyes-ignore-file patron: a name --></text>\n<text>Patron</text>\n"), ElementsAre("-2:patron", "-3:patron"));
  EXPECT_THAT(drawn("<text>Patron</text><!-- sayyes-ignore-line patron -->\n"), ElementsAre("-2:patron", "2:unclear-suppression"));
}

}  // namespace
}  // namespace sayyes
