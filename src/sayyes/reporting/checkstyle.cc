#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/wording.h"

namespace sayyes {
namespace {

constexpr std::string_view level(Severity severity) noexcept {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "info";
}

/// Checkstyle's XML: findings that count, by file; what could not be checked is an error without a line.
class CheckstyleReporter final : public Reporter {
 public:
  CheckstyleReporter(Sink sink, const ReportOptions&) : output_(std::move(sink)) {}

  bool begin() override {
    output_.text() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n";
    return output_.good();
  }

  bool file(const FileReport& file) override {
    std::string& out = output_.text();
    out += "<file";
    attribute("name", file.shown_path);
    out += ">\n";
    if (file.failed && file.skipped) error(0, 0, "error", file.skipped->message, "sayyes." + file.skipped->code);
    if (file.document) {
      for (const Finding& f : file.report.findings) {
        if (!counts(f)) continue;
        const LineColumn at = has_lines(f) ? f.location.begin : LineColumn{0, 0};
        error(at.line, at.column, level(f.severity), message_with_wording(f), "sayyes." + f.rule);
        if (!output_.pass_if_large()) return false;
      }
    }
    out += "</file>\n";
    return output_.pass_if_large();
  }

  bool end(const RunSummary&) override {
    output_.text() += "</checkstyle>\n";
    return output_.pass();
  }

 private:
  void attribute(std::string_view name, std::string_view value) {
    std::string& out = output_.text();
    ((out += ' ') += name) += "=\"";
    append_markup(out, value);
    out += '"';
  }

  void error(std::uint32_t line, std::uint32_t column, std::string_view severity, std::string_view message,
             std::string_view source) {
    output_.text() += "  <error";
    if (line != 0) {
      attribute("line", std::to_string(line));
      attribute("column", std::to_string(column));
    }
    attribute("severity", severity);
    attribute("message", message);
    attribute("source", source);
    output_.text() += "/>\n";
  }

  Output output_;
};

}  // namespace

std::unique_ptr<Reporter> make_checkstyle_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<CheckstyleReporter>(std::move(sink), options);
}

}  // namespace sayyes
