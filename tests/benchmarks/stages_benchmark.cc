// How fast the stages up to the matches are, alone and in memory, on one thread. bytes_per_second counts the bytes of the files.

#include "benchmark_corpus.h"
#include "sayyes/linting/checked_text.h"
#include "sayyes/matching/word_scan.h"
#include "sayyes/readers/html_tokenizer.h"
#include "sayyes/text/decode.h"
#include "sayyes/text/match_view.h"
#include "sayyes/text/words.h"

namespace sayyes {
namespace {

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

void html_tokens(benchmark::State& state) {
  HtmlToken token;
  std::size_t tokens = 0;
  for (auto _ : state) {
    tokens = 0;
    for (const std::string& bytes : files("html").bytes) {
      HtmlTokenizer tokenizer(bytes);
      while (tokenizer.next(token)) ++tokens;
    }
  }
  state.counters["tokens"] = static_cast<double>(tokens);
  done(state, files("html"));
}
BENCHMARK(html_tokens)->Unit(benchmark::kMillisecond);

/// Which bytes are words: the first step of finding matches.
void word_bitmap(benchmark::State& state, matching::ClassifyBytes classify) {
  std::vector<std::uint64_t> tokens;
  for (auto _ : state) {
    for (const Document& document : documents("md")) {
      const std::string_view text = document.text();
      tokens.resize(text.size() / 64 + 1);
      classify(text.data(), text.size(), tokens.data(), nullptr);
      benchmark::DoNotOptimize(tokens.data());
    }
  }
  done(state, files("md"));
}
BENCHMARK_CAPTURE(word_bitmap, quickest, matching::classify_bytes())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(word_bitmap, portable, matching::classify_bytes_portable)->Unit(benchmark::kMicrosecond);

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

}  // namespace
}  // namespace sayyes

BENCHMARK_MAIN();
