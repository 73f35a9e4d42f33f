#pragma once
/// Texts and keys as TOML writes them.

#include <string>
#include <string_view>

namespace sayyes::program {

/// A text with its quotes.
std::string toml_text(std::string_view text);
/// A key; in quotes where it needs them.
std::string toml_key(std::string_view key);

}  // namespace sayyes::program
