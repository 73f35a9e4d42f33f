#include <utility>

#include "sayyes/reporting/json_records.h"
#include "sayyes/reporting/reporters.h"

namespace sayyes {
namespace {

/// Of a file with more than this, nothing is made ahead: its records go out as they are written, so memory stays bounded.
constexpr std::size_t kMostRendered = 1000;
constexpr std::size_t kUsualRecord = 700;  // bytes

bool is_rendered_ahead(const FileReport& file) {
  return file.report.findings.size() + file.report.praise.size() + file.report.held_back.size() <= kMostRendered;
}

/// One record a line, as it comes.
class JsonlReporter final : public Reporter {
 public:
  JsonlReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), options_(options) {}

  std::string render(const FileReport& file) const override {
    std::string out;
    if (!is_rendered_ahead(file)) return out;
    out.reserve(kUsualRecord * (file.report.findings.size() + file.report.praise.size()));
    each_record(file, [&](const auto& append) {
      append(out);
      out += '\n';
    });
    return out;
  }

  bool file(const FileReport& file) override {
    if (!file.rendered.empty()) {
      output_.text() += file.rendered;
      return output_.pass_if_large();
    }
    each_record(file, [&](const auto& append) { line(append); });
    return output_.pass_if_large();
  }

  bool end(const RunSummary& summary) override {
    line([&](std::string& out) { append_summary_record(out, summary); });
    return output_.pass();
  }

 private:
  template <class Each>
  void each_record(const FileReport& file, const Each& each) const {
    const std::string_view path = file.shown_path;
    if (file.skipped) each([&](std::string& out) { append_problem_record(out, path, *file.skipped); });
    if (file.document) {
      for (const Problem& problem : file.report.problems)
        each([&](std::string& out) { append_problem_record(out, path, problem); });
      for (const auto* findings : {&file.report.findings, &file.report.praise}) {
        for (const Finding& finding : *findings) each([&](std::string& out) { append_finding_record(out, path, finding); });
      }
      if (options_.explain) {
        for (const HeldBack& held : file.report.held_back)
          each([&](std::string& out) { append_held_back_record(out, path, held); });
      }
    }
    if (options_.show_files) each([&](std::string& out) { append_file_record(out, file); });
  }
  template <class Append>
  void line(const Append& append) {
    append(output_.text());
    output_.text() += '\n';
    output_.pass_if_large();
  }

  Output output_;
  ReportOptions options_;
};

/// One object: findings stream into the first array, the other kinds wait for theirs.
class JsonReporter final : public Reporter {
 public:
  JsonReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), options_(options) {}

  bool begin() override {
    output_.text() += "{\"findings\":[";
    return output_.good();
  }

  /// Only the findings: the rest is little.
  std::string render(const FileReport& file) const override {
    std::string out;
    if (!file.document || !is_rendered_ahead(file)) return out;
    out.reserve(kUsualRecord * file.report.findings.size());
    for (const Finding& finding : file.report.findings) {
      if (!out.empty()) out += ",\n";
      append_finding_record(out, file.shown_path, finding);
    }
    return out;
  }

  bool file(const FileReport& file) override {
    const std::string_view path = file.shown_path;
    if (file.skipped) later(problems_, [&](std::string& out) { append_problem_record(out, path, *file.skipped); });
    if (file.document) {
      if (!file.rendered.empty()) {
        begin_finding() += file.rendered;
      } else {
        for (const Finding& finding : file.report.findings) {
          append_finding_record(begin_finding(), path, finding);
          if (!output_.pass_if_large()) return false;
        }
      }
      for (const Problem& problem : file.report.problems)
        later(problems_, [&](std::string& out) { append_problem_record(out, path, problem); });
      for (const Finding& praise : file.report.praise)
        later(praise_, [&](std::string& out) { append_finding_record(out, path, praise); });
      if (options_.explain) {
        for (const HeldBack& held : file.report.held_back)
          later(held_back_, [&](std::string& out) { append_held_back_record(out, path, held); });
      }
    }
    if (options_.show_files) later(files_, [&](std::string& out) { append_file_record(out, file); });
    return output_.pass_if_large();
  }

  bool end(const RunSummary& summary) override {
    std::string& out = output_.text();
    out += "],\n\"praise\":[" + praise_ + "],\n\"problems\":[" + problems_ + "],\n";
    if (options_.explain) out += "\"held_back\":[" + held_back_ + "],\n";
    if (options_.show_files) out += "\"files\":[" + files_ + "],\n";
    out += "\"summary\":";
    append_summary_record(out, summary);
    out += "}\n";
    return output_.pass();
  }

 private:
  std::string& begin_finding() {
    output_.text() += std::exchange(first_, false) ? "\n" : ",\n";
    return output_.text();
  }
  template <class Append>
  static void later(std::string& array, Append append) {
    array += array.empty() ? "\n" : ",\n";
    append(array);
  }

  Output output_;
  ReportOptions options_;
  bool first_ = true;
  std::string praise_, problems_, held_back_, files_;
};

}  // namespace

std::unique_ptr<Reporter> make_json_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<JsonReporter>(std::move(sink), options);
}

std::unique_ptr<Reporter> make_jsonl_reporter(Sink sink, const ReportOptions& options) {
  return std::make_unique<JsonlReporter>(std::move(sink), options);
}

}  // namespace sayyes
