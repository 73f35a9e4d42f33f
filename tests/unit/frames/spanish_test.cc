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
  const auto reading = test::read_frame(c.frame, c.text, true, "es");
  ASSERT_EQ(reading.has_value(), *c.span != 0) << c.text << (reading ? " -> " + reading->text(reading->match.span) : "");
  if (!reading) return;
  EXPECT_EQ(reading->text(reading->match.span), c.span) << c.text;
  EXPECT_EQ(reading->items(), c.items) << c.text;
}

TEST(SpanishFramesTest, ReadsWhatIsForbidden) {
  const Case cases[] = {
      {"(prohibido|prohibida|prohibidos|prohibidas) {act}", "Prohibido comer y beber", "prohibido comer y beber", "comer, beber"},
      {"(prohibido|prohibida|prohibidos|prohibidas) {act}", "PROHIBIDO PISAR EL CESPED", "prohibido pisar el cesped", "?pisar el cesped"},
      {"(prohibido|prohibida|prohibidos|prohibidas) {act}", "Prohibido\nusar el móvil", "prohibido usar el móvil", "usar el móvil"},
      {"(prohibido|prohibida|prohibidos|prohibidas) {things}", "Prohibida la entrada con perros", "prohibida la entrada", "?entrada"},
      {"{things} (está|están) (prohibido|prohibida|prohibidos|prohibidas)", "Las mascotas están prohibidas", "las mascotas están prohibidas", "mascotas"},
      {"{things} (está|están) (prohibido|prohibida|prohibidos|prohibidas)", "La comida y las bebidas están prohibidas aquí", "la comida y las bebidas están prohibidas", "comida, bebidas"},
      {"no {act}", "No hablar por teléfono", "no hablar por teléfono", "hablar por teléfono"},
      {"no {act}", "Por favor, no mover las mesas", "no mover las mesas", "?mover las mesas"},
      {"no {command}", "No enchufen regletas", "no enchufen regletas", "?enchufen regletas"},
      {"no {command}", "No os llevéis las piezas", "no os llevéis las piezas", "?llevéis las piezas"},
      {"no {command}", "Silencio. No toquéis los botones.", "no toquéis los botones", "?toquéis los botones"},
      {"{people} no (puede|pueden|podrán) {act}", "Los menores de 8 años no pueden subir solos", "los menores de 8 años no pueden subir solos", "?subir solos"},
      {"no se (permite|permiten) {things}", "En esta sala no se permiten bebidas", "no se permiten bebidas", "bebidas"},
  };
  for (const Case& c : cases) expect(c);
}

TEST(SpanishFramesTest, IsSilentWhereNothingIsForbidden) {
  const Case cases[] = {
      {"no {act}", "No comida", "", ""},
      {"no {command}", "No habla mucho", "", ""},
      {"no {command}", "No tiene prisa", "", ""},
      {"no {command}", "Él no come carne", "", ""},
      {"no {command}", "Aunque no lleve gafas, lea", "", ""},
      {"{people} no (puede|pueden|podrán) {act}", "Los pingüinos no pueden volar", "", ""},
      {"(prohibido|prohibida|prohibidos|prohibidas) {act}", "Prohibido el paso", "", ""},
      {"no {act}", "Es mejor preguntar que no preguntar", "", ""},
  };
  for (const Case& c : cases) expect(c);
}

TEST(SpanishFramesTest, KeepsWhatStandsAround) {
  const struct {
    const char *frame, *text, *place, *time, *exception, *reason;
  } cases[] = {
      {"no se (permite|permiten) {things}", "No se permiten bebidas en la sala de mapas", "en la sala de mapas", "", "", ""},
      {"no se (permite|permiten) {things}", "No se permiten perros después de las diez", "", "después de las diez", "", ""},
      {"no se (permite|permiten) {things}", "No se permiten bebidas los lunes", "", "los lunes", "", ""},
      {"no se (permite|permiten) {things}", "No se permiten bebidas, excepto agua", "", "", "excepto agua", ""},
      {"no se (permite|permiten) {things}", "No se permiten bebidas porque manchan los mapas", "", "", "", "porque manchan los mapas"},
      {"no se (permite|permiten) {things}", "No se permiten bebidas por respeto a los mapas", "", "", "", "por respeto a los mapas"},
      {"no se (permite|permiten) {things}", "No se permiten perros en el patio hasta junio, salvo perros guía", "en el patio", "hasta junio", "salvo perros guía", ""},
  };
  for (const auto& c : cases) {
    const auto reading = test::read_frame(c.frame, c.text, true, "es");
    ASSERT_TRUE(reading) << c.text;
    EXPECT_EQ(reading->text(reading->match.place), c.place) << c.text;
    EXPECT_EQ(reading->text(reading->match.time), c.time) << c.text;
    EXPECT_EQ(reading->text(reading->match.exception), c.exception) << c.text;
    EXPECT_EQ(reading->text(reading->match.reason), c.reason) << c.text;
  }
}

}  // namespace
}  // namespace sayyes
