// How fast each stage of a check is, alone and in memory, on one thread. bytes_per_second counts the bytes of the files.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "sayyes/linting/checked_text.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/sayyes.h"
#include "sayyes/text/decode.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

std::filesystem::path corpus() {
  const char* elsewhere = std::getenv("SAYYES_BENCHMARK_CORPUS");
  return elsewhere != nullptr ? elsewhere : SAYYES_BENCHMARK_CORPUS;
}

struct Files {
  std::vector<std::string> bytes;
  std::int64_t size = 0;
};

const Files& files(const std::string& format) {
  static std::map<std::string, Files> known;
  auto [it, fresh] = known.try_emplace(format);
  if (!fresh) return it->second;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus() / format)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    it->second.bytes.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    it->second.size += static_cast<std::int64_t>(it->second.bytes.back().size());
  }
  return it->second;
}

ReadOptions as(const std::string& format) {
  ReadOptions options;
  options.name = "page." + format;
  options.language = "en";
  return options;
}

const std::vector<Document>& documents(const std::string& format) {
  static std::map<std::string, std::vector<Document>> known;
  auto [it, fresh] = known.try_emplace(format);
  if (!fresh) return it->second;
  for (const std::string& bytes : files(format).bytes) it->second.push_back(*Document::read(bytes, as(format)));
  return it->second;
}

RulePack pack_of(std::int64_t rules) {
  auto pack = load_pack(corpus() / "rules" / ("pack-" + std::to_string(rules)));
  for (const Problem& problem : pack.problems()) std::cerr << to_string(problem) << "\n";
  return *std::move(pack);
}

Linter linter_of(std::int64_t rules) {
  std::vector<RulePack> packs;
  packs.push_back(pack_of(rules));
  return *Linter::compile(std::move(packs));
}

Matcher matcher_of(const RulePack& pack) {
  std::vector<Needle> needles;
  std::vector<Pattern> patterns;
  std::uint32_t owner = 0;
  for (const Rule& rule : pack.rules) {
    for (const std::string& phrase : rule.match.phrases) {
      const auto forms = expand_phrase(phrase);
      for (const PhraseForm& form : *forms) needles.push_back({form.text, owner, form.capitals});
    }
    if (!rule.match.pattern.empty()) patterns.push_back({rule.match.pattern, owner, false, rule.id, 0});
    ++owner;
  }
  return *Matcher::compile(std::move(needles), std::move(patterns));
}

void done(benchmark::State& state, const Files& what) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * what.size);
}

void decode_bytes(benchmark::State& state) {
  const Files& all = files("md");
  for (auto _ : state) {
    for (const std::string& bytes : all.bytes) benchmark::DoNotOptimize(decode(bytes));
  }
  done(state, all);
}
BENCHMARK(decode_bytes)->Unit(benchmark::kMillisecond);

void read_document(benchmark::State& state, const std::string& format) {
  const Files& all = files(format);
  for (auto _ : state) {
    for (const std::string& bytes : all.bytes) benchmark::DoNotOptimize(Document::read(bytes, as(format)));
  }
  done(state, all);
}
BENCHMARK_CAPTURE(read_document, markdown, "md")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_document, html, "html")->Unit(benchmark::kMillisecond);

void match_view(benchmark::State& state) {
  for (auto _ : state) {
    for (const Document& document : documents("md")) benchmark::DoNotOptimize(make_match_view(document.text()));
  }
  done(state, files("md"));
}
BENCHMARK(match_view)->Unit(benchmark::kMillisecond);

void checked_text(benchmark::State& state) {
  for (auto _ : state) {
    for (const Document& document : documents("md")) {
      const CheckedText text(document);
      benchmark::DoNotOptimize(text.segment_count());
    }
  }
  done(state, files("md"));
}
BENCHMARK(checked_text)->Unit(benchmark::kMillisecond);

void count_the_words(benchmark::State& state) {
  for (auto _ : state) {
    for (const Document& document : documents("md")) benchmark::DoNotOptimize(count_words(document.text()));
  }
  done(state, files("md"));
}
BENCHMARK(count_the_words)->Unit(benchmark::kMillisecond);

void compile_matcher(benchmark::State& state) {
  const RulePack pack = pack_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(matcher_of(pack));
}
BENCHMARK(compile_matcher)->Arg(300)->Arg(1000)->Unit(benchmark::kMicrosecond);

void compile_linter(benchmark::State& state) {
  const RulePack pack = pack_of(state.range(0));
  for (auto _ : state) {
    std::vector<RulePack> packs{pack};
    benchmark::DoNotOptimize(Linter::compile(std::move(packs)));
  }
}
BENCHMARK(compile_linter)->Arg(300)->Arg(1000)->Unit(benchmark::kMicrosecond);

void load_user_pack(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(pack_of(state.range(0)));
}
BENCHMARK(load_user_pack)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

void compile_builtin_linter(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Linter::with_builtin_packs());
}
BENCHMARK(compile_builtin_linter)->Unit(benchmark::kMillisecond);

void find_matches(benchmark::State& state) {
  const Matcher matcher = matcher_of(pack_of(state.range(0)));
  std::vector<CheckedText> texts;
  for (const Document& document : documents("md")) texts.emplace_back(document);
  std::vector<Match> matches;
  std::size_t found = 0;
  for (auto _ : state) {
    found = 0;
    for (const CheckedText& text : texts) {
      matches.clear();
      matcher.find(text, matches);
      found += matches.size();
    }
  }
  state.counters["matches"] = static_cast<double>(found);
  done(state, files("md"));
}
BENCHMARK(find_matches)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

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

BENCHMARK_MAIN();
