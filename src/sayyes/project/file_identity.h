#pragma once
/// Which file a path leads to, so that two names of one file are one.

#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace sayyes {

struct FileIdentity {
  std::uint64_t device = 0, number = 0;
  friend auto operator<=>(const FileIdentity&, const FileIdentity&) = default;
};

enum class FileKind : std::uint8_t { file, folder, link, other };

struct FileStatus {
  FileKind kind = FileKind::other;
  FileIdentity identity;
};

/// What stands at a path. With `follow`, what a link leads to. Nothing, and `error_number` set, where nothing can be seen.
std::optional<FileStatus> status_of(const std::filesystem::path& path, bool follow, int& error_number) noexcept;
/// The same for a name in the folder that `folder` is open on; links are not followed.
std::optional<FileStatus> status_in(int folder, const char* name, int& error_number) noexcept;

}  // namespace sayyes
