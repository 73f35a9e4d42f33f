#include "sayyes/config/path_patterns.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

namespace sayyes {
namespace {

bool ignores(const std::vector<std::string>& lines, std::string_view path, bool folder = false) {
  return PathPatterns(lines).ignores(path, folder);
}

TEST(PathPatternsTest, FollowsTheManual) {
  struct Case {
    std::vector<std::string> lines;
    std::string_view path;
    bool folder, expected;
  };
  const Case cases[] = {
      {{"*.html"}, "a/b/c.html", false, true},
      {{"/*.html"}, "a/c.html", false, false},
      {{"/*.html"}, "c.html", false, true},
      {{"build/"}, "build", false, false},
      {{"build/"}, "build", true, true},
      {{"build/"}, "a/build/x.md", false, true},
      {{"doc/frotz"}, "a/doc/frotz", false, false},
      {{"**/foo"}, "a/b/foo", false, true},
      {{"**/foo"}, "foo", false, true},
      {{"abc/**"}, "abc", true, false},
      {{"abc/**"}, "abc/x/y", false, true},
      {{"a/**/b"}, "a/b", false, true},
      {{"a/**/b"}, "a/x/y/b", false, true},
      {{"a**b"}, "a/b", false, false},
      {{"*", "!keep.md"}, "keep.md", false, false},
      {{"out", "!out/keep.md"}, "out/keep.md", false, true},  // nothing below an ignored folder comes back
      {{"# note", "", "\\#x"}, "#x", false, true},
      {{"x  "}, "x", false, true},
      {{"x\\ "}, "x ", false, true},
      {{"[a-c]?.txt"}, "bz.txt", false, true},
      {{"[!a-c].txt"}, "b.txt", false, false},
      {{"[[:digit:]].txt"}, "7.txt", false, true},
      {{"[unclosed"}, "[unclosed", false, false},
      {{"a[/]b"}, "a/b", false, false},
      {{"*.txt"}, ".txt", false, true},
      {{"/"}, "a", true, false},
  };
  for (const Case& c : cases) EXPECT_EQ(ignores(c.lines, c.path, c.folder), c.expected) << c.lines.front() << " on " << c.path;
}

TEST(PathPatternsTest, StaysFastOnManyStars) {
  std::string pattern, path(20000, 'a');
  for (int i = 0; i < 200; ++i) pattern += "*a";
  EXPECT_FALSE(ignores({pattern + "b"}, path));
}

/// Random patterns on random paths, judged by git itself.
TEST(PathPatternsTest, AgreesWithGitCheckIgnore) {
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "git is not here";
  namespace fs = std::filesystem;
  std::string pattern = (fs::temp_directory_path() / "sayyes-ignore-XXXXXX").string();
  ASSERT_NE(mkdtemp(pattern.data()), nullptr);
  const fs::path root = pattern;
  ASSERT_EQ(std::system(("git init -q " + root.string()).c_str()), 0);

  std::mt19937 random(20240607);
  const std::string alphabet = "ab/*?.[]!-\\ ^";
  auto pick = [&](const std::string& from, std::size_t most) {
    std::string out;
    for (std::size_t i = 0, n = 1 + random() % most; i < n; ++i) out += from[random() % from.size()];
    return out;
  };
  int differences = 0;
  for (int round = 0; round < 400 && differences < 5; ++round) {
    std::vector<std::string> lines;
    for (int i = 0; i < 3; ++i) {
      std::string line = pick(alphabet, 7);
      if (random() % 4 == 0) line.insert(random() % (line.size() + 1), "**");
      lines.push_back(line);
    }
    std::ofstream ignore(root / ".gitignore", std::ios::trunc);
    for (const auto& line : lines) ignore << line << '\n';
    ignore.close();
    std::vector<std::string> paths;
    for (int i = 0; i < 40; ++i) {
      std::string path = "x";
      do {
        path.clear();
        for (std::size_t k = 0, n = 1 + random() % 3; k < n; ++k) path += (k ? "/" : "") + pick("ab.", 3);
      } while (path == "." || path.find("./") == 0 || path.find("/.") != std::string::npos ||
               path.find("..") != std::string::npos || path.find("./") != std::string::npos);
      paths.push_back(path);
    }
    std::ofstream list(root / ".git/paths", std::ios::trunc | std::ios::binary);
    for (const auto& path : paths) list << path << '\0';
    list.close();
    const std::string command =
        "cd " + root.string() + " && git -c core.excludesFile=/dev/null check-ignore --no-index -z --stdin < .git/paths";
    std::FILE* pipe = popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::string told(1 << 16, '\0');
    told.resize(std::fread(told.data(), 1, told.size(), pipe));
    pclose(pipe);
    std::vector<std::string> ignored;
    for (std::size_t at = 0; at < told.size(); at = told.find('\0', at) + 1)
      ignored.push_back(told.substr(at, told.find('\0', at) - at));
    for (const auto& path : paths) {
      const bool expected = std::find(ignored.begin(), ignored.end(), path) != ignored.end();
      if (ignores(lines, path) != expected) {
        ++differences;
        ADD_FAILURE() << "git says " << (expected ? "ignored" : "kept") << " of " << path << " by\n"
                      << lines[0] << '\n'
                      << lines[1] << '\n'
                      << lines[2];
      }
    }
  }
  fs::remove_all(root);
}

}  // namespace
}  // namespace sayyes
