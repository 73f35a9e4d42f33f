#pragma once
/// What several formats say about a finding, in the same words.

#include <string>

#include "sayyes/project.h"

namespace sayyes {

/// False for what has been set aside.
bool counts(const Finding& finding) noexcept;
/// The first suggestion that is a wording, not advice; else nullptr.
const Suggestion* best_wording(const Finding& finding) noexcept;
/// What follows a path: ":12", or ", slide 3, shape Title" where a file has no lines.
std::string short_place(const Finding& finding);
/// False where the file has no lines that a tool could show.
bool has_lines(const Finding& finding) noexcept;
/// Where it stands, where lines do not say it; the message, and what to say instead: "… Say instead: “Please …”", or a tip
/// where no wording is at hand; notes and the intent follow.
std::string message_with_wording(const Finding& finding);

/// The part of the decoded text that some bytes of the file stand for. O(log size).
DecodedSpan decoded_span(const Document& document, SourceSpan bytes);

struct LineRange {
  LineColumn begin, end;
};
/// Where some bytes of the file stand in its decoded lines. O(log size) and the length of the lines.
LineRange line_range(const Document& document, SourceSpan bytes, PositionEncoding encoding);

}  // namespace sayyes
