#pragma once
/// Shell completions, made from the option table.

#include <optional>
#include <string>
#include <string_view>

namespace sayyes::program {

/// For "bash", "zsh" or "fish"; nothing for another shell.
std::optional<std::string> completions_for(std::string_view shell);

}  // namespace sayyes::program
