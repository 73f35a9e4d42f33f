// Documents put together at random from the signs of each format, and shapes that are slow for parsers that look back.

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/document.h"
#include "support/document_checks.h"

namespace sayyes {
namespace {

// clang-format off
using Pieces = std::vector<std::string_view>;

const Pieces kWords = {
    "no food", " ", "drink", "é", "don’t", "\n", "\r\n", "\n\n", "a", ". ", "\t", "ﬁ", "\u00A0", "\u200B", "😀", "\x1f", "<",
    "&", "\"", "'", "x@y.org"};
const Pieces kHtml = {
    "<p>", "</p>", "<p hidden>", "<div lang=es>", "</div>", "<b>", "</b>", "<a href=x title='y &amp; z'>", "</a>", "<br>", "<ul>",
    "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<code>", "</code>", "<q>", "</q>", "<img alt='a&nbsp;b'>",
    "<!-- c -->", "<!--", "-->", "<script>", "</script>", "<title>", "</title>", "<svg>", "<text>", "</svg>", "<h1>", "</h1>",
    "&amp;", "&#x80;", "&notit;", "&#0;", "{{ x }}", "{% if %}", "<?php x ?>", "{a.b}", "<input placeholder=p value=v type=submit>",
    "<option>", "<![CDATA[", "]]>", "<button aria-label=l>", "<pre>", "</pre>", "<template>", "</template>",
    "<span style='display:none'>", "</span>", "<textarea>"};
const Pieces kMarkdown = {
    "# ", "- ", "1. ", "> ", "*", "**", "_", "`", "```\n", "~~", "[a](b \"t\\\"\")", "![a *b*](c 'd')", "[x]", "\\", "\\*", "  \n",
    "|", "|a|b|\n|-|-|\n", "---\n", "+++\n", "title: \"a\"\n", "<div>", "</div>\n", "<b>", "<!-- c -->", "&lt;", "&bogus;",
    "{{ x }}", "{% y %}\n", "{#id}", "[^1]", "[^1]: ", ":::note\n", "    ", "<https://a.b>", "import a from 'b'\n", "===\n",
    "- [ ] "};
// clang-format on

std::string random_text(std::mt19937& random, const Pieces& pieces) {
  std::string text;
  const std::size_t count = random() % 40;
  for (std::size_t i = 0; i < count; ++i) {
    text += random() % 2 == 0 ? kWords[random() % kWords.size()] : pieces[random() % pieces.size()];
  }
  return text;
}

void expect_sound(Format format, const Pieces& pieces) {
  std::mt19937 random(20260114);
  ReadOptions options;
  options.format = format;
  options.encoding = "UTF-8";
  for (int i = 0; i < 4000; ++i) {
    const std::string text = random_text(random, pieces);
    const Result<Document> document = Document::read(text, options);
    ASSERT_TRUE(document.has_value()) << text;
    ASSERT_EQ(checks::check_document(*document), "") << text;
    const Result<Document> again = Document::read("\xEF\xBB\xBF" + text, options);
    ASSERT_TRUE(again.has_value());
    ASSERT_EQ(again->text(), document->text()) << text;
  }
}

TEST(ExactnessTest, AnyHtmlMapsBackToItsBytes) { expect_sound(Format::html, kHtml); }
TEST(ExactnessTest, AnyMarkdownMapsBackToItsBytes) { expect_sound(Format::markdown, kMarkdown); }

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  while (times-- > 0) text += piece;
  return text;
}

struct Shape {
  Format format;
  std::string_view head;
  std::string_view piece;
  std::size_t times;
};

/// Each takes some hundredths of a second, and would take minutes where time grew with the square.
TEST(ExactnessTest, NoShapeIsSlow) {
  const Format html = Format::html, markdown = Format::markdown;
  const Shape shapes[] = {
      {html, "", "<div>", 100000},
      {html, "", "<b>x", 100000},
      {html, "", "<p><b>x</p>", 100000},
      {html, "<ul>", "<li><div>a", 100000},
      {html, "<table>", "<tr><td>a", 100000},
      {html, "", "<table><tr><td>a", 50000},
      {html, "<a ", "b=c ", 1000000},
      {html, "<!--", "- ", 1000000},
      {html, "<script>", "<!--<script", 200000},
      {html, "", "<![CDATA[", 50000},
      {html, "", "<a b='", 200000},
      {html, "", "<", 1000000},
      {html, "", "&", 1000000},
      {html, "&#", "0", 1000000},
      {html, "<p>", "a <img alt=x>", 100000},
      {html, "<p>", "<a>a</a> ", 100000},
      {html, "", "{{", 200000},
      {html, "", "{% comment %}", 50000},
      {html, "", "{ { {x} ", 100000},
      {html, "", "<svg><title>a</title>", 50000},
      {markdown, "", ">", 50000},
      {markdown, "", "[", 50000},
      {markdown, "", "[a](", 50000},
      {markdown, "", "*a **a ", 65000},
      {markdown, "", "<a ", 50000},
      {markdown, "", "a <!-- ", 50000},
      {markdown, "", "[a](b \"t\\\"x\") ", 50000},
      {markdown, "", "![a", 20000},
      {markdown, "", "www.a.b ", 100000},
      {markdown, "", "![](a)\n", 100000},
      {markdown, "", "> <b\n", 50000},
      {markdown, "---\n", "title: \"a\n", 50000},
      {markdown, "", "{a} [^1] ", 100000},
      {markdown, "", ":::x\n", 100000},
  };
  for (const Shape& shape : shapes) {
    std::string text(shape.head);
    text += repeated(shape.piece, shape.times);
    ReadOptions options;
    options.format = shape.format;
    const auto begin = std::chrono::steady_clock::now();
    const Result<Document> document = Document::read(std::move(text), options);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    EXPECT_TRUE(document.has_value()) << shape.head << shape.piece;
    EXPECT_LT(taken.count(), 10.0) << shape.head << shape.piece;
  }
}

}  // namespace
}  // namespace sayyes
