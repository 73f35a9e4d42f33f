#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/frame_reading.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/tongue.h"

namespace sayyes {
namespace {

std::vector<std::string> requests(const Statement&) { return {}; }

bool says_no(std::string_view text) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"no", "prohibido", "prohibida", "nunca", "jamás", "nadie", "usuario", "usuarios"});
  std::string_view found;
  return find_any(ascii_lower(text), kWords, found) != std::string::npos;
}

std::string mend(std::string text) { return text; }

void advise(const Statement& statement, RewriteResult& result) {
  if (statement.kind == StatementKind::threat)
    add_once(result.advice, "Deje fuera lo que pasa si no se cumple, y diga qué ayuda y a quién preguntar.");
  else
    add_once(result.advice, "Diga qué se puede hacer, dónde y cuándo.");
}

std::string charge(std::string_view price) { return "De lo contrario, el coste es de " + std::string(price); }

}  // namespace

const Tongue& spanish_tongue() {
  static constexpr Tongue kTongue{
      "es",
      read_frames,
      ways_of_activities,
      requests,
      says_no,
      mend,
      advise,
      charge,
      "Este cartel ya dice que sí.",
      "Lo que pasa si no se cumple ({}) queda fuera; si hace falta saberlo, dígalo como un dato y con a quién preguntar."};
  return kTongue;
}

}  // namespace sayyes
