#include "sayyes/rules/phrase_notation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sayyes {
namespace {

std::vector<std::string> texts(const Result<std::vector<PhraseForm>>& forms) {
  std::vector<std::string> out;
  if (!forms) return {"problem: " + forms.problems().front().message};
  for (const PhraseForm& form : *forms) out.push_back(form.text);
  return out;
}

TEST(PhraseNotationTest, ExpandsWhatTheNotationSays) {
  struct Case {
    std::string_view phrase;
    std::vector<std::string> forms;
  };
  const Case cases[] = {
      {"patron", {"patron"}},
      {"  Late   Fee ", {"late fee"}},
      {"loan(s)", {"loan", "loans"}},
      {"library(s)", {"library", "libraries"}},
      {"box(s)", {"box", "boxes"}},
      {"child(s)", {"child", "children"}},
      {"interlibrary loan(s) desk", {"interlibrary loan desk", "interlibrary loans desk"}},
      {"(may|can) not", {"may not", "can not"}},
      {"(strictly) forbidden", {"strictly forbidden", "forbidden"}},
      {"(very|so|) much", {"very much", "so much", "much"}},
      {"no (food|drink(s)) here", {"no food here", "no drink here", "no drinks here"}},
      {"(book|box)(s)", {"book", "books", "box", "boxes"}},
      {"colo(u)r", {"colour", "color"}},
      {"a ((b|c) d|e) f", {"a b d f", "a c d f", "a e f"}},
      {"autoridad(es)", {"autoridades", "autoridad"}},
      {"don't", {"don't", "dont"}},
      {"you can’t or won’t", {"you can't or won't", "you cant or wont"}},
      {"I'll", {"i'll"}},
      {"n't", {"n't"}},
      {"ILL(s)", {"ill", "ills"}},
      {"(a|a) b", {"a b"}},
      {"no x, no y", {"no x, no y"}},
      {"|", {"|"}},
      {"home | search", {"home | search"}},
      {"PROHIBIDO FUMAR", {"prohibido fumar"}},
      {"Défense", {"défense"}},
      {"(s) a", {"s a", "a"}},
  };
  for (const Case& c : cases) EXPECT_EQ(texts(expand_phrase(c.phrase)), c.forms) << c.phrase;
}

TEST(PhraseNotationTest, TellsWhetherThePluralWasTaken) {
  const auto forms = expand_phrase("(old|new) copy(s)");
  ASSERT_TRUE(forms);
  EXPECT_THAT(*forms, testing::ElementsAre(PhraseForm{"old copy", false, false}, PhraseForm{"old copies", false, true},
                                           PhraseForm{"new copy", false, false}, PhraseForm{"new copies", false, true}));
}

TEST(PhraseNotationTest, WantsCapitalsOnlyWhereAFormIsAllInCapitals) {
  struct Case {
    std::string_view phrase;
    bool capitals;
  };
  const Case cases[] = {
      {"ILL", true},
      {"ILL(s)", true},
      {"MARC 21", true},
      {"A-Z", false},
      {"I", false},
      {"No", false},
      {"OPAC terminal(s)", false},
      {"E-ZBorrow", false},
      {"iPad", false},
      {"NO FOOD OR DRINK", true},
      {"ÉTÉ", true},
      {"PDF's", true},
      {"PC", true},
      {"PCs", true},
      {"ID card", false},
  };
  for (const Case& c : cases) {
    const auto forms = expand_phrase(c.phrase);
    ASSERT_TRUE(forms) << c.phrase;
    for (const PhraseForm& form : *forms) EXPECT_EQ(form.capitals, c.capitals) << c.phrase << " as " << form.text;
  }
  const auto mixed = expand_phrase("(ILL|interlibrary loan)(s)");
  ASSERT_TRUE(mixed);
  EXPECT_EQ(std::count_if(mixed->begin(), mixed->end(), [](const PhraseForm& form) { return form.capitals; }), 2);
}

TEST(PhraseNotationTest, KeepsSlotsOfFrames) {
  const PhraseOptions slots{.slots = true};
  EXPECT_EQ(texts(expand_phrase("(please) do not {act}", slots)),
            (std::vector<std::string>{"please do not {act}", "do not {act}"}));
  EXPECT_EQ(texts(expand_phrase("{things} (is|are) not allowed", slots)),
            (std::vector<std::string>{"{things} is not allowed", "{things} are not allowed"}));
}

TEST(PhraseNotationTest, SpellsCompoundsInAllWays) {
  const std::vector<std::string> compounds = {"inter-library", "check-out"};
  const PhraseOptions options{.compounds = compounds};
  EXPECT_THAT(texts(expand_phrase("interlibrary loan", options)),
              testing::UnorderedElementsAre("interlibrary loan", "inter-library loan", "inter library loan"));
  EXPECT_THAT(texts(expand_phrase("checkout(s)", options)),
              testing::UnorderedElementsAre("checkout", "check-out", "check out", "checkouts", "check-outs", "check outs"));
  EXPECT_EQ(texts(expand_phrase("intralibrary loan", options)).size(), 1u);
  EXPECT_EQ(texts(expand_phrase("check outside", options)).size(), 1u) << "only whole words and their plurals";
  EXPECT_EQ(texts(expand_compound("inter-library")),
            (std::vector<std::string>{"inter-library", "inter library", "interlibrary"}));
  EXPECT_FALSE(expand_compound("library"));
  EXPECT_FALSE(expand_compound("(a|b)-c"));
  EXPECT_FALSE(expand_compound("-"));
}

TEST(PhraseNotationTest, TellsWhatIsWrongAndWhere) {
  struct Case {
    std::string_view phrase;
    std::uint32_t column;
    std::string_view message;
  };
  const Case cases[] = {
      {"no (food", 4, "not closed"},
      {"no food)", 8, "no ( before it"},
      {"é (a|b", 3, "not closed"},
      {"may|can", 4, "outside of brackets"},
      {"", 1, "left out as a whole"},
      {"(please)", 1, "left out as a whole"},
      {"no {things}", 4, "belong in `frames`"},
      {"no\tfood", 3, "one line"},
      {"a \xEF\xBF\xBC", 3, "never in a text"},
      {"((((((((((((((((((a))))))))))))))))))", 17, "nested too deep"},
  };
  for (const Case& c : cases) {
    const auto forms = expand_phrase(c.phrase);
    ASSERT_FALSE(forms) << c.phrase;
    EXPECT_THAT(forms.problems().front().message, testing::HasSubstr(c.message)) << c.phrase;
    EXPECT_EQ(forms.problems().front().column, c.column) << c.phrase;
  }
  const PhraseOptions slots{.slots = true};
  EXPECT_FALSE(expand_phrase("no {things", slots));
  EXPECT_FALSE(expand_phrase("no }", slots));
  EXPECT_FALSE(expand_phrase("no {}", slots));
  EXPECT_FALSE(expand_phrase("no {things}(s)", slots));
}

TEST(PhraseNotationTest, RefusesToFillTheMemory) {
  const std::string half_mebibyte(1u << 19, 'a');
  EXPECT_TRUE(expand_phrase(half_mebibyte));
  for (const std::string& phrase : {"(b|c|d) " + half_mebibyte, half_mebibyte + " (b|c|d)",
                                    "(" + half_mebibyte + "|b|" + half_mebibyte + "c|d)", half_mebibyte + "(s)(s)"}) {
    const auto forms = expand_phrase(phrase);
    ASSERT_FALSE(forms) << phrase.substr(0, 20);
    EXPECT_THAT(forms.problems().front().message, testing::HasSubstr("too long"));
  }
}

TEST(PhraseNotationTest, APartOfAPhraseMayBeEmpty) {
  EXPECT_EQ(texts(expand_phrase("(a|b (c|)|)", {.may_be_empty = true})), (std::vector<std::string>{"a", "b c", "b", ""}));
}

TEST(PhraseNotationTest, RefusesPhrasesWithTooManySpellings) {
  std::string phrase;
  for (int i = 0; i < 40; ++i) phrase += "(a|b|c) ";
  const auto forms = expand_phrase(phrase + "d");
  ASSERT_FALSE(forms);
  EXPECT_THAT(forms.problems().front().message, testing::HasSubstr("4096"));
  EXPECT_EQ(expand_phrase("(a|b) (c|d)", {.most_forms = 3}).has_value(), false);
  EXPECT_EQ(expand_phrase("(a|b) (c|d)", {.most_forms = 4}).has_value(), true);
  std::string wide = "(a";
  for (int i = 0; i < 5000; ++i) wide += "|b" + std::to_string(i);
  EXPECT_FALSE(expand_phrase(wide + ")"));
}

TEST(InflectionTest, MakesPlurals) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"library", "libraries"},
      {"day", "days"},
      {"box", "boxes"},
      {"bus", "buses"},
      {"child", "children"},
      {"person", "people"},
      {"woman", "women"},
      {"bookshelf", "bookshelves"},
      {"human", "humans"},
      {"quiz", "quizzes"},
      {"photo", "photos"},
      {"potato", "potatoes"},
      {"stomach", "stomachs"},
      {"match", "matches"},
      {"series", "series"},
      {"OPAC", "OPACs"},
      {"DVD", "DVDs"},
      {"LIBRARY", "LIBRARIES"},
      {"Child", "Children"},
      {"chef", "chefs"},
      {"late fee", "late fees"},
      {"roof", "roofs"},
      {"e-book", "e-books"},
      {"grandchild", "grandchildren"},
      {"café", "cafés"},
      {"index", "indexes"},
      {"soliloquy", "soliloquies"},
      {"baby", "babies"},
      {"glass", "glasses"},
      {"key", "keys"},
      {"wife", "wives"},
      {"food", "foods"},
      {"", ""},
  };
  for (const auto& [one, many] : cases) EXPECT_EQ(plural_of(one), many) << one;
}

