#pragma once
/// Matches of one pattern that begin and end at word edges.

#include <functional>
#include <optional>
#include <string_view>

#include "sayyes/matching/edges.h"
#include "sayyes/matching/matcher_data.h"

namespace sayyes::matching {

/// The match at `begin` of a segment's text: of those that end at a word edge, the one that RE2 prefers. Where letters beyond
/// ASCII or an apostrophe stand at the end of that one, the nearest shorter one, else the nearest longer one.
std::optional<LazyRe2::Found> match_between_edges(const StoredPattern& pattern, std::string_view text, std::uint32_t begin);

/// Finds matches from left to right. `take` says whether it wants the match, and may move its end; where it does, the next one
/// begins after its end.
void search_text(const StoredPattern& pattern, std::string_view text, const std::function<bool(LazyRe2::Found&)>& take);

/// The same in the unfolded text of a segment; spans are of the view, and lie at word edges there too.
void search_original(const StoredPattern& pattern, const ViewText& text, ViewSpan segment,
                     const std::function<void(ViewSpan)>& take);

}  // namespace sayyes::matching
