#pragma once
/// Who is spoken to, and what stands around a frame.

#include <cstddef>

#include "sayyes/frames/frame.h"
#include "sayyes/frames/sentence.h"

namespace sayyes {

/// True where a clause may begin at `token`: at the start of the sentence or line, after a mark, or after words that only
/// lead in ("please", "and", "note that"). A verb with a subject ("they do not bite") has no such start.
bool clause_starts_at(const Sentence& sentence, std::size_t token);

/// True where the words after a verbless "no things" make it a statement about the world: "no library is an island".
bool has_finite_verb_after(const Sentence& sentence, std::size_t token);

/// True where a comma and another clause follow: "no signal in the basement, so bring a book" tells, it does not forbid.
bool goes_on_as_clause(const Sentence& sentence, std::size_t token);

/// Fills place, time, exception, reason and price from the words right of `after` and left of `before` (token indexes).
void capture_around(const Sentence& sentence, std::size_t before, std::size_t after, FrameMatch& match);

/// The sentence, or the sign line(s), that tokens [first, last) are part of.
ViewSpan statement_of(const Sentence& sentence, std::size_t first, std::size_t last, bool sign);

}  // namespace sayyes
