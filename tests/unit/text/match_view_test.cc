#include "sayyes/text/match_view.h"

#include <gtest/gtest.h>

#include <string>

#include "sayyes/text/fold_character.h"
#include "support/document_checks.h"
#include "support/random_text.h"

namespace sayyes {
namespace {

struct FoldCase {
  std::string_view text;
  std::string_view expected;
};

TEST(MatchViewTest, UnifiesCharactersNotSpellings) {
  const FoldCase cases[] = {
      {"", ""},
      {"NO FOOD or Drink!", "no food or drink!"},
      {"a  b\t\tc\r\nd\re\nf", "a b c d e f"},
      {"\n\n lead and tail \n", " lead and tail "},
      {"a\u00A0b\u2009c\u3000d\u202Fe\u2028f", "a b c d e f"},
      {"a \u200B \u00A0 b", "a b"},
      {"don\u2019t don\u02BCt don\u2018t don\uFF07t don`t don\u00B4t don\u2032t", "don't don't don't don't don't don't don't"},
      {"\u201Chi\u201D \u00ABho\u00BB \u201Ehu\u201F", "\"hi\" \"ho\" \"hu\""},
      {"im\u00ADpossible can\u200Bnot wo\u2060rd x\uFEFFy a\uFE0Fb", "impossible cannot word xy ab"},
      {"\uFF2E\uFF2F \uFF46\uFF4F\uFF4F\uFF44\uFF01", "no food!"},
      {"o\uFB03ce \uFB01ne \uFB05ay \u0133s", "office fine stay ijs"},
      {"CAF\u00C9 cafe\u0301 CAFE\u0301", "caf\u00E9 caf\u00E9 caf\u00E9"},
      {"Stra\u00DFe STRA\u1E9EE", "strasse strasse"},
      {"\u0130stanbul I\u0307stanbul", "i\u0307stanbul i\u0307stanbul"},
      {"\u0391\u03A3 \u03C2", "\u03B1\u03C3 \u03C3"},
      {"\u2116 5, 1\u00BA, \u00BD", "\u2116 5, 1\u00BA, \u00BD"},
      {"inter\u2010library non\u2011fiction Mon\u2013Fri 5\u22126", "inter-library non-fiction mon-fri 5-6"},
      {"late \u2013 no food \u2014 please \u2014", "late \u2013 no food \u2013 please \u2013"},
      {"late\u2014no food", "late\u2014no food"},
      {"\u212A \u2126", "k \u03C9"},
      {"\u1100\u1161\u11A8", "\uAC01"},
      {"a\x01"
       "b\x7f"
       "c",
       "a b c"},
      {"one\x1ftwo", "one\x1ftwo"},
      {"\u0420\u0423\u0421 \u4E2D\u6587 \U0001F600", "\u0440\u0443\u0441 \u4E2D\u6587 \U0001F600"},
  };
  for (const FoldCase& c : cases) {
    EXPECT_EQ(make_match_view(c.text).text, c.expected) << c.text;
    EXPECT_EQ(checks::check_view(c.text), "") << c.text;
  }
  EXPECT_EQ(fold(std::string_view("a\0b", 3)), "a b");
}

TEST(MatchViewTest, MapsBackToTheOuterHull) {
  struct Case {
    std::string_view text, find, origin;
  };
  const Case cases[] = {
      {"You  can\u2019t  eat", "can't eat", "can\u2019t  eat"},
      {"im\u00ADpossible!", "impossible", "im\u00ADpossible"},
      {"die Stra\u00DFe hier", "strasse", "Stra\u00DFe"},
      {"die Stra\u00DFe hier", "ss", "\u00DF"},
      {"the o\uFB03ce", "f", "\uFB03"},
      {"un cafe\u0301 noir", "caf\u00E9", "cafe\u0301"},
      {"\uFF2E\uFF2F food", "no", "\uFF2E\uFF2F"},
      {"a \r\n b", "a b", "a \r\n b"},
      {"No\u200B food", "no food", "No\u200B food"},
  };
  for (const Case& c : cases) {
    const MatchView view = make_match_view(c.text);
    const auto at = static_cast<std::uint32_t>(view.text.find(c.find));
    ASSERT_NE(at, static_cast<std::uint32_t>(std::string::npos)) << c.text;
    const TextSpan span = view.map.map({at, at + static_cast<std::uint32_t>(c.find.size())});
    EXPECT_EQ(c.text.substr(span.begin, span.size()), c.origin) << c.text;
  }
}

TEST(MatchViewTest, TextOfOneSpaceAndNoSurpriseIsOneRun) {
  const std::string text(20000, 'x');
  EXPECT_EQ(make_match_view(text).map.runs().size(), 1u);
  EXPECT_EQ(make_match_view("NO FOOD\nOR DRINK, Caf\u00C9").map.runs().size(), 1u);
}

TEST(MatchViewTest, RunsOfWhiteSpaceMayCrossAnyBlock) {
  for (std::size_t length : {4094u, 4095u, 4096u, 4097u, 8191u, 8192u}) {
    for (std::size_t gap : {1u, 2u, 9u, 4096u, 10000u}) {
      const std::string text = std::string(length, 'A') + std::string(gap, ' ') + "\u00A0Z" + std::string(gap, '\n') + "end";
      EXPECT_EQ(fold(text), std::string(length, 'a') + " z end") << length << ' ' << gap;
      EXPECT_EQ(checks::check_view(text), "");
    }
  }
}

TEST(MatchViewTest, ManyMarksOnOneLetterStayLinear) {
  std::string text = "a";
  for (int i = 0; i < 200000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";
  const MatchView view = make_match_view(text);
  EXPECT_GE(view.text.size(), text.size() - 8);
}

TEST(MatchViewTest, EveryAssignedCharacterKeepsTheRules) {
  std::string text;
  for (char32_t code = 1; code <= 0x1FFFF; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    text.clear();
    append_utf8(text, code);
    text += 'x';
    ASSERT_EQ(checks::check_view(text), "") << "U+" << std::hex << static_cast<unsigned>(code);
  }
}

TEST(MatchViewTest, TheShortWayToFoldIsTheLongWay) {
  for (char32_t code = 0x80; code <= 0x1FFFF; ++code) {
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    if (surrogate || fold_kind(code) != FoldKind::letter || code == 0x132 || code == 0x133) continue;
    std::string text, quick, slow;
    append_utf8(text, code);
    fold_single(code, quick);
    fold_cluster(text, slow);
    ASSERT_EQ(quick, slow) << "U+" << std::hex << static_cast<unsigned>(code);
  }
}

TEST(MatchViewTest, RandomTextsKeepTheRules) {
  checks::RandomText random(20240607);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random.text(1 + random.below(12));
    ASSERT_EQ(checks::check_view(text), "") << testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace sayyes
