#include "sayyes/support/offset_map.h"

#include <gtest/gtest.h>

#include "sayyes/span.h"

namespace sayyes {
namespace {

using Map = OffsetMap<TextSpace, DecodedSpace>;

TEST(OffsetMapTest, IdentityMapsEverySpanToItself) {
  const Map map = Map::identity(10);
  EXPECT_EQ(map.runs().size(), 1u);
  EXPECT_EQ(map.map({0, 10}), (DecodedSpan{0, 10}));
  EXPECT_EQ(map.map({3, 4}), (DecodedSpan{3, 4}));
  EXPECT_EQ(map.map({10, 10}), (DecodedSpan{10, 10}));
  EXPECT_TRUE(map.is_exact({0, 10}));
  EXPECT_FALSE(map.is_exact({3, 3}));
}

TEST(OffsetMapTest, AnEmptyMapMapsToNothing) {
  EXPECT_EQ(Map().map({0, 0}), DecodedSpan());
  EXPECT_EQ(Map::identity(0).size(), 0u);
}

TEST(OffsetMapTest, AnAtomMapsAsAWhole) {
  Map map;
  map.add_exact(0, 4);    // "Tea "
  map.add_atom(1, 4, 5);  // "&amp;"
  map.add_exact(9, 5);    // " cake"
  EXPECT_EQ(map.map({4, 5}), (DecodedSpan{4, 9}));
  EXPECT_EQ(map.map({0, 5}), (DecodedSpan{0, 9}));
  EXPECT_EQ(map.map({4, 10}), (DecodedSpan{4, 14}));
  EXPECT_EQ(map.map({5, 5}), (DecodedSpan{9, 9}));
  EXPECT_FALSE(map.is_exact({4, 5}));
  EXPECT_FALSE(map.is_exact({3, 5}));
  EXPECT_TRUE(map.is_exact({5, 10}));
}

TEST(OffsetMapTest, WhatLeavesNoTextWidensTheHullAcrossIt) {
  Map map;
  map.add_exact(0, 2);
  map.add_exact(4, 3);
  EXPECT_EQ(map.map({0, 5}), (DecodedSpan{0, 7}));
  EXPECT_EQ(map.map({0, 2}), (DecodedSpan{0, 2}));
  EXPECT_EQ(map.map({2, 5}), (DecodedSpan{4, 7}));
  EXPECT_FALSE(map.is_exact({1, 3}));
}

TEST(OffsetMapTest, EqualAtomsInARowAreOneRun) {
  Map map;
  for (std::uint32_t i = 0; i < 100; ++i) map.add_atom(1, 2 * i, 2);
  ASSERT_EQ(map.runs().size(), 1u);
  EXPECT_EQ(map.map({10, 13}), (DecodedSpan{20, 26}));
  EXPECT_EQ(map.map({99, 100}), (DecodedSpan{198, 200}));
  EXPECT_EQ(map.map({50, 50}), (DecodedSpan{100, 100}));

  Map wide;  // three bytes for two
  wide.add_atom(3, 0, 2);
  wide.add_atom(3, 2, 2);
  EXPECT_EQ(wide.map({1, 2}), (DecodedSpan{0, 2}));
  EXPECT_EQ(wide.map({2, 4}), (DecodedSpan{0, 4}));
  EXPECT_EQ(wide.map({4, 5}), (DecodedSpan{2, 4}));
}

TEST(OffsetMapTest, LongAtomsAndAtomsFromNothingStandAlone) {
  Map map;
  map.add_atom(3, 0, 300);
  map.add_atom(3, 300, 300);
  map.add_atom(1, 600, 0);
  map.add_atom(1, 600, 0);
  EXPECT_EQ(map.runs().size(), 4u);
  EXPECT_EQ(map.map({4, 5}), (DecodedSpan{300, 600}));
  EXPECT_EQ(map.map({6, 7}), (DecodedSpan{600, 600}));
  EXPECT_EQ(map.map({5, 7}), (DecodedSpan{300, 600}));
}

TEST(OffsetMapTest, GoesBackToAMark) {
  Map map;
  map.add_exact(0, 4);
  const Map::Mark mark = map.mark();
  map.add_exact(4, 4);
  map.add_atom(1, 8, 3);
  map.rewind(mark);
  EXPECT_EQ(map.size(), 4u);
  ASSERT_EQ(map.runs().size(), 1u);
  EXPECT_EQ(map.runs().front().size, 4u);

  Map empty;
  const Map::Mark start = empty.mark();
  empty.add_atom(1, 0, 3);
  empty.rewind(start);
  EXPECT_EQ(empty.size(), 0u);
  EXPECT_TRUE(empty.runs().empty());
}

}  // namespace
}  // namespace sayyes
