#include "fingerprint_words.h"

#include <algorithm>
#include <string_view>

namespace sayyes::program {
namespace {

bool is_fingerprint(std::string_view word) {
  return word.size() == 18 && word.starts_with("1:") && word.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
}

}  // namespace

std::set<std::string> take_fingerprints(std::vector<std::string>& words) {
  std::set<std::string> out;
  std::erase_if(words, [&](const std::string& word) { return is_fingerprint(word) && (out.insert(word), true); });
  return out;
}

}  // namespace sayyes::program
