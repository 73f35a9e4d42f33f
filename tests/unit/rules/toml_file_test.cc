#include "sayyes/rules/toml_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sayyes {
namespace {

using testing::HasSubstr;

TEST(TomlFileTest, GivesValuesWithTheirPlaces) {
  const auto root = parse_toml("a = \"é\"\n[t]\nlist = [\"x\", \"y\"]\nflag = true\nnumber = 3\n", "f.toml");
  ASSERT_TRUE(root);
  std::vector<Problem> problems;
  TomlReader reader(*root, "f.toml", "", problems);
  std::string text;
  EXPECT_TRUE(reader.text("a", text));
  EXPECT_EQ(text, "é");
  EXPECT_EQ(reader.any("a")->line, 1u);
  EXPECT_EQ(reader.any("a")->column, 5u);
  const TomlValue* table = reader.table("t");
  ASSERT_NE(table, nullptr);
  TomlReader inner(*table, "f.toml", "[t]", problems);
  std::vector<std::string> list;
  EXPECT_TRUE(inner.texts("list", list));
  EXPECT_THAT(list, testing::ElementsAre("x", "y"));
  EXPECT_EQ(inner.any("list")->items[1].line, 3u);
  EXPECT_EQ(inner.any("list")->items[1].column, 14u);
  bool flag = false;
  std::int64_t number = 0;
  EXPECT_TRUE(inner.boolean("flag", flag));
  EXPECT_TRUE(inner.integer("number", 1, 5, number));
  EXPECT_TRUE(flag);
  EXPECT_EQ(number, 3);
  inner.finish();
  EXPECT_TRUE(problems.empty());
}

TEST(TomlFileTest, SyntaxErrorsNameTheirPlace) {
  struct Case {
    std::string_view text;
    std::uint32_t line;
  };
  const Case cases[] = {
      {"title = No\n", 1}, {"a = 1\na = 2\n", 2}, {"a = \"x\n", 1}, {"[t\n", 1},
      {"a = \"\\q\"", 1},  {"a = \"\xFF\"", 1},   {"= 1", 1},
  };
  for (const Case& c : cases) {
    const auto root = parse_toml(c.text, "f.toml");
    ASSERT_FALSE(root) << c.text;
    const Problem& problem = root.problems().front();
    EXPECT_EQ(problem.code, "toml-syntax");
    EXPECT_EQ(problem.file, "f.toml");
    EXPECT_EQ(problem.line, c.line) << c.text;
    EXPECT_NE(problem.column, 0u) << c.text;
    EXPECT_FALSE(problem.hint.empty()) << c.text;
  }
}

TEST(TomlFileTest, TakesByteOrderMarkAndWindowsLineEnds) {
  EXPECT_TRUE(
      parse_toml("\xEF\xBB\xBF"
                 "a = 1\r\nb = 2\r\n",
                 "f.toml"));
}

TEST(TomlFileTest, LettersOutsideOfQuotesAreTold) {
  struct Case {
    std::string_view text, message;
    std::uint32_t line, column;
  };
  const Case cases[] = {
      {"title = “x”\n", "curly quote", 1, 9},
      {"a = \"é\"\né = 1\n", "in quotes", 2, 1},
      {"a = \"\"\"x\"\"\"\"\" é\n", "in quotes", 1, 15},
      {"a = 1 \xEF\xBB\xBF\n", "in quotes", 1, 7},
      {"[日本]\n", "in quotes", 1, 2},
  };
  for (const Case& c : cases) {
    const auto root = parse_toml(c.text, "f.toml");
    ASSERT_FALSE(root) << c.text;
    EXPECT_THAT(root.problems().front().message, HasSubstr(c.message)) << c.text;
    EXPECT_EQ(root.problems().front().line, c.line) << c.text;
    EXPECT_EQ(root.problems().front().column, c.column) << c.text;
  }
  EXPECT_TRUE(parse_toml("# é “x”\na = '“é”' # ü\n\"é\" = 1\n", "f.toml"));
}

TEST(TomlFileTest, TableHeadersWithoutNameAreTold) {
  struct Case {
    std::string_view text;
    std::uint32_t line, column;
  };
  const Case cases[] = {
      {"[=", 1, 2},
      {"[[[", 1, 3},
      {"[.a]\n", 1, 2},
      {"[ =]\n", 1, 3},
      {"[[=]]\n", 1, 3},
      {"[[ .", 1, 4},
      {"a = 1\n\t[#", 2, 3},
      {"[\n", 1, 2},
      {"[\ra]\n", 1, 2},
      {"[]\n", 1, 2},
      {"[[]]\n", 1, 3},
      {"[ [a]]\n", 1, 3},
      {"[{", 1, 2},
      {"a = [1]\n[=", 2, 2},
      {"[a]\n[,", 2, 2},
      {"[\x01", 1, 2},
      {"[a]\nb = {c = [\n[1]]}\n[:]", 4, 2},
  };
  for (const Case& c : cases) {
    const auto root = parse_toml(c.text, "f.toml");
    ASSERT_FALSE(root) << c.text;
    EXPECT_THAT(root.problems().front().message, HasSubstr("name has to follow")) << c.text;
    EXPECT_EQ(root.problems().front().line, c.line) << c.text;
    EXPECT_EQ(root.problems().front().column, c.column) << c.text;
  }
  EXPECT_TRUE(parse_toml("a = [\n[],\n[[1], []],\n[\"[=\"]\n]\n[ b ]\n[[ \"c\".d ]]\n['']\n[-]\n[_]\n[7]\n", "f.toml"));
  for (const std::string_view open : {"[", "[[", "[ ", "[[ ", "[a", "[[a", "[[a]", "[a.", "["})
    EXPECT_FALSE(parse_toml(open, "f.toml"));
}

TEST(TomlFileTest, RefusesAQuoteWhereNoTextCanBegin) {
  for (const std::string_view text :
       {"a=+\"\xE3\x80\x9C\"", "a = b\"\xE3\x80\x9C\"", "a = \"x\"\"\xE3\x80\x9C\"", "a\"\xE3\x80\x9C\" = 1"}) {
    const auto parsed = parse_toml(text, "r.toml");
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.problems().front().line, 1u) << text;
  }
  for (const std::string_view text :
       {"a=\"\xE3\x80\x9C\"", "\"\xE3\x80\x9C\"=1", "a=[\"x\",\"y\"]", "a={\"b\"='c'}", "a.\"b\"=1", "a=\"\"\"\n\"x\"\"\"\""}) {
    EXPECT_TRUE(parse_toml(text, "r.toml")) << text;
  }
}

