#pragma once
/// Words as a format writes them, for edits: what is markup there becomes an entity or an escape.

#include <optional>
#include <string>
#include <string_view>

#include "sayyes/document.h"

namespace sayyes {

/// What to put into the file (decoded: UTF-8) in place of `place`, so that `words` are read there; line ends become the file's.
/// Nothing where the place takes no such words: in settings at the head of a Markdown file, what those would take for a sign.
std::optional<std::string> written_as(const Document& document, TextSpan place, std::string_view words);

/// `words` with the file's line ends, as they are read back.
std::string with_line_ends(const Document& document, std::string_view words);

/// A reference such as `&#8217;` for a character that the file's encoding lacks; empty where the format has none.
std::string character_reference(Format format, char32_t code);

}  // namespace sayyes
