#include <algorithm>

#include "sayyes/reporting/display.h"
#include "sayyes/reporting/reporters.h"
#include "sayyes/reporting/text_layout.h"

namespace sayyes {
namespace {

class ConciseReporter final : public Reporter {
 public:
  ConciseReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), options_(options) {}

  bool file(const FileReport& file) override {
    std::string& out = output_.text();
    if (options_.show_files) append_file_line(out, file, options_);
    if (!file.document) return output_.pass_if_large();
    append_notices(out, file, options_);
    for (const Finding& finding : file.report.findings) {
      if (finding.suppressed) continue;
      append_toned(out, options_.color, Tone::bold, place_in_words(file.shown_path, finding.location, finding.place));
      out += ": ";
      append_toned(out, options_.color, tone_of(finding.severity), name(finding.severity));
      out += " ";
      append_toned(out, options_.color, Tone::dim, shown_text(finding.rule));
      out += " " + shown_text(finding.message);
      const auto best =
          std::ranges::find_if(finding.suggestions, [](const Suggestion& s) { return s.kind != SuggestionKind::advice; });
      if (best != finding.suggestions.end()) {
        out += " -> ";
        append_toned(out, options_.color, Tone::yes, shown_text(best->text));
      }
      if (finding.intent) append_toned(out, options_.color, Tone::dim, " (" + std::string(in_words(*finding.intent)) + ")");
      out += '\n';
      if (!output_.pass_if_large()) return false;
    }
    if (options_.explain) append_held_back(out, file, options_);
    return output_.pass_if_large();
  }

  bool end(const RunSummary& summary) override {
    append_summary(output_.text(), summary, options_);
    return output_.pass();
  }

 private:
  Output output_;
  ReportOptions options_;
};

}  // namespace

std::unique_ptr<Reporter> make_concise_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<ConciseReporter>(std::move(sink), options);
}

}  // namespace sayyes
