#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "sayyes/rule_pack.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kRule = "title = \"T\"\nmessage = \"M\"\n[match]\nphrases = [\"a b\"]\n";
constexpr std::string_view kGuard = "title = \"T\"\n[hold]\nafter = [\"a\"]\n";
constexpr std::string_view kActivity = "title = \"T\"\ntype = \"act\"\nthings = [\"a\"]\n";

/// A folder that goes away with the test.
class PackReaderTest : public testing::Test {
 protected:
  PackReaderTest() {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    root_ = fs::path(testing::TempDir()) / (std::string("sayyes_pack_") + info->name()) / "mypack";
    fs::remove_all(root_.parent_path());
    fs::create_directories(root_);
  }
  ~PackReaderTest() override { fs::remove_all(root_.parent_path()); }

  void write(const fs::path& file, std::string_view text) {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file, std::ios::binary) << text;
  }
  static std::vector<std::string> ids(const RulePack& pack) {
    std::vector<std::string> out;
    for (const Rule& rule : pack.rules) out.push_back(rule.id);
    return out;
  }

  fs::path root_;
};

TEST_F(PackReaderTest, ReadsLanguagesWithCategories) {
  write("en/jargon/b.toml", kRule);
  write("en/jargon/a.toml", kRule);
  write("en/pack.toml", "title = \"English\"\n[guards]\nunless = [\"everywhere\"]\n");
  write("en/jargon/pack.toml", "title = \"Jargon\"\n[guards]\nunless = [\"staff_page\"]\n");
  write("en/guards/good_news.toml", kGuard);
  write("en/activities/phone.toml", kActivity);
  write("es/welcome/c.toml", kRule);
  write("README.md", "not a rule");
  write(".hidden/x.toml", "broken");
  const auto pack = load_pack(root_);
  ASSERT_TRUE(pack);
  EXPECT_THAT(pack.problems(), testing::IsEmpty());
  EXPECT_EQ(pack->id, "mypack");
  EXPECT_THAT(ids(*pack), ElementsAre("en/jargon/a", "en/jargon/b", "es/welcome/c"));
  EXPECT_THAT(pack->rules[0].guards.unless, ElementsAre("everywhere", "staff_page"));
  EXPECT_EQ(pack->rules[0].language, "en");
  EXPECT_EQ(pack->rules[0].category, "jargon");
  EXPECT_EQ(pack->rules[2].language, "es");
  EXPECT_TRUE(pack->rules[2].praise);
  EXPECT_EQ(pack->rules[0].source.file, (root_ / "en/jargon/a.toml").generic_string());
  ASSERT_EQ(pack->guards.size(), 1u);
  EXPECT_EQ(pack->guards[0].id, "good_news");
  ASSERT_EQ(pack->activities.size(), 1u);
  EXPECT_EQ(pack->activities[0].id, "phone");
  EXPECT_EQ(pack->titles.at("en/jargon"), "Jargon");
}

TEST_F(PackReaderTest, ReadsCategoriesAlone) {
  write("house-words/a.toml", kRule);
  write("guards/g.toml", kGuard);
  write("activities/x.toml", kActivity);
  const auto pack = load_pack(root_);
  ASSERT_TRUE(pack);
  EXPECT_THAT(pack.problems(), testing::IsEmpty());
  EXPECT_THAT(ids(*pack), ElementsAre("en/house-words/a"));
  EXPECT_EQ(pack->rules[0].category, "house-words");
  EXPECT_EQ(pack->guards.size(), 1u);
  EXPECT_EQ(pack->activities.size(), 1u);
}

TEST_F(PackReaderTest, ReadsFilesDirectlyInTheFolder) {
  write("a.toml", kRule);
  write("b.toml", "category = \"jargon\"\nlanguage = \"fr\"\n" + std::string(kRule));
  write("pack.toml", "title = \"Ours\"\n");
  const auto pack = load_pack(root_);
  ASSERT_TRUE(pack);
  EXPECT_THAT(ids(*pack), ElementsAre("mypack/a", "mypack/b"));
  EXPECT_EQ(pack->rules[0].category, "mypack");
  EXPECT_EQ(pack->rules[1].category, "jargon");
  EXPECT_EQ(pack->rules[1].language, "fr");
}

