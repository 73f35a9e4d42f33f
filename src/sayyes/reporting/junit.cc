#include <vector>

#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/wording.h"

namespace sayyes {
namespace {

/// JUnit's XML: a suite a file, a case a finding. Findings under the level that fails a run are told as passed cases, so that
/// the test report and the exit code agree.
class JunitReporter final : public Reporter {
 public:
  JunitReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), failing_(options.failing) {}

  bool begin() override {
    output_.text() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sayyes\">\n";
    return output_.good();
  }

  bool file(const FileReport& file) override {
    std::vector<const Finding*> findings;
    std::size_t failures = 0;
    if (file.document) {
      for (const Finding& f : file.report.findings) {
        if (!counts(f)) continue;
        findings.push_back(&f);
        failures += fails(f) ? 1 : 0;
      }
    }
    const bool broken = file.failed && file.skipped.has_value();
    const bool skipped = !broken && file.skipped.has_value();
    std::string& out = output_.text();
    out += "<testsuite";
    attribute("name", file.shown_path);
    attribute("tests", std::to_string(findings.empty() ? 1 : findings.size()));
    attribute("failures", std::to_string(failures));
    attribute("errors", broken ? "1" : "0");
    attribute("skipped", skipped ? "1" : "0");
    out += ">\n";
    if (findings.empty()) {
      open_case(file.shown_path, broken ? "is read" : "reads well");
      if (broken)
        element("error", file.skipped->code, file.skipped->message);
      else if (skipped)
        element("skipped", "", file.skipped->message);
      out += "</testcase>\n";
    }
    for (const Finding* f : findings) {
      open_case(file.shown_path, f->rule + (has_lines(*f) ? " at line " + std::to_string(f->location.begin.line) + ", column " +
                                                              std::to_string(f->location.begin.column)
                                                        : " in " + f->place->words));
      if (fails(*f))
        element("failure", name(f->severity), message_with_wording(*f));
      else
        text("system-out", message_with_wording(*f));
      out += "</testcase>\n";
      if (!output_.pass_if_large()) return false;
    }
    out += "</testsuite>\n";
    return output_.pass_if_large();
  }

  bool end(const RunSummary&) override {
    output_.text() += "</testsuites>\n";
    return output_.pass();
  }

 private:
  bool fails(const Finding& f) const noexcept { return failing_ && f.severity >= *failing_; }

  void attribute(std::string_view name, std::string_view value) {
    std::string& out = output_.text();
    ((out += ' ') += name) += "=\"";
    append_markup(out, value);
    out += '"';
  }
  void open_case(std::string_view path, std::string_view what) {
    output_.text() += "<testcase";
    attribute("classname", path);
    attribute("name", what);
    output_.text() += ">";
  }
  void element(std::string_view name, std::string_view type, std::string_view message) {
    (output_.text() += '<') += name;
    if (!type.empty()) attribute("type", type);
    attribute("message", message);
    output_.text() += "/>";
  }
  void text(std::string_view name, std::string_view message) {
    std::string& out = output_.text();
    ((out += '<') += name) += '>';
    append_markup(out, message);
    ((out += "</") += name) += '>';
  }

  Output output_;
  std::optional<Severity> failing_;
};

}  // namespace

std::unique_ptr<Reporter> make_junit_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<JunitReporter>(std::move(sink), options);
}

}  // namespace sayyes
