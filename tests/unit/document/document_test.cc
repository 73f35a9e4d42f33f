#include "sayyes/document.h"

#include <gtest/gtest.h>

#include <string>

#include "sayyes/document/builder.h"
#include "support/document_checks.h"

namespace sayyes {
namespace {

Decoded decoded_of(std::string bytes, std::string_view encoding = {}) {
  Result<Decoded> decoded = decode(std::move(bytes), encoding);
  return decoded ? *std::move(decoded) : Decoded();
}

DocumentBuilder builder_of(std::string bytes, std::string_view encoding = {}) {
  ReadOptions options;
  options.name = "test.txt";
  return DocumentBuilder(decoded_of(std::move(bytes), encoding), options, Format::plain);
}

TextSpan find(const Document& document, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(document.text().find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

std::string bytes_at(const Document& document, std::string_view words) {
  const Location where = document.locate(find(document, words));
  return std::string(document.source().substr(where.bytes.begin, where.bytes.size()));
}

TEST(DocumentBuilderTest, PutsPiecesIntoSegments) {
  DocumentBuilder builder = builder_of("<p>Tea &amp; cake</p><p>Hello</p>");
  const std::uint16_t french = builder.language("fr");
  builder.begin_segment(Scope::paragraph, builder.document_language());
  builder.append({3, 7});
  builder.append_atom("&", {7, 12});
  builder.append({12, 17});
  EXPECT_EQ(builder.segment_text(), "Tea & cake");
  builder.end_segment();
  builder.begin_segment(Scope::heading, french);
  builder.append({24, 29});
  const Document document = builder.finish();

  EXPECT_EQ(document.text(), "Tea & cake\x1fHello");
  ASSERT_EQ(document.segments().size(), 2u);
  EXPECT_EQ(document.segments()[1].span, (TextSpan{11, 16}));
  EXPECT_EQ(document.segments()[1].scope, Scope::heading);
  EXPECT_EQ(document.language(document.segments()[0]), "");
  EXPECT_EQ(document.language(document.segments()[1]), "fr");
  EXPECT_EQ(bytes_at(document, "&"), "&amp;");
  EXPECT_EQ(bytes_at(document, "Tea & cake"), "Tea &amp; cake");
  EXPECT_EQ(bytes_at(document, "Hello"), "Hello");
  EXPECT_EQ(checks::check_document(document), "");
}

TEST(DocumentBuilderTest, DropsSegmentsWithoutWords) {
  DocumentBuilder builder = builder_of("one *** two");
  for (const DecodedSpan span : {DecodedSpan{0, 3}, DecodedSpan{4, 7}, DecodedSpan{8, 11}}) {
    builder.begin_segment(Scope::paragraph, 0);
    builder.append(span);
    builder.end_segment();
  }
  builder.begin_segment(Scope::paragraph, 0);
  builder.append_atom(kObject, {0, 3});
  const Document document = builder.finish();
  EXPECT_EQ(document.text(), "one\x1ftwo");
  EXPECT_EQ(document.segments().size(), 2u);
  EXPECT_EQ(checks::check_document(document), "");
}

TEST(DocumentBuilderTest, KeepsItsOwnBreakToItself) {
  DocumentBuilder builder = builder_of(
      "a\x1f"
      "b\x1f");
  builder.begin_segment(Scope::paragraph, 0);
  builder.append({0, 4});
  builder.append_atom("x\x1fy", {0, 0});
  const Document document = builder.finish();
  EXPECT_EQ(document.text(), "a b x y");
  EXPECT_EQ(checks::check_document(document), "");
}

TEST(DocumentBuilderTest, SpendsOneRunOnASegment) {
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += "No dogs\n\n";
  const Result<Document> document = Document::read(lines);
  ASSERT_TRUE(document);
  ASSERT_EQ(document->segments().size(), 100u);
  EXPECT_EQ(document->data().map.runs().size(), 100u);
  const TextSpan first = document->segments()[0].span, second = document->segments()[1].span;
  EXPECT_TRUE(document->locate(first).exact);
  EXPECT_TRUE(document->locate(second).exact);
  EXPECT_FALSE(document->locate({first.begin, second.end}).exact);
  EXPECT_FALSE(document->locate({first.begin, first.end + 1}).exact) << "the break is no byte of the file";
  EXPECT_FALSE(document->is_editable({first.begin, first.end + 1}));
  EXPECT_EQ(checks::check_document(*document), "");
}

TEST(DocumentBuilderTest, IgnoresPiecesOutsideOfSegments) {
  DocumentBuilder builder = builder_of("text");
  builder.append({0, 4});
  builder.append_atom("x", {0, 1});
  builder.end_segment();
  const Document document = builder.finish();
  EXPECT_EQ(document.text(), "");
  EXPECT_EQ(checks::check_document(document), "");
}

TEST(DocumentBuilderTest, SegmentsMayStandInAnyOrderOfTheFile) {
  DocumentBuilder builder = builder_of("<img alt='a map'> in text");
  builder.begin_segment(Scope::paragraph, 0);
  builder.append({18, 25});
  builder.end_segment();
  builder.begin_segment(Scope::alt_text, 0);
  builder.append({10, 15});
  const Document document = builder.finish();
  EXPECT_EQ(document.text(),
            "in text\x1f"
            "a map");
  EXPECT_EQ(bytes_at(document, "a map"), "a map");
  EXPECT_EQ(checks::check_document(document), "");
}

TEST(DocumentTest, ATextFromNothingStillHasAPlace) {
  DocumentBuilder builder = builder_of("abcd\u00E9");
  builder.begin_segment(Scope::paragraph, 0);
  builder.append({0, 2});
  builder.append_atom(" ", {2, 2});
  builder.append({2, 6});
  builder.append_atom("!", {6, 6});
  const Document document = builder.finish();
  EXPECT_EQ(document.locate({2, 3}).bytes, (SourceSpan{2, 3}));
  EXPECT_EQ(document.locate({7, 8}).bytes, (SourceSpan{4, 6})) << "at the end: the character before";
  EXPECT_TRUE(document.locate({3, 3}).bytes.empty());
}

TEST(DocumentTest, LocatesInEveryUnit) {
  std::string bytes =
      "\xEF\xBB\xBF"
      "caf\u00E9 \U0001F600\r\nno food";
  const Result<Document> document = Document::read(bytes);
  ASSERT_TRUE(document);
  const Location where = document->locate(find(*document, "food"));
  EXPECT_EQ(where.bytes, (SourceSpan{18, 22}));
  EXPECT_EQ(where.code_points, (CodePointSpan{11, 15}));
  EXPECT_EQ(where.utf16, (Utf16Span{12, 16}));
  EXPECT_EQ(where.begin, (LineColumn{2, 4}));
  EXPECT_EQ(where.end, (LineColumn{2, 8}));
  EXPECT_TRUE(where.exact);
  EXPECT_EQ(document->source(), bytes);
  EXPECT_EQ(checks::check_document(*document), "");
}

TEST(DocumentTest, LocatesInAnyEncoding) {
  for (const char* encoding : {"windows-1252", "UTF-16LE", "UTF-16BE"}) {
    std::string bytes = encoding[0] == 'w' ? "caf\xE9\nno food" : "";
    for (const char c : std::string_view(encoding[0] == 'w' ? "" : "caf\xE9\nno food")) {
      const bool little = std::string_view(encoding) == "UTF-16LE";
      if (!little) bytes += '\0';
      bytes += c;
      if (little) bytes += '\0';
    }
    ReadOptions options;
    options.encoding = encoding;
    const Result<Document> document = Document::read(bytes, options);
    ASSERT_TRUE(document) << encoding;
    const Location where = document->locate(find(*document, "food"));
    EXPECT_EQ(where.code_points, (CodePointSpan{8, 12})) << encoding;
    EXPECT_EQ(where.begin, (LineColumn{2, 4})) << encoding;
    EXPECT_EQ(where.exact, encoding[0] == 'w') << encoding;
    EXPECT_EQ(checks::check_document(*document), "") << encoding;
  }
}

TEST(DocumentTest, KeepsNoSecondCopyOfPlainUtf8) {
  const Result<Document> document = Document::read("caf\u00E9 is open");
  ASSERT_TRUE(document);
  EXPECT_TRUE(document->data().source.empty());
  EXPECT_EQ(document->source(), "caf\u00E9 is open");
  EXPECT_EQ(document->source().data(), document->data().decoded.utf8.data());

  const Result<Document> bom = Document::read("\xEF\xBB\xBF");
  ASSERT_TRUE(bom);
  EXPECT_EQ(bom->source(), "\xEF\xBB\xBF");
  EXPECT_EQ(bom->text(), "");
}

TEST(DocumentTest, LongTextsCountFromMarks) {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += i % 3 == 0 ? "\U0001F600\u00E9 word\n" : "a\u00E9 b\n";
  const Result<Document> document = Document::read(text);
  ASSERT_TRUE(document);
  EXPECT_EQ(checks::check_document(*document), "");
  const auto size = static_cast<std::uint32_t>(document->text().size());
  for (std::uint32_t at = 0; at + 1 < size; at += 977) {
    std::uint32_t begin = at;
    while (begin > 0 && is_continuation_byte(document->text()[begin])) --begin;
    EXPECT_EQ(document->locate({begin, size}).code_points.begin, count_code_points(document->source().substr(0, begin)));
  }
}

TEST(DocumentTest, SpansOutsideAreCut) {
  const Result<Document> document = Document::read("no food");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->locate({3, 4000}).bytes, (SourceSpan{3, 7}));
  EXPECT_EQ(document->locate({4000, 4001}).bytes, (SourceSpan{7, 7}));
}

TEST(DocumentTest, CopiesShareTheirText) {
  const Result<Document> document = Document::read("no food");
  ASSERT_TRUE(document);
  const Document copy = *document;
  EXPECT_EQ(copy.text().data(), document->text().data());
}

TEST(DocumentTest, TellsPlacesInWordsWithThePartOfAnArchive) {
  // Two parts laid end to end.
  DocumentBuilder builder = builder_of("<a>One</a><b>Two</b>");
  builder.set_opened({{"word/document.xml", {0, 10}, "UTF-8", false}, {"word/footnotes.xml", {10, 20}, "UTF-8", false}});
  builder.begin_segment(Scope::paragraph, 0);
  builder.append({3, 6});
  builder.set_place("paragraph 1");
  builder.begin_segment(Scope::paragraph, 0);
  builder.append_atom("-", {10, 10});
  builder.set_place("footnote 1");  // dropped with its segment
  builder.begin_segment(Scope::paragraph, 0);
  builder.append({13, 16});
  builder.set_place("footnote 2", 7);
  const Document document = builder.finish();
  EXPECT_EQ(checks::check_document(document), "");
  const auto one = document.place(find(document, "One")), two = document.place(find(document, "Two"));
  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->words, "paragraph 1");
  EXPECT_EQ(one->part, "word/document.xml");
  EXPECT_EQ(one->page, 0u);
  EXPECT_FALSE(one->has_lines);
  EXPECT_EQ(two->words, "footnote 2");
  EXPECT_EQ(two->part, "word/footnotes.xml");
  EXPECT_EQ(two->part_bytes, (SourceSpan{3, 6}));
  EXPECT_EQ(two->page, 7u);
  EXPECT_EQ(document.locate(find(document, "Two")).bytes, (SourceSpan{13, 16}));
  EXPECT_FALSE(builder_of("text").finish().place({0, 4}));
}

TEST(DocumentTest, UnitesBoxesOfALine) {
  DocumentBuilder builder = builder_of("NO FOOD HERE");
  builder.set_opened();
  builder.begin_segment(Scope::paragraph, 0);
  builder.append({0, 3});
  builder.add_box(0, {10, 10, 20, 22}, 2, 1, 0.9f);
  builder.append({3, 8});
  builder.add_box(3, {25, 9, 60, 20}, 2, 1, 0.4f);
  builder.append({8, 12});
  builder.add_box(8, {10, 30, 40, 40}, 2, 2, 0.8f);
  builder.set_place("page 2", 2);
  builder.set_unwritable({"only-read", "a picture is only read", {}, 0, 0, {}});
  const Document document = builder.finish();
  const auto whole = document.place(find(document, "NO FOOD HERE")), first = document.place(find(document, "NO"));
  ASSERT_TRUE(whole && first);
  EXPECT_EQ(whole->page, 2u);
  EXPECT_EQ(whole->boxes, (std::vector<Box>{{10, 9, 60, 22}, {10, 30, 40, 40}}));
  EXPECT_EQ(whole->confidence, 0.4f);
  EXPECT_EQ(first->boxes, (std::vector<Box>{{10, 10, 20, 22}}));
  EXPECT_EQ(first->confidence, 0.9f);
  EXPECT_FALSE(document.is_editable(find(document, "FOOD")));
  ASSERT_TRUE(document.unwritable());
  EXPECT_EQ(document.unwritable()->file, "test.txt");
}

TEST(DocumentTest, ASeamLeavesTheWordsEditable) {
  DocumentBuilder builder = builder_of("NO </r><r>FOOD</r><i>HERE");
  builder.begin_segment(Scope::paragraph, 0);
  builder.append({0, 3});
  builder.append({10, 14});
  builder.append({21, 25});
  builder.add_seam({3, 10});
  const Document document = builder.finish();
  EXPECT_TRUE(document.is_editable(find(document, "NO FOOD")));
  EXPECT_FALSE(document.is_editable(find(document, "FOODHERE")));
}

TEST(DocumentTest, RefusalsAndNoticesNameTheFile) {
  ReadOptions options;
  options.name = "picture.txt";
  const Result<Document> picture = Document::read("\x89PNG\r\n\x1a\n", options);
  ASSERT_FALSE(picture);
  EXPECT_EQ(picture.problems().front().file, "picture.txt");

  const Result<Document> broken = Document::read("\u00E9 \xFF", options);
  ASSERT_TRUE(broken);
  ASSERT_EQ(broken->notices().size(), 1u);
  EXPECT_EQ(broken->notices().front().file, "picture.txt");
}

}  // namespace
}  // namespace sayyes
