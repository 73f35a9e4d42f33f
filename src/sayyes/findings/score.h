#pragma once
/// The welcome score. docs/welcome-score.md has the formula and its reasons.

#include <cstdint>
#include <vector>

#include "sayyes/finding.h"

namespace sayyes {

/// What a score is made of. `calm_words` are the words of the sentences without a finding: only they widen the base, so that
/// text which brings a finding never raises the score.
WelcomeScore welcome_score(const std::vector<Finding>& findings, const std::vector<Finding>& praise, std::uint32_t calm_words);

/// The same for a whole report, whose findings are sorted by place: what was set aside counts in neither way, and its sentence
/// is calm. What stands in words that a reader of pictures was unsure of neither lowers nor raises it. `document` is the one that was
/// checked. Linear.
WelcomeScore welcome_score(const Document& document, const Report& report);

/// Whether a document has words that a score may count: one without, or whose words were all read unsurely, says nothing.
bool has_score(const Document& document, const Report& report);

}  // namespace sayyes
