#include "sayyes/support/hash.h"

#include <gtest/gtest.h>

namespace sayyes {
namespace {

TEST(HashTest, IsFnv1aWith64Bits) {
  // The published test vectors of FNV-1a.
  EXPECT_EQ(hash64(""), 0xcbf29ce484222325u);
  EXPECT_EQ(hash64("a"), 0xaf63dc4c8601ec8cu);
  EXPECT_EQ(hash64("foobar"), 0x85944171f73967e8u);
}

TEST(HashTest, WritesSixteenDigits) {
  EXPECT_EQ(Hash64().add("a").hex(), "af63dc4c8601ec8c");
  EXPECT_EQ(Hash64().hex().size(), 16u);
}

TEST(HashTest, FieldsDoNotRunTogether) {
  EXPECT_NE(Hash64().add_field("ab").add_field("c").value(), Hash64().add_field("a").add_field("bc").value());
  EXPECT_EQ(Hash64().add("ab").value(), Hash64().add("a").add("b").value());
}

}  // namespace
}  // namespace sayyes
