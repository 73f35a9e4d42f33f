#pragma once
/// From sayings back to a sign.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/suggesting/sayings.h"
#include "sayyes/suggesting/statement.h"

namespace sayyes {

/// What is said of one statement in one version of the sign; nothing where the statement is left out.
struct Part {
  const Statement* statement = nullptr;
  std::optional<Saying> saying;  ///< nothing: the statement as it stands
};

/// Sets the parts as the sign had them: statements that shared a line share one, blank lines stay, long ones are broken.
std::string compose(const std::vector<Part>& parts, const Reading& reading, std::string_view language);

/// Two bans side by side, with no blank line between, become one with all their items; what stood between and says nothing is
/// left out.
std::vector<Statement> merge_bans(const std::vector<Statement>& statements, const Reading& reading);

/// Whether every number of `original` is in `text`. Numbers of list points do not count.
bool keeps_numbers(std::string_view original, std::string_view text);
/// Facts of the statements that stand in `text`: places, times, exceptions, prices.
std::vector<std::string> kept_facts(const std::vector<Statement>& statements, std::string_view text);

}  // namespace sayyes
