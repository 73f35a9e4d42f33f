#include "sayyes/frames/verb_forms.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

namespace sayyes {
namespace {

using Words = std::initializer_list<std::string_view>;

TEST(VerbFormsTest, TellsSpanishInfinitives) {
  for (const std::string_view word : Words{"comer", "beber", "ir", "oír", "sentarse", "devolverlos", "dárselo", "llevárselas"})
    EXPECT_TRUE(spanish_verb_forms(word).infinitive) << word;
  for (const std::string_view word : Words{"lugar", "mujer", "ayer", "taller", "comida", "silla", "clase", "bar", "perlas"})
    EXPECT_FALSE(spanish_verb_forms(word).infinitive) << word;
}

TEST(VerbFormsTest, TellsWhatASpanishNoForbids) {
  for (const std::string_view word :
       Words{"hable", "hablen", "hables", "habléis", "enchufe", "apilen", "toque", "cuelguen", "saque", "cierre", "coma", "coman",
             "corras", "abra", "haga", "pongan", "traiga", "salga", "introduzca", "devuelva", "devolváis", "permanezca", "interrumpan",
             "dé", "esté", "vaya", "seas", "gritemos", "hagamos", "corramos", "perdáis"})
    EXPECT_TRUE(spanish_verb_forms(word).command) << word;
}

TEST(VerbFormsTest, TellsAStatementFromASpanishBan) {
  for (const std::string_view word :
       Words{"habla", "hablan", "come", "comen", "corre", "abre", "hace", "pone", "sale", "tiene", "puede", "quiere", "vuelve",
             "muerde", "ofrece", "conoce", "incluye", "permite", "admite", "es", "hay", "siempre", "entre", "disponible",
             "residentes", "solamente", "tenemos", "hacemos", "podemos", "prestaremos", "sabemos", "sentarse", "padres", "que"})
    EXPECT_FALSE(spanish_verb_forms(word).command) << word;
}

TEST(VerbFormsTest, TellsFrenchInfinitivesAndCommands) {
  for (const std::string_view word : Words{"manger", "courir", "prendre", "voir", "asseoir", "être", "faire", "pique-niquer"})
    EXPECT_TRUE(french_verb_forms(word).infinitive) << word;
  for (const std::string_view word : Words{"papier", "atelier", "livre", "votre", "janvier", "plaisir", "heure", "nourriture", "jeu"})
    EXPECT_FALSE(french_verb_forms(word).infinitive) << word;
  for (const std::string_view word : Words{"courez", "mangez", "faites", "dites"}) EXPECT_TRUE(french_verb_forms(word).command) << word;
  for (const std::string_view word : Words{"court", "mangent", "courons"}) EXPECT_FALSE(french_verb_forms(word).command) << word;
}

}  // namespace
}  // namespace sayyes
