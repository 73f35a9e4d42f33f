#pragma once
/// A small set of phrases to look for right next to a place or within a stretch: what guards are made of. Guards are asked
/// at candidates only, so their phrases are not part of the big search.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/frames/fixed_words.h"
#include "sayyes/frames/text_index.h"
#include "sayyes/linting/token_list.h"
#include "sayyes/span.h"

namespace sayyes {

/// Immutable; safe for concurrent use.
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

  template <class Archive>
  void fields(Archive& a) {
    a(pool_);
    a(phrases_);
    a(by_first_);
    a(by_last_);
    a(firsts_);
    a(lasts_);
  }

 private:
  struct Builder;
  /// By the hashes of tokens: nearly every token of a text is ruled out here.
  class TokenFilter {
   public:
    TokenFilter() = default;
    TokenFilter(const TextPool& pool, const std::vector<TextIndexEntry>& entries);
    bool may_hold(std::uint32_t hash) const noexcept {
      const std::uint32_t bit = hash % kBits;
      return !bits_.empty() && ((bits_[bit / 64] >> (bit % 64)) & 1) != 0;
    }
    template <class Archive>
    void fields(Archive& a) {
      a(bits_);
    }

   private:
    static constexpr std::uint32_t kBits = 1024;
    FlatArray<std::uint64_t> bits_;
  };
  WordPool pool_;
  FlatArray<FixedWords> phrases_;
  TextIndex by_first_, by_last_;
  TokenFilter firsts_, lasts_;
};

}  // namespace sayyes
