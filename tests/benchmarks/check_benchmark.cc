// How fast the stages after the matches are, and a whole check, in memory, on one thread.

#include "benchmark_corpus.h"
#include "sayyes/findings/score.h"
#include "sayyes/linting/checked_text.h"
#include "sayyes/linting/compiled.h"
#include "sayyes/linting/finding_builder.h"
#include "sayyes/linting/hits.h"
#include "sayyes/linting/overlaps.h"

namespace sayyes {
namespace {

/// What the stages after the matches work on; the rules are 300, 1,000, or the library's own (0).
struct Stages {
  explicit Stages(std::int64_t rules) : linter(rules == 0 ? *Linter::with_builtin_packs() : linter_of(rules)) {
    for (const Document& document : documents("md")) texts.emplace_back(document);
  }
  Hits hits(const CheckedText& text) const {
    Deadline none(std::nullopt);
    return collect_hits(linter.data(), text, Profile::web, false, none);
  }
  Linter linter;
  std::vector<CheckedText> texts;
};

/// Matches become hits: phrases around their anchors, frames with their slots, guards. The matcher's own time is in it.
void find_and_verify(benchmark::State& state) {
  const Stages stages(state.range(0));
  std::size_t found = 0;
  for (auto _ : state) {
    found = 0;
    for (const CheckedText& text : stages.texts) found += stages.hits(text).hits.size();
  }
  state.counters["hits"] = static_cast<double>(found);
  done(state, files("md"));
}
BENCHMARK(find_and_verify)->Arg(300)->Arg(1000)->Arg(0)->Unit(benchmark::kMillisecond);

void overlaps(benchmark::State& state) {
  const Stages stages(state.range(0));
  std::vector<Hits> hits;
  for (const CheckedText& text : stages.texts) hits.push_back(stages.hits(text));
  for (auto _ : state) {
    for (std::size_t i = 0; i < hits.size(); ++i)
      benchmark::DoNotOptimize(resolve_overlaps(hits[i].hits, stages.texts[i], false, hits[i].held));
  }
  done(state, files("md"));
}
BENCHMARK(overlaps)->Arg(300)->Arg(0)->Unit(benchmark::kMillisecond);

/// Hits that stand become findings: places, messages, fingerprints, suggestions, rewrites.
void suggest(benchmark::State& state) {
  const Stages stages(state.range(0));
  std::vector<std::vector<Standing>> standing;
  for (const CheckedText& text : stages.texts) {
    Hits hits = stages.hits(text);
    standing.push_back(resolve_overlaps(std::move(hits.hits), text, false, hits.held));
  }
  std::size_t built = 0;
  for (auto _ : state) {
    built = 0;
    for (std::size_t i = 0; i < standing.size(); ++i) {
      const FindingBuilder builder(stages.linter.data(), stages.texts[i], Profile::web);
      Hash64 fingerprint;
      for (const Standing& one : standing[i]) benchmark::DoNotOptimize(builder.build(one, fingerprint));
      built += standing[i].size();
    }
  }
  state.counters["findings"] = static_cast<double>(built);
  done(state, files("md"));
}
BENCHMARK(suggest)->Arg(300)->Arg(0)->Unit(benchmark::kMillisecond);

void score(benchmark::State& state) {
  const Linter linter = linter_of(300);
  std::vector<Report> reports;
  for (const Document& document : documents("md")) reports.push_back(linter.check(document));
  for (auto _ : state) {
    for (std::size_t i = 0; i < reports.size(); ++i)
      benchmark::DoNotOptimize(welcome_score(documents("md")[i], reports[i]));
  }
  done(state, files("md"));
}
BENCHMARK(score)->Unit(benchmark::kMillisecond);

void check_documents(benchmark::State& state, const std::string& format, std::int64_t rules) {
  const Linter linter = rules == 0 ? *Linter::with_builtin_packs() : linter_of(rules);
  const auto& all = documents(format);
  std::size_t found = 0;
  for (auto _ : state) {
    found = 0;
    for (const Document& document : all) {
      const Report report = linter.check(document);
      found += report.findings.size();
    }
  }
  state.counters["findings"] = static_cast<double>(found);
  done(state, files(format));
}
BENCHMARK_CAPTURE(check_documents, markdown_300, "md", 300)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_documents, markdown_1000, "md", 1000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_documents, markdown_builtin, "md", 0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_documents, html_300, "html", 300)->Unit(benchmark::kMillisecond);

void write_report(benchmark::State& state, ReportFormat format) {
  const Linter linter = linter_of(300);
  std::vector<FileReport> reports;
  for (const Document& document : documents("md")) {
    FileReport& report = reports.emplace_back();
    report.path = report.shown_path = "docs/page.md";
    report.document = document;
    report.report = linter.check(document);
  }
  std::size_t written = 0;
  for (auto _ : state) {
    written = 0;
    const auto reporter = make_reporter(format, [&](std::string_view bytes) {
      written += bytes.size();
      return true;
    });
    reporter->begin();
    for (const FileReport& report : reports) reporter->file(report);
    reporter->end({});
  }
  state.counters["written"] = static_cast<double>(written);
  done(state, files("md"));
}
BENCHMARK_CAPTURE(write_report, jsonl, ReportFormat::jsonl)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_report, full, ReportFormat::full)->Unit(benchmark::kMillisecond);

void run_bytes(benchmark::State& state, const std::string& format) {
  const Linter linter = linter_of(300);
  const Files& all = files(format);
  for (auto _ : state) {
    for (const std::string& bytes : all.bytes) {
      benchmark::DoNotOptimize(check_bytes(linter, bytes, "page." + format, {}));
    }
  }
  done(state, all);
}
BENCHMARK_CAPTURE(run_bytes, markdown_300, "md")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_bytes, html_300, "html")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sayyes
