#include "sayyes/rules/embedded_packs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "sayyes/rule_pack.h"

namespace sayyes {
namespace {

Rule full_rule() {
  Rule rule;
  rule.id = "en/jargon/x";
  rule.language = "en";
  rule.category = "jargon";
  rule.title = std::string(300, 't');
  rule.message = "m “{match}”";
  rule.evidence = {"a", "b"};
  rule.severity = Severity::error;
  rule.praise = true;
  rule.intent = Intent::firm;
  rule.profiles = {Profile::sign, Profile::catalog};
  rule.scopes = {Scope::sign};
  rule.match.phrases = {"a(s)"};
  rule.match.count = CountMatch{Measure::repeated_marks, 300, 7};
  rule.match.exact_case = true;
  rule.guards.unless = {"g"};
  rule.guards.only_in_segment = {"x"};
  rule.guards.near_words = 99;
  rule.suggestions = {{SuggestionKind::advice, "do"}};
  rule.examples.push_back({"text", true, {{1, 3}}, "say", Profile::web, 0});
  return rule;
}

TEST(EmbeddedPacksTest, WhatIsWrittenIsReadBack) {
  RulePack pack;
  pack.id = "en";
  pack.titles["en/jargon"] = "Jargon";
  pack.rules.push_back(full_rule());
  Activity activity;
  activity.id = "phone";
  activity.words["acting"] = "calling";
  activity.yes.push_back({"say", true, {"place"}});
  Guard guard;
  guard.id = "g";
  guard.examples.push_back({"r", "t", false, 0});
  pack.guards.push_back(guard);
  pack.activities.push_back(activity);
  const std::string head = encode_head(pack), rule = encode(full_rule()), guard_bytes = encode(guard),
                    activity_bytes = encode(activity);
  const EmbeddedEntry entries[] = {{'P', head}, {'R', rule}, {'G', guard_bytes}, {'A', activity_bytes}};
  const std::vector<RulePack> packs = decode_packs(entries);
  ASSERT_EQ(packs.size(), 1u);
  EXPECT_EQ(packs[0].titles.at("en/jargon"), "Jargon");
  ASSERT_EQ(packs[0].rules.size(), 1u);
  EXPECT_EQ(encode(packs[0].rules[0]), rule);
  EXPECT_EQ(packs[0].rules[0].match.count->more_than, 300u);
  EXPECT_EQ(packs[0].rules[0].examples[0].spans[0], (TextSpan{1, 3}));
  ASSERT_EQ(packs[0].guards.size(), 1u);
  EXPECT_EQ(encode(packs[0].guards[0]), guard_bytes);
  ASSERT_EQ(packs[0].activities.size(), 1u);
  EXPECT_EQ(encode(packs[0].activities[0]), activity_bytes);
}

TEST(EmbeddedPacksTest, BrokenEntriesAreLeftOut) {
  RulePack pack;
  pack.id = "en";
  const std::string head = encode_head(pack), rule = encode(full_rule());
  for (std::size_t size = 0; size < rule.size(); ++size) {
    const EmbeddedEntry entries[] = {{'P', head}, {'R', std::string_view(rule).substr(0, size)}};
    EXPECT_TRUE(decode_packs(entries).front().rules.empty()) << size;
  }
  const std::string huge = "\xFF\xFF\xFF\xFF\x0F";
  const EmbeddedEntry entries[] = {{'R', rule}, {'P', "?"}, {'R', rule}, {'P', head}, {'R', huge}, {'?', rule}, {'G', huge}};
  const std::vector<RulePack> packs = decode_packs(entries);
  ASSERT_EQ(packs.size(), 1u);
  EXPECT_TRUE(packs[0].rules.empty());
}

TEST(BuiltinPacksTest, AreTheRulesOfTheSourceTree) {
  const std::filesystem::path folder = std::filesystem::path(SAYYES_SOURCE_DIR) / "rules";
  auto loaded = load_pack(folder);
  if (!loaded) GTEST_SKIP() << "the tree has no rules";
  std::ranges::sort(loaded->rules, {}, &Rule::id);
  std::vector<std::string> from_files, built_in;
  for (const Rule& rule : loaded->rules) from_files.push_back(encode(rule));
  for (const RulePack& pack : builtin_packs()) {
    EXPECT_FALSE(pack.id.empty());
    for (const Rule& rule : pack.rules) {
      EXPECT_EQ(rule.language, pack.id);
      EXPECT_TRUE(rule.source.file.empty());
      built_in.push_back(encode(rule));
    }
  }
  EXPECT_EQ(built_in, from_files);
  EXPECT_EQ(&builtin_packs(), &builtin_packs());
}

TEST(BuiltinPacksTest, ALightPackHoldsTheSameRulesWithoutWhatIsHeavy) {
  ASSERT_EQ(builtin_heads().size(), builtin_packs().size());
  for (std::size_t i = 0; i < builtin_packs().size(); ++i) {
    const RulePack& pack = builtin_packs()[i];
    const RulePack* light = light_pack(pack.id);
    ASSERT_NE(light, nullptr);
    EXPECT_EQ(light_pack(pack.id), light);
    EXPECT_EQ(builtin_heads()[i].id, pack.id);
    ASSERT_EQ(light->rules.size(), pack.rules.size());
    ASSERT_EQ(light->guards.size(), pack.guards.size());
    for (std::size_t rule = 0; rule < pack.rules.size(); ++rule) {
      Rule bare = pack.rules[rule];
      bare.examples.clear();
      bare.match.phrases.clear();
      RuleGuards guards;
      guards.unless = bare.guards.unless;
      guards.near_words = bare.guards.near_words;
      guards.at = bare.guards.at;
      bare.guards = guards;
      EXPECT_EQ(encode(light->rules[rule]), encode(bare));
    }
    for (std::size_t guard = 0; guard < pack.guards.size(); ++guard) {
      Guard bare;
      bare.id = pack.guards[guard].id;
      bare.language = pack.guards[guard].language;
      bare.title = pack.guards[guard].title;
      bare.pattern = pack.guards[guard].pattern;
      bare.near_words = pack.guards[guard].near_words;
      bare.builtin = pack.guards[guard].builtin;
      EXPECT_EQ(encode(light->guards[guard]), encode(bare));
    }
  }
  EXPECT_EQ(light_pack("xx"), nullptr);
}

}  // namespace
}  // namespace sayyes
