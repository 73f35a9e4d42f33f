#pragma once
/// A set of words written as one text, parted by spaces: how tables of words stand in the sources.

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace sayyes {

/// Borrows the text, which must outlive it. Safe for concurrent reading once filled.
class WordSet {
 public:
  explicit WordSet(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      if (end > at) add(words.substr(at, end - at));
      at = end + 1;
    }
  }
  void add(std::string_view word) { words_.insert(word); }
  bool holds(std::string_view word) const { return words_.find(word) != words_.end(); }

 private:
  std::unordered_set<std::string_view> words_;
};

}  // namespace sayyes
