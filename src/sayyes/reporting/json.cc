#include "sayyes/reporting/json_records.h"
#include "sayyes/reporting/reporters.h"

namespace sayyes {
namespace {

/// One record a line, as it comes.
class JsonlReporter final : public Reporter {
 public:
  JsonlReporter(Sink sink, const ReportOptions& options) : output_(std::move(sink)), options_(options) {}

  bool file(const FileReport& file) override {
    std::string& out = output_.text();
    const std::string_view path = file.shown_path;
    if (file.skipped) line([&] { append_problem_record(out, path, *file.skipped); });
    if (file.document) {
      for (const Problem& problem : file.report.problems) line([&] { append_problem_record(out, path, problem); });
      for (const Finding& finding : file.report.findings) line([&] { append_finding_record(out, path, finding); });
      for (const Finding& praise : file.report.praise) line([&] { append_finding_record(out, path, praise); });
      if (options_.explain) {
        for (const HeldBack& held : file.report.held_back) line([&] { append_held_back_record(out, path, held); });
      }
    }
    if (options_.show_files) line([&] { append_file_record(out, file); });
    return output_.pass_if_large();
  }

  bool end(const RunSummary& summary) override {
    line([&] { append_summary_record(output_.text(), summary); });
    return output_.pass();
  }

 private:
  template <class Append>
  void line(Append append) {
    append();
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

  bool file(const FileReport& file) override {
    const std::string_view path = file.shown_path;
    if (file.skipped) later(problems_, [&](std::string& out) { append_problem_record(out, path, *file.skipped); });
    if (file.document) {
      for (const Finding& finding : file.report.findings) {
        std::string& out = output_.text();
        out += first_ ? "\n" : ",\n";
        first_ = false;
        append_finding_record(out, path, finding);
        if (!output_.pass_if_large()) return false;
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
