#include <algorithm>
#include <array>

#include "sayyes/suggesting/adjuncts.h"
#include "sayyes/suggesting/frame_reading.h"
#include "sayyes/suggesting/shape_reader.h"
#include "sayyes/suggesting/tongue.h"

namespace sayyes {
namespace {

std::vector<Saying> ways(const Statement& statement, const SayingSource& source) {
  const std::vector<Item>& items = statement.items;
  if (statement.kind != StatementKind::ban || statement.list_head || items.size() != 1 || items.front().activity == nullptr)
    return {};
  return say_by_activity(statement, source);
}

/// Sentences are not put together here: a template says all of it, or it is not used.
std::optional<std::string> surround(std::string text, const FilledTemplate& filled, const Adjuncts& around) {
  const auto used = [&](std::string_view name) {
    return std::find(filled.used.begin(), filled.used.end(), name) != filled.used.end();
  };
  const bool all = (around.time.empty() || used("time")) && (around.exception.empty() || used("exception")) &&
                   (around.reason.empty() || used("reason")) && (around.people.empty() || used("people")) &&
                   (around.at_place.empty() || used("place") || used("at_place"));
  return all ? std::optional(std::move(text)) : std::nullopt;
}

bool plural(std::string_view noun_phrase) {
  return noun_phrase.substr(0, noun_phrase.find(' ')).ends_with('s') || noun_phrase.find(" et ") != std::string_view::npos;
}

std::vector<std::string> requests(const Statement&) { return {}; }

bool says_no(std::string_view text) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"ne", "pas", "interdit", "interdite", "jamais", "usager", "usagers"});
  std::string_view found;
  return find_any(ascii_lower(text), kWords, found) != std::string::npos;
}

std::string mend(std::string text) { return text; }

void advise(const Statement& statement, RewriteResult& result) {
  if (statement.kind == StatementKind::threat)
    add_once(result.advice, "Laissez de côté ce qui arrive sinon, et dites ce qui aide et à qui demander.");
  else
    add_once(result.advice, "Dites ce que l’on peut faire, où et quand.");
}

std::string charge(std::string_view price) { return "Sinon, le coût est de " + std::string(price); }

}  // namespace

const Tongue& french_tongue() {
  static constexpr Tongue kTongue{
      "fr",
      read_frames,
      ways,
      requests,
      says_no,
      nullptr,
      surround,
      plural,
      mend,
      advise,
      charge,
      "Ce panneau dit déjà oui.",
      "Ce qui arrive sinon ({}) est laissé de côté ; s’il faut le savoir, dites-le comme un fait, avec à qui demander.",
      "Il n’y a pas encore de mots ici. Écrivez ce que le panneau doit dire."};
  return kTongue;
}

}  // namespace sayyes
