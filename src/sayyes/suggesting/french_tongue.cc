#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/french.h"
#include "sayyes/suggesting/french_words.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/tongue.h"
#include "sayyes/text/case_shape.h"

namespace sayyes {
namespace {

Reading read(const RewriteInput& input) { return read_by_words(input, french_words()); }

std::vector<Saying> ways(const Statement& statement, const SayingSource& source) {
  std::vector<Saying> out;
  say_french_shape(statement, out);
  std::vector<Saying> more = ways_by_words(statement, source, french_words());
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  if (out.empty() && statement.kind == StatementKind::ban && statement.items.size() == 1 && !statement.list_head) {
    Statement other;
    other.text = statement.text;
    if (read_otherwise(other, french_words(), source.lexicon)) say_french_shape(other, out);
  }
  return out;
}

/// "Rendez les livres" stands as a request already, and may be one more politely.
std::vector<std::string> requests(const Statement& statement) {
  const std::string lower = to_lower(statement.text, "fr");
  const std::string_view first = std::string_view(lower).substr(0, lower.find(' '));
  if (lower.starts_with("merci ")) return {statement.text};
  if (!first.ends_with("ez") || first == "chez") return {};
  return {capitalize(statement.text, "fr") + ", merci", "S'il vous plaît, " + uncapitalize(statement.text, "fr")};
}

bool says_no(std::string_view text) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"ne", "pas", "interdit", "interdite", "jamais", "usager", "usagers"});
  std::string_view found;
  return find_any(ascii_lower(text), kWords, found) != std::string::npos;
}

std::string quoted(const Statement& statement) { return "« " + statement.text + " »"; }

void advise(const Statement& statement, RewriteResult& result) {
  switch (statement.kind) {
    case StatementKind::threat:
      add_once(result.advice, "Laissez de côté " + quoted(statement) + ", et dites ce qui aide et à qui demander.");
      return;
    case StatementKind::refusal:
      for (const Item& item : statement.items) {
        if (item.activity != nullptr) add_once(result.needs, "places." + item.activity->id);
      }
      add_once(result.advice,
               "Au lieu de " + quoted(statement) + ", dites où cela se trouve : donnez le lieu à sayyes, et il le dira.");
      return;
    default:
      add_once(result.advice, "Au lieu de " + quoted(statement) + ", dites ce que l’on peut faire, où, quand ou comment.");
  }
}

std::string charge(std::string_view price) { return "Sinon, le coût est de " + std::string(price); }

void slots(const Statement& statement, const std::vector<Item>& items, TemplateContext& context) {
  slots_by_words(statement, items, french_words(), context);
}

std::optional<std::string> surround(std::string text, const FilledTemplate& filled, const Adjuncts& around) {
  return surround_by_words(std::move(text), filled, around, french_words());
}

}  // namespace

const Tongue& french_tongue() {
  static constexpr Tongue kTongue{
      "fr",
      read,
      ways,
      requests,
      says_no,
      slots,
      surround,
      french::is_plural,
      french::mend,
      advise,
      charge,
      "Ce panneau dit déjà oui.",
      "Ce qui arrive sinon ({}) est laissé de côté ; s’il faut le savoir, dites-le comme un fait, avec à qui demander.",
      "Il n’y a pas encore de mots ici. Écrivez ce que le panneau doit dire.",
      french::set_apart,
      french::is_feminine};
  return kTongue;
}

}  // namespace sayyes
