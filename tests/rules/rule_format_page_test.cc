/// What docs/rule-format.md shows can be loaded, and its first rule passes every check.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/rule_pack.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

struct Block {
  std::string language, text;
};

/// The fenced blocks of the page, without the indent of their fence.
std::vector<Block> blocks_of_page() {
  std::ifstream page(fs::path(SAYYES_SOURCE_DIR) / "docs" / "rule-format.md");
  std::vector<Block> blocks;
  bool open = false;
  std::size_t indent = 0;
  for (std::string line; std::getline(page, line);) {
    const std::size_t fence = line.find("```");
    if (fence != std::string::npos && line.find_first_not_of(' ') == fence) {
      open = !open;
      indent = fence;
      if (open) blocks.push_back({line.substr(fence + 3), {}});
    } else if (open) {
      blocks.back().text += (line.size() > indent ? line.substr(indent) : std::string()) + "\n";
    }
  }
  return blocks;
}

class RuleFormatPageTest : public testing::Test {
 protected:
  RuleFormatPageTest() : root_(fs::path(testing::TempDir()) / "sayyes_rule_format_page") { fs::remove_all(root_); }
  ~RuleFormatPageTest() override { fs::remove_all(root_); }
  fs::path write(const fs::path& file, const std::string& text) {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file, std::ios::binary) << text;
    return root_ / file;
  }
  fs::path root_;
};

TEST_F(RuleFormatPageTest, TheFirstRulePassesEveryCheck) {
  const std::vector<Block> blocks = blocks_of_page();
  ASSERT_FALSE(blocks.empty());
  ASSERT_EQ(blocks.front().language, "toml");
  write("check-out.toml", blocks.front().text);
  auto pack = load_pack(root_);
  ASSERT_TRUE(pack);
  EXPECT_THAT(pack.problems(), testing::IsEmpty()) << to_string(pack.problems().front());
  const auto linter = Linter::compile({*std::move(pack)});
  ASSERT_TRUE(linter);
  for (const PackFailure& failure : test_rules(*linter)) ADD_FAILURE() << to_string(failure.problem);
}

TEST_F(RuleFormatPageTest, EveryRuleGuardActivityAndWordListCanBeLoaded) {
  std::size_t rules = 0, guards = 0, activities = 0, lists = 0;
  for (const Block& block : blocks_of_page()) {
    fs::remove_all(root_);
    fs::path file;
    if (block.language == "csv") {
      file = write("words.csv", block.text);
      ++lists;
    } else if (block.language != "toml") {
      continue;
    } else if (block.text.find("[hold]") != std::string::npos) {
      file = write("pack/guards/g.toml", block.text).parent_path().parent_path();
      ++guards;
    } else if (block.text.find("[[yes]]") != std::string::npos) {
      file = write("pack/activities/a.toml", block.text).parent_path().parent_path();
      ++activities;
    } else if (block.text.find("[match") != std::string::npos) {
      const bool whole = block.text.starts_with("title");
      file = write("pack/jargon/r.toml", (whole ? "" : "title = \"T\"\nmessage = \"M\"\n") + block.text)
                 .parent_path()
                 .parent_path();
      ++rules;
    } else {
      continue;
    }
    const auto pack = load_pack(file);
    EXPECT_TRUE(pack) << block.text;
    for (const Problem& problem : pack.problems()) ADD_FAILURE() << to_string(problem) << "\n" << block.text;
  }
  EXPECT_GE(rules, 4u);
  EXPECT_EQ(guards, 1u);
  EXPECT_EQ(activities, 1u);
  EXPECT_EQ(lists, 1u);
}

}  // namespace
}  // namespace sayyes
