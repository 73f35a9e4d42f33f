// Each limit below, at and above: what is within is done, what is beyond is said.

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "sayyes/config.h"
#include "sayyes/linter.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/project.h"
#include "sayyes/project/read_file.h"
#include "sayyes/reporter.h"
#include "sayyes/rule_pack.h"
#include "sayyes/rules/csv_reader.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/rules/toml_file.h"
#include "sayyes/support/deadline.h"
#include "sayyes/support/limits.h"
#include "sayyes/text/decode.h"
#include "unit/matching/flat_text.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  while (times-- > 0) text += piece;
  return text;
}

std::size_t count(const std::vector<Problem>& problems, std::string_view code) {
  std::size_t found = 0;
  for (const Problem& problem : problems) found += problem.code == code;
  return found;
}

Linter small_linter() {
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

class LimitsTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "sayyes-limits-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = name;
  }
  void TearDown() override { fs::remove_all(root_); }
  fs::path write(const std::string& name, std::string_view text) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << text;
    return root_ / name;
  }
  fs::path root_;
};

/// docs/limits.md has one row for each, in this form.
std::string row_of(const bounds::Limit& limit) {
  std::string value = std::to_string(limit.value);
  for (std::size_t at = value.size(); at > 3; at -= 3) value.insert(at - 3, ",");
  if (limit.unit == "bytes" && limit.value % (1u << 20) == 0) value = std::to_string(limit.value >> 20) + " MiB";
  if (limit.value == bounds::kTextBytes) value = "4 GiB less one byte";
  if (limit.unit == "seconds") value += " seconds";
  return "| " + std::string(limit.what) + " | " + value + " | " + std::string(limit.beyond) + " | " +
         (limit.code.empty() ? "" : "`" + std::string(limit.code) + "` ") + "|";
}

TEST(LimitsPageTest, HasEveryLimitAndNoOther) {
  std::ifstream file(fs::path(SAYYES_SOURCE_DIR) / "docs/limits.md");
  ASSERT_TRUE(file);
  std::set<std::string> written, expected;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("| ") && !line.starts_with("| what ")) written.insert(line);
  }
  for (const bounds::Limit& limit : bounds::kAll) expected.insert(row_of(limit));
  EXPECT_EQ(written, expected);
}

TEST(LimitsPageTest, DefaultsAreTheLimits) {
  EXPECT_EQ(RunOptions().max_file_size, bounds::kFileBytes);
  EXPECT_EQ(RunOptions().max_time, std::chrono::seconds(bounds::kFileSeconds));
  EXPECT_EQ(LinterOptions().pattern_memory, bounds::kPatternMemory);
  EXPECT_EQ(MatcherOptions().pattern_memory, bounds::kPatternMemory);
  EXPECT_EQ(ReportOptions().most_findings_a_file, bounds::kFindingsShown);
  EXPECT_EQ(PhraseOptions().most_forms, bounds::kPhraseForms);
}

TEST_F(LimitsTest, BytesOfAFile) {
  RunOptions options;
  options.max_file_size = 7;
  const Linter linter = small_linter();
  for (const std::size_t size : {6u, 7u, 8u}) {
    const fs::path path = write("a.txt", std::string_view("patrons!").substr(0, size));
    const RunSummary summary = run(linter, {{path, true, std::nullopt, false}}, options, [&](const FileReport& report) {
      EXPECT_EQ(report.skipped.has_value(), size > 7);
      EXPECT_EQ(report.skipped ? report.skipped->code : "", size > 7 ? "too-large" : "");
      return true;
    });
    EXPECT_EQ(summary.files_failed, size > 7 ? 1 : 0);
    EXPECT_EQ(summary.files_checked, size > 7 ? 0 : 1);
  }
}

TEST_F(LimitsTest, BytesOfAFileByDefaultAreSeenWithoutReading) {
  const fs::path path = write("a.txt", "");
  fs::resize_file(path, bounds::kFileBytes + 1);
  const auto begin = std::chrono::steady_clock::now();
  const auto read = read_file(path, bounds::kFileBytes, "a.txt");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(500));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.problems()[0].code, "too-large");
}

