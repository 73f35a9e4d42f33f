#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stop_token>
#include <thread>

#include "sayyes/linting/text_parts.h"
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
    std::ofstream(root_ / "x.ico") << "x";
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

/// Everything but the text: what else two runs could differ in.
std::string all_of(const Report& report) {
  std::string all = std::to_string(report.score.value) + ' ' + std::to_string(report.words) + '\n';
  for (const std::vector<Finding>* list : {&report.findings, &report.praise}) {
    for (const Finding& f : *list) {
      all += f.rule + ' ' + f.fingerprint + ' ' + std::to_string(f.location.bytes.begin) + ' ' + f.matched + ' ' + f.message;
      for (const Suggestion& suggestion : f.suggestions) all += " | " + suggestion.text;
      all += '\n';
    }
  }
  for (const HeldBack& held : report.held_back)
    all += held.rule + ' ' + held.reason + ' ' + std::to_string(held.span.begin) + '\n';
  return all;
}

/// A long text of three languages, with the same findings over and over, and others at each of the seams between its parts.
std::string long_text() {
  constexpr std::string_view kPieces[] = {
      "NO FOOD\n\n!!! Patrons must not eat here.", "Fines are charged on overdue books.", "Prohibido comer en la sala.",
      "D\u00e9fense d'entrer. Interdit aux chiens!!!", "A patron may ask. You can borrow a laptop, and everyone is welcome.",
      "Food and drink are not allowed in the library (see the **OPAC** for your ILL requests)."};
  std::string text;
  std::uint32_t state = 7;
  while (text.size() < 1'200'000) {
    state = state * 1664525u + 1013904223u;
    for (std::uint32_t words = state >> 28; words > 0; --words) text += "Quiet rooms are upstairs beside the lift. ";
    text += kPieces[(state >> 16) % std::size(kPieces)];
    text += state % 5 == 0 ? "\n" : "\n\n";
  }
  return text;
}

TEST_F(RunTest, SaysTheSameOfALongTextWithAnyNumberOfThreads) {
  const Linter builtin = *Linter::with_builtin_packs();
  const std::string text = long_text();
  for (const Format format : {Format::plain, Format::markdown}) {
    ReadOptions read;
    read.format = format;
    const auto document = Document::read(text, read);
    ASSERT_TRUE(document);
    CheckOptions check;
    check.explain = true;
    const std::string one = all_of(builtin.check(*document, check));
    ASSERT_GT(one.size(), 100'000u);
    for (const unsigned threads : {2u, 3u, 8u}) {
      EXPECT_TRUE(one == all_of(check_with_threads(builtin, *document, check, threads))) << threads << " threads";
    }
  }
}

TEST_F(RunTest, GivesUpALongTextOnEachThread) {
  ReadOptions read;
  read.format = Format::plain;
  const auto document = Document::read(long_text(), read);
  std::stop_source stop;
  stop.request_stop();
  CheckOptions check;
  check.stop = stop.get_token();
  const Report report = check_with_threads(linter_, *document, check, 4);
  EXPECT_TRUE(report.given_up);
  EXPECT_LT(report.findings.size(), linter_.check(*document).findings.size());
}

TEST_F(RunTest, SixteenThreadsShareALinter) {
  const Linter builtin = *Linter::with_builtin_packs();
  constexpr std::string_view kTexts[] = {
      "No food or drink is allowed in the library.", "Prohibido comer.", "Interdit aux chiens.", "Patrons may use the OPAC.",
      "Do NOT lean on the glass!!!", "Everyone is welcome."};
  const auto said = [](const Linter& by, std::string_view text) {
    std::string all = all_of(by.check(text));
    const RewriteResult result = by.rewrite(text);
    for (const Rewrite& rewrite : result.rewrites) all += rewrite.text + '\n';
    for (const std::string& advice : result.advice) all += advice + '\n';
    return all;
  };
  std::vector<std::string> expected;
  for (const std::string_view text : kTexts) expected.push_back(said(*Linter::with_builtin_packs(), text));
  std::atomic<int> wrong{0};
  {
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < 16; ++thread) {
      threads.emplace_back([&, thread] {
        for (std::size_t i = 0; i < 4 * std::size(kTexts); ++i) {
          const std::size_t which = (thread + i) % std::size(kTexts);
          if (said(builtin, kTexts[which]) != expected[which]) ++wrong;
        }
      });
    }
  }
  EXPECT_EQ(wrong, 0);
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
