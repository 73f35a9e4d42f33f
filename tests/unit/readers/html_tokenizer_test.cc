#include "sayyes/readers/html_tokenizer.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/readers/html_entities.h"

namespace sayyes {
namespace {

std::string decoded(std::string_view text, bool in_attribute) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CharacterReference reference =
        text[i] == '&' ? read_character_reference(text.substr(i), in_attribute) : CharacterReference{};
    out += reference.size == 0 ? std::string_view(text).substr(i, 1) : reference.text();
    i += reference.size == 0 ? 1 : reference.size;
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

/// Tokens in a short notation: "text", <name a="b">, <name/>, </name>, <!--comment-->, <!doctype>, (lost).
std::string tokens(std::string_view text, bool foreign = false) {
  HtmlTokenizer tokenizer(text);
  tokenizer.set_foreign(foreign);
  HtmlToken token;
  std::string out, covered;
  while (tokenizer.next(token)) {
    covered += text.substr(token.span.begin, token.span.size());
    const std::string_view inside = text.substr(token.inside.begin, token.inside.size());
    if (!out.empty()) out += ' ';
    switch (token.kind) {
      case HtmlTokenKind::text:
        out += '"' + (token.references ? decoded(inside, false) : std::string(inside)) + '"';
        break;
      case HtmlTokenKind::start_tag:
        out += '<' + lower(inside);
        for (const HtmlAttribute& a : token.attributes) {
          out += ' ' + lower(text.substr(a.name.begin, a.name.size())) + "=[" +
                 decoded(text.substr(a.value.begin, a.value.size()), true) + ']';
        }
        out += token.self_closing ? "/>" : ">";
        break;
      case HtmlTokenKind::end_tag:
        out += "</" + lower(inside) + '>';
        break;
      case HtmlTokenKind::comment:
        out += "<!--" + std::string(inside) + "-->";
        break;
      case HtmlTokenKind::doctype:
        out += "<!doctype>";
        break;
      case HtmlTokenKind::lost:
        out += "(lost)";
        break;
    }
  }
  EXPECT_EQ(covered, text) << "the tokens do not cover the text";
  return out;
}

struct TokenCase {
  std::string_view text;
  std::string_view expected;
  bool foreign = false;
};

TEST(HtmlTokenizerTest, ReadsEveryStateAsABrowserDoes) {
  const TokenCase cases[] = {
      // data and tag open
      {"", ""},
      {"plain", "\"plain\""},
      {"a < b", "\"a < b\""},
      {"a <3 b", "\"a <3 b\""},
      {"<", "\"<\""},
      {"</", "\"</\""},
      {"</>", "(lost)"},
      {"a</>b", "\"a\" (lost) \"b\""},
      {"</ x>", "<!-- x-->"},
      {"</3>", "<!--3-->"},
      {"<<b>", "\"<\" <b>"},
      {"<b><i>", "<b> <i>"},
      // tag names
      {"<DIV>", "<div>"},
      {"<a/b>", "<a b=[]>"},
      {"<h1\n>", "<h1>"},
      {"<x-y:z>", "<x-y:z>"},
      {"<br/>", "<br/>"},
      {"<br / >", "<br>"},
      {"</P >", "</p>"},
      {"</p class=x>", "</p>"},
      {"<a", "(lost)"},
      {"<a ", "(lost)"},
      {"<a/", "(lost)"},
      {"</a", "(lost)"},
      // attributes
      {"<a b>", "<a b=[]>"},
      {"<a b=c>", "<a b=[c]>"},
      {"<a b = c>", "<a b=[c]>"},
      {"<a b='c d' e=\"f>g\">", "<a b=[c d] e=[f>g]>"},
      {"<a b='c'd=e>", "<a b=[c] d=[e]>"},
      {"<a b=c/>", "<a b=[c/]>"},
      {"<a b=>", "<a b=[]>"},
      {"<a b=\n>", "<a b=[]>"},
      {"<a =b>", "<a =b=[]>"},
      {"<a =b=c>", "<a =b=[c]>"},
      {"<a b c=d>", "<a b=[] c=[d]>"},
      {"<a b\"c<d>", "<a b\"c<d=[]>"},
      {"<a b=c=\"d>", "<a b=[c=\"d]>"},
      {"<a b=1 b=2>", "<a b=[1] b=[2]>"},
      {"<a b='c>", "(lost)"},
      {"<a b=\"?x=1&copy=2&lt;\">", "<a b=[?x=1&copy=2<]>"},
      {"<a b=&amp>", "<a b=[&]>"},
      // comments
      {"<!-- a -->", "<!-- a -->"},
      {"<!-->x", "<!----> \"x\""},
      {"<!--->x", "<!----> \"x\""},
      {"<!---->x", "<!----> \"x\""},
      {"<!--a--!>x", "<!--a--> \"x\""},
      {"<!--a--b-->", "<!--a--b-->"},
      {"<!--a--->", "<!--a--->"},
      {"<!--a<!--b-->c", "<!--a<!--b--> \"c\""},
      {"<!--a", "<!--a-->"},
      {"<!--a-", "<!--a-->"},
      {"<!--a--", "<!--a-->"},
      {"<!--a--!", "<!--a-->"},
      {"<!a>", "<!--a-->"},
      {"<!>", "<!---->"},
      {"<!", "<!---->"},
      {"<?php a?>b", "<!--?php a?--> \"b\""},
      {"<!-x-->", "<!---x---->"},
      // doctype and CDATA
      {"<!DOCTYPE html>a", "<!doctype> \"a\""},
      {"<!doctype html PUBLIC \"a>b\">", "<!doctype> \"b\">\""},
      {"<!doctype", "<!doctype>"},
      {"<![CDATA[a]]>b", "<!--[CDATA[a]]--> \"b\""},
      {"<![CDATA[a<b&amp;]]>c", "\"a<b&amp;\" \"c\"", true},
      {"<![CDATA[a]]", "\"a]]\"", true},
      // raw text
      {"<title>a<b>&amp;</title>c", "<title> \"a<b>&\" </title> \"c\""},
      {"<TEXTAREA></p></TextArea >x", "<textarea> \"</p>\" </textarea> \"x\""},
      {"<style>a<b>&amp;</style>", "<style> \"a<b>&amp;\" </style>"},
      {"<xmp><b></xmp>", "<xmp> \"<b>\" </xmp>"},
      {"<iframe><p></iframe>", "<iframe> \"<p>\" </iframe>"},
      {"<noembed><p></noembed>", "<noembed> \"<p>\" </noembed>"},
      {"<title></title>", "<title> </title>"},
      {"<title>a</titles></title>", "<title> \"a</titles>\" </title>"},
      {"<title>a", "<title> \"a\""},
      {"<title>a</title", "<title> \"a</title\""},
      {"<title>a</title ", "<title> \"a\" (lost)"},
      {"<plaintext>a</plaintext>", "<plaintext> \"a</plaintext>\""},
      {"<title>a<b></title>", "<title> \"a\" <b> </title>", true},
      // scripts
      {"<script>a<b</script>c", "<script> \"a<b\" </script> \"c\""},
      {"<script><!--</script>", "<script> \"<!--\" </script>"},
      {"<script><!--<script></script>--></script>a", "<script> \"<!--<script></script>-->\" </script> \"a\""},
      {"<script><!--<script></script></script>a", "<script> \"<!--<script></script>\" </script> \"a\""},
      {"<script><!--<script>--></script>a", "<script> \"<!--<script>-->\" </script> \"a\""},
      {"<script><!--<scripts></script>a", "<script> \"<!--<scripts>\" </script> \"a\""},
      {"<script><!--></script>a", "<script> \"<!-->\" </script> \"a\""},
      {"<script><!---></script>a", "<script> \"<!--->\" </script> \"a\""},
      {"<script></scripty></script>", "<script> \"</scripty>\" </script>"},
      {"<script>a", "<script> \"a\""},
  };
  for (const TokenCase& one : cases) EXPECT_EQ(tokens(one.text, one.foreign), one.expected) << one.text;
}

TEST(HtmlTokenizerTest, TellsWhatTheEndCutOff) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<p>a</p>", ""}, {"a<!-- b", "comment"}, {"<script>a", "script"},  {"<a href='", "tag"},
      {"<title>", ""},  {"<title>a", "title"},  {"<style>a</style>", ""},
  };
  for (const auto& [text, expected] : cases) {
    HtmlTokenizer tokenizer(text);
    HtmlToken token;
    while (tokenizer.next(token)) continue;
    EXPECT_EQ(tokenizer.unclosed(), expected) << text;
  }
}

