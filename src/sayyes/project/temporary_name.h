#pragma once
/// Names of the files that a writer needs for a moment. A name tells who made the file and what it may hold.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sayyes {

/// ".NAME.sayyes-PID-RANDOM-HASH-HASH.tmp": hidden, and left alone by every walk.
struct TemporaryName {
  long process = 0;
  std::uint64_t old_hash = 0, new_hash = 0;
};

/// At most 255 bytes: the name of a long-named file is left out.
std::string make_temporary_name(std::string_view file_name, std::uint64_t old_hash, std::uint64_t new_hash);
/// Nothing for every other name.
std::optional<TemporaryName> read_temporary_name(std::string_view name) noexcept;

}  // namespace sayyes
