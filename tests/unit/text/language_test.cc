#include "sayyes/text/language.h"

#include <gtest/gtest.h>

#include <string_view>

#include "sayyes/text/match_view.h"

namespace sayyes {
namespace {

TEST(DetectLanguageTest, TellsByTheSmallWords) {
  const struct {
    std::string_view text, language;
  } cases[] = {
      {"Please bring your books back to the desk on the second floor.", "en"},
      {"You're welcome to eat here, and we're glad that you came.", "en"},
      {"No comida ni bebidas en la sala de los mapas, por favor", "es"},
      {"¿Busca un libro? Pregúntenos", "es"},
      {"PROHIBIDO FUMAR", "es"},
      {"¡No muerde! Acaricia a Bruno", "es"},
      {"Les lecteurs sont priés de laisser les sacs à l'accueil", "fr"},
      {"L'accès est réservé aux enfants", "fr"},
      {"DÉFENSE DE MANGER DANS LA SALLE", "fr"},
      {"Silencio", "es"},
      {"Perros no", "es"},
      {"Merci", "fr"},
      {"Ne pas toucher", "fr"},
      {"CHIENS INTERDITS", "fr"},
      {"No food", ""},
      {"No", ""},
      {"", ""},
      {"2024: 17, 18", ""},
      {"Amor, bonjour, hello", ""},
      {"La Casa: story time with the author of the book", "en"},
      {"Le Petit Prince is on the shelf with the other books", "en"},
      {"No nos hacemos responsables de los objetos perdidos", "es"},
      {"No prestamos paraguas", ""},
      {"Nos salles sont fermées", "fr"},
  };
  for (const auto& c : cases) EXPECT_EQ(detect_language(fold(c.text)), c.language) << c.text;
}

TEST(DetectLanguageTest, DoesNotGuessAMixture) {
  EXPECT_EQ(detect_language("the door is closed la puerta está cerrada"), "");
}

}  // namespace
}  // namespace sayyes
