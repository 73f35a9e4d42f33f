#include <array>
#include <unordered_map>
#include <vector>

#include "sayyes/reporter.h"
#include "sayyes/reporting/display.h"
#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/json_text.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/sarif_rules.h"
#include "sayyes/reporting/wording.h"
#include "sayyes/version.h"

namespace sayyes {
namespace {

/// What GitHub takes of one run; more makes it refuse the file.
constexpr std::size_t kMostResults = 25000;

constexpr std::string_view level(Severity severity) noexcept {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

/// SARIF 2.1.0, one run. Results wait for the end, for the worst come first and those past the limit are only counted.
class SarifReporter final : public Reporter {
 public:
  SarifReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), options_(options) {}

  bool file(const FileReport& file) override {
    if (file.skipped) notify(file.failed ? "error" : "note", file.shown_path, *file.skipped);
    if (file.document) {
      for (const Problem& problem : file.report.problems) notify("warning", file.shown_path, problem);
      for (const Finding& f : file.report.findings) add(file, f);
    }
    failed_ = failed_ || file.failed;
    return output_.good();
  }

  bool end(const RunSummary& summary) override {
    std::string& out = output_.text();
    out +=
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":"
        "{\"name\":\"sayyes\",\"informationUri\":\"https://github.com/sayyes/sayyes\",\"semanticVersion\":";
    append_json(out, version());
    out += ",\"rules\":[";
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (i != 0) out += ',';
      out += '\n';
      append_sarif_rule(out, rules_[i], options_.find_rule ? options_.find_rule(rules_[i]) : nullptr);
    }
    out +=
        "]}},\n\"columnKind\":\"unicodeCodePoints\",\"originalUriBaseIds\":{\"%SRCROOT%\":{\"description\":{\"text\":\"The "
        "folder "
        "that sayyes was started in.\"}}},\n\"results\":[";
    std::size_t left = kMostResults;
    bool first = true;
    for (std::size_t severity = results_.size(); severity-- > 0;) {
      for (const std::string& result : results_[severity]) {
        if (left == 0) break;
        --left;
        out += first ? "\n" : ",\n";
        first = false;
        out += result;
        if (!output_.pass_if_large()) return false;
      }
    }
    if (total_ > kMostResults) {
      Problem problem;
      problem.code = "more-findings";
      problem.message = std::to_string(total_ - kMostResults) + " more findings are not listed: a SARIF run holds " +
                        std::to_string(kMostResults) + "; --format jsonl lists all";
      notify("warning", {}, problem);
    }
    out += "],\n\"invocations\":[{\"executionSuccessful\":";
    out += failed_ ? "false" : "true";
    out += ",\"toolExecutionNotifications\":[" + notifications_ + "]}],\n\"properties\":{\"welcomeScore\":";
    append_json_number(out, static_cast<unsigned>(summary.score.value));
    out += ",\"welcomingPhrases\":";
    append_json_number(out, summary.praise);
    out += ",\"filesSeen\":";
    append_json_number(out, summary.files_seen);
    out += ",\"filesChecked\":";
    append_json_number(out, summary.files_checked);
    out += ",\"filesSkipped\":";
    append_json_number(out, summary.files_skipped);
    out += ",\"filesFailed\":";
    append_json_number(out, summary.files_failed);
    out += "}}]}\n";
    return output_.pass();
  }

 private:
  std::size_t rule_index(const std::string& id) {
    const auto [at, added] = index_.try_emplace(id, rules_.size());
    if (added) rules_.push_back(id);
    return at->second;
  }

