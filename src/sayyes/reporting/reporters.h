#pragma once
/// The formats, and what those for people share. Adding a format: one .cc in this folder, one row in reporter_table.cc.

#include <memory>
#include <string>
#include <string_view>

#include "sayyes/reporter.h"

namespace sayyes {

std::unique_ptr<Reporter> make_full_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_concise_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_json_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_jsonl_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_sarif_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_github_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_markdown_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_gitlab_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_checkstyle_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_junit_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_rdjson_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_csv_reporter(Sink sink, const ReportOptions& options);
std::unique_ptr<Reporter> make_html_reporter(Sink sink, const ReportOptions& options);

/// Gathers what is written and passes it on in large pieces. Remembers when the sink has had enough.
class Output {
 public:
  explicit Output(Sink sink) : sink_(std::move(sink)) {}
  /// Append here; then let go.
  std::string& text() noexcept { return text_; }
  bool good() const noexcept { return good_; }
  /// Passes on what there is if it is much. Returns good().
  bool pass_if_large() { return text_.size() < kLarge ? good_ : pass(); }
  bool pass() {
    if (good_ && !text_.empty()) good_ = sink_(text_);
    text_.clear();
    return good_;
  }

 private:
  static constexpr std::size_t kLarge = 64 << 10;
  Sink sink_;
  std::string text_;
  bool good_ = true;
};

/// The lines that say what became of a file (`--show-files`) and what was held back (`--explain-match`).
void append_file_line(std::string& out, const FileReport& file, const ReportOptions& options);
void append_held_back(std::string& out, const FileReport& file, const ReportOptions& options);
/// The document's notices, a line each.
void append_notices(std::string& out, const FileReport& file, const ReportOptions& options);
/// The last lines of the formats for people.
void append_summary(std::string& out, const RunSummary& summary, const ReportOptions& options);
}  // namespace sayyes
