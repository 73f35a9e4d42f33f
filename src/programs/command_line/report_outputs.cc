#include "report_outputs.h"

#include <cstdlib>

#include "option_table.h"
#include "streams.h"

namespace sayyes::program {

bool ReportOutputs::open(const Arguments& arguments, Sink sink, const ReportOptions& options) {
  const auto format = parse_report_format(arguments.value("format").value_or("full")).value_or(ReportFormat::full);
  reporters_.push_back(make_reporter(format, std::move(sink), options));
  ReportOptions plain = options;
  plain.color = false;
  plain.width = 80;
  bool good = true;
  const auto add = [&](ReportFormat into, const std::string& path, OutputFile::Mode mode) {
    auto file = OutputFile::open(path, mode);
    if (!file) {
      for (const Problem& problem : file.problems()) say(problem);
      good = false;
      return;
    }
    files_.push_back(std::make_unique<OutputFile>(std::move(*file)));
    reporters_.push_back(
        make_reporter(into, [out = files_.back().get()](std::string_view text) { return out->write(text); }, plain));
  };
  for (const std::string& output : arguments.values("output")) {
    const std::size_t equals = output.find('=');
    const auto into = parse_report_format(output.substr(0, equals));
    if (equals == std::string::npos || equals + 1 == output.size() || !into) {
      say(Problem{"usage",
                  "--output cannot be “" + output + "”",
                  {},
                  0,
                  0,
                  "write it as FORMAT=FILE, such as sarif=sayyes.sarif; formats: " + std::string(kReportFormats)});
      good = false;
      continue;
    }
    add(*into, output.substr(equals + 1), OutputFile::Mode::replace);
  }
  // GitHub shows few annotations; the job's summary has room for the rest.
  const char* job_summary = std::getenv("GITHUB_STEP_SUMMARY");
  if (format == ReportFormat::github && job_summary != nullptr && *job_summary != '\0')
    add(ReportFormat::markdown, job_summary, OutputFile::Mode::append);
  return good;
}

bool ReportOutputs::begin() {
  for (std::size_t i = reporters_.size(); i-- > 1;) reporters_[i]->begin();
  return reporters_.front()->begin();
}

bool ReportOutputs::file(const FileReport& report) {
  for (std::size_t i = reporters_.size(); i-- > 1;) reporters_[i]->file(report);
  return reporters_.front()->file(report);
}

bool ReportOutputs::end(const RunSummary& summary) {
  for (std::size_t i = reporters_.size(); i-- > 1;) reporters_[i]->end(summary);
  return reporters_.front()->end(summary);
}

bool ReportOutputs::finish() {
  bool good = true;
  for (const auto& file : files_) {
    const auto done = file->finish();
    for (const Problem& problem : done.problems()) say(problem);
    good = good && done;
  }
  return good;
}

}  // namespace sayyes::program
