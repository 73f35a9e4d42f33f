#include "sayyes/text/decode.h"

#include <gtest/gtest.h>

#include <string>

#include "sayyes/text/encode.h"
#include "support/document_checks.h"
#include "support/random_text.h"

namespace sayyes {
namespace {

using namespace std::string_literals;

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

struct DecodeCase {
  std::string name;
  std::string bytes;
  std::string forced, declared;
  std::string text, encoding;
  std::string notice;  // its code, or empty
};

void expect_decodes(const DecodeCase& c) {
  const Result<Decoded> decoded = decode(c.bytes, c.forced, c.declared);
  ASSERT_TRUE(decoded.has_value()) << c.name << ": " << to_string(decoded.problems().front());
  EXPECT_EQ(decoded->utf8, c.text) << c.name;
  EXPECT_EQ(decoded->encoding, c.encoding) << c.name;
  EXPECT_EQ(decoded->notices.empty() ? "" : decoded->notices.front().code, c.notice) << c.name;
  EXPECT_EQ(decoded->ascii, ascii_prefix(decoded->utf8) == decoded->utf8.size()) << c.name;
  EXPECT_EQ(checks::check_map(decoded->map, decoded->utf8.size(), c.bytes.size(), true), "") << c.name;
  EXPECT_EQ(decoded->source.empty() ? decoded->utf8 : decoded->source, c.bytes) << c.name;
}

TEST(DecodeTest, ReadsWhatIsUnicode) {
  const DecodeCase cases[] = {
      {"empty", "", "", "", "", "UTF-8", ""},
      {"ascii", "No food\r\n", "", "", "No food\r\n", "UTF-8", ""},
      {"utf-8", "caf\u00E9 \U0001F600", "", "", "caf\u00E9 \U0001F600", "UTF-8", ""},
      {"utf-8 bom", "\xEF\xBB\xBFhi", "", "", "hi", "UTF-8", ""},
      {"bom alone", "\xEF\xBB\xBF", "", "", "", "UTF-8", ""},
      {"bom in the middle", "a\uFEFFb", "", "", "a\uFEFFb", "UTF-8", ""},
      {"a few nuls", std::string(300, 'x') + "\0"s, "", "", std::string(300, 'x') + "\0"s, "UTF-8", ""},
      {"utf-16le bom", "\xFF\xFE" + utf16(u"caf\u00E9", false), "", "", "caf\u00E9", "UTF-16LE", ""},
      {"utf-16be bom", "\xFE\xFF" + utf16(u"\u4E2D \U0001F600", true), "", "", "\u4E2D \U0001F600", "UTF-16BE", ""},
      {"utf-16le bom alone", "\xFF\xFE", "", "", "", "UTF-16LE", ""},
      {"utf-16le without bom", utf16(u"No food or drink", false), "", "", "No food or drink", "UTF-16LE", ""},
      {"utf-16be without bom", utf16(u"No food or drink\r\n", true), "", "", "No food or drink\r\n", "UTF-16BE", ""},
      {"utf-16le in Cyrillic",
       utf16(u"\u041D\u0435 \u0432\u0445\u043E\u0434\u0438\u0442\u044C \u0441\u044E\u0434\u0430", false), "", "",
       "\u041D\u0435 \u0432\u0445\u043E\u0434\u0438\u0442\u044C \u0441\u044E\u0434\u0430", "UTF-16LE", ""},
      {"lone surrogate", "\xFF\xFE" + utf16(u"a\xD800z", false), "", "", "a\uFFFDz", "UTF-16LE", "broken-bytes"},
      {"odd byte", "\xFF\xFE" + utf16(u"ab", false) + "c", "", "", "ab\uFFFD", "UTF-16LE", "broken-bytes"},
      {"forced utf-16", utf16(u"h\u00E9", true), "utf-16be", "", "h\u00E9", "UTF-16BE", ""},
      {"forced utf-8 reads round", "caf\xE9", "UTF-8", "", "caf\uFFFD", "UTF-8", "broken-bytes"},
  };
  for (const DecodeCase& c : cases) expect_decodes(c);
}

TEST(DecodeTest, ReadsRoundIllFormedBytesByMaximalSubparts) {
  const std::string r = "\uFFFD", e = "\u00E9 ";  // the valid character says that the rest is meant to be UTF-8, too
  const DecodeCase cases[] = {
      {"continuation", e + "\x80.", "", "", e + r + ".", "UTF-8", "broken-bytes"},
      {"overlong", e + e + "\xC0\xAF.", "", "", e + e + r + r + ".", "UTF-8", "broken-bytes"},
      {"cut off", e + "\xE2\x80", "", "", e + r, "UTF-8", "broken-bytes"},
      {"four bytes cut off", e + "\xF0\x9F\x98.", "", "", e + r + ".", "UTF-8", "broken-bytes"},
      {"surrogate", e + e + e + "\xED\xA0\x80", "", "", e + e + e + r + r + r, "UTF-8", "broken-bytes"},
      {"beyond", e + "\xF5", "", "", e + r, "UTF-8", "broken-bytes"},
      {"declared", "\x80\x81", "", "utf-8", r + r, "UTF-8", "broken-bytes"},
      {"with bom",
       "\xEF\xBB\xBF"
       "a\xFF",
       "", "", "a" + r, "UTF-8", "broken-bytes"},
  };
  for (const DecodeCase& c : cases) expect_decodes(c);
}

TEST(DecodeTest, TellsTheFirstPlaceAndHowMany) {
  const Result<Decoded> decoded = decode("\u00E9\u00E9\u00E9\nx\u00E9\xFF and \xFF");
  ASSERT_TRUE(decoded);
  ASSERT_EQ(decoded->notices.size(), 1u);
  EXPECT_EQ(decoded->notices[0].line, 2u);
  EXPECT_EQ(decoded->notices[0].column, 3u);
  EXPECT_NE(decoded->notices[0].message.find("2 places"), std::string::npos);
}

TEST(DecodeTest, ReadsOtherEncodingsByNameOrByTheirLooks) {
  const std::string english =
      "We\x92re open. Caf\xE9 on level 1 \x96 r\xE9sum\xE9 help, \xA3"
      "5 a visit.";
  const std::string english_utf8 =
      "We\u2019re open. Caf\u00E9 on level 1 \u2013 r\u00E9sum\u00E9 help, \u00A3"
      "5 a visit.";
  const DecodeCase cases[] = {
      {"windows-1252 looks", english, "", "", english_utf8, "windows-1252", "encoding-detected"},
      {"windows-1252 short", "Don\x92t", "", "", "Don\u2019t", "windows-1252", "encoding-detected"},
      {"windows-1252 word end", "caf\xE9", "", "", "caf\u00E9", "windows-1252", "encoding-detected"},
      {"declared", english, "", "windows-1252", english_utf8, "windows-1252", ""},
      {"declared as latin-1", english, "", "ISO-8859-1", english_utf8, "windows-1252", ""},
      {"forced", "\xCF\xF0\xE8", "windows-1251", "", "\u041F\u0440\u0438", "windows-1251", ""},
      {"forced shift_jis", "A\x93\xFA\x96{B", "Shift_JIS", "",
       "A\u65E5\u672C"
       "B",
       "Shift_JIS", ""},
      {"forced gb18030", "\xD6\xD0\xCE\xC4", "gbk", "", "\u4E2D\u6587", "GB18030", ""},
      {"forced euc-kr", "\xC7\xD1", "EUC-KR", "", "\uD55C", "EUC-KR", ""},
      {"iso-2022-jp", "A\x1B$BF|\x1B(BB", "ISO-2022-JP", "",
       "A\u65E5"
       "B",
       "ISO-2022-JP", ""},
      {"shift_jis cut off", "A\x93", "Shift_JIS", "", "A\uFFFD", "Shift_JIS", "broken-bytes"},
      {"contradiction", "caf\u00E9", "", "windows-1252", "caf\u00E9", "UTF-8", "encoding-contradiction"},
      {"bom contradicts", "\xEF\xBB\xBFhi", "", "windows-1252", "hi", "UTF-8", "encoding-contradiction"},
      {"bom beats force", "\xEF\xBB\xBFhi", "windows-1252", "", "hi", "UTF-8", "encoding-contradiction"},
      {"ascii never contradicts", "cafe", "", "windows-1252", "cafe", "UTF-8", ""},
      {"unknown declaration", "caf\xE9", "", "klingon", "caf\u00E9", "windows-1252", "encoding-unknown"},
  };
  for (const DecodeCase& c : cases) expect_decodes(c);
}

TEST(DecodeTest, DetectsWholeTextsOfOtherScripts) {
  const std::string text =
      "Библиотека открыта каждый день. Книги и журналы выдаются бесплатно всем жителям города. Пожалуйста, "
      "возвращайте книги вовремя, чтобы другие читатели тоже могли их прочитать.";
  for (const char* encoding : {"windows-1251", "KOI8-R", "ISO-8859-5"}) {
    const Result<std::string> bytes = encode(text, encoding);
    ASSERT_TRUE(bytes) << encoding;
    const Result<Decoded> decoded = decode(*bytes);
    ASSERT_TRUE(decoded) << encoding;
    EXPECT_EQ(decoded->encoding, encoding);
    EXPECT_EQ(decoded->utf8, text);
  }
}

TEST(EncodeTest, UndoesDecoding) {
  for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "Shift_JIS", "GB18030", "EUC-KR"}) {
    const std::string text = std::string_view(encoding) == "windows-1252" ? "Caf\u00E9 \u2019" : "Cafe 1";
    const Result<std::string> bytes = encode(text, encoding);
    ASSERT_TRUE(bytes) << encoding;
    const Result<Decoded> decoded = decode(*bytes, encoding);
    ASSERT_TRUE(decoded) << encoding;
    EXPECT_EQ(decoded->utf8, text) << encoding;
  }
  const Result<std::string> astral = encode("\U0001F600", "UTF-16BE");
  ASSERT_TRUE(astral);
  EXPECT_EQ(*astral, "\xD8\x3D\xDE\x00"s);
}

