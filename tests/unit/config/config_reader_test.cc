#include "sayyes/config/config_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sayyes {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

Result<Config> read(std::string_view text) { return read_config_text(text, "/site/sayyes.toml"); }

TEST(ConfigReaderTest, ReadsEveryKey) {
  const auto result = read(R"(
packs = ["house.csv", "/etc/words"]
builtin-packs = false
select = ["jargon"]
ignore = ["en/jargon/opac"]
profile = "sign"
audience = "children"
language = "en-GB"
exclude = ["drafts/", "*.tmp.md"]
fail-on = "error"
min-score = 80
[severity]
"en/jargon" = "suggestion"
[words]
people = "visitors"
[places]
food = "the café on level 1"
[hours]
open = 9
[rooms.blue]
floor = "level 2"
[[intent]]
text = "no smoking"
value = "firm"
reason = "the law"
by = "the board"
until = 2027-01-31
[[suppress]]
path = "signs/*.txt"
rule = "shouting"
reason = "engraved in stone"
)");
  ASSERT_TRUE(result);
  EXPECT_THAT(result.problems(), ElementsAre());
  const Config& c = *result;
  EXPECT_THAT(c.packs, ElementsAre(PackReference{"/site/house.csv", ""}, PackReference{"/etc/words", ""}));
  EXPECT_FALSE(c.builtin_packs);
  EXPECT_THAT(c.linter.select, ElementsAre("jargon"));
  EXPECT_THAT(c.linter.ignore, ElementsAre("en/jargon/opac"));
  EXPECT_EQ(c.profile, Profile::sign);
  EXPECT_EQ(c.linter.audience, Audience::children);
  EXPECT_EQ(c.language, "en-GB");
  EXPECT_THAT(c.exclude, ElementsAre("drafts/", "*.tmp.md"));
  EXPECT_EQ(c.fail_on, FailOn::error);
  EXPECT_EQ(c.min_score, 80);
  EXPECT_THAT(c.linter.severities, ElementsAre(Pair("en/jargon", Severity::suggestion)));
  EXPECT_THAT(c.linter.house.facts, ElementsAre(Pair("hours.open", "9"), Pair("places.food", "the café on level 1"),
                                                Pair("rooms.blue.floor", "level 2"), Pair("words.people", "visitors")));
  ASSERT_EQ(c.linter.intents.size(), 1u);
  EXPECT_EQ(c.linter.intents[0].value, Intent::firm);
  EXPECT_EQ(c.linter.intents[0].until, "2027-01-31");
  ASSERT_EQ(c.suppress.size(), 1u);
  EXPECT_EQ(c.suppress[0].path, "signs/*.txt");
}

TEST(ConfigReaderTest, NamesEveryProblemWithItsPlace) {
  const auto result = read(
      "selct = [\"jargon\"]\n"
      "profile = \"sing\"\n"
      "min-score = 101\n"
      "ignore = [1]\n"
      "[word]\n"
      "people = \"visitors\"\n"
      "[places]\n"
      "food = true\n"
      "[[suppress]]\n"
      "path = \"a\"\n"
      "reson = \"x\"\n"
      "[[intent]]\n"
      "text = \"x\"\n"
      "[severity]\n"
      "jargon = \"warn\"\n");
  ASSERT_TRUE(result);
  std::vector<std::string> said;
  for (const Problem& problem : result.problems()) said.push_back(to_string(problem));
  EXPECT_THAT(
      said,
      ElementsAre(
          "/site/sayyes.toml:1:1: sayyes knows no key “selct” here (did you mean “select”?)",
          "/site/sayyes.toml:2:11: “profile” takes one of sign, web, message, policy, script, catalog, not “sing” (did you "
          "mean “sign”?)",
          "/site/sayyes.toml:3:13: “min-score” takes a whole number from 0 to 100",
          "/site/sayyes.toml:4:11: “ignore” takes a list of texts in quotes",
          "/site/sayyes.toml:5:2: sayyes knows no key “word” here (did you mean “words”?)",
          "/site/sayyes.toml:8:8: “places.food” takes a text in quotes",
          "/site/sayyes.toml:9:1: [[suppress]] needs a reason (say in a few words why this wording stays)",
          "/site/sayyes.toml:11:1: sayyes knows no key “reson” in [[suppress]] (did you mean “reason”?)",
          "/site/sayyes.toml:12:1: [[intent]] needs a value: firm, ask or bend",
          "/site/sayyes.toml:15:10: “jargon” takes one of error, warning, suggestion, not “warn” (did you mean “warning”?)"));
}

