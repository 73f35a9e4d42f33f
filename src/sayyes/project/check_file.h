#pragma once
/// One file from its path to its report.

#include "sayyes/filtering/suppress.h"
#include "sayyes/project.h"

namespace sayyes {

/// What the files of one config share. Safe for concurrent use.
struct CheckContext {
  const Linter* linter = nullptr;
  const RunOptions* options = nullptr;
  Suppressions suppressions;
  bool uses_cache = true;
};

/// Never fails and never throws: what went wrong is in the report.
FileReport check_file(const FoundFile& file, const CheckContext& context) noexcept;

/// Checks bytes under the name `shown`. A text that cannot be read at all is a failure where a person named it, and left
/// out where a walk found it.
FileReport check_text(std::string bytes, const std::filesystem::path& path, std::string shown, bool named,
                      const CheckContext& context);

}  // namespace sayyes
