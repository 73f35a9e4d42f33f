#pragma once
/// What a statement says to its neighbours: hours, due dates and ways round that belong to the statement before.

#include <vector>

#include "sayyes/frames/lexicon.h"
#include "sayyes/suggesting/statement.h"

namespace sayyes {

/// Moves facts to the statement they belong to and leaves out what would only repeat another: "Mon-Fri 8-4" below "No
/// parking", "Due Friday." after a refused renewal, "Reopens Monday at 9." after "Closed", the same notice said twice.
void settle_neighbours(std::vector<Statement>& statements, const Lexicon& lexicon);

/// Whether `kept`, a sentence that stays, says nothing beyond `said`: "Use stairs." after "take the stairs".
bool is_said_already(const Statement& kept, std::string_view said);

}  // namespace sayyes
