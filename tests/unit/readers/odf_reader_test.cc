#include <gtest/gtest.h>

#include "support/archive.h"
#include "unit/readers/reading.h"

namespace sayyes {
namespace {

using archives::odf;
using reading::places;
using reading::read;

std::string text(std::string_view body, std::string_view styles = {}, std::string_view masters = {}) {
  return odf("text", body, styles, masters);
}

TEST(OdtReaderTest, CountsParagraphsAndNamesTheRest) {
  EXPECT_EQ(places(text("<text:h>Head</text:h><text:p/><text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"
                        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p>"
                        "</table:table-cell></table:table-row></table:table><text:p>After</text:p>"),
                   Format::odt),
            "paragraph 1:Head / paragraph 3:Item / table 1, row 1, cell 1:a / table 1, row 1, cell 2:b / paragraph 4:After");
  EXPECT_EQ(reading::segments(text("<text:h>Head</text:h><text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"), Format::odt),
            "heading:Head / list_item:Item");
}

TEST(OdtReaderTest, ReadsNotesBoxesPicturesHeadersAndFooters) {
  EXPECT_EQ(
      places(text("<text:p>Before<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Noted</text:p>"
                  "</text:note-body></text:note> after<draw:frame draw:name=\"Frame1\"><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>"
                  "<draw:frame draw:name=\"Image1\"><svg:desc>A door</svg:desc></draw:frame>"
                  "<office:annotation><text:p>Said aside</text:p></office:annotation></text:p>",
                  "", "<style:master-page><style:header><text:p>Top</text:p></style:header><style:footer><text:p>Bottom</text:p></style:footer></style:master-page>"),
             Format::odt),
      "paragraph 1:Before after / footnote 1:Noted / text box 1:Boxed / alternative text of Image1:A door / header:Top / footer:Bottom");
}

TEST(OdtReaderTest, ReadsSpacesAndLinesAsTheProgramDoes) {
  EXPECT_EQ(places(text("<text:p>\n  one\n  two<text:s text:c=\"3\"/>three<text:tab/>four<text:line-break/>five &lt;six&gt;</text:p>"), Format::odt),
            "paragraph 1:one two three four|five <six>");
}

TEST(OdtReaderTest, LeavesOutDeletedAndHiddenText) {
  EXPECT_EQ(places(text("<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted</text:p></text:deletion></text:changed-region>"
                        "</text:tracked-changes><text:p>Seen<text:span text:style-name=\"T1\">hidden</text:span></text:p>",
                        "<style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>"),
                   Format::odt),
            "paragraph 1:Seen");
}

TEST(OdtReaderTest, LetsWordsChangeAcrossSpansThatLookAlike) {
  const std::string styles =
      "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
      "<style:style style:name=\"T1\"><style:text-properties fo:language=\"fr\" fo:country=\"FR\"/></style:style>"
      "<style:style style:name=\"T2\"><style:text-properties fo:font-weight=\"bold\"/></style:style>";
  const Document document = read(text("<text:p text:style-name=\"P1\">Your I<text:span text:style-name=\"T1\">LL</text:span>"
                                      "<text:span text:style-name=\"T2\"> is here</text:span></text:p>",
                                      styles),
                                 Format::odt);
  EXPECT_EQ(document.text(), "Your ILL is here");
  EXPECT_EQ(document.segments().front().scope, Scope::heading);
  EXPECT_TRUE(document.is_editable({0, 8}));
  EXPECT_FALSE(document.is_editable({0, 16}));
}

TEST(OdtReaderTest, RefusesOtherKindsAndLockedFiles) {
  EXPECT_EQ(reading::refusal(odf("spreadsheet", ""), Format::odt), "other-kind");
  EXPECT_EQ(reading::refusal(archives::docx(""), Format::odt), "other-kind");
  EXPECT_EQ(reading::refusal(odf("text", "", "", "", {{"META-INF/manifest.xml", "<m><encryption-data/></m>"}}), Format::odt), "locked");
}

TEST(OdpReaderTest, NamesSlidesShapesAndNotes) {
  EXPECT_EQ(places(odf("presentation",
                       "<draw:page><draw:frame presentation:class=\"title\"><draw:text-box><text:p>Hello</text:p></draw:text-box></draw:frame></draw:page>"
                       "<draw:page><draw:frame draw:name=\"TextBox 2\"><draw:text-box><text:p>One</text:p><text:p>Two</text:p></draw:text-box></draw:frame>"
                       "<draw:custom-shape><text:p>Shaped</text:p></draw:custom-shape>"
                       "<presentation:notes><draw:frame presentation:class=\"notes\"><draw:text-box><text:p>Say it</text:p></draw:text-box></draw:frame>"
                       "</presentation:notes></draw:page>"),
                   Format::odp),
            "slide 1, shape Title:Hello / slide 2, shape TextBox 2:One / slide 2, shape TextBox 2, paragraph 2:Two / slide 2, shape 2:Shaped / "
            "slide 2, notes:Say it");
}

}  // namespace
}  // namespace sayyes
