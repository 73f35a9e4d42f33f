#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "sayyes/reporting/display.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/text_layout.h"

namespace sayyes {
namespace {

/// Why a file was left out, after its number: "3 in no text format that sayyes reads".
std::string why_in_words(std::string_view code) {
  if (code == "picture") return "pictures among texts";
  if (code == "reader-missing") return "read with a program that is not installed";
  if (code == "not-a-text-format") return "in no text format that sayyes reads";
  if (code == "binary-file") return "binary";
  if (code == "link-out-of-root") return "leading out of the folder";
  if (code == "broken-link") return "leading nowhere";
  if (code == "not-a-file") return "pipe or device";
  if (code == "vanished") return "gone meanwhile";
  if (code == "unchanged") return "unchanged";
  std::string words(code);
  std::ranges::replace(words, '-', ' ');
  return words;
}

/// By whom or why a finding was set aside, after its number.
std::string_view set_aside_in_words(std::string_view kind) {
  if (kind == "config") return "by sayyes.toml";
  if (kind == "inline") return "by comments";
  if (kind == "baseline") return "known from the baseline";
  return "on unchanged lines";
}

/// "+4", "−12", "+2.5".
std::string points_in_words(double points) {
  const double rounded = std::round(points * 10) / 10;
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(rounded)).ptr;
  return (rounded < 0 ? "−" : "+") + std::string(buffer, end);
}

void append_line(std::string& out, std::string_view text, unsigned width) {
  append_wrapped(out, text, 2, width);
  out += '\n';
}

void append_statistics(std::string& out, const RunSummary& summary) {
  std::vector<std::pair<std::string, std::uint64_t>> rules(summary.by_rule.begin(), summary.by_rule.end());
  std::ranges::stable_sort(rules, [](const auto& a, const auto& b) { return a.second > b.second; });
  if (rules.empty()) return;
  const std::size_t width = std::to_string(rules.front().second).size();
  out += "Findings by rule:\n";
  for (const auto& [rule, count] : rules) {
    const std::string digits = std::to_string(count);
    out += "  " + std::string(width - digits.size(), ' ') + digits + "  " + shown_text(rule) + "\n";
  }
}

}  // namespace

void append_summary(std::string& out, const RunSummary& s, const ReportOptions& options) {
  const unsigned width = std::clamp(options.width, 40u, 120u);
  if (options.statistics) append_statistics(out, s);

  std::string files = counted(s.files_seen, "file seen", "files seen") + " = " + std::to_string(s.files_checked) +
                      " checked + " + std::to_string(s.files_skipped) + " skipped";
  if (!s.skipped_why.empty()) {
    files += " (";
    for (bool first = true; const auto& [code, count] : s.skipped_why) {
      files += (first ? "" : ", ") + std::to_string(count) + " " + why_in_words(code);
      first = false;
    }
    files += ")";
  }
  files += " + " + std::to_string(s.files_failed) + " failed";
  out += files + "\n";  // never broken: people and scripts look for this line

  const std::uint64_t total = s.errors + s.warnings + s.suggestions;
  std::string findings = counted(total, "finding", "findings") + ": " + counted(s.errors, "error", "errors") + ", " +
                         counted(s.warnings, "warning", "warnings") + ", " +
                         counted(s.suggestions, "suggestion", "suggestions");
  if (s.suppressed != 0) {
    findings += "; " + std::to_string(s.suppressed) + " more set aside";
    for (bool first = true; const auto& [kind, count] : s.suppressed_why) {
      findings += (first ? " (" : ", ") + std::to_string(count) + " " + std::string(set_aside_in_words(kind));
      first = false;
    }
    findings += ")";
  }
  out += findings + "\n";

  if (s.files_checked == 0) return;
  append_line(
      out, counted(s.praise, "welcoming phrase", "welcoming phrases") + (s.praise != 0 ? " already there: keep them" : " yet"),
      width);

  std::string score = "Welcome score: " + std::to_string(s.score.value) + " of 100";
  std::vector<ScorePart> parts = s.score.parts;
  std::ranges::stable_sort(parts,
                           [](const ScorePart& a, const ScorePart& b) { return std::fabs(a.points) > std::fabs(b.points); });
  for (bool first = true; const ScorePart& part : parts) {
    score += (first ? " = " : ", ") + points_in_words(part.points) + " " + shown_text(part.name);
    if (part.count != 0) score += " (" + std::to_string(part.count) + ")";
    first = false;
  }
  append_line(out, score, width);
  if (!s.score.raise.empty()) append_line(out, "To raise it: " + shown_text(s.score.raise), width);

  if (!s.guessed_profiles.empty()) {
    std::string guessed = "Read by the look of it: ";
    for (bool first = true; const auto& [profile, count] : s.guessed_profiles) {
      guessed += (first ? "" : ", ") + counted(count, "file", "files") + " as " + profile;
      first = false;
    }
    append_line(out, guessed + ". --as PROFILE says otherwise", width);
  }
}

}  // namespace sayyes
