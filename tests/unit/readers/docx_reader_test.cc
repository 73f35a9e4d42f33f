#include <gtest/gtest.h>

#include "support/archive.h"
#include "unit/readers/reading.h"

namespace sayyes {
namespace {

using archives::docx;
using archives::relation;
using reading::places;
using reading::read;
using reading::refusal;

std::string p(std::string_view inside) { return "<w:p>" + std::string(inside) + "</w:p>"; }
std::string r(std::string_view text, std::string_view look = {}) {
  std::string out = "<w:r>";
  if (!look.empty()) out += "<w:rPr>" + std::string(look) + "</w:rPr>";
  return out + "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}
std::string word(std::string_view body) { return places(docx(body), Format::docx); }

bool editable(const Document& document, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(document.text().find(words));
  return document.is_editable({at, at + static_cast<std::uint32_t>(words.size())});
}

TEST(DocxReaderTest, CountsTheParagraphsOfTheBody) {
  EXPECT_EQ(word(p(r("One")) + p("") + p(r("Three &amp; four"))), "paragraph 1:One / paragraph 3:Three & four");
}

TEST(DocxReaderTest, PutsSplitTextTogether) {
  const std::string forty = [] {
    std::string all;
    for (const char c : std::string_view("Patrons must not eat here at any time!!!")) all += r(std::string(1, c));
    return all;
  }();
  EXPECT_EQ(word(p(forty)), "paragraph 1:Patrons must not eat here at any time!!!");
  EXPECT_EQ(word(p(r("NO FO", "<w:b/>") + "<w:proofErr w:type=\"spellStart\"/>" + r("OD"))), "paragraph 1:NO FOOD");
}

TEST(DocxReaderTest, LetsWordsChangeAcrossRunsThatLookAlike) {
  const Document document =
      read(docx(p(r("Your I", "<w:sz w:val=\"20\"/><w:lang w:val=\"en-GB\"/>") + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/>" +
                  r("LL is", "<w:sz w:val=\"20\"/>") + r(" at the ", "<w:sz w:val=\"24\"/>") + "<w:hyperlink>" +
                  r("desk", "<w:sz w:val=\"24\"/>") + "</w:hyperlink>")),
           Format::docx);
  EXPECT_TRUE(editable(document, "ILL"));
  EXPECT_FALSE(editable(document, "is at"));       // another size
  EXPECT_FALSE(editable(document, "the desk"));    // a link begins
  EXPECT_TRUE(editable(document, "desk"));
}

TEST(DocxReaderTest, ReadsTheFinalTextOfTrackedChanges) {
  EXPECT_EQ(word(p(r("No ") + "<w:del><w:r><w:delText>dogs</w:delText></w:r></w:del><w:ins>" + r("cats") + "</w:ins>" +
                   "<w:moveFrom>" + r(" gone") + "</w:moveFrom><w:moveTo>" + r(" come") + "</w:moveTo>")),
            "paragraph 1:No cats come");
  EXPECT_EQ(word(p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("No food ")) + p(r("or drink")) + p(r("Next"))),
            "paragraph 1:No food or drink / paragraph 3:Next");
}

TEST(DocxReaderTest, LeavesOutWhatIsHiddenAndHowFieldsAreMade) {
  EXPECT_EQ(word(p(r("Seen") + r("hidden", "<w:vanish/>") + r(" too", "<w:vanish w:val=\"0\"/>"))), "paragraph 1:Seen too");
  EXPECT_EQ(word(p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r>"
                   "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
                   r("our page") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")),
            "paragraph 1:our page");
}

TEST(DocxReaderTest, NamesTablesTextBoxesAndPictures) {
  EXPECT_EQ(word("<w:tbl><w:tr><w:tc>" + p(r("a")) + "</w:tc><w:tc>" + p(r("b")) + p(r("c")) + "</w:tc></w:tr><w:tr><w:tc>" +
                 "<w:tbl><w:tr><w:tc>" + p(r("in")) + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>" + p(r("after"))),
            "table 1, row 1, cell 1:a / table 1, row 1, cell 2:b / table 1, row 1, cell 2, paragraph 2:c / "
            "table 1, row 2, cell 1, table 1, row 1, cell 1:in / paragraph 1:after");
  // The box stands in the middle of a sentence, told twice.
  EXPECT_EQ(word(p(r("Before ") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>" + p(r("boxed")) +
                   "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>" + p(r("boxed")) +
                   "</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>" + r("after"))),
            "paragraph 1:Before after / text box 1:boxed");
  EXPECT_EQ(word(p("<w:r><wp:docPr id=\"1\" name=\"Picture 3\" descr=\"No dogs &amp; cats\"/></w:r>")),
            "alternative text of Picture 3:No dogs & cats");
}

TEST(DocxReaderTest, ReadsHeadersFootersAndNotes) {
  const auto part = [](std::string_view root, std::string_view inside) {
    return "<w:" + std::string(root) + " " + std::string(archives::kWordSpaces) + ">" + std::string(inside) + "</w:" + std::string(root) + ">";
  };
  const std::string bytes = docx(
      p(r("Body")),
      {{"word/header1.xml", part("hdr", p(r("Top")))},
       {"word/footer1.xml", part("ftr", p(r("First")) + p(r("Second")))},
       {"word/footer2.xml", part("ftr", p(r("Even")))},
       {"word/footnotes.xml", part("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\">" + p(r("line")) + "</w:footnote>" +
                                                    "<w:footnote w:id=\"2\">" + p(r("Noted")) + "</w:footnote>")},
       {"word/comments.xml", part("comments", "<w:comment>" + p(r("Said aside")) + "</w:comment>")}},
      relation("rId1", "header", "header1.xml") + relation("rId2", "footer", "/word/footer1.xml") +
          relation("rId3", "footer", "../word/footer2.xml") + relation("rId4", "footnotes", "footnotes.xml") +
          relation("rId5", "comments", "comments.xml"));
  EXPECT_EQ(places(bytes, Format::docx),
            "paragraph 1:Body / header:Top / footer 1:First / footer 1, paragraph 2:Second / footer 2:Even / footnote 1:Noted");
  const Document document = read(bytes, Format::docx);
  const auto at = static_cast<std::uint32_t>(document.text().find("Noted"));
  const auto place = document.place({at, at + 5});
  EXPECT_EQ(place->part, "word/footnotes.xml");
  EXPECT_EQ(document.content().substr(document.locate({at, at + 5}).bytes.begin, 5), "Noted");
}

TEST(DocxReaderTest, KnowsStylesAndLanguages) {
  const std::string styles =
      "<w:styles " + std::string(archives::kWordSpaces) +
      "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"es-ES\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"berschrift1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Gone\"><w:name w:val=\"Gone\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
  const std::string bytes = docx(p("<w:pPr><w:pStyle w:val=\"Mine\"/></w:pPr>" + r("Hola")) +
                                     p("<w:pPr><w:pStyle w:val=\"Gone\"/></w:pPr>" + r("nada")) +
                                     p("<w:pPr><w:numPr/></w:pPr>" + r("Hello", "<w:lang w:val=\"en-GB\"/>")),
                                 {{"word/styles.xml", styles}}, relation("rId1", "styles", "styles.xml"));
  EXPECT_EQ(reading::segments(bytes, Format::docx), "heading:Hola / list_item:Hello");
  EXPECT_EQ(reading::languages(bytes, Format::docx), "es-ES:Hola / en-GB:Hello");
}

TEST(DocxReaderTest, ReadsSpacesAsTheProgramDoes) {
  EXPECT_EQ(word(p("<w:r><w:t> one </w:t></w:r><w:r><w:t xml:space=\"preserve\"> two</w:t><w:tab/><w:t>three</w:t><w:br/><w:t>four</w:t></w:r>")),
            "paragraph 1:one two three|four");
}

TEST(DocxReaderTest, RefusesWhatIsNoWordDocument) {
  EXPECT_EQ(refusal(archives::pptx({archives::slide_xml("")}), Format::docx), "other-kind");
  EXPECT_EQ(refusal("{\\rtf1 text}", Format::docx), "other-kind");
  EXPECT_EQ(refusal("%PDF-1.7", Format::docx), "other-kind");
  EXPECT_EQ(refusal("<!doctype html><p>Hi", Format::docx), "other-kind");
  EXPECT_EQ(refusal("", Format::docx), "archive-damaged");
  std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  EXPECT_EQ(refusal(locked, Format::docx), "other-kind");
  for (const char c : std::string_view("EncryptedPackage")) (locked += c) += '\0';
  EXPECT_EQ(refusal(locked, Format::docx), "locked");
  EXPECT_EQ(refusal(docx("<w:p>"), Format::docx), "xml-broken");
}

TEST(DocxReaderTest, LeavesSignedFilesAsTheyAre) {
  const Document document = read(docx(p(r("No food")), {{"_xmlsignatures/sig1.xml", "<x/>"}}), Format::docx);
  ASSERT_TRUE(document.unwritable());
  EXPECT_EQ(document.unwritable()->code, "signed");
  EXPECT_FALSE(editable(document, "food"));
}

}  // namespace
}  // namespace sayyes
