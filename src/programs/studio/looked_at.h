#pragma once
/// A PDF or a picture as the page shows it: its words as a text to go on with, and where in it each of them stands.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "sayyes/document.h"

namespace sayyes::studio {

/// Whether a file is only looked at: it can be read, and shown, and never be changed.
bool is_looked_at(const Document& document) noexcept;

/// The visible words, a blank line between segments, line ends LF.
std::string words_of(const Document& document);

/// {"pages": [[width, height]], "words": [[begin, end, page, confidence, left, top, right, bottom, …]], "notices": [text]}. A word's
/// span counts UTF-16 units of words_of(); it has more than one box where it is parted at a line's end.
nlohmann::json looked_at_json(const Document& document);

}  // namespace sayyes::studio
