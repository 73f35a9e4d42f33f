#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "sayyes/project.h"
#include "sayyes/project/git_files.h"
#include "sayyes/project/read_file.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class FindFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sayyes-find-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = fs::canonical(name);
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const fs::path& path, const std::string& text = "x\n") {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
  }
  /// "a.md", or "!code a.png" for what is left out, or "!!code a" for a failure.
  std::vector<std::string> find(const std::vector<fs::path>& paths = {""}, FindOptions options = {}) {
    std::vector<fs::path> whole;
    for (const auto& path : paths) whole.push_back(path.empty() ? root_ : root_ / path);
    std::vector<std::string> out;
    for (const FoundFile& file : find_files(whole, options)) {
      const std::string name = file.path.lexically_relative(root_).string();
      out.push_back(file.skipped ? (file.failed ? "!!" : "!") + file.skipped->code + " " + name : name);
    }
    return out;
  }
  bool git(const std::string& command) {
    return std::system(("cd " + root_.string() + " && git -c user.name=a -c user.email=a@b -c init.defaultBranch=m " + command +
                        " >/dev/null 2>&1")
                           .c_str()) == 0;
  }
  fs::path root_;
};

TEST_F(FindFilesTest, WalksInOrderAndSkipsWhatItCannotRead) {
  for (const char* path : {"b/z.md", "b.md", "b/a.txt", "a.html", "logo.ico", ".hidden/x.md", ".git/x.md", ".x.md", "b-c/x.md"})
    write(path);
  EXPECT_THAT(find(), ElementsAre("a.html", "b/a.txt", "b/z.md", "b-c/x.md", "b.md", "!not-a-text-format logo.ico"));
}

TEST_F(FindFilesTest, ReadsPicturesWhereNothingElseIs) {
  for (const char* path :
       {"photos/b/door.JPG", "photos/a.png", "photos/notes.ico", "site/a.html", "site/logo.png", "site/plan.pdf"})
    write(path);
  EXPECT_THAT(find({"photos"}), ElementsAre("photos/a.png", "photos/b/door.JPG", "!not-a-text-format photos/notes.ico"));
  EXPECT_THAT(find({"site"}), ElementsAre("site/a.html", "!picture site/logo.png", "site/plan.pdf"));
  EXPECT_THAT(find({"photos", "site/logo.png"}),
              ElementsAre("photos/a.png", "photos/b/door.JPG", "!not-a-text-format photos/notes.ico", "site/logo.png"));
  FindOptions all;
  all.pictures = true;
  EXPECT_THAT(find({"site"}, all), ElementsAre("site/a.html", "site/logo.png", "site/plan.pdf"));
  // A picture that cannot be read fails where pictures were asked for, not where one was met.
  for (const FoundFile& file : find_files({root_ / "photos"})) EXPECT_EQ(file.named, !file.skipped) << file.path;
  for (const FoundFile& file : find_files({root_ / "site"}, all)) EXPECT_FALSE(file.named) << file.path;
}

TEST_F(FindFilesTest, TakesNamedFilesAsTheyAre) {
  write("sign");
  write(".draft/x.md");
  write("a.md");
  EXPECT_THAT(find({"sign", ".draft", "a.md", "a.md", ""}), ElementsAre("sign", ".draft/x.md", "a.md"));
  EXPECT_THAT(find({"a.mb"}), ElementsAre("!!missing a.mb"));
  EXPECT_EQ(find_files({root_ / "a.mb"})[0].skipped->hint, "did you mean “" + (root_ / "a.md").string() + "”?");
}

TEST_F(FindFilesTest, FollowsLinksInsideTheRootOnly) {
  write("in/real.md");
  write("out/secret.md");
  fs::create_symlink("real.md", root_ / "in/a-link.md");
  fs::create_symlink("../out/secret.md", root_ / "in/out.md");
  fs::create_symlink("nowhere.md", root_ / "in/broken.md");
  fs::create_symlink("..", root_ / "in/loop");
  fs::create_hard_link(root_ / "in/real.md", root_ / "in/same.md");
  EXPECT_THAT(find({"in"}), ElementsAre("!broken-link in/broken.md", "!link-out-of-root in/out.md", "in/real.md"));
}

