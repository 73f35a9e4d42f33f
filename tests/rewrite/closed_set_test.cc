// What the templates can say is read by our own rules and by a few checks of form. SAYYES_LONG=1 takes every form of every
// activity; SAYYES_CLOSED_SET=FILE writes the texts, for a grammar checker (scripts/long_tests.sh grammar).

#include "closed_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>

#include "sayyes/linter.h"

namespace sayyes {
namespace {

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

/// What no sign should hold, whatever its language.
std::string malformed(const std::string& text) {
  static constexpr auto kSlips = std::to_array<std::string_view>({"  ", " ,", "{", "}", "|", ",,", " .", "..", "( ", " )"});
  for (std::string_view slip : kSlips) {
    if (text.find(slip) != std::string::npos) return "“" + std::string(slip) + "”";
  }
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ',') return "its edge";
  return {};
}

TEST(ClosedSetTest, HoldsNothingThatItsOwnRulesMark) {
  const bool all = std::getenv("SAYYES_LONG") != nullptr;
  const std::vector<ClosedSetText> texts = closed_set(all ? 0 : 2);
  std::map<std::string, std::size_t> count;
  for (const ClosedSetText& text : texts) ++count[text.language];
  EXPECT_GT(count["en"], 1500u);
  EXPECT_GT(count["es"], 300u);
  EXPECT_GT(count["fr"], 300u);

  std::map<std::string, Linter> linters;
  std::ofstream out;
  if (const char* file = std::getenv("SAYYES_CLOSED_SET")) out.open(file);
  for (const ClosedSetText& text : texts) {
    EXPECT_EQ(malformed(text.text), "") << text.sign << " -> " << text.text;
    if (out && out.is_open() && !text.blank)
      out << text.language << '\t' << on_one_line(text.text) << '\t' << on_one_line(text.sign) << '\n';
    auto linter = linters.find(text.language);
    if (linter == linters.end()) {
      LinterOptions options;
      options.languages = {text.language};
      auto made = Linter::with_builtin_packs(options);
      ASSERT_TRUE(made);
      linter = linters.emplace(text.language, *std::move(made)).first;
    }
    CheckOptions sign;
    sign.profile = Profile::sign;
    for (const Finding& finding : linter->second.check(text.text, sign).findings) {
      if (!finding.praise)
        ADD_FAILURE() << text.language << ": " << text.sign << " -> " << text.text << ": " << finding.rule << " marks “"
                      << finding.matched << "”";
    }
  }
}

}  // namespace
}  // namespace sayyes
