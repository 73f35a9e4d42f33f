#include "sayyes/matching/pattern_search.h"

#include <algorithm>

namespace sayyes::matching {
namespace {

using Found = LazyRe2::Found;
using Ends = StoredPattern::Ends;

constexpr int kMostTries = 32;  // word edges that are tried below and above RE2's own choice
constexpr std::uint32_t kWindow = 4 * kLongestPatternMatch;

std::optional<Found> at_another_edge(const StoredPattern& pattern, std::string_view text, std::uint32_t begin,
                                     std::uint32_t end, std::uint32_t limit) {
  int tries = kMostTries;
  for (std::uint32_t at = end; --at > begin && tries > 0;) {
    if (!is_edge(text, at)) continue;
    if (const auto found = pattern.plain->match_whole(text, begin, at)) return found;
    --tries;
  }
  tries = kMostTries;
  for (std::uint32_t at = end + 1; at <= limit && tries > 0; ++at) {
    if (!is_edge(text, at)) continue;
    if (const auto found = pattern.plain->match_whole(text, begin, at)) return found;
    --tries;
  }
  return std::nullopt;
}

/// Smallest place of the view, at or after `low`, whose text ends after byte `at` of the segment's text.
std::uint32_t view_place(const ViewText& text, ViewSpan segment, const char* at) {
  std::uint32_t low = segment.begin, high = segment.end;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const std::string_view here = text.original({middle, middle + 1});
    if (here.data() + here.size() > at) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace

std::optional<Found> match_between_edges(const StoredPattern& pattern, std::string_view text, std::uint32_t begin) {
  const std::uint32_t limit = std::min(static_cast<std::uint32_t>(text.size()), begin + kLongestPatternMatch);
  std::optional<Found> found;
  if (pattern.ends != Ends::in_token_byte) {
    found = pattern.plain->match_at(text, begin, limit);
    if (!found) return std::nullopt;
    if (found->end > begin && is_edge(text, found->end)) return found;
  }
  if (pattern.ends != Ends::in_other) {
    const auto edged = pattern.edged->match_at(text, begin, limit);
    if (edged && edged->end > begin && is_edge(text, edged->end)) return edged;
    if (!found) found = edged;
  }
  if (!found) return std::nullopt;
  return at_another_edge(pattern, text, begin, std::max(found->end, begin + 1), limit);
}

void search_text(const StoredPattern& pattern, std::string_view text, const std::function<bool(Found&)>& take) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const LazyRe2& regex = pattern.ends == Ends::in_token_byte ? *pattern.edged : *pattern.plain;
  std::uint32_t from = 0;
  while (from < size) {
    // A window at a time keeps a search that fails late from being repeated over the whole rest. What begins in the last
    // part of the window may end outside it, so that part is looked at again.
    const std::uint32_t to = std::min(size, from + kWindow);
    const auto candidate = regex.search(text, from, to);
    const std::uint32_t sure = to == size ? size : to - kLongestPatternMatch;
    if (!candidate || candidate->begin > sure) {
      if (to == size && !candidate) return;
      from = std::max(from + 1, sure);
      continue;
    }
    from = candidate->begin;
    if (from >= size) return;
    if (is_edge(text, from)) {
      auto found = match_between_edges(pattern, text, from);
      if (found && take(*found)) {
        from = found->end;
        continue;
      }
    }
    do ++from;
    while (from < size && !is_edge(text, from));
  }
}

void search_original(const StoredPattern& pattern, const ViewText& text, ViewSpan segment,
                     const std::function<void(ViewSpan)>& take) {
  const std::string_view view = text.view();
  const std::string_view original = text.original(segment);
  search_text(pattern, original, [&](Found& found) {
    const ViewSpan whole{view_place(text, segment, original.data() + found.begin),
                         view_place(text, segment, original.data() + found.end - 1) + 1};
    if (whole.end > segment.end || whole.empty() || !is_edge(view, whole.begin) || !is_edge(view, whole.end)) return false;
    const ViewSpan span{view_place(text, segment, original.data() + found.span_begin),
                        view_place(text, segment, original.data() + found.span_end - 1) + 1};
    take(span);
    return true;
  });
}

}  // namespace sayyes::matching
