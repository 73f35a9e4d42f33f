// What holds for every rewrite of every sign: nothing invented, nothing lost, nothing that would be marked itself.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "sayyes/linter.h"
#include "sayyes/rule_pack.h"
#include "sayyes/text/utf8.h"

namespace sayyes {
namespace {

const char* const kFacts[][2] = {
    {"places.food", "the café on level 1"}, {"places.phone", "the lobby"},       {"places.talk", "floor 2"},
    {"places.bags", "the free lockers"},    {"contact.ask", "the welcome desk"}, {"places.returns", "the green cart"}};

House some_house() {
  House house;
  for (const auto& fact : kFacts) house.facts[fact[0]] = fact[1];
  return house;
}

Linter linter_for(House house) {
  LinterOptions options;
  options.house = std::move(house);
  return *Linter::with_builtin_packs(options);
}

/// Signs from what the activities know, in the shapes of a no.
class Signs {
 public:
  explicit Signs(unsigned seed) : random_(seed) {
    for (const RulePack& pack : builtin_packs()) {
      for (const Activity& activity : pack.activities) {
        if (activity.language != "en" || activity.type == "condition") continue;
        for (const std::string& thing : activity.things) {
          if (thing.find('(') == std::string::npos) things_.push_back(thing);
        }
      }
    }
  }
  std::string next() {
    const std::string one = things_[pick(things_.size())], other = things_[pick(things_.size())];
    const char* const places[] = {"", " in the map room", " on floor 4", " near the gate", " at the computers"};
    const char* const times[] = {"", "", " after 7:45", " between 1 and 3 pm", " on Sundays 2-4"};
    const std::string place = places[pick(std::size(places))], time = times[pick(std::size(times))];
    switch (pick(6)) {
      case 0:
        return "No " + one + place + time;
      case 1:
        return "NO " + one + " or " + other + place;
      case 2:
        return one + " prohibited" + place + time;
      case 3:
        return "No " + one + "\nNo " + other + "\nThank you";
      case 4:
        return "No " + one + " without a ticket" + place;
      default:
        return "No " + one + place + ", except " + other;
    }
  }

