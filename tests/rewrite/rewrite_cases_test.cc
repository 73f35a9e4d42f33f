// Golden signs. A case is a block of lines; " / " stands for a line break:
//   sign: NO FOOD / OR DRINK
//   lang: es                                              English where it is not said
//   fact: places.food = the lobby
//   same: Please enjoy food / and drink in the lobby     among the complete ways that keep the rule
//   needs: places.food                                    among the facts that would help
//   bends: Covered drinks are welcome                     among the ways that bend it
//   never: welcome here                                   in no way that keeps the rule
//   none:                                                 nothing is said, but there is advice

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "sayyes/linter.h"

namespace sayyes {
namespace {

using testing::Contains;

struct SignCase {
  std::string file, sign, language = "en";
  House house;
  std::vector<std::string> same, bends, needs, never;
  bool none = false;
};

std::string lines(std::string text) {
  for (std::size_t at = text.find(" / "); at != std::string::npos; at = text.find(" / ", at)) text.replace(at, 3, "\n");
  return text;
}

std::vector<SignCase> read_cases() {
  std::vector<SignCase> cases;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(SAYYES_SOURCE_DIR "/tests/rewrite/cases"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::ifstream in(file);
    std::string line;
    while (std::getline(in, line)) {
      const std::size_t colon = line.find(':');
      if (line.empty() || line[0] == '#' || colon == std::string::npos) continue;
      const std::string key = line.substr(0, colon);
      const std::string value = lines(colon + 2 <= line.size() ? line.substr(colon + 2) : std::string());
      if (key == "sign") {
        cases.emplace_back();
        cases.back().file = file.filename().string();
        cases.back().sign = value;
      } else if (cases.empty()) {
        ADD_FAILURE() << file << ": a case begins with “sign:”";
      } else if (key == "fact") {
        const std::size_t equals = value.find(" = ");
        cases.back().house.facts[value.substr(0, equals)] = value.substr(equals + 3);
      } else if (key == "lang") {
        cases.back().language = value;
      } else if (key == "same") {
        cases.back().same.push_back(value);
      } else if (key == "bends") {
        cases.back().bends.push_back(value);
      } else if (key == "needs") {
        cases.back().needs.push_back(value);
      } else if (key == "never") {
        cases.back().never.push_back(value);
      } else if (key == "none") {
        cases.back().none = true;
      } else {
        ADD_FAILURE() << file << ": what is “" << key << "”?";
      }
    }
  }
  return cases;
}

TEST(RewriteCasesTest, SaysEverySignAnew) {
  const std::vector<SignCase> cases = read_cases();
  ASSERT_GT(cases.size(), 40u);
  for (const SignCase& given : cases) {
    SCOPED_TRACE(given.file + ": " + given.sign);
    LinterOptions options;
    options.house = given.house;
    options.languages = {given.language};
    RewriteOptions spoken;
    spoken.language = given.language;
    const auto linter = Linter::with_builtin_packs(options);
    ASSERT_TRUE(linter);
    const RewriteResult result = linter->rewrite(given.sign, spoken);
    std::vector<std::string> same, bends;
    for (const Rewrite& rewrite : result.rewrites) {
      if (rewrite.bends)
        bends.push_back(rewrite.text);
      else if (rewrite.needs.empty())
        same.push_back(rewrite.text);
    }
    for (const std::string& text : given.same) EXPECT_THAT(same, Contains(text));
    for (const std::string& text : given.bends) EXPECT_THAT(bends, Contains(text));
    for (const std::string& key : given.needs) EXPECT_THAT(result.needs, Contains(key));
    for (const std::string& words : given.never) {
      for (const Rewrite& rewrite : result.rewrites) {
        EXPECT_FALSE(!rewrite.bends && rewrite.text.find(words) != std::string::npos) << rewrite.text;
      }
    }
    if (given.none) {
      EXPECT_TRUE(result.rewrites.empty()) << (result.rewrites.empty() ? "" : result.rewrites[0].text);
      EXPECT_FALSE(result.advice.empty());
    } else {
      EXPECT_FALSE(result.rewrites.empty());
    }
  }
}

/// A language whose sentences only the frames read.
TEST(RewriteCasesTest, SaysOtherLanguagesByTheirFrames) {
  Rule rule;
  rule.id = "es/prohibition/prohibido";
  rule.language = "es";
  rule.category = "prohibition";
  rule.match.frames = {"prohibido {act}"};
  rule.match.conveys = "ban";
  rule.message = "m";
  Activity run;
  run.id = "correr";
  run.language = "es";
  run.type = "act";
  run.acts = {"correr"};
  run.yes = {{"Camina {at_place|}, por favor", false, {}},
             {"Gracias por caminar {at_place|}", false, {}},
             {"{time}, camina, por favor", false, {"time"}}};
  RulePack pack;
  pack.id = "es";
  pack.rules = {rule};
  pack.activities = {run};
  LinterOptions options;
  options.languages = {"es"};
  const auto linter = Linter::compile({pack}, options);
  ASSERT_TRUE(linter);
  RewriteOptions spanish;
  spanish.language = "es";
  const RewriteResult plain = linter->rewrite("Prohibido correr", spanish);
  ASSERT_EQ(plain.rewrites.size(), 2u);
  EXPECT_EQ(plain.rewrites[0].text, "Camina, por favor");
  const RewriteResult place = linter->rewrite("Prohibido correr en la sala", spanish);
  ASSERT_EQ(place.rewrites.size(), 2u);
  EXPECT_EQ(place.rewrites[0].text, "Camina en la sala, por favor");
  EXPECT_TRUE(linter->rewrite("Prohibido saltar", spanish).rewrites.empty());
}

TEST(RewriteCasesTest, SaysEachPartBetweenBlankLines) {
  const auto linter = Linter::with_builtin_packs();
  ASSERT_TRUE(linter);
  const struct {
    std::string_view sign, rewrite;
  } cases[] = {
      {"NO RUNNING\n\nNO SHOUTING", "Please walk\n\nPlease use a quiet voice"},
      {"NO FOOD\n\nThank you", "Please finish food\nbefore you come in\n\nThank you"},
      {"NO FOOD\n\nNO CELL PHONES", "Please finish food\nbefore you come in\n\nPlease put\nyour phone away\nwhile you are here"},
      {"Please do not:\n\n- run\n- shout", "Please:\n- walk\n- speak softly"},
  };
  for (const auto& one : cases) {
    const RewriteResult result = linter->rewrite(one.sign);
    EXPECT_THAT(result.rewrites, testing::Contains(testing::Field(&Rewrite::text, one.rewrite))) << one.sign;
  }
  const RewriteResult unknown = linter->rewrite("No gronking\n\nNo flumping\n\nThank you");
  for (const std::string& advice : unknown.advice) EXPECT_EQ(advice.find('\x1f'), std::string::npos) << advice;
}

}  // namespace
}  // namespace sayyes
