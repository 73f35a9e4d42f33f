#include <gtest/gtest.h>

#include <string>

#include "unit/readers/reading.h"

namespace sayyes {
namespace {

using reading::Case;

TEST(MarkdownReaderTest, ReadsBlocks) {
  const Case cases[] = {
      {"# One\n\nTwo\nlines\n\nThree\n=====\n", "heading:One / paragraph:Two\nlines / heading:Three"},
      {"- a\n- b\n  - c\n\n    d\n", "list_item:a / list_item:b / list_item:c / list_item:d"},
      {"1. a\n2. [ ] b\n3. [x] c\n", "list_item:a / list_item:b / list_item:c"},
      {"> a\n> b\n>\n> - c\n", "quotation:a\nb / list_item:c"},
      {"| a | b |\n|---|:-:|\n| c \\| d | **e** |\n", "table_cell:a / table_cell:b / table_cell:c | d / table_cell:e"},
      {"a\n\n```sh\nno\n```\n\n    no\n\nb\n", "paragraph:a / paragraph:b"},
      {"a\n\n---\n\nb", "paragraph:a / paragraph:b"},
      {"a  \nb\\\nc", "paragraph:a\nb\nc"},
      {"a\r\nb\r\n\r\nc\r\n", "paragraph:a\r\nb / paragraph:c"},
      {"[x]: http://a.b 'no'\n\nyes", "paragraph:yes"},
      {"See note[^1].\n\n[^1]: Not for use.", "paragraph:See note. / paragraph:Not for use."},
      {"", ""},
  };
  reading::expect_segments(cases, Format::markdown);
}

TEST(MarkdownReaderTest, ReadsInlines) {
  const Case cases[] = {
      {"No **food** or *drink*", "paragraph:No food or drink"},
      {"~~old~~ new", "paragraph:old new"},
      {"Run ``a ` b`` now", "paragraph:Run * now"},
      {"a &amp; b &unknown; &#65; \\*c\\*", "paragraph:a & b &unknown; A *c*"},
      {"See [our rules](x.html \"The rules\").", "paragraph:See our rules. / title:The rules"},
      {"[our rules](x.html)", "link_text:our rules"},
      {"[our *rules*][r]\n\n[r]: x", "link_text:our rules"},
      {"<https://a.b/c_d> and me@a.org and https://e.f/g.", "paragraph:* and * and *."},
      {"see http://x.y/_z_w_/v*, [a](https://b.c/_d_ \"e\") *https://f.g/h_i*", "paragraph:see **, a * / title:e"},
      {"a <https://a.b/_c_> b", "paragraph:a * b"},
      {"a <https://a.b> b", "paragraph:a * b"},
      {"![A *sign*: no phones](a.png 'Our sign')", "alt_text:A sign: no phones / title:Our sign"},
      {"a ![b](c) d", "paragraph:a  d / alt_text:b"},
      {"[![Home](x)](y)", "alt_text:Home"},
      {"# [News](x)", "heading:News"},
      {"[a][r] b [r]\n\n[r]: x\n  'c \\'d\\''\n", "paragraph:a b r / title:c 'd'"},
      {"[a]\n\n[a]:\n<b c>\n'd'\n", "link_text:a / title:d"},
      {"[rules](rules 'rules')", "link_text:rules / title:rules"},
      {"[a](b \"c \\\"d\\\" \\\\ &amp; e\")", "link_text:a / title:c \"d\" \\ & e"},
      {"[a](b (c))![](d \"e\")", "link_text:a / title:c / title:e"},
      {"`a` `b` c", "paragraph:* * c"},
      {"- [a](x) | [b](y)", "link_text:a / link_text:b"},
  };
  reading::expect_segments(cases, Format::markdown);
}

TEST(MarkdownReaderTest, ReadsHtmlInside) {
  const Case cases[] = {
      {"a <b>c</b> <kbd>x</kbd><br>d", "paragraph:a c *\nd"},
      {"a <!-- no --> b", "paragraph:a  b"},
      {"No food <!-- sayyes-ignore-line x -- reason -->\nor drink", "paragraph:No food\nor drink"},
      {"<!-- sayyes-ignore-next-line x -- reason -->\nNo food", "paragraph:No food"},
      {"- a <!-- b -- c\nd --> e", "list_item:a  e"},
      {"<!-- no\n\nno -->\n\nyes", "paragraph:yes"},
      {"<div hidden>\n\nno *no*\n\n</div>\n\nyes", "paragraph:yes"},
      {"<script>\nno\n\nno\n</script>\n\nyes", "paragraph:yes"},
      {"<p title='t'>\na <b>b</b>\n</p>", "paragraph:a b / title:t"},
      {"a <img src=x alt='b'> c", "paragraph:a   c / alt_text:b"},
      {"<details>\n<summary>Why?</summary>\n\nBecause.\n\n</details>", "heading:Why? / paragraph:Because."},
      {"> <b\n> title='t'>a</b>", "quotation:a / title:t"},
      {"> <div>\n> no > food\n> or drink\n> </div>", "quotation:no > food\nor drink"},
      {"<Tabs>\n<Tab label='x' />\n\nText\n\n</Tabs>", "paragraph:Text"},
      {"say <q>a</q>", "paragraph:say \"a\""},
      {"- a <p>b", "list_item:a / list_item:b"},
  };
  reading::expect_segments(cases, Format::markdown);
}

TEST(MarkdownReaderTest, ReadsFrontMatter) {
  const Case cases[] = {
      {"---\ntitle: A b\n---\n# C", "title:A b / heading:C"},
      {"---\ntitle: \"A \\\"b\\\"\"\ndescription: 'don''t'\n---\n", "title:A \"b\" / description:don't"},
      {"---\r\ntitle: A\r\n---\r\nb", "title:A / paragraph:b"},
      {"---\ndescription: >-\n  a\n  b\nlayout: c\n...\nd", "description:a\nb / paragraph:d"},
      {"---\ntitle: a\n  b # c\n---\n", "title:a\nb # c"},
      {"---\ntitle: a # no\ntags: [b]\nnested:\n  title: no\n---\nc", "title:a / paragraph:c"},
      {"+++\ntitle = \"A\"\ndescription = '''\nb\nc'''\n+++\nd", "title:A / description:b\nc / paragraph:d"},
      {";;;\n{\n  \"title\": \"A\",\n  \"x\": 1\n}\n;;;\nb", "title:A / paragraph:b"},
      {"---\ntitle: no end\n\nText", "paragraph:title: no end / paragraph:Text"},
      {"a\n\n---\ntitle: no\n---\n", "paragraph:a / heading:title: no"},
      {"---\n---\na", "paragraph:a"},
      {"---\ntitle: {{ no }}\n---\na", "paragraph:a"},
  };
  reading::expect_segments(cases, Format::markdown);
  EXPECT_EQ(reading::languages("---\nlang: fr\ntitle: A\n---\nb", Format::markdown), "fr:A / fr:b");
  EXPECT_EQ(reading::languages("a\n\n<div lang=es>\n\nb\n\n</div>\n\nc", Format::markdown), ":a / es:b / :c");
}

TEST(MarkdownReaderTest, PassesByTemplates) {
  const Case cases[] = {
      {"Dear {{ name }}, hello", "paragraph:Dear *, hello"},
      {"{% if x %}\nText\n{% endif %}", "paragraph:Text"},
      {"a\n{% include x %}\nb", "paragraph:a / paragraph:b"},
      {"[a]({{ site.url }}/x) b", "paragraph:a b"},
      {"{{< note >}}\nText\n{{< /note >}}", "paragraph:Text"},
      {"{{< highlight go >}}\nno\n{{< /highlight >}}\n\na", "paragraph:a"},
      {"{% highlight sh %}\nno\n\nno\n{% endhighlight %}\n\na", "paragraph:a"},
      {"import A from './a'\nexport const b = {\n  c: 1\n}\n\n# D", "heading:D"},
      {"import duties are paid\nby the library", "paragraph:import duties are paid\nby the library"},
      {"# Title {#id .class}\n\n{: .lead }\nText", "heading:Title / paragraph:Text"},
      {"Hello {props.name}, {your name}", "paragraph:Hello *, {your name}"},
      {"{/* no */}\n\na {a => b} c", "paragraph:a * c"},
      {"a {{ b", "paragraph:a {{ b"},
      {"> [!NOTE]\n> Text", "quotation:Text"},
      {":::tip Good to know\nText\n:::\n", "paragraph:Good to know\nText"},
      {"::: warning\n\nText\n\n:::\n", "paragraph:Text"},
      {"```php\n<?php\n```\n\nText", "paragraph:Text"},
      {"<div>\n  {% for a in b %}\n    <p>Text</p>\n  {% endfor %}\n</div>", "paragraph:Text"},
      {"{{#if x}}\nText\n{{/if}}", "paragraph:Text"},
      {"| a | b |\n|---|---|\n| {{ x | y }} z | c |", "table_cell:a / table_cell:b / table_cell:* z / table_cell:c"},
  };
  reading::expect_segments(cases, Format::markdown);
}

TEST(MarkdownReaderTest, TellsAnUnclosedComment) {
  const Document document = reading::read("Text\n\n<!-- to do\n\nMore\n", Format::markdown);
  EXPECT_EQ(document.text(), "Text");
  ASSERT_EQ(document.notices().size(), 1u);
  EXPECT_EQ(document.notices()[0].code, "html-unclosed");
  EXPECT_EQ(document.notices()[0].line, 3u);
  EXPECT_TRUE(reading::read("<div><b\n\nText", Format::markdown).notices().empty());
}

TEST(MarkdownReaderTest, KeepsPlaces) {
  const std::string_view text = "---\ntitle: A\n---\n\n> No *food*\n> or\\! &amp; drink\n";
  const Document document = reading::read(text, Format::markdown);
  ASSERT_EQ(document.segments().size(), 2u);
  EXPECT_EQ(document.text().substr(document.segments()[1].span.begin), "No food\nor! & drink");
  const std::uint32_t begin = document.segments()[1].span.begin;
  const Location food = document.locate({begin + 3, begin + 7});
  EXPECT_EQ(text.substr(food.bytes.begin, food.bytes.size()), "food");
  EXPECT_TRUE(food.exact);
  const Location across = document.locate({begin + 3, begin + 10});
  EXPECT_EQ(text.substr(across.bytes.begin, across.bytes.size()), "food*\n> or");
  EXPECT_FALSE(across.exact);
  const Location and_sign = document.locate({begin + 12, begin + 13});
  EXPECT_EQ(text.substr(and_sign.bytes.begin, and_sign.bytes.size()), "&amp;");
}

TEST(MarkdownReaderTest, AnObjectIsItsCodeWithTheBackticks) {
  const std::string_view text = "Run `a` `` b` `` and\n<https://a.b/c>";
  const Document document = reading::read(text, Format::markdown);
  std::string found;
  for (std::size_t at = 0; (at = document.text().find("\xEF\xBF\xBC", at)) != std::string_view::npos; at += 3) {
    const auto begin = static_cast<std::uint32_t>(at);
    const Location where = document.locate({begin, begin + 3});
    found += std::string(text.substr(where.bytes.begin, where.bytes.size())) + "|";
  }
  EXPECT_EQ(found, "`a`|`` b` ``|https://a.b/c|");
}

TEST(MarkdownReaderTest, ReadsAParagraphWithoutEndInParts) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "[a](b) no food\n";
  const Document document = reading::read(text, Format::markdown);
  std::size_t found = 0;
  for (std::size_t at = document.text().find("no food"); at != std::string_view::npos;
       at = document.text().find("no food", at + 1)) {
    ++found;
  }
  EXPECT_EQ(found, 20000u);
}

}  // namespace
}  // namespace sayyes
