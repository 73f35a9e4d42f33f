#pragma once
/// Pieces of the HTML report. All of them escape what comes from outside.

#include <cstddef>
#include <string>
#include <string_view>

#include "sayyes/project.h"

namespace sayyes {

/// The sentence around a finding, the match in <mark>, shortened far from it; in the language of the finding.
void append_html_quote(std::string& out, const Document& document, const Finding& finding, std::string_view css_class);
/// One finding as a card: what the page says beside what to say, then further wordings, why, and what to know. `box`: the number
/// that it has in the picture; 0: none.
void append_html_card(std::string& out, const FileReport& file, const Finding& finding, std::size_t box = 0);
/// The score as a number with its parts and what would raise it.
void append_html_score(std::string& out, const RunSummary& summary);
/// Filters by severity and category, and the style rules by which they work without a script.
void append_html_filters(std::string& out, const RunSummary& summary);
void append_html_filter_style(std::string& out, const RunSummary& summary);

}  // namespace sayyes
