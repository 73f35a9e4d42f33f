// What holds for any text: true places, the same answer with all rules as with each by itself, a fair score.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>
#include <tuple>

#include "sayyes/linting/hits.h"
#include "support/report_checks.h"

namespace sayyes {
namespace {

bool is_long() { return std::getenv("SAYYES_LONG") != nullptr; }

const Linter& linter() {
  static const Linter made = *Linter::with_builtin_packs();
  return made;
}

/// Texts of the rules' own examples, cut and joined at random: dense in everything that rules look at.
class Texts {
 public:
  explicit Texts(unsigned seed) : random_(seed) {
    for (const Rule* rule : linter().rules()) {
      if (rule->language != "en") continue;
      for (const RuleExample& example : rule->examples) pieces_.push_back(example.text);
    }
    for (const char* piece : {"\n", "\n\n", " ", ". ", "! ", "? ", ", ", " and ", " or ", ": ", "\u00A0", "“", "”", "\u00AD",
                              "NO ", "é", "'", " - "})
      glue_.push_back(piece);
  }
  std::string next() {
    std::string text;
    for (unsigned n = pick(6) + 1; n > 0; --n) {
      std::string piece = pieces_[pick(static_cast<unsigned>(pieces_.size()))];
      if (pick(4) == 0) piece = piece.substr(0, piece.find(' ', pick(static_cast<unsigned>(piece.size() + 1))));
      if (pick(6) == 0)
        std::transform(piece.begin(), piece.end(), piece.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
      text += piece + glue_[pick(static_cast<unsigned>(glue_.size()))];
    }
    return text;
  }
  unsigned pick(unsigned below) { return static_cast<unsigned>(random_()) % below; }

 private:
  std::mt19937 random_;
  std::vector<std::string> pieces_, glue_;
};

Document read(std::string text, Format format = Format::plain) {
  ReadOptions options;
  options.format = format;
  options.encoding = "UTF-8";
  return *Document::read(std::move(text), options);
}

TEST(CheckProperty, PlacesAreTrue) {
  Texts texts(1);
  for (int round = 0; round < (is_long() ? 20000 : 400); ++round) {
    const std::string text = texts.next();
    const Document document = read(text, static_cast<Format>(texts.pick(3)));
    CheckOptions options;
    options.profile = static_cast<Profile>(texts.pick(6));
    options.explain = true;
    EXPECT_EQ(checks::check_report(document, linter().check(document, options)), "") << text;
  }
}

using Told = std::set<std::tuple<std::string, std::uint32_t, std::uint32_t>>;

Told told(const Linter& with, const Document& document) {
  Told all;
  const CheckedText text(document);
  Deadline none;
  for (const Hit& hit : collect_hits(with.data(), text, Profile::sign, false, none).hits)
    all.insert({hit.rule->rule->id, hit.span.begin, hit.span.end});
  return all;
}

TEST(CheckProperty, AllRulesTogetherSayWhatEachSaysAlone) {
  Texts texts(2);
  std::vector<Document> documents;
  for (int i = 0; i < (is_long() ? 300 : 25); ++i) documents.push_back(read(texts.next()));
  std::vector<Told> apart(documents.size());
  for (const Rule* rule : linter().rules()) {
    if (rule->language != "en") continue;
    LinterOptions options;
    options.select = {rule->id};
    const auto alone = Linter::with_builtin_packs(options);
    ASSERT_TRUE(alone);
    for (std::size_t i = 0; i < documents.size(); ++i) apart[i].merge(told(*alone, documents[i]));
  }
  for (std::size_t i = 0; i < documents.size(); ++i) EXPECT_EQ(told(linter(), documents[i]), apart[i]) << documents[i].text();
}

TEST(CheckProperty, TextWithAFindingNeverRaisesTheScore) {
  Texts texts(3);
  CheckOptions options;
  options.profile = Profile::web;
  for (int round = 0; round < (is_long() ? 5000 : 200); ++round) {
    const std::string text = texts.next();
    const int value = linter().check(text, options).score.value;
    EXPECT_LE(linter().check(text + "\n\nNo running in the lobby.", options).score.value, value) << text;
    EXPECT_GE(linter().check(text + "\n\nYou are welcome to stay as long as you like.", options).score.value, value) << text;
  }
}

TEST(CheckProperty, AMillionCandidatesAreCheckedInLinearTime) {
  std::string text;
  const std::size_t count = is_long() ? 1'000'000 : 20'000;
  for (std::size_t i = 0; i < count; ++i) text += i % 2 ? "no food " : "do not run ";
  const Report report = linter().check(text, {Profile::web, false});
  EXPECT_TRUE(report.problems.empty());
  std::string sentences;
  for (std::size_t i = 0; i < count / 4; ++i) sentences += "No food in the library. You may drink. ";
  EXPECT_EQ(linter().check(sentences, {Profile::web, false}).findings.size(), count / 4);
}

}  // namespace
}  // namespace sayyes
