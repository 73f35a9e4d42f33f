#pragma once
/// `<!-- sayyes-ignore-next-line RULE[, RULE] -- reason -->`: wording that stays, said where it stands.

#include <string>
#include <vector>

#include "sayyes/changes.h"
#include "sayyes/finding.h"
#include "sayyes/linter.h"

namespace sayyes {

/// Marks the findings that the document's comments set aside, and adds one for each comment that names no rule, an unknown
/// one or gives no reason, and for each that holds nothing back any more (unless its rules are switched off in `linter`).
/// Findings stay sorted by place. Linear in comments plus findings, times the rules that one comment names.
/// Comments on `untrusted` lines hold nothing back and are told of; may be null.
void apply_comments(const Document& document, const Linter& linter, std::vector<Finding>& findings,
                    const std::vector<ChangedLines::Range>* untrusted = nullptr);

}  // namespace sayyes
