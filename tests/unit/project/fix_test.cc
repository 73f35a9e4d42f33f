#include "sayyes/fix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sayyes/readers/gzip_file.h"
#include "support/archive.h"

namespace sayyes {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Rule word_rule(std::string id, std::string phrase, std::vector<std::string> say) {
  Rule rule;
  rule.id = std::move(id);
  rule.language = "en";
  rule.category = "jargon";
  rule.message = "Few know it.";
  rule.match.phrases = {std::move(phrase)};
  for (std::string& one : say) rule.suggestions.push_back({SuggestionKind::replacement, std::move(one)});
  return rule;
}

Linter linter(std::vector<Rule> rules, House house = {}) {
  RulePack pack;
  pack.id = "test";
  pack.rules = std::move(rules);
  LinterOptions options;
  options.house = std::move(house);
  return *Linter::compile({pack}, options);
}

Linter patrons() { return linter({word_rule("en/jargon/patron", "patron(s)", {"visitor", "reader"})}); }

FixResult fixed(const Linter& linter, const std::string& bytes, const std::string& name = "a.txt", FixOptions options = {},
                RunOptions run = {}) {
  run.profile = Profile::web;
  auto result = fix_bytes(linter, bytes, name, run, options);
  EXPECT_TRUE(result);
  return *result;
}

struct Case {
  const char* name;
  std::string before, after;
};

TEST(FixTest, ChangesTheWordsAndNothingElse) {
  const Case cases[] = {
      {"a.txt", "Dear Patrons,\r\n\r\n\tone  patron \r\n", "Dear Visitors,\r\n\r\n\tone  visitor \r\n"},
      {"a.txt", "\xEF\xBB\xBFpatron", "\xEF\xBB\xBFvisitor"},
      {"a.txt", std::string("\xFF\xFEp\0a\0t\0r\0o\0n\0\r\0\n\0", 18),
       std::string("\xFF\xFEv\0i\0s\0i\0t\0o\0r\0\r\0\n\0", 20)},
      {"a.txt", std::string("\xFE\xFF\0A\0 \0p\0a\0t\0r\0o\0n", 18), std::string("\xFE\xFF\0A\0 \0v\0i\0s\0i\0t\0o\0r", 20)},
      {"a.html", "<p title='patron' id=patron>Caf\xE9 patron &amp; <b>patrons</b><!-- patron --></p>",
       "<p title='visitor' id=patron>Caf\xE9 visitor &amp; <b>visitors</b><!-- patron --></p>"},
      {"a.html", "<p>pat&#114;on &lt;patron&gt;", "<p>visitor &lt;visitor&gt;"},
      {"a.md", "---\ntitle: For patrons\n---\n# A *patron*\n\n`patron` [patrons](patron.md)\n",
       "---\ntitle: For visitors\n---\n# A *visitor*\n\n`patron` [visitors](patron.md)\n"},
  };
  const Linter linter = patrons();
  for (const Case& one : cases) {
    const FixResult result = fixed(linter, one.before, one.name);
    EXPECT_EQ(result.bytes, one.after) << one.name;
    EXPECT_TRUE(result.changed);
    EXPECT_THAT(result.left, IsEmpty()) << one.before;
    EXPECT_FALSE(fixed(linter, result.bytes, one.name).changed) << one.after;
  }
}

TEST(FixTest, ChangesTheTextOfAnOfficeFileAndPacksOnlyThatPart) {
  const auto run = [](std::string_view text) { return "<w:r><w:t>" + std::string(text) + "</w:t></w:r>"; };
  const auto body = [&](std::string_view inside) { return archives::docx("<w:p>" + std::string(inside) + "</w:p>", {{"word/media/a.png", "a picture"}}); };
  struct Change {
    std::string before, after;
  };
  const Change changes[] = {
      {run("Dear patrons &amp; all"), run("Dear visitors &amp; all")},
      // Split by a spelling mark: the words go where the first piece stood, and what stood between stays.
      {run("a pat") + "<w:proofErr w:type=\"spellStart\"/>" + run("ron"), run("a visitor") + "<w:proofErr w:type=\"spellStart\"/><w:r><w:t xml:space=\"preserve\"></w:t></w:r>"},
      {run("a &lt;patron"), run("a &lt;visitor")},
  };
  const Linter linter = patrons();
  for (const Change& change : changes) {
    const FixResult result = fixed(linter, body(change.before), "a.docx");
    const auto wanted = Document::read(body(change.after), {.name = "a.docx", .format = {}, .encoding = {}, .language = {}});
    EXPECT_EQ(result.document.content(), wanted->content()) << change.before;
    EXPECT_NE(result.bytes.find("a picture"), std::string::npos);
    EXPECT_EQ(result.applied.size(), 1u);
    EXPECT_EQ(result.applied.front().where->words, "paragraph 1");
    EXPECT_FALSE(fixed(linter, result.bytes, "a.docx").changed);
  }
  const FixResult styled = fixed(linter, body(run("a pat") + "<w:r><w:rPr><w:b/></w:rPr><w:t>ron</w:t></w:r>"), "a.docx");
  EXPECT_FALSE(styled.changed);
  ASSERT_EQ(styled.left.size(), 1u);
  EXPECT_EQ(styled.left.front().why, LeftWhy::markup);
}

TEST(FixTest, LeavesSignedFilesAndSaysSo) {
  const std::string bytes = archives::docx("<w:p><w:r><w:t>Dear patrons</w:t></w:r></w:p>", {{"_xmlsignatures/sig1.xml", "<x/>"}});
  const FixResult result = fixed(patrons(), bytes, "a.docx");
  EXPECT_FALSE(result.changed);
  EXPECT_EQ(result.bytes, bytes);
  ASSERT_TRUE(result.problem);
  EXPECT_EQ(result.problem->code, "signed");
  ASSERT_EQ(result.left.size(), 1u);
  EXPECT_EQ(result.left.front().why, LeftWhy::read_only);
  const std::string nothing = archives::docx("<w:p><w:r><w:t>Hello</w:t></w:r></w:p>", {{"_xmlsignatures/sig1.xml", "<x/>"}});
  EXPECT_FALSE(fixed(patrons(), nothing, "a.docx").problem);
}

TEST(FixTest, GivesADrawingALineForALine) {
  Rule rule = word_rule("en/x/patrons-only", "patrons only", {"visitors\nwelcome"});
  const std::string before = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"1\" y=\"2\">patrons<tspan x=\"1\" y=\"9\" fill=\"red\">only</tspan></text></svg>";
  FixOptions options;
  options.choose = [](const Document&, const Finding& finding) { return finding.suggestions.empty() ? std::nullopt : std::optional<std::size_t>(0); };
  const FixResult result = fixed(linter({rule}), before, "a.svg", options);
  EXPECT_EQ(result.bytes,
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"1\" y=\"2\">visitors<tspan x=\"1\" y=\"9\" fill=\"red\">welcome</tspan></text></svg>");
  // Another number of lines has no place to go.
  Rule longer = word_rule("en/x/patrons-only", "patrons only", {"visitors welcome"});
  EXPECT_FALSE(fixed(linter({longer}), before, "a.svg", options).changed);

  auto packed = gzip_packed_as(std::string_view("\x1F\x8B\x08\0\1\2\3\4\0\3", 10), before);
  ASSERT_TRUE(packed);
  const FixResult again = fixed(linter({rule}), *packed, "a.svgz", options);
  EXPECT_EQ(again.bytes.substr(0, 10), packed->substr(0, 10));
  EXPECT_EQ(*gzip_unpacked(again.bytes), result.bytes);
}

TEST(FixTest, WritesWhatIsMarkupAsTheFormatDoes) {
  const Linter linter = patrons();
  House house;
  house.facts["words.people"] = "friends & \"members\" <*>";
  const Linter odd = sayyes::linter({word_rule("en/jargon/patron", "patron", {"{words.people}"})}, house);
  EXPECT_EQ(fixed(odd, "<p>A patron", "a.html").bytes, "<p>A friends &amp; \"members\" &lt;*>");
  EXPECT_EQ(fixed(odd, "<p title=\"patron\">x", "a.html").bytes, "<p title=\"friends &amp; &quot;members&quot; &lt;*>\">x");
  EXPECT_EQ(fixed(odd, "A patron", "a.md").bytes, "A friends & \"members\" \\<\\*>");
  EXPECT_EQ(fixed(odd, "A patron", "a.txt").bytes, "A friends & \"members\" <*>");
}

TEST(FixTest, RefusesWhatWouldReadDifferently) {
  House house;
  house.facts["words.people"] = "two words";
  const Linter two = linter({word_rule("en/jargon/patron", "patron", {"{words.people}"})}, house);
  // Without quotes, an attribute ends at the first space.
  const FixResult bare = fixed(two, "<img alt=patron><p>patron</p>", "a.html");
  EXPECT_EQ(bare.bytes, "<img alt=patron><p>two words</p>");
  ASSERT_EQ(bare.left.size(), 1u);
  EXPECT_EQ(bare.left[0].why, LeftWhy::reading);

  house.facts["words.people"] = "a: b";
  const FixResult yaml = fixed(linter({word_rule("en/jargon/patron", "patron", {"{words.people}"})}, house),
                               "---\ntitle: A patron\n---\nx\n", "a.md");
  EXPECT_FALSE(yaml.changed);
  ASSERT_EQ(yaml.left.size(), 1u);
  EXPECT_EQ(yaml.left[0].why, LeftWhy::markup);
}

TEST(FixTest, KeepsTheEncodingOrSaysThatItCannot) {
  House house;
  house.facts["words.people"] = "\u4EBA";
  const Linter person = linter({word_rule("en/jargon/patron", "patron", {"{words.people}"})}, house);
  RunOptions run;
  run.encoding = "windows-1252";
  const FixResult plain = fixed(person, "Caf\xE9 patron", "a.txt", {}, run);
  EXPECT_FALSE(plain.changed);
  ASSERT_EQ(plain.left.size(), 1u);
  EXPECT_EQ(plain.left[0].why, LeftWhy::encoding);
  EXPECT_EQ(fixed(person, "<p>Caf\xE9 patron", "a.html", {}, run).bytes, "<p>Caf\xE9 &#20154;");
}

TEST(FixTest, AppliesSafeOnesAndUnsafeOnesOnlyWhenAsked) {
  Rule rude = word_rule("en/blame/you", "you forgot", {"it is easy to forget"});
  rude.category = "blame";
  const Linter linter = sayyes::linter({rude, word_rule("en/jargon/patron", "patron", {"visitor"})});
  const std::string text = "Dear patron, you forgot.\n";
  const FixResult safe = fixed(linter, text);
  EXPECT_EQ(safe.bytes, "Dear visitor, you forgot.\n");
  ASSERT_EQ(safe.left.size(), 1u);
  EXPECT_EQ(safe.left[0].why, LeftWhy::choice);
  FixOptions options;
  options.unsafe = true;
  EXPECT_EQ(fixed(linter, text, "a.txt", options).bytes, "Dear visitor, it is easy to forget.\n");
}

TEST(FixTest, LeavesBlanksAndAdviceAlone) {
  Rule advice = word_rule("en/jargon/opac", "OPAC", {});
  advice.suggestions = {{SuggestionKind::advice, "Say catalogue."}};
  FixOptions options;
  options.unsafe = true;
  const FixResult result = fixed(linter({word_rule("en/jargon/patron", "patron", {"{words.people}"}), advice}),
                                 "A patron at the OPAC", "a.txt", options);
  EXPECT_FALSE(result.changed);
  ASSERT_EQ(result.left.size(), 2u);
  EXPECT_EQ(result.left[0].why, LeftWhy::fact);
  EXPECT_THAT(result.left[0].needs, ElementsAre("words.people"));
  EXPECT_EQ(result.left[1].why, LeftWhy::advice);
}

TEST(FixTest, GoesOnUntilNothingIsLeftAndGivesUpWhereRulesAnswerEachOther) {
  const Linter chain = linter({word_rule("en/jargon/a", "alpha", {"beta"}), word_rule("en/jargon/b", "beta", {"gamma"})});
  const FixResult settled = fixed(chain, "An alpha and a beta");
  EXPECT_EQ(settled.bytes, "A gamma and a gamma");
  EXPECT_EQ(settled.applied.size(), 3u);
  const Linter ring = linter({word_rule("en/jargon/a", "alpha", {"beta"}), word_rule("en/jargon/b", "beta", {"alpha"})});
  const FixResult never = fixed(ring, "Only beta");
  EXPECT_EQ(never.bytes, "Only beta");
  ASSERT_TRUE(never.problem);
  EXPECT_EQ(never.problem->code, "unsettled");
}

TEST(FixTest, LetsAPersonChoose) {
  FixOptions options;
  std::size_t asked = 0;
  options.choose = [&](const Document&, const Finding& finding) -> std::optional<std::size_t> {
    EXPECT_EQ(finding.rule, "en/jargon/patron");
    return asked++ == 0 ? std::optional<std::size_t>(1) : std::nullopt;
  };
  const FixResult result = fixed(patrons(), "A patron and a patron", "a.txt", options);
  EXPECT_EQ(result.bytes, "A reader and a patron");
  EXPECT_EQ(asked, 2u);
  EXPECT_EQ(result.left.size(), 1u);
}

TEST(FixTest, LeavesWhatIsSetAside) {
  RunOptions run;
  run.suppress.push_back({"", "", "patron", "engraved in stone"});
  EXPECT_FALSE(fixed(patrons(), "A patron", "a.txt", {}, run).changed);
}

TEST(UnifiedDiffTest, WritesWhatPatchReads) {
  EXPECT_EQ(unified_diff("a", "same\n", "same\n"), "");
  EXPECT_EQ(unified_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
            "--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  EXPECT_EQ(unified_diff("a", "x", "y"),
            "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n");
  EXPECT_EQ(unified_diff("a", "1\n2\n3\n", "1\n3\n"), "--- a/a\n+++ b/a\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
  EXPECT_EQ(unified_diff("a", "", "1\n"), "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+1\n");
  EXPECT_EQ(unified_diff("a", "a\nb\n", "a\nx\ny\nb\n"), "--- a/a\n+++ b/a\n@@ -1,2 +1,4 @@\n a\n+x\n+y\n b\n");
}

}  // namespace
}  // namespace sayyes
