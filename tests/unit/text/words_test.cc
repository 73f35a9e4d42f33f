#include "sayyes/text/words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/random_text.h"

namespace sayyes {
namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (const auto& span : words_of(text)) words.emplace_back(text.substr(span.begin, span.size()));
  return words;
}

TEST(WordsTest, AreRunsOfWordCharactersWithInnerApostrophes) {
  struct Case {
    std::string_view text;
    std::vector<std::string> words;
  };
  const Case cases[] = {
      {"", {}},
      {" -- !", {}},
      {"No food", {"No", "food"}},
      {"don't, don\u2019t and 'quoted'", {"don't", "don\u2019t", "and", "quoted"}},
      {"patrons' rights", {"patrons", "rights"}},
      {"inter-library self\u2010check", {"inter", "library", "self", "check"}},
      {"10.30 and 1,000. 5", {"10.30", "and", "1,000", "5"}},
      {"closed.No food", {"closed", "No", "food"}},
      {"snake_case 3D", {"snake_case", "3D"}},
      {"caf\u00E9 cafe\u0301 \u65E5\u672C", {"caf\u00E9", "cafe\u0301", "\u65E5\u672C"}},
      {"im\u00ADpossible", {"im\u00ADpossible"}},
      {"a \uFFFC b", {"a", "b"}},
      {"\u26A0\uFE0FNO \u0301 dogs\u200D", {"NO", "dogs\u200D"}},  // marks of what is no word
      {"\xFF"
       "a\x80",
       {"a"}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(words_in(c.text), c.words) << c.text;
    EXPECT_EQ(count_words(c.text), c.words.size()) << c.text;
  }
}

TEST(WordEdgeTest, IsWhereNoWordGoesOn) {
  struct Case {
    std::string_view text;  // '|' marks every edge beside a word; the ends of the text are always edges
  };
  const Case cases[] = {{"|no| |food|"},       {"|don't|"}, {"|don\u2019t|!"}, {"'|no|'"},
                        {"|inter|-|library|"}, {"$|5.50|"}, {"|patron's|"},    {"|x|'"},
                        {"\u26A0\uFE0F|NO|"}};
  for (const Case& c : cases) {
    std::string text;
    std::vector<bool> marked(1, false);
    for (const char byte : c.text) {
      if (byte == '|') {
        marked.back() = true;
      } else {
        text += byte;
        marked.push_back(false);
      }
    }
    for (std::size_t at = 0; at <= text.size(); ++at) {
      const bool inside_character = at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
      const bool beside_word = is_word_before(text, at) || is_word_at(text, at);
      if (inside_character || !beside_word) continue;
      EXPECT_EQ(is_word_edge(text, at), marked[at]) << c.text << ' ' << at;
    }
  }
  EXPECT_FALSE(is_word_edge("caf\u00E9s", 5)) << "a letter beyond ASCII is a neighbour too";
  EXPECT_TRUE(is_word_edge("abc", 99));
}

TEST(WordEdgeTest, AgreesWithWordsOf) {
  checks::RandomText random(3);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random.text(random.below(12));
    for (const auto& word : words_of(text)) {
      ASSERT_TRUE(is_word_edge(text, word.begin) && is_word_edge(text, word.end)) << testing::PrintToString(text) << word.begin;
      for (std::size_t at = word.begin + character_size(text, word.begin); at < word.end; at += character_size(text, at)) {
        ASSERT_FALSE(is_word_edge(text, at) && !elides(text, at - 1) && !(at >= 3 && elides(text, at - 3))) << testing::PrintToString(text) << at;
      }
    }
  }
}

TEST(CharacterTest, KnowsLettersAndCapitals) {
  EXPECT_TRUE(is_letter_at("a", 0));
  EXPECT_TRUE(is_letter_at("\u00E9", 0));
  EXPECT_FALSE(is_letter_at("1", 0));
  EXPECT_FALSE(is_letter_at("_", 0));
  EXPECT_FALSE(is_letter_at("", 0));
  EXPECT_TRUE(is_upper_at("\u00C9", 0));
  EXPECT_FALSE(is_upper_at("\u00E9", 0));
  EXPECT_EQ(character_size("\U0001F600", 0), 4u);
  EXPECT_EQ(character_size("\xF0\x9F", 0), 1u);
}

std::string sentence(std::string_view text, std::string_view needle, bool lines_end = false) {
  const auto at = text.find(needle);
  const auto span = sentence_around(text, static_cast<std::uint32_t>(at), lines_end);
  return std::string(text.substr(span.begin, span.size()));
}

TEST(SentenceTest, EndsAtMarksThatEndOne) {
  struct Case {
    std::string_view text, needle, expected;
  };
  const Case cases[] = {
      {"We are open. No food, please! Ask us.", "food", "No food, please!"},
      {"We are open. No food", "open", "We are open."},
      {"See room No. 5 for help. Thanks.", "help", "See room No. 5 for help."},
      {"The answer is no. Ask us.", "answer", "The answer is no."},
      {"Ask Mr. Smith or Dr. Jones. Bye.", "Jones", "Ask Mr. Smith or Dr. Jones."},
      {"It costs 5.50 a day. Bye.", "day", "It costs 5.50 a day."},
      {"Books by J. K. Rowling are here. Bye.", "here", "Books by J. K. Rowling are here."},
      {"Open until 5 p.m. on Friday. Bye.", "Friday", "Open until 5 p.m. on Friday."},
      {"Open until 5 p.m. No food.", "food", "No food."},
      {"Open at 9 a.m. Monday to Friday.", "Open", "Open at 9 a.m. Monday to Friday."},
      {"He said \u201CNo food.\u201D We said yes.", "food", "He said \u201CNo food.\u201D"},
      {"Well\u2026 no food. Bye.", "food", "Well\u2026 no food."},
      {"Please note: no food. Bye.", "food", "no food."},
      {"Open 10:30 today. Bye.", "today", "Open 10:30 today."},
      {"Really?! No food.", "food", "No food."},
      {"See example.org. No food.", "food", "No food."},
      {"one\n\ntwo words\n\nthree", "words", "two words"},
      {"soft\nbreak here", "here", "soft\nbreak here"},
      {"left\x1f"
       "right side\x1f"
       "more",
       "side", "right side"},
      {"", "", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(sentence(c.text, c.needle), c.expected) << c.text;
}

TEST(SentenceTest, LinesEndOneWhereTheyDo) {
  EXPECT_EQ(sentence("NO FOOD\nNO DRINKS\r\nthanks", "DRINKS", true), "NO DRINKS");
  EXPECT_EQ(sentence("NO FOOD\nNO DRINKS\r\nthanks", "NO FOOD", true), "NO FOOD");
  EXPECT_EQ(sentence("NO FOOD\rNO DRINKS", "DRINKS", true), "NO DRINKS");
}

TEST(SentenceTest, HoldsThePlaceAndStaysShortInATextWithoutStops) {
  checks::RandomText random(9);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random.text(1 + random.below(30));
    for (std::size_t at = 0; at <= text.size(); at += at < text.size() ? character_size(text, at) : 1) {
      const auto span = sentence_around(text, static_cast<std::uint32_t>(at), i % 2 == 0);
      ASSERT_LE(span.begin, at);
      ASSERT_LE(at, span.end);
      ASSERT_LE(span.end, text.size());
    }
  }
  const std::string endless(1 << 20, 'x');
  EXPECT_LE(sentence_around(endless, 1 << 19, false).size(), 8192u);
}

}  // namespace
}  // namespace sayyes
