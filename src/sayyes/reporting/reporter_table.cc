#include <array>

#include "sayyes/reporting/reporters.h"

namespace sayyes {
namespace {

struct ReporterRow {
  ReportFormat format;
  std::string_view name;
  std::unique_ptr<Reporter> (*make)(Sink sink, const ReportOptions& options);
};

constexpr std::array<ReporterRow, 13> kReporters = {{
    {ReportFormat::full, "full", &make_full_reporter},
    {ReportFormat::concise, "concise", &make_concise_reporter},
    {ReportFormat::json, "json", &make_json_reporter},
    {ReportFormat::jsonl, "jsonl", &make_jsonl_reporter},
    {ReportFormat::sarif, "sarif", &make_sarif_reporter},
    {ReportFormat::github, "github", &make_github_reporter},
    {ReportFormat::markdown, "markdown", &make_markdown_reporter},
    {ReportFormat::gitlab, "gitlab", &make_gitlab_reporter},
    {ReportFormat::checkstyle, "checkstyle", &make_checkstyle_reporter},
    {ReportFormat::junit, "junit", &make_junit_reporter},
    {ReportFormat::rdjson, "rdjson", &make_rdjson_reporter},
    {ReportFormat::csv, "csv", &make_csv_reporter},
    {ReportFormat::html, "html", &make_html_reporter},
}};

}  // namespace

std::string_view name(ReportFormat format) noexcept {
  for (const ReporterRow& row : kReporters) {
    if (row.format == format) return row.name;
  }
  return {};
}

std::optional<ReportFormat> parse_report_format(std::string_view text) noexcept {
  for (const ReporterRow& row : kReporters) {
    if (row.name == text) return row.format;
  }
  return std::nullopt;
}

std::unique_ptr<Reporter> make_reporter(ReportFormat format, Sink sink, ReportOptions options) {
  for (const ReporterRow& row : kReporters) {
    if (row.format == format) return row.make(std::move(sink), options);
  }
  return nullptr;
}

}  // namespace sayyes
