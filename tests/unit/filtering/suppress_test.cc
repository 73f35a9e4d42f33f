#include "sayyes/filtering/suppress.h"

#include <gtest/gtest.h>

namespace sayyes {
namespace {

Finding finding(std::string rule, std::string matched) {
  Finding out;
  out.rule = std::move(rule);
  out.matched = std::move(matched);
  return out;
}

TEST(NamesRuleTest, TakesIdsAndParts) {
  struct Case {
    std::string_view named;
    bool expected;
  };
  for (const Case& c : {Case{"en/jargon/opac", true},
                        {"en/jargon", true},
                        {"en", true},
                        {"jargon", true},
                        {"jargon/opac", true},
                        {"opac", true},
                        {"jargon/", true},
                        {"jarg", false},
                        {"pac", false},
                        {"", false},
                        {"fr", false},
                        {"en/jargon/opa", false}}) {
    EXPECT_EQ(names_rule(c.named, "en/jargon/opac"), c.expected) << c.named;
  }
}

TEST(SuppressionsTest, MarksByPathRuleAndText) {
  struct Case {
    SuppressEntry entry;
    bool expected;
  };
  const Case cases[] = {
      {{"", "jargon", "", "r", {}}, true},
      {{"signs/", "", "", "r", {}}, true},
      {{"*.txt", "opac", "the OPAC", "r", {}}, true},
      {{"", "", "the opac", "r", {}}, true},
      {{"", "", "he opa", "r", {}}, false},
      {{"web/**", "", "", "r", {}}, false},
      {{"", "threat", "", "r", {}}, false},
      {{"signs/*.md", "jargon", "", "r", {}}, false},
  };
  for (const Case& c : cases) {
    std::vector<Finding> findings = {finding("en/jargon/opac", "The  OPAC")};
    Suppressions(std::span(&c.entry, 1)).mark("signs/door.txt", findings);
    EXPECT_EQ(findings[0].suppressed.has_value(), c.expected) << c.entry.path << c.entry.rule << c.entry.text;
  }
}

TEST(SuppressionsTest, FirstEntryGivesTheReason) {
  const SuppressEntry entries[] = {{"", "jargon", "", "first", {}}, {"", "", "opac", "second", {}}};
  std::vector<Finding> findings = {finding("en/jargon/opac", "OPAC"), finding("en/blame/you", "you broke it")};
  Suppressions(entries).mark("x", findings);
  ASSERT_TRUE(findings[0].suppressed);
  EXPECT_EQ(findings[0].suppressed->reason, "first");
  EXPECT_EQ(findings[0].suppressed->kind, "config");
  EXPECT_FALSE(findings[1].suppressed);
}

}  // namespace
}  // namespace sayyes
