#pragma once
/// A name for a finding that survives edits elsewhere in the file.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/support/hash.h"

namespace sayyes {

/// Gives the findings of one document their fingerprints, in order of the text: "1:" and sixteen hexadecimal digits of
/// FNV-1a over rule id, folded match, the folded word before and after it in its segment, and how many of the same came before.
class Fingerprints {
 public:
  std::string next(std::string_view rule, std::string_view folded_match, std::string_view word_before,
                   std::string_view word_after) {
    return next(begin(rule, folded_match, word_before, word_after));
  }
  /// The same in two steps: the first by any thread, in any order.
  static Hash64 begin(std::string_view rule, std::string_view folded_match, std::string_view word_before,
                      std::string_view word_after) noexcept {
    return Hash64().add_field(rule).add_field(folded_match).add_field(word_before).add_field(word_after);
  }
  std::string next(Hash64 begun);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t seen = 0;  ///< 0: empty
  };
  /// How often this hash was seen before.
  std::uint32_t count(std::uint64_t hash);
  std::size_t place_of(std::uint64_t hash) const noexcept;
  void grow();

  std::vector<Slot> slots_;  ///< as many as a power of two; at most half of them are used
  std::size_t used_ = 0;
};

}  // namespace sayyes
