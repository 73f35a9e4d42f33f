#include <gtest/gtest.h>

#include <string>

#include "sayyes/suggesting/suggester.h"

namespace sayyes {
namespace {

struct Case {
  const char* segment;  ///< the match in brackets
  const char* replacement;
  bool plural;
  const char* result;  ///< the whole segment after the replacement
};

std::string replaced(const Case& given) {
  std::string segment = given.segment;
  const auto begin = static_cast<std::uint32_t>(segment.find('['));
  segment.erase(begin, 1);
  const auto end = static_cast<std::uint32_t>(segment.find(']'));
  segment.erase(end, 1);
  const ShapedReplacement shaped = shape_replacement(given.replacement, segment, {begin, end}, given.plural, "en");
  return segment.replace(begin - shaped.extra_before, end - begin + shaped.extra_before, shaped.text);
}

TEST(ShapeReplacementTest, KeepsCaseNumberAndArticle) {
  const Case cases[] = {
      {"Pick up your [ILL] at the desk.", "loan from another library", false,
       "Pick up your loan from another library at the desk."},
      {"[ILLs] take a week.", "loan from another library", true, "Loans from another library take a week."},
      {"[Interlibrary loans] take a week.", "loan from another library", true, "Loans from another library take a week."},
      {"Your [inter-library loan] is here.", "loan from another library", false, "Your loan from another library is here."},
      {"[Patrons] are welcome.", "visitors", true, "Visitors are welcome."},
      {"All [patrons] are welcome.", "visitor", true, "All visitors are welcome."},
      {"ALL [PATRONS] ARE WELCOME", "visitor", true, "ALL VISITORS ARE WELCOME"},
      {"Ask an [OPAC] expert", "catalog", false, "Ask a catalog expert"},
      {"This is a [circulation] question.", "account", false, "This is an account question."},
      {"A [periodical] a day", "issue", false, "An issue a day"},
      {"A [patron] can ask.", "visitor", false, "A visitor can ask."},
      {"Ask at [Circulation].", "checkout desk", false, "Ask at the checkout desk."},
      {"ASK AT [CIRCULATION]", "checkout desk", false, "ASK AT THE CHECKOUT DESK"},
      {"Ask at our [circulation] today", "checkout desk", false, "Ask at our checkout desk today"},
      {"[Circulation] is here", "checkout desk", false, "Checkout desk is here"},
      {"Use the [Circulation Desk] today", "checkout desk", false, "Use the Checkout Desk today"},
  };
  for (const Case& given : cases) {
    EXPECT_EQ(replaced(given), given.result) << given.segment;
  }
}

TEST(ShapeReplacementTest, SeesAVerbSaidAgain) {
  EXPECT_TRUE(shape_replacement("library search", "Search the OPAC", {11, 15}, false, "en").repeats);
  EXPECT_FALSE(shape_replacement("library search", "Check the OPAC", {10, 14}, false, "en").repeats);
}

TEST(ShapeReplacementTest, LeavesOtherLanguagesTheirWords) {
  const std::string segment = "Consulta el OPAC";
  EXPECT_EQ(shape_replacement("catálogo", segment, {12, 16}, false, "es").text, "catálogo");
}

TEST(FillTemplateTest, FillsFactsMendsPrepositionsAndShowsBlanks) {
  House house;
  house.facts = {{"places.phone", "floor 2"}, {"places.food", "outside"}, {"places.bikes", "the rack by the door"}};
  EXPECT_EQ(fill_template("Please take calls in {places.phone}", house, "en").text, "Please take calls on floor 2");
  EXPECT_EQ(fill_template("Please eat in {places.food}", house, "en").text, "Please eat outside");
  EXPECT_EQ(fill_template("Park in {places.bikes}", house, "en").text, "Park at the rack by the door");
  const Filled blank = fill_template("Leave bags in {places.bags}", house, "en");
  EXPECT_EQ(blank.text, "Leave bags [where bags can stay]");
  EXPECT_EQ(blank.needs, std::vector<std::string>{"places.bags"});
  EXPECT_EQ(fill_template("Ask {contact.ask|us} about {things}", house, "en").text, "Ask us about {things}");
}

}  // namespace
}  // namespace sayyes
