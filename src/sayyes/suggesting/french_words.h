#pragma once
/// How French signs are read and answered.

#include "sayyes/suggesting/sign_words.h"

namespace sayyes {

const SignWords& french_words();

/// Shapes of the language's own: "ne touchez pas", what one has to do, for whom something is, how much at most, what is needed
/// first.
bool read_french_shape(Statement& statement, std::string_view text, std::string_view lower, const Lexicon& lexicon);
/// What can be said of those of these shapes that need no activity.
void say_french_shape(const Statement& statement, std::vector<Saying>& out);

}  // namespace sayyes
