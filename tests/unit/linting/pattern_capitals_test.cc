// Patterns meet capitals that are written without accents, and only capitals.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "small_pack.h"

namespace sayyes {
namespace {

std::vector<std::string> found(const Linter& linter, std::string_view text) {
  std::vector<std::string> all;
  for (const Finding& finding : linter.check(text, test::as(Profile::sign)).findings) all.push_back(finding.matched);
  return all;
}

Linter with_pattern(std::string pattern) {
  Rule rule = test::phrase_rule("es/prohibition/accented", {});
  rule.match.pattern = std::move(pattern);
  LinterOptions options;
  options.languages = {"es"};
  return test::linter({rule}, {}, options);
}

using Found = std::vector<std::string>;

TEST(PatternCapitalsTest, AccentsMayBeMissingInCapitals) {
  const Linter linter = with_pattern("accès (?:interdit|réservé)");
  EXPECT_EQ(found(linter, "ACCES INTERDIT"), Found{"ACCES INTERDIT"});
  EXPECT_EQ(found(linter, "ACCÈS RÉSERVÉ"), Found{"ACCÈS RÉSERVÉ"});
  EXPECT_EQ(found(linter, "Accès réservé"), Found{"Accès réservé"});
  EXPECT_EQ(found(linter, "Acces reserve"), Found{}) << "in small letters the accent belongs to the word";
}

TEST(PatternCapitalsTest, TheTildeStays) {
  const Linter linter = with_pattern("niños sin móvil");
  EXPECT_EQ(found(linter, "NIÑOS SIN MOVIL"), Found{"NIÑOS SIN MOVIL"});
  EXPECT_EQ(found(linter, "NINOS SIN MOVIL"), Found{});
}

TEST(PatternCapitalsTest, SetsOfLettersNeedNothing) {
  const Linter linter = with_pattern("n[oó] (?:[a-zé]+ )?entrar");
  EXPECT_EQ(found(linter, "NO PUEDE ENTRAR"), Found{"NO PUEDE ENTRAR"});
  EXPECT_EQ(found(linter, "no entrar"), Found{"no entrar"});
}

}  // namespace
}  // namespace sayyes
