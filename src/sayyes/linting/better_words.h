#pragma once
/// A sign with the words that its findings offer: what whole sentences said anew leave over.

#include "sayyes/document.h"
#include "sayyes/linter.h"
#include "sayyes/rewrite.h"

namespace sayyes {

/// Puts the first words that findings offer in their place, in the rewrites; and where there is no rewrite, because the sign
/// has nothing to say anew but words, or is one word of jargon or one threat, makes some of the sign itself: as far as nothing
/// is found in them any more.
void add_better_words(const Linter& linter, const Document& sign, const RewriteOptions& options, RewriteResult& result);

}  // namespace sayyes
