#include <gtest/gtest.h>

#include "sayyes/readers/gzip_file.h"
#include "unit/readers/reading.h"

namespace sayyes {
namespace {

using reading::places;
using reading::read;
using reading::refusal;

std::string svg(std::string_view inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
         "xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\">" +
         std::string(inside) + "</svg>";
}
std::string drawn(std::string_view inside) { return places(svg(inside), Format::svg); }

TEST(SvgReaderTest, ReadsEachTextWithItsTitleAndDescription) {
  EXPECT_EQ(drawn("<title>Door</title><desc>A sign</desc><text id=\"big\">NO FOOD</text><g><text>Ask\n   us &amp; smile</text></g>"),
            "title:Door / description:A sign / text 1 (big):NO FOOD / text 2:Ask us & smile");
  const Document document = read(svg("<text>a</text>\n<text>NO FOOD</text>"), Format::svg);
  const Location at = document.locate({2, 9});
  EXPECT_EQ(document.source().substr(at.bytes.begin, at.bytes.size()), "NO FOOD");
  EXPECT_EQ(at.begin.line, 2u);
  EXPECT_TRUE(document.place({2, 9})->has_lines);
}

TEST(SvgReaderTest, TellsLinesFromStretchesOfALine) {
  EXPECT_EQ(drawn("<text x=\"1\" y=\"10\">NO FOOD<tspan x=\"1\" y=\"20\">OR DRINK</tspan></text>"), "text 1:NO FOOD|OR DRINK");
  EXPECT_EQ(drawn("<text><tspan x=\"0\" dy=\"1.2em\">NO FOOD</tspan>\n  <tspan x=\"0\" dy=\"1.2em\">OR DRINK</tspan></text>"),
            "text 1:NO FOOD|OR DRINK");
  EXPECT_EQ(drawn("<text><tspan sodipodi:role=\"line\">one</tspan><tspan sodipodi:role=\"line\">two</tspan></text>"), "text 1:one|two");
  // Letters moved apart by hand, a raised one, and a coloured one.
  EXPECT_EQ(drawn("<text y=\"5\"><tspan x=\"1\" y=\"5\">N</tspan><tspan x=\"9\" y=\"5\">O </tspan>F<tspan dy=\"-3\">O</tspan>"
                  "<tspan fill=\"red\">OD</tspan></text>"),
            "text 1:NO FOOD");
}

TEST(SvgReaderTest, LeavesOutWhatIsNotSeen) {
  EXPECT_EQ(drawn("<style>.a{}</style><script>no()</script><metadata>No</metadata><text display=\"none\">No</text>"
                  "<g style=\"fill:red; display : none\"><text>No</text></g><text visibility=\"hidden\">No</text><text>Yes</text>"),
            "text 1:Yes");
}

TEST(SvgReaderTest, ReadsHtmlInside) {
  EXPECT_EQ(drawn("<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One<br/>two</p><p>Three <b>four</b></p></div></foreignObject>"),
            "text 1:One|two / text 2:Three four");
}

TEST(SvgReaderTest, GivesALineForALine) {
  const Document document = read(svg("<text x=\"1\" y=\"10\">NO FOOD<tspan x=\"1\" y=\"20\">OR DRINK</tspan></text>"), Format::svg);
  EXPECT_TRUE(document.is_editable({0, 16}));
  EXPECT_TRUE(document.is_editable({3, 7}));
  const Document red = read(svg("<text>NO <tspan fill=\"red\">FOOD</tspan></text>"), Format::svg);
  EXPECT_FALSE(red.is_editable({0, 7}));
}

TEST(SvgReaderTest, ReadsTheEncodingItDeclares) {
  EXPECT_EQ(places("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + svg("<text>Caf\xE9</text>"), Format::svg), "text 1:Caf\u00E9");
}

TEST(SvgReaderTest, RefusesEntitiesAndReadsRoundDamage) {
  EXPECT_EQ(refusal("<!DOCTYPE svg [<!ENTITY a \"ha\">]>" + svg("<text>&a;</text>"), Format::svg), "xml-entities");
  EXPECT_EQ(refusal("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + svg("<text>&a;</text>"), Format::svg), "xml-entities");
  EXPECT_EQ(refusal("<!DOCTYPE svg [<!ENTITY % a \"b\"> %a;]>" + svg(""), Format::svg), "xml-entities");
  EXPECT_EQ(drawn("<text>fine</text>"), "text 1:fine");
  EXPECT_EQ(places("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + svg("<text>fine</text>"),
                   Format::svg),
            "text 1:fine");
  const Document broken = read("<svg><text>NO FOOD</text><text>half", Format::svg);
  EXPECT_NE(broken.text().find("NO FOOD"), std::string_view::npos);
  ASSERT_TRUE(broken.unwritable());
  EXPECT_EQ(broken.unwritable()->code, "svg-broken");
  ASSERT_FALSE(broken.notices().empty());
}

/// As a drawing program packs it, in its smallest form.
std::string packed(std::string_view drawing) {
  auto bytes = gzip_packed_as(std::string_view("\x1F\x8B\x08\0\0\0\0\0\0\3", 10), drawing);
  return bytes ? *bytes : std::string();
}

TEST(SvgReaderTest, ReadsWhatIsPackedWhateverItIsCalled) {
  EXPECT_EQ(format_of("door.SVGZ"), Format::svg);
  const std::string drawing = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + svg("<text id=\"a\">Caf\xE9</text>\n<text>NO FOOD</text>");
  const Document document = read(packed(drawing), Format::svg);
  EXPECT_EQ(document.source(), packed(drawing));
  EXPECT_EQ(document.text(), "Caf\u00E9\x1FNO FOOD");
  const TextSpan food{6, 13};
  const Location at = document.locate(food);
  EXPECT_EQ(document.content().substr(at.bytes.begin, at.bytes.size()), "NO FOOD");
  EXPECT_EQ(at.begin.line, 3u);
  EXPECT_TRUE(document.is_editable(food));
  const Place place = *document.place(food);
  EXPECT_EQ(place.words, "text 2");
  EXPECT_FALSE(place.has_lines);
  EXPECT_TRUE(place.part.empty());
  EXPECT_TRUE(place.part_bytes.empty());
  // Packed in two pieces, it is one drawing.
  EXPECT_EQ(places(packed("<svg xmlns=\"http://www.w3.org/2000/svg\">") + packed("<text>two halves</text></svg>"), Format::svg),
            "text 1:two halves");
  const Document broken = read(packed("<svg><text>NO FOOD</text><text>half"), Format::svg);
  EXPECT_NE(broken.text().find("NO FOOD"), std::string_view::npos);
  ASSERT_TRUE(broken.unwritable());
  EXPECT_EQ(broken.unwritable()->code, "svg-broken");
}

TEST(SvgReaderTest, RefusesWhatIsPackedToHarm) {
  const std::string good = packed(svg("<text>NO FOOD</text>"));
  EXPECT_EQ(refusal(good.substr(0, good.size() - 9), Format::svg), "archive-damaged");
  EXPECT_EQ(refusal(good.substr(0, 5), Format::svg), "archive-damaged");
  EXPECT_EQ(refusal(good + "behind", Format::svg), "archive-damaged");
  std::string wrong = good;
  wrong[wrong.size() - 8] ^= 1;
  EXPECT_EQ(refusal(wrong, Format::svg), "archive-damaged");
  EXPECT_EQ(refusal(packed(svg("<text>" + std::string(9u << 20, 'a') + "</text>")), Format::svg), "archive-bomb");
  EXPECT_EQ(refusal(packed("<!DOCTYPE svg [<!ENTITY a \"ha\">]>" + svg("<text>&a;</text>")), Format::svg), "xml-entities");
}

TEST(SvgReaderTest, PacksAgainWhatCameWithIt) {
  std::string was("\x1F\x8B\x08\x18\x01\x02\x03\x04\x02\x03" "door.svg\0drawn by hand\0", 33);
  was += packed("<svg/>").substr(10);
  auto again = gzip_packed_as(was, "<svg>more</svg>");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->substr(0, 33), was.substr(0, 33));
  EXPECT_EQ(*gzip_unpacked(*again), "<svg>more</svg>");
}

TEST(SvgReaderTest, HasLimits) {
  std::string deep, text = "<text>" + std::string(11u << 20, 'a') + "</text>";
  for (int i = 0; i < 300; ++i) deep += "<g>";
  EXPECT_EQ(refusal(svg(deep), Format::svg), "xml-deep");
  EXPECT_EQ(refusal(svg(text), Format::svg), "xml-text");
}

}  // namespace
}  // namespace sayyes
