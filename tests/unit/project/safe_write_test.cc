#include "sayyes/safe_write.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "sayyes/project/temporary_name.h"
#include "sayyes/support/hash.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

class SafeWriteTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sayyes-write-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = name;
  }
  void TearDown() override { fs::remove_all(root_); }

  fs::path put(const std::string& name, const std::string& text) {
    std::ofstream(root_ / name, std::ios::binary) << text;
    return root_ / name;
  }
  std::string get(const fs::path& path) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
  }
  std::size_t files() {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(root_), fs::directory_iterator()));
  }
  static std::string code_of(const Result<WriteOutcome>& result) {
    return result.problems().empty() ? "" : result.problems().front().code;
  }

  fs::path root_;
};

TEST_F(SafeWriteTest, ReplacesTheContentAndKeepsTheMode) {
  const fs::path path = put("a.md", "old\r\n");
  fs::permissions(path, fs::perms(0640));
  const auto result = replace_file(path, "old\r\n", std::string_view("new\0\r\n", 6));
  ASSERT_TRUE(result);
  EXPECT_EQ(*result, WriteOutcome::written);
  EXPECT_TRUE(result.problems().empty());
  EXPECT_EQ(get(path), std::string("new\0\r\n", 6));
  EXPECT_EQ(fs::status(path).permissions(), fs::perms(0640));
  EXPECT_EQ(files(), 1u);
}

TEST_F(SafeWriteTest, DoesNothingWhereThereIsNothingToDo) {
  const fs::path path = put("a.md", "same");
  struct stat before{}, after{};
  ASSERT_EQ(::stat(path.c_str(), &before), 0);
  EXPECT_EQ(*replace_file(path, "same", "same"), WriteOutcome::unchanged);
  ASSERT_EQ(::stat(path.c_str(), &after), 0);
  EXPECT_EQ(before.st_ino, after.st_ino);
}

TEST_F(SafeWriteTest, LeavesAFileThatChangedMeanwhile) {
  const fs::path path = put("a.md", "somebody's new text");
  EXPECT_EQ(code_of(replace_file(path, "what was read", "fixed")), "changed-meanwhile");
  EXPECT_EQ(get(path), "somebody's new text");
  EXPECT_EQ(files(), 1u);
}

TEST_F(SafeWriteTest, WritesThroughNoLinkAndPartsNoNames) {
  const fs::path path = put("a.md", "old");
  fs::create_symlink("a.md", root_ / "link.md");
  EXPECT_EQ(code_of(replace_file(root_ / "link.md", "old", "new")), "link-refused");
  fs::create_hard_link(path, root_ / "other.md");
  EXPECT_EQ(code_of(replace_file(path, "old", "new")), "hard-link-refused");
  EXPECT_EQ(get(path), "old");
  EXPECT_EQ(files(), 3u);
}

TEST_F(SafeWriteTest, SaysWhyItRefuses) {
  const fs::path path = put("a.md", "old");
  fs::permissions(path, fs::perms(0444));
  EXPECT_EQ(code_of(replace_file(path, "old", "new")), "read-only");
  EXPECT_EQ(code_of(replace_file(root_ / "none.md", "old", "new")), "missing");
  EXPECT_EQ(code_of(replace_file(root_ / "no" / "a.md", "old", "new")), "missing");
  ASSERT_EQ(::mkfifo((root_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(code_of(replace_file(root_ / "pipe", "old", "new")), "not-a-file");
  fs::create_directory(root_ / "folder");
  EXPECT_EQ(code_of(replace_file(root_ / "folder", "old", "new")), "not-a-file");
}

TEST_F(SafeWriteTest, FindsRoomForTheLongestName) {
  const std::string name = std::string(251, 'n') + ".txt";
  const fs::path path = put(name, "old");
  ASSERT_TRUE(replace_file(path, "old", "new"));
  EXPECT_EQ(get(path), "new");
}

TEST_F(SafeWriteTest, AWriterWithTheFileOpenKeepsIt) {
  const fs::path path = put("a.md", "old");
  std::ofstream writer(path, std::ios::binary | std::ios::app);
  const auto result = replace_file(path, "old", "new");
  // Where the system can tell who writes, the writer wins; elsewhere only what was saved is seen.
  if (!result) {
    EXPECT_EQ(code_of(result), "changed-meanwhile");
    writer << " and more" << std::flush;
    EXPECT_EQ(get(path), "old and more");
  }
  EXPECT_EQ(files(), 1u);
}

TEST_F(SafeWriteTest, MakesNewFilesAndNeverReplacesOne) {
  ASSERT_TRUE(create_file(root_ / "new.toml", "text"));
  EXPECT_EQ(get(root_ / "new.toml"), "text");
  EXPECT_EQ(code_of(create_file(root_ / "new.toml", "other")), "exists");
  EXPECT_EQ(get(root_ / "new.toml"), "text");
  EXPECT_EQ(code_of(create_file(root_ / "no" / "new.toml", "text")), "unwritable");
  EXPECT_EQ(files(), 1u);
}

TEST_F(SafeWriteTest, ClearsItsOwnLeftoversAndNothingElse) {
  constexpr long kNobody = 999999999;
  const auto leftover = [&](const std::string& text, long process) {
    std::string name = make_temporary_name("a.md", hash64("old"), hash64("new"));
    const std::string mine = std::to_string(::getpid());
    name.replace(name.find(mine), mine.size(), std::to_string(process));
    put(name, text);
  };
  put("a.md", "new");
  put(".a.md.sayyes-hello.tmp", "no leftover");
  leftover("old", kNobody);
  leftover("new", kNobody);
  leftover("old", static_cast<long>(::getpid()));
  EXPECT_TRUE(clear_leftovers(root_).empty());
  EXPECT_EQ(files(), 3u);
  leftover("a save that is nowhere else", kNobody);
  const auto problems = clear_leftovers(root_);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "leftover");
  EXPECT_EQ(files(), 4u);
}

TEST(TemporaryNameTest, IsReadBackAndTakesNoOtherForIt) {
  const auto read = read_temporary_name(make_temporary_name("x.sayyes-y.md", 1, UINT64_MAX));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->process, ::getpid());
  EXPECT_EQ(read->old_hash, 1u);
  EXPECT_EQ(read->new_hash, UINT64_MAX);
  for (const char* other : {"", ".", "a.md", ".sayyes-.tmp", ".sayyes-1-2-3.tmp", ".sayyes-1-2-3-4-5.tmp",
                            "x.sayyes-1-2-3-4.tmp", ".sayyes-1-2-3-g.tmp", ".x.sayyes-1-2-3-4.tmpx"}) {
    EXPECT_FALSE(read_temporary_name(other)) << other;
  }
  EXPECT_LE(make_temporary_name(std::string(255, 'n'), 1, 2).size(), 255u);
}

}  // namespace
}  // namespace sayyes
