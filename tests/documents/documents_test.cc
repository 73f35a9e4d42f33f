// Each folder here is a case: input.{md,html,txt,…} and expected.txt, what the reader makes of it, a segment a line:
// scope|language|line:column|text, or the words for the place in a format without lines. A file that another program reads is
// passed over where that is not here. With SAYYES_UPDATE_GOLDEN=1 in the environment expected.txt is written instead.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "sayyes/document.h"

namespace sayyes {
namespace {

namespace fs = std::filesystem;

const fs::path& cases_folder() {
  static const fs::path folder = fs::path(SAYYES_SOURCE_DIR) / "tests" / "documents";
  return folder;
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(cases_folder())) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// On one line; an object, which has no shape of its own, as ⟦⟧.
std::string shown(std::string_view text) {
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\xEF\xBF\xBC")) {
      line += "⟦⟧";
      i += 2;
    } else if (rest.starts_with("\xC2\xA0")) {
      line += "\\u00A0";
      i += 1;
    } else if (rest.starts_with("\xC2\xAD")) {
      line += "\\u00AD";
      i += 1;
    } else if (rest[0] == '\n') {
      line += "\\n";
    } else if (rest[0] == '\r') {
      line += "\\r";
    } else if (rest[0] == '\t') {
      line += "\\t";
    } else {
      line += rest[0];
    }
  }
  return line;
}

std::string described(const Document& document) {
  std::string all;
  for (const Segment& segment : document.segments()) {
    const LineColumn at = document.locate(segment.span).begin;
    const std::optional<Place> place = document.place(segment.span);
    const std::string where = place && !place->has_lines
                                  ? place->words
                                  : std::to_string(at.line) + ":" + std::to_string(at.column) + (place ? " " + place->words : "");
    all += std::string(name(segment.scope)) + "|" + std::string(document.language(segment)) + "|" + where + "|" + shown(document.text().substr(segment.span.begin, segment.span.size())) +
           "\n";
  }
  for (const Problem& notice : document.notices()) {
    all += "notice|" + notice.code + "|" + std::to_string(notice.line) + ":" + std::to_string(notice.column) + "|" +
           notice.message + "\n";
  }
  return all;
}

class DocumentsTest : public testing::TestWithParam<std::string> {};

TEST_P(DocumentsTest, ReadsAsExpected) {
  const fs::path folder = cases_folder() / GetParam();
  fs::path input;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().stem() == "input" || entry.path().filename().string().starts_with("input.")) input = entry.path();
  }
  ASSERT_FALSE(input.empty()) << "no input file in " << folder;
  ReadOptions options;
  options.name = input.filename().string();
  const Result<Document> document = Document::read(read_file(input), options);
  if (!document && document.problems().front().code == "reader-missing")
    GTEST_SKIP() << document.problems().front().message << ": " << document.problems().front().hint;
  ASSERT_TRUE(document.has_value()) << document.problems().front().message;
  const std::string actual = described(*document);
  const fs::path expected = folder / "expected.txt";
  if (const char* const update = std::getenv("SAYYES_UPDATE_GOLDEN"); update != nullptr && *update != '\0') {
    std::ofstream(expected, std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(actual, read_file(expected));
}

INSTANTIATE_TEST_SUITE_P(Golden, DocumentsTest, testing::ValuesIn(case_names()), [](const auto& given) {
  std::string test_name = given.param;
  std::replace(test_name.begin(), test_name.end(), '-', '_');
  return test_name;
});

}  // namespace
}  // namespace sayyes