TEST(TomlFileTest, BracketsThatDoNotFitAreTold) {
  for (const std::string_view text : {"a=[}", "a = [1, }", "a = [[1]}", "a = {b = 1]", "[a}", "a = [{b = []}, }"}) {
    const auto root = parse_toml(text, "f.toml");
    ASSERT_FALSE(root) << text;
    EXPECT_THAT(root.problems().front().message, HasSubstr("does not fit")) << text;
    EXPECT_EQ(root.problems().front().column, text.size()) << text;
  }
}

TEST(TomlFileTest, DatesWithHalfATimeAreTold) {
  for (const std::string_view text :
       {"a = 2026-12-01T:", "a = 2026-12-01true", "a = [2026-12-01T]", "a = 2026-12-01T\n", "a = 2026-12-01 0# x"}) {
    const auto root = parse_toml(text, "f.toml");
    ASSERT_FALSE(root) << text;
    EXPECT_THAT(root.problems().front().message, HasSubstr("a whole time has to follow")) << text;
  }
  for (const std::string_view text : {"a = 2026-12-01T", "a = 2026-12-01 x", "a = 2026-12-01 1"})
    EXPECT_FALSE(parse_toml(text, "f.toml"));
  EXPECT_TRUE(parse_toml("a = 2026-12-01 # told\nb = [2026-12-01 ]\n", "f.toml"));
}

TEST(TomlFileTest, DatesKeepTheirText) {
  const auto root = parse_toml("a = 2026-12-01\nb = 10:05:00\nc = 2026-12-01T10:05:09Z\nd = 0099-01-02 23:00:00\n", "f.toml");
  ASSERT_TRUE(root);
  std::vector<std::string> texts;
  for (const TomlEntry& entry : root->entries) {
    EXPECT_EQ(entry.value.kind, TomlKind::date);
    texts.push_back(entry.value.text);
  }
  EXPECT_THAT(texts, testing::ElementsAre("2026-12-01", "10:05", "2026-12-01 10:05:09", "0099-01-02 23:00"));
}

