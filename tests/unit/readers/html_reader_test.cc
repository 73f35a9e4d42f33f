#include <gtest/gtest.h>

#include <string>

#include "sayyes/readers/reader_table.h"
#include "unit/readers/reading.h"

namespace sayyes {
namespace {

using reading::Case;

TEST(HtmlReaderTest, ShowsWhatABrowserShows) {
  const Case cases[] = {
      {"<p>No <b>food</b> or <i>drink</i></p>", "paragraph:No food or drink"},
      {"<p>one<p>two", "paragraph:one / paragraph:two"},
      {"<div>a<div>b</div>c</div>", "paragraph:a / paragraph:b / paragraph:c"},
      {"<p>a<br>b</p>", "paragraph:a\nb"},
      {"<p>a<hr>b", "paragraph:a / paragraph:b"},
      {"<script>no</script><style>no</style>yes", "paragraph:yes"},
      {"<!-- no -->yes<!-- no", "paragraph:yes"},
      {"<p>run <code>rm <b>x</b></code> now</p>", "paragraph:run * now"},
      {"<p>press <kbd><kbd>Ctrl</kbd>+C</kbd>, <samp>x</samp>, <var>y</var></p>", "paragraph:press *, *, *"},
      {"<p>a</p><pre>no</pre><xmp>no</xmp><template><p>no</p></template>", "paragraph:a"},
      {"<video>no</video><audio>no</audio><iframe>no</iframe>yes", "paragraph:yes"},
      {"<p>a &amp; b&nbsp;c &lt;d></p>", "paragraph:a & b\u00A0c <d>"},
      {"<p>Write to desk@example.org</p>", "paragraph:Write to *"},
      {"<p>a<img src=x>b<wbr>c</p>", "paragraph:a bc"},
      {"<p>x <math><mi>no</mi></math> y</p>", "paragraph:x * y"},
      {"<ruby>a<rp>(</rp><rt>no</rt><rp>)</rp></ruby>", "paragraph:a"},
      {"<head><title>T</title>yes", "title:T / paragraph:yes"},
      {"<svg><g>no<p>yes", "paragraph:yes"},
      {"<div><svg><path></div>yes", "paragraph:yes"},
      {"<title>T</title><p>yes", "title:T / paragraph:yes"},
      {"<noscript>Turn it on</noscript>", "paragraph:Turn it on"},
      {"<p>a<plaintext><b>c", "paragraph:a / paragraph:<b>c"},
      {"just text", "paragraph:just text"},
      {"", ""},
      {"<p> \n </p><p>...</p>", ""},
      {"<custom-card>a <x-icon></x-icon>b</custom-card>", "paragraph:a b"},
      {"<p>Say <q>hello</q> and <cite>Hamlet</cite></p>", "paragraph:Say \"hello\" and \"Hamlet\""},
  };
  reading::expect_segments(cases, Format::html);
}

TEST(HtmlReaderTest, HidesWhatIsHidden) {
  const Case cases[] = {
      {"<p hidden>no</p>yes", "paragraph:yes"},
      {"<p hidden>no<p>yes", "paragraph:yes"},
      {"<div hidden><p>no</p><p>no</div>yes", "paragraph:yes"},
      {"<ul><li hidden>no<li>yes</ul>", "list_item:yes"},
      {"<dl><dt hidden>no<dd>yes<dt>dt</dl>", "list_item:yes / list_item:dt"},
      {"<table><tr hidden><td>no<tr><td>yes</table>", "table_cell:yes"},
      {"<table><tr><td hidden>no<th>yes</table>", "table_cell:yes"},
      {"<select><option hidden>no<option>yes</select>", "list_item:yes"},
      {"<p>a <span style='DISPLAY : none !important'>no</span>b</p>", "paragraph:a b"},
      {"<p>a <span style='visibility:hidden'>no</span>b</p>", "paragraph:a b"},
      {"<p style='display:block'>yes", "paragraph:yes"},
      {"<p style='not-display:none'>yes", "paragraph:yes"},
      {"<p aria-hidden=true>yes", "paragraph:yes"},
      {"<p hidden>no</div>no</p>yes", "paragraph:yes"},
      {"<div hidden><table><tr><td>no</div>no</table>no</div>yes", "paragraph:yes"},
      {"<div hidden title=no><img alt=no><input placeholder=no></div>", ""},
      {"<template><svg><title>no</title></svg></template>", ""},
  };
  reading::expect_segments(cases, Format::html);
}

TEST(HtmlReaderTest, KnowsScopes) {
  const Case cases[] = {
      {"<h1>a</h1><h6>b</h6>", "heading:a / heading:b"},
      {"<h2>a<h3>b</h3>", "heading:a / heading:b"},
      {"<ul><li>a<ul><li>b</ul>c<li><p>d</p></ul>", "list_item:a / list_item:b / list_item:c / list_item:d"},
      {"<table><caption>a</caption><tr><th>b<td>c</table>", "caption:a / table_cell:b / table_cell:c"},
      {"<table><tr><td>a<table><tr><td>b</table>c</table>", "table_cell:a / table_cell:b / table_cell:c"},
      {"<figure><figcaption>a</figcaption></figure>b", "caption:a / paragraph:b"},
      {"<blockquote>a<p>b</p></blockquote>c", "quotation:a / quotation:b / paragraph:c"},
      {"<button>a</button><div role=button>b</div>", "button:a / button:b"},
      {"<label>a <input></label><fieldset><legend>b</legend></fieldset>", "form_label:a / form_label:b"},
      {"<details><summary>a</summary>b</details>", "heading:a / paragraph:b"},
      {"<textarea>a</textarea>", "placeholder:a"},
      {"<select><optgroup label=a><option>b<option>c</select>", "form_label:a / list_item:b / list_item:c"},
      {"<dl><dt>a<dd>b</dl>c", "list_item:a / list_item:b / paragraph:c"},
  };
  reading::expect_segments(cases, Format::html);
}

TEST(HtmlReaderTest, TellsALinkInASentenceFromALinkAlone) {
  const Case cases[] = {
      {"<p>See <a href=x>our rules</a>.</p>", "paragraph:See our rules."},
      {"<p><a href=x>our rules</a></p>", "link_text:our rules"},
      {"<li><a href=x><span>our</span> <b>rules</b></a>", "link_text:our rules"},
      {"<p><a href=x>Ask us</a>!</p>", "link_text:Ask us!"},
      {"<h2><a href=x>News</a></h2>", "heading:News"},
      {"<nav><a>a</a> <a>b</a> | <a>c</a></nav>", "link_text:a / link_text:b / link_text:c"},
      {"<p><a>a</a> and <a>b</a></p>", "paragraph:a and b"},
      {"<a href=x><div>a</div><div>b</div></a>c", "link_text:a / link_text:b / paragraph:c"},
      {"<p><a>a<a>b</p>", "link_text:a / link_text:b"},
      {"<p><a href=x><img alt=Home></a></p>", "alt_text:Home"},
  };
  reading::expect_segments(cases, Format::html);
}

TEST(HtmlReaderTest, ReadsWhatIsHeardOrShownBeside) {
  const Case cases[] = {
      {"<p>a <img alt='x &amp; y' title=z> b</p>", "paragraph:a   b / alt_text:x & y / title:z"},
      {"<input type=submit value=Go><input type=text value=no><input type=HIDDEN value=no alt=no>", "button:Go"},
      {"<input type=reset value=Clear><input type=button value=More>", "button:Clear / button:More"},
      {"<input placeholder=a aria-label=b title=c>", "form_label:b / placeholder:a / title:c"},
      {"<a href=x aria-label=a>b</a>", "link_text:b / link_text:a"},
      {"<button aria-label=a>b</button>", "button:b / button:a"},
      {"<nav aria-label=a>b</nav>", "paragraph:b / alt_text:a"},
      {"<p aria-description=a>b", "paragraph:b / description:a"},
      {"<meta name=Description content=a><meta property=og:description content=b><meta name=x content=no>",
       "description:a / description:b"},
      {"<abbr title='a b'>ab</abbr>", "paragraph:ab / title:a b"},
      {"<svg aria-label=a><title>b</title><desc>no</desc><text>c <tspan>d</tspan></text><style>no</style></svg>e",
       "paragraph:e / alt_text:a / alt_text:b / caption:c d"},
      {"<p>No <svg><title>phone</title></svg> phones</p>", "paragraph:No   phones / alt_text:phone"},
      {"<svg><foreignObject><p>a</p></foreignObject></svg>", "paragraph:a"},
      {"<svg><text><![CDATA[a < b]]></text></svg>", "caption:a < b"},
      {"<img alt=''><img alt=a alt=no>", "alt_text:a"},
      {"<link title=no><style title=no></style>", ""},
  };
  reading::expect_segments(cases, Format::html);
}

TEST(HtmlReaderTest, FollowsLanguages) {
  const Case cases[] = {
      {"<html lang=en><p>a<p lang=es>b<p>c", "en:a / es:b / en:c"},
      {"<p lang=en>a <span lang=fr>b</span> c", "en:a / fr:b / en:c"},
      {"<ul lang=es><li lang=fr>a<li>b</ul>c", "fr:a / es:b / :c"},
      {"<p xml:lang=de>a", "de:a"},
      {"<p lang=en><img alt=x lang=es>", "es:x"},
      {"<p lang='{{ page.lang }}'>a", ":a"},
      {"<p lang='not a tag'>a", ":a"},
  };
  for (const Case& one : cases) EXPECT_EQ(reading::languages(one.text, Format::html), one.expected) << one.text;
}

TEST(HtmlReaderTest, PassesByTemplates) {
  const Case cases[] = {
      {"<p>Dear {{ user.name }}, hello</p>", "paragraph:Dear *, hello"},
      {"{% if a > b %}<p>a</p>{% endif %}", "paragraph:a"},
      {"<p class={% if x %}\"y\"{% endif %}>a</p>", "paragraph:a"},
      {"<a href=\"<?php echo $a->b ?>\" title='<%= t %>'>a</a>", "link_text:a"},
      {"<?php if ($a > 1) { ?><p>a</p><?php } ?>", "paragraph:a"},
      {"<p>a</p><?php echo 'no more';", "paragraph:a"},
      {"<p>a {# no #}b {{!-- no }} --}}c</p>", "paragraph:a b c"},
      {"<p>{% comment %}no{% endcomment %}a</p>", "paragraph:a"},
      {"<p>Hi {user.name()} and {your name}</p>", "paragraph:Hi * and {your name}"},
      {"<script>var a = {{</script><p>a }} b</p>", "paragraph:a }} b"},
      {"<p>{{{ raw }}} a</p>", "paragraph:* a"},
      {"<title>{{ title }} | Library</title>", "title:* | Library"},
  };
  reading::expect_segments(cases, Format::html);
}

TEST(HtmlReaderTest, ReadsXhtmlAsItIsWritten) {
  const Case cases[] = {
      {"<?xml version='1.0'?><script src='x'/><title/><p>a<b/> b</p>", "paragraph:a b"},
      {"<?xml version='1.0'?><p>a <![CDATA[< b]]></p>", "paragraph:a < b"},
      {"<script src='x'/><p>no</p></script>yes", "paragraph:yes"},
  };
  reading::expect_segments(cases, Format::html);
}

TEST(HtmlReaderTest, EntitiesBelongToTheirBytes) {
  const Document document = reading::read("<p>You can&rsquo;t &#101;at</p>", Format::html);
  EXPECT_EQ(document.text(), "You can\u2019t eat");
  const Location whole = document.locate({4, 11});
  EXPECT_EQ(whole.bytes, (SourceSpan{7, 18}));
  EXPECT_FALSE(whole.exact);
  EXPECT_TRUE(document.locate({0, 7}).exact);
  EXPECT_EQ(document.locate({12, 13}).bytes, (SourceSpan{19, 25}));
}

TEST(HtmlReaderTest, TellsWhatIsUnclosedOrTooDeep) {
  EXPECT_EQ(reading::read("<p>a\n<!-- b", Format::html).notices().at(0).code, "html-unclosed");
  EXPECT_EQ(reading::read("<p>a\n<!-- b", Format::html).notices().at(0).line, 2u);
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<div>";
  const Document document = reading::read(deep + "a", Format::html);
  ASSERT_EQ(document.notices().size(), 1u);
  EXPECT_EQ(document.notices()[0].code, "html-nested-deeply");
  EXPECT_EQ(document.text(), "a");
}

TEST(HtmlReaderTest, FindsTheDeclaredCharset) {
  const Case cases[] = {
      {"<meta charset=windows-1252>", "windows-1252"},
      {"<!-- <meta charset=x> --><META CharSet=\" utf-8 \">", "utf-8"},
      {"<meta http-equiv=Content-Type content='text/html; charset = ISO-8859-1'>", "ISO-8859-1"},
      {"<meta content='text/html; charset=x'>", ""},
      {"<?xml version='1.0' encoding=\"koi8-r\"?><html>", "koi8-r"},
      {"<meta charset=utf-16le>", "UTF-8"},
      {"<body><meta charset=x>", ""},
      {"", ""},
  };
  for (const Case& one : cases) EXPECT_EQ(declared_html_charset(one.text), one.expected) << one.text;
  EXPECT_EQ(declared_html_charset(std::string(1100, ' ') + "<meta charset=x>"), "");
}

}  // namespace
}  // namespace sayyes
