#pragma once
/// What stands in a folder, in one go.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sayyes/project/file_identity.h"

namespace sayyes {

struct FolderEntry {
  std::string name;
  std::optional<FileStatus> status;  ///< of the entry itself, where it is a link; nothing where it cannot be looked at
  int error_number = 0;              ///< why not
};

struct FolderList {
  std::vector<FolderEntry> entries;  ///< in no order, without hidden ones
  int open_error = 0;                ///< the folder cannot be opened
  int read_error = 0;                ///< `entries` are not all
};

/// Never fails: what went wrong is an errno in the list. Looks at each entry from within the folder, which spares the system
/// the way down to it.
FolderList list_folder(const std::filesystem::path& folder);

}  // namespace sayyes
