#pragma once
/// One finding per idea: which of the hits that meet at a place stands, and which become notes.

#include <vector>

#include "sayyes/linting/hits.h"

namespace sayyes {

/// A hit that stands, with the hits that became its notes.
struct Standing {
  Hit hit;
  std::vector<Hit> notes;
};

/// Tone findings (prohibition, refusal, threat, blame, excuse) never overlap each other, nor do word findings (jargon …), nor
/// praise; the two kinds may, since a banned thing and its jargon are two ideas, and a text's length overlaps all. Small style hits inside or right after a
/// tone finding become its notes. Praise falls where a tone finding stands in the same sentence. Sorted by place, then rule.
/// What did not stand is appended to `held` when `explain`. O(n log n).
std::vector<Standing> resolve_overlaps(std::vector<Hit> hits, const CheckedText& text, bool explain,
                                       std::vector<HeldHit>& held);

}  // namespace sayyes
