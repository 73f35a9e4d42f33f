#include "sayyes/matching/anchor_choice.h"

#include <algorithm>

#include "sayyes/matching/word_frequency.h"
#include "sayyes/matching/word_scan.h"

namespace sayyes::matching {
namespace {

constexpr std::uint32_t kPairRank = 700;  // rarer words are good anchors alone
// Two common words stand side by side more often than chance would have them.
constexpr double kPairShare = 0.1;

constexpr double kMarkShare = 0.01;

}  // namespace

std::optional<AnchorChoice> choose_anchor(std::string_view text, bool whole_at_begin, bool whole_at_end) noexcept {
  std::optional<AnchorChoice> best;
  double share_before = 0;
  std::uint64_t hash_before = 0;
  bool has_before = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_token(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_token(text[end])) ++end;
    const bool whole = (at > 0 || whole_at_begin) && (end < text.size() || whole_at_end);
    if (whole) {
      const std::string_view token = text.substr(at, end - at);
      AnchorChoice choice;
      choice.hash = token_hash(token);
      const std::uint32_t rank = rank_of_hash(choice.hash);
      choice.offset = static_cast<std::uint32_t>(at);
      choice.pair = has_before && rank < kPairRank;
      choice.share = word_share(rank);
      const std::uint64_t hash = choice.hash;
      const double share = choice.share;
      if (choice.pair) {
        choice.hash = pair_hash(hash_before, hash);
        choice.share = std::min(share, share_before) * kPairShare;
      }
      if (!best || choice.share < best->share) best = choice;
      share_before = share;
      hash_before = hash;
    }
    has_before = whole;
    at = end;
  }
  return best;
}

std::optional<AnchorChoice> choose_mark(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' || is_token(text[at])) continue;
    AnchorChoice choice;
    choice.mark = true;
    choice.single = at + 1 == text.size();
    choice.offset = static_cast<std::uint32_t>(at);
    choice.share = choice.single ? kMarkShare : kMarkShare / 10;
    const auto mark = static_cast<unsigned char>(text[at]);
    choice.hash = choice.single ? single_mark_hash(mark) : mark_hash(mark, static_cast<unsigned char>(text[at + 1]));
    return choice;
  }
  return std::nullopt;
}

}  // namespace sayyes::matching
