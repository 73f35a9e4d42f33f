#pragma once
/// A file's bytes, or why not.

#include <cstdint>
#include <filesystem>
#include <string>

#include "sayyes/result.h"

namespace sayyes {

/// Reads a regular file whole. Never waits on a pipe or a device, never reads more than `most_bytes`; a file that changes
/// while it is read is read once more, then refused. Problem codes: missing, unreadable, not-a-file, too-large,
/// changed-while-read. `shown` is the path in problems.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t most_bytes, const std::string& shown);

/// "256 MiB": sizes in messages.
std::string size_in_words(std::uint64_t bytes);

}  // namespace sayyes
