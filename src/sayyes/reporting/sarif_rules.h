#pragma once
/// The part of SARIF that describes rules.

#include <string>
#include <string_view>

#include "sayyes/rule.h"

namespace sayyes {

/// A reportingDescriptor with what code scanning shows: a short and a full description, help as text and Markdown, tags.
/// `rule` may be null: then there is its id.
void append_sarif_rule(std::string& out, std::string_view id, const Rule* rule);

}  // namespace sayyes