TEST(ConfigReaderTest, SaysWhereTomlBreaks) {
  for (const char* text : {"select = [\n", "a = 1\na = 2\n", "x = \"\xff\"\n", "[a\n", "= 1"}) {
    const auto result = read(text);
    EXPECT_FALSE(result) << text;
    ASSERT_EQ(result.problems().size(), 1u);
    EXPECT_EQ(result.problems()[0].code, "toml-syntax");
    EXPECT_GE(result.problems()[0].line, 1u);
  }
}

TEST(ConfigReaderTest, TakesABomCrlfAndAnEmptyFile) {
  EXPECT_TRUE(read("\xEF\xBB\xBFprofile = \"web\"\r\nignore = []\r\n"));
  EXPECT_TRUE(read(""));
  EXPECT_FALSE(read("profile = " + std::string(20000, '[')));
}

TEST(FindConfigTest, LooksUpward) {
  namespace fs = std::filesystem;
  std::string name = (fs::temp_directory_path() / "sayyes-config-XXXXXX").string();
  ASSERT_NE(mkdtemp(name.data()), nullptr);
  const fs::path root = name;
  fs::create_directories(root / "a/b");
  std::ofstream(root / "a/sayyes.toml") << "profile = \"web\"\n";
  std::ofstream(root / "a/b/x.md") << "x\n";
  for (const char* start : {"a", "a/", "a/b", "a/b/x.md", "a/b/missing.md", "a/./b/../b"}) {
    EXPECT_EQ(find_config(root / start), root / "a/sayyes.toml") << start;
  }
  EXPECT_EQ(find_config(root), std::nullopt);
  EXPECT_EQ(read_config(root / "a/sayyes.toml").value().profile, Profile::web);
  const auto missing = read_config(root / "sayyes.toml");
  EXPECT_EQ(missing.problems().at(0).code, "config-missing");
  fs::remove_all(root);
}

TEST(ConfigTreeTest, TakesTheNearestConfigForEachFile) {
  namespace fs = std::filesystem;
  std::string name = (fs::temp_directory_path() / "sayyes-tree-XXXXXX").string();
  ASSERT_NE(mkdtemp(name.data()), nullptr);
  const fs::path root = name;
  fs::create_directories(root / "a/b/c");
  std::ofstream(root / "sayyes.toml") << "profile = \"web\"\nexclude = [\"drafts/\", \"/a/old.md\"]\n";
  std::ofstream(root / "a/b/sayyes.toml") << "profile = \"sign\"\nselct = []\n";
  ConfigTree tree;
  EXPECT_EQ(tree.for_file(root / "x.md").profile, Profile::web);
  EXPECT_EQ(tree.for_file(root / "a/b/c/x.md").profile, Profile::sign);
  EXPECT_EQ(&tree.for_file(root / "a/x.md"), &tree.for_file(root / "y.md"));
  EXPECT_TRUE(tree.excludes(root / "a/drafts", true));
  EXPECT_TRUE(tree.excludes(root / "a/old.md", false));
  EXPECT_FALSE(tree.excludes(root / "old.md", false));
  EXPECT_FALSE(tree.excludes(root / "a/b/c/drafts", true));  // the nearer config says nothing of it
  EXPECT_EQ(tree.problems().size(), 1u);
  ConfigTree fixed{Config{}};
  EXPECT_EQ(fixed.for_file(root / "x.md").profile, std::nullopt);
  EXPECT_FALSE(fixed.excludes(root / "a/drafts", true));
  fs::remove_all(root);
}

/// A folder that goes with the test.
class ConfigFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "sayyes-files-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(root_); }
  void write(const std::string& name, std::string_view text) {
    std::filesystem::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << text;
  }
  std::filesystem::path root_;
};

TEST_F(ConfigFilesTest, PyprojectHoldsATableOfItsOwn) {
  write("a/pyproject.toml", "[project]\nname = \"x\"\n[tool.sayyes]\nprofile = \"web\"\n");
  write("b/pyproject.toml", "[project]\nname = \"sayyes-site\"\n");
  write("a/both/pyproject.toml", "[tool.sayyes]\nprofile = \"web\"\n");
  write("a/both/sayyes.toml", "profile = \"sign\"\n");
  EXPECT_EQ(find_config(root_ / "a/x.md"), root_ / "a/pyproject.toml");
  EXPECT_EQ(find_config(root_ / "b/x.md"), std::nullopt);
  ConfigTree tree;
  EXPECT_EQ(tree.for_file(root_ / "a/x.md").profile, Profile::web);
  EXPECT_EQ(tree.for_file(root_ / "a/both/x.md").profile, Profile::sign);
  EXPECT_EQ(tree.for_file(root_ / "b/x.md").profile, std::nullopt);
  EXPECT_TRUE(tree.problems().empty());
}

