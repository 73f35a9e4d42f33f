#pragma once
/// What the benchmarks read: pages and rules that are written at build time (SAYYES_BENCHMARK_CORPUS names others).

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "sayyes/matching/matcher.h"
#include "sayyes/rules/phrase_notation.h"
#include "sayyes/sayyes.h"

namespace sayyes {

inline std::filesystem::path corpus() {
  const char* elsewhere = std::getenv("SAYYES_BENCHMARK_CORPUS");
  return elsewhere != nullptr ? elsewhere : SAYYES_BENCHMARK_CORPUS;
}

struct Files {
  std::vector<std::string> bytes;
  std::int64_t size = 0;
};

inline const Files& files(const std::string& format) {
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

inline ReadOptions as(const std::string& format) {
  ReadOptions options;
  options.name = "page." + format;
  options.language = "en";
  return options;
}

inline const std::vector<Document>& documents(const std::string& format) {
  static std::map<std::string, std::vector<Document>> known;
  auto [it, fresh] = known.try_emplace(format);
  if (!fresh) return it->second;
  for (const std::string& bytes : files(format).bytes) it->second.push_back(*Document::read(bytes, as(format)));
  return it->second;
}

inline RulePack pack_of(std::int64_t rules) {
  auto pack = load_pack(corpus() / "rules" / ("pack-" + std::to_string(rules)));
  for (const Problem& problem : pack.problems()) std::cerr << to_string(problem) << "\n";
  return *std::move(pack);
}

inline Linter linter_of(std::int64_t rules) {
  std::vector<RulePack> packs;
  packs.push_back(pack_of(rules));
  return *Linter::compile(std::move(packs));
}

inline Matcher matcher_of(const RulePack& pack) {
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

inline void done(benchmark::State& state, const Files& what) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * what.size);
}

}  // namespace sayyes
