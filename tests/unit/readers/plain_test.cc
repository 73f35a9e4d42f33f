#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sayyes/document.h"
#include "sayyes/text/match_view.h"
#include "support/document_checks.h"
#include "support/random_text.h"

namespace sayyes {
namespace {

Document plain(std::string_view text) {
  ReadOptions options;
  options.format = Format::plain;
  options.encoding = "UTF-8";
  Result<Document> document = Document::read(std::string(text), options);
  EXPECT_TRUE(document);
  return *std::move(document);
}

/// The segments, with kObject shown as "@".
std::vector<std::string> segments_of(std::string_view text) {
  const Document document = plain(text);
  EXPECT_EQ(checks::check_document(document), "") << text;
  std::vector<std::string> segments;
  for (const Segment& segment : document.segments()) {
    std::string piece(document.text().substr(segment.span.begin, segment.span.size()));
    for (std::size_t at = piece.find(kObject); at != std::string::npos; at = piece.find(kObject))
      piece.replace(at, kObject.size(), "@");
    segments.push_back(std::move(piece));
    EXPECT_EQ(segment.scope, Scope::paragraph);
  }
  return segments;
}

TEST(PlainReaderTest, TemplatesStandAsObjects) {
  struct Case {
    std::string_view text;
    std::vector<std::string> segments;
  };
  const Case cases[] = {
      {"Dear {{ patron.name }},\nhello", {"Dear @,\nhello"}},
      {"{{ a }} and {{ b }}", {"@ and @"}},
      {"One {# note: no food #}two", {"One  two"}},
      {"{# note: no food #}\n{% if x %}\nHello\n{% else %}\nGood day\n{% endif %}\n", {"Hello", "Good day"}},
      {"a {% if b %}c{% endif %} d", {"a @c@ d"}},
      {"<%= name %>, hello\n<%# no food %>\nbye", {"@, hello", "bye"}},
      {"{#\nno food\n\nno drink\n#}\nWelcome", {"Welcome"}},
      {"{{ a }}\n\n{{ b }}", {}},
      {"Use {curly} braces, {{ unclosed", {"Use {curly} braces, {{ unclosed"}},
      {"{% if a\n\nb %} c\n\nd", {"@ c", "d"}},
      {"a {{\nb\n}} www.example.org c", {"a @ @ c"}},
  };
  for (const Case& c : cases) EXPECT_EQ(segments_of(c.text), c.segments) << testing::PrintToString(c.text);
}

TEST(PlainReaderTest, BlankLinesPartSegments) {
  struct Case {
    std::string_view text;
    std::vector<std::string> segments;
  };
  const Case cases[] = {
      {"", {}},
      {" \n\t\r\n", {}},
      {"NO FOOD\nOR DRINK", {"NO FOOD\nOR DRINK"}},
      {"one\n\ntwo", {"one", "two"}},
      {"one\r\n\r\ntwo\r\nthree\r\n", {"one", "two\r\nthree"}},
      {"one\r\rtwo", {"one", "two"}},
      {"one\n \t \ntwo", {"one", "two"}},
      {"one\n\u00A0\u3000\ntwo", {"one", "two"}},
      {"\n\n  one  \n   two  \n\n", {"one  \n   two"}},
      {"\u3000one\u00A0", {"one"}},
      {"one\n-----\n\n*****\n\ntwo", {"one\n-----", "two"}},
      {"\xEF\xBB\xBFone", {"one"}},
      {"one\u2028\u2028two", {"one\u2028\u2028two"}},
      {"a\f\n\nb", {"a", "b"}},
  };
  for (const Case& c : cases) EXPECT_EQ(segments_of(c.text), c.segments) << testing::PrintToString(c.text);
}

TEST(PlainReaderTest, KeepsLineEndsExact) {
  const Document document = plain("NO FOOD\r\nOR DRINK");
  EXPECT_TRUE(document.locate({0, 17}).exact);
  EXPECT_EQ(document.locate({9, 17}).begin, (LineColumn{2, 1}));
}

TEST(PlainReaderTest, AddressesAreNotRead) {
  struct Case {
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"See https://example.org/no/food?x=1#y for more.", "See @ for more."},
      {"Go to http://example.org.", "Go to @."},
      {"(https://en.example.org/wiki/Food_(drink)) ok", "(@) ok"},
      {"<https://example.org/a> or \u201Chttps://example.org/b\u201D", "<@> or \u201C@\u201D"},
      {"Write to ask.us+now@example.org, please", "Write to @, please"},
      {"Email:help@library.example.com!", "Email:@!"},
      {"mailto:me@example.org or tel:+1-555-0100", "@ or @"},
      {"example.org/hours or www.example.ie", "@ or @"},
      {"Visit Example.ORG today", "Visit @ today"},
      {"example.org's page", "@'s page"},
      {"on print.library.example/no-login or a.b.zone/x", "on @ or @"},
      {"at example.com:8080/x. Then", "at @. Then"},
      {"catalog.library.nsw.gov.au and lib.is/new", "@ and @"},
      {"Print form.pdf or no-food_2.DOCX.", "Print @ or @."},
      {"docs/how-to/read.md and r\u00E9sum\u00E9.pdf", "@ and @"},
      {"the \u201Cform.pdf\u201D", "the \u201C@\u201D"},
      {"Follow @our_library, @lib@example.social.", "Follow @, @."},
      {"in /usr/local/bin and ~/notes/x, ./run", "in @ and @, @"},
      {"C:\\Users\\me and \\\\server\\share here", "@ and @ here"},
  };
  for (const Case& c : cases) EXPECT_EQ(segments_of(c.text), std::vector<std::string>{std::string(c.expected)}) << c.text;
}

TEST(PlainReaderTest, OrdinaryTextIsRead) {
  const std::string_view texts[] = {
      "food and/or drink",
      "e.g. water, i.e. no tea, etc.",
      "Open 9 a.m.-5 p.m., 24/7, 10.30 to 11.30",
      "his/her card, he/she/they, w/o a card, 1/2 price, TCP/IP",
      "The U.S. and the U.K., Washington, D.C. and St. John's",
      "See no.5 and No. 7, p.12, 3.5.1, $5.00/hour, 3@5.00",
      "We are closed.No food.Please ask.It is so.In the hall",
      "meet @ 5 or 5@desk",
      "Ph.D. students, B.A. or M.A.",
      "yes/no: answer; 10:30, note:this Reminder:no food",
      "Monday/Tuesday, 12/24/2025, 555.123.4567",
      "Wait... what?!...no. ..ok",
      "The end./ Next\\line",
      "Dr.Smith, Mr.Jones, vs.the",
      "d'acc. No :) :/ :// @ . / \\",
  };
  for (const std::string_view text : texts) EXPECT_EQ(segments_of(text), std::vector<std::string>{std::string(text)});
}

TEST(PlainReaderTest, LongChainsOfDotsStayLinear) {
  for (const std::string_view piece : {"a.", "a@", "a/", "a:", "://", "a.b@", "/a/", "\\\\", "(", ".com"}) {
    std::string text;
    while (text.size() < 400000) text += piece;
    plain(text);
  }
}

TEST(PlainReaderTest, RandomTextsKeepTheRules) {
  checks::RandomText random(12);
  for (int i = 0; i < 3000; ++i) {
    const Document document = plain(random.broken(random.below(40)));
    ASSERT_EQ(checks::check_document(document), "") << testing::PrintToString(document.source());
  }
}

TEST(FormatTest, GoesByTheExtension) {
  struct Case {
    std::string_view name;
    std::optional<Format> format;
  };
  const Case cases[] = {
      {"a.txt", Format::plain},     {"A.TXT", Format::plain},         {"dir/a.text", Format::plain},
      {"a.md", Format::markdown},   {"a.markdown", Format::markdown}, {"a.mdx", Format::markdown},
      {"a.html", Format::html},     {"a.htm", Format::html},          {"a.xhtml", Format::html},
      {"a.html.erb", Format::html}, {"a.html.j2", Format::html},      {"a.njk", Format::html},
      {"a.liquid", Format::html},   {"a.html.txt", Format::plain},    {"a.cc", std::nullopt},
      {"txt", std::nullopt},        {".txt", std::nullopt},           {"", std::nullopt},
  };
  for (const Case& c : cases) EXPECT_EQ(format_of(c.name), c.format) << c.name;
  EXPECT_EQ(name(Format::markdown), "markdown");
}

}  // namespace
}  // namespace sayyes
