#include "sayyes/reporting/display.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/text_layout.h"

namespace sayyes {

std::string place_in_words(std::string_view path, const Location& location, const std::optional<Place>& place) {
  if (place && !place->has_lines) return shown_name(path) + ": " + shown_text(place->words);
  return shown_name(path) + ":" + std::to_string(location.begin.line) + ":" + std::to_string(location.begin.column);
}

void append_file_line(std::string& out, const FileReport& file, const ReportOptions& options) {
  const std::string path = shown_name(file.shown_path);
  if (!file.document) {
    append_toned(out, options.color, file.failed ? Tone::error : Tone::dim, file.failed ? "failed" : "skipped");
    out += " " + path;
    if (file.skipped) out += ": " + shown_text(file.skipped->message);
  } else {
    append_toned(out, options.color, Tone::dim, "checked");
    out += " " + path + " as " + std::string(name(file.report.profile));
    if (file.report.profile_guessed) out += " (guessed)";
    out += ": " + counted(file.report.findings.size(), "finding", "findings");
    if (!file.report.praise.empty()) out += ", " + counted(file.report.praise.size(), "welcoming phrase", "welcoming phrases");
    out += ", score " + std::to_string(file.report.score.value);
  }
  out += '\n';
}

void append_held_back(std::string& out, const FileReport& file, const ReportOptions& options) {
  for (const HeldBack& held : file.report.held_back) {
    append_toned(out, options.color, Tone::bold, place_in_words(file.shown_path, held.location, held.place));
    out += ": held back ";
    append_toned(out, options.color, Tone::dim, held.rule);
    out += " at “" + shown_text(held.matched) + "”: " + shown_text(held.reason) + "\n";
  }
}

void append_notices(std::string& out, const FileReport& file, const ReportOptions& options) {
  for (const Problem& problem : file.report.problems) {
    Problem shown = problem;
    shown.file = shown_text(problem.file.empty() ? file.shown_path : problem.file);
    shown.message = shown_text("note: " + problem.message);
    append_toned(out, options.color, Tone::dim, to_string(shown));
    out += '\n';
  }
}

}  // namespace sayyes
