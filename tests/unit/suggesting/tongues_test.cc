// The words of Spanish and French: forms that rewrites put in, and sentences in plainer words.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "sayyes/suggesting/french.h"
#include "sayyes/suggesting/french_words.h"
#include "sayyes/suggesting/spanish.h"
#include "sayyes/suggesting/spanish_words.h"

namespace sayyes {
namespace {

struct Turn {
  std::string from, to;
};
void PrintTo(const Turn& turn, std::ostream* out) { *out << turn.from; }

class SpanishImperativeTest : public ::testing::TestWithParam<Turn> {};
TEST_P(SpanishImperativeTest, IsWhatOneAsksOfUsted) { EXPECT_EQ(spanish::imperative_of(GetParam().from), GetParam().to); }
INSTANTIATE_TEST_SUITE_P(
    All, SpanishImperativeTest,
    ::testing::Values(Turn{"devolver los libros", "devuelva los libros"}, Turn{"apagar el móvil", "apague el móvil"},
                      Turn{"cruzar", "cruce"}, Turn{"tocar", "toque"}, Turn{"recoger su reserva", "recoja su reserva"},
                      Turn{"seguir las flechas", "siga las flechas"}, Turn{"conducir", "conduzca"}, Turn{"vencer", "venza"},
                      Turn{"conocer", "conozca"}, Turn{"incluir", "incluya"}, Turn{"oír", "oiga"}, Turn{"sentarse", "siéntese"},
                      Turn{"apoyarse", "apóyese"}, Turn{"dejar libres las vitrinas", "deje libres las vitrinas"},
                      Turn{"distinguir", "distinga"}, Turn{"lugar", ""}, Turn{"libros", ""}, Turn{"", ""}));

TEST(SpanishWordsTest, ListsTakeEBeforeAnI) {
  EXPECT_EQ(spanish::list_of({"comer"}), "comer");
  EXPECT_EQ(spanish::list_of({"comer", "beber"}), "comer y beber");
  EXPECT_EQ(spanish::list_of({"mapas", "libros", "imanes"}), "mapas, libros e imanes");
  EXPECT_EQ(spanish::list_of({"mapas", "instrumentos"}), "mapas e instrumentos");
  EXPECT_EQ(spanish::list_of({"agua", "hielo"}), "agua y hielo");
}

TEST(SpanishWordsTest, TellsSingularFromPlural) {
  EXPECT_TRUE(spanish::is_plural("las mesas"));
  EXPECT_TRUE(spanish::is_plural("comida y bebida"));
  EXPECT_FALSE(spanish::is_plural("la mesa de los libros"));
  EXPECT_FALSE(spanish::is_plural("el ascensor"));
}

TEST(SpanishWordsTest, MendsContractions) {
  EXPECT_EQ(spanish::mend("Vaya a el patio y salga de el aula"), "Vaya al patio y salga del aula");
  EXPECT_EQ(spanish::mend("Coma en fuera"), "Coma fuera");
}

TEST(SpanishWordsTest, GivesCapitalsTheirAccentsBack) {
  EXPECT_EQ(spanish::proper_case("movil"), "móvil");
  EXPECT_EQ(spanish::proper_case("devolucion"), "devolución");
  EXPECT_EQ(spanish::proper_case("mesa"), "mesa");
}

class PlainSpanishTest : public ::testing::TestWithParam<Turn> {};
TEST_P(PlainSpanishTest, KeepsWhatTheVisitorNeeds) { EXPECT_EQ(plain_spanish(GetParam().from), GetParam().to); }
INSTANTIATE_TEST_SUITE_P(
    All, PlainSpanishTest,
    ::testing::Values(Turn{"Queda terminantemente prohibido el acceso con mochilas", "Queda prohibido el acceso con mochilas"},
                      Turn{"Bajo ningún concepto se podrán mover los ordenadores", "no se podrán mover los ordenadores"},
                      Turn{"Aquí no se corre", "no correr"},
                      Turn{"No se come ni se bebe en la sala", "no comer ni beber en la sala"},
                      Turn{"No se sienten en el suelo", "no sentarse en el suelo"},
                      Turn{"No corras ni grites en los pasillos", "no correr ni gritar en los pasillos"},
                      Turn{"Rogamos a los lectores que no recoloquen los libros", "no recolocar los libros"},
                      Turn{"Los usuarios no podrán fotografiar los mapas", "no podrán fotografiar los mapas"},
                      Turn{"Por falta de personal, la sala abre solo por la mañana", "La sala abre por la mañana"},
                      // A reason that is no trouble of the library's own stays.
                      Turn{"Por su seguridad, use la escalera", "Por su seguridad, use la escalera"},
                      Turn{"Hoy no funciona el wifi", "El wifi no funciona"},
                      Turn{"No se admiten perros", "No se admiten perros"}));

class SpanishSanctionTest : public ::testing::TestWithParam<Turn> {};
TEST_P(SpanishSanctionTest, AsksForWhatTheConditionHolds) {
  Statement statement;
  const bool read = read_spanish_sanction(statement, GetParam().from, GetParam().from);
  EXPECT_EQ(read, !GetParam().to.empty());
  EXPECT_EQ(statement.predicate, GetParam().to);
}
INSTANTIATE_TEST_SUITE_P(
    All, SpanishSanctionTest,
    ::testing::Values(Turn{"si no retira su reserva en 48 horas, se le anulará el carné", "retirar su reserva en 48 horas"},
                      Turn{"de no devolver el material, se le suspenderá el servicio", "devolver el material"},
                      Turn{"quien no devuelva los libros a tiempo será sancionado", "devolver los libros a tiempo"},
                      Turn{"todo libro no devuelto será facturado", "devolver lo que lleva en préstamo"},
                      // An offer, a rule that says nothing, and a verb that nobody knows.
                      Turn{"si no encuentra un libro, se le ayuda", ""}, Turn{"quien no cumpla las normas será expulsado", ""},
                      Turn{"si no puede venir, llame al mostrador", ""}));

TEST(FrenchWordsTest, ElidesBeforeAVowel) {
  EXPECT_EQ(french::of("fermer la porte"), "de fermer la porte");
  EXPECT_EQ(french::of("attendre"), "d'attendre");
  EXPECT_EQ(french::of("écrire"), "d'écrire");
}

TEST(FrenchWordsTest, TellsInfinitivesFromNouns) {
  EXPECT_TRUE(french::is_infinitive("manger"));
  EXPECT_TRUE(french::is_infinitive("s'asseoir"));
  EXPECT_TRUE(french::is_infinitive("prendre"));
  EXPECT_FALSE(french::is_infinitive("livre"));
  EXPECT_FALSE(french::is_infinitive("cahier"));
}

TEST(FrenchWordsTest, TellsSingularFromPlural) {
  EXPECT_TRUE(french::is_plural("les journaux"));
  EXPECT_TRUE(french::is_plural("nourriture et boissons"));
  EXPECT_FALSE(french::is_plural("repas"));
  EXPECT_FALSE(french::is_plural("l'accès"));
}

TEST(FrenchWordsTest, MendsContractionsAndPlaces) {
  EXPECT_EQ(french::mend("Merci de rester à le calme"), "Merci de rester au calme");
  EXPECT_EQ(french::mend("le dessus de les vitrines"), "le dessus des vitrines");
  EXPECT_EQ(french::mend("Téléphonez dans le café"), "Téléphonez au café");
  EXPECT_EQ(french::mend("Déjeunez dans dehors"), "Déjeunez dehors");
}

TEST(FrenchWordsTest, GivesCapitalsTheirAccentsBack) {
  EXPECT_EQ(french::proper_case("telephone"), "téléphone");
  EXPECT_EQ(french::proper_case("l'entree"), "l'entrée");
  EXPECT_EQ(french::proper_case("table"), "table");
}

TEST(FrenchWordsTest, NoLineBreaksBeforeATallMark) {
  EXPECT_EQ(french::set_apart("Ici : « oui » !"), "Ici\u00A0: «\u00A0oui\u00A0»\u00A0!");
  EXPECT_EQ(french::set_apart("de 10 h à 12 h"), "de 10 h à 12 h");
}

class PlainFrenchTest : public ::testing::TestWithParam<Turn> {};
TEST_P(PlainFrenchTest, KeepsWhatTheVisitorNeeds) { EXPECT_EQ(plain_french(GetParam().from), GetParam().to); }
INSTANTIATE_TEST_SUITE_P(All, PlainFrenchTest,
                         ::testing::Values(Turn{"Interdiction absolue de brancher", "interdiction de brancher"},
                                           Turn{"On ne court pas dans les escaliers", "ne pas courir dans les escaliers"},
                                           Turn{"On ne vous voit pas", "On ne vous voit pas"},
                                           Turn{"Aucune boisson n'est autorisée, sauf l'eau", "Aucune boisson, sauf l'eau"},
                                           Turn{"Prière de s'abstenir de tout bavardage", "pas de bavardage"},
                                           Turn{"Faute de personnel, la section est fermée le jeudi",
                                                "La section est fermée le jeudi"},
                                           Turn{"En raison de la neige, le bibliobus part à midi",
                                                "En raison de la neige, le bibliobus part à midi"}));

class FrenchSanctionTest : public ::testing::TestWithParam<Turn> {};
TEST_P(FrenchSanctionTest, AsksForWhatTheConditionHolds) {
  Statement statement;
  const bool read = read_french_sanction(statement, GetParam().from, GetParam().from);
  EXPECT_EQ(read, !GetParam().to.empty());
  EXPECT_EQ(statement.predicate, GetParam().to);
}
INSTANTIATE_TEST_SUITE_P(
    All, FrenchSanctionTest,
    ::testing::Values(Turn{"à défaut de retour sous 8 jours, votre abonnement sera suspendu",
                           "rendre ce que vous avez emprunté sous 8 jours"},
                      Turn{"à défaut de retour de vos livres, votre carte sera bloquée", "rendre vos livres"},
                      Turn{"si vous ne rendez pas vos livres, votre carte sera bloquée", "rendre vos livres"},
                      Turn{"si vous ne retirez pas votre réservation, elle sera annulée", "retirer votre réservation"},
                      Turn{"tout livre non rendu à temps sera facturé", "rendre à temps ce que vous empruntez"},
                      // An offer, and a rule that says nothing.
                      Turn{"si vous ne pouvez pas venir, nous serons là demain", ""},
                      Turn{"si vous ne respectez pas le règlement, vous serez exclu", ""}));

}  // namespace
}  // namespace sayyes
