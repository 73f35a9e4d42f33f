// Kills at random instants, and editors that save at the same moment. SAYYES_LONG=1 tries all 2,000 and 1,000.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "sayyes/safe_write.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

bool long_run() { return std::getenv("SAYYES_LONG") != nullptr; }

class SafeWriteFaultTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sayyes-fault-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = name;
    path_ = root_ / "page.html";
  }
  void TearDown() override { fs::remove_all(root_); }

  static void put(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }
  static std::string get(const fs::path& path) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
  }
  std::size_t files() {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(root_), fs::directory_iterator()));
  }
  unsigned below(unsigned bound) { return std::uniform_int_distribution<unsigned>(0, bound - 1)(random_); }

  fs::path root_, path_;
  std::mt19937 random_{7};
};

/// A process of its own, for it is killed or has a mind of its own.
template <class Work>
pid_t start(Work work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  return child;
}

TEST_F(SafeWriteFaultTest, AKillLeavesTheOldTextOrTheNewOne) {
  const int kills = long_run() ? 2000 : 150;
  const std::string one(70000, 'a'), two(90000, 'b');
  put(path_, one);
  fs::permissions(path_, fs::perms(0640));
  int damaged = 0, leftovers = 0;
  for (int i = 0; i < kills; ++i) {
    const pid_t writer = start([&] {
      bool first = get(path_) == one;
      for (;; first = !first) {
        if (!replace_file(path_, first ? one : two, first ? two : one)) ::_exit(1);
      }
    });
    ASSERT_GT(writer, 0);
    ::usleep(below(12000));
    ::kill(writer, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(writer, &status, 0), writer);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer gave up, round " << i;
    const std::string now = get(path_);
    if ((now != one && now != two) || fs::status(path_).permissions() != fs::perms(0640)) ++damaged;
    if (files() > 1) ++leftovers;
    ASSERT_TRUE(clear_leftovers(root_).empty());
    ASSERT_EQ(files(), 1u) << "round " << i;
  }
  EXPECT_EQ(damaged, 0);
  std::printf("%d kills: %d damaged files, %d leftovers, all cleared\n", kills, damaged, leftovers);
}

/// Saves beside and renames, as most editors do.
void save_by_renaming(const fs::path& path, const std::string& text) {
  const std::string other = path.string() + "~";
  const int file = ::open(other.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0 || ::write(file, text.data(), text.size()) < 0) ::_exit(2);
  ::close(file);
  if (::rename(other.c_str(), path.c_str()) != 0) ::_exit(2);
}

/// Empties the file and writes it again, in two steps, as others do.
void save_in_place(const fs::path& path, const std::string& text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_TRUNC);
  if (file < 0) ::_exit(2);
  const std::size_t half = text.size() / 2;
  if (::write(file, text.data(), half) < 0 || ::write(file, text.data() + half, text.size() - half) < 0) ::_exit(2);
  ::close(file);
}

TEST_F(SafeWriteFaultTest, WhoeverSavesMeanwhileWins) {
  const int rounds = long_run() ? 1000 : 200;
  int written = 0, refused = 0, lost = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::string old = "old " + std::to_string(i) + std::string(20000, 'o'), fixed = "fixed" + std::string(20000, 'f');
    const std::string save = "save " + std::to_string(i) + std::string(15000, 's');
    put(path_, old);
    const unsigned delay = below(i % 4 < 2 ? 400 : 4000);  // a quiet machine is done sooner than a busy one
    const pid_t editor = start([&] {
      ::usleep(delay);
      if (i % 2 == 0)
        save_by_renaming(path_, save);
      else
        save_in_place(path_, save);
    });
    ASSERT_GT(editor, 0);
    const auto result = replace_file(path_, old, fixed);
    int status = 0;
    ASSERT_EQ(::waitpid(editor, &status, 0), editor);
    ASSERT_EQ(status, 0);
    ++(result ? written : refused);
    if (!result) {
      EXPECT_EQ(result.problems().front().code, "changed-meanwhile") << result.problems().front().message;
    }
    // Whether it came before or after, the save is what stands there.
    if (get(path_) != save) ++lost;
    EXPECT_EQ(files(), 1u) << "round " << i;
    for (const auto& entry : fs::directory_iterator(root_)) fs::remove(entry);
  }
  EXPECT_EQ(lost, 0);
  std::printf("%d races: %d saves lost; %d times the editor came first\n", rounds, lost, refused);
  EXPECT_GT(written, 0);
  EXPECT_GT(refused, 0);
}

TEST_F(SafeWriteFaultTest, TwoWritersTakeTurns) {
  const int rounds = long_run() ? 500 : 60;
  for (int i = 0; i < rounds; ++i) {
    const std::string old(30000, 'o'), mine(30000, 'm'), theirs(30000, 't');
    put(path_, old);
    const pid_t other = start([&] { ::_exit(replace_file(path_, old, theirs) ? 0 : 1); });
    ASSERT_GT(other, 0);
    const bool here = static_cast<bool>(replace_file(path_, old, mine));
    int status = 0;
    ASSERT_EQ(::waitpid(other, &status, 0), other);
    const bool there = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    const std::string now = get(path_);
    EXPECT_TRUE(now == mine || now == theirs || now == old);
    EXPECT_FALSE(here && there) << "both say that theirs stands";
    if (here || there) {
      EXPECT_EQ(now, here ? mine : theirs);
    }
    EXPECT_EQ(files(), 1u);
  }
}

}  // namespace
}  // namespace sayyes
