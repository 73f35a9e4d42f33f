#pragma once
/// "Did you mean": the known name that a misspelt one stands for.

#include <span>
#include <string>
#include <string_view>

namespace sayyes {

/// The nearest of `known` to `word` (by letters left out, added, changed or swapped; case, and which of space, `-` and `_` parts two words, do not
/// matter), the first of
/// equals; empty where none is near enough to be meant. The view is one of `known`. O(word length x total length of known).
std::string_view closest_name(std::string_view word, std::span<const std::string_view> known);

/// `did you mean “closest”?`, or, where nothing is near and `known` is short, `known: a, b, c`; else empty.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

}  // namespace sayyes
