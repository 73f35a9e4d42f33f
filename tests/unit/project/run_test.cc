#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "sayyes/project.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

Linter linter() {
  RulePack pack;
  pack.id = "test";
  Rule rule;
  rule.id = "en/jargon/patron";
  rule.language = "en";
  rule.category = "jargon";
  rule.message = "Say visitor.";
  rule.match.phrases = {"patron"};
  pack.rules.push_back(rule);
  return *Linter::compile({pack});
}

class RunTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sayyes-run-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = name;
    for (int i = 0; i < 120; ++i) {
      // Sizes differ, so that threads finish out of order.
      std::ofstream out(root_ / ("f" + std::to_string(1000 + i) + ".txt"));
      for (int line = 0; line < (i % 7) * 40; ++line) out << "Some words to read\n\n";
      out << "Dear patron\n";
    }
    std::ofstream(root_ / "x.png") << "x";
    files_ = find_files({root_});
    files_.push_back({root_ / "missing.txt", true, std::nullopt, false});
    files_.push_back({root_ / "gone.txt", false, std::nullopt, false});
  }
  void TearDown() override { fs::remove_all(root_); }

  fs::path root_;
  std::vector<FoundFile> files_;
  Linter linter_ = linter();
};

TEST_F(RunTest, DeliversInOrderAtAnyNumberOfThreads) {
  for (const unsigned threads : {1u, 2u, 3u, 16u, 0u}) {
    RunOptions options;
    options.threads = threads;
    std::vector<std::string> seen;
    std::atomic<int> inside{0};
    const RunSummary summary = run(linter_, files_, options, [&](const FileReport& report) {
      EXPECT_EQ(++inside, 1);
      seen.push_back(report.path.string());
      --inside;
      return true;
    });
    ASSERT_EQ(seen.size(), files_.size());
    for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(seen[i], files_[i].path.string());
    EXPECT_EQ(summary.files_seen, 123u);
    EXPECT_EQ(summary.files_checked, 120u);
    EXPECT_EQ(summary.files_failed, 1u);
    EXPECT_THAT(summary.skipped_why,
                testing::ElementsAre(testing::Pair("not-a-text-format", 1u), testing::Pair("vanished", 1u)));
    EXPECT_EQ(summary.files_seen, summary.files_checked + summary.files_skipped + summary.files_failed);
    EXPECT_EQ(summary.warnings, 120u);
    EXPECT_EQ(summary.by_rule.at("en/jargon/patron"), 120u);
  }
}

TEST_F(RunTest, PreparesEachReportBeforeItIsDelivered) {
  std::vector<FileJob> jobs;
  const RunOptions options;
  for (const FoundFile& file : files_) jobs.push_back({file, &linter_, &options});
  const auto what = [](const FileReport& report) {
    return report.skipped ? report.skipped->code : std::to_string(report.report.findings.size());
  };
  for (const unsigned threads : {1u, 4u}) {
    std::size_t delivered = 0;
    run(jobs, threads,
        [&](const FileReport& report) {
          const bool failed = report.path.filename() == "f1003.txt";
          EXPECT_EQ(report.rendered, failed ? "" : what(report));
          return ++delivered != 0;
        },
        [&](FileReport& report) {
          report.rendered = what(report);
          if (report.path.filename() == "f1003.txt") throw std::bad_alloc();
        });
    EXPECT_EQ(delivered, files_.size());
  }
}

TEST_F(RunTest, StopsWhenDeliverHasEnough) {
  for (const unsigned threads : {1u, 4u}) {
    RunOptions options;
    options.threads = threads;
    int delivered = 0;
    const RunSummary summary = run(linter_, files_, options, [&](const FileReport&) { return ++delivered < 5; });
    EXPECT_EQ(delivered, 5);
    EXPECT_EQ(summary.files_seen, 5u);
  }
}

TEST_F(RunTest, MarksWhatTheConfigSetsAside) {
  RunOptions options;
  options.suppress = {{"f100*.txt", "jargon", "", "known"}};
  options.suppress_root = root_;
  const RunSummary summary = run(linter_, files_, options, [](const FileReport&) { return true; });
  EXPECT_EQ(summary.suppressed, 10u);
  EXPECT_EQ(summary.warnings, 110u);
}

TEST_F(RunTest, WhatIsSetAsideCostsNothing) {
  RunOptions options;
  const std::string text = "Ask a patron. No patrons here.\n\nThe patron smiled.\n";
  const int before = check_bytes(linter_, text, "a.txt", options).report.score.value;
  EXPECT_LT(before, 100);
  options.suppress = {{"", "", "patron", "it is the house word"}};
  const FileReport file = check_bytes(linter_, text, "a.txt", options);
  EXPECT_EQ(file.report.score.value, 100);
  EXPECT_EQ(file.report.score, check_bytes(linter_, "Welcome", "b.txt", {}).report.score);
  RunSummary summary;
  add_to(summary, file);
  EXPECT_EQ(summary.score.value, 100);
}

TEST_F(RunTest, ChecksBytesAsItChecksAFile) {
  const FileReport file = check_bytes(linter_, "Dear patron\n", "x.md", {});
  ASSERT_TRUE(file.document);
  EXPECT_EQ(file.document->format(), Format::markdown);
  EXPECT_EQ(file.report.findings.size(), 1u);
  const FileReport binary = check_bytes(linter_,
                                        std::string("\x7f"
                                                    "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0",
                                                    16),
                                        "x", {});
  EXPECT_FALSE(binary.document);
  EXPECT_TRUE(binary.failed);
  EXPECT_EQ(binary.skipped->file, "x");
}

TEST_F(RunTest, NothingToDoIsDone) {
  EXPECT_EQ(run(linter_, {}, {}, [](const FileReport&) { return true; }).files_seen, 0u);
}

TEST(CheckBytesTest, ReadsATextInTheFormatThatIsSaidWhateverItsName) {
  const Linter one = linter();
  RunOptions options;
  EXPECT_EQ(check_bytes(one, "<p title='patron'>A <b>patron</b>", "a.txt", options).document->format(), Format::plain);
  options.format = Format::html;
  const FileReport html = check_bytes(one, "<p>A <b>patron</b> &amp; <i>pat</i>ron</p>", "a.txt", options);
  EXPECT_EQ(html.document->format(), Format::html);
  EXPECT_EQ(html.report.findings.size(), 2u);
}

TEST(CheckBytesTest, EndsSoonWhereItIsAskedToStop) {
  const Linter one = linter();
  std::stop_source source;
  source.request_stop();
  RunOptions options;
  options.stop = source.get_token();
  const FileReport report = check_bytes(one, "Dear patron", "a.txt", options);
  ASSERT_TRUE(report.skipped.has_value());
  EXPECT_TRUE(report.failed);
  EXPECT_EQ(report.skipped->code, "stopped");
}

}  // namespace
}  // namespace sayyes
