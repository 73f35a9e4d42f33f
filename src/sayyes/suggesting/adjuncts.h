#pragma once
/// What stands around the matter of a statement: where, when, for whom, except what, why.

#include <cstddef>
#include <string>
#include <string_view>

#include "sayyes/suggesting/statement.h"

namespace sayyes {

/// ASCII letters to lower case; the size stays, so offsets go for both.
std::string ascii_lower(std::string_view text);
/// Whether `text` begins with `words` and a word ends there.
bool begins_with_words(std::string_view text, std::string_view words) noexcept;

/// Offset (from the start of `lower`, at a word's beginning) of the first adjunct at or after `from`; npos without one.
/// `from` itself counts only where `here` is true. Brackets begin an adjunct too.
std::size_t find_adjunct(std::string_view lower, std::size_t from, bool here);

/// Reads `text` (in its own case) as adjuncts and adds them to `out`. False where words are left that are none of them.
bool read_adjuncts(std::string_view text, Adjuncts& out);

/// Words about a law or a rule of the town: "state law", "City Code 9.12".
bool names_law(std::string_view lower);
/// Whom a sign speaks to without naming anyone: visitors, patrons, all users, you.
bool is_everyone(std::string_view lower);
/// People of some kind: children, students, members.
bool is_people(std::string_view lower);
/// A reason that is the library's own trouble, which a visitor need not carry: staff shortage, budget.
bool is_excuse(std::string_view lower);

}  // namespace sayyes
