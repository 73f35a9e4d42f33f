#include "sayyes/linting/known_passes.h"

#include <gtest/gtest.h>

#include "sayyes/linter.h"

namespace sayyes {
namespace {

Document document(std::string text) { return *Document::read(std::move(text), {"a.md", Format::markdown, {}, {}}); }

TEST(KnownPasses, HoldARuleBackInItsSentenceAlone) {
  LinterOptions options;
  options.passes = {{"en/jargon/patron", "The  PATRON prize is yours.", {}}};
  const Linter linter = *Linter::with_builtin_packs(options);
  const auto rules = [&](const std::string& text) {
    std::string out;
    const Document read = document(text);
    for (const Finding& finding : linter.check(read, {Profile::web}).findings) {
      if (finding.rule == "en/jargon/patron") out += std::to_string(finding.span.begin) + " ";
    }
    return out;
  };
  EXPECT_EQ(rules("The patron prize is yours. Every patron knows."), "33 ");
  EXPECT_EQ(rules("The patron prize is not yours."), "4 ");
}

TEST(KnownPasses, ASentenceOfAFindingHoldsIt) {
  const Linter plain = *Linter::with_builtin_packs();
  const std::string text = "# Cards\n\nHello. Every *patron*\nneeds a library card. Bye.\n";
  const Document read = document(text);
  const Report report = plain.check(read, {Profile::web});
  ASSERT_FALSE(report.findings.empty());
  const PassText pass = false_alarm(read, report, report.findings.front());
  EXPECT_EQ(pass.text, "Every patron needs a library card.");
  LinterOptions options;
  options.passes = {pass};
  const Linter quiet = *Linter::with_builtin_packs(options);
  for (const Finding& finding : quiet.check(read, {Profile::web}).findings) EXPECT_NE(finding.rule, pass.rule);
}

}  // namespace
}  // namespace sayyes