TEST(HtmlTokenizerTest, ReadsOnlyItsPart) {
  const std::string_view text = "<p>a<b>c</p>";
  HtmlTokenizer tokenizer(text, 3, 7);
  HtmlToken token;
  ASSERT_TRUE(tokenizer.next(token));
  EXPECT_EQ(token.span, (DecodedSpan{3, 4}));
  ASSERT_TRUE(tokenizer.next(token));
  EXPECT_EQ(token.span, (DecodedSpan{4, 7}));
  EXPECT_FALSE(tokenizer.next(token));
}

struct ReferenceCase {
  std::string_view text;
  std::string_view expected;
  std::uint32_t size;
  bool in_attribute = false;
};

TEST(HtmlEntitiesTest, ReadsReferencesAsTheStandardSays) {
  const ReferenceCase cases[] = {
      {"&amp;", "&", 5},
      {"&amp", "&", 4},
      {"&ampx", "&", 4},
      {"&AMP;", "&", 5},
      {"&nbsp;", "\u00A0", 6},
      {"&notin;", "\u2209", 7},
      {"&notit;", "\u00AC", 4},
      {"&not;", "\u00AC", 5},
      {"&CounterClockwiseContourIntegral;", "\u2233", 33},
      {"&NotEqualTilde;", "\u2242\u0338", 15},
      {"&fjlig;", "fj", 7},
      {"&zwnj;", "\u200C", 6},
      {"&Zfr;", "\u2128", 5},
      {"&rsquo;", "\u2019", 7},
      {"&rsquo", "", 0},
      {"&unknown;", "", 0},
      {"&", "", 0},
      {"&;", "", 0},
      {"& amp;", "", 0},
      {"&copy=", "\u00A9", 5},
      {"&copy=", "", 0, true},
      {"&copy1", "", 0, true},
      {"&copy;=", "\u00A9", 6, true},
      {"&copy ", "\u00A9", 5, true},
      {"&#65;", "A", 5},
      {"&#65", "A", 4},
      {"&#x41;", "A", 6},
      {"&#X1F600;", "\U0001F600", 9},
      {"&#0;", "\uFFFD", 4},
      {"&#xD800;", "\uFFFD", 8},
      {"&#x110000;", "\uFFFD", 10},
      {"&#99999999999999999999;", "\uFFFD", 23},
      {"&#x80;", "\u20AC", 6},
      {"&#146;", "\u2019", 6},
      {"&#x81;", "\u0081", 6},
      {"&#00000000000065;", "A", 17},
      {"&#;", "", 0},
      {"&#x;", "", 0},
      {"&#xg", "", 0},
      {"&#", "", 0},
  };
  for (const ReferenceCase& one : cases) {
    const CharacterReference reference = read_character_reference(one.text, one.in_attribute);
    EXPECT_EQ(reference.size, one.size) << one.text;
    EXPECT_EQ(reference.text(), one.expected) << one.text;
  }
}

TEST(HtmlElementsTest, FindsNamesInAnyCase) {
  EXPECT_EQ(find_element("BlockQuote").element, Element::blockquote);
  EXPECT_EQ(find_element("foreignObject").element, Element::foreign_object);
  EXPECT_EQ(find_element("h6").element, Element::h6);
  EXPECT_EQ(find_element("span").element, Element::unknown);
  EXPECT_EQ(find_element("").element, Element::unknown);
  EXPECT_EQ(find_element("blockquotes").element, Element::unknown);
  EXPECT_EQ(find_element("a-very-long-custom-element").element, Element::unknown);
}

}  // namespace
}  // namespace sayyes