TEST_F(PackReaderTest, ALanguageFolderAloneKeepsItsLanguage) {
  write("es/jargon/a.toml", kRule);
  const auto pack = load_pack(root_ / "es");
  ASSERT_TRUE(pack);
  EXPECT_THAT(ids(*pack), ElementsAre("es/jargon/a"));
  EXPECT_EQ(pack->rules[0].language, "es");
}

TEST_F(PackReaderTest, LeavesOutWhatIsBrokenAndTellsAllOfIt) {
  write("en/jargon/good.toml", kRule);
  write("en/jargon/unknown.toml", "titel = \"T\"\n" + std::string(kRule));
  write("en/jargon/syntax.toml", "title = No\n");
  write("en/jargon/empty.toml", "");
  write("en/jargon/bad name.toml", kRule);
  write("en/jargon/large.toml", std::string((1u << 20) + 1, '#'));
  write("en/jargon/latin1.toml", "title = \"caf\xE9\"\n");
  write("en/jargon/deep/x.toml", kRule);
  write("folder/inner/x.toml", kRule);
  fs::create_directories(root_ / "en/jargon/folder.toml");
  const auto pack = load_pack(root_);
  ASSERT_TRUE(pack);
  EXPECT_THAT(ids(*pack), ElementsAre("en/jargon/good"));
  std::string told;
  for (const Problem& problem : pack.problems()) told += to_string(problem) + "\n";
  EXPECT_THAT(told, HasSubstr("unknown.toml:1:1: “titel” is not a key"));
  EXPECT_THAT(told, HasSubstr("syntax.toml:1:9: this is not TOML"));
  EXPECT_THAT(told, HasSubstr("empty.toml:1:1: “title” is missing"));
  EXPECT_THAT(told, HasSubstr("bad name.toml: a file's name is its rule's id"));
  EXPECT_THAT(told, HasSubstr("large.toml: this file is larger than 1024 KiB"));
  EXPECT_THAT(told, HasSubstr("latin1.toml:1:"));
  EXPECT_THAT(told, HasSubstr("save the file as UTF-8"));
  EXPECT_THAT(told, HasSubstr("too deep to be read"));
  EXPECT_THAT(told, HasSubstr("“folder” is not the name of a language"));
}

TEST_F(PackReaderTest, RefusesTheSameIdTwice) {
  write("jargon/a.toml", kRule);
  write("en/jargon/a.toml", kRule);
  const auto pack = load_pack(root_);
  ASSERT_TRUE(pack);
  EXPECT_EQ(pack->rules.size(), 1u);
  ASSERT_EQ(pack.problems().size(), 1u);
  EXPECT_EQ(pack.problems()[0].code, "pack-duplicate");
}

TEST_F(PackReaderTest, FailsWhereThereIsNothingToRead) {
  const auto code = [](const fs::path& path) {
    const auto pack = load_pack(path);
    return pack ? std::string("loaded") : pack.problems().front().code;
  };
  EXPECT_EQ(code(root_), "pack-empty");
  EXPECT_EQ(code(root_ / "none"), "pack-missing");
  write("a.toml", kRule);
  EXPECT_EQ(code(root_ / "a.toml"), "pack-kind");
  write("bad/x.toml", "a = ");
  EXPECT_EQ(code(root_ / "bad"), "toml-syntax");
  write("words.csv", "term\n");
  EXPECT_EQ(code(root_ / "words.csv"), "pack-empty");
}

TEST_F(PackReaderTest, ReadsAFileWithMarkAndWindowsLineEnds) {
  write("en/jargon/a.toml", "\xEF\xBB\xBFtitle = \"T\"\r\nmessage = \"M\"\r\n[match]\r\nphrases = [\"a b\"]\r\n");
  EXPECT_TRUE(load_pack(root_));
}

TEST_F(PackReaderTest, LoadsAThousandRulesFast) {
  for (int i = 0; i < 1000; ++i) write("en/jargon/r" + std::to_string(i) + ".toml", kRule);
  const auto pack = load_pack(root_);
  ASSERT_TRUE(pack);
  EXPECT_EQ(pack->rules.size(), 1000u);
}

}  // namespace
}  // namespace sayyes
