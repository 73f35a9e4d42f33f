#pragma once
/// What kind of text a document is, where nobody said. docs/profiles.md tells the same to people.

#include "sayyes/document.h"
#include "sayyes/vocabulary.h"

namespace sayyes {

/// By the words of the path, then the title and headings, then the format, then the shape of the lines. Looks at the first
/// few thousand bytes only.
Profile guess_profile(const Document& document);

}  // namespace sayyes
