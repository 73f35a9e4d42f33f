#pragma once
/// How common a word of running text is. Anchors are chosen by it: the rarer the word, the seldomer anything is verified.

#include <cstdint>
#include <string_view>

namespace sayyes::matching {

/// Rank given to words that the table does not know.
inline constexpr std::uint32_t kRareRank = 4000;

/// Rank of a lower-case word among the commonest of English prose and of library texts: 0 is the commonest. Single
/// letters and the halves of contractions ("don", "t") count as words of their own. O(1); safe for concurrent use.
std::uint32_t word_rank(std::string_view word) noexcept;
/// The same for token_hash(word). Longer words are known by their first eight letters.
std::uint32_t rank_of_hash(std::uint64_t token_hash) noexcept;

/// Share of all words that have this rank, after Zipf; a rough measure that only has to order anchors.
constexpr double word_share(std::uint32_t rank) noexcept { return 0.09 / (static_cast<double>(rank) + 1.5); }

}  // namespace sayyes::matching
