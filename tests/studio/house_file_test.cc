// sayyes.toml edited as text: what is said gets in, what was there stays.

#include <gtest/gtest.h>

#include "house_file.h"

namespace sayyes::studio {
namespace {

TEST(HouseFileTest, AFactGoesIntoItsTable) {
  EXPECT_EQ(with_facts("", {{"places.food", "here"}}), "[places]\nfood = \"here\"\n");
  EXPECT_EQ(with_facts("[places]\nfood = \"old\" # x\n", {{"places.food", "new"}}), "[places]\nfood = \"new\"\n");
  EXPECT_EQ(with_facts("[places]  # where\nfood = \"a\"\n\n# more\n[words]\n", {{"places.phone", "b"}}),
            "[places]  # where\nfood = \"a\"\nphone = \"b\"\n\n# more\n[words]\n");
  EXPECT_EQ(with_facts("profile = \"sign\"", {{"hours.back", "2 pm"}}), "profile = \"sign\"\n\n[hours]\nback = \"2 pm\"\n");
  EXPECT_EQ(with_facts("[places]\r\na = \"1\"\r\n", {{"places.b", "2"}}), "[places]\r\na = \"1\"\r\nb = \"2\"\r\n");
  EXPECT_EQ(with_facts("", {{"nothing", "x"}, {".a", "x"}, {"a.", "x"}}), "");
}

TEST(HouseFileTest, OddKeysAndTextsAreQuoted) {
  EXPECT_EQ(with_facts("", {{"places.the hall", "a \"b\"\n"}}), "[places]\n\"the hall\" = \"a \\\"b\\\"\\u000a\"\n");
}

TEST(HouseFileTest, DecisionsGoToTheEnd) {
  EXPECT_EQ(with_intents("profile = \"sign\"\n", {{"", "no flash", Intent::firm, "prints", "", ""}}),
            "profile = \"sign\"\n\n[[intent]]\ntext = \"no flash\"\nvalue = \"firm\"\nreason = \"prints\"\n");
}

}  // namespace
}  // namespace sayyes::studio
