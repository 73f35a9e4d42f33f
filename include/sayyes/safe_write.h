#pragma once
/// The one way to write a file of somebody's work: the old bytes or the new ones, never anything between.

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "sayyes/result.h"

namespace sayyes {

enum class WriteOutcome : std::uint8_t {
  unchanged,  ///< the file holds these bytes already; nothing was done
  written,
};

/// Puts `bytes` in place of a file's content, if the file still holds `was`. Whoever saves the file at the same moment wins:
/// their bytes stay, and a Problem says so. Mode, owner, access lists and attributes are kept; the bytes are on the disk when
/// this returns. A failure leaves the file as it was. `written` may come with a Problem: what could not be tidied or confirmed.
/// Problem codes: missing, unreadable, not-a-file, link-refused, hard-link-refused, read-only, foreign-file, changed-meanwhile,
/// unwritable, leftover, unconfirmed. Safe from any number of threads and processes at once. Reads the file twice; O(size).
Result<WriteOutcome> replace_file(const std::filesystem::path& path, std::string_view was, std::string_view bytes);

/// Makes a new file, with the mode that open() gives one. Problem codes: exists, unwritable, leftover, unconfirmed.
Result<WriteOutcome> create_file(const std::filesystem::path& path, std::string_view bytes);

/// Removes what a run that was killed left in a folder: ".NAME.sayyes-*.tmp". A file is removed only where it holds one of the
/// two texts that its name tells of, the old or the new one; any other may be somebody's only copy, stays, and is a Problem.
std::vector<Problem> clear_leftovers(const std::filesystem::path& folder);

}  // namespace sayyes