 private:
  std::size_t pick(std::size_t below) { return random_() % below; }
  std::mt19937 random_;
  std::vector<std::string> things_;
};

std::string small(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return text;
}

std::vector<std::string> numbers_of(const std::string& text) {
  std::vector<std::string> numbers;
  std::string number;
  for (char c : text + " ") {
    if (c >= '0' && c <= '9') {
      number += c;
    } else if (!number.empty()) {
      numbers.push_back(number);
      number.clear();
    }
  }
  return numbers;
}

TEST(RewriteTest, InventsNoNumbersAndLosesNone) {
  const Linter linter = linter_for(some_house());
  Signs signs(7);
  std::string told;
  for (const auto& fact : kFacts) told += std::string(fact[1]) + " ";
  for (int i = 0; i < 400; ++i) {
    const std::string sign = signs.next();
    const std::string known = sign + " " + told;
    for (const Rewrite& rewrite : linter.rewrite(sign).rewrites) {
      if (rewrite.bends) continue;
      for (const std::string& number : numbers_of(rewrite.text))
        EXPECT_NE(known.find(number), std::string::npos) << sign << " -> " << rewrite.text;
      for (const std::string& number : numbers_of(sign))
        EXPECT_NE(rewrite.text.find(number), std::string::npos) << sign << " -> " << rewrite.text;
    }
  }
}

TEST(RewriteTest, BendsComeLastAndBlanksAreNamed) {
  for (const Linter& linter : {linter_for(some_house()), linter_for({})}) {
    Signs signs(11);
    for (int i = 0; i < 300; ++i) {
      const std::string sign = signs.next();
      const RewriteResult result = linter.rewrite(sign);
      bool bent = false, blank = false;
      for (const Rewrite& rewrite : result.rewrites) {
        EXPECT_FALSE(bent && !rewrite.bends) << sign;
        EXPECT_FALSE(blank && !rewrite.bends && rewrite.needs.empty()) << sign << " -> " << rewrite.text;
        bent = bent || rewrite.bends;
        blank = blank || (!rewrite.needs.empty() && !rewrite.bends);
        EXPECT_EQ(rewrite.text.find('[') != std::string::npos, !rewrite.needs.empty()) << sign << " -> " << rewrite.text;
        EXPECT_EQ(rewrite.text.find('{'), std::string::npos) << rewrite.text;
        EXPECT_EQ(rewrite.text.find("  "), std::string::npos) << rewrite.text;
        EXPECT_FALSE(rewrite.intent == Intent::firm && rewrite.bends) << sign;
      }
      EXPECT_FALSE(result.rewrites.empty() && result.advice.empty()) << sign;
    }
  }
}

TEST(RewriteTest, NothingSaidWouldBeMarked) {
  const Linter linter = linter_for(some_house());
  Signs signs(13);
  CheckOptions as_sign;
  as_sign.profile = Profile::sign;
  for (int i = 0; i < 300; ++i) {
    const std::string sign = signs.next();
    for (const Rewrite& rewrite : linter.rewrite(sign).rewrites) {
      for (const Finding& finding : linter.check(rewrite.text, as_sign).findings) {
        // Words of the sign that are kept may be of a kind that is marked elsewhere; what is added may not.
        EXPECT_NE(small(sign).find(small(finding.matched)), std::string::npos)
            << sign << " -> " << rewrite.text << " (" << finding.rule << ")";
      }
    }
  }
}

TEST(RewriteTest, SaysWhyWhereThereIsNothingToSay) {
  const Linter linter = linter_for({});
  for (const std::string& sign : {std::string(), std::string(" . !"), std::string(9, '\0')})
    EXPECT_EQ(linter.rewrite(sign).advice.size(), 1u) << testing::PrintToString(sign);
  EXPECT_NE(linter.rewrite("…", {"fr"}).advice, linter.rewrite("…", {"en"}).advice);
}

TEST(RewriteTest, SurvivesAnything) {
  const Linter linter = linter_for({});
  std::mt19937 random(3);
  const std::string alphabet = "No foods, .!?:-()[]{}\n\t\"'0123é…NOor in";
  for (int i = 0; i < 400; ++i) {
    std::string sign;
    for (auto n = random() % 80; n > 0; --n) sign += alphabet[random() % alphabet.size()];
    const RewriteResult result = linter.rewrite(sign);
    EXPECT_TRUE(!result.rewrites.empty() || !result.advice.empty()) << sign;
  }
  std::string page;
  for (int i = 0; i < 3000; ++i) page += "No food in the reading room, no drinks, no phones.\n";
  (void)linter.rewrite(page);
}

TEST(RewriteTest, CutsNoCharacterInTwo) {
  const std::vector<std::pair<const char*, const char*>> signs{
      {"en", "Do not leave parcels at the gate when we are closed"},
      {"en", "Please do not place bags on the tables or move chairs"},
      {"en", "No drinking coffee and eating hot food in the map room"},
      {"en", "Children under 10 must be accompanied by an adult"},
      {"en", "You cannot renew this card without a photo ID after 5 pm"},
      {"en", "Unattended bags will be removed by the guards"},
      {"es", "Prohibido dejar mochilas en la sala sin permiso"},
      {"es", "No se prestan libros los domingos a los menores de 12 años"},
      {"fr", "Défense de laisser des sacs dans la salle après 18 h"},
      {"fr", "Merci de ne pas déplacer les chaises ni manger ici"}};
  const std::vector<std::string> odd{"\uFFFD", "“", "é", "·", "—", "\u200B", "\u00A0", "👋", "́"};
  const Linter linter = linter_for({});
  for (const auto& [language, sign] : signs) {
    const std::string text = sign;
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
      for (const std::string& one : odd) {
        for (const std::string& joint : {one, " " + one, one + " "}) {
          const std::string joined = std::string(text).replace(at, 1, joint);
          RewriteOptions options;
          options.language = language;
          for (const Rewrite& rewrite : linter.rewrite(joined, options).rewrites)
            ASSERT_EQ(valid_utf8_prefix(rewrite.text), rewrite.text.size()) << joined << "\n" << rewrite.text;
        }
      }
    }
  }
}

}  // namespace
}  // namespace sayyes