  void add(const FileReport& file, const Finding& f) {
    ++total_;
    auto& results = results_[static_cast<std::size_t>(f.severity)];
    if (results.size() >= kMostResults) return;
    std::string out;
    append_json_member(out, "{\"ruleId\":", f.rule);
    out += ",\"ruleIndex\":";
    append_json_number(out, rule_index(f.rule));
    append_json_member(out, ",\"level\":", level(f.severity));
    append_json_member(out, ",\"message\":{\"text\":", shown_text(message_with_wording(f)));
    out += "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":";
    append_artifact(out, file.shown_path);
    if (has_lines(f)) {
      out += ",\"region\":{";
      append_lines(out, {f.location.begin, f.location.end});
      append_number(out, ",\"charOffset\":", f.location.code_points.begin);
      append_number(out, ",\"charLength\":", f.location.code_points.size());
      append_number(out, ",\"byteOffset\":", f.location.bytes.begin);
      append_number(out, ",\"byteLength\":", f.location.bytes.size());
      append_json_member(out, ",\"snippet\":{\"text\":", f.matched);
      out += "}}";
    }
    out += '}';
    if (f.place) {
      append_json_member(out, ",\"logicalLocations\":[{\"fullyQualifiedName\":", f.place->words);
      out += "}]";
    }
    append_json_member(out, "}],\"partialFingerprints\":{\"sayyesFinding/v1\":", f.fingerprint);
    out += '}';
    append_fixes(out, file, f);
    if (f.suppressed) {
      append_json_member(out, ",\"suppressions\":[{\"kind\":", f.suppressed->kind == "inline" ? "inSource" : "external");
      append_json_member(out, ",\"justification\":", f.suppressed->reason);
      out += "}]";
    }
    if (options_.baseline)
      append_json_member(out, ",\"baselineState\":", f.suppressed && f.suppressed->kind == "baseline" ? "unchanged" : "new");
    out += ",\"properties\":{";
    append_json_member(out, "\"category\":", f.category);
    if (f.intent) append_json_member(out, ",\"intent\":", in_words(*f.intent));
    out += "}}";
    results.push_back(std::move(out));
  }

  /// Wordings that may be put in; who takes one decides.
  void append_fixes(std::string& out, const FileReport& file, const Finding& f) {
    if (!has_lines(f)) return;
    bool any = false;
    for (const Suggestion& suggestion : f.suggestions) {
      if (suggestion.edits.empty() || suggestion.bends || suggestion.applicability == Applicability::display) continue;
      out += any ? "," : ",\"fixes\":[";
      any = true;
      append_json_member(out, "{\"description\":{\"text\":", "Say “" + shown_text(suggestion.text) + "”");
      out += "},\"artifactChanges\":[{\"artifactLocation\":";
      append_artifact(out, file.shown_path);
      out += ",\"replacements\":[";
      for (std::size_t i = 0; i < suggestion.edits.size(); ++i) {
        const TextEdit& edit = suggestion.edits[i];
        out += i != 0 ? ",{\"deletedRegion\":{" : "{\"deletedRegion\":{";
        append_lines(out, line_range(*file.document, edit.bytes, PositionEncoding::code_points));
        append_json_member(out, "},\"insertedContent\":{\"text\":", edit.with);
        out += "}}";
      }
      out += "]}]}";
    }
    if (any) out += ']';
  }

  static void append_number(std::string& out, std::string_view key, std::uint32_t number) {
    out += key;
    append_json_number(out, number);
  }
  static void append_lines(std::string& out, const LineRange& lines) {
    append_number(out, "\"startLine\":", lines.begin.line);
    append_number(out, ",\"startColumn\":", lines.begin.column);
    append_number(out, ",\"endLine\":", lines.end.line);
    append_number(out, ",\"endColumn\":", lines.end.column);
  }
  static void append_artifact(std::string& out, std::string_view path) {
    append_json_member(out, "{\"uri\":", uri_of(path));
    if (!path.starts_with('/')) out += ",\"uriBaseId\":\"%SRCROOT%\"";
    out += '}';
  }

  void notify(std::string_view level, std::string_view path, const Problem& problem) {
    std::string& out = notifications_;
    out += out.empty() ? "\n" : ",\n";
    append_json_member(out, "{\"level\":", level);
    append_json_member(out, ",\"descriptor\":{\"id\":", problem.code);
    append_json_member(out, "},\"message\":{\"text\":",
                       shown_text(problem.hint.empty() ? problem.message : problem.message + "; " + problem.hint));
    out += '}';
    if (!path.empty()) {
      out += ",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":";
      append_artifact(out, path);
      out += "}}]";
    }
    out += '}';
  }

  Output output_;
  ReportOptions options_;
  std::array<std::vector<std::string>, 3> results_;  // by severity
  std::vector<std::string> rules_;
  std::unordered_map<std::string, std::size_t> index_;
  std::string notifications_;
  std::size_t total_ = 0;
  bool failed_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_sarif_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<SarifReporter>(std::move(sink), options);
}

}  // namespace sayyes
