// Words with boxes: the answers of the programs that look at pages, and the text that comes of them.

#include "sayyes/readers/placed_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "sayyes/text/decode.h"
#include "support/document_checks.h"

namespace sayyes {
namespace {

std::string word(float x, float y, float height, std::string_view text, float width = 40) {
  const auto number = [](float value) { return std::to_string(value); };
  return "<word xMin=\"" + number(x) + "\" yMin=\"" + number(y) + "\" xMax=\"" + number(x + width) + "\" yMax=\"" +
         number(y + height) + "\">" + std::string(text) + "</word>";
}

std::string page(std::string_view blocks) {
  return "<doc><page width=\"595.2\" height=\"841.8\"><flow>" + std::string(blocks) + "</flow></page></doc>";
}

Document document_of(PlacedText text, PlacedKind kind, bool reads_confidence = false) {
  const PlacedDocument placed(std::move(text), kind);
  auto decoded = decode(placed.utf8(), "UTF-8");
  EXPECT_TRUE(decoded.has_value());
  DocumentBuilder builder(*std::move(decoded), "the file", {}, Format::pdf);
  builder.set_opened();
  placed.write(builder, reads_confidence);
  Document document = builder.finish();
  EXPECT_EQ(checks::check_document(document), "");
  return document;
}

std::string segments(const Document& document) {
  std::string out;
  for (const Segment& segment : document.segments()) {
    if (!out.empty()) out += " / ";
    out +=
        std::string(name(segment.scope)) + ":" + std::string(document.text().substr(segment.span.begin, segment.span.size()));
  }
  return out;
}

Place place_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text().find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  const auto begin = static_cast<std::uint32_t>(at);
  return document.place({begin, begin + static_cast<std::uint32_t>(words.size())}).value_or(Place{});
}

TEST(BboxLayoutTest, AWordThatIsNeverClosedTakesNothingFromWhatFollows) {
  const auto text = read_bbox_layout("<doc><page><block><line><word>infor-<line>lost<block>too</block></line></block></page></doc>");
  ASSERT_TRUE(text.has_value());
  ASSERT_EQ(text->words(), 1u);
  EXPECT_EQ(text->pages[0].blocks[0][0][0].text, "infor-");
}

TEST(BboxLayoutTest, ReadsPagesBlocksLinesAndWords) {
  const auto text = read_bbox_layout(
      "<!DOCTYPE html><html><head><title>x</title></head><body>" +
      page("<block><line>" + word(10, 20, 12, "Don&#39;t") + word(55, 20, 12, "eat &amp; drink") + "</line></block>") +
      "</body></html>");
  ASSERT_TRUE(text.has_value());
  ASSERT_EQ(text->words(), 2u);
  EXPECT_FLOAT_EQ(text->pages[0].size.width, 595.2F);
  const PlacedLine& line = text->pages[0].blocks[0][0];
  EXPECT_EQ(line[0].text, "Don't");
  EXPECT_EQ(line[1].text, "eat & drink");
  EXPECT_FLOAT_EQ(line[1].box.left, 55);
  EXPECT_FLOAT_EQ(line[1].box.bottom, 32);
}

TEST(BboxLayoutTest, TakesNothingElseForPages) {
  for (const std::string_view text : {"", "<html>", "<doc><page width=\"1\" height=\"2\">", "%PDF-1.7", "\0\0"}) {
    const auto read = read_bbox_layout(text);
    ASSERT_FALSE(read.has_value()) << text;
    EXPECT_EQ(read.problems().front().code, "damaged-answer");
  }
  // Numbers that are none, words outside of lines: read round.
  const auto odd = read_bbox_layout(
      "<doc><word xMin=\"1\">lost</word><page width=\"wide\" height=\"1e99\"><block><line>"
      "<word xMin=\"nan\">kept</word></line></block></page></doc>");
  ASSERT_TRUE(odd.has_value());
  EXPECT_EQ(odd->words(), 1u);
  EXPECT_EQ(odd->pages[0].size.width, 0);
}

TEST(WordsFormatTest, ReadsWhatTheProgramWrites) {
  const auto text = read_words_format(
      "sayyes-words\t1\npage\t800\t600\teng\nmore\nblock\nline\nword\t96\t10\t20\t30\t40\tNO\n"
      "word\t41\t50\t20\t60\t40\tF00D\nend\n");
  ASSERT_TRUE(text.has_value());
  EXPECT_TRUE(text->has_more);
  const PlacedLine& line = text->pages[0].blocks[0][0];
  ASSERT_EQ(line.size(), 2u);
  EXPECT_EQ(line[1].text, "F00D");
  EXPECT_FLOAT_EQ(line[1].confidence, 0.41F);
  EXPECT_EQ(line[0].box, (Box{10, 20, 40, 60}));
}

TEST(WordsFormatTest, TakesNothingElseForWords) {
  const std::string head = "sayyes-words\t1\npage\t800\t600\teng\n";
  for (const std::string& text :
       {std::string(), std::string("sayyes-words\t2\nend\n"), std::string("sayyes-words\t1\nend\n"), head, head + "end",
        head + "word\t96\t1\t1\t1\t1\tx\nend\n", head + "block\nword\t96\t1\t1\t1\t1\tx\nend\n",
        head + "block\nline\nword\t101\t1\t1\t1\t1\tx\nend\n", head + "block\nline\nword\t96\t-1\t1\t1\t1\tx\nend\n",
        head + "block\nline\nword\t96\t1\t1\t1\t1\t\nend\n", head + "picture\nend\n", head + "end\nend\n"}) {
    EXPECT_FALSE(read_words_format(text).has_value()) << text;
  }
}

TEST(PlacedWordsTest, JoinsLinesAndHyphensOfAParagraph) {
  const auto text = read_bbox_layout(page(
      "<block><line>" + word(10, 10, 10, "Patrons", 200) + word(215, 10, 10, "of", 100) + word(320, 10, 10, "infor-", 180) +
      "</line><line>" + word(10, 21, 10, "mation", 200) + word(215, 21, 10, "and", 100) + word(320, 21, 10, "self-", 180) +
      "</line><line>" + word(10, 32, 10, "service", 200) + word(215, 32, 10, "desks.", 285) + "</line></block>"));
  const Document document = document_of(*text, PlacedKind::page);
  EXPECT_EQ(segments(document), "paragraph:Patrons of information and self-\nservice desks.");
  const Place place = place_of(document, "information");
  EXPECT_EQ(place.words, "page 1");
  EXPECT_EQ(place.boxes, (std::vector<Box>{{320, 10, 500, 20}, {10, 21, 210, 31}}));
  EXPECT_FALSE(place.confidence.has_value());
  EXPECT_EQ(document.source(), "the file");
}

TEST(PlacedWordsTest, CutsBlocksIntoHeadingsItemsAndParagraphs) {
  const auto text = read_bbox_layout(
      page("<block><line>" + word(10, 10, 20, "Policy", 100) + "</line><line>" + word(10, 34, 10, "No", 100) +
           word(120, 34, 10, "food.", 60) + "</line><line>" + word(10, 46, 10, "Drinks", 100) + word(120, 46, 10, "with", 380) +
           "</line><line>" + word(10, 58, 10, "lids.", 100) + "</line><line>" + word(10, 70, 10, "•", 5) +
           word(20, 70, 10, "First", 200) + "</line><line>" + word(10, 82, 10, "2.", 5) + word(20, 82, 10, "Second", 200) +
           "</line><line>" + word(10, 110, 10, "Apart", 300) + "</line></block>"));
  EXPECT_EQ(segments(document_of(*text, PlacedKind::page)),
            "heading:Policy / paragraph:No food. / paragraph:Drinks with\nlids. / paragraph:• First / paragraph:2. Second / "
            "paragraph:Apart");
}

TEST(PlacedWordsTest, GoesOnInTheNextColumn) {
  const auto column = [](float x, std::string_view first, std::string_view second) {
    return "<block><line>" + word(x, 10, 10, first, 100) + "</line><line>" + word(x, 21, 10, second, 100) + "</line></block>";
  };
  const auto text = read_bbox_layout(page(column(10, "Return", "books") + column(150, "here,", "please.") +
                                          column(300, "No", "food") + column(450, "Drinks", "too")));
  const Document document = document_of(*text, PlacedKind::page);
  EXPECT_EQ(segments(document), "paragraph:Return\nbooks\nhere,\nplease. / paragraph:No\nfood / paragraph:Drinks\ntoo");
  EXPECT_EQ(place_of(document, "books\nhere").boxes, (std::vector<Box>{{10, 21, 110, 31}, {150, 10, 250, 20}}));
}

TEST(PlacedWordsTest, KeepsTheLinesOfASignAndItsConfidence) {
  const auto text = read_words_format(
      "sayyes-words\t1\npage\t800\t600\teng\nblock\nline\nword\t96\t10\t20\t30\t40\tNO\n"
      "word\t70\t50\t20\t60\t40\tFOOD\nline\nword\t95\t10\t70\t30\t40\tOR-\n"
      "word\t95\t50\t70\t60\t40\tdrink\nblock\nline\nword\t90\t400\t20\t30\t40\tWelcome\nend\n");
  const Document document = document_of(*text, PlacedKind::picture, true);
  EXPECT_EQ(segments(document), "sign:NO FOOD\nOR- drink / sign:Welcome");
  const Place place = place_of(document, "NO FOOD\nOR-");
  EXPECT_EQ(place.words, "picture");
  EXPECT_EQ(place.boxes, (std::vector<Box>{{10, 20, 110, 60}, {10, 70, 40, 110}}));
  EXPECT_FLOAT_EQ(place.confidence.value(), 0.7F);
  EXPECT_FLOAT_EQ(place_of(document, "Welcome").confidence.value(), 0.9F);
}

TEST(PlacedWordsTest, BelievesNoBytes) {
  const auto text = read_words_format(
      "sayyes-words\t1\npage\t8\t6\teng\nblock\nline\nword\t96\t1\t1\t1\t1\t\x1b[31mred\xFF\n"
      "word\t96\t1\t1\t1\t1\t \x1f\nword\t96\t1\t1\t1\t1\t\xC3\nend\n");
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(segments(document_of(*text, PlacedKind::picture, true)), "sign:[31mred\xEF\xBF\xBD \xEF\xBF\xBD");
}

TEST(PlacedWordsTest, LeavesOutMarksOfByteOrder) {
  const auto text = read_words_format(
      "sayyes-words\t1\npage\t8\t6\teng\nblock\nline\nword\t96\t1\t1\t1\t1\t\xEF\xBB\xBF\xEF\xBB\xBF" "be\xEF\xBB\xBFgin\nend\n");
  ASSERT_TRUE(text.has_value());
  const Document document = document_of(*text, PlacedKind::picture, true);
  EXPECT_EQ(checks::check_document(document), "");
  EXPECT_EQ(segments(document), "sign:begin");
}

}  // namespace
}  // namespace sayyes
