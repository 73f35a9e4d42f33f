#include "sayyes/linting/phrase_set.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sayyes {
namespace {

std::vector<std::string> tokens(std::string_view text, ViewSpan within) {
  TokenList list;
  list.cut(text, within);
  std::vector<std::string> all;
  for (const TokenList::Token& token : list.tokens())
    all.emplace_back(first_token(text.substr(token.begin, within.end - token.begin)));
  return all;
}

std::vector<std::string> found(const PhraseSet& set, std::string_view text, ViewSpan within) {
  TokenList list;
  list.cut(text, within);
  std::vector<ViewSpan> places;
  set.find_in(list, places);
  std::vector<std::string> all;
  for (const ViewSpan& place : places) all.emplace_back(text.substr(place.begin, place.size()));
  return all;
}

ViewSpan whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

TEST(TokenListTest, CutsWordsAndMarks) {
  using Words = std::vector<std::string>;
  const std::string text =
      "it's a caf\xC3\xA9, \xE2\x82\xAC"
      "5!";
  EXPECT_EQ(tokens(text, whole(text)), (Words{"it", "'", "s", "a", "caf\xC3\xA9", ",", "\xE2\x82\xAC", "5", "!"}));
  EXPECT_EQ(tokens("no food here", {3, 6}), Words{"foo"});
  EXPECT_EQ(tokens("", {0, 0}), Words{});
}

TEST(TokenListTest, EqualTokensHaveEqualHashes) {
  EXPECT_EQ(token_hash("librarian"), token_hash(std::string_view("librarian at").substr(0, 9)));
  EXPECT_NE(token_hash("no"), token_hash("on"));
  EXPECT_NE(token_hash("library"), token_hash("libraries"));
}

TEST(PhraseSetTest, FindsTheLongestPhraseAtEachPlace) {
  using Words = std::vector<std::string>;
  const std::vector<std::string> phrases{"the café", "(the|a) reading room(s)", "reading", "p. 5"};
  const PhraseSet set(phrases);
  const std::string text = "reading at the caf\xC3\xA9 or a reading room, see p. 5";
  EXPECT_EQ(found(set, text, whole(text)), (Words{"reading", "the caf\xC3\xA9", "a reading room", "reading", "p. 5"}));
  EXPECT_EQ(found(set, "the reading rooms", {0, 11}), Words{"reading"});  // nothing goes beyond the stretch
  EXPECT_EQ(found(set, "spreading", whole("spreading")), Words{});
}

TEST(PhraseSetTest, LooksRightNextToAPlace) {
  const std::vector<std::string> phrases{"at the desk", "desk"};
  const PhraseSet set(phrases);
  const std::string_view text = "ask at the desk now";
  EXPECT_EQ(set.longest_at(text, 4, 19), 11u);
  EXPECT_EQ(set.longest_at(text, 4, 14), 0u);
  EXPECT_EQ(set.longest_at(text, 0, 19), 0u);
  EXPECT_TRUE(set.ends_at(text, 15, 0));
  EXPECT_FALSE(set.ends_at(text, 10, 0));
  EXPECT_FALSE(PhraseSet().ends_at(text, 15, 0));
}

}  // namespace
}  // namespace sayyes