/// Takes 4 GiB of memory.
TEST(LimitsLongTest, BytesOfAText) {
  const char* const asked = std::getenv("SAYYES_LONG");
  if (asked == nullptr || std::string_view(asked) != "1") GTEST_SKIP() << "with SAYYES_LONG=1";
  const auto refused = decode(std::string(bounds::kTextBytes + 1, 'a'));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems()[0].code, "file-too-large");
}

TEST_F(LimitsTest, TimeForAFile) {
  const Linter linter = small_linter();
  const std::string text = repeated("A patron asks.\n\n", 200'000);
  RunOptions options;
  options.max_time = std::chrono::milliseconds(0);
  const FileReport whole = check_bytes(linter, text, "a.txt", options);
  EXPECT_FALSE(whole.failed);
  EXPECT_EQ(whole.report.findings.size(), 200'000u);

  options.max_time = std::chrono::minutes(30);
  const FileReport in_time = check_bytes(linter, text, "a.txt", options);
  EXPECT_EQ(in_time.report.findings, whole.report.findings);
  EXPECT_TRUE(in_time.report.problems.empty());

  options.max_time = std::chrono::milliseconds(1);
  const FileReport late = check_bytes(linter, text, "a.txt", options);
  ASSERT_TRUE(late.failed && late.skipped);
  EXPECT_EQ(to_string(*late.skipped), "a.txt: took more than 1 ms and was given up (--max-time says otherwise)");
  EXPECT_TRUE(late.report.findings.empty());
  EXPECT_FALSE(late.document);

  CheckOptions check;
  check.until = std::chrono::steady_clock::now();
  const Report given_up = linter.check(text, check);
  EXPECT_TRUE(given_up.given_up);
  EXPECT_EQ(count(given_up.problems, "too-slow"), 1u);
}

TEST(DeadlineTest, StaysPassed) {
  Deadline none;
  EXPECT_FALSE(none.passed());
  Deadline past(Deadline::Clock::now() - std::chrono::seconds(1));
  for (int i = 0; i < 200; ++i) EXPECT_TRUE(past.passed());
  Deadline future(Deadline::Clock::now() + std::chrono::hours(1));
  for (int i = 0; i < 200; ++i) EXPECT_FALSE(future.passed());
}

TEST(LimitsHtmlTest, OpenElements) {
  ReadOptions options;
  options.format = Format::html;
  for (const std::size_t deep : {bounds::kOpenElements - 1, bounds::kOpenElements, bounds::kOpenElements + 1}) {
    const auto document = Document::read(repeated("<div>", deep) + "words", options);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->text(), "words");
    EXPECT_EQ(count(document->notices(), "html-nested-deeply"), deep > bounds::kOpenElements ? 1u : 0u) << deep;
  }
}

TEST(LimitsHtmlTest, Languages) {
  ReadOptions options;
  options.format = Format::html;
  for (const std::size_t languages : {bounds::kLanguages - 1, bounds::kLanguages, bounds::kLanguages + 1}) {
    std::string page = "<body lang=en>";
    for (std::size_t i = 1; i < languages; ++i) page += "<p lang=x" + std::to_string(i) + ">words</p>";
    const auto document = Document::read(page, options);
    ASSERT_TRUE(document);
    const std::string last(document->language(document->segments().back()));
    EXPECT_EQ(last, languages > bounds::kLanguages ? "en" : "x" + std::to_string(languages - 1));
  }
}

TEST(LimitsReportTest, FindingsShown) {
  const Linter linter = small_linter();
  for (const std::size_t findings : {bounds::kFindingsShown - 1, bounds::kFindingsShown, bounds::kFindingsShown + 1}) {
    std::string out;
    const auto reporter = make_reporter(ReportFormat::full, [&](std::string_view text) {
      out += text;
      return true;
    });
    RunSummary summary;
    const FileReport report = check_bytes(linter, repeated("Dear patron\n\n", findings), "a.txt", {});
    add_to(summary, report);
    ASSERT_TRUE(reporter->file(report) && reporter->end(summary));
    std::size_t shown = 0;
    for (std::size_t at = 0; (at = out.find("[en/jargon/patron]\n", at)) != std::string::npos; ++at) ++shown;
    EXPECT_EQ(shown, std::min<std::size_t>(findings, bounds::kFindingsShown));
    EXPECT_EQ(out.find("and 1 more finding;") != std::string::npos, findings > bounds::kFindingsShown);
    EXPECT_EQ(summary.warnings, findings);
  }
}

TEST_F(LimitsTest, BytesOfAConfig) {
  const std::string head = "exclude = []\n#";
  for (const std::uint64_t size : {bounds::kConfigBytes - 1, bounds::kConfigBytes, bounds::kConfigBytes + 1}) {
    const auto config = read_config(write("sayyes.toml", head + std::string(size - head.size(), 'x')));
    EXPECT_EQ(config.has_value(), size <= bounds::kConfigBytes) << size;
    EXPECT_EQ(count(config.problems(), "config-too-large"), size > bounds::kConfigBytes ? 1u : 0u);
  }
}

TEST_F(LimitsTest, BytesOfAGitignore) {
  write("site/.git/HEAD", "no repository that git knows");
  write("site/ignored.txt", "patron");
  for (const std::uint64_t size : {bounds::kIgnoreFileBytes, bounds::kIgnoreFileBytes + 1}) {
    const std::string head = "ignored.txt\n#";
    write("site/.gitignore", head + std::string(size - head.size(), 'x'));
    EXPECT_EQ(find_files({root_ / "site"}).size(), size > bounds::kIgnoreFileBytes ? 1u : 0u);
  }
}

TEST_F(LimitsTest, BytesOfARuleFile) {
  const std::string head = "title = \"t\"\nmessage = \"m\"\n[match]\nphrases = [\"patron\"]\n#";
  for (const std::uint64_t size : {bounds::kRuleFileBytes - 1, bounds::kRuleFileBytes, bounds::kRuleFileBytes + 1}) {
    write("pack/en/jargon/patron.toml", head + std::string(size - head.size(), 'x'));
    const auto pack = load_pack(root_ / "pack");
    EXPECT_EQ(count(pack.problems(), "file-size"), size > bounds::kRuleFileBytes ? 1u : 0u) << size;
  }
}

TEST_F(LimitsTest, FilesOfAPack) {
  for (std::uint64_t i = 0; i < bounds::kPackFiles; ++i) write("pack/en/jargon/r" + std::to_string(i) + ".toml", "");
  EXPECT_EQ(count(load_pack(root_ / "pack").problems(), "pack-size"), 0u);
  write("pack/en/jargon/x.toml", "");
  write("pack/en/jargon/y.toml", "");
  EXPECT_EQ(count(load_pack(root_ / "pack").problems(), "pack-size"), 1u);
}

TEST_F(LimitsTest, BytesAndRowsOfAWordList) {
  const std::string head = "term,say\npatron,visitor\n";
  for (const std::uint64_t size : {bounds::kWordListBytes, bounds::kWordListBytes + 1}) {
    const auto pack = load_pack(write("words.csv", head + std::string(size - head.size(), '\n')));
    EXPECT_EQ(count(pack.problems(), "file-size"), size > bounds::kWordListBytes ? 1u : 0u);
    EXPECT_EQ(pack.has_value(), size <= bounds::kWordListBytes);
  }
  for (const std::uint64_t rows : {bounds::kWordListRows - 1, bounds::kWordListRows, bounds::kWordListRows + 1}) {
    std::string text = "term,say\n";
    for (std::uint64_t i = 0; i < rows; ++i) text += "word" + std::to_string(i) + ",other\n";
    const auto pack = read_csv_pack(text, "words.csv", "words");
    ASSERT_TRUE(pack);
    EXPECT_EQ(pack->rules.size(), std::min(rows, bounds::kWordListRows));
    EXPECT_EQ(count(pack.problems(), "pack-size"), rows > bounds::kWordListRows ? 1u : 0u);
  }
}

TEST(LimitsTomlTest, DotsOfAKey) {
  for (const std::uint64_t dots : {bounds::kKeyDots - 1, bounds::kKeyDots, bounds::kKeyDots + 1}) {
    const auto root = parse_toml("a" + repeated(".a", dots) + " = 1", "f.toml");
    EXPECT_EQ(root.has_value(), dots <= bounds::kKeyDots);
    EXPECT_EQ(count(root.problems(), "toml-syntax"), dots > bounds::kKeyDots ? 1u : 0u);
  }
}

TEST(LimitsPhraseTest, BracketsSpellingsAndBytes) {
  for (const std::uint64_t deep : {bounds::kPhraseBrackets - 1, bounds::kPhraseBrackets, bounds::kPhraseBrackets + 1}) {
    const auto forms = expand_phrase("no" + repeated(" (a|b", deep) + repeated(")", deep));
    EXPECT_EQ(forms.has_value(), deep <= bounds::kPhraseBrackets) << deep;
    EXPECT_EQ(count(forms.problems(), "phrase-notation"), deep > bounds::kPhraseBrackets ? 1u : 0u);
  }
  const std::string within = "no" + repeated(" (a|b)", 12);
  ASSERT_TRUE(expand_phrase(within));
  EXPECT_EQ(expand_phrase(within)->size(), bounds::kPhraseForms);
  EXPECT_EQ(count(expand_phrase(within + " (a|b)").problems(), "phrase-notation"), 1u);
  const auto forms_of_bytes = [&](std::size_t bytes) {
    return expand_phrase(repeated("x", bytes - 24) + repeated(" (a|b)", 12));
  };
  EXPECT_TRUE(forms_of_bytes(bounds::kPhraseBytes / bounds::kPhraseForms));
  EXPECT_EQ(count(forms_of_bytes(bounds::kPhraseBytes / bounds::kPhraseForms + 1).problems(), "phrase-notation"), 1u);
}

TEST(LimitsPatternTest, Instructions) {
  std::uint64_t accepted = 0;
  for (std::size_t letters = bounds::kPatternProgram - 100;; ++letters) {
    const auto regex = Regex::compile(std::string(letters, 'a'), {.pattern_memory = 64u << 20});
    if (regex) {
      accepted = letters;
      continue;
    }
    ASSERT_EQ(regex.problems()[0].code, "pattern-too-large");
    // A letter is an instruction, so the first that is refused is one too many.
    EXPECT_EQ(regex.problems()[0].message, "The pattern compiles to " + std::to_string(bounds::kPatternProgram + 1) +
                                               " instructions; " + std::to_string(bounds::kPatternProgram) + " is the limit.");
    break;
  }
  EXPECT_GT(accepted, 0u);
}

TEST(LimitsPatternTest, Memory) {
  const std::string pattern = "\\pL{4}";
  EXPECT_TRUE(Regex::compile(pattern));
  const auto refused = Regex::compile(pattern, {.pattern_memory = 1u << 12});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems()[0].code, "pattern-too-large");
}

TEST(LimitsPatternTest, BytesOfAMatch) {
  const auto matcher = Matcher::compile({}, {{"xa*z", 0, false, "", 0}});
  ASSERT_TRUE(matcher);
  for (const std::uint64_t size :
       {bounds::kPatternMatchBytes - 1, bounds::kPatternMatchBytes, bounds::kPatternMatchBytes + 1}) {
    std::vector<Match> matches;
    matcher->find(FlatText("say x" + std::string(size - 2, 'a') + "z now"), matches);
    EXPECT_EQ(matches.size(), size <= bounds::kPatternMatchBytes ? 1u : 0u) << size;
  }
}

}  // namespace
}  // namespace sayyes
