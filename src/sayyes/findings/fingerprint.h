#pragma once
/// A name for a finding that survives edits elsewhere in the file.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sayyes {

/// Gives the findings of one document their fingerprints, in order of the text: "1:" and sixteen hexadecimal digits of
/// FNV-1a over rule id, folded match, the folded word before and after it in its segment, and how many of the same came before.
class Fingerprints {
 public:
  std::string next(std::string_view rule, std::string_view folded_match, std::string_view word_before,
                   std::string_view word_after);

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> seen_;
};

}  // namespace sayyes
