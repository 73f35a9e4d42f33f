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
      ways_of_activities,
      requests,
      says_no,
      mend,
      advise,
      charge,
      "Ce panneau dit déjà oui.",
      "Ce qui arrive sinon ({}) est laissé de côté ; s’il faut le savoir, dites-le comme un fait, avec à qui demander."};
  return kTongue;
}

}  // namespace sayyes
