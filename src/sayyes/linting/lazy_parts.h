#pragma once
/// What guards ask of a text, made when it is first asked for: most runs need few of them.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayyes/linting/phrase_set.h"
#include "sayyes/matching/matcher.h"
#include "sayyes/support/once.h"

namespace sayyes {

/// A phrase set made when first asked for: built from its phrases, or taken from where it lies ready.
class LazyPhrases {
 public:
  explicit LazyPhrases(const std::vector<std::string>& phrases) : phrases_(&phrases) {}
  bool empty() const noexcept { return phrases_->empty() && block_ == nullptr; }
  const PhraseSet& get() const;
  /// Before the first get(): where the set lies ready. Null: nowhere.
  void lies_at(const std::uint64_t* block, std::size_t words) noexcept {
    block_ = block;
    words_ = words;
  }

 private:
  const std::vector<std::string>* phrases_;
  const std::uint64_t* block_ = nullptr;
  std::size_t words_ = 0;
  mutable Once once_;
  mutable std::unique_ptr<const PhraseSet> set_;
};

/// A guard's pattern, compiled when first asked for; one that does not compile never holds.
class LazyRegex {
 public:
  explicit LazyRegex(const std::string& pattern) : pattern_(&pattern) {}
  bool empty() const noexcept { return pattern_->empty(); }
  bool search(std::string_view text, ViewSpan* where = nullptr) const;

 private:
  const std::string* pattern_;
  mutable Once once_;
  mutable std::optional<Regex> regex_;
};

}  // namespace sayyes
