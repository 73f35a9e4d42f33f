#include "sayyes/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace sayyes {
namespace {

TEST(ProblemTest, SaysWhatIsKnownAndNothingElse) {
  struct Case {
    Problem problem;
    const char* expected;
  };
  const Case cases[] = {
      {{"c", "It broke.", "a.txt", 3, 7, "Mend it."}, "a.txt:3:7: It broke. (Mend it.)"},
      {{"c", "It broke.", "a.txt", 3, 0, ""}, "a.txt:3: It broke."},
      {{"c", "It broke.", "a.txt", 0, 0, ""}, "a.txt: It broke."},
      {{"c", "It broke.", "", 0, 0, ""}, "It broke."},
      {{"c", "It broke.", "", 2, 5, "Mend it."}, "line 2:5: It broke. (Mend it.)"},
      {{"c", "It broke.", "", 0, 5, ""}, "It broke."},
  };
  for (const Case& c : cases) EXPECT_EQ(to_string(c.problem), c.expected);
}

TEST(ResultTest, HoldsAValueAProblemOrBoth) {
  Result<int> value = 3;
  ASSERT_TRUE(value);
  EXPECT_EQ(*value, 3);
  EXPECT_TRUE(value.problems().empty());

  Result<int> problem = Problem{"c", "no", {}, 0, 0, {}};
  EXPECT_FALSE(problem);
  ASSERT_EQ(problem.problems().size(), 1u);

  Result<int> both(4, {Problem{"c", "left out", {}, 0, 0, {}}});
  EXPECT_TRUE(both.has_value());
  EXPECT_EQ(both.problems().front().message, "left out");
}

TEST(ResultTest, GivesAwayWhatCanOnlyBeMoved) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
  const std::unique_ptr<int> taken = *std::move(result);
  EXPECT_EQ(*taken, 5);
}

}  // namespace
}  // namespace sayyes