TEST_F(FindFilesTest, LeavesOutPipes) {
  ASSERT_EQ(mkfifo((root_ / "pipe.md").c_str(), 0600), 0);
  EXPECT_THAT(find(), ElementsAre("!not-a-file pipe.md"));
  EXPECT_THAT(find({"pipe.md"}), ElementsAre("!!not-a-file pipe.md"));
  const auto read = read_file(root_ / "pipe.md", 100, "pipe.md");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.problems()[0].code, "not-a-file");
}

TEST_F(FindFilesTest, ExcludesByPatternAndByCallback) {
  for (const char* path : {"a.md", "drafts/b.md", "drafts/keep/c.md", "d/e.md"}) write(path);
  FindOptions options;
  options.exclude = {"drafts/", "!drafts/keep/"};
  EXPECT_THAT(find({""}, options), ElementsAre("a.md", "d/e.md"));
  EXPECT_THAT(find({"drafts"}, options), ElementsAre("drafts/b.md", "drafts/keep/c.md"));
  options = {};
  options.excludes = [](const fs::path& path, bool folder) { return folder && path.filename() == "d"; };
  EXPECT_THAT(find({""}, options), ElementsAre("a.md", "drafts/b.md", "drafts/keep/c.md"));
}

TEST_F(FindFilesTest, AsksGitWhatIsIgnored) {
  if (!git("init -q")) GTEST_SKIP() << "git is not here";
  for (const char* path : {"a.md", "build/b.md", "kept/c.md", "deep/local.md", "deep/x.md", "sub/s.md", "gone.md"}) write(path);
  write(".gitignore", "build/\n*.tmp.md\n!important.tmp.md\n");
  write("deep/.gitignore", "local.md\n");
  write("x.tmp.md");
  write("kept/y.tmp.md");
  write("important.tmp.md");
  ASSERT_TRUE(git("init -q sub"));
  ASSERT_TRUE(git("add gone.md"));
  fs::remove(root_ / "gone.md");
  setenv("GIT_DIR", "/nowhere", 1);
  EXPECT_THAT(find(), ElementsAre("a.md", "deep/x.md", "important.tmp.md", "kept/c.md", "sub/s.md"));
  EXPECT_THAT(find({"build"}), ElementsAre("build/b.md"));
  EXPECT_THAT(find({"deep"}), ElementsAre("deep/x.md"));
  // Without git, the same files by reading the .gitignore files.
  const std::string path = getenv("PATH");
  setenv("PATH", "/nowhere", 1);
  EXPECT_THAT(find(), ElementsAre("a.md", "deep/x.md", "important.tmp.md", "kept/c.md", "sub/s.md"));
  EXPECT_THAT(find({"kept"}), ElementsAre("kept/c.md"));
  setenv("PATH", path.c_str(), 1);
  unsetenv("GIT_DIR");
  FindOptions all;
  all.respect_gitignore = false;
  EXPECT_THAT(find({"deep"}, all), ElementsAre("deep/local.md", "deep/x.md"));
}

TEST_F(FindFilesTest, ReadsUpToTheLimit) {
  write("a.md", "12345");
  EXPECT_EQ(*read_file(root_ / "a.md", 5, "a"), "12345");
  const auto large = read_file(root_ / "a.md", 4, "a");
  ASSERT_FALSE(large);
  EXPECT_EQ(to_string(large.problems()[0]), "a: has 5 bytes; sayyes reads up to 4 bytes (--max-file-size says otherwise)");
  EXPECT_EQ(read_file(root_, 4, "a").problems()[0].code, "not-a-file");
  EXPECT_EQ(read_file(root_ / "no", 4, "a").problems()[0].code, "missing");
  EXPECT_EQ(size_in_words(256u << 20), "256 MiB");
}

TEST(ShownPathTest, IsAlwaysUtf8) {
  EXPECT_EQ(shown_path("./a/../b.md"), "b.md");
  EXPECT_EQ(shown_path("caf\xC3\xA9.md"), "caf\xC3\xA9.md");
  EXPECT_EQ(shown_path("caf\xE9.md"), "caf\xEF\xBF\xBD.md");
}

}  // namespace
}  // namespace sayyes
