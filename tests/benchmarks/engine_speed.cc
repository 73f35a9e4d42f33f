/// How fast the library itself checks many short texts: what the bindings are measured against.
///   engine_speed FILE THREADS      FILE: texts, each before a NUL. Prints the seconds and the findings, without reading the file.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "sayyes/linter.h"

int main(int count, char** words) {
  if (count != 3) return 64;
  std::ifstream file(words[1], std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(file), {}};
  std::vector<std::string_view> texts;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = all.find('\0', begin);
    texts.push_back(std::string_view(all).substr(begin, end - begin));
    begin = end + 1;
  }
  const auto linter = sayyes::Linter::with_builtin_packs();
  if (!linter) return 1;
  sayyes::CheckOptions options;
  options.profile = sayyes::Profile::sign;
  linter->check("NO FOOD", options);

  constexpr std::size_t kBlock = 1024;
  std::atomic<std::size_t> next = 0, findings = 0;
  const auto begin = std::chrono::steady_clock::now();
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < std::atoi(words[2]); ++i) {
      threads.emplace_back([&] {
        std::size_t found = 0;
        for (std::size_t at = next.fetch_add(kBlock); at < texts.size(); at = next.fetch_add(kBlock)) {
          for (std::size_t j = at; j < std::min(at + kBlock, texts.size()); ++j) found += linter->check(texts[j], options).findings.size();
        }
        findings += found;
      });
    }
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%.3f %zu\n", took.count(), findings.load());
}