TEST(EncodeTest, FailsRatherThanSubstitute) {
  for (const char* text : {"\u4E2D", "a\U0001F600", "\u0107"}) {
    const Result<std::string> bytes = encode(text, "windows-1252");
    ASSERT_FALSE(bytes) << text;
    EXPECT_EQ(bytes.problems().front().code, "not-encodable");
  }
  EXPECT_FALSE(encode("a", "no such thing"));
}

TEST(DecodeTest, KeepsAsciiOfOtherEncodingsExact) {
  const Result<Decoded> decoded = decode("Caf\xE9 is open", "windows-1252");
  ASSERT_TRUE(decoded);
  EXPECT_TRUE(decoded->map.is_exact({6, 10}));
  EXPECT_FALSE(decoded->map.is_exact({3, 6}));
  EXPECT_EQ(decoded->map.map({3, 5}), (SourceSpan{3, 4}));
}

TEST(DecodeTest, RefusesWhatIsNoTextOrCannotBeRead) {
  struct Case {
    std::string bytes, forced, code;
  };
  const Case cases[] = {
      {"\x89PNG\r\n\x1a\n....", "", "binary-file"},
      {"%PDF-1.7 text", "", "binary-file"},
      {"PK\x03\x04 docx", "", "binary-file"},
      {"\x7F"
       "ELF\x02\x01",
       "", "binary-file"},
      {"\xFF\xD8\xFF\xE0", "", "binary-file"},
      {"ab\0\0\0cd\0e\0"s, "", "binary-file"},
      {std::string(400, '\xFF'), "", "binary-file"},
      {"\xFF\xFE\0\0h\0\0\0"s, "", "encoding-unsupported"},
      {"\0\0\xFE\xFF\0\0\0h"s, "", "encoding-unsupported"},
      {"h\0\0\0e\0\0\0y\0\0\0"s, "", "encoding-unsupported"},
      {"hi", "UTF-32", "encoding-unsupported"},
      {"hi", "UTF-7", "encoding-unsupported"},
      {"hi", "ibm-37", "encoding-unsupported"},
      {"hi", "no such thing", "encoding-unknown"},
      {"\xEF\xBB\xBFhi", "no such thing", "encoding-unknown"},
  };
  for (const Case& c : cases) {
    const Result<Decoded> decoded = decode(c.bytes, c.forced);
    ASSERT_FALSE(decoded.has_value()) << c.forced << testing::PrintToString(c.bytes.substr(0, 12));
    EXPECT_EQ(decoded.problems().front().code, c.code) << to_string(decoded.problems().front());
  }
}

