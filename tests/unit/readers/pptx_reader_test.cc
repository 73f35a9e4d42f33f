#include <gtest/gtest.h>

#include "support/archive.h"
#include "unit/readers/reading.h"

namespace sayyes {
namespace {

using archives::pptx;
using archives::slide_xml;
using reading::places;

std::string shape(std::string_view name, std::string_view paragraphs, std::string_view placeholder = {}, std::string_view attributes = {}) {
  std::string out = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"" + std::string(name) + "\" " + std::string(attributes) + "/><p:nvPr>";
  if (!placeholder.empty()) out += "<p:ph type=\"" + std::string(placeholder) + "\"/>";
  return out + "</p:nvPr></p:nvSpPr><p:txBody>" + std::string(paragraphs) + "</p:txBody></p:sp>";
}
std::string p(std::string_view text) { return "<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>" + std::string(text) + "</a:t></a:r></a:p>"; }

TEST(PptxReaderTest, NamesSlidesInTheOrderInWhichTheyAreShown) {
  EXPECT_EQ(places(pptx({slide_xml(shape("Title 1", p("First"), "title")), slide_xml(shape("Box 4", p("Second") + p("more")))}), Format::pptx),
            "slide 1, shape Title 1:First / slide 2, shape Box 4:Second / slide 2, shape Box 4, paragraph 2:more");
  EXPECT_EQ(reading::segments(pptx({slide_xml(shape("Title 1", p("First"), "title"))}), Format::pptx), "heading:First");
}

TEST(PptxReaderTest, PutsSplitTextTogether) {
  const std::string text =
      "<a:p><a:r><a:rPr lang=\"en-US\" dirty=\"0\"/><a:t>Your I</a:t></a:r><a:r><a:rPr lang=\"en-GB\" err=\"1\"/><a:t>LL</a:t></a:r>"
      "<a:br/><a:r><a:rPr b=\"1\"/><a:t>is here</a:t></a:r></a:p>";
  const std::string bytes = pptx({slide_xml(shape("Box", text))});
  EXPECT_EQ(places(bytes, Format::pptx), "slide 1, shape Box:Your ILL|is here");
  const Document document = reading::read(bytes, Format::pptx);
  EXPECT_TRUE(document.is_editable({0, 8}));
  EXPECT_TRUE(document.is_editable({0, static_cast<std::uint32_t>(document.text().size())}));  // a line for a line
}

TEST(PptxReaderTest, ReadsTablesDescriptionsAndNotes) {
  const std::string table = "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"Table 3\"/></p:nvGraphicFramePr><a:tbl><a:tr><a:tc><a:txBody>" +
                            p("a") + "</a:txBody></a:tc><a:tc><a:txBody>" + p("b") + "</a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>";
  const std::string picture = "<p:pic><p:nvPicPr><p:cNvPr id=\"5\" name=\"Picture 4\" descr=\"A closed door\"/></p:nvPicPr></p:pic>";
  const std::string notes = "<p:notes " + std::string(archives::kSlideSpaces) + "><p:cSld><p:spTree>" +
                            shape("Slide Number", p("1"), "sldNum") + shape("Notes", p("Say hello"), "body") + "</p:spTree></p:cSld></p:notes>";
  EXPECT_EQ(places(pptx({slide_xml(table + picture)},
                        {{"ppt/slides/_rels/slide1.xml.rels", archives::relations(archives::relation("rId1", "notesSlide", "../notesSlides/notesSlide1.xml"))},
                         {"ppt/notesSlides/notesSlide1.xml", notes}}),
                   Format::pptx),
            "slide 1, shape Table 3, row 1, cell 1:a / slide 1, shape Table 3, row 1, cell 2:b / "
            "slide 1, shape Picture 4, alternative text:A closed door / slide 1, notes:Say hello");
}

TEST(PptxReaderTest, LeavesOutWhatIsHiddenAndSaysSo) {
  const std::string bytes =
      pptx({slide_xml(shape("A", p("gone")), "show=\"0\""), slide_xml(shape("B", p("hidden"), {}, "hidden=\"1\"") + shape("C", p("seen")))});
  EXPECT_EQ(places(bytes, Format::pptx), "slide 2, shape C:seen");
  const Document document = reading::read(bytes, Format::pptx);
  ASSERT_EQ(document.notices().size(), 1u);
  EXPECT_EQ(document.notices().front().code, "hidden-slides");
  EXPECT_EQ(document.place({0, 4})->page, 2u);
}

TEST(PptxReaderTest, RefusesWhatIsNoPresentation) {
  EXPECT_EQ(reading::refusal(archives::docx("<w:p/>"), Format::pptx), "other-kind");
}

}  // namespace
}  // namespace sayyes