TEST(InflectionTest, MakesSingulars) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"libraries", "library"},  {"days", "day"},
      {"boxes", "box"},          {"buses", "bus"},
      {"children", "child"},     {"people", "person"},
      {"women", "woman"},        {"men", "man"},
      {"shelves", "shelf"},      {"quizzes", "quiz"},
      {"photos", "photo"},       {"potatoes", "potato"},
      {"series", "series"},      {"OPACs", "OPAC"},
      {"LIBRARIES", "LIBRARY"},  {"glass", "glass"},
      {"glasses", "glass"},      {"campus", "campus"},
      {"this", "this"},          {"is", "is"},
      {"news", "news"},          {"houses", "house"},
      {"cookies", "cookie"},     {"dishes", "dish"},
      {"fees", "fee"},           {"analysis", "analysis"},
      {"analyses", "analysis"},  {"mathematics", "mathematics"},
      {"specimen", "specimen"},  {"headphones", "headphone"},
      {"late fees", "late fee"}, {"bookshelves", "bookshelf"},
      {"ties", "tie"},           {"", ""},
  };
  for (const auto& [many, one] : cases) EXPECT_EQ(singular_of(many), one) << many;
}

TEST(InflectionTest, ComesBackFromThePlural) {
  for (const std::string_view word :
       {"loan",    "copy",  "fine",  "patron",   "dish", "church", "tax",   "knife", "tomato", "mouse", "foot",
        "visitor", "movie", "class", "stroller", "pass", "shoe",   "cache", "lens",  "story",  "toy",   "salesperson"}) {
    EXPECT_EQ(singular_of(plural_of(word)), word);
  }
}

}  // namespace
}  // namespace sayyes
