#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "sayyes/reporting/escape.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/text_layout.h"
#include "sayyes/reporting/wording.h"

namespace sayyes {
namespace {

/// A job summary ends at 1,024 KiB; this keeps well under it, and no one reads more.
constexpr std::size_t kMostRows = 200;
constexpr std::size_t kMostBytesOfRows = 600u << 10;

/// A summary for people who read it on a page: the score, what is welcoming, findings by rule, the worst of them.
class MarkdownReporter final : public Reporter {
 public:
  MarkdownReporter(Sink sink, const ReportOptions&) : output_(std::move(sink)) {}

  bool file(const FileReport& file) override {
    if (file.failed && file.skipped) {
      if (failures_.size() >= kMostRows) {
        ++failures_left_;
      } else {
        std::string line = "- ";
        append_markdown(line, file.shown_path);
        line += ": ";
        append_markdown(line, file.skipped->message);
        failures_.push_back(std::move(line));
      }
    }
    if (!file.document) return true;
    for (const Finding& f : file.report.findings) {
      if (counts(f)) add(file.shown_path, f);
    }
    return output_.good();
  }

  bool end(const RunSummary& s) override {
    std::string& out = output_.text();
    out += "## Welcome score: " + std::to_string(s.score.value) + " of 100\n\n";
    out += counted(s.errors, "error", "errors") + ", " + counted(s.warnings, "warning", "warnings") + ", " +
           counted(s.suggestions, "suggestion", "suggestions");
    if (s.suppressed != 0) out += "; " + std::to_string(s.suppressed) + " more set aside";
    out += ". " + counted(s.praise, "welcoming phrase", "welcoming phrases") + " already there.\n\n";
    out += counted(s.files_seen, "file seen", "files seen") + " = " + std::to_string(s.files_checked) + " checked + " +
           std::to_string(s.files_skipped) + " skipped + " + std::to_string(s.files_failed) + " failed.\n";
    if (!s.score.raise.empty()) {
      out += "\n**To raise it:** ";
      append_markdown(out, s.score.raise);
      out += '\n';
    }
    if (!failures_.empty()) {
      out += "\n### Could not be checked\n\n";
      for (const std::string& line : failures_) out += line + '\n';
      if (failures_left_ != 0) out += "- and " + std::to_string(failures_left_) + " more\n";
    }
    append_rows();
    append_rules(s);
    return output_.pass();
  }

 private:
  void add(std::string_view path, const Finding& f) {
    ++total_;
    const std::string key = f.fingerprint + std::string(name(f.severity));
    if (const auto known = row_of_.find(key); known != row_of_.end() && !f.fingerprint.empty()) {
      ++rows_[static_cast<std::size_t>(f.severity)][known->second].more;
      return;
    }
    auto& rows = rows_[static_cast<std::size_t>(f.severity)];
    if (rows.size() >= kMostRows) return;
    std::string row = "| ";
    append_markdown(row, path);
    if (has_lines(f))
      row += short_place(f);
    else
      append_markdown(row, short_place(f));
    const std::size_t place_end = row.size();
    row += " | " + std::string(name(f.severity));
    if (f.intent) row += "; " + std::string(in_words(*f.intent));
    row += " | ";
    append_markdown(row, f.matched);
    row += " | ";
    if (const Suggestion* best = best_wording(f)) {
      append_markdown(row, best->text);
      if (best->bends) row += " (bends the rule: someone has to decide)";
    } else if (!f.suggestions.empty()) {
      append_markdown(row, f.suggestions.front().text);
    }
    row += " |";
    row_of_.emplace(key, rows.size());
    rows.push_back({std::move(row), place_end, 0});
  }

  void append_rows() {
    if (total_ == 0) return;
    std::string& out = output_.text();
    out += "\n### Better to say\n\n| where | | says | better |\n|---|---|---|---|\n";
    std::size_t shown = 0, bytes = 0, folded = 0;
    for (std::size_t severity = rows_.size(); severity-- > 0;) {
      for (const Row& row : rows_[severity]) {
        bytes += row.text.size();
        if (shown == kMostRows || bytes > kMostBytesOfRows) break;
        out += row.text.substr(0, row.place_end);
        if (row.more != 0) out += " and " + counted(row.more, "place", "places") + " more";
        out += row.text.substr(row.place_end) + '\n';
        ++shown;
        folded += row.more;
      }
    }
    if (total_ > shown + folded) out += "\nand " + std::to_string(total_ - shown - folded) + " more.\n";
  }

  void append_rules(const RunSummary& s) {
    if (s.by_rule.empty()) return;
    std::vector<std::pair<std::string, std::uint64_t>> rules(s.by_rule.begin(), s.by_rule.end());
    std::ranges::stable_sort(rules, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string& out = output_.text();
    out += "\n<details><summary>By rule</summary>\n\n| rule | findings |\n|---|---:|\n";
    for (std::size_t i = 0; i < rules.size() && i < kMostRows; ++i) {
      out += "| ";
      append_markdown(out, rules[i].first);
      out += " | " + std::to_string(rules[i].second) + " |\n";
    }
    out += "\n</details>\n";
  }

  /// The same finding in many places is one row.
  struct Row {
    std::string text;
    std::size_t place_end = 0, more = 0;
  };
  Output output_;
  std::array<std::vector<Row>, 3> rows_;                 // by severity
  std::unordered_map<std::string, std::size_t> row_of_;  // by fingerprint and severity
  std::vector<std::string> failures_;
  std::size_t failures_left_ = 0, total_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_markdown_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<MarkdownReporter>(std::move(sink), options);
}

}  // namespace sayyes