TEST_F(ConfigFilesTest, ExtendsAddsListsAndLetsTheNearerWin) {
  write("base/sayyes.toml",
        "packs = [\"words.csv\"]\nignore = [\"fines\"]\nprofile = \"web\"\nlanguage = \"fr\"\n[words]\npeople = \"members\"\n");
  write("site/sayyes.toml", "extends = \"../base\"\nignore = [\"jargon\"]\nprofile = \"sign\"\n");
  const auto config = read_config(root_ / "site/sayyes.toml");
  ASSERT_TRUE(config);
  EXPECT_EQ(config->packs.at(0).path, root_ / "base/words.csv");
  EXPECT_THAT(config->linter.ignore, ElementsAre("fines", "jargon"));
  EXPECT_EQ(config->profile, Profile::sign);
  EXPECT_EQ(config->language, "fr");
  EXPECT_EQ(config->linter.house.facts.at("words.people"), "members");
  EXPECT_EQ(config->origins.at("profile"), (root_ / "site/sayyes.toml").string() + ":3");
  EXPECT_EQ(config->origins.at("words.people"), (root_ / "base/sayyes.toml").string() + ":6");

  write("round/sayyes.toml", "extends = \".\"\n");
  EXPECT_EQ(read_config(root_ / "round/sayyes.toml").problems().at(0).code, "config-too-deep");
  write("gone/sayyes.toml", "extends = [\"no.toml\"]\n");
  EXPECT_EQ(read_config(root_ / "gone/sayyes.toml").problems().at(0).code, "config-missing");
}

TEST_F(ConfigFilesTest, OverridesGoForTheirPaths) {
  write("sayyes.toml",
        "profile = \"web\"\nignore = [\"fines\"]\n[severity]\njargon = \"error\"\n"
        "[[override]]\npaths = [\"signs/\"]\nprofile = \"sign\"\nignore = [\"clarity\"]\n"
        "[[override]]\npaths = [\"*.txt\"]\naudience = \"staff\"\nfail-on = \"never\"\nseverity = { jargon = \"warning\" }\n");
  ConfigTree tree;
  const Config& page = tree.for_file(root_ / "a.md");
  const Config& sign = tree.for_file(root_ / "signs/door.txt");
  EXPECT_EQ(page.profile, Profile::web);
  EXPECT_EQ(page.linter.severities.at("jargon"), Severity::error);
  EXPECT_EQ(sign.profile, Profile::sign);
  EXPECT_THAT(sign.linter.ignore, ElementsAre("fines", "clarity"));
  EXPECT_EQ(sign.linter.audience, Audience::staff);
  EXPECT_EQ(sign.fail_on, FailOn::never);
  EXPECT_EQ(sign.linter.severities.at("jargon"), Severity::warning);
  EXPECT_EQ(sign.origins.at("profile"), (root_ / "sayyes.toml").string() + ":5");
  EXPECT_EQ(&tree.for_file(root_ / "signs/other.txt"), &sign);
  EXPECT_EQ(tree.for_file(root_ / "signs/x.md").fail_on, FailOn::warning);
  EXPECT_TRUE(tree.problems().empty());
}

TEST(ConfigReaderTest, OverridesTellWhatTheyCannotHold) {
  const auto config = read("[[override]]\nprofile = \"sign\"\n[[override]]\npaths = [\"a\"]\npacks = []\n");
  ASSERT_EQ(config.problems().size(), 2u);
  EXPECT_EQ(config.problems()[0].code, "config-missing-key");
  EXPECT_EQ(config.problems()[1].code, "config-unknown-key");
}

TEST_F(ConfigFilesTest, PacksArePinnedByTheirContent) {
  write("words.csv", "abc");
  EXPECT_EQ(pack_checksum(root_ / "words.csv").value(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  write("pack/en/a.toml", "1");
  write("pack/b.toml", "2");
  const std::string before = pack_checksum(root_ / "pack").value();
  write("pack/notes.md", "not a rule");
  EXPECT_EQ(pack_checksum(root_ / "pack").value(), before);
  write("pack/b.toml", "3");
  EXPECT_NE(pack_checksum(root_ / "pack").value(), before);
  EXPECT_FALSE(pack_checksum(root_ / "none"));
}

}  // namespace
}  // namespace sayyes
