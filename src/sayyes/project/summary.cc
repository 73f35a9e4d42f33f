#include <algorithm>
#include <cmath>
#include <utility>

#include "sayyes/findings/score.h"
#include "sayyes/project.h"

namespace sayyes {
namespace {

/// Every file counts the same, however long: were it by words, a welcoming sentence on a poor page would give that page more
/// weight and lower the whole.
void add_score(RunSummary& summary, const WelcomeScore& score) {
  const auto files = static_cast<double>(++summary.files_scored);
  std::vector<ScorePart>& parts = summary.score.parts;
  for (ScorePart& part : parts) part.points *= (files - 1) / files;
  double sum = 0;
  bool lost = false;
  for (const ScorePart& part : score.parts) {
    auto known = std::ranges::find(parts, part.name, &ScorePart::name);
    if (known == parts.end()) known = parts.insert(parts.end(), {part.name, 0, 0});
    known->count += part.count;
    known->points += part.points / files;
  }
  // By name, so that the order says nothing of which file came first.
  std::ranges::sort(parts, {}, [](const ScorePart& part) { return std::pair(part.name != "start", part.name); });
  const ScorePart* worst = nullptr;
  for (const ScorePart& part : parts) {
    sum += part.points;
    lost = lost || part.points < 0;
    if (part.points < 0 && (worst == nullptr || part.points < worst->points)) worst = &part;
  }
  summary.score.value = lost ? std::clamp(static_cast<int>(std::floor(sum)), 0, 99) : 100;
  summary.score.raise.clear();
  if (worst != nullptr) {
    summary.score.raise = "“" + worst->name + "” costs the most (" + std::to_string(worst->count) +
                          (worst->count == 1 ? " place" : " places") + "): begin there.";
  }
}

}  // namespace

void add_to(RunSummary& summary, const FileReport& file) {
  if (!file.further) ++summary.files_seen;
  if (!file.document) {
    ++(file.failed ? summary.files_failed : summary.files_skipped);
    if (file.skipped && !file.failed) ++summary.skipped_why[file.skipped->code];
    return;
  }
  if (!file.further) ++summary.files_checked;
  const Report& report = file.report;
  for (const Finding& finding : report.findings) {
    if (finding.suppressed) {
      ++summary.suppressed;
      ++summary.suppressed_why[finding.suppressed->kind];
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
  if (!file.further && file.document && has_score(*file.document, report)) add_score(summary, report.score);
  if (report.profile_guessed) ++summary.guessed_profiles[std::string(name(report.profile))];
}

}  // namespace sayyes
