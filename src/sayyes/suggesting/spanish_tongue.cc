#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/spanish.h"
#include "sayyes/suggesting/spanish_words.h"
#include "sayyes/suggesting/tongue.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

Reading read(const RewriteInput& input) { return read_by_words(input, spanish_words()); }

std::vector<Saying> ways(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out;
  say_spanish_shape(statement, out);
  std::vector<Saying> more = ways_by_words(statement, source, spanish_words());
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  if (out.empty() && statement.kind == StatementKind::ban && statement.items.size() == 1 && !statement.list_head) {
    Statement other;
    other.text = statement.text;
    if (read_otherwise(other, spanish_words(), source.lexicon)) say_spanish_shape(other, out);
  }
  return out;
}

/// "Devuelva los libros" stands as a request already, and may be one more politely.
std::vector<std::string> requests(const Statement& statement) {
  const std::string small = uncapitalize(statement.text, "es");
  const std::string command = spanish::imperative_of(small);
  if (command.empty()) return {};
  return {"Por favor, " + command, "Gracias por " + small};
}

bool says_no(std::string_view text) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"no", "ni", "prohibido", "prohibida", "prohibidos", "prohibidas", "prohíbe", "nunca",
                                       "jamás", "nadie", "usuario", "usuarios", "obligatorio", "deberá", "deberán"});
  const std::string lower = to_lower(text, "es");
  std::string_view found;
  return find_any(lower, kWords, found) != std::string::npos;
}

std::string quoted(const Statement& statement) { return "«" + statement.text + "»"; }

void advise(const Statement& statement, RewriteResult& result) {
  switch (statement.kind) {
    case StatementKind::threat:
      add_once(result.advice, "Deje fuera " + quoted(statement) + ", y diga qué ayuda y a quién preguntar.");
      return;
    case StatementKind::refusal:
      for (const Item& item : statement.items) {
        if (item.activity != nullptr) add_once(result.needs, "places." + item.activity->id);
      }
      add_once(result.advice, "En lugar de " + quoted(statement) +
                                  ", diga dónde se puede conseguir: cuéntele el lugar a sayyes, y lo dirá por usted.");
      return;
    default:
      add_once(result.advice, "En lugar de " + quoted(statement) + ", diga qué se puede hacer, y dónde, cuándo o cómo.");
  }
}

std::string charge(std::string_view price) { return "De lo contrario, el coste es de " + std::string(price); }

void slots(const Statement& statement, const std::vector<Item>& items, TemplateContext& context) {
  slots_by_words(statement, items, spanish_words(), context);
}

std::optional<std::string> surround(std::string text, const FilledTemplate& filled, const Adjuncts& around) {
  return surround_by_words(std::move(text), filled, around, spanish_words());
}

}  // namespace

const Tongue& spanish_tongue() {
  static constexpr Tongue kTongue{
      "es",
      read,
      ways,
      requests,
      says_no,
      slots,
      surround,
      spanish::is_plural,
      spanish::mend,
      advise,
      charge,
      "Este texto ya dice que sí.",
      "Lo que pasa si no se cumple ({}) queda fuera; si hace falta saberlo, dígalo como un dato, con a quién preguntar.",
      "Aquí todavía no hay palabras. Escriba lo que debe decir el cartel.",
      nullptr,
      spanish::is_feminine};
  return kTongue;
}

}  // namespace sayyes
