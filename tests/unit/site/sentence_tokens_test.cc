#include "sayyes/site/sentence_tokens.h"

#include <gtest/gtest.h>

#include <set>

namespace sayyes {
namespace {

/// `text` must outlive what is returned.
SiteSentence sentence(std::string_view text) {
  const std::vector<TextSpan> all = site_sentences(text);
  EXPECT_EQ(all.size(), 1u);
  SiteSentence out;
  if (!all.empty()) out.read(text.substr(all.front().begin, all.front().size()), all.front());
  return out;
}

constexpr std::size_t kNone = std::string::npos;

TEST(SiteSentenceTest, FindsTheFirstOfAListWhicheverChoiceItIs) {
  const SiteSentence s = sentence("You can renew or check out eight items");
  EXPECT_EQ(s.find("items|check out|renew"_words), 2u);
  EXPECT_EQ(s.find("items|check out|renew"_words, 3), 4u);
  EXPECT_EQ(s.find("check in|checkout|out of"_words), kNone);
  EXPECT_TRUE(s.at(5, "in|out"_words));
  EXPECT_FALSE(s.at(7, "items today"_words));
  EXPECT_FALSE(s.at(99, "items"_words));
  EXPECT_EQ(s.tokens[6].number, 8);
}

TEST(SiteSentenceTest, AnEmptyListIsNowhere) { EXPECT_FALSE(sentence("You can renew").has_any({})); }

// The bits of what a sentence holds only spare work: each word is found by itself, though several share a bit.
TEST(SiteSentenceTest, FindsEachWordOfALongSentence) {
  std::string text;
  for (int i = 0; i < 600; ++i) text += "w" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + "x ";
  const SiteSentence s = sentence(text);
  std::set<std::uint64_t> bits;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    const WordChoice choice{s.tokens[i].word, word_hash(s.tokens[i].word)};
    bits.insert(choice.first_hash % 256);
    EXPECT_LE(s.find(WordList({&choice, 1})), i) << choice.words;
  }
  EXPECT_LT(bits.size(), s.tokens.size());
}

TEST(WordListTest, IsCutUpWhileCompiling) {
  constexpr WordList kWords = "borrow|check out"_words;
  static_assert(kWords.choices.size() == 2 && kWords.choices[1].words == "check out" && kWords.choices[1].first() == "check");
  static_assert(kWords.choices[1].first_hash == word_hash("check"));
}

}  // namespace
}  // namespace sayyes
