// What a contained program can do: answer. And what it cannot.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "sayyes/support/contained_program.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

ContainedAnswer attempt(const std::string& what, const std::string& folder = {}, ContainedLimits limits = {},
                        std::string_view input = {}, const std::stop_token& stop = {}) {
  ContainedProgram program{SAYYES_ESCAPE_ARTIST, {what}, {}, {}};
  if (!folder.empty()) program.arguments.push_back(folder);
  return run_contained(program, input, limits, stop);
}

/// What the same program says when nobody holds it: an attempt that fails there too would prove nothing.
std::string uncontained(const std::string& what, const std::string& folder = ".") {
  FILE* const pipe = ::popen((std::string(SAYYES_ESCAPE_ARTIST) + " " + what + " " + folder).c_str(), "r");
  if (pipe == nullptr) return {};
  std::string said;
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) said.append(buffer, got);
  ::pclose(pipe);
  return said;
}

class EscapeTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "sayyes-escape-XXXXXX";
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    fill();
  }
  void TearDown() override { fs::remove_all(folder_); }
  void fill() {
    fs::remove_all(folder_);
    fs::create_directory(folder_);
    std::ofstream(folder_ / "theirs") << "a year of work";
    std::ofstream(folder_ / "secret") << "the key";
  }
  std::string text_of(const char* name) {
    std::ifstream in(folder_ / name);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  fs::path folder_;
};

TEST_F(EscapeTest, OpensNoSocket) {
  ASSERT_THAT(uncontained("network"), HasSubstr("unix socket: DONE"));
  if (!containment().system_calls) GTEST_SKIP() << "this kernel has no seccomp";
  const auto answer = attempt("network");
  ASSERT_EQ(answer.end, ContainedEnd::done) << answer.complaint;
  EXPECT_THAT(answer.output, HasSubstr("unix socket: refused"));
  EXPECT_THAT(answer.output, Not(HasSubstr("DONE")));
}

TEST_F(EscapeTest, ChangesAndReadsNoFile) {
  const std::string free = uncontained("files", folder_.string());
  ASSERT_THAT(free, Not(ContainsRegex("(file|folder|mode|remove|rename|truncate|creat): refused"))) << free;
  fill();
  if (!containment().system_calls || !containment().files) GTEST_SKIP() << "this kernel lacks seccomp or Landlock";
  const auto answer = attempt("files", folder_.string());
  ASSERT_EQ(answer.end, ContainedEnd::done) << answer.complaint;
  EXPECT_THAT(answer.output, HasSubstr("create a file: refused"));
  EXPECT_THAT(answer.output, Not(HasSubstr("DONE")));
  EXPECT_EQ(text_of("theirs"), "a year of work");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 2);
}

TEST_F(EscapeTest, StartsAndTouchesNoOtherProcess) {
  ASSERT_THAT(uncontained("processes"), HasSubstr("fork: DONE"));
  if (!containment().system_calls) GTEST_SKIP() << "this kernel has no seccomp";
  const auto answer = attempt("processes");
  ASSERT_EQ(answer.end, ContainedEnd::done) << answer.complaint;
  EXPECT_THAT(answer.output, HasSubstr("fork: refused"));
  EXPECT_THAT(answer.output, Not(HasSubstr("DONE")));
}

TEST_F(EscapeTest, ReadsWhatItWasGiven) {
  if (!containment().files) GTEST_SKIP() << "this kernel has no Landlock";
  const ContainedProgram program{SAYYES_ESCAPE_ARTIST, {"files", folder_.string()}, {}, {folder_.string()}};
  EXPECT_THAT(run_contained(program, {}).output, HasSubstr("read a file: DONE"));
}

TEST_F(EscapeTest, InheritsNothing) {
  ::setenv("SECRET_TOKEN", "for nobody else", 1);
  const int open = ::open("/dev/null", 0);  // without close-on-exec
  EXPECT_EQ(attempt("inherited").output, "environment 0, files 0\n");
  ::close(open);
}

TEST_F(EscapeTest, IsStoppedAtEachLimit) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(attempt("wait", {}, {.wall = std::chrono::milliseconds(200)}).end, ContainedEnd::too_slow);
  EXPECT_EQ(attempt("spin", {}, {.wall = std::chrono::milliseconds(200)}).end, ContainedEnd::too_slow);
  EXPECT_EQ(attempt("spin", {}, {.cpu_seconds = 1}).end, ContainedEnd::too_slow);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(25));
  const auto flood = attempt("flood", {}, {.output = 1 << 20});
  EXPECT_EQ(flood.end, ContainedEnd::too_much);
  EXPECT_TRUE(flood.output.empty());
  EXPECT_EQ(attempt("complain", {}, {.wall = std::chrono::milliseconds(200)}).complaint.size(), 4096u);
}

TEST_F(EscapeTest, GetsNoMoreMemoryThanItsShare) {
  const auto answer = attempt("eat", {}, {.memory = 256ull << 20});
  ASSERT_EQ(answer.end, ContainedEnd::done) << answer.complaint;
  EXPECT_GT(std::stoi(answer.output), 100);
  EXPECT_LT(std::stoi(answer.output), 256);
}

TEST_F(EscapeTest, TellsHowItEnded) {
  EXPECT_EQ(attempt("crash").end, ContainedEnd::crashed);
  EXPECT_EQ(attempt("crash").code, SIGSEGV);
  EXPECT_EQ(attempt("fail").end, ContainedEnd::failed);
  EXPECT_EQ(attempt("fail").code, 7);
  const auto missing = run_contained({"/nowhere/at/all", {}, {}, {}}, {});
  EXPECT_EQ(missing.end, ContainedEnd::not_started);
  EXPECT_EQ(missing.complaint, "No such file or directory");
}

TEST_F(EscapeTest, AnswersAllThatItWasGiven) {
  std::string much(20 << 20, 'a');
  for (std::size_t i = 0; i < much.size(); i += 1000) much[i] = static_cast<char>(i / 1000);
  const auto answer = attempt("echo", {}, {}, much);
  EXPECT_EQ(answer.end, ContainedEnd::done) << answer.complaint;
  EXPECT_TRUE(answer.output == much);
  // Who leaves its input unread kills nobody.
  EXPECT_EQ(attempt("inherited", {}, {}, much).end, ContainedEnd::done);
}

TEST_F(EscapeTest, EndsWhenSomebodyAsks) {
  std::stop_source stop;
  std::jthread later([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    stop.request_stop();
  });
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(attempt("wait", {}, {}, {}, stop.get_token()).end, ContainedEnd::stopped);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST_F(EscapeTest, WorksOnManyThreads) {
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([i] {
      for (int round = 0; round < 10; ++round) {
        const std::string mine(10'000 + i, static_cast<char>('a' + i));
        EXPECT_EQ(attempt("echo", {}, {}, mine).output, mine);
      }
    });
  }
}

TEST(FindProgramTest, TakesTheFirstThatCanBeStarted) {
  const fs::path here = fs::path(SAYYES_ESCAPE_ARTIST).parent_path();
  EXPECT_EQ(find_program("escape_artist", {"/nowhere", here, "/usr/bin"}), here / "escape_artist");
  EXPECT_TRUE(find_program("escape_artist", {"/nowhere", "relative"}).empty());
  EXPECT_TRUE(find_program("", {here}).empty());
}

}  // namespace
}  // namespace sayyes
