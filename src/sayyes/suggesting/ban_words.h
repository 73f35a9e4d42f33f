#pragma once
/// The fixed words of bans, for the shapes that read them. Constant data.

#include <array>
#include <string_view>

namespace sayyes {

inline constexpr auto kBanActs = std::to_array<std::string_view>({
    "do not",
    "don't",
    "dont",
    "never",
    "you may not",
    "you must not",
    "you cannot",
    "you can't",
    "you should not",
    "you are not allowed to",
    "you are not permitted to",
    "it is forbidden to",
    "it is prohibited to",
    "it is not permitted to",
    "it is not allowed to",
    "not to",
    "must not",
    "may not",
    "cannot",
    "shall not",
    "you're not allowed to",
});

inline constexpr auto kNotDone = std::to_array<std::string_view>({
    "may not be",
    "must not be",
    "cannot be",
    "can not be",
    "can't be",
    "shall not be",
    "should not be",
    "are not to be",
    "is not to be",
    "not to be",
    "must never be",
    "may never be",
    "will not be",
});

}  // namespace sayyes
