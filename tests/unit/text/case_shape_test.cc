#include "sayyes/text/case_shape.h"

#include <gtest/gtest.h>

#include <ostream>

namespace sayyes {

void PrintTo(CaseShape shape, std::ostream* out) {
  constexpr const char* kNames[] = {"lower", "sentence", "title", "upper", "mixed"};
  *out << kNames[static_cast<int>(shape)];
}

namespace {

TEST(CaseShapeTest, SeesWhatCapitalsThereAre) {
  struct Case {
    std::string_view text;
    CaseShape shape;
  };
  const Case cases[] = {
      {"", CaseShape::lower},
      {"123", CaseShape::lower},
      {"late fees", CaseShape::lower},
      {"Late fees", CaseShape::sentence},
      {"I", CaseShape::sentence},
      {"A book", CaseShape::sentence},
      {"Do I know", CaseShape::sentence},
      {"Late Fees", CaseShape::title},
      {"A Book", CaseShape::title},
      {"Terms of Use", CaseShape::title},
      {"LATE FEES", CaseShape::upper},
      {"ILL", CaseShape::upper},
      {"\u00C9T\u00C9", CaseShape::upper},
      {"\u00C9t\u00E9", CaseShape::sentence},
      {"NO food", CaseShape::mixed},
      {"iPad", CaseShape::mixed},
      {"late Fees", CaseShape::mixed},
      {"Late fees And more words", CaseShape::mixed},
      {"\u201CLate fees\u201D", CaseShape::sentence},
      {"5 BOOKS", CaseShape::upper},
      {"\u65E5\u672C", CaseShape::lower},
      {"DON'T", CaseShape::upper},
  };
  for (const Case& c : cases) EXPECT_EQ(case_shape_of(c.text), c.shape) << c.text;
}

TEST(CaseShapeTest, GivesAShapeAndLeavesNamesAlone) {
  struct Case {
    std::string_view text;
    CaseShape shape;
    std::string_view expected;
  };
  const Case cases[] = {
      {"loan from another library", CaseShape::lower, "loan from another library"},
      {"loan from another library", CaseShape::sentence, "Loan from another library"},
      {"loan from another library", CaseShape::title, "Loan from Another Library"},
      {"loan from another library", CaseShape::upper, "LOAN FROM ANOTHER LIBRARY"},
      {"loan from another library", CaseShape::mixed, "loan from another library"},
      {"DVD loans", CaseShape::lower, "DVD loans"},
      {"your ID", CaseShape::title, "Your ID"},
      {"Legal Aid", CaseShape::lower, "Legal Aid"},
      {"\u00E9t\u00E9", CaseShape::sentence, "\u00C9t\u00E9"},
      {"\u00E9t\u00E9", CaseShape::upper, "\u00C9T\u00C9"},
      {"\u201Cask us\u201D", CaseShape::sentence, "\u201CAsk us\u201D"},
      {"don't wait", CaseShape::title, "Don't Wait"},
      {"stra\u00DFe", CaseShape::upper, "STRASSE"},
      {"", CaseShape::upper, ""},
  };
  for (const Case& c : cases) EXPECT_EQ(with_case(c.text, c.shape), c.expected);
  EXPECT_EQ(with_case("info", CaseShape::upper, "tr"), "\u0130NFO");
}

TEST(CaseShapeTest, ChangesTheFirstLetterOnly) {
  EXPECT_EQ(capitalize("ask us"), "Ask us");
  EXPECT_EQ(capitalize("\u00A1hola!"), "\u00A1Hola!");
  EXPECT_EQ(capitalize("2nd floor"), "2nd floor");
  EXPECT_EQ(capitalize("ijs", "nl"), "Ijs");
  EXPECT_EQ(uncapitalize("Ask Us"), "ask Us");
  EXPECT_EQ(uncapitalize("\u00C9t\u00E9"), "\u00E9t\u00E9");
  EXPECT_EQ(capitalize(""), "");
}

TEST(CaseShapeTest, MeasuresCapitals) {
  EXPECT_DOUBLE_EQ(capital_share("NO food"), 2.0 / 6);
  EXPECT_DOUBLE_EQ(capital_share("123"), 0);
  EXPECT_TRUE(is_all_capitals("NO FOOD!"));
  EXPECT_FALSE(is_all_capitals("I"));
  EXPECT_FALSE(is_all_capitals("No"));
  EXPECT_FALSE(is_all_capitals(""));
  EXPECT_EQ(to_lower("\u0130"), "i\u0307");
  EXPECT_EQ(to_upper("\uFB01x"), "FIX");
}

}  // namespace
}  // namespace sayyes
