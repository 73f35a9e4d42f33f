#pragma once
/// Writers of results. Each escapes for its own consumer.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/project.h"

namespace sayyes {

enum class ReportFormat : std::uint8_t {
  full, concise, json, jsonl, sarif, github, markdown, gitlab, checkstyle, junit, rdjson, csv, html,
};
std::string_view name(ReportFormat) noexcept;
std::optional<ReportFormat> parse_report_format(std::string_view) noexcept;

struct ReportOptions {
  bool color = false;
  unsigned width = 80;                  ///< columns of the terminal
  bool statistics = false;              ///< a table by rule at the end
  bool show_files = false;              ///< one line a file with what became of it
  bool explain = false;                 ///< print what was held back
  std::uint32_t most_findings_a_file = 1000;   ///< `full` only; totals stay exact
  std::optional<Severity> failing = Severity::warning;   ///< the least that fails the run; none: nothing does. `junit`
  bool baseline = false;                ///< findings were compared with a baseline. `sarif`
  std::function<const Rule*(std::string_view id)> find_rule;   ///< what `sarif` tells about rules; may be empty
};

/// Takes bytes to write; returns false when nothing more can be written.
using Sink = std::function<bool(std::string_view)>;

/// Streams results. Not thread-safe; call from one thread, in the order of a run. Each call returns false once the sink did.
class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual bool begin() { return true; }
  /// What `file` would write, made ahead where it depends on this report alone: put it into FileReport::rendered, and `file`
  /// only has to pass it on. Empty where the format cannot, or the report is large. Safe to call from many threads at once.
  virtual std::string render(const FileReport&) const { return {}; }
  virtual bool file(const FileReport& report) = 0;
  virtual bool end(const RunSummary& summary) = 0;
};

/// Never null. `full`, `concise`, `jsonl`, `csv`, `checkstyle`, `junit` and `rdjson` need memory for one file; `json` gathers
/// praise and problems for their arrays, `gitlab` fingerprints; `sarif`, `github`, `markdown` and `html` keep the worst findings, up
/// to what their readers take, and count the rest.
/// What `file` is given must be as run() delivers it.
std::unique_ptr<Reporter> make_reporter(ReportFormat format, Sink sink, ReportOptions options = {});

/// Text from outside, safe for a terminal: control and bidi characters as visible escapes, a line end or tab as a space.
std::string printable(std::string_view text);

/// `path:line:column`, or `path: slide 3, shape Title` where a file has no lines; printable.
std::string place_in_words(std::string_view path, const Location& location, const std::optional<Place>& place);

/// Appends a JSON string with its quotes; bytes that are no UTF-8 become U+FFFD.
void append_json(std::string& out, std::string_view text);
/// Appends one object on one line, as docs/json-v1.schema.json describes it.
void append_json(std::string& out, const Rewrite& rewrite);
void append_json(std::string& out, const Rule& rule);

}  // namespace sayyes
