#include "sayyes/findings/score.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "sayyes/findings/fingerprint.h"

namespace sayyes {
namespace {

Finding finding(std::string category, Severity severity) {
  Finding made;
  made.category = std::move(category);
  made.severity = severity;
  return made;
}

std::vector<Finding> some(std::size_t count) { return std::vector<Finding>(count, finding("welcome", Severity::suggestion)); }

TEST(ScoreTest, FollowsTheDocumentedFormula) {
  const Finding warning = finding("prohibition", Severity::warning);
  EXPECT_EQ(welcome_score({}, {}, 0).value, 100);
  EXPECT_EQ(welcome_score({warning}, {}, 0).value, 57);
  EXPECT_EQ(welcome_score({warning}, some(1), 8).value, 64);
  EXPECT_EQ(welcome_score({warning, warning, warning}, {}, 0).value, 30);
  EXPECT_EQ(welcome_score({warning}, some(2), 600).value, 85);
}

TEST(ScoreTest, NeverRisesWithAFindingNorFallsWithPraise) {
  std::mt19937 engine(7);
  auto random = [&] { return static_cast<unsigned>(engine()); };
  for (int round = 0; round < 500; ++round) {
    std::vector<Finding> findings;
    for (unsigned n = random() % 6; n > 0; --n)
      findings.push_back(finding(n % 2 ? "jargon" : "threat", static_cast<Severity>(random() % 3)));
    const std::size_t praise = random() % 5;
    const auto words = random() % 400;
    const int value = welcome_score(findings, some(praise), words).value;
    EXPECT_GE(welcome_score(findings, some(praise + 1), words + random() % 20).value, value);
    std::vector<Finding> shuffled = findings;
    std::shuffle(shuffled.begin(), shuffled.end(), engine);
    EXPECT_EQ(welcome_score(shuffled, some(praise), words).value, value);
    findings.push_back(finding("blame", static_cast<Severity>(random() % 3)));
    EXPECT_LE(welcome_score(findings, some(praise), words).value, value);
    EXPECT_GE(value, 0);
    EXPECT_LE(value, 100);
  }
}

TEST(ScoreTest, TellsItsPartsAndWhatWouldRaiseIt) {
  const WelcomeScore score =
      welcome_score({finding("jargon", Severity::suggestion), finding("threat", Severity::error)}, some(2), 50);
  double sum = 0;
  for (const ScorePart& part : score.parts) sum += part.points;
  EXPECT_EQ(static_cast<int>(sum + 1e-9), score.value);
  EXPECT_EQ(score.parts.front().name, "start");
  EXPECT_EQ(score.parts.back().name, "welcome");
  EXPECT_NE(score.raise.find("threat"), std::string::npos);
  EXPECT_TRUE(welcome_score({}, some(1), 3).raise.empty());
}

TEST(FingerprintsTest, NameRuleWordsNeighboursAndOrdinal) {
  Fingerprints names;
  const std::string first = names.next("en/jargon/patron", "patron", "the", "is");
  EXPECT_NE(names.next("en/jargon/patron", "patron", "the", "is"), first);
  EXPECT_NE(names.next("en/jargon/other", "patron", "the", "is"), first);
  EXPECT_NE(names.next("en/jargon/patron", "patron", "a", "is"), first);
  EXPECT_EQ(Fingerprints().next("en/jargon/patron", "patron", "the", "is"), first);
  EXPECT_EQ(first.substr(0, 2), "1:");
}

}  // namespace
}  // namespace sayyes
