#pragma once
/// What a folder holds.

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace sayyes {

/// The names in a folder, sorted by their bytes, without "." and "..". Where not all could be read `error` says why, and the rest is
/// there. (The iterators of std::filesystem end the program where memory runs out while they read.)
std::vector<std::string> folder_names(const std::filesystem::path& folder, std::error_code& error);

}  // namespace sayyes
