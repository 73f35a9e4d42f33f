// The README's example, as a stranger's program.
#include <iostream>
#include <sayyes/sayyes.h>

int main() {
  auto linter = sayyes::Linter::with_builtin_packs();
  if (!linter) {
    for (const auto& problem : linter.problems()) std::cerr << to_string(problem) << '\n';
    return 2;
  }
  const sayyes::Report report = linter->check("NO CELL PHONES", {.profile = sayyes::Profile::sign});
  for (const sayyes::Finding& finding : report.findings) {
    std::cout << finding.matched << ": " << finding.message << " [" << finding.rule << "]\n";
    for (const sayyes::Suggestion& suggestion : finding.suggestions) std::cout << "  say: " << suggestion.text << '\n';
  }
}
