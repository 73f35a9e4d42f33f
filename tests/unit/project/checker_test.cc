#include "sayyes/checker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace sayyes {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class CheckerTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sayyes-checker-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = name;
    std::ofstream(root_ / "words.csv") << "term,say,unless,why,source\npatron,visitor,,,here\n";
    config_.file = root_ / "sayyes.toml";
  }
  void TearDown() override { fs::remove_all(root_); }

  fs::path root_;
  Config config_;
};

std::size_t count(const Checker& checker, std::string text) {
  return check_bytes(checker.linter, std::move(text), "a.txt", checker.options).report.findings.size();
}

TEST_F(CheckerTest, TakesFromTheConfigWhatIsNotSaid) {
  config_.profile = Profile::sign;
  config_.language = "es";
  CheckerOptions options;
  options.run.language = "fr";
  const auto checker = make_checker(config_, options);
  ASSERT_TRUE(checker);
  EXPECT_EQ(checker->options.profile, Profile::sign);
  EXPECT_EQ(checker->options.language, "fr");
  EXPECT_THAT(checker->linter.options().languages, ElementsAre("fr"));
}

TEST_F(CheckerTest, LoadsPacksBesideTheConfigsAndInsteadOfTheLibrarys) {
  config_.builtin_packs = false;
  EXPECT_EQ(count(*make_checker(config_), "Dear patron"), 0u);
  CheckerOptions options;
  options.packs = {root_ / "words.csv"};
  EXPECT_EQ(count(*make_checker(config_, options), "Dear patron"), 1u);
}

TEST_F(CheckerTest, TellsOfAPackThatIsNotWhatItsPinSaysAndDoesWithoutIt) {
  config_.builtin_packs = false;
  config_.packs = {{root_ / "words.csv", std::string(64, '0')}};
  const auto checker = make_checker(config_);
  ASSERT_TRUE(checker);
  ASSERT_EQ(checker.problems().size(), 1u);
  EXPECT_EQ(checker.problems()[0].code, "pack-changed");
  EXPECT_EQ(count(*checker, "Dear patron"), 0u);
}

TEST_F(CheckerTest, SelectsByNamesAsPeopleWriteThemAndRefusesUnknownOnes) {
  CheckerOptions options;
  options.select = {"patron"};
  const auto checker = make_checker(config_, options);
  ASSERT_TRUE(checker);
  EXPECT_THAT(checker->linter.options().select, ElementsAre("en/jargon/patron"));
  options.select = {"patorn"};
  options.option_prefix = "--";
  const auto unknown = make_checker(config_, options);
  EXPECT_FALSE(unknown);
  EXPECT_THAT(to_string(unknown.problems().at(0)), HasSubstr("in --select (did you mean “patron”?)"));
}

TEST_F(CheckerTest, ReadsTheBaselineOfTheConfigUnlessItIsToldNotTo) {
  config_.baseline = root_ / "none.tsv";
  EXPECT_FALSE(make_checker(config_));
  CheckerOptions options;
  options.baseline.emplace();
  EXPECT_TRUE(make_checker(config_, options));
}

}  // namespace
}  // namespace sayyes
