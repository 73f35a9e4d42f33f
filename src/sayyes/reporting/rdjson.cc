#include "sayyes/reporter.h"
#include "sayyes/reporting/json_text.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/wording.h"

namespace sayyes {
namespace {

constexpr std::string_view level(Severity severity) noexcept {
  return severity == Severity::error ? "ERROR" : severity == Severity::warning ? "WARNING" : "INFO";
}

/// Reviewdog Diagnostic Format, one object; columns count bytes of UTF-8, as that format has it.
class RdjsonReporter final : public Reporter {
 public:
  RdjsonReporter(Sink sink, const ReportOptions&) : output_(std::move(sink)) {}

  bool begin() override {
    output_.text() += "{\"source\":{\"name\":\"sayyes\"},\"diagnostics\":[";
    return output_.good();
  }

  bool file(const FileReport& file) override {
    std::string& out = output_.text();
    if (file.failed && file.skipped) {
      open(file.shown_path, file.skipped->message);
      out += "},\"severity\":\"ERROR\",\"code\":{\"value\":";
      append_json(out, file.skipped->code);
      out += "}}";
    }
    if (!file.document) return output_.pass_if_large();
    for (const Finding& f : file.report.findings) {
      if (!counts(f)) continue;
      open(file.shown_path, message_with_wording(f));
      if (has_lines(f)) {
        out += ",\"range\":";
        range(*file.document, f.location.bytes);
      }
      out += "},\"severity\":\"";
      out += level(f.severity);
      out += "\",\"code\":{\"value\":";
      append_json(out, f.rule);
      out += "},\"suggestions\":[";
      suggestions(*file.document, f);
      out += "]}";
      if (!output_.pass_if_large()) return false;
    }
    return output_.pass_if_large();
  }

  bool end(const RunSummary&) override {
    output_.text() += "]}\n";
    return output_.pass();
  }

 private:
  void open(std::string_view path, std::string_view message) {
    std::string& out = output_.text();
    out += first_ ? "\n" : ",\n";
    first_ = false;
    append_json_member(out, "{\"message\":", message);
    append_json_member(out, ",\"location\":{\"path\":", path);
  }

  void range(const Document& document, SourceSpan bytes) {
    const LineRange lines = line_range(document, bytes, PositionEncoding::utf8);
    place("{\"start\":{\"line\":", lines.begin);
    place(",\"end\":{\"line\":", lines.end);
    output_.text() += '}';
  }
  void place(std::string_view key, LineColumn at) {
    std::string& out = output_.text();
    out += key;
    append_json_number(out, at.line);
    out += ",\"column\":";
    append_json_number(out, at.column);
    out += '}';
  }

  /// A suggestion there is one range; wordings that keep the rule and can be put in by one edit.
  void suggestions(const Document& document, const Finding& f) {
    if (!has_lines(f)) return;
    bool first = true;
    for (const Suggestion& suggestion : f.suggestions) {
      if (suggestion.edits.size() != 1 || suggestion.bends || suggestion.applicability == Applicability::display) continue;
      std::string& out = output_.text();
      if (!first) out += ',';
      first = false;
      out += "{\"range\":";
      range(document, suggestion.edits.front().bytes);
      append_json_member(out, ",\"text\":", suggestion.edits.front().with);
      out += '}';
    }
  }

  Output output_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Reporter> make_rdjson_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<RdjsonReporter>(std::move(sink), options);
}

}  // namespace sayyes
