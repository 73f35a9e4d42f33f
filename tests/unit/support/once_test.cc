#include "sayyes/support/once.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace sayyes {
namespace {

TEST(OnceTest, IsMadeByOneOfManyThreadsBeforeAnyGoesOn) {
  for (int round = 0; round < 50; ++round) {
    Once once;
    int made = 0;
    std::atomic<int> seen = 0;
    {
      std::vector<std::jthread> threads;
      for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
          once.run([&] { ++made; });
          seen += made;
        });
      }
    }
    EXPECT_EQ(made, 1);
    EXPECT_EQ(seen, 8);
  }
}

TEST(OnceTest, IsTriedAgainAfterAFailure) {
  Once once;
  int tried = 0;
  const auto make = [&] {
    if (++tried == 1) throw std::runtime_error("the first time");
  };
  EXPECT_THROW(once.run(make), std::runtime_error);
  once.run(make);
  once.run(make);
  EXPECT_EQ(tried, 2);
}

}  // namespace
}  // namespace sayyes
