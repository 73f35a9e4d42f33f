#include "sayyes/frames/fixed_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sayyes {
namespace {

/// Where a phrase without slots stands in a view, found from its anchor as the linter does it. Empty where it does not.
std::string found(std::string_view phrase, std::string_view view, bool* plural_of = nullptr) {
  WordPool pool;
  const auto reading = pool.read(phrase, false);
  if (!reading) return "(unreadable)";
  const FixedWords words = reading->parts.front().words;
  const auto anchor = pool.anchor(words);
  if (!anchor) return "(no anchor)";
  const WordPool::Group group = pool.group(*anchor);
  for (std::uint32_t i = group.first; i < group.first + group.count; ++i) {
    const std::string_view text = pool.text(pool.form(i));
    const std::size_t at = view.find(text);
    if (at == view.npos) continue;
    std::uint32_t begin = 0, end = 0;
    bool plural = pool.form(i).plural != 0;
    const auto limit = static_cast<std::uint32_t>(view.size());
    const auto from = static_cast<std::uint32_t>(at), to = static_cast<std::uint32_t>(at + text.size());
    if (!pool.match_right(words, *anchor + 1, view, to, limit, true, 0, end, plural)) continue;
    if (!pool.match_left(words, *anchor, view, from, 0, begin, plural)) continue;
    if (plural_of != nullptr) *plural_of = plural;
    return std::string(view.substr(begin, end - begin));
  }
  return {};
}

TEST(FixedWordsTest, FindsAPhraseFromItsAnchor) {
  EXPECT_EQ(found("interlibrary loan", "ask for an interlibrary loan today"), "interlibrary loan");
  EXPECT_EQ(found("interlibrary loan", "ask for an interlibrary lender"), "");
}

TEST(FixedWordsTest, TakesAlternativesAndWhatMayBeLeftOut) {
  for (const std::string_view view : {"strictly forbidden", "forbidden"}) EXPECT_EQ(found("(strictly) forbidden", view), view);
  for (const std::string_view view : {"may not enter", "can not enter"}) EXPECT_EQ(found("(may|can) not enter", view), view);
  EXPECT_EQ(found("(may|can) not enter", "will not enter"), "");
}

TEST(FixedWordsTest, KnowsThePlural) {
  bool plural = false;
  EXPECT_EQ(found("patron(s)", "two patrons", &plural), "patrons");
  EXPECT_TRUE(plural);
  EXPECT_EQ(found("patron(s)", "one patron", &plural), "patron");
  EXPECT_FALSE(plural);
  EXPECT_EQ(found("library(s)", "two libraries", &plural), "libraries");
  EXPECT_TRUE(plural);
}

TEST(FixedWordsTest, WritesCompoundsInTheirThreeWays) {
  WordPool pool;
  const auto reading = pool.read("inter-library loan", false, {"inter-library"});
  ASSERT_TRUE(reading);
  std::vector<std::string> forms;
  const FixedWords words = reading->parts.front().words;
  for (std::uint32_t g = words.first; g < words.first + words.count; ++g) {
    for (std::uint32_t i = pool.group(g).first; i < pool.group(g).first + pool.group(g).count; ++i)
      forms.emplace_back(pool.text(pool.form(i)));
  }
  for (const std::string_view way : {"inter-library loan", "inter library loan", "interlibrary loan"}) {
    const auto has = [&](const std::string& form) { return way.starts_with(form); };
    EXPECT_TRUE(std::any_of(forms.begin(), forms.end(), has)) << way;
  }
}

TEST(FixedWordsTest, KeepsAFormForCapitalsWithoutAccents) {
  WordPool pool;
  const auto reading = pool.read("accès interdit", false);
  ASSERT_TRUE(reading);
  bool bare = false, plain = false;
  const FixedWords words = reading->parts.front().words;
  for (std::uint32_t g = words.first; g < words.first + words.count; ++g) {
    for (std::uint32_t i = pool.group(g).first; i < pool.group(g).first + pool.group(g).count; ++i) {
      const std::string_view text = pool.text(pool.form(i));
      if (text.find("acces") != text.npos) bare = pool.form(i).bare != 0;
      if (text.find("accès") != text.npos) plain = pool.form(i).bare == 0;
    }
  }
  EXPECT_TRUE(bare);
  EXPECT_TRUE(plain);
}

TEST(FixedWordsTest, CutsAFrameAtItsSlots) {
  WordPool pool;
  const auto reading = pool.read("{things} (is|are) not allowed", true);
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->parts.size(), 2u);
  EXPECT_EQ(reading->parts[0].slot, SlotKind::things);
  EXPECT_FALSE(reading->parts[1].slot.has_value());
  EXPECT_FALSE(reading->capitals);
}

TEST(FixedWordsTest, SaysWhatItCannotRead) {
  WordPool pool;
  EXPECT_FALSE(pool.read("(may|can not", false));
  EXPECT_FALSE(pool.read("no {nothing}", true));
  const auto capitals = pool.read("ILL(s)", false);
  ASSERT_TRUE(capitals);
  EXPECT_TRUE(capitals->capitals);
}

}  // namespace
}  // namespace sayyes
