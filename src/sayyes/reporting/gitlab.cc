#include <unordered_map>

#include "sayyes/reporter.h"
#include "sayyes/reporting/json_text.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/wording.h"

namespace sayyes {
namespace {

constexpr std::string_view level(Severity severity) noexcept {
  return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

/// GitLab's Code Quality report: one array; a fingerprint has to be unique in it.
class GitlabReporter final : public Reporter {
 public:
  GitlabReporter(Sink sink, const ReportOptions&) : output_(std::move(sink)) {}

  bool begin() override {
    output_.text() += '[';
    return output_.good();
  }

  bool file(const FileReport& file) override {
    if (file.failed && file.skipped)
      entry(file.shown_path, 1, "sayyes/" + file.skipped->code, "major", file.skipped->message, file.skipped->code);
    if (!file.document) return output_.pass_if_large();
    for (const Finding& f : file.report.findings) {
      if (!counts(f)) continue;
      entry(file.shown_path, has_lines(f) ? f.location.begin.line : 1, f.rule, level(f.severity), message_with_wording(f), f.fingerprint);
      if (!output_.pass_if_large()) return false;
    }
    return output_.pass_if_large();
  }

  bool end(const RunSummary&) override {
    output_.text() += "]\n";
    return output_.pass();
  }

 private:
  void entry(std::string_view path, std::uint32_t line, std::string_view rule, std::string_view severity,
             std::string_view message, std::string fingerprint) {
    std::string& out = output_.text();
    out += first_ ? "\n" : ",\n";
    first_ = false;
    (fingerprint += ':') += path;
    if (const unsigned before = seen_[fingerprint]++; before != 0) fingerprint += ":" + std::to_string(before);
    append_json_member(out, "{\"description\":", message);
    append_json_member(out, ",\"check_name\":", rule);
    append_json_member(out, ",\"fingerprint\":", fingerprint);
    append_json_member(out, ",\"severity\":", severity);
    append_json_member(out, ",\"location\":{\"path\":", path);
    out += ",\"lines\":{\"begin\":";
    append_json_number(out, line);
    out += "}}}";
  }

  Output output_;
  bool first_ = true;
  std::unordered_map<std::string, unsigned> seen_;
};

}  // namespace

std::unique_ptr<Reporter> make_gitlab_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<GitlabReporter>(std::move(sink), options);
}

}  // namespace sayyes