TEST(DecodeTest, TheSameTextComesOutOfEveryUnicodeEncoding) {
  checks::RandomText random(5);
  for (int i = 0; i < 500; ++i) {
    const std::string text = "x" + random.text(random.below(20));
    std::u16string units;
    for (std::size_t at = 0; at < text.size();) {
      const Character c = character_at(text, at);
      at += c.size;
      if (c.code >= 0x10000) {
        units += static_cast<char16_t>(0xD7C0 + (c.code >> 10));
        units += static_cast<char16_t>(0xDC00 + (c.code & 0x3FF));
      } else {
        units += static_cast<char16_t>(c.code);
      }
    }
    expect_decodes({"le", "\xFF\xFE" + utf16(units, false), "", "", text, "UTF-16LE", ""});
    expect_decodes({"be", "\xFE\xFF" + utf16(units, true), "", "", text, "UTF-16BE", ""});
    expect_decodes({"bom", "\xEF\xBB\xBF" + text, "", "", text, "UTF-8", ""});
  }
}

TEST(DecodeTest, BrokenTextsKeepTheRules) {
  checks::RandomText random(6);
  for (int i = 0; i < 3000; ++i) {
    const std::string bytes = random.broken(1 + random.below(20));
    const Result<Decoded> decoded = decode(bytes);
    if (!decoded) continue;
    ASSERT_EQ(checks::check_utf8(decoded->utf8), "");
    ASSERT_EQ(checks::check_map(decoded->map, decoded->utf8.size(), bytes.size(), true), "") << testing::PrintToString(bytes);
  }
}

}  // namespace
}  // namespace sayyes
