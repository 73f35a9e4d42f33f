#include "sayyes/findings/fingerprint.h"

#include "sayyes/support/hash.h"

namespace sayyes {

std::string Fingerprints::next(std::string_view rule, std::string_view folded_match, std::string_view word_before,
                               std::string_view word_after) {
  Hash64 hash;
  hash.add_field(rule).add_field(folded_match).add_field(word_before).add_field(word_after);
  const std::uint32_t ordinal = seen_[hash.value()]++;
  hash.add_field(std::to_string(ordinal));
  return "1:" + hash.hex();
}

}  // namespace sayyes
