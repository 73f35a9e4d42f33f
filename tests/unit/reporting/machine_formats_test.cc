#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sayyes/reporter.h"
#include "sayyes/reporting/escape.h"
#include "unit/reporting/samples.h"

namespace sayyes {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr ReportFormat kMachineFormats[] = {ReportFormat::sarif,  ReportFormat::github,     ReportFormat::markdown,
                                            ReportFormat::gitlab, ReportFormat::checkstyle, ReportFormat::junit,
                                            ReportFormat::rdjson, ReportFormat::csv,        ReportFormat::html};

std::string write(ReportFormat format, const std::vector<FileReport>& files, const ReportOptions& options = {}) {
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

/// “é” before the finding parts bytes, code points and UTF-16.
FileReport sign(std::string name = "signs/door.txt") {
  const Document document = samples::document("Café 🍰: NO FOOD\n", std::move(name));
  FileReport file = samples::report(document);
  Finding finding = samples::finding(document, "NO FOOD");
  finding.intent = Intent::ask;
  Suggestion replacement{SuggestionKind::replacement, "Enjoy cake", Applicability::unsafe, false, false, {}, {}};
  replacement.edits = {{finding.location.bytes, "Enjoy cake"}};
  finding.suggestions = {replacement, {SuggestionKind::advice, "Say why.", Applicability::display, false, false, {}, {}}};
  finding.notes = {{"en/shouting/capitals", "Capitals sound loud."}};
  file.report.findings = {finding};
  return file;
}

FileReport many(std::size_t count, Severity severity) {
  FileReport file = sign();
  file.report.findings.front().severity = severity;
  file.report.findings.resize(count, file.report.findings.front());
  return file;
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

TEST(MachineFormatsTest, TellTheMessageWithTheBetterWording) {
  for (const ReportFormat format : kMachineFormats) {
    const std::string out = write(format, {sign()});
    EXPECT_THAT(out, HasSubstr("Enjoy cake")) << name(format);
    EXPECT_THAT(out, HasSubstr("door.txt")) << name(format);
    EXPECT_THAT(out, HasSubstr("ask what it is for")) << name(format);
  }
}

TEST(MachineFormatsTest, TellNoIntentWhereNoneIsKnown) {
  FileReport file = sign();
  file.report.findings.front().intent.reset();
  for (const ReportFormat format : kMachineFormats)
    EXPECT_THAT(write(format, {file}), AllOf(Not(HasSubstr("Intent:")), Not(HasSubstr("ask what it is for")))) << name(format);
}

TEST(MachineFormatsTest, CountColumnsAsTheirReadersDo) {
  EXPECT_THAT(
      write(ReportFormat::sarif, {sign()}),
      HasSubstr(R"("startLine":1,"startColumn":9,"endLine":1,"endColumn":16,"charOffset":8,"charLength":7,"byteOffset":12,)"));
  EXPECT_THAT(write(ReportFormat::rdjson, {sign()}),
              HasSubstr(R"("start":{"line":1,"column":13},"end":{"line":1,"column":20})"));
  EXPECT_THAT(write(ReportFormat::csv, {sign()}), HasSubstr(",1,9,1,16,"));
}

TEST(MachineFormatsTest, TellWhatCouldNotBeChecked) {
  for (const ReportFormat format : kMachineFormats) {
    EXPECT_THAT(write(format, {samples::failure("gone.txt")}), HasSubstr("gone.txt")) << name(format);
  }
}

TEST(MachineFormatsTest, LeaveOutWhatIsSetAsideWhereTheirReadersKnowNoSuchThing) {
  FileReport file = sign();
  file.report.findings.front().suppressed = Suppression{"config", "The owner likes it."};
  for (const ReportFormat format : {ReportFormat::github, ReportFormat::markdown, ReportFormat::gitlab,
                                    ReportFormat::checkstyle, ReportFormat::junit, ReportFormat::rdjson})
    EXPECT_THAT(write(format, {file}), Not(HasSubstr("Enjoy cake"))) << name(format);
  EXPECT_THAT(write(ReportFormat::sarif, {file}),
              HasSubstr(R"("suppressions":[{"kind":"external","justification":"The owner likes it."}])"));
  EXPECT_THAT(write(ReportFormat::csv, {file}), HasSubstr("\"config: The owner likes it.\""));
}

/// The same in a file without lines.
FileReport slides() {
  FileReport file = sign("talk.pptx");
  Place place;
  place.words = "slide 3, shape Title 1";
  place.part = "ppt/slides/slide3.xml";
  place.part_bytes = {2, 9};
  place.page = 3;
  place.boxes = {{1.5f, 2, 30.25f, 4}};
  place.confidence = 0.5f;
  file.report.findings.front().place = place;
  return file;
}

TEST(MachineFormatsTest, TellThePlaceOfAFileWithoutLines) {
  for (const ReportFormat format : kMachineFormats)
    EXPECT_THAT(write(format, {slides()}), HasSubstr("slide 3, shape Title 1")) << name(format);
  EXPECT_THAT(write(ReportFormat::sarif, {slides()}), Not(HasSubstr("\"region\"")));
  EXPECT_THAT(write(ReportFormat::rdjson, {slides()}), Not(HasSubstr("\"range\"")));
  EXPECT_THAT(write(ReportFormat::github, {slides()}), Not(HasSubstr(",line=")));
  EXPECT_THAT(write(ReportFormat::checkstyle, {slides()}), Not(HasSubstr(" line=")));
  EXPECT_THAT(write(ReportFormat::concise, {slides()}), HasSubstr("talk.pptx: slide 3, shape Title 1: warning "));
  const std::string json = write(ReportFormat::jsonl, {slides()});
  EXPECT_THAT(json, HasSubstr("\"place\":\"slide 3, shape Title 1\",\"page\":3,\"boxes\":[[1.5,2,30.25,4]],\"confidence\":0.5,"
                              "\"part\":{\"name\":\"ppt/slides/slide3.xml\",\"bytes\":[2,9]},\"line\":null,"));
  EXPECT_THAT(json, HasSubstr("\"edits\":[{\"bytes\":[2,9],\"with\""));
}

TEST(SarifReporterTest, MarksWhatTheBaselineKnows) {
  FileReport file = many(2, Severity::warning);
  file.report.findings[1].suppressed = Suppression{"baseline", "known"};
  ReportOptions options;
  options.baseline = true;
  const std::string out = write(ReportFormat::sarif, {file}, options);
  EXPECT_EQ(occurrences(out, R"("baselineState":"new")"), 1u);
  EXPECT_EQ(occurrences(out, R"("baselineState":"unchanged")"), 1u);
}

TEST(SarifReporterTest, HoldsNoMoreThanARunMayAndTheWorstFirst) {
  const std::string out = write(ReportFormat::sarif, {many(25000, Severity::suggestion), many(1, Severity::error)});
  EXPECT_EQ(occurrences(out, "\"ruleId\""), 25000u);
  EXPECT_LT(out.find("\"level\":\"error\""), out.find("\"level\":\"note\""));
  EXPECT_THAT(out, HasSubstr("1 more findings are not listed"));
}

TEST(GithubReporterTest, KeepsTheLimitOfALevelAndTellsTheRest) {
  const std::string out = write(ReportFormat::github, {many(12, Severity::warning), many(3, Severity::error)});
  EXPECT_EQ(occurrences(out, "::warning file="), 10u);
  EXPECT_EQ(occurrences(out, "::error file="), 3u);
  EXPECT_THAT(out, StartsWith("::error"));
  EXPECT_THAT(out, HasSubstr("\n2 more, for GitHub shows"));
}

TEST(GithubReporterTest, LetsNothingForgeACommand) {
  const std::string out = write(ReportFormat::github, {sign("a,b:c%\n::error::forged.txt")});
  EXPECT_THAT(out, StartsWith("::warning file=a%2Cb%3Ac%25"));
  EXPECT_EQ(occurrences(out, "\n::"), 0u);
}

TEST(MarkdownReporterTest, StaysUnderWhatAJobSummaryHolds) {
  EXPECT_LT(write(ReportFormat::markdown, {many(5001, Severity::warning)}).size(), 1000u << 10);
}

TEST(JunitReporterTest, FailsOnlyWhatFailsTheRun) {
  ReportOptions options;
  options.failing = Severity::error;
  const std::string out = write(ReportFormat::junit, {many(2, Severity::warning), many(1, Severity::error)}, options);
  EXPECT_EQ(occurrences(out, "<failure "), 1u);
  EXPECT_EQ(occurrences(out, "<system-out>"), 2u);
}

TEST(GitlabReporterTest, GivesEachFindingItsOwnFingerprint) {
  const std::string out = write(ReportFormat::gitlab, {many(2, Severity::warning)});
  EXPECT_THAT(out, HasSubstr(R"("1:0123456789abcdef:signs/door.txt")"));
  EXPECT_THAT(out, HasSubstr(R"("1:0123456789abcdef:signs/door.txt:1")"));
}

TEST(CsvReporterTest, LetsNothingBecomeAFormula) {
  for (const std::string_view text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "|x"}) {
    std::string cell;
    append_cell(cell, text);
    EXPECT_THAT(cell, StartsWith("\"'")) << text;
  }
  std::string cell;
  append_cell(cell, "say \"yes\"");
  EXPECT_EQ(cell, "\"say \"\"yes\"\"\"");
}

TEST(MachineFormatsTest, WriteNoRawControls) {
  const std::string hostile = "a\x1b]8;;x\x07\x9b\r\n\xe2\x80\xae</script>\"><img onerror=x>%0A";
  FileReport file = sign(hostile);
  file.report.findings.front().message = hostile;
  file.report.findings.front().matched = hostile;
  for (const ReportFormat format : kMachineFormats) {
    const std::string out = write(format, {file});
    for (const char c : out) {
      const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && !(c == '\r' && format == ReportFormat::csv);
      EXPECT_FALSE(control) << name(format) << ": " << static_cast<int>(c);
      if (control) break;
    }
    EXPECT_THAT(out, EndsWith("\n")) << name(format);
  }
  EXPECT_THAT(write(ReportFormat::checkstyle, {file}), Not(HasSubstr("<img")));
  EXPECT_THAT(write(ReportFormat::markdown, {file}), Not(HasSubstr("<img")));
}

TEST(UriTest, IsRelativeOrAFile) {
  EXPECT_EQ(uri_of("a b/c#d.md"), "a%20b/c%23d.md");
  EXPECT_EQ(uri_of("/x/é"), "file:///x/%C3%A9");
}

}  // namespace
}  // namespace sayyes
