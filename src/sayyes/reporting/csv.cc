#include <array>

#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/wording.h"

namespace sayyes {
namespace {

constexpr std::array<std::string_view, 19> kColumns = {
    "kind",   "path",    "line",       "column",          "end_line", "end_column", "rule",     "category",    "severity",
    "intent", "matched", "suggestion", "suggestion_rule", "message",  "scope",      "language", "fingerprint", "set_aside",
    "place"};

/// One row a finding, one a welcoming phrase, one a problem; RFC 4180.
class CsvReporter final : public Reporter {
 public:
  CsvReporter(Sink sink, const ReportOptions&) : output_(std::move(sink)) {}

  bool begin() override {
    for (const std::string_view column : kColumns) cell(column);
    end_row();
    return output_.good();
  }

  bool file(const FileReport& file) override {
    if (file.skipped) problem(file.shown_path, *file.skipped);
    if (file.document) {
      for (const Problem& one : file.report.problems) problem(file.shown_path, one);
      for (const Finding& finding : file.report.findings) row("finding", file.shown_path, finding);
      for (const Finding& praise : file.report.praise) row("praise", file.shown_path, praise);
    }
    return output_.pass_if_large();
  }

  bool end(const RunSummary&) override { return output_.pass(); }

 private:
  void row(std::string_view kind, std::string_view path, const Finding& f) {
    const Suggestion* best = best_wording(f);
    if (best == nullptr && !f.suggestions.empty()) best = &f.suggestions.front();
    cell(kind);
    cell(path);
    for (const std::uint32_t number :
         {f.location.begin.line, f.location.begin.column, f.location.end.line, f.location.end.column})
      bare(has_lines(f) ? std::to_string(number) : std::string());
    cell(f.rule);
    cell(f.category);
    cell(f.praise ? std::string_view() : name(f.severity));
    cell(f.intent ? in_words(*f.intent) : std::string_view());
    cell(f.matched);
    cell(best != nullptr ? best->text : std::string_view());
    cell(best == nullptr || best->kind != SuggestionKind::rewrite ? ""
         : best->bends                                            ? "bends"
         : best->keeps_rule                                       ? "same"
                                                                  : "");
    cell(f.message);
    cell(name(f.scope));
    cell(f.language);
    cell(f.fingerprint);
    cell(f.suppressed ? f.suppressed->kind + ": " + f.suppressed->reason : std::string());
    cell(f.place ? std::string_view(f.place->words) : std::string_view());
    end_row();
  }

  void problem(std::string_view path, const Problem& p) {
    cell("problem");
    cell(p.file.empty() ? path : std::string_view(p.file));
    for (const std::uint32_t number : {p.line, p.column}) bare(number != 0 ? std::to_string(number) : std::string());
    for (int i = 0; i < 2; ++i) bare("");
    cell(p.code);
    for (int i = 0; i < 6; ++i) bare("");
    cell(p.hint.empty() ? p.message : p.message + "; " + p.hint);
    for (int i = 0; i < 5; ++i) bare("");
    end_row();
  }

  void separate() {
    if (!first_) output_.text() += ',';
    first_ = false;
  }
  void cell(std::string_view text) {
    separate();
    if (!text.empty()) append_cell(output_.text(), text);
  }
  void bare(std::string_view text) {
    separate();
    output_.text() += text;
  }
  void end_row() {
    output_.text() += "\r\n";
    first_ = true;
    output_.pass_if_large();
  }

  Output output_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_csv_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<CsvReporter>(std::move(sink), options);
}

}  // namespace sayyes