TEST(TomlFileTest, DeepFilesAreRefusedInsteadOfOverflowing) {
  EXPECT_FALSE(parse_toml("a = " + std::string(10'000, '['), "f.toml"));
  std::string dots = "a";
  for (int i = 0; i < 200'000; ++i) dots += ".a";
  EXPECT_FALSE(parse_toml(dots + " = 1\n", "f.toml"));
  EXPECT_FALSE(parse_toml("[" + dots + "]\n", "f.toml"));
  EXPECT_FALSE(parse_toml("x = {" + dots + " = 1}\n", "f.toml"));
  std::string quoted = "\"a\"";
  for (int i = 0; i < 1000; ++i) quoted += " . 'b'";
  EXPECT_FALSE(parse_toml(quoted + " = 1\n", "f.toml"));
  EXPECT_TRUE(parse_toml("a = \"" + std::string(1000, '.') + "\"  # " + std::string(1000, '.') + "\n", "f.toml"));
  EXPECT_TRUE(parse_toml(
      "a = '''" + std::string(1000, '.') + "\n''..''\n'''\nb = \"\"\"" + std::string(1000, '.') + "\\\"\"\"\"\n", "f.toml"));
}

TEST(TomlReaderTest, CollectsEverythingThatIsWrong) {
  const auto root = parse_toml(
      "title = 3\n"
      "messsage = \"x\"\n"
      "list = [\"a\", 1]\n"
      "word = \"Warning\"\n"
      "number = 99\n"
      "empty = \" \"\n"
      "table = 1\n",
      "f.toml");
  ASSERT_TRUE(root);
  std::vector<Problem> problems;
  TomlReader reader(*root, "f.toml", "[t]", problems);
  std::string text;
  std::vector<std::string> list;
  std::int64_t number = 0;
  EXPECT_FALSE(reader.text("title", text));
  EXPECT_FALSE(reader.required_text("message", text));
  EXPECT_FALSE(reader.texts("list", list));
  EXPECT_FALSE(reader.word_of("word", "error, warning", text));
  EXPECT_FALSE(reader.integer("number", 0, 10, number));
  EXPECT_FALSE(reader.text("empty", text));
  EXPECT_EQ(reader.table("table"), nullptr);
  reader.finish();
  std::vector<std::string> told;
  for (const Problem& problem : problems) told.push_back(to_string(problem));
  ASSERT_EQ(told.size(), 8u);
  EXPECT_THAT(told[0], HasSubstr("f.toml:1:9: “title” in [t] is a whole number, it has to be a text"));
  EXPECT_THAT(told[1], HasSubstr("“message” in [t] is missing (add message = "));
  EXPECT_THAT(told[2], HasSubstr("f.toml:3:14: "));
  EXPECT_THAT(told[3], HasSubstr("“word” in [t] cannot be “Warning” (did you mean “warning”? possible: error, warning)"));
  EXPECT_THAT(told[4], HasSubstr("from 0 to 10"));
  EXPECT_THAT(told[5], HasSubstr("is empty"));
  EXPECT_THAT(told[6], HasSubstr("has to be a table"));
  EXPECT_THAT(told[7], HasSubstr("f.toml:2:1: “messsage” in [t] is not a key that is known here (did you mean “message”?"));
}

TEST(ReadTextFileTest, ReadsWholeFilesAndTellsWhyNot) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "sayyes_toml_file_test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.toml", std::ios::binary) << "x = 1\r\n";
  const auto text = read_text_file(folder / "a.toml", 100);
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "x = 1\r\n");
  EXPECT_EQ(read_text_file(folder / "a.toml", 3).problems().front().code, "file-size");
  EXPECT_EQ(read_text_file(folder / "b.toml", 3).problems().front().code, "file-missing");
  EXPECT_EQ(read_text_file(folder, 3).problems().front().code, "file-kind");
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace sayyes
