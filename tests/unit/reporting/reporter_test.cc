#include "sayyes/reporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reporting/samples.h"

namespace sayyes {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string write(ReportFormat format, const std::vector<FileReport>& files, ReportOptions options = {}) {
  std::string out;
  auto reporter = make_reporter(
      format, [&](std::string_view text) { return out += text, true; }, options);
  RunSummary summary;
  EXPECT_TRUE(reporter->begin());
  for (const FileReport& file : files) {
    add_to(summary, file);
    EXPECT_TRUE(reporter->file(file));
  }
  EXPECT_TRUE(reporter->end(summary));
  return out;
}

FileReport sign() {
  const Document document = samples::document("Welcome!\n\nNO FOOD OR DRINK\n");
  FileReport file = samples::report(document);
  Finding finding = samples::finding(document, "NO FOOD OR DRINK");
  finding.intent = Intent::ask;
  const auto rewrite = [](std::string text, bool bends, bool keeps, std::vector<std::string> needs = {}) {
    return Suggestion{SuggestionKind::rewrite, std::move(text), Applicability::display, bends, keeps, std::move(needs), {}};
  };
  finding.suggestions = {
      rewrite("Please enjoy food and drinks in the café", false, true),
      rewrite("Food and drinks are at home\nin [where food is welcome]", false, true, {"places.food"}),
      rewrite("Drinks with lids are welcome", true, false),
      rewrite("Eat first, read after", false, false),
      {SuggestionKind::advice, "Say why, and where else.", Applicability::display, false, false, {}, {}},
  };
  finding.notes = {{"en/shouting/capitals", "Capitals sound loud."}};
  file.report.findings = {finding};
  Finding praise = samples::finding(document, "Welcome");
  praise.praise = true;
  praise.severity = Severity::suggestion;
  file.report.praise = {praise};
  file.report.score = {70, {{"start", 0, 100}, {"prohibition", 1, -36}, {"welcome", 1, 6}}, "Say it anew."};
  return file;
}

TEST(FullReporterTest, ShowsTheTextOfAFileWithoutLines) {
  FileReport file = sign();
  file.report.findings.front().place.emplace().words = "slide 3, shape Title 1";
  EXPECT_THAT(write(ReportFormat::full, {file}),
              HasSubstr("door.txt: slide 3, shape Title 1: warning[en/prohibition/no-things]\n"
                        "   |\n"
                        "   | NO FOOD OR DRINK\n"
                        "   | ^^^^^^^^^^^^^^^^\n"));
}

TEST(FullReporterTest, SaysTheBetterWordingFirst) {
  EXPECT_EQ(write(ReportFormat::full, {sign()}),
            "door.txt:3:1: warning[en/prohibition/no-things]\n"
            "   |\n"
            " 3 | NO FOOD OR DRINK\n"
            "   | ^^^^^^^^^^^^^^^^\n"
            "   = say instead: Please enjoy food and drinks in the café (same rule)\n"
            "   =          or: Food and drinks are at home / in [where food is welcome]\n"
            "                  (same rule; tell sayyes places.food)\n"
            "   =          or: Drinks with lids are welcome\n"
            "                  (bends the rule: someone has to decide)\n"
            "   =          or: Eat first, read after (a model to fit)\n"
            "   = tip: Say why, and where else.\n"
            "   = why: It says what people may not do.\n"
            "   = also: Capitals sound loud. [en/shouting/capitals]\n"
            "   = intent: ask what it is for\n"
            "\n"
            "door.txt: already welcoming: “Welcome!” (line 1)\n"
            "\n"
            "1 file seen = 1 checked + 0 skipped + 0 failed\n"
            "1 finding: 0 errors, 1 warning, 0 suggestions\n"
            "1 welcoming phrase already there: keep them\n"
            "Welcome score: 70 of 100 = +100 start, −36 prohibition (1), +6 welcome (1)\n"
            "To raise it: “prohibition” costs the most (1 place): begin there.\n"
            "Read by the look of it: 1 file as sign. --as PROFILE says otherwise\n");
}

TEST(FullReporterTest, QuotesTheSentenceOfAPraise) {
  const auto praised = [](std::string text, std::vector<std::string_view> places) {
    const Document document = samples::document(std::move(text));
    FileReport file = samples::report(document);
    for (const std::string_view place : places) {
      file.report.praise.push_back(samples::finding(document, place));
      file.report.praise.back().praise = true;
    }
    return write(ReportFormat::full, {file});
  };
  EXPECT_THAT(praised("Hello. Dogs are welcome in the garden. Bye.\n", {"are welcome in"}),
              HasSubstr("already welcoming: “Dogs are welcome in the garden.” (line 1)\n"));
  EXPECT_THAT(praised("\nBABIES ARE\nWELCOME\nHERE\n", {"BABIES ARE\nWELCOME"}), HasSubstr("“BABIES ARE WELCOME” (line 2)\n"));
  EXPECT_THAT(praised("Please come in, and take your time.\n", {"Please", "come in", "take your time"}),
              HasSubstr("welcoming: “Please come in, and take your time.” (line 1)\n"));
  EXPECT_THAT(praised("Write to {{ name }}, who is glad to help.\n", {"glad to help"}),
              HasSubstr("“Write to …, who is glad to help.”"));
  const std::string far(200, 'x');
  EXPECT_THAT(praised(far + " you are welcome " + far, {"you are welcome"}), HasSubstr(" you are welcome"));
  EXPECT_THAT(praised(far + " you are welcome " + far, {"you are welcome"}), HasSubstr("“…x"));
  EXPECT_THAT(praised("Come in.\n\nSit down.\n\nStay.\n\nTea is free.\n", {"Come in", "Sit down", "Stay", "Tea is free"}),
              HasSubstr("and 1 more\n"));
}

TEST(FullReporterTest, ShowsLongStretchesByTheirEnds) {
  const Document document = samples::document("a\nb\nc\nd\ne\nf\n");
  FileReport file = samples::report(document);
  file.report.findings = {samples::finding(document, "a")};
  file.report.findings[0].span.end = static_cast<std::uint32_t>(document.text().find('f') + 1);
  file.report.findings[0].location = document.locate(file.report.findings[0].span);
  EXPECT_THAT(write(ReportFormat::full, {file}), HasSubstr(" 1 | a\n   | ^\n 2 | b\n   | ^\n   | …\n 6 | f\n   | ^\n"));
}

TEST(FullReporterTest, StopsAtTheLimitAndSaysHowManyMore) {
  const Document document = samples::document("no no no\n");
  FileReport file = samples::report(document);
  for (int i = 0; i < 5; ++i) file.report.findings.push_back(samples::finding(document, "no"));
  ReportOptions options;
  options.most_findings_a_file = 2;
  const std::string out = write(ReportFormat::full, {file}, options);
  EXPECT_THAT(out, HasSubstr("door.txt: and 3 more findings; --format jsonl lists all\n"));
  EXPECT_THAT(out, HasSubstr("5 findings: 0 errors, 5 warnings, 0 suggestions\n"));
}

TEST(FullReporterTest, CountsWhatIsSetAsideAndDoesNotShowIt) {
  FileReport file = sign();
  file.report.findings[0].suppressed = Suppression{"config", "engraved"};
  const std::string out = write(ReportFormat::full, {file});
  EXPECT_THAT(out, Not(HasSubstr("NO FOOD")));
  EXPECT_THAT(out, HasSubstr("0 findings: 0 errors, 0 warnings, 0 suggestions; 1 more set aside (1 by sayyes.toml)\n"));
}

TEST(FullReporterTest, AccountsForEveryFile) {
  FileReport left = samples::failure("logo.png");
  left.failed = false;
  left.skipped->code = "not-a-text-format";
  ReportOptions options;
  options.show_files = options.statistics = true;
  const std::string out = write(ReportFormat::full, {sign(), left, samples::failure("x.md")}, options);
  EXPECT_THAT(out, HasSubstr("3 files seen = 1 checked + 1 skipped (1 in no text format that sayyes reads) + 1 failed\n"));
  EXPECT_THAT(out, HasSubstr("checked door.txt as sign (guessed): 1 finding, 1 welcoming phrase, score 70\n"));
  EXPECT_THAT(out, HasSubstr("failed x.md: there is no such file\n"));
  EXPECT_THAT(out, HasSubstr("Findings by rule:\n  1  en/prohibition/no-things\n"));
}

TEST(FullReporterTest, ColorsOnlyWhenAsked) {
  ReportOptions options;
  EXPECT_THAT(write(ReportFormat::full, {sign()}, options), Not(HasSubstr("\x1b")));
  options.color = true;
  EXPECT_THAT(write(ReportFormat::full, {sign()}, options), HasSubstr("\x1b[1;33mwarning\x1b[0m"));
}

TEST(ConciseReporterTest, IsOneLineAFinding) {
  EXPECT_THAT(write(ReportFormat::concise, {sign()}),
              testing::StartsWith(
                  "door.txt:3:1: warning en/prohibition/no-things It says what people may not do. -> Please enjoy food and "
                  "drinks in the café (ask what it is for)\n1 file seen = "));
}

TEST(JsonReporterTest, WritesTheContract) {
  const std::string lines = write(ReportFormat::jsonl, {sign(), samples::failure("x.md")});
  EXPECT_THAT(
      lines,
      testing::StartsWith(
          R"({"kind":"finding","path":"door.txt","place":null,"line":3,"column":1,"end_line":3,"end_column":17,)"
          R"("span":{"bytes":[10,26],"code_points":[10,26],"utf16":[10,26]},"scope":"paragraph","lang":"en","rule":"en/prohibition/no-things",)"
          R"("category":"prohibition","severity":"warning","intent":"ask","message":"It says what people may not do.","matched":"NO FOOD OR DRINK",)"
          R"("suggestions":[{"kind":"rewrite","text":"Please enjoy food and drinks in the café","applicability":"display","edits":[],"rule":"same","needs":[]},)"));
  EXPECT_THAT(lines, HasSubstr(R"("rule":"same","needs":["places.food"]})"));
  EXPECT_THAT(lines, HasSubstr(R"("rule":null,"needs":[]})"));
  EXPECT_THAT(
      lines,
      HasSubstr(
          R"("notes":[{"rule":"en/shouting/capitals","message":"Capitals sound loud."}],"fingerprint":"1:0123456789abcdef","suppressed":null})"));
  EXPECT_THAT(lines, HasSubstr("\n{\"kind\":\"praise\",\"path\":\"door.txt\""));
  EXPECT_THAT(
      lines,
      HasSubstr(
          R"({"kind":"problem","code":"missing","path":"x.md","message":"there is no such file","hint":"check the spelling"})"));
  EXPECT_THAT(lines, HasSubstr("\n{\"kind\":\"summary\""));
  EXPECT_EQ(lines.back(), '\n');
}

TEST(JsonReporterTest, EscapesForJsonAndForTerminals) {
  struct Case {
    std::string text, json;
  };
  for (const Case& c : {Case{"a\"b\\c\n", R"("a\"b\\c\n")"},
                        {"\x1b[1m\x7f", R"("\u001b[1m\u007f")"},
                        {"\u0085\u202E\u2028", R"("\u0085\u202e\u2028")"},
                        {"\xff", R"("\ufffd")"},
                        {"é“😀”", "\"é“😀”\""},
                        {std::string("\0", 1), R"("\u0000")"}}) {
    std::string out;
    append_json(out, c.text);
    EXPECT_EQ(out, c.json);
  }
}

TEST(ReporterTest, WritesTheSameFromWhatWasMadeAhead) {
  FileReport none = sign(), large = sign();
  none.report.findings.clear();
  large.report.findings.assign(1500, large.report.findings.front());
  for (const ReportFormat format : {ReportFormat::json, ReportFormat::jsonl, ReportFormat::full}) {
    std::vector<FileReport> files = {sign(), none, large, sign()};
    ReportOptions options;
    options.show_files = true;
    const std::string written = write(format, files, options);
    const auto maker = make_reporter(
        format, [](std::string_view) { return true; }, options);
    for (FileReport& file : files) file.rendered = maker->render(file);
    EXPECT_EQ(files.front().rendered.empty(), format == ReportFormat::full);
    EXPECT_TRUE(files[2].rendered.empty()) << "memory stays bounded";
    EXPECT_EQ(write(format, files, options), written) << name(format);
  }
}

TEST(ReporterTest, StopsWhenTheSinkHasEnough) {
  for (const ReportFormat format : {ReportFormat::full, ReportFormat::concise, ReportFormat::jsonl}) {
    int calls = 0;
    auto reporter = make_reporter(format, [&](std::string_view) { return ++calls, false; });
    FileReport file = sign();
    for (int i = 0; i < 2000; ++i) file.report.findings.push_back(file.report.findings[0]);
    EXPECT_FALSE(reporter->file(file)) << name(format);
    EXPECT_FALSE(reporter->end({})) << name(format);
    EXPECT_EQ(calls, 1) << name(format);
  }
}

TEST(RunSummaryTest, AddsUpAndTakesTheMeanOfScores) {
  RunSummary summary;
  add_to(summary, sign());
  FileReport calm = samples::report(samples::document("Come in\n"));
  calm.report.score = {100, {{"start", 0, 100}}, ""};
  add_to(summary, calm);
  add_to(summary, samples::failure("x"));
  EXPECT_EQ(summary.files_seen, summary.files_checked + summary.files_skipped + summary.files_failed);
  EXPECT_EQ(summary.score.value, 85);
  EXPECT_EQ(summary.by_category.at("prohibition"), 1u);
  EXPECT_EQ(summary.guessed_profiles.at("sign"), 2u);
}

}  // namespace
}  // namespace sayyes
