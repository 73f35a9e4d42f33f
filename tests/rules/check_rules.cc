/// Loads packs, runs every pack check and prints what failed: file:line: rule: message (hint).
/// Exit codes: 0 nothing failed, 1 something did, 2 wrong use.

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/rule_pack.h"

int main(int argc, char** argv) {
  std::vector<sayyes::RulePack> packs;
  std::string only;
  std::size_t failed = 0;
  const auto tell = [&](std::string_view rule, const sayyes::Problem& problem) {
    if (!only.empty() && !rule.empty() && !rule.starts_with(only)) return;
    std::printf("%s [%s%s%s]\n", to_string(problem).c_str(), std::string(rule).c_str(), rule.empty() ? "" : " ",
                problem.code.c_str());
    ++failed;
  };
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--only" && i + 1 < argc) {
      only = argv[++i];
      continue;
    }
    auto pack = sayyes::load_pack(argv[i]);
    for (const sayyes::Problem& problem : pack.problems()) tell("", problem);
    if (pack) packs.push_back(*std::move(pack));
  }
  if (packs.empty() && failed == 0) {
    std::puts("use: check_rules FOLDER_OR_CSV... [--only PREFIX]");
    return 2;
  }
  std::size_t rules = 0;
  for (const sayyes::RulePack& pack : packs) rules += pack.rules.size();
  const auto linter = sayyes::Linter::compile(std::move(packs));
  for (const sayyes::Problem& problem : linter.problems()) tell("", problem);
  if (linter) {
    for (const sayyes::PackFailure& failure : test_rules(*linter)) tell(failure.rule, failure.problem);
  }
  std::printf("%zu rules checked, %zu failures\n", rules, failed);
  return failed == 0 ? 0 : 1;
}
