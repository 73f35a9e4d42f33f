#include "sayyes/project.h"

namespace sayyes {

void add_to(RunSummary& summary, const FileReport& file) {
  ++summary.files_seen;
  if (!file.document) {
    ++(file.failed ? summary.files_failed : summary.files_skipped);
    if (file.skipped && !file.failed) ++summary.skipped_why[file.skipped->code];
    return;
  }
  ++summary.files_checked;
  const Report& report = file.report;
  for (const Finding& finding : report.findings) {
    if (finding.suppressed) {
      ++summary.suppressed;
      continue;
    }
    switch (finding.severity) {
      case Severity::error:
        ++summary.errors;
        break;
      case Severity::warning:
        ++summary.warnings;
        break;
      case Severity::suggestion:
        ++summary.suggestions;
        break;
    }
    ++summary.by_rule[finding.rule];
    ++summary.by_category[finding.category];
  }
  summary.praise += report.praise.size();
  summary.words += report.words;
  if (report.profile_guessed) ++summary.guessed_profiles[std::string(name(report.profile))];
}

}  // namespace sayyes
