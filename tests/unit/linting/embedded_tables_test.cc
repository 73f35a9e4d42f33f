#include "sayyes/linting/embedded_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/rule_pack.h"

namespace sayyes {
namespace {

struct Sample {
  std::string text, language;
};

/// Everything the packs are tried with, and the files of examples/ and tests/documents/.
std::vector<Sample> samples() {
  std::vector<Sample> out;
  for (const RulePack& pack : builtin_packs()) {
    for (const Rule& rule : pack.rules) {
      for (const RuleExample& example : rule.examples) out.push_back({example.text, pack.id});
    }
    for (const Guard& guard : pack.guards) {
      for (const Guard::GuardExample& example : guard.examples) out.push_back({example.text, pack.id});
    }
  }
  for (const char* folder : {"examples", "tests/documents"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(SAYYES_SOURCE_DIR) / folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      if (const auto document = Document::read(bytes)) out.push_back({std::string(document->text()), {}});
    }
  }
  return out;
}

void expect_alike(const Linter& tables, const Linter& compiled) {
  CheckOptions options;
  options.explain = true;
  std::size_t findings = 0;
  for (const Sample& sample : samples()) {
    ReadOptions read;
    read.language = sample.language;
    for (const Profile profile : {Profile::sign, Profile::web}) {
      options.profile = profile;
      const auto document = Document::read(sample.text, read);
      ASSERT_TRUE(document);
      const Report one = tables.check(*document, options), other = compiled.check(*document, options);
      ASSERT_EQ(one.findings, other.findings) << sample.text;
      ASSERT_EQ(one.praise, other.praise) << sample.text;
      ASSERT_EQ(one.held_back.size(), other.held_back.size()) << sample.text;
      for (std::size_t i = 0; i < one.held_back.size(); ++i) ASSERT_EQ(one.held_back[i].reason, other.held_back[i].reason);
      findings += one.findings.size();
    }
  }
  EXPECT_GT(findings, 1000u);
}

TEST(EmbeddedTablesTest, EveryBuiltInLanguageHasTablesThatAreRead) {
  const auto linter = Linter::with_builtin_packs();
  ASSERT_TRUE(linter);
  for (const RulePack& pack : builtin_packs()) {
    if (pack.rules.empty()) continue;
    EXPECT_FALSE(embedded_tables(pack.id).empty()) << pack.id;
    EXPECT_NE(read_engine(linter->data(), pack.id, embedded_tables(pack.id)), nullptr) << pack.id;
  }
  EXPECT_TRUE(embedded_tables("xx").empty());
}

TEST(EmbeddedTablesTest, FindTheSameAsRulesCompiledNow) {
  expect_alike(*Linter::with_builtin_packs(), *Linter::compile(builtin_packs()));
}

TEST(EmbeddedTablesTest, FindTheSameWhereOnlySomeRulesAreWanted) {
  LinterOptions options;
  options.select = {"en/prohibition", "jargon", "refusal"};
  options.ignore = {"en/prohibition/no-things"};
  options.severities = {{"jargon", Severity::error}};
  expect_alike(*Linter::with_builtin_packs(options), *Linter::compile(builtin_packs(), options));
}

/// Rules of every kind: some take the place of the library's, some are new beside them.
RulePack users_pack() {
  RulePack pack;
  pack.id = "mine";
  for (const RulePack& from : builtin_packs()) {
    for (std::size_t i = 0; i < from.rules.size(); i += 7) {
      Rule& rule = pack.rules.emplace_back(from.rules[i]);
      rule.message = "Ours says it in another way.";
      if (i % 2 == 0) rule.id += "-of-ours";
    }
  }
  return pack;
}

TEST(EmbeddedTablesTest, StayBesideTheRulesOfAUser) {
  const RulePack pack = users_pack();
  std::vector<RulePack> all = builtin_packs();
  all.push_back(pack);
  const auto beside = Linter::with_builtin_packs({}, {pack});
  EXPECT_NE(beside->data().users_engine("en"), nullptr);
  EXPECT_EQ(beside->find_rule(pack.rules[1].id)->message, pack.rules[1].message);
  expect_alike(*beside, *Linter::compile(std::move(all)));
}

TEST(EmbeddedTablesTest, AreLeftWhereAUserBringsGuards) {
  RulePack pack = users_pack();
  pack.guards.push_back(builtin_packs().front().guards.front());
  std::vector<RulePack> all = builtin_packs();
  all.push_back(pack);
  const auto together = Linter::with_builtin_packs({}, {pack});
  EXPECT_EQ(together->data().users_engine("en"), nullptr);
  expect_alike(*together, *Linter::compile(std::move(all)));
}

TEST(EmbeddedTablesTest, WritingWhatWasReadGivesTheSameBlock) {
  const auto linter = Linter::with_builtin_packs();
  for (const RulePack& pack : builtin_packs()) {
    if (pack.rules.empty()) continue;
    const auto block = embedded_tables(pack.id);
    const auto engine = read_engine(linter->data(), pack.id, block);
    ASSERT_TRUE(engine);
    EXPECT_TRUE(std::ranges::equal(write_engine(*engine), block)) << pack.id;
  }
}

TEST(EmbeddedTablesTest, RefuseBlocksThatAreNotWhole) {
  const auto linter = Linter::with_builtin_packs();
  const auto block = embedded_tables("en");
  ASSERT_GT(block.size(), 1000u);
  for (const std::size_t size : {0, 1, 5, 100, 1000}) {
    EXPECT_EQ(read_engine(linter->data(), "en", block.first(size)), nullptr) << size;
  }
  std::vector<std::uint64_t> other(block.begin(), block.end());
  other[0] += 1;
  EXPECT_EQ(read_engine(linter->data(), "en", other), nullptr);
  other[0] -= 1;
  other[1] += 1;  // one rule more than the pack has
  EXPECT_EQ(read_engine(linter->data(), "en", other), nullptr);
}

}  // namespace
}  // namespace sayyes
