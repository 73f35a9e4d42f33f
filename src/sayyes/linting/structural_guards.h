#pragma once
/// Guards that words alone cannot say: each looks at the shape of the sentence. docs/rule-format.md lists them.

#include <string_view>
#include <vector>

#include "sayyes/linting/checked_text.h"
#include "sayyes/linting/compiled.h"

namespace sayyes {

/// Where a candidate stands. Borrowed for the call.
struct GuardContext {
  const CheckedText& text;
  SegmentFacts& facts;
  ViewSpan span;  ///< the candidate
  const CompiledRule& rule;
  const FrameMatch* frame;  ///< of a frame rule, else nullptr
};

/// The check of that name, or nullptr.
StructuralCheck structural_check(std::string_view name) noexcept;
/// "mushrooms you must not eat": the clause says which mushrooms. In clause_guards.cc.
bool relative_gap(const GuardContext& context);
/// The candidate is the word that its line explains, on a page whose heading promises that. In clause_guards.cc.
bool headword(const GuardContext& context);

/// All names, for messages.
std::vector<std::string_view> structural_check_names();

}  // namespace sayyes
