// Words of a picture that may be others: told, and counted in no score.

#include <gtest/gtest.h>

#include <string>

#include "sayyes/document/builder.h"
#include "sayyes/linter.h"
#include "sayyes/project.h"
#include "sayyes/readers/placed_words.h"
#include "sayyes/text/decode.h"

namespace sayyes {
namespace {

/// A picture of one line a string, read as surely as told.
Document picture(const std::vector<std::pair<std::string, float>>& lines) {
  PlacedText text;
  text.pages.push_back({{800, 600}, {}});
  float y = 0;
  for (const auto& [line, confidence] : lines) {
    PlacedLine words;
    float x = 0;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      words.push_back({{x, y, x + 40, y + 20}, confidence, line.substr(at, end - at)});
      x += 50, at = end + 1;
    }
    text.pages.front().blocks.push_back({words});
    y += 60;
  }
  const PlacedDocument placed(std::move(text), PlacedKind::picture);
  auto decoded = decode(placed.utf8(), "UTF-8");
  DocumentBuilder builder(*std::move(decoded), "a photo", {}, Format::picture);
  builder.set_opened();
  placed.write(builder, true);
  return builder.finish();
}

Report checked(const Document& document) {
  static const Linter linter = *Linter::with_builtin_packs();
  return linter.check(document, {.profile = Profile::sign});
}

TEST(UnsureWordsTest, NeitherLowerNorRaiseTheScore) {
  const Report sure = checked(picture({{"NO CELL PHONES", 0.95F}, {"Borrow books for three weeks", 0.95F}}));
  const Report with_a_ban = checked(picture({{"NO CELL PHONES", 0.95F}, {"Borrow books for three weeks", 0.95F}, {"NO FOOD OR DRINK", 0.6F}}));
  const Report with_a_welcome =
      checked(picture({{"NO CELL PHONES", 0.95F}, {"Borrow books for three weeks", 0.95F}, {"Covered drinks are welcome", 0.6F}}));
  EXPECT_LT(sure.score.value, 100);
  EXPECT_EQ(with_a_ban.findings.size(), sure.findings.size() + 1);
  EXPECT_EQ(with_a_ban.score, sure.score);
  EXPECT_EQ(with_a_welcome.praise.size(), sure.praise.size() + 1);
  EXPECT_EQ(with_a_welcome.score, sure.score);
  // Read surely, both count.
  EXPECT_LT(checked(picture({{"NO CELL PHONES", 0.95F}, {"Borrow books for three weeks", 0.95F}, {"NO FOOD OR DRINK", 0.9F}})).score.value,
            sure.score.value);
  EXPECT_GT(checked(picture({{"NO CELL PHONES", 0.95F}, {"Borrow books for three weeks", 0.95F}, {"Covered drinks are welcome", 0.9F}})).score.value,
            sure.score.value);
}

TEST(UnsureWordsTest, APictureWithoutOthersIsNoTextToScore) {
  const auto report = [](const std::vector<std::pair<std::string, float>>& lines) {
    FileReport file;
    file.document = picture(lines);
    file.report = checked(*file.document);
    return file;
  };
  RunSummary run;
  add_to(run, report({{"NO CELL PHONES", 0.95F}}));
  const int alone = run.score.value;
  EXPECT_LT(alone, 100);
  add_to(run, report({{"Borrow books for three weeks", 0.5F}}));
  EXPECT_EQ(run.files_scored, 1u);
  EXPECT_EQ(run.files_checked, 2u);
  EXPECT_EQ(run.score.value, alone);
  add_to(run, report({{"Borrow books for three weeks", 0.9F}}));
  EXPECT_EQ(run.files_scored, 2u);
  EXPECT_GT(run.score.value, alone);
}

}  // namespace
}  // namespace sayyes
