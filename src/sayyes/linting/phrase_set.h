#pragma once
/// A small set of phrases to look for right next to a place or within a stretch: what guards are made of. Guards are asked
/// at candidates only, so their phrases are not part of the big search.

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayyes/frames/fixed_words.h"
#include "sayyes/linting/token_list.h"
#include "sayyes/span.h"

namespace sayyes {

/// Keeps views of the phrases, which must outlive it. Immutable; safe for concurrent use.
class PhraseSet {
 public:
  PhraseSet() = default;
  /// Phrases in the notation of rules; what cannot be read is left out (packs are checked when they are loaded).
  explicit PhraseSet(const std::vector<std::string>& phrases);

  bool empty() const noexcept { return phrases_.empty(); }
  /// Bytes of the longest phrase that begins at `at`, ends at a word edge and before `end`; 0 where none does.
  std::uint32_t longest_at(std::string_view view, std::uint32_t at, std::uint32_t end) const;
  /// True where a phrase ends right at `at` and begins at a word edge at `begin` or later.
  bool ends_at(std::string_view view, std::uint32_t at, std::uint32_t begin) const;
  /// Appends the longest phrase at every token of the list, in order; none goes beyond its span.
  void find_in(const TokenList& list, std::vector<ViewSpan>& out) const;

 private:
  using Buckets = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;
  void add(FixedWords words);
  WordPool pool_;
  std::vector<FixedWords> phrases_;
  Buckets by_first_, by_last_;
  std::bitset<1024> firsts_, lasts_;  ///< by the hashes of tokens: nearly every token of a text is ruled out here
};

}  // namespace sayyes
