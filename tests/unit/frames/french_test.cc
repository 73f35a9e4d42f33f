#include <gtest/gtest.h>

#include "unit/frames/frame_reader.h"

namespace sayyes {
namespace {

struct Case {
  const char* frame;
  const char* text;
  const char* span;  // empty: no frame
  const char* items;
};

void expect(const Case& c) {
  const auto reading = test::read_frame(c.frame, c.text, true, "fr");
  ASSERT_EQ(reading.has_value(), *c.span != 0) << c.text << (reading ? " -> " + reading->text(reading->match.span) : "");
  if (!reading) return;
  EXPECT_EQ(reading->text(reading->match.span), c.span) << c.text;
  EXPECT_EQ(reading->items(), c.items) << c.text;
}

TEST(FrenchFramesTest, ReadsWhatIsForbidden) {
  const Case cases[] = {
      {"(il est|) interdit (de|d') {act}", "Interdit de manger et de boire", "interdit de manger et de boire", "manger et de boire"},
      {"(il est|) interdit (de|d') {act}", "Il est interdit d'escalader la statue", "il est interdit d'escalader la statue", "?escalader la statue"},
      {"(pas de|pas d') {things}", "Pas de boissons", "pas de boissons", "boissons"},
      {"(pas de|pas d') {things}", "PAS D'ANIMAUX", "pas d'animaux", "?animaux"},
      {"{things} (sont|est) (interdit|interdite|interdits|interdites)", "La nourriture et les boissons sont interdites", "la nourriture et les boissons sont interdites", "nourriture, boissons"},
      {"ne pas {act}", "Ne pas s'asseoir par terre", "ne pas s'asseoir par terre", "s'asseoir par terre"},
      {"ne pas {act}", "Ne pas\ns'asseoir\nsur les marches", "ne pas s'asseoir sur les marches", "?asseoir sur les marches"},
      {"ne pas {act}", "Prière de laisser passer, ne pas stationner", "ne pas stationner", "?stationner"},
      {"{things} ne sont pas (admis|autorisés|autorisées)", "Les chiens ne sont pas admis", "les chiens ne sont pas admis", "chiens"},
  };
  for (const Case& c : cases) expect(c);
}

TEST(FrenchFramesTest, IsSilentWhereNothingIsForbidden) {
  const Case cases[] = {
      {"(il est|) interdit (de|d') {act}", "Interdit de jeu", "", ""},
      {"(pas de|pas d') {things}", "Il n’y avait pas de vent", "", ""},
      {"ne pas {act}", "Ne pas peur", "", ""},
      {"{things} (sont|est) (interdit|interdite|interdits|interdites)", "Ils sont interdits", "", ""},
  };
  for (const Case& c : cases) expect(c);
}

TEST(FrenchFramesTest, KeepsWhatStandsAround) {
  const struct {
    const char *frame, *text, *place, *time, *exception, *reason;
  } cases[] = {
      {"(pas de|pas d') {things}", "Pas de boissons dans la salle des cartes", "dans la salle des cartes", "", "", ""},
      {"(pas de|pas d') {things}", "Pas de boissons, sauf l'eau", "", "", "sauf l'eau", ""},
      {"(pas de|pas d') {things}", "Pas de boissons à l'exception de l'eau", "", "", "à l'exception de l'eau", ""},
      {"(pas de|pas d') {things}", "Pas de téléphone après 18 h", "", "après 18 h", "", ""},
      {"(pas de|pas d') {things}", "Pas de téléphone le lundi", "", "le lundi", "", ""},
      {"(pas de|pas d') {things}", "Pas de téléphone à partir de 18 h", "", "à partir de 18 h", "", ""},
      {"(pas de|pas d') {things}", "Pas de boissons car elles tachent les cartes", "", "", "", "car elles tachent les cartes"},
      {"(pas de|pas d') {things}", "Pas de boissons en raison des travaux", "", "", "", "en raison des travaux"},
  };
  for (const auto& c : cases) {
    const auto reading = test::read_frame(c.frame, c.text, true, "fr");
    ASSERT_TRUE(reading) << c.text;
    EXPECT_EQ(reading->text(reading->match.place), c.place) << c.text;
    EXPECT_EQ(reading->text(reading->match.time), c.time) << c.text;
    EXPECT_EQ(reading->text(reading->match.exception), c.exception) << c.text;
    EXPECT_EQ(reading->text(reading->match.reason), c.reason) << c.text;
  }
}

TEST(FrenchFramesTest, TakesTheLineWithThePlaceIntoTheStatement) {
  const auto reading = test::read_frame("(défense|interdiction) (de|d') {act}", "DEFENSE\nDE MARCHER\nSUR LA PELOUSE", true, "fr");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->text(reading->match.statement), "defense de marcher sur la pelouse");
}

}  // namespace
}  // namespace sayyes
