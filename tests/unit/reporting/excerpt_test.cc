#include "sayyes/reporting/excerpt.h"

#include <gtest/gtest.h>

#include "sayyes/reporting/display.h"
#include "sayyes/reporting/text_layout.h"

namespace sayyes {
namespace {

struct Case {
  std::string line;
  std::string match;
  std::size_t columns;
  std::string text;
  std::size_t begin, end;
};

TEST(ExcerptTest, PutsTheMarkUnderTheMatch) {
  const Case cases[] = {
      {"NO FOOD", "NO FOOD", 40, "NO FOOD", 0, 7},
      {"please, no food", "no food", 40, "please, no food", 8, 15},
      {"\tno food", "no food", 40, "    no food", 4, 11},
      {"a\tno", "no", 40, "a   no", 4, 6},
      {"図書館 no food", "no food", 40, "図書館 no food", 7, 14},
      {"no 図書館", "図書館", 40, "no 図書館", 3, 9},
      {"cafe\u0301 no", "no", 40, "cafe\u0301 no", 5, 7},
      {"👩‍👧 no", "no", 40, "👩‍👧 no", 3, 5},
      {"\x1b[31mno", "no", 40, "\\x1b[31mno", 8, 10},
      {"\u202Eno", "no", 40, "\\u{202e}no", 8, 10},
      {"\u0301", "\u0301", 40, "\u0301", 0, 1},
      {"aaaaaaaaaa bbbbbbbbbb no cccccccccc dddddddddd", "no", 20, "…bbbbb no ccccccccc…", 7, 9},
      {"no cccccccccc dddddddddd", "no", 20, "no cccccccccc ddddd…", 0, 2},
      {"aaaaaaaaaa bbbbbbbbbb no", "no", 20, "…aaaa bbbbbbbbbb no", 17, 19},
      {std::string(50, 'x'), std::string(50, 'x'), 20, std::string(19, 'x') + "…", 0, 19},
  };
  for (const Case& c : cases) {
    const std::size_t at = c.line.find(c.match);
    const Excerpt excerpt = make_excerpt(c.line, at, at + c.match.size(), c.columns);
    EXPECT_EQ(excerpt.text, c.text) << c.line;
    EXPECT_EQ(excerpt.mark_begin, c.begin) << c.line;
    EXPECT_EQ(excerpt.mark_end, c.end) << c.line;
    EXPECT_LE(columns_of(excerpt.text), c.columns) << c.line;
  }
}

TEST(ExcerptTest, StaysWithinItsColumnsAndItsTime) {
  const std::string words = [] {
    std::string out;
    while (out.size() < 3'000'000) out += "né 図\t";
    return out;
  }();
  for (std::size_t at : {std::size_t{0}, std::size_t{1'500'000}, words.size() - 10}) {
    while ((static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
    for (std::size_t columns = 20; columns < 60; ++columns) {
      const Excerpt excerpt = make_excerpt(words, at, at + 6, columns);
      EXPECT_LE(columns_of(excerpt.text), columns);
      EXPECT_LE(excerpt.mark_end, columns);
      EXPECT_LT(excerpt.mark_begin, excerpt.mark_end);
    }
  }
  std::string marks = "e";
  for (int i = 0; i < 100000; ++i) marks += "\u0301";
  EXPECT_LT(make_excerpt(marks, 0, marks.size(), 40).text.size(), 4000u);
}

TEST(DisplayTest, ShowsNothingThatMovesTheCursor) {
  struct One {
    std::string text, shown;
  };
  for (const One& c : {One{"a\nb\tc", "a b c"},
                       {"\x1b]8;;x\x07", "\\x1b]8;;x\\x07"},
                       {"\x7f", "\\x7f"},
                       {"\u0085", "\\x85"},
                       {"\u2066x\u2069", "\\u{2066}x\\u{2069}"},
                       {"\xff", "\\xff"},
                       {"\u200B", "\\u{200b}"},
                       {"é 図", "é 図"},
                       {"\uFEFF", "\\u{feff}"},
                       {std::string("\0", 1), "\\x00"}}) {
    EXPECT_EQ(shown_text(c.text), c.shown);
  }
}

TEST(TextLayoutTest, WrapsAtSpaces) {
  std::string out;
  append_wrapped(out, "one two three four five six seven", 4, 24);
  EXPECT_EQ(out, "one two three four\n    five six seven");
  out.clear();
  append_wrapped(out, "NO FOOD\nOR DRINK", 2, 80);
  EXPECT_EQ(out, "NO FOOD\n  OR DRINK");
}

}  // namespace
}  // namespace sayyes
