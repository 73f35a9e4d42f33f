#pragma once
/// What a drawing shows, told apart from what only its source shows.

#include <optional>
#include <string>
#include <string_view>

namespace sayyes {

/// Tags and text of a drawing without its comments, and without blanks where no text is drawn: two drawings of which this is the same
/// look the same. Nothing where it is no well-formed XML. Needs expat. Linear.
std::optional<std::string> drawn_parts(std::string_view utf8);

}  // namespace sayyes
