#include "sayyes/linting/language_choice.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/linter.h"

namespace sayyes {
namespace {

std::vector<std::string> rules_found(const Linter& linter, std::string_view text, Profile profile) {
  CheckOptions options;
  options.profile = profile;
  std::vector<std::string> ids;
  for (const Finding& finding : linter.check(text, options).findings) {
    if (finding.category == "prohibition") ids.push_back(finding.rule.substr(0, 2) + " " + finding.matched);
  }
  return ids;
}

const Linter& all_languages() {
  static const Linter made = *Linter::with_builtin_packs();
  return made;
}

TEST(LanguageChoiceTest, ReadsEachLineOfASignInItsOwnLanguage) {
  std::vector<std::string> languages;
  for (const std::string& id : rules_found(
           all_languages(),
           "Please do not feed the birds\nPor favor, no alimente a las aves del patio\nMerci de ne pas nourrir les oiseaux",
           Profile::sign))
    languages.push_back(id.substr(0, 2));
  EXPECT_EQ(languages, (std::vector<std::string>{"en", "es", "fr"}));
}

TEST(LanguageChoiceTest, ReadsWhatStrokesPart) {
  const auto found = rules_found(
      all_languages(), "No dogs allowed in the library / Prohibido entrar con perros / Interdit aux chiens", Profile::sign);
  std::vector<std::string> languages;
  for (const std::string& id : found) languages.push_back(id.substr(0, 2));
  EXPECT_EQ(languages, (std::vector<std::string>{"en", "es", "fr"}));
}

TEST(LanguageChoiceTest, ReadsSentencesOfAParagraphThatMixesLanguages) {
  const auto found =
      rules_found(all_languages(), "Please do not run in the halls. Por favor, no corran por los pasillos.", Profile::web);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].substr(0, 2), "en");
  EXPECT_EQ(found[1].substr(0, 2), "es");
}

/// Prohibitions in a page that says lang="en" at its root, each with its language.
std::vector<std::string> found_in_page(std::string_view body) {
  ReadOptions read;
  read.format = Format::html;
  const auto document = Document::read("<html lang=en><body>" + std::string(body) + "</body></html>", read);
  CheckOptions options;
  options.profile = Profile::web;
  std::vector<std::string> found;
  for (const Finding& finding : all_languages().check(*document, options).findings) {
    if (finding.category == "prohibition") found.push_back(finding.language + " " + finding.rule.substr(0, 2));
  }
  return found;
}

TEST(LanguageChoiceTest, ReadsAParagraphInItsLanguageThoughThePageNamesAnother) {
  using List = std::vector<std::string>;
  EXPECT_EQ(found_in_page("<p>Para su información: está prohibido comer en las salas de lectura de la biblioteca.</p>"),
            List{"es es"});
  EXPECT_EQ(
      found_in_page("<p>Pour votre confort, il est interdit de manger dans les salles de lecture de la bibliothèque.</p>"),
      List{"fr fr"});
  EXPECT_EQ(found_in_page("<p>It is prohibited to eat in the reading rooms of the library, thank you.</p>"), List{"en en"});
  // Named nearer, too short to be sure, a heading, and a quotation with what is said about it.
  EXPECT_EQ(
      found_in_page("<p lang=en-GB>Para su información: está prohibido comer en las salas de lectura de la biblioteca.</p>"),
      List{});
  EXPECT_EQ(found_in_page("<p>Está prohibido comer aquí.</p>"), List{});
  EXPECT_EQ(found_in_page("<h2>Para su información: está prohibido comer en las salas de lectura de la biblioteca</h2>"),
            List{});
  EXPECT_EQ(
      found_in_page("<p>Il est interdit d'entrer à cheval dans la salle: that is what the old sign over our door has told "
                    "all who came to the house since it was built, and they still read it.</p>"),
      List{});
}

TEST(LanguageChoiceTest, LooksOnlyInTheLanguagesThatWereAskedFor) {
  LinterOptions options;
  options.languages = {"en", "es"};
  const Linter two = *Linter::with_builtin_packs(options);
  const auto found = rules_found(
      two, "Please do not run in the halls\nNo corran por los pasillos\nNe courez pas dans les couloirs", Profile::sign);
  for (const std::string& id : found) EXPECT_NE(id.substr(0, 2), "fr") << id;
  EXPECT_EQ(found.size(), 2u);
}

TEST(LanguageChoiceTest, LetsARuleSpeakWhereNoOtherLanguageIsTold) {
  const std::vector<LanguagePiece> pieces{{{0, 10}, "en"}, {{10, 20}, "es"}, {{20, 30}, ""}};
  EXPECT_TRUE(speaks(pieces, {2, 8}, "en"));
  EXPECT_FALSE(speaks(pieces, {2, 8}, "es"));
  EXPECT_FALSE(speaks(pieces, {8, 12}, "en"));
  EXPECT_TRUE(speaks(pieces, {22, 28}, "fr"));
  EXPECT_TRUE(speaks({}, {2, 8}, "fr"));
}

}  // namespace
}  // namespace sayyes
