#pragma once
/// From the lines of a sign to its statements.

#include <string_view>

#include "sayyes/frames/lexicon.h"
#include "sayyes/suggesting/statement.h"

namespace sayyes {

/// Reads a sign. Lines that a phrase runs across are one statement; sentences on one line are several. Linear in the text.
Reading read_sign(std::string_view text, const Lexicon& lexicon);

/// Understands one statement: fills its kind, items and what stands around them. `text` is set.
void read_statement(Statement& statement, const Lexicon& lexicon);

/// The same statement once more, by its words alone, where what was understood has no yes. False where they say none either.
bool read_as_last_resort(Statement& statement, const Lexicon& lexicon);

/// Understands a list: `head` is the statement before the list, `members` the texts of its points. False where the heading
/// forbids nothing: then its points are statements of their own.
bool read_list(Statement& head, const std::vector<std::string>& members, const Lexicon& lexicon);

}  // namespace sayyes
